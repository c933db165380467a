"""The hover card: what is known of the spans under the mouse, outermost to innermost."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from annotator.core.message import excerpt, message
from annotator.ui.marks import draw_dot

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotator.core.annotations import Annotations, Span
    from annotator.core.checks import Suspicion
    from annotator.core.labels import LabelSet
    from annotator.ui.article_view.painting import PagePainter

_WIDEST = 380
_PAD, _GAP, _KEY = 12, 8, 20
_MOST = 6
_MOST_WORDS = 51
_AWAY, _EDGE = 8, 4


class Entry(NamedTuple):
    """One span on the card, as plain text: the label's key, its name, first and last words, and what else is said.

    A doubt about no span has the name of its check in place of a label's, and None as key.
    """

    key: str | None
    label: str
    words: str
    details: tuple[str, ...]
    doubts: tuple[str, ...] = ()

    @property
    def said(self) -> tuple[str, ...]:
        """What stands below the name, a paragraph each."""
        return (*self.details, *self.doubts)


def entry_of(span: Span, text: str, labels: LabelSet, annotations: Annotations, doubts: Iterable[str] = ()) -> Entry:
    """What the card says of a span: its attributes and doubt, whose words it is, its note, what is suspected of it."""
    shown = [f"{name}: {_flat(value)}" for name, value in span.attributes.items() if value not in ("", None, False)]
    details = [" · ".join([*shown, *([str(message("unsure"))] if span.unsure else [])])] if shown or span.unsure else []
    details += _linked(span, text, annotations)
    if span.note:
        details.append(excerpt(span.note, 160))
    return Entry(
        labels.get(span.label).key,
        span.label,
        excerpt(text[span.start : span.end], _MOST_WORDS),
        tuple(details),
        tuple(doubts),
    )


def doubt_of(suspicion: Suspicion) -> Entry:
    """What the card says of a suspicion that is about no span."""
    from annotator.core.checks import CHECKS  # Loaded by whoever found it.

    title = str(CHECKS[suspicion.check].title)
    return Entry(None, title[:1].upper() + title[1:], "", (), (str(suspicion.message),))


def _linked(span: Span, text: str, annotations: Annotations) -> list[str]:
    """What the span's own relations lead to, by name where it has one: for a quote, its speaker."""
    found = []
    for relation in annotations.relations_of(span.id):
        partner = annotations.spans.get(relation.target) if relation.source == span.id else None
        if partner is not None:
            words = excerpt(text[partner.start : partner.end], _MOST_WORDS)
            name = _flat(partner.attributes.get("name") or "")
            found.append(f"{relation.type}: {f'{name} ({words})' if name and name != words else words}")
    return found


def _flat(value: object) -> str:
    return str(message("yes")) if value is True else excerpt(str(value), 60)


class HoverCard(QWidget):
    """A small card over the text; it draws its own words, so nothing in them is ever taken for markup."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._page = parent
        self.entries: tuple[Entry, ...] = ()
        self._painter: PagePainter | None = None
        self._left_out = 0
        self.hide()

    def show_spans(self, entries: list[Entry], painter: PagePainter, over: QRect, line: QRect) -> None:
        """Show the entries below the rectangle `over` of the parent, or above it where there is no room below.

        Where there is none above either, as at a span that fills the page, below or above `line`, a part of it.
        """
        self._left_out = max(0, len(entries) - _MOST)
        self.entries = tuple(entries[-_MOST:])
        self._painter = painter
        size = self._size()
        parent = self._page.rect()
        x = min(max(8, over.left() - _PAD), max(8, parent.width() - size.width() - 8))
        places = [y for one in (over, line) for y in (one.bottom() + _AWAY, one.top() - _AWAY - size.height())]
        lowest = parent.height() - _EDGE - size.height()
        y = next((place for place in places if _EDGE <= place <= lowest), max(_EDGE, min(places[2], lowest)))
        self.setGeometry(QRect(QPoint(x, y), size))
        self.show()
        self.raise_()
        self.update()

    def _fonts(self) -> tuple[QFont, QFont]:
        assert self._painter is not None
        return self._painter.theme.interface_font, self._painter.theme.small_font

    def _row_heights(self) -> list[int]:
        plain, small = (QFontMetrics(font).height() for font in self._fonts())
        first = max(plain + 2, _KEY)
        return [first + sum(self._detail_height(text, small) for text in one.said) for one in self.entries]

    def _detail_height(self, text: str, least: int) -> int:
        face = QFontMetrics(self._fonts()[1])
        room = QRect(0, 0, _WIDEST - 2 * _PAD - _KEY - _GAP, 1000)
        return max(least, face.boundingRect(room, Qt.TextFlag.TextWordWrap, text).height()) + 2

    def _size(self) -> QSize:
        heights = self._row_heights()
        plain, small = (QFontMetrics(font) for font in self._fonts())
        indent = 2 * _PAD + _KEY + _GAP
        widest = 160
        for one in self.entries:
            first = plain.horizontalAdvance(one.label) + _GAP + plain.horizontalAdvance(one.words)
            widest = max(widest, indent + first, *(indent + small.horizontalAdvance(text) for text in one.said))
        more = small.height() + 4 if self._left_out else 0
        return QSize(min(_WIDEST, widest + 4), sum(heights) + _GAP * (len(heights) - 1) + 2 * _PAD + more)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card."""
        if self._painter is None:
            return
        theme = self._painter.theme
        with QPainter(self) as p:
            p.setRenderHint(QPainter.RenderHint.Antialiasing)
            p.setPen(QPen(theme.hairline, 1))
            p.setBrush(theme.window)
            p.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
            top = _PAD
            if self._left_out:
                p.setFont(theme.small_font)
                p.setPen(theme.dim)
                p.drawText(
                    _PAD,
                    top + QFontMetrics(theme.small_font).ascent(),
                    str(message("{count} more around these", count=self._left_out)),
                )
                top += QFontMetrics(theme.small_font).height() + 4
            for one, height in zip(self.entries, self._row_heights(), strict=True):
                self._entry(p, one, top)
                top += height + _GAP

    def _entry(self, p: QPainter, one: Entry, top: int) -> None:
        assert self._painter is not None
        theme, look = self._painter.theme, self._painter.look(one.label)
        plain, small = (QFontMetrics(font) for font in self._fonts())
        if one.key is None:
            draw_dot(p, QPointF(_PAD + _KEY / 2, top + _KEY / 2), theme)
        else:
            self._key(p, one.key, look.bar, QRect(_PAD, top, _KEY, _KEY))
        x, baseline = _PAD + _KEY + _GAP, top + (_KEY + plain.ascent() - plain.descent()) // 2
        p.setFont(theme.interface_font)
        p.setPen(theme.text if one.key is None else look.ink)
        p.drawText(x, baseline, one.label)
        across = x + plain.horizontalAdvance(one.label) + _GAP
        p.setPen(theme.text)
        room = self.width() - across - _PAD
        p.drawText(across, baseline, plain.elidedText(one.words, Qt.TextElideMode.ElideMiddle, room))
        p.setFont(theme.small_font)
        y = top + max(plain.height() + 2, _KEY)
        for text in one.said:
            p.setPen(theme.warning if text in one.doubts else theme.dim)
            height = self._detail_height(text, small.height())
            p.drawText(QRect(x, y, self.width() - x - _PAD, height), Qt.TextFlag.TextWordWrap, text)
            y += height

    def _key(self, p: QPainter, key: str, colour: QColor, where: QRect) -> None:
        assert self._painter is not None
        p.setPen(QPen(self._painter.theme.hairline, 1))
        p.setBrush(self._painter.theme.page)
        p.drawRoundedRect(QRectF(where).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        p.setFont(self._painter.theme.small_font)
        p.setPen(self._painter.theme.dim)
        if key:
            p.drawText(where, Qt.AlignmentFlag.AlignCenter, key)
        p.setPen(Qt.PenStyle.NoPen)
        p.setBrush(colour)
        p.drawRect(where.left() + 4, where.bottom() - 2, where.width() - 8, 2)
