"""The strip that puts the questions of a merge: both versions, one key each, the text staying where it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from annotator.ui.questions.strip import QuestionStrip
from annotator.ui.questions.version import Version
from tests.ui.driver import CUSTOMER, prepare

if TYPE_CHECKING:
    from tests.ui.driver import Driver

LAVROV = ("speaker", "Lavrov")
HOSTILE = '<b>bold</b><img src="x">'


def question(app: Driver, **theirs: object) -> dict[str, Any]:
    source = (app.folder / CUSTOMER).read_bytes().decode()
    start = source.index("Lavrov")
    mine = {"id": "s1", "label": "speaker", "start": start, "end": start + 6, "attributes": {}, "by": "a0002"}
    return {"mine": mine, "theirs": {**mine, **theirs}}


@pytest.fixture
def asked(app: Driver) -> Driver:
    """Two questions: the speaker's note and the article's status."""
    conflicts = [
        question(app, note=HOSTILE, label="claim"),
        {"mine": {"status": "done"}, "theirs": {"status": "skipped"}},
    ]
    prepare(app.folder / CUSTOMER, LAVROV, conflicts=conflicts)
    return app.open(CUSTOMER)


def strip(app: Driver) -> QuestionStrip:
    found = app.window.findChild(QuestionStrip, "questionStrip")
    assert isinstance(found, QuestionStrip)
    return found


def is_shown(app: Driver) -> bool:
    """Whether the strip is there to be seen; it is made when it is first needed."""
    found = app.window.findChild(QuestionStrip, "questionStrip")
    return found is not None and found.isVisible()


def version(app: Driver, name: str) -> Version:
    found = app.window.findChild(QWidget, f"question.{name}")
    assert isinstance(found, Version)
    return found


def sentence(app: Driver) -> str:
    found = app.window.findChild(QLabel, "questionSentence")
    assert isinstance(found, QLabel)
    return found.accessibleName()


def test_it_is_hidden_where_nothing_is_asked(app: Driver) -> None:
    app.open(CUSTOMER)
    assert not is_shown(app)


def test_both_versions_stand_side_by_side(asked: Driver) -> None:
    assert is_shown(asked)
    assert sentence(asked) == "1 of 2. The sides differ about the article. Which is right?"
    asked.press("J", "J")
    assert sentence(asked) == "2 of 2. Changed by both: speaker “Lavrov”. Which is right?"
    assert version(asked, "mine").lines == (("label", "speaker"), ("note", "—"))
    assert version(asked, "theirs").lines == (("label", "claim"), ("note", HOSTILE))
    assert asked.active() == LAVROV
    left, right = (version(asked, name).geometry() for name in ("mine", "theirs"))
    assert left.right() < right.left()
    assert left.top() == right.top()


def test_keys_answer_and_the_strip_goes_with_the_last_answer(asked: Driver) -> None:
    asked.press("T")
    assert asked.state.annotations.header.status == "skipped"
    assert sentence(asked) == "Changed by both: speaker “Lavrov”. Which is right?"
    asked.press("T")
    assert asked.spans() == [("claim", "Lavrov")]
    assert not is_shown(asked)
    asked.press("Ctrl+Z")
    assert is_shown(asked)
    assert asked.spans() == [LAVROV]
    assert "conflicts" in asked.sidecar()


def test_buttons_answer_too_and_the_page_has_the_focus_afterwards(asked: Driver) -> None:
    asked.click_button("Keep mine")
    assert asked.state.annotations.header.status == "in_progress"
    assert len(asked.state.annotations.conflicts) == 1
    assert asked.window.view.hasFocus()


def test_later_hides_it_until_it_is_gone_to(asked: Driver) -> None:
    asked.click_button("Later")
    assert not is_shown(asked)
    asked.double_click("Lavrov").press("Esc")
    assert not is_shown(asked)
    asked.press("J")
    assert is_shown(asked)
    asked.press("I", "I")
    assert not asked.state.annotations.conflicts


def test_the_text_stays_where_it_is_when_the_strip_comes_and_goes(asked: Driver) -> None:
    def height() -> int:
        return (
            asked.window.view.viewport()
            .mapTo(asked.window, asked.window.view.rect_of(asked.place("Lavrov")).topLeft())
            .y()
        )

    asked.press("J", "J")
    before, tall = height(), strip(asked).height()
    asked.press("I")
    asked.wait(lambda: strip(asked).height() < tall)
    assert abs(height() - before) <= 1
    asked.click_button("Later")
    asked.wait(lambda: not is_shown(asked))
    assert abs(height() - before) <= 1


def test_the_answers_can_be_walked_by_keys(asked: Driver) -> None:
    asked.press("F6")
    while not asked.button("Keep mine").hasFocus():
        asked.press("F6")
    asked.press("Tab")
    assert asked.button("Take theirs").hasFocus()
    asked.press("Enter")
    assert asked.state.annotations.header.status == "skipped"


def test_a_read_only_article_has_nothing_to_answer(app: Driver) -> None:
    (app.folder / "labels.toml").write_text("broken", "utf-8")
    prepare(app.folder / CUSTOMER, LAVROV, conflicts=[question(app, note="x")])
    app.open(CUSTOMER)
    assert is_shown(app)
    assert [button.text() for button in strip(app).controls()] == ["Later"]  # type: ignore[attr-defined]


@pytest.mark.parametrize("plain", [None, 3, "x", {"a": {"b": 1}}, {"x": [1] * 30}])
def test_whatever_stands_there_is_shown(app: Driver, plain: object) -> None:
    prepare(app.folder / CUSTOMER, LAVROV, conflicts=[{"mine": plain, "theirs": {f"k{nth}": nth for nth in range(9)}}])
    app.open(CUSTOMER)
    assert is_shown(app)
    assert not app.window.grab().isNull()
    app.press("I")
    assert not is_shown(app)


@pytest.mark.parametrize("size", [(1600, 1000), (1024, 700)])
def test_it_fits(asked: Driver, size: tuple[int, int]) -> None:
    asked.window.resize(*size)
    asked.wait(lambda: (asked.window.width(), asked.window.height()) == size)
    for button in strip(asked).controls():
        assert strip(asked).rect().contains(button.geometry())


@pytest.mark.parametrize("size", [(1600, 1000), (1024, 700)])
def test_where_two_long_notes_differ_is_always_drawn(app: Driver, size: tuple[int, int]) -> None:
    note = "Aceasta este o notă destul de lungă despre cuvintele de mai sus. " * 40
    mine, theirs = f"{note}unu {note}", f"{note}doi {note}"
    conflict = question(app, note=theirs)
    conflict["mine"]["note"] = mine
    prepare(app.folder / CUSTOMER, LAVROV, conflicts=[conflict])
    app.window.resize(*size)
    app.open(CUSTOMER)
    assert is_shown(app)
    for name, word in (("mine", "unu"), ("theirs", "doi")):
        (drawn,) = version(app, name).drawn
        assert f" {word} " in drawn
        assert len(drawn) < 300
    app.press("J", "J")
    assert "unu" in app.last_line()
    assert "doi" in app.last_line()
