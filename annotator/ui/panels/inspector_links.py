"""The spans that the active one is linked to, as rows that lead there and can be unlinked."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from annotator.core.field_words import attribute_word
from annotator.core.message import excerpt, message
from annotator.ui.icons import CROSS, SMALL, draw_icon
from annotator.ui.models.tooltip import explain
from annotator.ui.panels.fields.base import FIELD_HEIGHT, RADIUS, draw_field
from annotator.ui.panels.row_table import draw_elided

if TYPE_CHECKING:
    from collections.abc import Iterator

    from annotator.core.annotations import Relation, Span
    from annotator.core.labels import LabelSet
    from annotator.core.message import Message
    from annotator.core.state import State
    from annotator.ui.theme import Theme

SPEAKER, CONTINUES = "speaker", "continues"
NO_SPEAKER = "no_speaker"
INWARD = {SPEAKER: message("Says"), CONTINUES: message("Next piece")}
MOST_LINKS = 8
CROSS_WIDTH = 24
BAR_WIDTH = 3.5
EXCERPT = 60


class Link(NamedTuple):
    """One row: its name, the words and the canonical name at the other end, the label there, and where it leads.

    `relation` is the id to unlink, "" where the link is not this span's own; `span` is "" where nothing is to go to.
    """

    name: str
    words: str
    known_as: str = ""
    label: str = ""
    span: str = ""
    relation: str = ""


def speaker_of(state: State, quote: Span) -> Relation | None:
    """The relation to the quote's speaker; for a later piece of a quote that of the first piece."""
    seen: set[str] = set()
    at = quote.id
    while at not in seen:
        seen.add(at)
        leaving = {one.type: one for one in state.annotations.relations_of(at) if one.source == at}
        if SPEAKER in leaving:
            return leaving[SPEAKER]
        if CONTINUES not in leaving:
            return None
        at = leaving[CONTINUES].target
    return None


def links_of(state: State, labels: LabelSet, span: Span) -> list[Link]:
    """The rows of a span: who says it, what it continues, and what is linked to it, at most MOST_LINKS and a count."""
    relations = state.annotations.relations_of(span.id)
    own = speaker_of(state, span)
    found = [] if own is None else [_link(state, own, span, inherited=own.source != span.id)]
    if own is None and any(one.type == SPEAKER and span.label in one.source for one in labels.relations):
        found.append(Link(attribute_word(SPEAKER), ""))
    rest = sorted((one for one in relations if one is not own), key=lambda one: one.source != span.id)
    found += [_link(state, one, span) for one in rest[:MOST_LINKS]]
    if len(rest) > MOST_LINKS:
        found.append(Link("", str(message("and {count} more", count=len(rest) - MOST_LINKS))))
    return found


def _link(state: State, relation: Relation, span: Span, inherited: bool = False) -> Link:
    outward = inherited or relation.source == span.id
    other_id = relation.target if outward else relation.source
    name = attribute_word(relation.type) if outward else str(_inward(relation.type))
    unlinks = "" if inherited else relation.id
    text = state.article.text
    if other := state.annotations.spans.get(other_id):
        known_as = str(other.attributes.get("name") or "")
        words = excerpt(text[other.start : other.end], EXCERPT)
        return Link(name, words, known_as if known_as != words else "", other.label, other.id, unlinks)
    lost = next((one for one in state.annotations.lost if one.span.id == other_id), None)
    return Link(
        name, excerpt(lost.text, EXCERPT) if lost else other_id, str(message("not found in the text")), "", "", unlinks
    )


def _inward(type_: str) -> Message:
    return INWARD.get(type_) or message("{relation} of", relation=attribute_word(type_))


class Cross(QPushButton):
    """A small cross that takes a link away."""

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.ArrowCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it as Space does."""
        press_by_key(self, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The cross, on a ground under the mouse, in a ring with the focus."""
        theme = self.theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.underMouse() or self.hasFocus():
                painter.setPen(QPen(theme.accent, 1) if self.hasFocus() else Qt.PenStyle.NoPen)
                painter.setBrush(theme.hover)
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(3.5, 5.5, -3.5, -5.5), 4, 4)
            strong = self.underMouse() or self.hasFocus()
            middle = QPointF(self.rect().center()) + QPointF(0.5, 0.5)
            draw_icon(painter, middle, CROSS, theme.text if strong else theme.dim, SMALL)


def press_by_key(button: QPushButton, event: QKeyEvent) -> None:
    """Enter and Space press the button; other keys are its block's."""
    if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
        button.click()
    else:
        event.ignore()


class LinkField(QPushButton):
    """The words at the other end of a link, with its label's bar; a click goes there, the cross unlinks."""

    wanted = Signal(str)
    unlinked = Signal(str)

    def __init__(self, theme: Theme, labels: LabelSet | None) -> None:
        super().__init__()
        self.theme = theme
        self.labels = labels
        self.link = Link("", "")
        self._hint = ""
        self._cross = Cross(self, theme)
        self.setFixedHeight(FIELD_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda: self.wanted.emit(self.link.span))
        self._cross.clicked.connect(lambda: self.unlinked.emit(self.link.relation))

    def sizeHint(self) -> QSize:
        """As high as a field."""
        return QSize(120, FIELD_HEIGHT)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self.theme = self._cross.theme = theme
        self.update()

    def show_link(self, link: Link, hint: str, read_only: bool) -> None:
        """Show a link; `hint` stands, dim, where there is none."""
        self.link = link
        self._hint = hint
        self._cross.setVisible(bool(link.relation) and not read_only)
        self._cross.setAccessibleName(str(message("Unlink {words}", words=link.words)))
        self._cross.setToolTip(str(message("Unlink")))
        self.setEnabled(bool(link.span or link.relation))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if link.span else Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor if link.span else Qt.CursorShape.ArrowCursor)
        said = ", ".join(part for part in (link.words or hint, link.known_as) if part)
        self.setAccessibleName(f"{link.name}: {said}")
        how = "" if link.words or read_only else str(message("Ctrl+click on a speaker in the text links it."))
        explain(self, "\n".join(part for part in (link.words, link.known_as) if part) or how)
        self.update()

    def controls(self) -> Iterator[QWidget]:
        """What can take the focus."""
        if self.link.span:
            yield self
        if not self._cross.isHidden():
            yield self._cross

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the other end as Space does."""
        press_by_key(self, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The cross stands at the right."""
        super().resizeEvent(event)
        self._cross.setGeometry(self.width() - CROSS_WIDTH - 2, 0, CROSS_WIDTH, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """A field with the bar of the label it leads to."""
        theme, link = self.theme, self.link
        box = QRectF(self.rect())
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if link.label or not link.words:
                draw_field(painter, box, theme, self.hasFocus())
            if link.label and self.labels:
                rounded = QPainterPath()
                rounded.addRoundedRect(box, RADIUS, RADIUS)
                painter.setClipPath(rounded)
                painter.fillRect(QRectF(0, 0, BAR_WIDTH, box.height()), theme.look(self.labels.get(link.label)).bar)
                painter.setClipping(False)
            painter.setFont(theme.interface_font)
            painter.setPen(theme.text if link.span else theme.dim)
            left = 11.0 if link.label or not link.words else 0.0
            right = box.right() - (9 if self._cross.isHidden() else CROSS_WIDTH)
            left += draw_elided(painter, QRectF(left, 0, right - left, box.height()), link.words or self._hint)
            if link.known_as and right - left > 30:
                painter.setPen(theme.dim)
                painter.setFont(theme.small_font)
                draw_elided(painter, QRectF(left + 7, 0, right - left - 7, box.height()), link.known_as)
