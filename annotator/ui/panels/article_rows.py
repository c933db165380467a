"""What is said of the article as a whole, in fields: title, language, publication date and note."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.core.message import Message, message
from annotator.ui.panels.fields import DateField, Field, NoteField, Row, TextField
from annotator.ui.panels.parts import MARGIN
from annotator.ui.panels.scroll_rows import ScrollRows

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from annotator.core.state import State
    from annotator.ui.theme import Theme

LEAST_ROWS = 90
LANGUAGES = ("ro", "en")
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
NO_LANGUAGE = message("Write a code of small letters, such as ro or en.")


def no_language(text: str) -> Message | None:
    """What is expected where the text is no language code; None where it is one, or empty."""
    return None if not text or LANGUAGE.fullmatch(text) else NO_LANGUAGE


class ArticleRows(ScrollRows):
    """The four fields by the names that the header has for them; `headerSet` carries field and value.

    `proposed` gives likely publication dates; `left` asks for the article's focus.
    """

    headerSet = Signal(str, str)
    left = Signal()

    def __init__(self, theme: Theme, proposed: Callable[[], Sequence[str]]) -> None:
        content = QWidget()
        super().__init__(content, LEAST_ROWS)
        self._title = TextField(str(message("Title")), theme)
        self._language = TextField(str(message("Language")), theme, no_language)
        self._published = DateField(str(message("Published")), theme, day=True)
        self._note = NoteField(str(message("Note")), theme)
        self.fields: dict[str, Field] = {
            "title": self._title,
            "language": self._language,
            "published": self._published,
            "note": self._note,
        }
        self._inner = rows = QVBoxLayout(content)
        rows.setContentsMargins(MARGIN, 0, MARGIN, 14)
        rows.setSpacing(6)
        for field in self.fields.values():
            rows.addWidget(Row(field.name, field))
        self._proposed = proposed
        for name, field in self.fields.items():
            field.taken.connect(lambda value, name=name: self.headerSet.emit(name, value))
            field.left.connect(self.left)
        self._language.opened.connect(lambda: self._language.offer(LANGUAGES))
        self._published.opened.connect(lambda: self._published.offer(self._proposed()))

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        for field in self.fields.values():
            field.set_theme(theme)

    def set_read_only(self, read_only: bool) -> None:
        """Whether the fields can only be looked at."""
        for field in self.fields.values():
            field.set_read_only(read_only)

    def set_key_hint(self, note: str) -> None:
        """The key that stands in an empty note."""
        self._note.set_hint(note)

    def show_state(self, state: State, *, fresh: bool) -> None:
        """Show the article's header; `fresh` where it is another article's."""
        self._title.set_hint(state.article.title)
        for name, field in self.fields.items():
            field.show_value(getattr(state.annotations.header, name), fresh=fresh)

    def edit(self, name: str) -> None:
        """Go into a field; into the date with the likeliest one filled in."""
        # Rows that were just shown have no places yet, and the proposals stand under one of them.
        self._inner.activate()
        field = self.fields[name]
        if isinstance(field, DateField):
            field.open_with(self._proposed())
        else:
            field.open()
        self.ensureWidgetVisible(field)
