"""What the window's title says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.edit import STATUS_WORDS

if TYPE_CHECKING:
    from annotator.core.state import State

NAME = "annotator"
LONGEST = 80
TURNING = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)))
"""The characters that turn the direction of what follows them, which here is not theirs."""
MARK = "[*]"
"""Where Qt puts its mark while something is not saved; doubled it stands for itself."""


def window_title(state: State | None) -> str:
    """The open article's title and status, with the place of the mark for what is not saved yet."""
    if state is None:
        return NAME
    title = state.annotations.header.title or state.article.title or state.article.file
    flat = " ".join(title.translate(TURNING).split())
    cut = flat if len(flat) <= LONGEST else flat[: LONGEST - 1].rstrip() + "…"
    status = str(STATUS_WORDS[state.annotations.header.status]).lower()
    return f"{cut.replace(MARK, MARK + MARK)}{MARK} — {status} — {NAME}"
