"""The keys of every action: the defaults of the table, overlaid with what the person changed; no Qt.

A key is written as Qt writes it ("Ctrl+Shift+Z", "PgDown", "?"): one key with its modifiers, never a chord. Its normal
form is unique: modifiers in the order Meta, Ctrl, Alt, Shift; "Enter" for both Enter keys; no Shift on a character that
is neither a letter nor Space, since keyboards differ in whether it takes Shift to type it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Protocol

from annotator.core.message import Message, message

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

MODIFIERS = ("Meta", "Ctrl", "Alt", "Shift")
NAMED = (
    "Esc", "Tab", "Backspace", "Enter", "Ins", "Del", "Pause", "Home", "End", "Left", "Up", "Right", "Down", "PgUp",
    "PgDown", "Space", *(f"F{number}" for number in range(1, 25)),
)  # fmt: skip
OTHER_NAMES = {"escape": "Esc", "return": "Enter", "insert": "Ins", "delete": "Del", "pageup": "PgUp",
               "pagedown": "PgDown", "pgdn": "PgDown"}  # fmt: skip
NAMES = {name.lower(): name for name in NAMED} | OTHER_NAMES
CAPS = {"Del": "Delete", "Ins": "Insert", "PgDown": "PgDn", "Left": "←", "Right": "→", "Up": "↑", "Down": "↓"}
MOVES = ("Left", "Right", "Up", "Down", "Home", "End", "PgUp", "PgDown")
WORD_MOVES = ("Left", "Right", "Home", "End")
LABEL_PREFIX, LABEL_DIGITS = "label.", "123456789"
FIXED = message("The digits belong to the labels: the file labels.toml beside the articles gives each label its own.")


class Keyed(Protocol):
    """What has keys: an action."""

    @property
    def id(self) -> str:
        """Its name in the settings."""

    @property
    def text(self) -> Message:
        """What it does."""

    @property
    def keys(self) -> tuple[str, ...]:
        """Its keys by default."""


@lru_cache(maxsize=512)
def split(key: str) -> tuple[tuple[str, ...], str]:
    """The modifiers, in their order, and the name of a key; ValueError where it is not one key."""
    held, rest = set[str](), key.strip()
    while True:
        before, plus, after = rest.partition("+")
        if not plus or not after or before.strip().capitalize() not in MODIFIERS:
            break
        held.add(before.strip().capitalize())
        rest = after.strip()
    name = NAMES.get(rest.lower()) or _character(rest)
    if rest.lower() == "backtab":
        name, held = "Tab", held | {"Shift"}
    if not name:
        raise ValueError(f"{key!r} is not a key")
    if len(name) == 1 and name.lower() == name.upper():
        held.discard("Shift")
    return tuple(one for one in MODIFIERS if one in held), name


def _character(text: str) -> str:
    if len(text) != 1 or not text.isprintable() or text.isspace():
        return ""
    upper = text.upper()
    return upper if len(upper) == 1 else text


def normal(key: str) -> str:
    """The normal form of a key; ValueError where it is not one key."""
    modifiers, name = split(key)
    return "+".join((*modifiers, name))


def normals(keys: Iterable[object]) -> tuple[str, ...]:
    """The normal forms of those that are keys, each once."""
    made = dict.fromkeys(_normal_or_none(key) for key in keys if isinstance(key, str))
    return tuple(key for key in made if key)


def _normal_or_none(key: str) -> str:
    try:
        return normal(key)
    except ValueError:
        return ""


@lru_cache(maxsize=512)
def cap(key: str) -> str:
    """What a key cap says of a key in its normal form, as it is printed on keyboards."""
    modifiers, name = split(key)
    return "+".join((*modifiers, CAPS.get(name, name)))


def fixed(action: Keyed) -> Message | None:
    """Why the action's keys cannot be changed; None where they can."""
    return FIXED if action.id.startswith(LABEL_PREFIX) else None


def refusal(action: Keyed, key: str) -> Message | None:
    """Why a key cannot be one of the action's; None where it can. An action may always have its own defaults."""
    if fixed(action):
        return FIXED
    if normal(key) in normals(action.keys):
        return None
    modifiers, name = split(key)
    held = frozenset(modifiers)
    if name in LABEL_DIGITS and held != {"Ctrl", "Alt"} and "Meta" not in held:
        return FIXED
    why = next((why for takes, why in TAKEN if takes(held, name)), None)
    return Message(why.template, {"key": cap(key)}) if why else None


DESKTOP = message("{key} cannot be used: desktops take it, or it types a character.")
MENU = message("{key} cannot be used: with Alt it belongs to the menus and the desktop.")
CARET = message("{key} cannot be used: it moves the caret.")
LEAVES = message("{key} cannot be used: it leaves what is being done.")
TAKES = message("{key} cannot be used: it takes what is written or chosen.")
TAKEN: tuple[tuple[Callable[[frozenset[str], str], bool], Message], ...] = (
    (lambda held, _: "Meta" in held or {"Ctrl", "Alt"} <= held, DESKTOP),
    (lambda held, name: "Alt" in held and not _with_alt(name), MENU),
    (lambda held, name: name in MOVES and held <= {"Shift"}, CARET),
    (lambda held, name: name in WORD_MOVES and held <= {"Ctrl", "Shift"}, CARET),
    (lambda _, name: name == "Esc", LEAVES),
    (lambda held, name: name == "Enter" and held <= {"Shift"}, TAKES),
)
"""Keys that no action may be given, each with the reason."""


def _with_alt(name: str) -> bool:
    return name in MOVES or (len(name) == 1 and not name.isalpha())


def effective_keys(action: Keyed, changed: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """Every key sequence that runs the action, the one shown first; both Enter keys where one is meant.

    `changed` holds normal keys that do not clash, as `Keys.changed` does.
    """
    made: dict[str, None] = {}
    for key in normals(changed.get(action.id, action.keys)):
        made[key] = None
        if key.endswith("Enter"):
            made[key.removesuffix("Enter") + "Return"] = None
    return tuple(made)


@dataclass(frozen=True, slots=True)
class Keys:
    """The keys of a table of actions; `changed` holds, by action id, those that are not the defaults, in normal form.

    No two actions have the same key.
    """

    actions: tuple[Keyed, ...]
    changed: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))

    @staticmethod
    def read(actions: Iterable[Keyed], stored: object) -> Keys:
        """The keys as `stored` ({action id: [keys]}) has them; what does not fit in it is passed over.

        A key that two actions would have is the changed one's, else the first one's in the table.
        """
        table = tuple(actions)
        entries = stored if isinstance(stored, dict) else {}
        read = {action.id: _wanted(action, entries.get(action.id)) for action in table}
        wanted = {id_: keys for id_, keys in read.items() if keys is not None}
        taken: set[str] = set()
        given: dict[str, tuple[str, ...]] = {}
        for action in sorted(table, key=lambda one: (fixed(one) is None, one.id not in wanted)):
            keys = wanted.get(action.id, normals(action.keys))
            given[action.id] = tuple(key for key in keys if key not in taken)
            taken.update(keys)
        return Keys(table, _differing(table, given))

    def of(self, action: Keyed) -> tuple[str, ...]:
        """The action's keys in normal form, the one shown first."""
        return self.changed.get(action.id, normals(action.keys))

    def is_changed(self, action: Keyed) -> bool:
        """Whether the action's keys are not its defaults."""
        return action.id in self.changed

    def holders(self, action: Keyed, keys: Iterable[str]) -> tuple[tuple[str, Keyed], ...]:
        """Those of `keys` that other actions have, each with its action."""
        wanted = normals(keys)
        others = (other for other in self.actions if other.id != action.id)
        return tuple((key, other) for other in others for key in self.of(other) if key in wanted)

    def with_keys(self, action: Keyed, keys: Iterable[str]) -> Keys:
        """These keys with the action having exactly `keys`, taken away from whichever action has them now."""
        wanted = normals(keys)
        given = {other.id: tuple(key for key in self.of(other) if key not in wanted) for other in self.actions}
        return Keys(self.actions, _differing(self.actions, given | {action.id: wanted}))

    def stored(self, before: object) -> dict[str, list[str]]:
        """What to keep in the settings, where `before` was kept: entries of actions not in this table stay."""
        known = {action.id for action in self.actions}
        kept = {id_: keys for id_, keys in before.items() if id_ not in known} if isinstance(before, dict) else {}
        return kept | {id_: list(keys) for id_, keys in self.changed.items()}


def _wanted(action: Keyed, entry: object) -> tuple[str, ...] | None:
    """The keys that an entry of the settings gives an action; None where it says nothing of use."""
    if not isinstance(entry, list) or fixed(action):
        return None
    keys = tuple(key for key in normals(entry) if refusal(action, key) is None)
    return keys if keys or not entry else None


def _differing(actions: Iterable[Keyed], given: Mapping[str, tuple[str, ...]]) -> Mapping[str, tuple[str, ...]]:
    return MappingProxyType(
        {action.id: given[action.id] for action in actions if set(given[action.id]) != set(normals(action.keys))}
    )
