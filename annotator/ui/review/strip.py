"""The strip above the page that shows a span under review: how it stood before, how it stands now, what can be done."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from annotator.core.message import message
from annotator.ui.ask_line import LEFT_MARGIN
from annotator.ui.panels.parts import plain_label
from annotator.ui.questions.version import TITLE_HEIGHT
from annotator.ui.review.context_text import NOTHING, ContextText, differing, lines_for
from annotator.ui.strip import Strip

if TYPE_CHECKING:
    from annotator.core.labels import Label
    from annotator.ui.review.context_text import Context
    from annotator.ui.strip import Answer
    from annotator.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Shown:
    """What the strip shows: the label, a sentence, the span before and now, and its answers.

    Where `before` or `now` is None the sentence beside it stands there.
    """

    label: Label
    what: str
    before: Context | None
    now: Context | None
    before_says: str
    now_says: str
    answers: tuple[Answer, ...]


class ReviewStrip(Strip):
    """Shows one span under review."""

    def __init__(self) -> None:
        super().__init__("review")
        self._shown: Shown | None = None
        self._sides = {name: ContextText() for name in ("before", "now")}
        columns = [self._column("before", str(message("before"))), self._column("now", str(message("now")))]
        self._add_sides(columns, LEFT_MARGIN + 10)

    def _column(self, name: str, title: str) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(0)
        heading = plain_label(title, "heading")
        heading.setFixedHeight(TITLE_HEIGHT)
        column.addWidget(heading)
        self._sides[name].setObjectName(f"review.{name}")
        column.addWidget(self._sides[name])
        return column

    @property
    def shown(self) -> Shown | None:
        """What it shows, None while it is hidden."""
        return self._shown

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        for side in self._sides.values():
            side.set_theme(theme)
        if self._shown:
            self._fill(self._shown)
        self.update()

    def show_review(self, shown: Shown | None, *, new_page: bool = False) -> None:
        """Show a span under review; None hides the strip. With `new_page` what is below was not shown before."""
        if shown == self._shown:
            return
        self._shown = shown
        if shown:
            self._fill(shown)
        self._set_shown(shown is not None, new_page)

    def _fill(self, shown: Shown) -> None:
        tint = self._theme.look(shown.label).tint
        before, now = differing(shown.before, shown.now) if shown.before and shown.now else (NOTHING, NOTHING)
        lines = max(lines_for(before), lines_for(now))
        self._sides["before"].show_context(shown.before, tint, shown.before_says, before, lines)
        self._sides["now"].show_context(shown.now, tint, shown.now_says, now, lines)
        self.setAccessibleName(f"{shown.label.name}: {shown.what}")
        self._say(shown.label, shown.what, shown.answers)
