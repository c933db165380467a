"""The active span, to be looked at and edited: attributes, links, unsure, note, and who made it when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from annotator.core.message import message
from annotator.ui.panels.fields import ElidedLabel, Field, FieldBlock, FlagField, NoteField, Row, TextField
from annotator.ui.panels.inspector_doubts import DoubtRows
from annotator.ui.panels.inspector_facts import (
    HOW_TO,
    common_attributes,
    heading_of,
    provenance,
    same_value,
    unknown_attributes,
)
from annotator.ui.panels.inspector_form import ROW_GAP, Form, LinkRows, PlainRows
from annotator.ui.panels.inspector_links import NO_SPEAKER, links_of, speaker_of
from annotator.ui.panels.parts import MARGIN, plain_label
from annotator.ui.panels.scroll_rows import KeepsInView
from annotator.ui.theme import light_theme

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import SignalInstance
    from PySide6.QtGui import QResizeEvent

    from annotator.core.annotations import Span
    from annotator.core.checks import Suspicion
    from annotator.core.labels import Attribute, LabelSet
    from annotator.core.state import State
    from annotator.session import Update
    from annotator.ui.theme import Theme

    Proposals = Callable[[Span], list[str]]

NONE_NAMED = message("none named")
NOT_LINKED = message("not linked")


class Inspector(FieldBlock):
    """Shows the active span, or several selected ones, and tells what the person wants of them; it changes nothing.

    `proposals` gives a span's likely names or values, the likeliest first; it is asked when the field is opened.
    """

    attributeSet = Signal(list, str, object)
    unsureSet = Signal(list, bool)
    noteSet = Signal(str, str)
    unlinked = Signal(str)
    spanWanted = Signal(str)
    dismissed = Signal(object)

    def __init__(self, labels: LabelSet | None = None, proposals: Proposals | None = None) -> None:
        super().__init__()
        self.setObjectName("inspector")
        self.setAccessibleName(str(message("Active span")))
        self._theme = light_theme()
        self._labels = labels
        self._proposals = proposals
        self._state: State | None = None
        self._selected: tuple[str, ...] = ()
        self._spans: list[Span] = []
        self._suspicions: Sequence[Suspicion] = ()
        self._filled: list[str] = []
        self._is_showing = False
        self._read_only = False
        self._speaker_hint = ""
        self._forms: dict[tuple[Attribute, ...], Form] = {}
        self._form: Form | None = None
        self._make_widgets()
        self._lay_out()
        self.show_state(None)

    # -- building ------------------------------------------------------------------------------------------------

    def _make_widgets(self) -> None:
        self._heading = ElidedLabel(kind="heading")
        self._hint = plain_label(str(HOW_TO), "dim")
        self._hint.setWordWrap(True)
        self._doubts = DoubtRows(self._theme)
        self._doubts.dismissed.connect(self.dismissed)
        self._links = LinkRows(self._theme, self._labels)
        self._unsure = FlagField(str(message("Unsure")), self._theme)
        self._note = NoteField(str(message("Note")), self._theme)
        self._unknown = PlainRows()
        self._made = plain_label(kind="dim")
        self._made.setFont(self._theme.small_font)
        self._made.setWordWrap(True)
        self._made.setContentsMargins(0, 6, 0, 0)
        self._unsure_row, self._note_row = (
            Row(str(message("Unsure")), self._unsure),
            Row(str(message("Note")), self._note),
        )
        self._links.wanted.connect(self.spanWanted)
        self._links.unlinked.connect(self.unlinked)
        self._unsure.taken.connect(lambda unsure: self._tell(self.unsureSet, self._filled, unsure))
        self._note.taken.connect(self._take_note)
        for field in (self._unsure, self._note):
            field.left.connect(self.left)

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setAutoFillBackground(False)
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(MARGIN, 14, MARGIN, 12)
        self._column.setSpacing(ROW_GAP)
        self._column.addWidget(self._heading)
        parts = (self._hint, self._doubts, self._links, self._unsure_row, self._note_row, self._unknown, self._made)
        for part in parts:
            self._column.addWidget(part)
        self._column.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(inside)
        KeepsInView(self._scroll, inside)
        self._scroll.verticalScrollBar().valueChanged.connect(self._place_lists)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._scroll)

    def _form_of(self, attributes: tuple[Attribute, ...]) -> Form:
        form = self._forms.get(attributes)
        if form is None:
            form = self._forms[attributes] = Form(attributes, self._theme)
            form.hide()
            form.flags.hide()
            self._column.insertWidget(self._column.indexOf(self._links), form)
            self._column.insertWidget(self._column.indexOf(self._unsure_row), form.flags)
            form.taken.connect(lambda name, value: self._tell(self.attributeSet, self._filled, name, value))
            form.left.connect(self.left)
            form.opened.connect(self._offer)
            for field in form.fields.values():
                field.set_theme(self._theme)
        return form

    # -- what it is told -----------------------------------------------------------------------------------------

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        self._made.setFont(theme.small_font)
        self._links.set_theme(theme)
        self._doubts.set_theme(theme)
        of_forms = (field for form in self._forms.values() for field in form.fields.values())
        for field in (self._unsure, self._note, *of_forms):
            field.set_theme(theme)

    def set_labels(self, labels: LabelSet) -> None:
        """Take another label set."""
        self._labels = labels
        self._links.set_labels(labels)
        self._use_form(None)
        for form in self._forms.values():
            form.flags.deleteLater()
            form.deleteLater()
        self._forms.clear()
        self._show(fresh=True)

    def set_proposals(self, proposals: Proposals) -> None:
        """Ask this for a span's likely names or values."""
        self._proposals = proposals

    def set_key_hints(self, *, note: str, speaker: str) -> None:
        """The keys that stand in an empty note and where no speaker is linked."""
        self._note.set_hint(note)
        self._speaker_hint = speaker
        self._show(fresh=False)

    def set_read_only(self, read_only: bool) -> None:
        """Whether the spans can only be looked at."""
        self._read_only = read_only
        self._show(fresh=False)

    def update_state(self, update: Update) -> None:
        """Follow an update; a move that leaves the active span as it is changes nothing."""
        old, new = update.old, update.new
        if update.kind == "open":
            self._selected = ()
        if update.kind == "move" and old and new and old.cursor.active == new.cursor.active:
            self._state = new
            return
        self.show_state(new)

    def show_state(self, state: State | None) -> None:
        """Show the state's active span, or the selected ones; how to choose one where none is active."""
        before = self._ids()
        self._state = state
        self._spans = self._shown_spans()
        self._is_showing = True
        try:
            if self._filled != self._ids():
                self.take()
            self._show(fresh=before != self._ids())
        finally:
            self._is_showing = False

    def show_suspicions(self, found: Sequence[Suspicion]) -> None:
        """Say what is suspected of the active span."""
        self._suspicions = found
        self._show_doubts()

    def show_selected(self, ids: Sequence[str]) -> None:
        """Show these spans together; with fewer than two, the active span."""
        self._selected = tuple(ids) if len(ids) > 1 else ()
        self.show_state(self._state)

    # -- what the person asks for by keys ------------------------------------------------------------------------

    def edit_first(self) -> bool:
        """Go into the value or name with the likeliest one filled in and selected, else into the first choice.

        False where there is nothing to go into.
        """
        field = self._form.first if self._form and self._spans and not self._read_only else None
        if field is None:
            return False
        self._scroll.ensureWidgetVisible(field)
        if isinstance(field, TextField):
            field.open_with(self._proposed() if len(self._spans) == 1 else ())
        else:
            field.open()
        return True

    def edit_note(self) -> bool:
        """Go into the note; False where no single span is shown."""
        if len(self._spans) != 1 or self._read_only:
            return False
        self._scroll.ensureWidgetVisible(self._note)
        self._note.open()
        return True

    def take(self) -> None:
        """Take what was typed and not yet taken, as leaving the field does."""
        for field in self._fields():
            field.take()

    def controls(self) -> list[QWidget]:
        """What can take the focus now, from the top."""
        if not self._spans:
            return []
        lines: list[QWidget] = []
        flags: list[QWidget] = []
        for field in self._form.fields.values() if self._form else ():
            (flags if isinstance(field, FlagField) else lines).append(field.control())
        found = [
            *self._doubts.controls(),
            *lines,
            *self._links.controls(),
            *flags,
            self._unsure.control(),
            self._note.control(),
        ]
        return [one for one in found if one.isEnabled() and not one.isHidden() and one.isVisibleTo(self)]

    def heading(self) -> str:
        """The heading shown."""
        return self._heading.whole()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Proposals stay under their field."""
        super().resizeEvent(event)
        self._place_lists()

    # -- showing -------------------------------------------------------------------------------------------------

    def _tell(self, signal: SignalInstance, *values: object) -> None:
        """What was typed belongs to the spans that the fields were filled from, be others active by now.

        While an update is being shown it is told afterwards: an edit amid an update would reach the others first.
        """
        if self._is_showing:
            QTimer.singleShot(0, self, lambda: signal.emit(*values))
        else:
            signal.emit(*values)

    def _take_note(self, note: str) -> None:
        for span_id in self._filled[:1]:
            self._tell(self.noteSet, span_id, note)

    def _ids(self) -> list[str]:
        return [span.id for span in self._spans]

    def _shown_spans(self) -> list[Span]:
        state = self._state
        if state is None:
            return []
        known = (state.annotations.spans.get(id_) for id_ in self._selected)
        selected = [span for span in known if span is not None]
        if len(selected) > 1:
            return selected
        return [state.active] if state.active else []

    def _fields(self) -> list[Field]:
        return [*(self._form.fields.values() if self._form else ()), self._unsure, self._note]

    def _show(self, *, fresh: bool) -> None:
        state, spans = self._state, self._spans
        self._heading.show_text(heading_of(state, spans) if state else "")
        self._hint.setVisible(state is not None and not spans and len(state.annotations.spans) > 0)
        # First other values, then hidden: a field that loses the focus with its row takes what was typed.
        self._fill(spans, fresh)
        for part in (self._unsure_row, self._made):
            part.setVisible(bool(spans))
        self._note_row.setVisible(len(spans) == 1)
        self._show_doubts()
        if state is None or not spans:
            self._links.show_links([], "", True)
            self._unknown.show_facts([])
            return
        single = spans[0] if len(spans) == 1 else None
        self._unknown.show_facts(unknown_attributes(self._labels, single) if single else [])
        self._made.setText(provenance(spans))
        links = links_of(state, self._labels, single) if single and self._labels else []
        hint = str(NONE_NAMED) if spans[0].attributes.get(NO_SPEAKER) else self._speaker_hint or str(NOT_LINKED)
        self._links.show_links(links, hint, self._read_only)

    def _show_doubts(self) -> None:
        ids = self._ids()
        about = [one for one in self._suspicions if one.span_id in ids] if len(ids) == 1 else []
        self._doubts.show_suspicions(about, self._read_only)

    def _fill(self, spans: Sequence[Span], fresh: bool) -> None:
        if spans:
            self._show_fields(spans, fresh)
        else:
            self._filled = []
            self._note.show_value("")
            self._use_form(None)

    def _show_fields(self, spans: Sequence[Span], fresh: bool) -> None:
        self._filled = [span.id for span in spans]
        attributes = common_attributes(self._labels, spans)
        form = self._form_of(attributes)
        for name, field in form.fields.items():
            value, several = same_value(spans, name)
            field.show_value(value, several=several, fresh=fresh or form is not self._form)
            if name == NO_SPEAKER:
                form.rows[name].setVisible(bool(value) or several or not self._has_speaker(spans))
        self._use_form(form)
        form.show_flags()
        unsure = {span.unsure for span in spans}
        self._unsure.show_value(True in unsure, several=len(unsure) > 1)
        self._note.show_value(spans[0].note, fresh=fresh)
        for field in self._fields():
            if field.read_only != self._read_only:
                field.set_read_only(self._read_only)

    def _has_speaker(self, spans: Sequence[Span]) -> bool:
        return self._state is not None and len(spans) == 1 and speaker_of(self._state, spans[0]) is not None

    def _use_form(self, form: Form | None) -> None:
        if form is self._form:
            return
        before, self._form = self._form, form
        if form is not None:
            form.setVisible(form.has_lines())
        if before is not None:
            for field in before.fields.values():
                field.show_value(None)
            before.hide()
            before.flags.hide()

    def _offer(self, field: Field) -> None:
        if self._form and field is self._form.first and isinstance(field, TextField):
            field.offer(self._proposed())

    def _proposed(self) -> list[str]:
        return self._proposals(self._spans[0]) if self._proposals and self._spans else []

    def _place_lists(self) -> None:
        for field in self._fields():
            if isinstance(field, TextField):
                field.place_list()
