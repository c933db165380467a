"""The strip above the page that asks one question of a merge: which side's version is right."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from annotator.core.message import message
from annotator.ui.ask_line import LEFT_MARGIN
from annotator.ui.questions.version import Version, lines_of, rows_of
from annotator.ui.strip import Strip

if TYPE_CHECKING:
    from annotator.core.labels import Label
    from annotator.ui.strip import Answer
    from annotator.ui.theme import Theme

LATER = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """What the strip shows: the label of what it is about, a sentence, the lines of both sides, and its answers.

    `lines` are a name, what mine has, what theirs has. The answer LATER hides the strip.
    """

    label: Label | None
    what: str
    lines: tuple[tuple[str, str, str], ...]
    answers: tuple[Answer, ...]


class QuestionStrip(Strip):
    """Asks one question at a time; `put_off` says that the person wants to answer later."""

    put_off = Signal()

    def __init__(self) -> None:
        super().__init__("question")
        self._asked: Asked | None = None
        self._sides = (Version(str(message("Mine"))), Version(str(message("Theirs"))))
        for side, name in zip(self._sides, ("mine", "theirs"), strict=True):
            side.setObjectName(f"question.{name}")
        self._add_sides(self._sides, LEFT_MARGIN + 10)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        for side in self._sides:
            side.set_theme(theme)
        self.update()

    @property
    def asked(self) -> Asked | None:
        """What it shows, None while it is hidden."""
        return self._asked

    def ask(self, asked: Asked | None, *, new_page: bool = False) -> None:
        """Put a question; None hides the strip. With `new_page` what is below was not shown before: nothing moves."""
        if asked == self._asked:
            return
        self._asked = asked
        if asked:
            self.setAccessibleName(asked.what)
            both = rows_of(asked.lines)
            lines = lines_of(*both)
            for side, rows in zip(self._sides, both, strict=True):
                side.show_rows(rows, lines)
            self._say(asked.label, asked.what, asked.answers)
        self._set_shown(asked is not None, new_page)

    def _press(self, nth: int) -> None:
        if nth < len(self._answers) and self._answers[nth][0] == LATER:
            self.put_off.emit()
        else:
            super()._press(nth)
