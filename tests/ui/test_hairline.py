"""Hairlines at every scale: whole pixels of the screen, as many everywhere, inside of what Qt lets the widget draw."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QLabel, QWidget

from annotator.ui.hairline import HairlineSplitter, draw_hairline
from annotator.ui.theme import light_theme
from tests.ui.driver import CUSTOMER, Driver

INK, GROUND = QColor("#E4E2DC"), QColor("#FFFFFF")
LONG = 40


class Scaled(QWidget):
    """A widget on a screen of another scale."""

    def __init__(self, scale: float) -> None:
        super().__init__()
        self._scale = scale

    def devicePixelRatio(self) -> float:
        return self._scale


@pytest.mark.parametrize(("scale", "thick"), [(1.0, 1), (1.25, 1), (1.5, 1), (1.75, 1), (2.0, 2), (2.5, 2), (3.0, 3)])
@pytest.mark.parametrize("upright", [False, True])
def test_it_is_whole_pixels_wherever_it_stands(qapp: object, scale: float, thick: int, upright: bool) -> None:
    widget = Scaled(scale)
    for at in range(1, 31):
        image = QImage(round(LONG * scale), round(LONG * scale), QImage.Format.Format_RGB32)
        image.fill(GROUND)
        image.setDevicePixelRatio(scale)
        with QPainter(image) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            along = QRect(at, 0, 1, LONG) if upright else QRect(0, at, LONG, 1)
            draw_hairline(painter, widget, along, INK)
        middle = image.height() // 2
        places = range(image.height())
        pixels = [image.pixelColor(n, middle) if upright else image.pixelColor(middle, n) for n in places]
        drawn = [n for n, colour in enumerate(pixels) if colour != GROUND]
        assert len(drawn) == thick
        assert {pixels[n].name() for n in drawn} == {INK.name()}
        assert at * scale - 0.5 <= drawn[0] <= drawn[-1] < (at + 1) * scale


def test_a_splitters_line_is_drawn(qapp: object, qtbot: object) -> None:
    parts = HairlineSplitter(Qt.Orientation.Horizontal)
    parts.addWidget(QLabel("a"))
    parts.addWidget(QLabel("b"))
    palette = parts.palette()
    palette.setColor(palette.ColorRole.Mid, INK)
    parts.setPalette(palette)
    parts.resize(200, 80)
    image = parts.grab().toImage()
    assert [image.pixelColor(x, 40) for x in range(200)].count(INK) == 1


def test_the_windows_lines_are_in_the_themes_colour(app: Driver) -> None:
    app.open(CUSTOMER)
    image = app.window.grab().toImage()
    middle = image.height() // 2
    row = [image.pixelColor(x, middle) for x in range(image.width())]
    assert row.count(light_theme().hairline) >= 2
