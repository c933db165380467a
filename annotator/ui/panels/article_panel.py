"""The article as a whole: title, language, publication date and note, folded into one line when not needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from annotator.core.message import message, spoken_date
from annotator.ui.icons import DOWN, UP, draw_icon
from annotator.ui.later import Later
from annotator.ui.panels.fields import FieldBlock
from annotator.ui.panels.parts import MARGIN
from annotator.ui.panels.row_table import draw_elided
from annotator.ui.theme import light_theme

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from annotator.core.annotations import Header
    from annotator.core.state import State
    from annotator.session import Update
    from annotator.ui.panels.article_rows import ArticleRows
    from annotator.ui.panels.fields import Field
    from annotator.ui.theme import Theme

HEAD_HEIGHT = 34
FOLDED, UNFOLDED = message("folded"), message("unfolded")


class FoldHeading(QPushButton):
    """The heading that folds and unfolds what stands under it; folded, it says the most important."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(str(message("Article")))
        self.theme = theme
        self.folded = True
        self._facts: Sequence[str] = ()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFixedHeight(HEAD_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As high as a heading with its space."""
        return QSize(120, HEAD_HEIGHT)

    def show_facts(self, facts: Sequence[str], folded: bool) -> None:
        """Show what is said while it is folded."""
        self._facts = facts
        self.folded = folded
        self.setText(self.words())
        self.setAccessibleName(self.words())
        self.setAccessibleDescription(str(FOLDED if folded else UNFOLDED))
        self.update()

    def words(self) -> str:
        """The heading's words."""
        return " · ".join((str(message("Article")), *(self._facts if self.folded else ())))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space fold and unfold; other keys are the block's."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.click()
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The words as a heading, at the right an arrow."""
        theme = self.theme
        font = QFont(theme.small_font)
        font.setWeight(QFont.Weight.Medium)
        box = QRectF(self.rect()).adjusted(MARGIN, 0, -MARGIN - 20, 0)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.hasFocus():
                painter.setPen(QPen(theme.accent, 1))
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(8.5, 3.5, -8.5, -3.5), 6, 6)
            painter.setFont(font)
            painter.setPen(theme.text if self.underMouse() else theme.dim)
            draw_elided(painter, box, self.words())
            middle = QPointF(self.width() - MARGIN - 6, self.height() / 2)
            draw_icon(painter, middle, DOWN if self.folded else UP, theme.dim)


class ArticlePanel(FieldBlock):
    """Shows what is said of the article and tells what the person says instead: `headerSet` carries field and value.

    The fields are made at the first unfolding: "title", "language", "published" and "note"; "" says nothing.
    """

    headerSet = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("articlePanel")
        self.setAccessibleName(str(message("Article")))
        theme = light_theme()
        self._state: State | None = None
        self._folded = True
        self._read_only = False
        self._proposals: Callable[[], Sequence[str]] | None = None
        self._head = FoldHeading(theme)
        self._theme = theme
        self._note_hint = ""
        self._rows = Later(self._make_rows)
        self._column = layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._head)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._head.clicked.connect(lambda: self.set_folded(not self._folded))
        self._show(fresh=True)

    def _make_rows(self) -> ArticleRows:
        from annotator.ui.panels.article_rows import ArticleRows

        rows = ArticleRows(self._theme, self._proposed)
        rows.set_read_only(self._read_only)
        rows.set_key_hint(self._note_hint)
        rows.headerSet.connect(self.headerSet)
        rows.left.connect(self.left)
        if self._state is not None:
            rows.show_state(self._state, fresh=True)
        self._column.addWidget(rows)
        return rows

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        self._head.theme = theme
        self._head.update()
        if rows := self._rows.made:
            rows.set_theme(theme)

    def set_proposals(self, proposals: Callable[[], Sequence[str]]) -> None:
        """Ask this for likely publication dates when the field is opened."""
        self._proposals = proposals

    def set_read_only(self, read_only: bool) -> None:
        """Whether the article can only be looked at."""
        self._read_only = read_only
        if rows := self._rows.made:
            rows.set_read_only(read_only)

    def set_key_hint(self, note: str) -> None:
        """The key that stands in an empty note."""
        self._note_hint = note
        if rows := self._rows.made:
            rows.set_key_hint(note)

    def is_folded(self) -> bool:
        """Whether only the heading is shown."""
        return self._folded

    def set_folded(self, folded: bool) -> None:
        """Show only the heading, or everything."""
        if folded:
            self.take()
        self._folded = folded
        self._show(fresh=False)

    def update_state(self, update: Update) -> None:
        """Follow an update; it changes nothing while the header stays the same."""
        old, self._state = self._state, update.new
        fresh = update.kind == "open"
        if not fresh and old and update.new and old.annotations.header is update.new.annotations.header:
            return
        self._show(fresh=fresh)

    def edit_note(self) -> bool:
        """Unfold and go into the article's note; False where it cannot be edited."""
        return self._edit("note")

    def edit_date(self) -> bool:
        """Unfold and go into the publication date with the likeliest one filled in; False where it cannot be edited."""
        return self._edit("published")

    def _edit(self, field: str) -> bool:
        if self._state is None or self._read_only:
            return False
        self.set_folded(False)
        self._column.activate()
        self._rows().edit(field)
        return True

    def take(self) -> None:
        """Take what was typed and not yet taken, as leaving the field does."""
        for field in self._fields():
            field.take()

    def controls(self) -> list[QWidget]:
        """What can take the focus now, from the top."""
        if self._state is None:
            return []
        return [self._head, *(() if self._folded else (field.control() for field in self._fields()))]

    def _fields(self) -> Iterable[Field]:
        rows = self._rows.made
        return rows.fields.values() if rows else ()

    def _proposed(self) -> Sequence[str]:
        return self._proposals() if self._proposals else ()

    def _header(self) -> Header | None:
        return self._state.annotations.header if self._state else None

    def _show(self, *, fresh: bool) -> None:
        header = self._header()
        self.setVisible(header is not None)
        if header is None or self._state is None:
            return
        if rows := self._rows.made:
            rows.show_state(self._state, fresh=fresh)
        facts = (spoken_date(header.published), header.language)
        self._head.show_facts([fact for fact in facts if fact], self._folded)
        if not self._folded:
            self._rows().show()
        elif rows:
            rows.hide()
