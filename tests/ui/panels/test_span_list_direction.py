"""Excerpts in the span list are read from the side of their first strong character."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from annotator.core.annotations import Annotations, Span
from annotator.core.article import Article
from annotator.core.state import State
from annotator.ui.models.span_list import SpanListModel
from annotator.ui.panels.span_list import ROW_HEIGHT, TEXT_LEFT, SpanDelegate
from annotator.ui.theme import light_theme
from tests.ui.article_view.page import LABELS

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


def ink_columns(text: str) -> list[int]:
    """How many pixels are dark in each column of the excerpt, without the empty ones around it."""
    model = SpanListModel()
    model.show_state(State(Article("a.txt", text), Annotations.build([Span("s", "quote", 0, len(text))], [])))
    image = QImage(320, ROW_HEIGHT, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    with QPainter(image) as painter:
        # As a widget's painter has it.
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        SpanDelegate(light_theme(), LABELS).draw_row(painter, QRectF(image.rect()), model.index(0, 0))
    columns = [
        sum(image.pixelColor(x, y).lightness() < 150 for y in range(image.height()))
        for x in range(TEXT_LEFT, image.width())
    ]
    inked = [at for at, count in enumerate(columns) if count]
    return columns[inked[0] : inked[-1] + 1]


def test_the_stop_of_a_hebrew_excerpt_stands_at_its_left_and_of_a_latin_one_at_its_right(qapp: QApplication) -> None:
    hebrew, latin = ink_columns("שםםםם."), ink_columns("HHHHH.")
    assert max(hebrew[:2]) <= 3 < max(hebrew[-4:])
    assert max(latin[-2:]) <= 3 < max(latin[:4])
