"""What can stand above the page: an offer of labels, a question for the date, a span under review, one of a merge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.ui.ask_line import AskLine
from annotator.ui.later import Later
from annotator.ui.offer_line import OfferLine
from annotator.ui.theme import light_theme

if TYPE_CHECKING:
    from annotator.settings import Folders
    from annotator.ui.questions.strip import QuestionStrip
    from annotator.ui.review.strip import ReviewStrip
    from annotator.ui.theme import Theme
    from annotator.workspace import Workspace

    Line = OfferLine | AskLine | ReviewStrip | QuestionStrip


class AbovePage(QWidget):
    """The lines above the page, each hidden while it has nothing to say; two of them are made when they first have.

    `grew` says by how many logical pixels what is below moved, `left` asks for the article's focus.
    """

    grew = Signal(int)
    left = Signal()

    def __init__(self, workspace: Workspace, folders: Folders) -> None:
        super().__init__()
        self.offer = OfferLine(workspace, folders)
        self.question = AskLine()
        self.review = Later(self._make_review)
        self.questions = Later(self._make_questions)
        self._theme = light_theme()
        self._lines = layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for line in self._all():
            self._put(line, layout.count())

    def _make_review(self) -> ReviewStrip:
        from annotator.ui.review.strip import ReviewStrip

        strip = ReviewStrip()
        self._put(strip, self._lines.indexOf(self.question) + 1)
        return strip

    def _make_questions(self) -> QuestionStrip:
        from annotator.ui.questions.strip import QuestionStrip

        strip = QuestionStrip()
        self._put(strip, self._lines.count())
        return strip

    def _put(self, line: Line, place: int) -> None:
        self._lines.insertWidget(place, line)
        line.set_theme(self._theme)
        line.grew.connect(self.grew)
        line.left.connect(self.left)

    def _all(self) -> list[Line]:
        """The lines made so far, from the top."""
        every = (self.offer, self.question, self.review.made, self.questions.made)
        return [line for line in every if line is not None]

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        for line in self._all():
            line.set_theme(theme)

    def settle(self) -> None:
        """Be as high as what is shown now, at once: what is around it can then be laid out."""
        self._lines.activate()
        self.updateGeometry()

    def asks(self) -> bool:
        """Whether the line just above the page is the question for the date: the panel before the page is then its."""
        return next((line for line in reversed(self._all()) if line.isVisible()), None) is self.question

    def focus_places(self) -> list[QWidget | None]:
        """The widgets that take the focus when a line gets it, from the top."""
        return [line.focus_place() for line in self._all()]
