"""A name and, beside it, what it names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from annotator.ui.models.tooltip import explain
from annotator.ui.panels.fields.base import FIELD_HEIGHT
from annotator.ui.panels.fields.flag import RING, FlagField

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

NAME_WIDTH = 86


class ElidedLabel(QLabel):
    """One line of plain text, cut at its end where it is too long; the tooltip then has the whole."""

    def __init__(self, text: str = "", kind: str = "") -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("kind", kind)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._whole = ""
        self.show_text(text)

    def show_text(self, text: str) -> None:
        """Show this text."""
        self._whole = text
        self.setAccessibleName(text)
        self._fit()

    def whole(self) -> str:
        """The text, not cut."""
        return self._whole

    def minimumSizeHint(self) -> QSize:
        """As narrow as it must be."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the text anew."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        cut = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, max(0, self.width()))
        self.setText(cut)
        explain(self, self._whole if cut != self._whole else "")


class TwoLineLabel(ElidedLabel):
    """Plain text on one line, on two where that is too short, and cut only at the end of the second."""

    def _fit(self) -> None:
        metrics, width = self.fontMetrics(), max(0, self.width())
        if metrics.horizontalAdvance(self._whole) <= width:
            lines = [self._whole]
        else:
            first, rest = self._broken(width)
            lines = [metrics.elidedText(one, Qt.TextElideMode.ElideRight, width) for one in (first, rest) if one]
        self.setText("\n".join(lines))
        explain(self, "" if " ".join(lines) == self._whole else self._whole)

    def _broken(self, width: int) -> tuple[str, str]:
        """What fits in a line of whole words, and the rest; the first word alone where not even that fits."""
        words = self._whole.split(" ")
        fitting = 1
        while self.fontMetrics().horizontalAdvance(" ".join(words[: fitting + 1])) <= width:
            fitting += 1
        return " ".join(words[:fitting]), " ".join(words[fitting:])


class Row(QWidget):
    """A dim name, and a field or a label at its right; the name stands at the height of the first line."""

    def __init__(self, name: str, value: QWidget) -> None:
        super().__init__()
        self.value = value
        self._name = ElidedLabel(name, "dim")
        self._name.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._name.setFixedSize(NAME_WIDTH - (RING if isinstance(value, FlagField) else 0), FIELD_HEIGHT)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._name, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(value, 1)

    def name(self) -> str:
        """The name shown."""
        return self._name.whole()

    def set_name(self, name: str) -> None:
        """Show another name."""
        self._name.show_text(name)
