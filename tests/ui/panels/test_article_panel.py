from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from annotator import edit
from annotator.core.annotations import Header
from annotator.core.message import spoken_date
from annotator.ui.panels.article_panel import ArticlePanel
from annotator.ui.theme import dark_theme
from tests.ui.panels.desk import KEY, SHIFT, Desk, do

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from annotator.core.labels import LabelSet

HEADING = "Article · 22 December 2021 · ro"


class Shown(Desk):
    """The panel of an article whose date and language are known, its wishes obeyed."""

    def __init__(self, qtbot: QtBot, new_editor: Any, labels: LabelSet) -> None:
        self.panel = ArticlePanel()
        super().__init__(qtbot, self.panel, "headerSet")
        self.editor = new_editor(language="ro", published="2021-12-22").to(self.panel.update_state)
        self.panel.headerSet.connect(
            lambda name, value: do(self.editor, edit.set_header(self.editor.state, labels, **{name: value}))
        )

    def problem(self) -> str:
        """The sentence under a field."""
        found = [one for one in self.panel.findChildren(QLabel, "problem") if one.isVisible()]
        return "".join(one.text() for one in found)


@pytest.fixture
def shown(qtbot: QtBot, new_editor: Any, labels: LabelSet) -> Shown:
    return Shown(qtbot, new_editor, labels)


def test_folded_it_says_date_and_language(shown: Shown) -> None:
    assert shown.panel.is_folded()
    low = shown.panel.sizeHint().height()
    shown.click(shown.button(HEADING))
    assert not shown.panel.is_folded()
    assert shown.panel.sizeHint().height() > low
    assert shown.button("Article").isVisible()
    shown.button("Article").setFocus()
    shown.press(KEY.Key_Return)
    assert shown.panel.is_folded()
    shown.press(KEY.Key_Tab)
    assert shown.place() == "article"


def test_title_language_date_and_note_are_told(shown: Shown) -> None:
    shown.panel.set_folded(False)
    title = shown.line("Title")
    assert (title.text(), title.placeholderText()) == ("", shown.editor.state.article.title)
    shown.click(title)
    shown.write("Greva")
    shown.press(KEY.Key_Tab)
    assert shown.place() == "Language"
    shown.write("en")
    shown.press(KEY.Key_Tab)
    shown.write("2022-01-03")
    shown.press(KEY.Key_Tab)
    shown.write("a note")
    shown.press(KEY.Key_Return)
    assert shown.heard() == [
        ("headerSet", "title", "Greva"),
        ("headerSet", "language", "en"),
        ("headerSet", "published", "2022-01-03"),
        ("headerSet", "note", "a note"),
    ]
    assert shown.place() == "article"
    shown.panel.set_folded(True)
    assert shown.button("Article · 3 January 2022 · en").isVisible()


def test_languages_are_proposed_and_any_code_may_be_typed(shown: Shown) -> None:
    shown.panel.set_folded(False)
    line = shown.line("Language")
    line.clear()
    shown.click(line)
    assert shown.proposals() == ["ro", "en"]
    shown.click_proposal(1)
    assert shown.heard() == [("headerSet", "language", "en")]
    shown.click(line)
    shown.write("Romana")
    shown.press(KEY.Key_Return)
    assert shown.heard() == []
    assert "ro or en" in shown.problem()
    line.clear()
    shown.write("ro-MD")
    shown.press(KEY.Key_Return)
    assert shown.heard() == [("headerSet", "language", "ro-MD")]
    shown.click(line)
    line.selectAll()
    shown.press(KEY.Key_Delete, KEY.Key_Return)
    assert shown.heard() == [("headerSet", "language", "")]


@pytest.mark.parametrize("typed", ["2021", "2021-12", "P2D", "2021-02-30", "22.12.2021", "20211222"])
def test_a_publication_date_is_a_whole_day(shown: Shown, typed: str) -> None:
    assert shown.panel.edit_date()
    assert shown.line("Published").selectedText() == "2021-12-22"
    shown.write(typed)
    shown.press(KEY.Key_Return)
    assert shown.heard() == []
    assert "2022-01-14" in shown.problem()
    shown.press(KEY.Key_Escape)
    assert shown.problem() == ""
    assert shown.line("Published").text() == "2021-12-22"


def test_a_date_that_is_not_known_is_proposed(shown: Shown) -> None:
    header = shown.editor.state.annotations.header
    shown.editor.change((header, Header()))
    asked: list[int] = []

    def propose() -> list[str]:
        asked.append(1)
        return ["2021-12-21", "2021-12-20"]

    shown.panel.set_proposals(propose)
    assert shown.panel.is_folded()
    assert asked == []
    assert shown.panel.edit_date()
    assert shown.line("Published").selectedText() == "2021-12-21"
    assert shown.proposals() == ["2021-12-21", "2021-12-20"]
    shown.press(KEY.Key_Return)
    assert shown.heard() == [("headerSet", "published", "2021-12-21")]


def test_the_note_is_opened_by_its_key_and_folding_takes_what_was_typed(shown: Shown) -> None:
    assert shown.panel.edit_note()
    assert shown.place() == "Note"
    shown.write("why")
    shown.panel.set_folded(True)
    assert shown.heard() == [("headerSet", "note", "why")]


def test_it_follows_undo_and_is_hidden_while_nothing_is_open(shown: Shown) -> None:
    shown.panel.set_folded(False)
    shown.click(shown.line("Title"))
    shown.write("Greva")
    shown.press(KEY.Key_Return)
    shown.editor.undo()
    assert shown.line("Title").text() == ""
    shown.editor.close()
    assert not shown.panel.isVisible()
    assert not shown.panel.edit_note()
    assert shown.panel.focus_place() is None


def test_a_read_only_article_can_be_looked_at(shown: Shown) -> None:
    shown.panel.set_read_only(True)
    assert not shown.panel.edit_date()
    shown.panel.set_folded(False)
    shown.click(shown.line("Title"))
    shown.write("no")
    shown.press(KEY.Key_Return)
    assert shown.heard() == []


def test_days_are_written_as_people_write_them() -> None:
    assert spoken_date("2021-12-22") == "22 December 2021"
    for other in ("2021-12", "", "P1D", "20211222", "2021-W51-3", "2021-02-30"):
        assert spoken_date(other) == other


def test_it_is_painted_in_both_themes_and_every_control_has_a_name(shown: Shown) -> None:
    light = shown.panel.grab().toImage()
    shown.panel.set_theme(dark_theme())
    assert shown.panel.grab().toImage() != light
    shown.panel.set_folded(False)
    focusable = [one for one in shown.panel.findChildren(QWidget) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert len(focusable) == 5
    assert [one for one in focusable if not one.accessibleName()] == []


def test_in_a_low_window_the_fields_are_scrolled_to(shown: Shown) -> None:
    assert shown.panel.edit_note()
    assert shown.panel.height() == shown.panel.sizeHint().height()
    shown.panel.setMaximumHeight(130)
    shown.qtbot.waitUntil(lambda: shown.panel.height() == 130)
    for name in ("Title", "Language", "Published"):
        line = shown.line(name)
        line.setFocus(Qt.FocusReason.TabFocusReason)
        shown.press(KEY.Key_Tab)
        focused = shown.focused()
        assert focused.visibleRegion().boundingRect() == focused.rect()


def test_the_panel_grows_with_its_note_and_with_a_sentence_under_a_field(shown: Shown) -> None:
    assert shown.panel.edit_note()
    high = shown.panel.height()
    for _ in range(2):
        shown.press(KEY.Key_Return, modifier=SHIFT)
    shown.qtbot.waitUntil(lambda: shown.panel.height() > high)
    higher = shown.panel.height()
    assert shown.panel.edit_date()
    shown.write("soon")
    shown.press(KEY.Key_Return)
    assert shown.problem()
    shown.qtbot.waitUntil(lambda: shown.panel.height() > higher)
