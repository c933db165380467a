"""What is suspected of the active span, in a few words each, that can be dismissed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from annotator.core.message import message
from annotator.ui.models.tooltip import explain
from annotator.ui.panels.inspector_links import CROSS_WIDTH, Cross
from annotator.ui.panels.parts import plain_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QLabel

    from annotator.core.checks import Suspicion
    from annotator.ui.theme import Theme

ROW_GAP = 4


class DoubtRow(QWidget):
    """A few words with a cross that dismisses what they say for good; the whole sentence is their tooltip."""

    dismissed = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.suspicion: Suspicion | None = None
        self.words: QLabel = plain_label(kind="dim")
        self.words.setObjectName("doubt")
        self.words.setWordWrap(True)
        self.cross = Cross(self, theme)
        self.cross.setFixedSize(CROSS_WIDTH, CROSS_WIDTH)
        self.cross.setToolTip(str(message("Dismiss for good")))
        self.cross.clicked.connect(lambda: self.dismissed.emit(self.suspicion))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.words, 1)
        layout.addWidget(self.cross, 0, Qt.AlignmentFlag.AlignTop)

    def show_suspicion(self, suspicion: Suspicion, read_only: bool) -> None:
        """Show this one; what can only be looked at is not dismissed."""
        self.suspicion = suspicion
        # Imported late: nothing is suspected before the first page is shown.
        from annotator.core.checks import CHECKS

        said, title = str(suspicion.message), str(CHECKS[suspicion.check].title)
        # The span's words stand above already.
        self.words.setText(title[:1].upper() + title[1:])
        explain(self.words, said)
        self.cross.setAccessibleName(str(message("Dismiss: {what}", what=said)))
        self.cross.setVisible(not read_only)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self.cross.theme = theme
        self.words.setFont(theme.small_font)


class DoubtRows(QWidget):
    """The suspicions about one span, a row each; `dismissed` carries the one that was dismissed."""

    dismissed = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rows: list[DoubtRow] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 2, 0, 4)
        self._layout.setSpacing(ROW_GAP)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        for row in self._rows:
            row.set_theme(theme)

    def show_suspicions(self, suspicions: Sequence[Suspicion], read_only: bool) -> None:
        """Show these and no others."""
        while len(self._rows) < len(suspicions):
            row = DoubtRow(self._theme)
            row.set_theme(self._theme)
            row.dismissed.connect(self.dismissed)
            self._rows.append(row)
            self._layout.addWidget(row)
        for at, row in enumerate(self._rows):
            if at < len(suspicions):
                row.show_suspicion(suspicions[at], read_only)
            row.setVisible(at < len(suspicions))
        self.setVisible(bool(suspicions))

    def controls(self) -> list[QWidget]:
        """What can take the focus."""
        return [row.cross for row in self._rows if not row.isHidden() and not row.cross.isHidden()]
