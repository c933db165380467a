"""The small chart of the progress: an SVG by pygal, made plain so that Qt and every other viewer draw it alike."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QBuffer, QByteArray, QRectF, QSize
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget

from annotator.core.message import thousands
from annotator.storage.atomic_file import write_bytes

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from annotator.ui.theme import Theme

WIDTH, HEIGHT = 640, 220
PICTURE_SCALE = 2
"""How many pixels of a PNG stand for one of the window."""
DROPPED = ("style", "script", "title", "desc")
TEXT_PIXELS, MOST_GUIDES = 12, 5


@dataclass(frozen=True, slots=True)
class Bar:
    """An upright bar: what stands below it, its height, and its colour (`#RRGGBB`)."""

    name: str
    height: int
    colour: str


def bar_chart(theme: Theme, title: str, bars: Sequence[Bar]) -> bytes:
    """An SVG of these bars, each with its height above it; without its title as text."""
    pygal, Style = _library()

    style = Style(font_family=theme.interface_font.families()[0], background=theme.page.name())
    highest = max((bar.height for bar in bars), default=0)
    chart = pygal.Bar(
        style=style, width=WIDTH, height=HEIGHT, explicit_size=True, show_legend=False, js=[], margin=8,
        include_x_axis=True, rounded_bars=2, print_values=True, print_values_position="top", no_data_text="",
        value_formatter=lambda value: thousands(round(value)) if value else "", spacing=6, truncate_label=-1,
    )  # fmt: skip
    chart.x_labels = [bar.name for bar in bars]
    chart.y_labels = _guides(highest)
    chart.add("", [bar.height for bar in bars])
    chart.add_xml_filter(lambda root: _plain(root, theme, title, [bar.colour for bar in bars]))
    return bytes(chart.render())


def _library() -> tuple[Any, Any]:
    """pygal and its Style; imported late, for start-up must not pay for it."""
    import pygal
    from pygal.style import Style

    # For plug-ins that we have not, it looks at every later import of the program, in a way that Python warns of.
    sys.meta_path[:] = [finder for finder in sys.meta_path if type(finder).__module__ != pygal.__name__]
    return pygal, Style


def _guides(highest: int) -> list[int]:
    """At most five round numbers from 0 to just above the highest bar."""
    step = 1
    while step * (MOST_GUIDES - 1) < highest:
        digits = len(str(step)) - 1
        first = step // 10**digits
        step = {1: 2, 2: 5}.get(first, 10) * 10**digits
    return [step * nth for nth in range(MOST_GUIDES) if nth == 0 or step * (nth - 1) < highest]


def _plain(root: Any, theme: Theme, title: str, colours: Sequence[str]) -> Any:
    """Colours and fonts as attributes in place of a style sheet, and nothing that only moves in a browser."""
    for parent in list(root.iter()):
        for child in list(parent):
            if not isinstance(child.tag, str) or child.tag in DROPPED or "tooltip" in child.get("class", "").split():
                parent.remove(child)
    root.set("font-family", theme.interface_font.families()[0])
    root.set("font-size", str(TEXT_PIXELS))
    name = root.makeelement("title", {})
    name.text = title
    root.insert(0, name)
    _dress(root, (), theme, iter(colours))
    return root


def _dress(element: Any, inside: tuple[str, ...], theme: Theme, colours: Any) -> None:
    own = element.get("class", "").split()
    places = (*inside, *own)
    if element.tag == "rect" and "background" in own:
        element.set("fill", theme.page.name() if "plot" not in inside else "none")
    elif element.tag == "rect" and "series" in places:
        element.set("fill", next(colours, theme.accent.name()))
        element.set("stroke", "none")
    elif element.tag == "path" and "axis" in places:
        is_guide = "y" in places and "line" in own
        element.set("stroke", theme.hairline.name() if is_guide else "none")
        element.set("fill", "none")
    elif element.tag == "text":
        element.set("fill", theme.dim.name() if "axis" in places else theme.text.name())
        element.set("text-anchor", "end" if "axis" in places and "y" in places else "middle")
    for child in element:
        _dress(child, places, theme, colours)


class Chart(QWidget):
    """Shows a chart and saves it as it is shown."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("progressChart")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._renderer = QSvgRenderer(self)
        self.svg = b""

    def show_svg(self, svg: bytes, spoken: str) -> None:
        """Show this picture; `spoken` is what it says, for a screen reader."""
        self.svg = svg
        self._renderer.load(QByteArray(svg))
        self.setAccessibleName(spoken)
        self.update()

    def sizeHint(self) -> QSize:
        """As the picture is."""
        return QSize(WIDTH, HEIGHT)

    def save(self, path: Path) -> None:
        """Write the chart to a file whose name ends in .svg or .png; WriteError."""
        write_bytes(path, self.svg if path.suffix.lower() == ".svg" else self._png())

    def _png(self) -> bytes:
        image = QImage(WIDTH * PICTURE_SCALE, HEIGHT * PICTURE_SCALE, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(0)
        with QPainter(image) as painter:
            self._renderer.render(painter)
        buffer = QBuffer()
        buffer.open(QBuffer.OpenModeFlag.WriteOnly)
        image.save(buffer, "PNG")  # type: ignore[call-overload]
        return bytes(buffer.data().data())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The picture in its own proportions."""
        scale = min(self.width() / WIDTH, self.height() / HEIGHT)
        width, height = WIDTH * scale, HEIGHT * scale
        with QPainter(self) as painter:
            if self.svg:
                self._renderer.render(painter, QRectF((self.width() - width) / 2, 0, width, height))
