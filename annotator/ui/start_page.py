"""What stands on the page while no article is open: how it works in three lines, or why there is nothing to show."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

HOW = (
    "Open a folder of .txt or .md articles.",
    "Select text with the mouse or Shift and the arrows, then press 1 to 5 for its label.",
    "Every step is saved beside the article at once; Ctrl+Z takes any step back.",
)


class StartPage(QWidget):
    """Three lines and a button; `say` puts one sentence above them."""

    folderWanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("startPage")
        self._problem = self._line("", "startProblem")
        self._problem.hide()
        heading = self._line("Label news articles", "startHeading")
        button = QPushButton("Open folder…")
        button.setObjectName("startOpen")
        button.setDefault(True)
        button.clicked.connect(self.folderWanted)
        column = QWidget()
        column.setMaximumWidth(520)
        layout = QVBoxLayout(column)
        layout.setSpacing(12)
        layout.addStretch(2)
        for widget in (self._problem, heading, *(self._line(text, "startLine") for text in HOW)):
            layout.addWidget(widget)
        layout.addSpacing(8)
        layout.addWidget(button, alignment=Qt.AlignmentFlag.AlignLeft)
        layout.addStretch(3)
        outer = QHBoxLayout(self)
        outer.addStretch(1)
        outer.addWidget(column, 20)
        outer.addStretch(1)

    def _line(self, text: str, name: str) -> QLabel:
        label = QLabel(text)
        label.setObjectName(name)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        return label

    def say(self, problem: str) -> None:
        """Show why there is nothing to label here; "" takes it away."""
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
