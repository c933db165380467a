"""Walking through what is still open by F8, and settling it, on the real workspace."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from annotator.core.annotations import Annotations, Header, LostSpan, Span
from annotator.core.state import Cursor
from annotator.storage.corpus import read_entry
from tests.session.fakes import Corpus, corpus, opened, write_sidecar

if TYPE_CHECKING:
    from pathlib import Path

A, B, C = "a.txt", "b.txt", "c.txt"
TEXT = "Lavrov a răspuns: „Vrem să începem în ianuarie”. „Credem în asta azi”, a spus el.\n"


@pytest.fixture
def made(tmp_path: Path) -> Corpus:
    """An article with two unlabelled quotations once it is begun; three spans of the next are open points."""
    folder = tmp_path / "corpus"
    made = corpus(folder, {A: TEXT, B: "Popa vine luni.\n", C: "Ionescu pleacă marți.\n"})
    spans = [Span("s1", "date", 10, 14, unsure=True)]
    question = {"mine": {"note": "da"}, "theirs": {"note": "nu"}}
    lost = (LostSpan(Span("s2", "claim", 3, 9), "a plecat"),)
    header = Header("in_progress")
    write_sidecar(folder, B, Annotations.build(spans, header=header, lost=lost, conflicts=(question,)))
    assert made.workspace.open(A)
    return made


def active(made: Corpus) -> str:
    span = made.state.active
    return TEXT[span.start : span.end] if span else ""


def said(made: Corpus) -> str:
    return made.desk.said[-1]


def test_f8_walks_through_spans_and_suspicions_and_says_which_it_is(made: Corpus) -> None:
    made.label("Lavrov", "3")
    made.app.press("U")
    made.workspace.move(Cursor.at(0))
    made.app.press("F8")
    assert said(made) == "1 of 4: Unsure: speaker “Lavrov”."
    assert made.state.active is not None
    made.app.press("F8")
    assert said(made) == "2 of 4: No quote is given to the speaker “Lavrov”; link one to it or remove it."
    assert made.state.active is not None
    made.app.press("F8")
    assert said(made) == "3 of 4: The quotation „Vrem să începem în ianuarie” is in no quote."
    assert made.state.active is None
    assert TEXT[slice(made.state.cursor.anchor, made.state.cursor.caret)] == "„Vrem să începem în ianuarie”"
    made.app.press("F8")
    assert said(made).startswith("4 of 4: The quotation „Credem")
    made.app.press("F8")
    assert said(made) == "There is no open point further on."
    for nth in (3, 2, 1):
        made.app.press("Shift+F8")
        assert said(made).startswith(f"{nth} of 4: ")
    made.app.press("Shift+F8")
    assert said(made) == "There is no open point further back."


def test_f8_goes_on_to_what_is_open_in_the_next_article(made: Corpus) -> None:
    made.workspace.take_entries([read_entry(made.folder, name) for name in (A, B, C)])
    assert made.workspace.points_of(B) == 3
    made.app.press("F8")
    assert made.state.article.name == B
    assert said(made) == "1 of 3: The sides differ about the article: note da or nu?"
    made.app.press("F8")
    assert said(made) == "2 of 3: Lost: the words of the claim “a plecat” are no longer in the article."
    assert made.state.cursor == Cursor.at(3)
    made.app.press("F8")
    assert said(made) == "3 of 3: Unsure: date “luni”."
    made.app.press("F8")
    assert said(made) == "There is no open point further on."
    made.app.press("U")
    assert made.workspace.open(C)
    assert made.workspace.points_of(B) == 2
    made.app.press("Shift+F8")
    assert (made.state.article.name, made.state.cursor) == (B, Cursor.at(3))


@pytest.fixture
def suspected(tmp_path: Path) -> Corpus:
    """Three articles of which the last has nothing open but a quotation in no quote; the one between is done."""
    folder = tmp_path / "corpus"
    made = corpus(folder, {A: "Nimic.\n", B: "Popa vine luni.\n", C: TEXT})
    write_sidecar(folder, B, Annotations.build([Span("s1", "date", 10, 14)], header=Header("done")))
    write_sidecar(folder, C, Annotations(header=Header("in_progress")))
    made.workspace.take_entries([read_entry(made.folder, name) for name in (A, B, C)])
    return made


def test_f8_stops_at_articles_that_have_nothing_but_suspicions(suspected: Corpus) -> None:
    assert suspected.workspace.open(A)
    suspected.app.press("F8")
    assert suspected.state.article.name == C
    assert said(suspected) == "1 of 2: The quotation „Vrem să începem în ianuarie” is in no quote."
    suspected.app.press("F8")
    suspected.app.press("F8")
    assert said(suspected) == "There is no open point further on."


def test_f8_knows_what_was_dismissed_or_mended_meanwhile(suspected: Corpus) -> None:
    assert suspected.workspace.open(A)
    for _ in range(2):
        suspected.app.press("F8")
        suspected.app.press("Delete")
    assert suspected.workspace.open(A)
    suspected.app.press("F8")
    assert said(suspected) == "There is no open point further on."
    suspected.app.press("Ctrl+Z")
    suspected.app.press("Ctrl+Z")
    assert suspected.workspace.open(A)
    suspected.app.press("F8")
    assert suspected.state.article.name == C


def test_shift_f8_goes_back_to_them_too(suspected: Corpus) -> None:
    suspected.workspace.names = [C, B, A]
    assert suspected.workspace.open(A)
    suspected.app.press("Shift+F8")
    assert suspected.state.article.name == C
    assert said(suspected).startswith("2 of 2: ")


def test_f8_looks_through_only_so_many_articles_at_once_and_goes_on_behind_them(
    suspected: Corpus, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("annotator.workspace.points_elsewhere.MOST_LOOKED_AT", 1)
    assert suspected.workspace.open(A)
    suspected.app.press("F8")
    assert said(suspected) == "No open point in the next 1 labelled articles; press again to look further."
    assert suspected.state.article.name == A
    suspected.app.press("F8")
    assert suspected.state.article.name == C


def test_delete_dismisses_the_suspicion_and_never_the_span_under_it(made: Corpus) -> None:
    made.label("Lavrov", "3")
    made.workspace.move(Cursor.at(0))
    made.app.press("F8")
    assert made.workspace.point is not None
    before = made.state.annotations
    made.app.press("Delete")
    assert said(made) == "Dismissed: No quote is given to the speaker “Lavrov”; link one to it or remove it."
    assert made.spans() == [("speaker", "Lavrov")]
    made.app.press("Delete")
    assert said(made) == "No span is active: click one, or press Tab."
    assert made.spans() == [("speaker", "Lavrov")]
    made.app.press("F8")
    assert said(made).startswith("1 of 2: The quotation „Vrem")
    made.app.press("Ctrl+Z")
    assert made.state.annotations == before
    made.app.press("Delete")
    assert said(made).startswith("Dismissed: No quote is given")
    assert made.spans() == [("speaker", "Lavrov")]
    assert made.workspace.leave()
    assert made.on_disk(A)["dismissed"] == [{"check": "speaker_without_quote", "start": 0, "end": 6, "text": "Lavrov"}]
    again = opened(made.folder, [A])
    assert again.workspace.open(A)
    assert [str(one.message)[:13] for one in again.workspace.points()] == ["The quotation"] * 2


def test_once_the_cursor_left_the_suspicion_delete_removes_the_span_again(made: Corpus) -> None:
    made.label("Lavrov", "3")
    made.workspace.move(Cursor.at(0))
    made.app.press("F8")
    made.app.press("Esc")
    made.app.press("Tab")
    assert active(made) == "Lavrov"
    assert made.workspace.point is None
    made.app.press("Delete")
    assert made.spans() == []


def test_shift_delete_removes_the_span_that_is_suspected(made: Corpus) -> None:
    made.label("Lavrov", "3")
    made.workspace.move(Cursor.at(0))
    made.app.press("F8")
    made.app.press("Shift+Delete")
    assert said(made) == "Removed speaker: “Lavrov”"
    assert made.spans() == []


def test_what_was_mended_is_no_longer_current(made: Corpus) -> None:
    made.label("Lavrov", "3")
    made.workspace.move(Cursor.at(0))
    made.app.press("F8")
    assert made.workspace.point is not None
    made.app.press("1")
    assert made.spans() == [("claim", "Lavrov")]
    assert made.workspace.point is None
    made.app.press("F8")
    assert said(made).startswith("1 of 2: The quotation „Vrem")


def test_done_stays_once_and_says_what_is_open(made: Corpus) -> None:
    made.label("Lavrov", "3")
    made.app.press("U")
    made.app.press("Ctrl+Enter")
    assert made.state.article.name == A
    assert said(made) == (
        "Unsure: speaker “Lavrov”. This is the first of 4 open points; press again to be done anyway."
    )
    made.app.press("Ctrl+Enter")
    assert made.state.article.name == B
    assert made.on_disk(A)["status"] == "done"


def test_the_last_open_point_is_said_alone(made: Corpus) -> None:
    assert made.workspace.open(C)
    made.label("Ionescu", "3")
    made.app.press("Ctrl+Enter")
    assert said(made).endswith("link one to it or remove it. Press again to be done anyway.")
    made.app.press("Delete")
    made.app.press("Ctrl+Enter")
    assert made.on_disk(C)["status"] == "done"


def test_whoever_listens_is_told_of_the_point_and_when_it_was_left(made: Corpus) -> None:
    told: list[str] = []
    made.workspace.listen_to_points(lambda point: told.append(point.kind if point else "left"))
    made.label("Lavrov", "3")
    made.workspace.move(Cursor.at(0))
    made.app.press("F8")
    made.app.press("F8")
    made.workspace.move(Cursor.at(2))
    assert told == ["suspicion", "suspicion", "left"]


def test_suspicions_are_found_once_for_each_value_of_the_annotations(made: Corpus) -> None:
    made.label("Lavrov", "3")
    assert made.workspace.known_suspicions() is None
    found = made.workspace.suspicions()
    assert made.workspace.known_suspicions() is found
    made.workspace.move(Cursor.at(9))
    assert made.workspace.suspicions() is found
    made.app.press("Ctrl+Z")
    assert made.workspace.known_suspicions() is None
