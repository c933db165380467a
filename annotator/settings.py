"""Settings: one typed table; only what differs from its default is stored."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from annotator.core.message import Message, counted, message
from annotator.storage.atomic_file import WriteError, write_bytes, write_quickly


@dataclass(frozen=True, slots=True)
class Folders:
    """Where the program keeps its own files: settings, what it remembers, and its log."""

    config: Path
    state: Path
    log: Path

    @staticmethod
    def of_user() -> Folders:
        """The folders that the operating system gives a program for this user."""
        from platformdirs import PlatformDirs

        dirs = PlatformDirs("annotator", appauthor=False)
        return Folders(Path(dirs.user_config_dir), Path(dirs.user_state_dir), Path(dirs.user_log_dir))


_COUNT = message("{count}")


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting: its key, what it is for, its default, and for a number its limits, for a word its choices.

    `words` are what the choices are called, `unit` what a number counts, with the number as {count}; `group` is one of
    GROUPS, and `kind` says what a text is: "" or "font".
    """

    key: str
    text: Message
    default: Any
    choices: tuple[str, ...] = ()
    least: int = 0
    most: int = 0
    step: int = 1
    group: str = "page"
    words: tuple[Message, ...] = ()
    unit: Message = _COUNT
    kind: str = ""

    def accepts(self, value: object) -> bool:
        """Whether `value` has the default's type and is within the limits or choices."""
        if isinstance(self.default, bool) or isinstance(value, bool):
            return isinstance(self.default, bool) and isinstance(value, bool)
        if isinstance(self.default, int):
            return isinstance(value, int) and self.least <= value <= self.most
        if isinstance(self.default, dict):
            return isinstance(value, dict)
        return isinstance(value, str) and _is_text(value) and (not self.choices or value in self.choices)


def _is_text(value: str) -> bool:
    """Whether it can be written: JSON may hold half a character, which no file and no sidecar can."""
    return value == value.encode("utf-8", "replace").decode("utf-8")


SETTINGS: tuple[Setting, ...] = (
    Setting(
        "theme", message("Theme"), "system", choices=("system", "light", "dark", "contrast"), group="window",
        words=(message("System"), message("Light"), message("Dark"), message("Contrast")),
    ),
    Setting(
        "language", message("Language, from the next start on"), "system", choices=("system", "en", "ro"),
        group="window", words=(message("System"), message("English"), message("Română")),
    ),
    Setting("page_font", message("Font of the page"), "", kind="font"),
    Setting("text_size", message("Size of the page's text"), 18, least=10, most=40, unit=message("{count} px")),
    Setting(
        "line_width", message("Longest line"), 80, least=50, most=140, step=5,
        unit=counted("{count} characters", None, 0),
    ),
    Setting(
        "leading", message("Distance of lines"), 100, least=90, most=150, step=5, unit=message("{count} %"),
    ),
    Setting("compact", message("Hide the label names above the text"), False),
    Setting("person", message("The name that your spans carry"), "", group="you"),
    # {action id: [keys]}; what does not fit in it is passed over by whoever reads it, and stays in the file.
    Setting("keys", message("Keys"), {}, group="keys"),
)  # fmt: skip
GROUPS = MappingProxyType(
    {"window": message("Window"), "page": message("Page"), "keys": message("Keys"), "you": message("You")}
)
"""The groups of settings in their order, and what they are called."""
_BY_KEY = {setting.key: setting for setting in SETTINGS}


def read_object(path: Path) -> dict[str, Any]:
    """The JSON object in a file of the program's own; empty where there is none or it cannot be read."""
    try:
        found = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


class Store:
    """A JSON object in one file, written whole and atomically on each change that matters."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.values = read_object(path)

    def write(self, values: dict[str, Any], *, lasting: bool = True) -> Message | None:
        """Keep `values`, by `write_quickly` where not `lasting`; the reason where the file could not be written."""
        try:
            if values == self.values and self.path.exists():
                return None
            self.values = values
            self.path.parent.mkdir(parents=True, exist_ok=True)
            (write_bytes if lasting else write_quickly)(self.path, _encoded(values))
        except (WriteError, OSError, ValueError, RecursionError) as error:
            return message("Your settings could not be kept: {why}", why=error)
        return None


def _encoded(values: dict[str, Any]) -> bytes:
    text = json.dumps(values, ensure_ascii=False, indent=1)
    # Half a character that an unknown key holds stays in the file, by its number.
    return ((text if _is_text(text) else json.dumps(values, indent=1)) + "\n").encode()


class Settings:
    """The person's settings, by key; unknown keys in the file are kept, values that do not fit are defaults."""

    def __init__(self, folders: Folders) -> None:
        self._store = Store(folders.config / "settings.json")

    def __getitem__(self, key: str) -> Any:
        setting = _BY_KEY[key]
        value = self._store.values.get(key, setting.default)
        return value if setting.accepts(value) else setting.default

    def set(self, key: str, value: object) -> Message | None:
        """Set and keep a setting; ValueError where it does not fit, the reason where it could not be kept."""
        setting = _BY_KEY[key]
        if not setting.accepts(value):
            raise ValueError(f"{key} cannot be {value!r}")
        values = {name: kept for name, kept in self._store.values.items() if name != key}
        if value != setting.default:
            values[key] = value
        return self._store.write(values)

    def person(self) -> str:
        """The person's name on spans; made once, as `a` and four random characters, where none was chosen."""
        if not self["person"]:
            self.set("person", "a" + random_id(4))
        return str(self["person"]) or "a"


def random_id(length: int = 10) -> str:
    """Random base-36 characters; ten of them name a span or relation."""
    # Not `secrets`: it takes 3 ms to import, which starting the window must not pay.
    number, digits = int.from_bytes(os.urandom(length + 8), "big"), ""
    while len(digits) < length:
        number, digit = divmod(number, 36)
        digits += "0123456789abcdefghijklmnopqrstuvwxyz"[digit]
    return digits
