"""The icons: all of one set, in the colour that is asked for, and none before the set has been read."""

from __future__ import annotations

import sys

import lucide
import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter

from annotator.ui import icons
from annotator.ui.theme import dark_theme, light_theme

SIDE = 28
NAMES = sorted(
    {value for name, value in vars(icons).items() if name.isupper() and isinstance(value, str)}
    | set(icons.STATUS_ICONS.values())
)


def drawn(name: str, colour: QColor) -> QImage:
    image = QImage(SIDE, SIDE, QImage.Format.Format_ARGB32)
    image.fill(0)
    with QPainter(image) as painter:
        icons.draw_icon(painter, QPointF(SIDE / 2, SIDE / 2), name, colour, 24)
    return image


def strongest(image: QImage) -> QColor:
    """The pixel that is covered most."""
    pixels = (image.pixelColor(x, y) for x in range(SIDE) for y in range(SIDE))
    return max(pixels, key=lambda pixel: pixel.alpha())


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("name", NAMES)
def test_an_icon_is_of_the_set_and_has_the_themes_colour(name: str) -> None:
    assert name in lucide.get_icon_list()
    for theme in (light_theme(), dark_theme()):
        wanted = theme.accent
        shown = strongest(drawn(name, wanted))
        assert shown.alpha() > 200
        parts = ((shown.red(), wanted.red()), (shown.green(), wanted.green()), (shown.blue(), wanted.blue()))
        assert max(abs(has - wants) for has, wants in parts) <= 2


@pytest.mark.usefixtures("qapp")
def test_nothing_is_drawn_before_the_set_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "lucide")
    assert strongest(drawn(icons.SEARCH, QColor("black"))).alpha() == 0


@pytest.mark.usefixtures("qapp")
def test_each_status_has_an_icon_of_its_own() -> None:
    names = [icons.STATUS_ICONS.get(status, icons.NEW) for status in ("new", "in_progress", "done", "skipped")]
    assert len(set(names)) == 4
