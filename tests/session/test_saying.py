"""Relations, attributes, notes, open points and selecting by units, by their keys on the real workspace."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from annotator import edit
from annotator.core.state import Cursor
from tests.session.fakes import Corpus, corpus

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from annotator.core.changes import Transaction

A, B = "a.txt", "b.txt"
TEXT = (
    "Lavrov, întrebat marți, a răspuns: „Vrem să începem în ianuarie”. „Credem asta”, a declarat Donfried.\n"
    "Stoltenberg a spus că alianța este pregătită. „Nu cedăm”, a adăugat el.\n"
)


@pytest.fixture
def made(tmp_path: Path) -> Corpus:
    opened = corpus(tmp_path / "corpus", {A: TEXT, B: "„Da”, a spus Popa.\n"})
    assert opened.workspace.open(A)
    return opened


def label_all(made: Corpus) -> None:
    for words, key in (
        ("Lavrov", "3"), ("Vrem să începem în ianuarie", "2"), ("Credem asta", "2"), ("Donfried", "3"),
        ("Stoltenberg", "3"), ("alianța este pregătită", "2"), ("Nu cedăm", "2"), ("el.", "3"),
    ):  # fmt: skip
        made.label(words, key)


def links(made: Corpus) -> list[tuple[str, str, str]]:
    """Type and the texts of both ends of every relation, sorted."""
    annotations, text = made.state.annotations, made.state.article.text

    def words(id_: str) -> str:
        span = annotations.spans.get(id_)
        assert span is not None
        return text[span.start : span.end]

    return sorted((one.type, words(one.source), words(one.target)) for one in annotations.relations.values())


def activate(made: Corpus, words: str) -> None:
    start = made.state.article.text.index(words)
    (span,) = [one for one in made.state.annotations.spans if one.start == start]
    made.workspace.move(Cursor.at(span.start, span.id))


def attributes(made: Corpus) -> dict[str, object]:
    assert made.state.active is not None
    return dict(made.state.active.attributes)


def test_r_on_a_quote_links_the_likeliest_speaker_and_again_the_next(made: Corpus) -> None:
    label_all(made)
    activate(made, "„Credem")
    made.app.press("R")
    assert links(made) == [("speaker", "„Credem asta”", "Donfried")]
    made.app.press("R")
    assert links(made) == [("speaker", "„Credem asta”", "Lavrov")]
    made.app.press("Ctrl+Z")
    assert links(made) == [("speaker", "„Credem asta”", "Donfried")]
    made.app.press("Ctrl+Z")
    assert links(made) == []


def test_r_on_a_speaker_links_the_nearest_quote_without_one_and_again_moves_that_link(made: Corpus) -> None:
    label_all(made)
    activate(made, "Donfried")
    made.app.press("R")
    assert links(made) == [("speaker", "„Credem asta”", "Donfried")]
    made.app.press("R")
    assert links(made) == [("speaker", "„Vrem să începem în ianuarie”", "Donfried")]
    activate(made, "Stoltenberg")
    made.app.press("R")
    assert ("speaker", "alianța este pregătită", "Stoltenberg") in links(made)
    assert len(links(made)) == 2


def test_r_with_a_selection_labels_a_speaker_and_links_it_in_one_step(made: Corpus) -> None:
    made.label("Credem asta", "2")
    steps = made.steps()
    made.label("Donfried", "R")
    assert links(made) == [("speaker", "„Credem asta”", "Donfried")]
    assert made.steps() == steps + 1
    assert made.state.active is not None
    assert made.state.active.label == "speaker"


def test_no_speaker_named_takes_the_link_and_a_link_takes_it_back(made: Corpus) -> None:
    label_all(made)
    activate(made, "„Credem")
    made.app.press("R")
    made.app.press("Shift+R")
    assert links(made) == []
    assert attributes(made) == {"kind": "direct", "no_speaker": True}
    made.app.press("R")
    assert attributes(made) == {"kind": "direct"}
    assert len(links(made)) == 1


def test_k_joins_a_later_piece_which_then_has_the_first_ones_speaker(made: Corpus) -> None:
    label_all(made)
    activate(made, "„Credem")
    made.app.press("R")
    made.app.press("K")
    assert links(made) == [("continues", "„Credem asta”", "„Vrem să începem în ianuarie”")]
    made.app.press("Ctrl+Z")
    assert links(made) == [("speaker", "„Credem asta”", "Donfried")]


def test_r_on_a_speaker_leaves_later_pieces_and_quotes_of_nobody_named_alone(made: Corpus) -> None:
    label_all(made)
    activate(made, "„Credem")
    made.app.press("K")
    activate(made, "alianța")
    made.app.press("Shift+R")
    activate(made, "Donfried")
    for _ in range(4):
        made.app.press("R")
        linked = [source for type_, source, _ in links(made) if type_ == "speaker"]
        assert linked in (["„Vrem să începem în ianuarie”"], ["„Nu cedăm”"])


def test_the_speaker_of_a_later_piece_is_said_of_the_first(made: Corpus) -> None:
    label_all(made)
    activate(made, "„Credem")
    made.app.press("K")
    made.app.press("R")
    joined = ("continues", "„Credem asta”", "„Vrem să începem în ianuarie”")
    assert links(made) == [joined, ("speaker", "„Vrem să începem în ianuarie”", "Donfried")]
    made.app.press("R")
    assert links(made) == [joined, ("speaker", "„Vrem să începem în ianuarie”", "Lavrov")]
    (speaker,) = [one for one in made.state.annotations.spans if made.state.article.text[one.start :].startswith("Don")]
    assert made.workspace.do(edit.link_to(made.state, made.workspace.labels, speaker.id, made.workspace.stamp()))
    assert links(made) == [joined, ("speaker", "„Vrem să începem în ianuarie”", "Donfried")]


def test_k_with_a_selection_labels_a_quote_and_joins_it(made: Corpus) -> None:
    made.label("Vrem să începem în ianuarie", "2")
    made.label("Credem asta", "K")
    assert links(made) == [("continues", "„Credem asta”", "„Vrem să începem în ianuarie”")]
    assert made.steps() == 2


def test_the_first_quote_cannot_be_joined_and_says_so(made: Corpus) -> None:
    made.label("Vrem să începem în ianuarie", "2")
    made.desk.said.clear()
    made.app.press("K")
    assert links(made) == []
    assert "quote before it" in made.desk.said[-1]


def test_link_to_goes_in_the_direction_that_the_labels_allow_and_back(made: Corpus) -> None:
    label_all(made)
    (speaker,) = [one for one in made.state.annotations.spans if made.state.article.text[one.start :].startswith("el.")]
    for _ in range(2):
        activate(made, "„Nu cedăm")
        state, workspace = made.state, made.workspace
        assert workspace.do(edit.link_to(state, workspace.labels, speaker.id, workspace.stamp()))
        assert links(made) in ([("speaker", "„Nu cedăm”", "el.")], [])
    assert links(made) == []


def test_removing_a_span_takes_its_links_with_it_in_one_step(made: Corpus) -> None:
    label_all(made)
    activate(made, "„Credem")
    made.app.press("R")
    activate(made, "Donfried")
    made.app.press("Delete")
    assert links(made) == []
    made.app.press("Ctrl+Z")
    assert links(made) == [("speaker", "„Credem asta”", "Donfried")]


def test_kinds_come_by_form_follow_new_edges_and_stay_when_chosen(made: Corpus) -> None:
    made.label("alianța este pregătită", "2")
    assert attributes(made) == {"kind": "indirect"}
    made.label("Credem asta", "2")
    assert attributes(made) == {"kind": "direct"}
    made.app.press("Shift+V")
    assert attributes(made) == {"kind": "indirect"}
    made.app.press("Ctrl+E")
    assert attributes(made) == {"kind": "indirect"}


def test_several_selected_rows_are_relabelled_and_removed_in_one_step(made: Corpus) -> None:
    label_all(made)
    made.app.chosen = [one.id for one in made.state.annotations.spans if one.label == "speaker"]
    steps = made.steps()
    made.app.press("1")
    assert {label for label, _ in made.spans()} == {"claim", "quote"}
    assert made.steps() == steps + 1
    made.app.press("Delete")
    assert {label for label, _ in made.spans()} == {"quote"}
    made.app.press("Ctrl+Z")
    made.app.press("Ctrl+Z")
    assert sum(label == "speaker" for label, _ in made.spans()) == 4


def test_relabelling_both_ends_of_a_link_takes_it_once(made: Corpus) -> None:
    label_all(made)
    activate(made, "„Credem")
    made.app.press("R")
    made.app.chosen = [one.id for one in made.state.annotations.spans]
    made.app.press("1")
    assert links(made) == []
    made.app.press("Ctrl+Z")
    assert len(links(made)) == 1


def test_units_grow_go_back_and_step(made: Corpus) -> None:
    text = made.state.article.text

    def selected() -> str:
        return text[made.state.cursor.selection.start : made.state.cursor.selection.end]

    made.workspace.move(Cursor.at(0))
    made.app.press("Q")
    assert selected() == "„Vrem să începem în ianuarie”"
    made.app.press("Space")
    assert selected() == "„Credem asta”"
    made.app.press("Shift+Space")
    assert selected() == "„Vrem să începem în ianuarie”"
    made.app.press("W")
    assert selected() != "„Vrem să începem în ianuarie”"
    made.workspace.move(Cursor.at(text.index("Vrem")))
    for expected in ("Vrem", "Vrem să", "Vrem să începem"):
        made.app.press("W")
        assert selected() == expected
    made.app.press("Shift+W")
    assert selected() == "Vrem să"


def test_the_articles_header_is_said_in_one_step(made: Corpus) -> None:
    workspace = made.workspace
    assert workspace.do(edit.set_header(made.state, workspace.labels, published="2021-12-22"))
    made.desk.run_waiting()
    assert made.on_disk(A)["article"] == {"published": "2021-12-22"}
    assert made.desk.said[-1] == "Published: 22 December 2021"
    assert made.on_disk(A)["status"] == "in_progress"
    made.app.press("Ctrl+Z")
    assert made.state.annotations.header.published == ""
    assert made.state.annotations.header.status == "new"


def test_what_is_long_is_said_shortly_and_kept_whole(made: Corpus) -> None:
    made.label("Lavrov", "3")
    workspace, long = made.workspace, "nota " * 20_000
    (span,) = made.state.annotations.spans
    verbs: list[Callable[[], Transaction | None]] = [
        lambda: edit.set_note(made.state, workspace.labels, span.id, long, workspace.stamp()),
        lambda: edit.set_attribute(made.state, workspace.labels, [span.id], "name", long, workspace.stamp()),
        lambda: edit.set_header(made.state, workspace.labels, note=long),
    ]
    for verb in verbs:
        transaction = verb()
        assert transaction is not None
        assert len(str(transaction.description)) < 120
        assert workspace.do(transaction)
    (kept,) = made.state.annotations.spans
    assert kept.note == kept.attributes["name"] == made.state.annotations.header.note == long


def test_where_there_is_no_other_candidate_that_is_said(made: Corpus) -> None:
    made.label("Donfried", "3")
    made.label("Credem asta", "2")
    made.app.press("R")
    steps = made.steps()
    made.app.press("R")
    assert made.desk.said[-1] == "“Donfried” is the only speaker near this quote."
    activate(made, "„Credem")
    made.app.press("Shift+R")
    made.app.press("Shift+R")
    activate(made, "Donfried")
    made.app.press("R")
    made.app.press("R")
    assert made.desk.said[-1] == "„Credem asta” is the only quote near this speaker."
    assert made.steps() == steps + 3


def test_after_the_last_of_a_kind_the_kind_is_named(made: Corpus) -> None:
    made.workspace.move(Cursor.at(0))
    for key in ("D", "Space", "Space"):
        made.app.press(key)
    assert made.desk.said[-1] == "There is no date further on."
    made.app.press("Shift+Space")
    made.app.press("Shift+Space")
    assert made.desk.said[-1] == "There is no date further back."


def test_words_in_marks_get_no_second_marks(made: Corpus) -> None:
    made.label("Credem asta", "2")
    assert made.desk.said[-1] == "Labelled quote: „Credem asta”"
