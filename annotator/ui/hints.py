"""The keys that are useful now, for the last line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.core.annotations import Range

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotator.core.labels import LabelSet
    from annotator.core.state import State

Hint = tuple[str, str]


def hints(state: State | None, read_only: bool, labels: LabelSet, keys_of: Callable[[str], str]) -> list[Hint]:
    """Pairs of keys and what they do, the most useful first; `keys_of` gives the keys of an action's id."""
    if state is None:
        return [(keys_of("corpus.open"), "open a folder")]
    ways = [(keys_of("article.next"), "next article")]
    if read_only:
        return [(keys_of("span.next"), "next span"), *ways]
    digits = _digits(labels)
    target = state.target
    if isinstance(target, Range):
        edges = [(keys_of("span.end.word_right"), "end"), (keys_of("span.start.word_left"), "start")]
        return [*_with(digits, "label"), *edges, (keys_of("edit.clear"), "clear")]
    if target is not None:
        edges = [(keys_of("span.end.word_right"), "move end"), (keys_of("span.start.word_left"), "move start")]
        more = [(keys_of("span.delete"), "remove"), (keys_of("span.next"), "next span")]
        return [*_with(digits, "relabel"), *edges, *more]
    steps = [(keys_of("span.next"), "next span")] if len(state.annotations.spans) else []
    return [("", f"select text, then {digits}"), *steps, (keys_of("article.done"), "done"), *ways]


def _digits(labels: LabelSet) -> str:
    keys = sorted(label.key for label in labels.labels if label.key)
    unbroken = keys and len(keys) > 1 and int(keys[-1]) - int(keys[0]) == len(keys) - 1
    return f"{keys[0]}–{keys[-1]}" if unbroken else " ".join(keys)


def _with(digits: str, word: str) -> list[Hint]:
    return [(digits, word)] if digits else []
