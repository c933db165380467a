"""Random work on a real folder, compared after each act with a plain dict that changes are written into."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from annotator import edit
from annotator.core.annotations import Range, Relation, Span
from annotator.core.changes import Change, Transaction
from annotator.core.message import message
from annotator.core.state import Cursor
from annotator.storage.article_file import decode
from annotator.storage.sidecar import decode_sidecar
from annotator.storage.sidecar_encoder import encode_sidecar
from tests.session.fakes import Corpus, corpus
from tests.session.model import Model, Past

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotator.session import Update
    from annotator.workspace import Workspace

NASTY: dict[str, str | bytes] = {
    "a.txt": "Ministrul 👩‍👩‍👧: „Da, 3,5 %”, a spus.\r\n\r\n"
    "Cafe\u0301 s\u0327i t\u0326a\u0306ra.\r\nREAD\u00a0 Agenții 🇷🇴🇺🇦",
    "b.txt": b"\xef\xbb\xbf"
    + "שלום, אמר לברוב.\u2028مرحبا ١٢٣ și-a în ianuarie\u2029x\ufeff\u00ad\u200by\rz\n".encode(),
    "c.md": "👍🏽\n",
}
LABELS = ("claim", "quote", "speaker", "date", "boilerplate", "unknown")
BATCH = message("A batch")


class Work(RuleBasedStateMachine):
    """A person at work."""

    def __init__(self) -> None:
        super().__init__()
        self.top = Path(tempfile.mkdtemp())
        self.home = self.top / "corpus"
        self.made: Corpus = corpus(self.home, NASTY)
        self.models = {name: Model() for name in NASTY}
        self.done: list[Past] = []
        self.undone: list[Past] = []
        self.made.workspace.listen(self.hear)

    def teardown(self) -> None:
        shutil.rmtree(self.top)

    @property
    def workspace(self) -> Workspace:
        return self.made.workspace

    @property
    def name(self) -> str:
        return self.made.state.article.name

    @property
    def model(self) -> Model:
        return self.models[self.name]

    @property
    def length(self) -> int:
        return len(self.made.state.article.text)

    def hear(self, update: Update) -> None:
        """Write an edit's changes into the model; undo and redo are checked against what the model was."""
        if update.kind == "edit":
            assert update.transaction is not None
            assert update.old is not None
            before = self.model.copy()
            for change in update.transaction.changes:
                self.model.write(change.before, change.after)
            self.done.append(Past(self.name, before, self.model.copy(), update.old.cursor))
            self.undone.clear()

    def do(self, verb: Callable[..., Transaction | None], *arguments: object, **options: object) -> bool:
        """Make an edit of the verb's; where it does not apply, nothing has changed."""
        kept, steps = self.made.state, self.made.steps()
        applied = self.workspace.do(verb(kept, self.workspace.labels, *arguments, **options))
        if not applied:
            assert self.made.state is kept
            assert self.made.steps() == steps
        assert not self.warned()
        return applied

    def a_span(self, data: st.DataObject) -> Span:
        return data.draw(st.sampled_from(self.model.in_order()))

    def a_range(self, data: st.DataObject) -> Range:
        start = data.draw(st.integers(0, self.length - 1))
        return Range(start, data.draw(st.integers(start + 1, self.length)))

    def warned(self) -> list[str]:
        """What the person was warned of, but for spans whose edges were put inside a character on purpose."""
        return [sentence for sentence in self.made.desk.warned if " in two, " not in sentence]

    def has_spans(self) -> bool:
        return bool(self.model.spans)

    def has_two_spans(self) -> bool:
        return len(self.model.spans) > 1

    @initialize(
        data=st.data(), name=st.sampled_from(sorted(NASTY)), spans=st.integers(0, 4), relations=st.integers(0, 2)
    )
    def begin(self, data: st.DataObject, name: str, spans: int, relations: int) -> None:
        """An article with a few spans and relations already, each a step: a blank one is left blank too often."""
        assert self.workspace.open(name)
        for _ in range(spans):
            self.add(data, data.draw(st.sampled_from(LABELS)), exact=True, new=True)
        for _ in range(relations if self.has_two_spans() else 0):
            self.relate(data, "answers")

    @rule(data=st.data(), backwards=st.booleans())
    def select(self, data: st.DataObject, backwards: bool) -> None:
        range_ = self.a_range(data)
        cursor = Cursor(range_.end, range_.start) if backwards else Cursor.over(range_)
        self.workspace.move(cursor)
        assert self.made.state.cursor == cursor

    @precondition(has_spans)
    @rule(data=st.data())
    def activate(self, data: st.DataObject) -> None:
        span = self.a_span(data)
        self.workspace.move(Cursor.at(data.draw(st.integers(span.start, span.end)), span.id))
        assert self.made.state.active == span

    @rule(data=st.data(), name=st.sampled_from(LABELS), exact=st.booleans(), new=st.booleans())
    def add(self, data: st.DataObject, name: str, exact: bool, new: bool) -> None:
        self.workspace.move(Cursor.over(self.a_range(data)))
        self.label(name, exact, new)

    @rule(name=st.sampled_from(LABELS), exact=st.booleans(), new=st.booleans())
    def label(self, name: str, exact: bool, new: bool) -> None:
        """Label, or relabel, whatever is the target."""
        target, count = self.made.state.target, len(self.model.spans)
        applied = self.do(edit.label, name, self.made.desk.stamp(), exact=exact, new=new)
        if not applied:
            return
        active = self.made.state.active
        assert active is not None
        assert active.label == name
        assert len(self.model.spans) - count in (0, 1)
        if exact or isinstance(target, Span):
            assert target is not None
            assert (active.start, active.end) == (target.start, target.end)

    @precondition(has_spans)
    @rule(data=st.data())
    def resize(self, data: st.DataObject) -> None:
        span, range_ = self.a_span(data), self.a_range(data)
        if self.do(edit.resize, span.id, range_, self.made.desk.stamp()):
            assert self.model.spans[span.id].range == range_

    @rule(which=st.sampled_from((edit.move_end, edit.move_start)), forward=st.booleans(), character=st.booleans())
    def move_edge(self, which: Callable[..., Transaction | None], forward: bool, character: bool) -> None:
        self.do(which, self.made.desk.stamp(), forward=forward, character=character)

    @rule(which=st.sampled_from((edit.end_at_sentence, edit.end_at_comma)))
    def move_end_on(self, which: Callable[..., Transaction | None]) -> None:
        self.do(which, self.made.desk.stamp())

    @rule()
    def remove(self) -> None:
        active, count = self.made.state.active, len(self.model.spans)
        self.do(edit.remove, self.made.desk.stamp())
        assert len(self.model.spans) == count - (active is not None)
        if active:
            assert all(active.id not in (one.source, one.target) for one in self.model.relations.values())

    @precondition(has_spans)
    @rule(data=st.data(), name=st.sampled_from((*LABELS, "")))
    def change_several(self, data: st.DataObject, name: str) -> None:
        """Several spans relabelled, or removed, in one step."""
        ids = data.draw(st.lists(st.sampled_from(sorted(self.model.spans)), min_size=1, unique=True))
        if name:
            self.do(edit.relabel_all, ids, name, self.made.desk.stamp())
            assert set(ids) <= set(self.model.spans)
        else:
            assert self.do(edit.remove_all, ids)
            assert not set(ids) & set(self.model.spans)

    @precondition(has_spans)
    @rule(data=st.data(), said=st.text(max_size=4), unsure=st.booleans())
    def say_something_of_a_span(self, data: st.DataObject, said: str, unsure: bool) -> None:
        span = self.a_span(data)
        self.do(edit.set_unsure, [span.id], unsure, self.made.desk.stamp())
        self.do(edit.set_note, span.id, said, self.made.desk.stamp())
        self.do(edit.set_attribute, [span.id], "name", said, self.made.desk.stamp())
        now = self.model.spans[span.id]
        assert (now.unsure, now.note, now.range, now.label) == (unsure, said, span.range, span.label)
        if span.label == "speaker":
            assert now.attributes.get("name", "") == said

    @rule()
    def next_kind(self) -> None:
        self.do(edit.next_kind, self.made.desk.stamp())

    @rule(name=st.sampled_from(("note", "title", "language", "published")), said=st.text(max_size=4))
    def say_something_of_the_article(self, name: str, said: str) -> None:
        self.do(edit.set_header, **{name: said})
        assert getattr(self.model.header, name) == said

    @rule(status=st.sampled_from(("new", "in_progress", "done", "skipped")))
    def set_status(self, status: str) -> None:
        self.do(edit.set_status, status)
        assert self.model.header.status == status

    @precondition(has_two_spans)
    @rule(data=st.data(), type_=st.sampled_from(("speaker", "continues", "answers")))
    def relate(self, data: st.DataObject, type_: str) -> None:
        ends = st.lists(st.sampled_from(sorted(self.model.spans)), min_size=2, max_size=2, unique=True)
        source, target = data.draw(ends)
        relation = Relation(self.made.desk.new_id(), type_, source, target)
        assert self.workspace.do(Transaction((Change(None, relation),), self.made.state.cursor, BATCH))

    def has_relations(self) -> bool:
        return bool(self.model.relations)

    @precondition(has_relations)
    @rule(data=st.data(), relabel=st.booleans())
    def change_a_related_span(self, data: st.DataObject, relabel: bool) -> None:
        relation = data.draw(st.sampled_from(sorted(self.model.relations.values(), key=lambda one: one.id)))
        self.workspace.move(Cursor.at(0, data.draw(st.sampled_from((relation.source, relation.target)))))
        if relabel:
            self.label(data.draw(st.sampled_from(LABELS)), exact=False, new=False)
        else:
            self.remove()

    @rule(data=st.data(), note=st.text(max_size=3))
    def batch(self, data: st.DataObject, note: str) -> None:
        """Several spans removed, changed and added, and the article's note, in one transaction."""
        changes: list[Change] = [Change(self.model.header, replace(self.model.header, note=note))]
        after = dict(self.model.spans)
        related = {end for one in self.model.relations.values() for end in (one.source, one.target)}
        for span in self.model.in_order():
            act = data.draw(st.sampled_from(("keep", "note", "remove")))
            if act == "note":
                after[span.id] = replace(span, note=note + "!", unsure=not span.unsure)
                changes.append(Change(span, after[span.id]))
            elif act == "remove" and span.id not in related:
                changes.append(Change(after.pop(span.id), None))
        for _ in range(data.draw(st.integers(0, 3))):
            range_, label = self.a_range(data), data.draw(st.sampled_from(LABELS))
            if all((one.start, one.end, one.label) != (range_.start, range_.end, label) for one in after.values()):
                attributes = {"kind": note, "list": [1, None, {"deep": note}]}
                span = Span(self.made.desk.new_id(), label, range_.start, range_.end, attributes)
                after[span.id] = span
                changes.append(Change(None, span))
        assert self.workspace.do(Transaction(tuple(changes), Cursor.at(0), BATCH))
        assert self.model.spans == after

    @rule()
    def undo(self) -> None:
        """The first press opens the step's article and changes nothing, the second undoes."""
        if not self.done:
            self.workspace.undo()
            assert not self.made.steps()
            return
        past = self.done[-1]
        self.go_to(past.name, self.workspace.undo)
        self.workspace.undo()
        self.models[past.name] = past.before.copy()
        self.undone.append(self.done.pop())
        assert self.made.state.cursor == past.cursor

    @rule()
    def redo(self) -> None:
        if not self.undone:
            self.workspace.redo()
            assert not self.workspace.history.undone
            return
        past = self.undone[-1]
        self.go_to(past.name, self.workspace.redo)
        self.workspace.redo()
        self.models[past.name] = past.after.copy()
        self.done.append(self.undone.pop())

    def go_to(self, name: str, press: Callable[[], None]) -> None:
        if self.name != name:
            steps = (len(self.done), len(self.undone))
            press()
            assert self.name == name
            history = self.workspace.history
            assert (len(history.done), len(history.undone)) == steps
            self.compare()

    @rule()
    def undo_everything_and_do_it_again(self) -> None:
        """Undo-all gives the start, redo-all the end."""
        end, count = {name: model.copy() for name, model in self.models.items()}, len(self.done)
        while self.done:
            self.undo()
        assert self.models == {name: Model() for name in NASTY}
        self.compare()
        for _ in range(count):
            self.redo()
        assert self.models == end
        assert self.made.steps() == count

    @rule()
    def save(self) -> None:
        self.made.desk.run_waiting()
        assert self.workspace.save_state == "saved"
        self.check_disk()

    @rule(name=st.sampled_from(sorted(NASTY)))
    def switch(self, name: str) -> None:
        left = self.name
        assert self.workspace.open(name)
        assert self.name == name
        if left != name:
            self.check_disk(left)

    @rule()
    def close_and_open(self) -> None:
        name, cursor = self.name, self.made.state.cursor
        assert self.workspace.close()
        self.check_disk(name)
        assert self.workspace.open(name)
        assert self.made.state.cursor == cursor

    @rule()
    def start_the_program_again(self) -> None:
        """Another workspace on the same folder sees what this one left, and writes nothing in it."""
        name = self.name
        assert self.workspace.close()
        files = {path.name: path.read_bytes() for path in self.home.iterdir()}
        self.go_on(self.made.start_again())
        for each, model in self.models.items():
            assert self.workspace.open(each)
            assert self.made.state.annotations == model.built()
        assert self.workspace.open(name)
        self.made.desk.run_waiting()
        assert {path.name: path.read_bytes() for path in self.home.iterdir()} == files

    @rule(found=st.sampled_from(sorted(NASTY)))
    def crash(self, found: str) -> None:
        """The program is ended, saved or not, and started again: every step is there, done and undone."""
        self.go_on(self.made.crash())
        assert self.workspace.open(found)
        self.made.desk.run_waiting()
        for name in self.models:
            self.check_disk(name)

    def go_on(self, again: Corpus) -> None:
        self.made = again
        self.workspace.listen(self.hear)

    def check_disk(self, name: str = "") -> None:
        """The sidecar holds the model, in the bytes that the same annotations always give."""
        name = name or self.name
        model = self.models[name]
        if not self.made.side(name).exists():
            assert model == Model()
            return
        found = self.made.on_disk(name)
        assert [span["id"] for span in found["spans"]] == [span.id for span in model.in_order()]
        assert {relation["id"] for relation in found["relations"]} == set(model.relations)
        data = self.made.side(name).read_bytes()
        article = decode((self.home / name).read_bytes(), name)
        loaded = decode_sidecar(data, name).annotations
        assert loaded == model.built()
        assert encode_sidecar(article, loaded, self.workspace.labels) == data

    @rule(data=st.data())
    def ask_the_index(self, data: st.DataObject) -> None:
        """Every question about places, answered character by character."""
        index, in_order = self.made.state.annotations.spans, self.model.in_order()
        range_ = self.a_range(data)
        wanted = set(range(range_.start, range_.end))
        sharing = [one for one in in_order if wanted & set(range(one.start, one.end))]
        assert index.overlapping(range_.start, range_.end) == sharing
        for label in LABELS:
            same = [one for one in in_order if (one.range, one.label) == (range_, label)]
            assert index.same(range_.start, range_.end, label) == (same[0] if same else None)
        keys = [(one.start, -one.end, one.label, one.id) for one in in_order]
        for key in (*keys, (range_.start, -range_.end, "m", "m")):
            after = [one for one, its in zip(in_order, keys, strict=True) if its > key]
            before = [one for one, its in zip(in_order, keys, strict=True) if its < key]
            assert index.next_after(key) == (after[0] if after else None)
            assert index.last_before(key) == (before[-1] if before else None)

    @invariant()
    def compare(self) -> None:
        if self.workspace.session is None:
            return
        state = self.made.state
        assert list(state.annotations.spans) == self.model.in_order()
        assert state.annotations == self.model.built()
        for span in self.model.spans.values():
            related = {one.id for one in self.model.relations.values() if span.id in (one.source, one.target)}
            assert {one.id for one in state.annotations.relations_of(span.id)} == related
        assert self.made.steps() == len(self.done)
        assert len(self.workspace.history.undone) == len(self.undone)
        assert not self.warned()
        assert not self.made.desk.asked


TestWork = Work.TestCase
# One failure at a time: shrinking several of a machine that writes files takes minutes.
TestWork.settings = settings(report_multiple_bugs=False)
