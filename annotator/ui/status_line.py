"""The last line of the window: how the article stands, what just happened, and the keys that are useful now."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetricsF, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from annotator.core.message import Message, message
from annotator.edit import STATUS_WORDS
from annotator.storage.article_file import encoding_name
from annotator.ui.announcing import announce
from annotator.ui.hairline import draw_hairline
from annotator.ui.marks import draw_key_cap, key_cap_width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QColor

    from annotator.core.state import State
    from annotator.ui.theme import Theme

HEIGHT = 34
MARGIN = 16
GAP = 16
KEY_GAP = 6
LEAST_MESSAGE = 160
STAY_MS = 8000
ENCODING = "encoding"
SAVED_WORDS = {"saved": message("Saved"), "unsaved": message("Saving"), "failed": message("Not saved")}


class Part(NamedTuple):
    """One piece of the line as it is drawn: "fact", "message" or "hint", its text, its key cap, where it stands.

    `name` tells one that can be clicked: "encoding".
    """

    kind: str
    text: str
    key: str
    left: float
    width: float
    warning: bool = False
    name: str = ""


def _total(hints: Sequence[tuple[object, float]]) -> float:
    return sum(width for _, width in hints) + GAP * (len(hints) - 1)


def _end(parts: Sequence[Part], left: float) -> float:
    """Where what follows the parts begins; `left` where there are none."""
    return parts[-1].left + parts[-1].width + GAP if parts else left


class StatusLine(QWidget):
    """Facts at the left, the latest message after them, keys at the right; what has no room is cut or left out.

    A message goes after `stay_ms`; a warning stays until the next message. A failed save stays until it is saved.
    A message that is too long for what is left takes the place of the facts too, but for those that warn.
    """

    encodingPressed = Signal()

    def __init__(self, theme: Theme, stay_ms: int = STAY_MS) -> None:
        super().__init__()
        self.setMouseTracking(True)
        self.setObjectName("statusLine")
        self.setAccessibleName(str(message("Status")))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._theme = theme
        self._article: tuple[str, str] | None = None
        self._read_only: Message | None = None
        self._save_state, self._failure = "", ""
        self._message, self._warning = "", False
        self._hints: tuple[tuple[str, str], ...] = ()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(stay_ms)
        self._timer.timeout.connect(self.clear_message)

    def sizeHint(self) -> QSize:
        """34 high."""
        return QSize(0, HEIGHT)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        self.update()

    def set_article(self, state: State | None, read_only: Message | None = None) -> None:
        """Say how the open article stands, and whether it is read-only; None where no article is open."""
        status = str(STATUS_WORDS[state.annotations.header.status]) if state else ""
        self._article = (status, encoding_name(state.article.encoding)) if state else None
        self._read_only = read_only if state else None
        self._changed()

    def set_save_state(self, state: str, failure: Message | None = None) -> None:
        """Say "saved", "unsaved" or "failed" (with the reason)."""
        self._save_state, self._failure = state, str(failure) if failure else ""
        self._changed()

    def say(self, text: Message, warning: bool = False, aloud: bool = True) -> None:
        """Show a sentence, and have a screen reader say it where `aloud`; an empty one takes the last away."""
        self._message, self._warning = " ".join(str(text).split()), warning
        self._timer.stop()
        if self._message and not warning:
            self._timer.start()
        self._changed()
        if aloud:
            announce(self, self._message)

    def clear_message(self) -> None:
        """Take the message away."""
        self._message, self._warning = "", False
        self._changed()

    def set_hints(self, hints: Sequence[tuple[str, str]]) -> None:
        """Show pairs of keys ("" for none) and what they do, the most useful first, the way to all others last."""
        if tuple(hints) != self._hints:
            self._hints = tuple(hints)
            self.update()

    @property
    def message(self) -> str:
        """The sentence shown, "" for none."""
        return self._message

    def parts(self) -> list[Part]:
        """What is drawn at the present width, from left to right."""
        left, right = float(MARGIN), self.width() - float(MARGIN)
        wanted = self._text_width(self._message)
        parts = self._facts(left, right)
        if self._message and _end(parts, left) + wanted > right:
            parts = self._facts(left, right, calm=False)
        left = _end(parts, left)
        if not self._message:
            return parts + self._fitting_hints(left, right)
        hints = self._fitting_hints(left + max(LEAST_MESSAGE, wanted) + GAP, right)
        room = (hints[0].left - GAP if hints else right) - left
        if room > 0:
            shown = self._elided(self._message, room)
            parts.append(Part("message", shown, "", left, min(wanted, room), self._warning))
        return parts + hints

    def _facts(self, left: float, right: float, *, calm: bool = True) -> list[Part]:
        if not self._article:
            return []
        parts = []
        saving = str(SAVED_WORDS.get(self._save_state, ""))
        if self._failure and self._save_state == "failed":
            saving = self._elided(str(message("Not saved: {why}", why=self._failure)), (right - left) / 2)
        least = self._text_width(str(SAVED_WORDS["unsaved"]))
        status, encoding = self._article
        for text, warning, name in (
            (saving, self._save_state == "failed", ""),
            (status, False, ""),
            (encoding, False, ENCODING),
            (str(message("Read-only")) if self._read_only else "", True, ""),
        ):
            if text and (calm or warning):
                width = self._text_width(text)
                parts.append(Part("fact", text, "", left, width, warning, name))
                left += (max(width, least) if text == saving else width) + GAP
        return parts

    def _fitting_hints(self, left: float, right: float) -> list[Part]:
        """As many hints as there is room for, the first ones and the very last, set to the right."""
        shown = [(hint, self._hint_width(hint)) for hint in self._hints]
        while shown and left + _total(shown) > right:
            # The last one leads to all others.
            shown.pop(-2 if len(shown) > 2 else -1)
        at = right - _total(shown)
        parts = []
        for (key, text), width in shown:
            parts.append(Part("hint", text, key, at, width))
            at += width + GAP
        return parts

    def _hint_width(self, hint: tuple[str, str]) -> float:
        key, text = hint
        cap = key_cap_width(key, self._theme.small_font) + KEY_GAP if key else 0.0
        return cap + self._text_width(text)

    def _text_width(self, text: str) -> float:
        return QFontMetricsF(self._theme.small_font).horizontalAdvance(text)

    def _elided(self, text: str, width: float) -> str:
        return QFontMetricsF(self._theme.small_font).elidedText(text, Qt.TextElideMode.ElideRight, width)

    def _changed(self) -> None:
        failure = self._failure if self._save_state == "failed" else ""
        read_only = str(self._read_only) if self._read_only else ""
        saving = str(SAVED_WORDS.get(self._save_state, "")) if self._article else ""
        said = (saving, failure, *(self._article or ()), read_only, self._message)
        self.setAccessibleDescription(", ".join(part for part in said if part))
        self.update()

    def encoding_corner(self) -> QPoint:
        """The point of the screen above the encoding, else above the line's left edge."""
        left = next((part.left for part in self.parts() if part.name == ENCODING), float(MARGIN))
        return self.mapToGlobal(QPoint(round(left), 0))

    def _is_encoding(self, point: QPointF) -> bool:
        found = (part for part in self.parts() if part.name == ENCODING)
        return any(part.left - KEY_GAP <= point.x() <= part.left + part.width + KEY_GAP for part in found)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The encoding can be clicked."""
        over = self._is_encoding(event.position())
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)
        self.setToolTip(str(message("Read in another encoding…")) if over else "")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on the encoding asks for another one."""
        if event.button() == Qt.MouseButton.LeftButton and self._is_encoding(event.position()):
            self.encodingPressed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A hairline above, then the parts."""
        theme = self._theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillRect(self.rect(), theme.window)
            draw_hairline(painter, self, QRect(0, 0, self.width(), 1), theme.hairline)
            for part in self.parts():
                left, middle = part.left, (self.height() + 1) / 2
                if part.key:
                    left += draw_key_cap(painter, QPointF(left, middle), part.key, theme) + KEY_GAP
                painter.setPen(self._pen(part))
                painter.setFont(theme.small_font)
                box = QRectF(left, 1, part.left + part.width - left + 2, self.height() - 1)
                painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, part.text)

    def _pen(self, part: Part) -> QColor:
        if part.warning:
            return self._theme.warning
        return self._theme.text if part.kind == "message" else self._theme.dim
