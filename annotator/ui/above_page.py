"""What can stand above the page: an offer of labels, a question for the date, a span under review, one of a merge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.ui.ask_line import AskLine
from annotator.ui.offer_line import OfferLine
from annotator.ui.questions.strip import QuestionStrip
from annotator.ui.review.strip import ReviewStrip

if TYPE_CHECKING:
    from annotator.settings import Folders
    from annotator.ui.theme import Theme
    from annotator.workspace import Workspace


class AbovePage(QWidget):
    """The lines above the page, each hidden while it has nothing to say.

    `grew` says by how many logical pixels what is below moved, `left` asks for the article's focus.
    """

    grew = Signal(int)
    left = Signal()

    def __init__(self, workspace: Workspace, folders: Folders) -> None:
        super().__init__()
        self.offer = OfferLine(workspace, folders)
        self.question = AskLine()
        self.review = ReviewStrip()
        self.questions = QuestionStrip()
        self._lines = layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for line in self._all():
            layout.addWidget(line)
            line.grew.connect(self.grew)
            line.left.connect(self.left)

    def _all(self) -> tuple[OfferLine, AskLine, ReviewStrip, QuestionStrip]:
        return self.offer, self.question, self.review, self.questions

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        for line in self._all():
            line.set_theme(theme)

    def settle(self) -> None:
        """Be as high as what is shown now, at once: what is around it can then be laid out."""
        self._lines.activate()
        self.updateGeometry()

    def asks(self) -> bool:
        """Whether the line just above the page is the question for the date: the panel before the page is then its."""
        return self.question.isVisible() and not (self.review.isVisible() or self.questions.isVisible())

    def focus_places(self) -> list[QWidget | None]:
        """The widgets that take the focus when a line gets it, from the top."""
        return [line.focus_place() for line in self._all()]
