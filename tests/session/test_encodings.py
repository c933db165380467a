"""Reading an article in another encoding than the one that was found out, and keeping that."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from annotator.storage.readings import readings
from tests.session.fakes import Corpus, corpus, opened

if TYPE_CHECKING:
    from pathlib import Path

A, B = "a.txt", "b.txt"
TEXT = "Primăria din Iași închide piața. Șoferii așteaptă la Cluj.\n"
CEDILLA = TEXT.replace("ș", "ş").replace("ț", "ţ").replace("Ș", "Ş")
DATA = CEDILLA.encode("cp1250")


@pytest.fixture
def made(tmp_path: Path) -> Corpus:
    """An article whose sidecar says a wrong encoding, with two spans labelled in that."""
    made = corpus(tmp_path / "corpus", {A: DATA, B: b"Plain.\n"})
    assert made.workspace.open(A)
    made.workspace.read_as("cp1252")
    return made


def test_the_choice_is_written_at_once_and_holds_when_opened_again(made: Corpus) -> None:
    assert made.state.article.text == DATA.decode("cp1252")
    assert made.desk.said[-1] == "a.txt is read as Windows-1252, now and later."
    raw = json.loads(made.side(A).read_bytes())
    assert (raw["source"]["encoding"], raw["spans"], raw["status"]) == ("cp1252", [], "new")
    assert made.workspace.read_as("cp1250")
    assert made.state.article.text == CEDILLA
    assert made.workspace.save_state == "saved"
    again = opened(made.folder, [A])
    assert again.workspace.open(A)
    assert again.state.article.text == CEDILLA
    assert again.state.article.encoding == "cp1250"


def test_spans_are_placed_again_and_come_back_as_they_were(made: Corpus) -> None:
    made.label("Cluj", "3")
    made.label(DATA.decode("cp1252")[:8], "3")
    assert made.spans()[0][1] == "Primãria"[:8].replace("ã", DATA.decode("cp1252")[4])
    before, wrong = made.state.annotations, made.state.article.text
    assert made.workspace.read_as("cp1250")
    assert made.spans()[-1] == ("speaker", "Cluj")
    known = {span.id for span in made.state.annotations.spans} | {one.span.id for one in made.state.annotations.lost}
    assert known == {span.id for span in before.spans}
    assert made.desk.warned[-1].startswith("a.txt is read as Windows-1250: ")
    assert made.workspace.read_as("cp1252")
    assert (made.state.article.text, made.state.annotations) == (wrong, before)
    assert made.desk.said[-1] == "a.txt is read as Windows-1252, now and later."


def test_steps_made_on_the_other_text_are_not_undone_in_this_one(made: Corpus) -> None:
    made.label("Cluj", "3")
    made.workspace.read_as("cp1250")
    made.app.press("Ctrl+Z")
    assert made.state.article.encoding == "cp1252"
    kept = made.state.annotations
    made.app.press("Ctrl+Z")
    assert made.state.annotations == kept
    assert made.desk.said[-1] == "There is nothing to undo."


def test_what_the_bytes_are_not_is_refused_and_nothing_is_written(made: Corpus) -> None:
    before, state = made.side(A).read_bytes(), made.state
    for codec, name in (("utf-8", "UTF-8"), ("utf-16-le", "UTF-16-LE"), ("ascii", "ASCII")):
        assert made.workspace.read_as(codec)
        assert made.desk.warned[-1] == f"a.txt cannot be read as {name}, so it stays as it is."
    assert made.state is state
    assert made.side(A).read_bytes() == before


def test_a_read_only_article_keeps_its_encoding(made: Corpus) -> None:
    assert made.workspace.open(B)
    made.side(A).write_bytes(b"{")
    assert made.workspace.open(A)
    text = made.state.article.text
    assert made.workspace.read_as("cp1252")
    assert made.state.article.text == text
    assert made.side(A).read_bytes() == b"{"


def test_the_readings_say_how_the_text_begins_in_each(made: Corpus) -> None:
    found = {one.codec: one for one in made.workspace.readings()}
    assert found["cp1250"].piece.startswith("Primăria din Iaşi")
    assert found["cp1252"].used
    assert "utf-8" not in found
    assert sum(one.used for one in found.values()) == 1
    assert sum(one.found_out for one in found.values()) == 1


def test_the_piece_that_is_shown_begins_with_a_whole_word() -> None:
    data = "Bugetul comunei creşte din nou, spun consilierii".encode("cp1250")
    pieces = {one.codec: one.piece for one in readings(data, "cp1250")}
    assert pieces["cp1250"].startswith("comunei creşte")


def test_where_every_encoding_reads_the_same_the_choice_is_kept_and_steps_stay(made: Corpus) -> None:
    assert made.workspace.open(B)
    made.label("Plain", "1")
    assert made.workspace.read_as("cp1250")
    assert json.loads(made.side(B).read_bytes())["source"]["encoding"] == "cp1250"
    made.app.press("Ctrl+Z")
    assert made.state.article.encoding == "utf-8"
    made.app.press("Ctrl+Z")
    assert made.spans() == []


def two_windows(tmp_path: Path) -> tuple[Corpus, Corpus]:
    """Two windows on one article, the second of them read in another encoding by its person since."""
    mine = corpus(tmp_path / "corpus", {A: DATA, B: b"Plain.\n"})
    theirs = opened(mine.folder, [A, B])
    mine.desk.prefix, theirs.desk.prefix = "m", "t"
    for one in (mine, theirs):
        assert one.workspace.open(A)
        assert one.state.article.encoding == "cp1250"
    return mine, theirs


@pytest.mark.parametrize("noticed", ["saved", "looked", "left"])
def test_what_is_unsaved_follows_the_encoding_that_another_window_chose(tmp_path: Path, noticed: str) -> None:
    mine, theirs = two_windows(tmp_path)
    mine.label("Cluj", "3")
    theirs.label("piaţa", "1")
    assert theirs.workspace.read_as("cp1252")
    if noticed == "saved":
        mine.desk.run_waiting()
        mine.desk.run_waiting()
    elif noticed == "looked":
        mine.workspace.look_again()
    else:
        assert mine.workspace.open(B)
        assert mine.workspace.open(A)
    mine.desk.run_waiting()
    assert mine.state.article.encoding == "cp1252"
    assert ("speaker", "Cluj") in mine.spans()
    assert mine.workspace.save_state == "saved"
    assert not mine.desk.asked
    raw = json.loads(mine.side(A).read_bytes())
    assert raw["source"]["encoding"] == "cp1252"
    assert {one["id"] for one in (*raw["spans"], *raw.get("lost", ()))} == {"m1", "t1"}


def test_nobody_undoes_the_encoding_that_another_window_chose(tmp_path: Path) -> None:
    mine, theirs = two_windows(tmp_path)
    assert theirs.workspace.read_as("cp1252")
    mine.workspace.look_again()
    mine.label("Cluj", "3")
    mine.desk.run_waiting()
    assert json.loads(mine.side(A).read_bytes())["source"]["encoding"] == "cp1252"


def test_steps_are_forgotten_when_another_window_chose_another_encoding_meanwhile(tmp_path: Path) -> None:
    mine, theirs = two_windows(tmp_path)
    mine.label("piaţa", "3")
    mine.app.press("Delete")
    assert mine.workspace.open(B)
    theirs.workspace.look_again()
    assert theirs.workspace.read_as("cp1252")
    mine.app.press("Ctrl+Z")
    mine.app.press("Ctrl+Z")
    assert mine.spans() == []
    assert not mine.workspace.history.done


def test_a_batch_is_not_done_again_where_another_window_chose_another_encoding(tmp_path: Path) -> None:
    mine, theirs = two_windows(tmp_path)
    assert mine.workspace.set_statuses([A, B], "done")
    theirs.workspace.look_again()
    assert theirs.workspace.read_as("cp1252")
    assert mine.workspace.open(B)
    mine.app.press("Ctrl+Z")
    assert mine.state.annotations.header.status == "new"
    assert "the text of a.txt has changed" in mine.desk.said[-1].lower()
    assert json.loads(mine.side(A).read_bytes())["status"] == "done"


def test_going_back_keeps_what_another_window_wrote_meanwhile(tmp_path: Path) -> None:
    mine, theirs = two_windows(tmp_path)
    mine.label("piaţa", "1")
    assert mine.workspace.read_as("cp1252")
    theirs.workspace.look_again()
    theirs.label("Cluj", "3")
    theirs.desk.run_waiting()
    assert mine.workspace.read_as("cp1250")
    assert ("speaker", "Cluj") in mine.spans()
    raw = json.loads(mine.side(A).read_bytes())
    assert "Cluj" in [one["text"] for one in raw["spans"]]


@pytest.mark.parametrize("found", [b'{"format": "article-anno', b'{"format": "article-annotations", "version": 2}'])
def test_a_sidecar_that_cannot_be_read_is_not_written_over_by_choosing_an_encoding(made: Corpus, found: bytes) -> None:
    made.label("Cluj", "3")
    made.desk.run_waiting()
    made.side(A).write_bytes(found)
    assert made.workspace.read_as("cp1250")
    made.desk.run_waiting()
    assert made.side(A).read_bytes() == found
    assert made.workspace.read_only
    assert str(made.workspace.read_only) in made.desk.warned


UNKNOWN = (
    b"\xfe\xff \xaa \xfec\xff\x9de\x9da\xfe\xfee\x81\x8d\xe3ac \xe3\x81\x9db\xaa \xff\x90e \x8ddb  \x81\x90bc\x81d\xff"
    b"\x9d\x90\x9d\xaa\x90ee\x8d"
)
REFUSED = "The encoding of a.txt is unknown; open it to choose one, or save the file as UTF-8."


@pytest.fixture
def unknown(tmp_path: Path) -> Corpus:
    """An article in an encoding that cannot be found out, and one that can be read."""
    made = corpus(tmp_path / "corpus", {A: UNKNOWN, B: b"Plain.\n"})
    assert made.workspace.open(B)
    return made


def test_an_article_of_unknown_encoding_is_opened_in_the_one_that_the_person_knows(unknown: Corpus) -> None:
    assert not unknown.workspace.open(A)
    assert (unknown.desk.warned[-1], unknown.workspace.undecoded) == (REFUSED, A)
    assert unknown.state.article.name == B
    found = {one.codec: one for one in unknown.workspace.readings(A)}
    assert {"iso8859-2", "cp852"} <= found.keys()
    assert not {"utf-8", "utf-16-le"} & found.keys()
    assert not any(one.used or one.found_out for one in found.values())
    assert unknown.workspace.open_as(A, "cp852")
    assert unknown.state.article.text == UNKNOWN.decode("cp852")
    assert unknown.workspace.undecoded is None
    assert "is read as DOS 852, now and later" in unknown.desk.said[-1]
    again = opened(unknown.folder, [A, B])
    assert again.workspace.open(A)
    assert again.state.article.encoding == "cp852"


def test_a_wrong_choice_for_it_leaves_everything_as_it_was(unknown: Corpus) -> None:
    assert not unknown.workspace.open(A)
    assert not unknown.workspace.open_as(A, "utf-8")
    assert unknown.desk.warned[-1] == "a.txt cannot be read as UTF-8, so it stays as it is."
    assert unknown.state.article.name == B
    assert not unknown.side(A).exists()


def test_what_is_no_text_cannot_be_opened_in_any_encoding(unknown: Corpus) -> None:
    (unknown.folder / A).write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)))
    assert not unknown.workspace.open(A)
    assert unknown.workspace.undecoded is None
    assert unknown.workspace.readings(A) == []


def test_undo_takes_the_choice_of_an_encoding_back_and_redo_makes_it_again(tmp_path: Path) -> None:
    made = corpus(tmp_path / "corpus", {A: DATA, B: b"Plain.\n"})
    assert made.workspace.open(A)
    made.label("Cluj", "3")
    made.label("piaţa", "1")
    before = made.state
    assert made.workspace.read_as("cp1252")
    assert str(made.workspace.to_undo) == "a.txt read as Windows-1252"
    made.app.press("Ctrl+Z")
    assert made.desk.said[-1] == "Undone: a.txt read as Windows-1252."
    assert (made.state.article, made.state.annotations) == (before.article, before.annotations)
    assert json.loads(made.side(A).read_bytes())["source"]["encoding"] == "cp1250"
    made.app.press("Ctrl+Shift+Z")
    assert made.state.article.encoding == "cp1252"
    assert made.workspace.open(B)
    made.app.press("Ctrl+Z")
    assert made.desk.said[-1] == "Opened a.txt; press again to undo: a.txt read as Windows-1252."
    made.app.press("Ctrl+Z")
    assert made.state.annotations == before.annotations
    made.app.press("Ctrl+Z")
    assert made.state.annotations == before.annotations
    assert made.desk.said[-1] == "There is nothing to undo."


def test_a_step_made_since_is_what_undo_takes_back(made: Corpus) -> None:
    made.label("Cluj", "3")
    made.app.press("Ctrl+Z")
    assert made.spans() == []
    assert made.state.article.encoding == "cp1252"
    made.app.press("Ctrl+Shift+Z")
    assert made.spans() == [("speaker", "Cluj")]


def test_undo_is_no_choice_of_ours_where_another_window_chose_since(tmp_path: Path) -> None:
    mine, theirs = two_windows(tmp_path)
    assert mine.workspace.read_as("cp1252")
    theirs.workspace.look_again()
    assert theirs.workspace.read_as("iso8859-2")
    mine.workspace.look_again()
    mine.app.press("Ctrl+Z")
    assert mine.state.article.encoding == "iso8859-2"
    assert mine.desk.said[-1] == "There is nothing to undo."
