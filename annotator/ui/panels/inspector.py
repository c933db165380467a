"""The active span: its label, words, range, attributes, relations, note, and who made it when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from annotator.core.message import excerpt
from annotator.ui.panels.parts import MARGIN, plain_label

if TYPE_CHECKING:
    from annotator.core.annotations import Span
    from annotator.core.state import State
    from annotator.session import Update

NAME_WIDTH = 80
MOST_RELATIONS = 8
NOTHING_ACTIVE = "No span is active."
HOW_TO = "Click a span in the text or in the list, or press Tab."


def facts_of(state: State, span: Span) -> list[tuple[str, str]]:
    """What is known of the span as pairs of a name and a value, in the order they are shown; nothing empty."""
    facts = [
        (_titled(name), _value(value)) for name, value in span.attributes.items() if value not in (None, "", False)
    ]
    facts += _relations(state, span)
    if span.unsure:
        facts.append(("Unsure", "yes"))
    facts += [("Note", span.note)] if span.note else []
    facts.append(("Range", f"{span.start:,}–{span.end:,}, {_counted(span.end - span.start)}"))
    made = ", ".join(part for part in (span.by, _time(span.created)) if part)
    facts += [("Made", made)] if made else []
    changed = _time(span.modified)
    if changed and span.modified != span.created:
        facts.append(("Changed", changed))
    origins = {"suggestion": "a suggestion", "import": "an import"}
    if span.origin in origins:
        facts.append(("From", " of ".join(part for part in (origins[span.origin], span.suggester) if part)))
    return facts


def _relations(state: State, span: Span) -> list[tuple[str, str]]:
    found = []
    relations = state.annotations.relations_of(span.id)
    for relation in relations[:MOST_RELATIONS]:
        outward = relation.source == span.id
        other = state.annotations.spans.get(relation.target if outward else relation.source)
        if other is not None:
            arrow = "→" if outward else "←"
            found.append((_titled(relation.type), f"{arrow} {excerpt(state.article.text[other.start : other.end])}"))
    if len(relations) > MOST_RELATIONS:
        found.append(("", f"and {len(relations) - MOST_RELATIONS} more"))
    return found


def _titled(name: str) -> str:
    words = name.replace("_", " ")
    return words[:1].upper() + words[1:]


def _value(value: object) -> str:
    return "yes" if value is True else str(value)


def _counted(length: int) -> str:
    return "1 character" if length == 1 else f"{length:,} characters"


def _time(stamp: str) -> str:
    """An ISO 8601 time as date and minute; UTC is what sidecars hold, and is said."""
    return f"{stamp[:10]} {stamp[11:16]} UTC" if len(stamp) >= 16 else stamp


class Inspector(QWidget):
    """Shows the active span; it scrolls when there is more to say than room."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("inspector")
        self.setAccessibleName("Active span")
        self._heading = plain_label(kind="heading")
        self._heading.setWordWrap(True)
        self._hint = plain_label(HOW_TO, "dim")
        self._hint.setWordWrap(True)
        self._rows: list[tuple[QLabel, QLabel]] = []
        inside = QWidget()
        inside.setAutoFillBackground(False)
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(MARGIN, 14, MARGIN, 14)
        layout.setSpacing(10)
        layout.addWidget(self._heading)
        layout.addWidget(self._hint)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnMinimumWidth(0, NAME_WIDTH)
        self._grid.setColumnStretch(1, 1)
        layout.addLayout(self._grid)
        layout.addStretch(1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        self.show_state(None)

    def show_state(self, state: State | None) -> None:
        """Show the state's active span; how to choose one where none is active, nothing where no article is open."""
        span = state.active if state else None
        self._hint.setVisible(state is not None and span is None)
        if state is None or span is None:
            self._heading.setText(NOTHING_ACTIVE if state else "")
            self._show_rows([])
            return
        self._heading.setText(f"{_titled(span.label)} · {excerpt(state.article.text[span.start : span.end], 34)}")
        self._show_rows(facts_of(state, span))

    def update_state(self, update: Update) -> None:
        """Follow an update; a move that leaves the active span as it is changes nothing."""
        old, new = update.old, update.new
        if update.kind == "move" and old and new and old.cursor.active == new.cursor.active:
            return
        self.show_state(new)

    def rows(self) -> list[tuple[str, str]]:
        """The rows shown, as pairs of a name and a value."""
        return [(name.text(), value.text()) for name, value in self._rows if not value.isHidden()]

    def heading(self) -> str:
        """The heading shown."""
        return self._heading.text()

    def _show_rows(self, facts: list[tuple[str, str]]) -> None:
        while len(self._rows) < len(facts):
            self._add_row()
        for at, (name, value) in enumerate(self._rows):
            shown = at < len(facts)
            if shown:
                name.setText(facts[at][0])
                value.setText(facts[at][1])
            name.setVisible(shown and bool(facts[at][0]))
            value.setVisible(shown)

    def _add_row(self) -> None:
        name, value = plain_label(kind="dim"), plain_label()
        name.setAlignment(Qt.AlignmentFlag.AlignTop)
        value.setWordWrap(True)
        value.setAlignment(Qt.AlignmentFlag.AlignTop)
        value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        value.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._grid.addWidget(name, len(self._rows), 0)
        self._grid.addWidget(value, len(self._rows), 1)
        self._rows.append((name, value))
