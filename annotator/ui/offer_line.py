"""One line above the page that offers the labels of an article that was renamed or moved; never a dialog."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from annotator.core.message import message
from annotator.settings import Store
from annotator.ui.ask_line import BUTTON_HEIGHT, HEIGHT, LEFT_MARGIN, RIGHT_MARGIN, SPACING, AnswerButton
from annotator.ui.hairline import draw_hairline
from annotator.ui.panels.fields import ElidedLabel, FieldBlock
from annotator.ui.theme import light_theme

if TYPE_CHECKING:
    from annotator.session import Update
    from annotator.settings import Folders
    from annotator.ui.theme import Theme
    from annotator.workspace import Workspace


MOST_KEPT = 10_000


class OfferLine(FieldBlock):
    """Offers what `workspace.offered` names, while it does; what was declined is not offered again, in no later run.

    `changed` says that it was shown or hidden, `grew` by how many logical pixels what is below moved.
    """

    changed = Signal()
    grew = Signal(int)

    def __init__(self, workspace: Workspace, folders: Folders) -> None:
        super().__init__()
        self.setObjectName("offerLine")
        self.setFixedHeight(HEIGHT)
        self._workspace = workspace
        self._declined = Store(folders.state / "declined.json")
        self._theme = light_theme()
        self._question = ElidedLabel(kind="")
        self._question.setObjectName("offerQuestion")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(LEFT_MARGIN, 0, RIGHT_MARGIN, 1)
        layout.setSpacing(SPACING)
        layout.addWidget(self._question, 1)
        self._buttons = [AnswerButton(str(text)) for text in (message("Take them over"), message("No"))]
        for button in self._buttons:
            button.setFixedHeight(BUTTON_HEIGHT)
            layout.addWidget(button)
        yes, no = self._buttons
        yes.clicked.connect(self._take_over)
        no.clicked.connect(self._decline)
        self.hide()
        workspace.listen(self._follow)
        workspace.listen_to_offers(self.refresh)

    @property
    def asks(self) -> bool:
        """Whether it is shown."""
        return not self.isHidden()

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        self.update()

    def refresh(self, *, new_page: bool = False) -> None:
        """Show what is offered now, or nothing; with `new_page` what is below was not shown before."""
        while self._key() in self._declined.values:
            self._workspace.decline()
        name = self._workspace.offered
        if name is not None:
            said = message("The labels of {name} fit this text: take them over?", name=name)
            if self._workspace.offers_earlier:
                said = message("The labels of {name} fit an earlier version of this text: take them over?", name=name)
            text = str(said)
            self._question.show_text(text)
            self.setAccessibleName(text)
            for button in self._buttons:
                button.setAccessibleName(f"{text} {button.text()}")
        if (name is not None) == self.asks:
            return
        if name is None and any(button.hasFocus() for button in self._buttons):
            self.left.emit()
        self.setVisible(name is not None)
        if not new_page:
            self.grew.emit(HEIGHT if name is not None else -HEIGHT)
        self.changed.emit()

    def _follow(self, update: Update) -> None:
        if update.kind != "move":
            self.refresh(new_page=update.kind == "open")

    def _take_over(self) -> None:
        self.left.emit()
        self._workspace.take_over()
        self.refresh()

    def _decline(self) -> None:
        self.left.emit()
        kept = dict(list(self._declined.values.items())[-MOST_KEPT:])
        self._declined.write({**kept, self._key(): 1})
        self._workspace.decline()
        self.refresh()

    def _key(self) -> str:
        """What a declined offer is known by, also in later runs; "" for none."""
        key = self._workspace.offer_key
        if not key:
            return ""
        # Imported late: there is hardly ever an offer.
        import hashlib

        return hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:16]

    def controls(self) -> list[QWidget]:
        """Its buttons."""
        return list(self._buttons) if self.isVisible() else []

    def minimumSizeHint(self) -> QSize:
        """As narrow as it must be."""
        return QSize(0, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The page's colour and a hairline below."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._theme.page)
            draw_hairline(painter, self, QRect(0, self.height() - 1, self.width(), 1), self._theme.hairline)
