"""Joins the panels in which something is said of spans and of the article to the workspace."""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from annotator import edit
from annotator.core import moves
from annotator.core.message import message
from annotator.settings import Store

if TYPE_CHECKING:
    from pathlib import Path

    from annotator.core.annotations import Range, Span
    from annotator.core.checks import Suspicion
    from annotator.session import Update
    from annotator.settings import Folders
    from annotator.ui.ask_line import AskLine
    from annotator.ui.panels.right_panel import RightPanel
    from annotator.workspace import Workspace

ASK_AFTER_MS = 150
MOST_ASKED = 20_000
SEVERAL = message("Several are possible: choose with the arrow down.")
UNDATED = message("No value is proposed: it is not said when the article was published (Article, Published).")
DATES = "annotator.date_values"


class Inspecting(QObject):
    """Turns what a person does in the inspector, the article panel and the question line into steps.

    The publication date is asked for once per article, also over several runs of the program. Where none can be
    proposed it is asked for openly, until the person says of one such article that it is not known: a whole folder may
    be without dates.
    """

    notice = Signal(object)
    """A Message for the last line."""

    def __init__(self, workspace: Workspace, right: RightPanel, line: AskLine, folders: Folders) -> None:
        super().__init__(right)
        self._workspace, self._right, self._line = workspace, right, line
        self._asked = Store(folders.state / "asked.json")
        self._pending = QTimer(self, singleShot=True, interval=ASK_AFTER_MS)
        self._pending.timeout.connect(self._ask_later)
        inspector, article = right.inspector, right.article
        inspector.set_proposals(self._proposals)
        inspector.attributeSet.connect(lambda ids, name, value: self._do("set_attribute", ids, name, value))
        inspector.unsureSet.connect(lambda ids, unsure: self._do("set_unsure", ids, unsure))
        inspector.noteSet.connect(lambda span_id, note: self._do("set_note", span_id, note))
        inspector.unlinked.connect(self._unlink)
        inspector.spanWanted.connect(self.activate)
        inspector.dismissed.connect(self._dismiss)
        article.set_proposals(lambda: [day] if (day := self._published()[0]) else [])
        article.headerSet.connect(self._say_of_article)
        line.answered.connect(self._answer)
        line.otherWanted.connect(article.edit_date)
        right.spans.table.selectionModel().selectionChanged.connect(
            lambda *_: inspector.show_selected(right.spans.selected_ids())
        )

    def update_state(self, update: Update) -> None:
        """Follow an update: another article may have to be asked about."""
        if update.kind == "open":
            self._right.set_read_only(self._workspace.read_only is not None)
            self._ask_about_new()
        elif update.new and update.new.annotations.header.published:
            self._line.dismiss()

    def activate(self, span_id: str) -> None:
        """Make a span active."""
        state = self._workspace.state
        span = state.annotations.spans.get(span_id) if state else None
        if span:
            self._workspace.move(moves.onto(span))

    def link(self, span_id: str) -> None:
        """Link the active span to another one, or take their link away; "" stands for a place without a span."""
        workspace = self._workspace
        state, labels = workspace.state, workspace.labels
        if state is None or workspace.do(edit.link_to(state, labels, span_id, workspace.stamp())):
            return
        active, other = state.active, state.annotations.spans.get(span_id)
        if active is None or active is other:
            self.notice.emit(message("Activate a quote or a speaker, then Ctrl+click the span to link it to."))
        elif other is None:
            self.notice.emit(message("No span is there: Ctrl+click the span to link it to."))
        else:
            self.notice.emit(
                message("A {one} span and a {other} span cannot be linked.", one=active.label, other=other.label)
            )

    def drag_edges(self, span_id: str, range_: Range) -> None:
        """Give a span the edges that its handles were dragged to."""
        workspace = self._workspace
        if workspace.state:
            workspace.do(edit.resize(workspace.state, workspace.labels, span_id, range_, workspace.stamp()))

    def _do(self, verb: str, *values: object) -> None:
        state = self._workspace.state
        if state is not None:
            workspace = self._workspace
            workspace.do(getattr(edit, verb)(state, workspace.labels, *values, stamp=workspace.stamp()))

    def _unlink(self, relation_id: str) -> None:
        if state := self._workspace.state:
            self._workspace.do(edit.unlink(state, self._workspace.labels, relation_id))

    def _dismiss(self, suspicion: Suspicion) -> None:
        """Leave a suspicion out for good; the span stays active, as whoever clicked the cross is still at it."""
        state = self._workspace.state
        if state and (made := edit.dismiss(state, self._workspace.labels, suspicion)):
            self._workspace.do(replace(made, cursor=state.cursor))

    def _say_of_article(self, field: str, value: str) -> None:
        if field == "published" and value and (undated := self._undated()) in self._asked.values:
            # So articles here have dates after all.
            self._asked.write({key: one for key, one in self._asked.values.items() if key != undated})
        if state := self._workspace.state:
            self._workspace.do(edit.set_header(state, self._workspace.labels, **{field: value}))

    def _proposals(self, span: Span) -> list[str]:
        from annotator.proposals import proposals_for, proposed_attribute  # At the first field: they know of names.

        state, labels = self._workspace.state, self._workspace.labels
        if state is None:
            return []
        found = proposals_for(state, labels, span, self._workspace.names_used())
        attribute = proposed_attribute(labels, span)
        if attribute is not None and not span.attributes.get(attribute.name):
            if found and not found[0]:
                self.notice.emit(SEVERAL)
            elif not found and attribute.type == "date" and not state.annotations.header.published:
                self.notice.emit(UNDATED)
        return found

    # -- the publication date ------------------------------------------------------------------------------------

    def _published(self) -> tuple[str, str]:
        from annotator.proposals import published_proposal

        state = self._workspace.state
        return published_proposal(state, self._workspace.published_before()) if state else ("", "")

    def _key(self) -> str:
        """What the answer about the open article is kept under."""
        folder, session = self._workspace.folder, self._workspace.session
        assert folder is not None
        assert session is not None
        return _digest(folder / session.name)

    def _undated(self) -> str:
        """What it is kept under that articles of this folder have no date."""
        assert self._workspace.folder is not None
        return f"undated {_digest(self._workspace.folder)}"

    def _ask_about_new(self) -> None:
        """Ask about the article that was just opened: before its page is drawn, so that nothing on it moves.

        What finds dates takes too long to load before the first page of a run: there the question comes after it.
        """
        self._pending.stop()
        if DATES in sys.modules:
            if question := self._question():
                self._line.ask(*question, new_page=True)
                return
        else:
            self._pending.start()
        self._line.dismiss(new_page=True)

    def ask_again(self) -> None:
        """Ask about the open article, or no longer, after what is offered above the page changed."""
        if self._workspace.offered:
            self._line.dismiss()
        else:
            self._pending.start()

    def _ask_later(self) -> None:
        # Also where nothing is asked: it loads what the next article needs at once.
        self._published()
        if question := self._question():
            self._line.ask(*question)

    def _question(self) -> tuple[str, str] | None:
        """The day to ask about and what it comes from, ("", "") to ask openly; None where nothing is to be asked."""
        workspace, state, asked = self._workspace, self._workspace.state, self._asked.values
        if state is None or workspace.read_only or state.annotations.header.published or workspace.offered:
            return None
        if self._key() in asked:
            return None
        day, source = self._published()
        return (day, source) if day or self._undated() not in asked else None

    def _answer(self, value: str) -> None:
        known = [self._key(), *(() if value or self._line.value else (self._undated(),))]
        kept = dict(list(self._asked.values.items())[-MOST_ASKED:])
        self._asked.write(kept | dict.fromkeys(known, 1))
        if value:
            self._say_of_article("published", value)


def _digest(path: Path) -> str:
    from hashlib import sha256  # Not before the first page: it loads the system's OpenSSL.

    return sha256(str(path).encode("utf-8", "surrogatepass")).hexdigest()[:16]
