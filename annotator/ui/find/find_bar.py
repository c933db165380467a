"""The bar that finds words in the open article: one line at an edge of the page."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from annotator.core.annotations import Range
from annotator.core.message import Message, counted, excerpt, message, thousands
from annotator.ui.announcing import announce
from annotator.ui.find.hits_in_article import ArticleHits
from annotator.ui.find.query_line import BarButton, QueryControls
from annotator.ui.hairline import draw_hairline
from annotator.ui.icons import DOWN, UP
from annotator.ui.panels.fields import ElidedLabel, FieldBlock

if TYPE_CHECKING:
    from annotator.core.search import Query
    from annotator.core.state import State
    from annotator.session import Update
    from annotator.ui.theme import Theme

FIND = message("Find in the article")
HEIGHT = 36
FIELD_WIDTH = 300
START = Range(0, 0)


class _Wanted(Enum):
    """What to do as soon as the hits are known that it needs."""

    NOTHING = 0
    TYPED = 1
    NEXT = 2
    PREVIOUS = 3


MOST_MARKED = 5_000


class FindBar(FieldBlock):
    """Finds a query in the open article; hidden until it is opened, and keeps its query.

    `hitChosen` carries the range to select, `closed` gives the focus to the article, `notice` a Message for the last
    line while the bar is hidden.
    """

    hitChosen = Signal(object)
    closed = Signal()
    marked = Signal(list)
    """The hits to be marked on the page, at most MOST_MARKED; none once the bar is closed."""
    notice = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("findBar")
        self.setAccessibleName(str(FIND))
        self.setFixedHeight(HEIGHT)
        self._theme = theme
        self._hits = ArticleHits(self)
        self._searched: Query | None = None
        self._here = self._origin = START
        self._wanted = _Wanted.NOTHING
        self._line = QueryControls(theme, "find", str(FIND), str(FIND))
        self._count = ElidedLabel(kind="dim")
        self._count.setObjectName("findCount")
        self._previous = BarButton(theme, str(message("Previous hit (Shift+Enter)")), icon=UP)
        self._next = BarButton(theme, str(message("Next hit (Enter)")), icon=DOWN)
        self._lay_out()
        self._connect()
        self.hide()

    def _lay_out(self) -> None:
        line = self._line
        line.field.setMaximumWidth(FIELD_WIDTH)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 1, 12, 0)
        layout.setSpacing(4)
        layout.addWidget(line.field, 3)
        layout.addSpacing(4)
        layout.addWidget(self._previous)
        layout.addWidget(self._next)
        layout.addSpacing(8)
        layout.addWidget(self._count, 2)
        for button in line.buttons():
            layout.addWidget(button)

    def _connect(self) -> None:
        line = self._line
        line.field.textChanged.connect(self._typed)
        line.field.stepped.connect(self.find_next)
        line.field.left.connect(self.close_bar)
        for switch in (line.regex, line.whole_words):
            switch.toggled.connect(self._typed)
        line.cross.clicked.connect(self.close_bar)
        self._previous.clicked.connect(lambda: self.find_next(False))
        self._next.clicked.connect(lambda: self.find_next(True))
        self.left.connect(self.closed)
        self._hits.grown.connect(self._follow)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        for button in (*self._line.buttons(), self._previous, self._next):
            button.set_theme(theme)
        self.update()

    def show_state(self, state: State | None) -> None:
        """Search another article from now on."""
        self._hits.set_text(state.article.text if state else "")
        self._searched, self._wanted = None, _Wanted.NOTHING
        self._here = self._origin = state.cursor.selection if state else START
        if self.isVisible():
            self._search()
        self._show_count()

    def update_state(self, update: Update) -> None:
        """Follow an update: another article, or where the cursor stands."""
        if update.kind == "open" or update.new is None:
            self.show_state(update.new)
            return
        self._here = update.new.cursor.selection
        self._show_count()

    @property
    def query(self) -> Query:
        """What is searched."""
        return self._line.query()

    def set_query(self, query: Query) -> None:
        """Have another query, for the next `find_next`, without going to a hit."""
        self._line.show_query(query)
        if self.isVisible():
            self._search()
        self._show_count()

    def open(self, selected: str = "") -> None:
        """Show the bar and give its field the focus; a short selected text becomes the query."""
        self._origin = self._here
        self.show()
        self._line.enter()
        took = self._line.take_selection(selected)
        self._line.field.selectAll()
        if took or self._searched != self.query:
            self._search()
        self._show_count()

    def find_next(self, forward: bool = True) -> None:
        """Go to the next hit or the one before, round the end; without a query the bar opens instead."""
        if self.query.is_empty:
            self.open()
            return
        self._wanted = _Wanted.NEXT if forward else _Wanted.PREVIOUS
        if self._searched != self.query:
            self._search()
        self._follow()

    def close_bar(self) -> None:
        """Hide the bar; the hit stays selected."""
        self._wanted = _Wanted.NOTHING
        self.hide()
        self.marked.emit([])
        self.closed.emit()

    def controls(self) -> list[QWidget]:
        """What can take the focus, in the order it is walked."""
        walked = [self._line.field, self._previous, self._next, *self._line.buttons()]
        return [one for one in walked if one.isVisible() and one.isEnabled()]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The page's colour, and a hairline above."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._theme.page)
            draw_hairline(painter, self, QRect(0, 0, self.width(), 1), self._theme.hairline)

    def _typed(self) -> None:
        self._wanted = _Wanted.TYPED
        self._search()
        self._follow()

    def _search(self) -> None:
        self._searched = self.query
        self._hits.search(self._searched)

    def _follow(self) -> None:
        """Go where the person wanted, if that is known by now."""
        typed = self._wanted is _Wanted.TYPED
        here = Range(self._origin.start, self._origin.start) if typed else self._here
        if self._wanted is not _Wanted.NOTHING:
            number = self._hits.next_from(here, self._wanted is not _Wanted.PREVIOUS)
            if number is not None:
                self._choose(self._hits.hit(number), keep_origin=typed)
            elif self._hits.is_complete:
                self._wanted = _Wanted.NOTHING
                if typed:
                    self._go_back()
                self._say(self._none_found())
        if self._hits.is_complete and self.isVisible():
            self.marked.emit([self._hits.hit(at) for at in range(min(self._hits.count, MOST_MARKED))])
        self._show_count()

    def _choose(self, hit: Range, keep_origin: bool) -> None:
        self._wanted = _Wanted.NOTHING
        self._here = hit
        self._origin = self._origin if keep_origin else hit
        self.hitChosen.emit(hit)
        self._say(self._found())

    def _go_back(self) -> None:
        """To where the search began: the hit of what was typed before is none any more, and a digit would label it."""
        if self._here != self._origin:
            self._here = self._origin
            self.hitChosen.emit(self._origin)

    def _say(self, said: Message) -> None:
        if not self.isVisible():
            self.notice.emit(said)

    def _none_found(self) -> Message:
        return self._hits.problem or message("“{words}” is not in this article.", words=excerpt(self.query.text))

    def _found(self) -> Message:
        """Which of the hits is selected, or how many there are."""
        hits, count = self._hits, self._hits.count
        if hits.problem:
            return hits.problem
        if not hits.is_complete:
            return message("{count} so far …", count=count)
        number = hits.number_of(self._here)
        if number is not None:
            return message("{number} of {count}", number=thousands(number + 1), count=count)
        if hits.count == 0:
            return message("No hit")
        return message("1 hit") if hits.count == 1 else counted("{count} hits", None, count)

    def _show_count(self) -> None:
        if not self.isVisible():
            return
        wrong = self._hits.problem is not None or (self._hits.is_complete and self._hits.count == 0)
        kind = "warning" if wrong else "dim"
        if self._count.property("kind") != kind:
            self._count.setProperty("kind", kind)
            self._count.style().polish(self._count)
        told = "" if self.query.is_empty else str(self._found())
        if told != self._count.accessibleName() and self._hits.is_complete:
            announce(self, told)
        self._count.show_text(told)
        self._count.setAccessibleName(told)
        for button in (self._previous, self._next):
            button.setEnabled(self._hits.count > 0)
