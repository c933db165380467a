"""What moved in a changed text is kept, adjusted, placed or dropped by one key each, and each is one step."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator import edit
from annotator.core.annotations import Annotations, LostSpan, Range, Relation, Span
from annotator.core.article import Article
from annotator.core.changes import apply, invert
from annotator.core.labels import Label, LabelSet
from annotator.core.state import Cursor, Stamp, State
from tests.core.values import LABELS, LENGTH, ranges, some_annotations
from tests.session.fakes import NOW, Corpus, corpus, write_sidecar

if TYPE_CHECKING:
    from pathlib import Path

A, B = "a.txt", "b.txt"
TEXT = "Titlu\n\nMinistrul Lavrov a spus marți că „vrem pace”. Primarul Ion Șerban a tăcut toată ziua la Cluj.\n"
CHANGED = "Alt titlu\n\nMinistrul Lavrovv a spus marți că „vrem pace”. Ion Iliescu. La Cluj.\n"
LOST = "Ion Șerban a tăcut"


def span(piece: str, id_: str, label: str, **attributes: str) -> Span:
    start = TEXT.index(piece)
    return Span(id_, label, start, start + len(piece), attributes)


BUILT = Annotations.build(
    [
        span("Lavrov", "lavrov", "speaker"),
        span("„vrem pace”", "quote", "quote"),
        span(LOST, "ion", "speaker", name="Ion Șerban"),
    ],
    [Relation("r", "speaker", "quote", "ion")],
)


@pytest.fixture
def made(tmp_path: Path) -> Corpus:
    """The labelled article, open after its text changed: one span moved, one is fuzzy, one is lost."""
    found = corpus(tmp_path / "corpus", {A: TEXT, B: "Al doilea.\n"})
    write_sidecar(found.folder, A, BUILT)
    (found.folder / A).write_text(CHANGED, "utf-8")
    assert found.workspace.open(A)
    assert [one.anchor for one in found.state.annotations.spans] == ["fuzzy", "moved"]
    assert [one.span.id for one in found.state.annotations.lost] == ["ion"]
    return found


def anchors(made: Corpus) -> dict[str, str]:
    return {one.id: one.anchor for one in made.state.annotations.spans}


def undone(made: Corpus, before: Annotations) -> None:
    """It was one step, and taking it back leaves what was before."""
    assert made.steps() == 1
    made.app.press("Ctrl+Z")
    assert made.state.annotations == before


def walk_to(made: Corpus, words: str) -> None:
    """Make the span at the words active."""
    made.select(words)
    found = next(one for one in made.state.annotations.spans if made.state.article.text[one.start :].startswith(words))
    made.workspace.move(Cursor.at(found.start, found.id))


def test_keep_takes_the_mark_away_and_leaves_the_span(made: Corpus) -> None:
    before = made.state.annotations
    walk_to(made, "Lavrovv")
    made.app.press("Y")
    assert anchors(made) == {"lavrov": "", "quote": "moved"}
    assert made.state.active
    assert made.state.active.modified == NOW
    assert made.desk.said[-1] == "Kept speaker: “Lavrovv”"
    undone(made, before)


def test_all_that_moved_with_the_same_words_are_kept_at_once(made: Corpus) -> None:
    before = made.state.annotations
    made.app.press("Shift+Y")
    assert anchors(made) == {"lavrov": "fuzzy", "quote": ""}
    undone(made, before)
    made.app.press("Shift+Y")
    made.app.press("Shift+Y")
    assert made.desk.said[-1] == "No span was found again in the same words."


def test_other_accents_blanks_and_marks_are_the_same_words(tmp_path: Path) -> None:
    made = corpus(tmp_path / "corpus", {A: TEXT})
    write_sidecar(made.folder, A, BUILT)
    changed = (
        TEXT.replace("„vrem pace”", '“vrem\u00a0 pace"')
        .replace(LOST, "Ion Şerban\na tăcut")
        .replace("Lavrov", "Lavrovv")
    )
    (made.folder / A).write_text(changed, "utf-8")
    assert made.workspace.open(A)
    assert anchors(made) == {"lavrov": "fuzzy", "quote": "fuzzy", "ion": "fuzzy"}
    made.app.press("Shift+Y")
    assert anchors(made) == {"lavrov": "fuzzy", "quote": "", "ion": ""}
    assert made.desk.said[-1] == "Kept 2 spans whose words are the same"
    assert made.steps() == 1


def test_drop_removes_the_span_with_its_relations(made: Corpus) -> None:
    before = made.state.annotations
    walk_to(made, "„vrem")
    made.app.press("X")
    assert anchors(made) == {"lavrov": "fuzzy"}
    assert list(made.state.annotations.relations.values()) == []
    undone(made, before)


@pytest.mark.parametrize("key", ["E", "Ctrl+Shift+E", "1", "Ctrl+B"])
def test_adjusting_and_relabelling_keep_it_too(made: Corpus, key: str) -> None:
    before = made.state.annotations
    walk_to(made, "Lavrovv")
    made.app.press(key)
    assert anchors(made)["lavrov"] == ""
    undone(made, before)


@pytest.mark.parametrize("key", ["U", "R"])
def test_what_says_nothing_of_its_place_leaves_it_to_be_reviewed(made: Corpus, key: str) -> None:
    walk_to(made, "Lavrovv")
    made.app.press(key)
    assert anchors(made)["lavrov"] == "fuzzy"


def test_a_span_under_review_is_put_on_other_words_with_all_that_is_said_of_it(made: Corpus) -> None:
    before = made.state.annotations
    walk_to(made, "„vrem")
    made.select("marți")
    made.app.press("Y")
    placed = made.state.annotations.spans.get("quote")
    assert placed
    assert made.state.active is placed
    assert (made.state.article.text[placed.start : placed.end], placed.anchor) == ("marți", "")
    assert [(one.source, one.target) for one in made.state.annotations.relations.values()] == [("quote", "ion")]
    undone(made, before)


def test_a_lost_span_is_placed_on_the_selection_with_relations_and_attributes(made: Corpus) -> None:
    before = made.state.annotations
    assert made.workspace.look_at_lost("ion")
    made.app.press("Y")
    assert made.desk.said[-1] == "Select the words where the lost span belongs, then press again."
    made.select("Ion Iliescu")
    made.app.press("Y")
    placed = made.state.annotations.spans.get("ion")
    assert placed
    assert made.spans()[-1] == ("speaker", "Ion Iliescu")
    assert dict(placed.attributes) == {"name": "Ion Șerban"}
    assert made.state.annotations.lost == ()
    made.desk.run_waiting()
    found = made.on_disk(A)
    assert "lost" not in found
    assert [(one["from"], one["to"]) for one in found["relations"]] == [("quote", "ion")]
    undone(made, before)
    made.desk.run_waiting()
    assert [one["id"] for one in made.on_disk(A)["lost"]] == ["ion"]


def test_a_lost_span_is_dropped_with_its_relations(made: Corpus) -> None:
    before = made.state.annotations
    assert made.workspace.look_at_lost("ion")
    made.app.press("X")
    assert made.state.annotations.lost == ()
    assert list(made.state.annotations.relations.values()) == []
    assert made.desk.said[-1] == "Removed speaker: “Ion Șerban a tăcut”"
    undone(made, before)


def test_words_that_have_the_label_already_are_shown_instead_of_labelled_twice(made: Corpus) -> None:
    made.workspace.look_at_lost("ion")
    made.select("Lavrovv")
    made.app.press("Y")
    assert made.steps() == 0
    assert made.state.active
    assert made.state.active.id == "lavrov"


def test_without_a_span_under_review_the_keys_change_nothing_and_say_so(made: Corpus) -> None:
    before = made.state.annotations
    for key in ("Y", "X"):
        made.app.press(key)
        assert "F8" in made.desk.said[-1]
    walk_to(made, "Lavrovv")
    made.app.press("Y")
    made.app.press("X")
    assert made.steps() == 1
    undone(made, before)


def test_escape_ends_the_review_once_nothing_is_selected(made: Corpus) -> None:
    made.workspace.look_at_lost("ion")
    made.select("marți")
    made.app.press("Esc")
    assert made.workspace.review.subject(made.state) is not None
    made.app.press("Esc")
    assert made.workspace.review.subject(made.state) is None


def test_another_span_or_article_ends_the_review(made: Corpus) -> None:
    made.workspace.look_at_lost("ion")
    made.label("marți", "4")
    assert made.workspace.review.subject(made.state) is None
    made.workspace.look_at_lost("ion")
    assert made.workspace.open(B)
    assert made.workspace.review.subject(made.state) is None
    assert not made.workspace.look_at_lost("ion")


def test_the_text_before_is_known_for_the_whole_run(made: Corpus) -> None:
    walk_to(made, "Lavrovv")
    made.app.press("U")
    assert made.workspace.open(B)
    assert made.workspace.open(A)
    before = made.workspace.review.before(A, "lavrov")
    assert before
    assert before[0] == "Lavrov"
    assert before[2].startswith(" a spus")


SET = LabelSet("test", 1, tuple(Label(name) for name in LABELS))
STAMP = Stamp(NOW, "a0001", lambda: "new")


@given(some_annotations(whole=True), ranges(), st.data())
def test_every_verb_can_be_taken_back_and_leaves_every_other_span(
    annotations: Annotations, chosen: tuple[int, int], data: st.DataObject
) -> None:
    ids = [one.id for one in annotations.spans] + [one.span.id for one in annotations.lost] + ["nothing"]
    id_ = data.draw(st.sampled_from(ids))
    state = State(Article("a.txt", "x" * LENGTH), annotations)
    for made in (
        edit.keep(state, SET, id_, STAMP),
        edit.keep_all(state, SET, ids, STAMP),
        edit.place(state, SET, id_, Range(*chosen), STAMP),
        edit.drop(state, SET, id_, STAMP),
    ):
        if made is None:
            continue
        after = apply(annotations, made.changes)
        assert {one.id for one in after.spans} - {id_} == {one.id for one in annotations.spans} - {id_}
        assert {one.span.id for one in after.lost} - {id_} == {one.span.id for one in annotations.lost} - {id_}
        assert apply(after, invert(made, state.cursor).changes) == annotations
        assert not any(isinstance(change.after, LostSpan) for change in made.changes)


def test_f8_walks_through_all_that_moved_and_what_is_lost(made: Corpus) -> None:
    walked: list[str] = []
    # Between them it stops at what is suspected of them.
    while len(walked) < 3 and len(made.desk.said) < 20:
        made.app.press("F8")
        subject = made.workspace.review.subject(made.state)
        assert subject is not None
        id_ = subject.span.id if isinstance(subject, LostSpan) else subject.id
        if id_ not in walked:
            walked.append(id_)
    assert walked == ["lavrov", "quote", "ion"]
    made.select("Ion Iliescu")
    made.app.press("Y")
    assert made.spans()[-1] == ("speaker", "Ion Iliescu")
