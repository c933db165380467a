from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest

from annotator.core.annotations import Header
from annotator.core.message import Message, message
from annotator.storage.article_file import encoding_name
from annotator.ui.status_line import StatusLine

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from annotator.ui.theme import Theme

HINTS = [("1–5", "relabel"), ("E", "move end"), ("R", "speaker"), ("Del", "remove"), ("Ctrl+K", "all commands")]
SENTENCE = message("The span is now a quote of the mayor, and its speaker is linked.")


@pytest.fixture
def line(qtbot: QtBot, theme: Theme, editor: Any) -> StatusLine:
    made = StatusLine(theme)
    qtbot.addWidget(made)
    made.resize(1600, 34)
    made.set_article(editor.state)
    made.set_save_state("saved")
    made.set_hints(HINTS)
    return made


def _texts(line: StatusLine, kind: str) -> list[str]:
    return [part.text for part in line.parts() if part.kind == kind]


def test_facts_stand_at_the_left_and_keys_at_the_right(line: StatusLine, editor: Any) -> None:
    assert _texts(line, "fact") == ["Saved", "New", "UTF-8"]
    assert [(part.key, part.text) for part in line.parts() if part.kind == "hint"] == HINTS
    editor.change((Header(), Header("in_progress")))
    line.set_article(editor.state, message("The sidecar cannot be read."))
    assert _texts(line, "fact") == ["Saved", "In progress", "UTF-8", "Read-only"]
    assert "The sidecar cannot be read." in line.accessibleDescription()
    line.set_article(None)
    assert _texts(line, "fact") == []


def test_a_failed_save_says_why(line: StatusLine) -> None:
    places = [part.left for part in line.parts() if part.kind == "fact"]
    line.set_save_state("unsaved")
    assert _texts(line, "fact")[0] == "Saving"
    assert [part.left for part in line.parts() if part.kind == "fact"] == places
    line.set_save_state("failed", message("the disk is full."))
    first = line.parts()[0]
    assert (first.text, first.warning) == ("Not saved: the disk is full.", True)


@pytest.mark.parametrize("width", [500, 700, 1024, 1600, 2400])
@pytest.mark.parametrize("text", [message(""), SENTENCE, message("{many}", many="very long " * 40)])
@pytest.mark.parametrize("failure", [None, message("{many}", many="no space " * 40)])
def test_nothing_overlaps_at_any_width(line: StatusLine, width: int, text: Message, failure: Message | None) -> None:
    line.resize(width, 34)
    line.say(text)
    line.set_save_state("failed" if failure else "saved", failure)
    parts = line.parts()
    assert all(one.left + one.width < two.left for one, two in pairwise(parts))
    assert parts[-1].left + parts[-1].width <= width


def test_a_sentence_too_long_for_what_is_left_takes_the_place_of_calm_facts(line: StatusLine) -> None:
    facts = _texts(line, "fact")
    long = message("{many}", many="word " * 24)
    line.say(long)
    line.resize(int(line.parts()[-1].left) + 4000, 34)
    assert _texts(line, "fact") == facts
    wanted = next(part.width for part in line.parts() if part.kind == "message")
    line.resize(int(wanted) + 60, 34)
    assert _texts(line, "message") == [" ".join(str(long).split())]
    assert _texts(line, "fact") == []
    line.set_save_state("failed", message("the disk is full."))
    assert _texts(line, "fact") == ["Not saved: the disk is full."]
    line.clear_message()
    assert _texts(line, "fact")[1:] == facts[1:]


def test_less_useful_keys_make_room_for_a_sentence(line: StatusLine) -> None:
    line.resize(1024, 34)
    before = _texts(line, "hint")
    line.say(SENTENCE)
    assert _texts(line, "message") == [str(SENTENCE)]
    after = _texts(line, "hint")
    assert 0 < len(after) < len(before)
    # The menu of all commands is kept, then the first ones.
    assert after == [*before[: len(after) - 1], "all commands"]
    line.resize(660, 34)
    assert _texts(line, "hint") in (["relabel"], [])


def test_a_sentence_goes_after_a_while_a_warning_stays(qtbot: QtBot, theme: Theme) -> None:
    line = StatusLine(theme, stay_ms=1)
    qtbot.addWidget(line)
    line.say(SENTENCE)
    assert line.message == str(SENTENCE)
    qtbot.waitUntil(lambda: line.message == "")
    line.say(SENTENCE)
    line.say(message("It cannot be done."), warning=True)
    qtbot.waitUntil(lambda: _texts(line, "message") == ["It cannot be done."])
    assert line.parts()[-1].warning
    other = StatusLine(theme, stay_ms=1)
    qtbot.addWidget(other)
    other.say(SENTENCE)
    qtbot.waitUntil(lambda: other.message == "")
    assert line.message == "It cannot be done."


def test_it_is_painted(line: StatusLine) -> None:
    line.say(SENTENCE, warning=True)
    with_message = line.grab().toImage()
    line.clear_message()
    assert line.grab().toImage() != with_message


@pytest.mark.parametrize(
    ("codec", "name"),
    [
        ("utf-8", "UTF-8"),
        ("cp1250", "Windows-1250"),
        ("iso8859_2", "ISO-8859-2"),
        ("iso8859-16", "ISO-8859-16"),
        ("utf-16-le", "UTF-16-LE"),
    ],
)
def test_encodings_have_the_names_people_know(codec: str, name: str) -> None:
    assert encoding_name(codec) == name
