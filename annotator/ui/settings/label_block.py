"""The labels among the settings: their colours on both pages, which of them look alike, and the way to their file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from annotator.core.colour_vision import VISIONS, confusions
from annotator.core.message import Message, message
from annotator.ui.marks import draw_key_cap
from annotator.ui.models.folding import folded
from annotator.ui.panels.parts import plain_label
from annotator.ui.panels.row_table import draw_elided
from annotator.ui.theme import dark_theme, light_theme

if TYPE_CHECKING:
    from annotator.core.labels import Label, LabelSet
    from annotator.ui.theme import Theme

SAMPLE = "Aa șț"
ROW, CAP_WIDTH, CHIP = 30, 30, 88
WHO = {
    "usual": message("everyone"),
    "protan": message("the red-blind"),
    "deutan": message("the green-blind"),
    "tritan": message("the blue-blind"),
}
SEVERAL = {
    "light": message("On the light page {names} look alike to {who}."),
    "dark": message("On the dark page {names} look alike to {who}."),
}
PAGES = {
    "light": message("On the light page “{one}” and “{other}” look alike to {who}."),
    "dark": message("On the dark page “{one}” and “{other}” look alike to {who}."),
}
ALL_APART = message("All colours can be told apart, also by the colour-blind.")
OPEN, COPY = message("Open labels.toml"), message("Copy labels.toml here")
OWN = message("The folder's own labels: names, keys, colours, guideline. Saving the file changes them here at once.")
PACKAGED = message("This folder has the packaged labels. With a copy of their file in the folder you can change them.")
NO_FOLDER = message("Open a folder to give it labels of its own.")


def warnings(labels: LabelSet) -> list[Message]:
    """One sentence for each group of labels, on each page, of which some people cannot tell any two apart."""
    found = []
    for page in PAGES:
        colours = {label.name: getattr(label.colour, page) for label in labels.labels}
        alike: dict[tuple[str, ...], list[tuple[str, str]]] = {}
        for pair in confusions(colours):
            # Whom everybody joins need not be told one by one.
            visions = ("usual",) if "usual" in pair.visions else pair.visions
            alike.setdefault(visions, []).append((pair.one, pair.other))
        found += [_sentence(page, group, visions) for visions, pairs in alike.items() for group in groups_of(pairs)]
    return found


def _sentence(page: str, group: list[str], visions: tuple[str, ...]) -> Message:
    who = ", ".join(str(WHO[vision]) for vision in VISIONS if vision in visions)
    if len(group) == 2:
        return Message(PAGES[page].template, {"one": group[0], "other": group[1], "who": who})
    names = ", ".join(str(message("“{text}”", text=name)) for name in group)
    return Message(SEVERAL[page].template, {"names": names, "who": who})


def groups_of(pairs: list[tuple[str, str]]) -> list[list[str]]:
    """The names of some pairs in few groups: any two of a group are a pair, and each pair is in a group."""
    names = list(dict.fromkeys(name for pair in pairs for name in pair))
    known = {frozenset(pair) for pair in pairs}
    found: list[list[str]] = []
    left = pairs
    while left:
        group = list(left[0])
        for name in names:
            if name not in group and all(frozenset((name, one)) in known for one in group):
                group.append(name)
        found.append(sorted(group, key=names.index))
        left = [pair for pair in left if not set(pair) <= set(group)]
    return found


class LabelChips(QWidget):
    """A line for each label: its key, its name, and a word as it looks on the light and the dark page."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._labels: tuple[Label, ...] = ()

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        self.update()

    def show_labels(self, labels: LabelSet) -> None:
        """Show these labels."""
        self._labels = labels.labels
        self.setAccessibleName(", ".join(label.name for label in labels.labels))
        self.setFixedHeight(ROW * len(self._labels))
        self.update()

    def sizeHint(self) -> QSize:
        """A line a label."""
        return QSize(300, ROW * len(self._labels))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for at, label in enumerate(self._labels):
                self._draw(painter, QRectF(0, at * ROW, self.width(), ROW), label)

    def _draw(self, painter: QPainter, box: QRectF, label: Label) -> None:
        theme = self._theme
        if label.key:
            draw_key_cap(painter, QPointF(box.left(), box.center().y()), label.key, theme)
        painter.setFont(theme.interface_font)
        painter.setPen(theme.text)
        draw_elided(painter, box.adjusted(CAP_WIDTH, 0, -2 * CHIP - 24, 0), label.name)
        for nth, page in enumerate((light_theme(), dark_theme())):
            look = page.look(label)
            left = box.right() - (2 - nth) * (CHIP + 8) + 8
            chip = QRectF(left, box.top() + 3, CHIP, ROW - 6)
            painter.setPen(theme.hairline)
            painter.setBrush(page.page)
            painter.drawRoundedRect(chip.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
            word = chip.adjusted(10, 3, -10, -6)
            painter.fillRect(word, look.tint)
            painter.fillRect(QRectF(word.left(), word.bottom() + 1, word.width(), 2), look.bar)
            painter.setPen(page.text)
            painter.setFont(theme.small_font)
            painter.drawText(word, Qt.AlignmentFlag.AlignCenter, SAMPLE)


class LabelBlock(QWidget):
    """The labels of the corpus; `fileWanted` asks for their file to be opened, or first to be copied there."""

    fileWanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("settingsLabels")
        self._chips = LabelChips(theme)
        self._said = plain_label("", "dim")
        self._told = plain_label("", "dim")
        for label in (self._said, self._told):
            label.setWordWrap(True)
        self._said.setObjectName("colourWarnings")
        self.button = QPushButton()
        self.button.setObjectName("labelsFile")
        self.button.clicked.connect(self.fileWanted)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 4)
        layout.setSpacing(8)
        layout.addWidget(self._chips)
        layout.addWidget(self._said)
        foot = QHBoxLayout()
        foot.setSpacing(16)
        foot.addWidget(self._told, 1)
        foot.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(foot)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._chips.set_theme(theme)

    def show_labels(self, labels: LabelSet, own: bool | None) -> None:
        """Show a label set; `own` says whether it is the folder's own, None where no folder is open."""
        self._chips.show_labels(labels)
        problems = warnings(labels)
        self._said.setText("\n".join(map(str, problems)) or str(ALL_APART))
        self._said.setProperty("kind", "warning" if problems else "dim")
        self._said.style().unpolish(self._said)
        self._said.style().polish(self._said)
        self._told.setText(str(NO_FOLDER if own is None else OWN if own else PACKAGED))
        self.button.setText(str(OPEN if own else COPY))
        self.button.setVisible(own is not None)

    def matches(self, words: str) -> bool:
        """Whether the folded `words` stand in what the block says."""
        parts = (self._chips.accessibleName(), self._said.text(), self._told.text(), str(message("Labels colours")))
        return words in folded(" ".join(parts))

    def controls(self) -> list[QWidget]:
        """The button."""
        return [] if self.button.isHidden() else [self.button]
