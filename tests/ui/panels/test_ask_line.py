from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel

from annotator.ui.ask_line import AskLine
from annotator.ui.theme import dark_theme
from tests.ui.panels.desk import KEY, SHIFT, Desk

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractButton
    from pytestqt.qtbot import QtBot

QUESTION = "Published on 22 December 2021?"


class Shown(Desk):
    """The line, which has asked."""

    def __init__(self, qtbot: QtBot) -> None:
        self.ask = AskLine()
        super().__init__(qtbot, self.ask, "answered", "otherWanted")
        assert not self.ask.isVisible()
        self.ask.ask("2021-12-22", "the <file> name")

    def answer(self, text: str) -> QAbstractButton:
        return self.button(f"{QUESTION} {text}")


@pytest.fixture
def shown(qtbot: QtBot) -> Shown:
    return Shown(qtbot)


def test_it_asks_in_one_line_and_takes_no_focus(shown: Shown) -> None:
    assert shown.ask.isVisible()
    assert shown.ask.height() == 36
    assert shown.place() == "article"
    shown.window.resize(900, 700)
    texts = [label.text() for label in shown.ask.findChildren(QLabel)]
    assert QUESTION in texts
    assert shown.ask.accessibleName() == QUESTION


@pytest.mark.parametrize(
    ("text", "told"),
    [("Yes", ("answered", "2021-12-22")), ("Not known", ("answered", ""))],
)
def test_each_answer_is_told_once_and_hides_the_line(shown: Shown, text: str, told: tuple[str, ...]) -> None:
    shown.click(shown.answer(text))
    assert shown.heard() == [told]
    assert not shown.ask.isVisible()
    assert shown.ask.focus_place() is None
    shown.ask.ask("2022-01-01", "the date line")
    assert shown.ask.isVisible()
    shown.click(shown.button("Published on 1 January 2022? Yes"))
    assert shown.heard() == [("answered", "2022-01-01")]


def test_other_is_told_and_leaves_the_line(shown: Shown) -> None:
    shown.click(shown.answer("Other…"))
    assert shown.heard() == [("otherWanted",)]
    assert shown.ask.isVisible()


def test_it_is_answered_by_keys_whatever_the_window_does_with_them(shown: Shown) -> None:
    for keys in ("Tab", "Space", "Shift+Tab"):
        shown.on_key(keys)
    place = shown.ask.focus_place()
    assert place is not None
    place.setFocus()
    shown.press(KEY.Key_Tab, KEY.Key_Tab)
    assert shown.place() == f"{QUESTION} Not known"
    shown.press(KEY.Key_Backtab, modifier=SHIFT)
    shown.press(KEY.Key_Backtab, modifier=SHIFT)
    assert shown.place() == f"{QUESTION} Yes"
    shown.press(KEY.Key_Return)
    assert shown.heard() == [("answered", "2021-12-22")]
    assert shown.place() == "article"
    assert shown.fired == []


def test_escape_and_tab_past_the_end_go_back_to_the_article_and_leave_the_question(shown: Shown) -> None:
    for keys in ((KEY.Key_Escape,), (KEY.Key_Tab,) * 3):
        place = shown.ask.focus_place()
        assert place is not None
        place.setFocus()
        shown.press(*keys)
        assert shown.place() == "article"
    assert shown.ask.isVisible()
    assert shown.heard() == []


def test_asked_openly_it_has_no_yes_and_shortens_where_it_is_narrow(shown: Shown) -> None:
    shown.ask.ask("", "")
    question = "When was this article published?"
    assert shown.ask.accessibleName() == question
    assert [one.accessibleName() for one in shown.ask.controls()] == [
        f"{question} Enter it…", f"{question} Not known",
    ]  # fmt: skip
    shown.ask.setFixedWidth(300)
    assert "Published when?" in [label.text() for label in shown.ask.findChildren(QLabel)]
    assert max(one.geometry().right() for one in shown.ask.controls()) < 300
    shown.click(shown.button(f"{question} Not known"))
    assert shown.heard() == [("answered", "")]
    shown.ask.ask("2021-12-22", "the <file> name")
    assert shown.answer("Yes").isVisible()


def test_it_is_painted_in_both_themes(shown: Shown) -> None:
    light = shown.ask.grab().toImage()
    shown.ask.set_theme(dark_theme())
    assert shown.ask.grab().toImage() != light
