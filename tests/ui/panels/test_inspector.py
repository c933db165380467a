from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QMenu, QRadioButton, QWidget

from annotator.core.annotations import Relation, Span
from annotator.core.labels import Attribute, Label, LabelSet
from annotator.ui.panels.fields.date import spoken_time
from annotator.ui.panels.inspector import Inspector
from annotator.ui.theme import dark_theme, light_theme
from tests.ui.panels.desk import CONTROL, KEY, SHIFT, Desk, obey

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

SIGNALS = ("attributeSet", "unsureSet", "noteSet", "unlinked", "spanWanted")
NAMES = ["Ana Pop", "Karen Donfried", "<b>Iași</b>"]
MADE = {"by": "Ana", "created": "2026-03-12T14:05:00Z", "modified": "2026-03-12T14:06:00Z"}


class Shown(Desk):
    """An inspector on a small article, its wishes obeyed."""

    def __init__(self, qtbot: QtBot, new_editor: Any, labels: LabelSet) -> None:
        made = new_editor()
        spans = [
            made.span("q", "quote", "„Nu vom ceda”", attributes={"kind": "direct"}, note="one <b>two</b>", **MADE),
            made.span("s", "speaker", "primarul", attributes={"kind": "person"}),
            made.span("t", "speaker", "Agenții", attributes={"kind": "body", "name": "Agenția"}),
            made.span("d", "date", "marți", attributes={"kind": "date"}),
            made.span("p", "quote", "READ", attributes={"kind": "mixed"}),
            made.span("b", "boilerplate", "trimiși", attributes={"tone": "<i>loud</i>"}),
            made.span("u", "rumour", "acasă", attributes={"source": "none"}),
        ]
        relations = [Relation("r", "speaker", "q", "t"), Relation("c", "continues", "p", "q")]
        self.asked: list[str] = []
        self.inspector = Inspector(labels, self.propose)
        super().__init__(qtbot, self.inspector, *SIGNALS)
        self.editor = new_editor(spans, relations).to(self.inspector.update_state)
        obey(self.editor, self.inspector, labels)

    def propose(self, span: Span) -> list[str]:
        self.asked.append(span.id)
        return ["2026-03-10"] if span.label == "date" else NAMES

    def span(self, id_: str) -> Any:
        return self.editor.state.annotations.spans.get(id_)

    def says(self) -> list[str]:
        """The words of the labels shown, from the top."""
        labels = [one for one in self.inspector.findChildren(QLabel) if one.isVisible() and one.text()]
        return [one.text() for one in sorted(labels, key=lambda one: one.mapTo(self.window, one.pos()).y())]

    def walk(self) -> list[str]:
        """The places that Tab leads to, from the top until it is back in the article."""
        start = self.inspector.focus_place()
        assert start is not None
        start.setFocus(Qt.FocusReason.TabFocusReason)
        names = []
        while self.place() != "article":
            names.append(self.place())
            self.press(KEY.Key_Tab)
        return names


@pytest.fixture
def shown(qtbot: QtBot, new_editor: Any, labels: LabelSet) -> Shown:
    return Shown(qtbot, new_editor, labels)


def test_with_no_active_span_the_way_to_one_is_told_over_the_whole_width(shown: Shown) -> None:
    assert shown.inspector.heading() == "No span is active."
    hint = next(one for one in shown.inspector.findChildren(QLabel) if one.text().startswith("Click a span"))
    assert hint.isVisible()
    assert hint.width() >= shown.inspector.width() - 40
    assert shown.inspector.focus_place() is None
    assert not shown.inspector.edit_first()
    shown.editor.close()
    assert shown.inspector.heading() == ""
    assert shown.says() == []


def test_what_is_known_of_the_active_span_is_shown(shown: Shown) -> None:
    shown.editor.move("q")
    assert shown.inspector.heading() == "Quote · „Nu vom ceda”"
    assert shown.chosen() == ["direct"]
    assert shown.button("Speaker: Agenții, Agenția").isEnabled()
    assert shown.button("Next piece: READ").isEnabled()
    assert shown.note().toPlainText() == "one <b>two</b>"
    told = "13 characters, 21–34\nby Ana, 12 March 2026, 16:05\nchanged 12 March 2026, 16:06"
    assert told in shown.says()
    shown.editor.move("t")
    assert shown.inspector.heading() == "Speaker · Agenții"
    assert shown.line("Name").text() == "Agenția"
    assert shown.button("Says: „Nu vom ceda”").isEnabled()


def test_times_are_those_of_this_place() -> None:
    assert spoken_time("2026-03-12T22:30:00Z") == "13 March 2026, 00:30"
    assert spoken_time("2026-03-12T22:30:59+02:00") == "12 March 2026, 22:30"
    assert spoken_time("2026-12-31T22:00") == "1 January 2027, 00:00"
    assert [spoken_time(odd) for odd in ("", "yesterday", "9999-12-31T23:59:59Z")] == [
        "", "yesterday", "9999-12-31T23:59:59Z",
    ]  # fmt: skip


def test_v_and_enter_take_the_first_proposal(shown: Shown) -> None:
    shown.editor.move("s")
    assert shown.asked == []
    assert shown.inspector.edit_first()
    assert shown.asked == ["s"]
    assert shown.line("Name").selectedText() == NAMES[0]
    assert shown.proposals() == NAMES
    assert shown.heard() == []
    shown.press(KEY.Key_Return)
    assert shown.heard() == [("attributeSet", ["s"], "name", NAMES[0])]
    assert shown.place() == "article"
    assert shown.proposals() == []
    assert shown.span("s").attributes == {"kind": "person", "name": NAMES[0]}


def test_v_on_a_value_that_is_there_selects_it_and_enter_changes_nothing(shown: Shown) -> None:
    shown.editor.move("t")
    assert shown.inspector.edit_first()
    assert shown.line("Name").selectedText() == "Agenția"
    shown.press(KEY.Key_Enter)
    assert shown.heard() == []
    assert shown.place() == "article"


def test_escape_leaves_without_taking(shown: Shown) -> None:
    shown.editor.move("s")
    shown.inspector.edit_first()
    shown.write("Lav")
    shown.press(KEY.Key_Escape)
    assert shown.place() == "article"
    assert shown.heard() == []
    assert shown.line("Name").text() == ""
    assert shown.proposals() == []


def test_leaving_by_mouse_takes_what_was_typed_but_no_proposal_that_nobody_touched(shown: Shown) -> None:
    shown.editor.move("s")
    shown.inspector.edit_first()
    shown.click_article()
    assert shown.heard() == []
    assert shown.line("Name").text() == ""
    shown.inspector.edit_first()
    shown.write(" Lavrov ")
    shown.click_article()
    assert shown.heard() == [("attributeSet", ["s"], "name", "Lavrov")]
    assert shown.line("Name").text() == "Lavrov"


def test_the_arrows_go_through_the_proposals_and_typing_filters_them(shown: Shown) -> None:
    shown.editor.move("s")
    shown.inspector.edit_first()
    shown.press(KEY.Key_Down)
    assert shown.line("Name").text() == NAMES[1]
    shown.press(KEY.Key_Down, KEY.Key_Down, KEY.Key_Up, KEY.Key_Return)
    assert shown.heard() == [("attributeSet", ["s"], "name", NAMES[1])]
    shown.inspector.edit_first()
    shown.write("iasi")
    assert shown.proposals() == [NAMES[2]]
    shown.click_proposal(0)
    assert shown.heard() == [("attributeSet", ["s"], "name", NAMES[2])]
    assert shown.place() == "article"


def test_a_click_into_the_field_offers_proposals_and_fills_nothing_in(shown: Shown) -> None:
    shown.editor.move("s")
    shown.click(shown.line("Name"))
    assert shown.line("Name").text() == ""
    assert shown.proposals() == NAMES
    shown.press(KEY.Key_Return)
    assert shown.heard() == []


def test_tab_takes_a_proposal_and_goes_on(shown: Shown) -> None:
    shown.editor.move("d")
    shown.inspector.edit_first()
    assert shown.line("Value").text() == "2026-03-10"
    assert shown.proposals() == []
    shown.press(KEY.Key_Tab)
    assert shown.heard() == [("attributeSet", ["d"], "value", "2026-03-10")]
    assert shown.place() == "Kind"


@pytest.mark.parametrize("typed", ["marti", "2026-02-30", "21.12.2021"])
def test_what_is_no_date_stays_unsaved_and_says_what_is_expected(shown: Shown, typed: str) -> None:
    shown.editor.move("d")
    shown.inspector.edit_first()
    shown.write(typed)
    shown.press(KEY.Key_Return)
    assert shown.place() == "Value"
    assert shown.heard() == []
    problem = shown.inspector.findChild(QLabel, "problem")
    assert isinstance(problem, QLabel)
    assert problem.isVisible()
    assert "2022-01-14" in problem.text()
    shown.press(KEY.Key_Backspace)
    assert not problem.isVisible()
    shown.line("Value").clear()
    shown.write("2026-03")
    shown.press(KEY.Key_Return)
    assert shown.heard() == [("attributeSet", ["d"], "value", "2026-03")]
    assert shown.place() == "article"


def test_a_date_left_wrong_by_mouse_says_so_only_after_the_click(shown: Shown) -> None:
    shown.editor.move("d")
    shown.inspector.edit_first()
    shown.write("soon")
    problem = shown.inspector.findChild(QLabel, "problem")
    assert isinstance(problem, QLabel)
    shown.click_article()
    assert not problem.isVisible()
    shown.qtbot.waitUntil(problem.isVisible)
    assert shown.line("Value").text() == "soon"
    shown.editor.move("s")
    shown.editor.move("d")
    assert shown.line("Value").text() == ""
    assert not problem.isVisible()
    assert shown.heard() == []


def test_a_choice_is_taken_by_a_click_and_the_focus_stays_in_the_article(shown: Shown) -> None:
    shown.editor.move("q")
    shown.click(shown.button("mixed"))
    assert shown.heard() == [("attributeSet", ["q"], "kind", "mixed")]
    assert shown.chosen() == ["mixed"]
    assert shown.place() == "article"
    shown.click(shown.button("mixed"))
    assert shown.heard() == []
    assert shown.chosen() == ["mixed"]


def test_a_choice_by_keys(shown: Shown) -> None:
    shown.editor.move("q")
    assert shown.inspector.edit_first()
    assert shown.place() == "Kind"
    shown.press(KEY.Key_Right, KEY.Key_Right, KEY.Key_Right)
    assert shown.chosen() == ["mixed"]
    shown.press(KEY.Key_Escape)
    assert (shown.heard(), shown.chosen(), shown.place()) == ([], ["direct"], "article")
    shown.inspector.edit_first()
    shown.press(KEY.Key_Right, KEY.Key_Return)
    assert (shown.heard(), shown.place()) == ([("attributeSet", ["q"], "kind", "indirect")], "article")
    shown.inspector.edit_first()
    shown.press(KEY.Key_Left)
    shown.click_article()
    assert shown.heard() == [("attributeSet", ["q"], "kind", "direct")]


# The offscreen platform says so of every menu.
@pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)", extend=True)
def test_choices_that_do_not_fit_drop_down(shown: Shown) -> None:
    shown.editor.move("b")
    assert shown.chosen() == []
    menu = shown.inspector.findChildren(QMenu)[-1]
    shown.click(shown.choice("Kind"))
    assert menu.isVisible()
    words = [action.text() for action in menu.actions()]
    assert words[0] == "read-also"
    for _ in range(4):
        QTest.keyClick(menu, KEY.Key_Down)
    QTest.keyClick(menu, KEY.Key_Return)
    assert shown.heard() == [("attributeSet", ["b"], "kind", "navigation")]
    # The next time it opens on what was chosen.
    shown.click(shown.choice("Kind"))
    active = menu.activeAction()
    assert active is not None
    assert active.text() == "navigation"
    QTest.keyClick(menu, KEY.Key_Escape)
    shown.editor.move("s")
    segments = [one for one in shown.window.findChildren(QRadioButton) if one.accessibleName() == "pronoun"]
    assert [one.isVisible() for one in segments] == [False]
    shown.window.resize(520, 700)
    shown.qtbot.waitUntil(lambda: shown.chosen() == ["person"] and shown.button("pronoun").isVisible())


def test_a_value_that_is_no_choice_is_shown_as_it_is(shown: Shown) -> None:
    quote = shown.span("q")
    shown.editor.change((quote, Span("q", "quote", quote.start, quote.end, {"kind": "R&D"})), active="q")
    assert shown.choice("Kind").accessibleDescription() == "R&D"
    assert shown.chosen() == []


def test_unsure_by_mouse_and_by_space_whatever_the_window_does_with_space(shown: Shown) -> None:
    shown.on_key("Space")
    shown.on_key("Tab")
    shown.editor.move("q")
    box = shown.button("Unsure")
    shown.click(box)
    assert shown.heard() == [("unsureSet", ["q"], True)]
    assert shown.span("q").unsure
    assert shown.place() == "article"
    box.setFocus()
    shown.press(KEY.Key_Space)
    assert shown.heard() == [("unsureSet", ["q"], False)]
    shown.press(KEY.Key_Tab)
    assert shown.place() == "Note"
    assert shown.fired == []


def test_a_flag_of_a_quote_is_offered_only_while_nobody_is_linked(shown: Shown) -> None:
    shown.editor.move("q")
    assert "No speaker" not in shown.says()
    shown.editor.change((shown.editor.state.annotations.relations.get("r"), None), active="q")
    assert shown.button("Speaker: not linked")
    shown.click(shown.button("No speaker"))
    assert shown.heard() == [("attributeSet", ["q"], "no_speaker", True)]
    assert shown.button("Speaker: none named")
    shown.inspector.set_key_hints(note="M", speaker="R")
    shown.click(shown.button("No speaker"))
    assert shown.button("Speaker: R")


def test_a_note_is_taken_by_enter_and_grows_to_four_lines(shown: Shown) -> None:
    shown.on_key("Ctrl+Return")
    shown.editor.move("s")
    height = shown.note().height()
    assert shown.inspector.edit_note()
    shown.write("one")
    assert shown.note().height() == height
    for word in ("two", "three", "four"):
        shown.press(KEY.Key_Return, modifier=SHIFT)
        shown.write(word)
    grown = shown.note().height()
    assert grown > height
    shown.press(KEY.Key_Return, modifier=SHIFT)
    assert shown.note().height() == grown
    shown.press(KEY.Key_Return, modifier=CONTROL)
    assert shown.heard() == [("noteSet", "s", "one\ntwo\nthree\nfour")]
    assert shown.place() == "article"
    assert shown.fired == []
    shown.inspector.edit_note()
    shown.write("!")
    shown.press(KEY.Key_Escape)
    assert shown.heard() == []
    shown.inspector.edit_note()
    shown.write("!")
    shown.press(KEY.Key_Enter)
    assert shown.heard() == [("noteSet", "s", "one\ntwo\nthree\nfour!")]


def test_a_note_with_characters_that_qt_changes_is_not_taken_for_another(shown: Shown) -> None:
    speaker = shown.span("s")
    noted = Span("s", "speaker", speaker.start, speaker.end, note="10\u00a0km ")
    shown.editor.change((speaker, noted), active="s")
    shown.inspector.edit_note()
    shown.press(KEY.Key_Return)
    assert shown.heard() == []


def test_tab_walks_the_fields_from_the_top_and_then_to_the_article(shown: Shown) -> None:
    shown.editor.move("q")
    links = ["Speaker: Agenții, Agenția", "Unlink Agenții", "Next piece: READ", "Unlink READ"]
    assert shown.walk() == ["Kind", *links, "Unsure", "Note"]
    shown.editor.move("s")
    assert shown.walk() == ["Name", "Kind", "Unsure", "Note"]
    shown.inspector.edit_first()
    shown.press(KEY.Key_Escape)
    shown.note().setFocus()
    shown.press(KEY.Key_Backtab, modifier=SHIFT)
    assert shown.place() == "Unsure"
    shown.press(KEY.Key_Escape)
    assert shown.place() == "article"
    assert shown.heard() == []


def test_links_lead_there_and_can_be_taken_away(shown: Shown) -> None:
    shown.editor.move("q")
    shown.click(shown.button("Speaker: Agenții, Agenția"))
    shown.click(shown.button("Unlink READ"))
    assert shown.heard() == [("spanWanted", "t"), ("unlinked", "c")]
    shown.button("Unlink Agenții").setFocus()
    shown.press(KEY.Key_Return)
    assert shown.heard() == [("unlinked", "r")]


def test_a_later_piece_has_the_speaker_of_the_first_who_is_unlinked_there(shown: Shown) -> None:
    shown.editor.move("p")
    assert shown.walk()[:4] == ["Kind", "Speaker: Agenții, Agenția", "Continues: „Nu vom ceda”", "Unlink „Nu vom ceda”"]


def test_what_the_label_set_does_not_know_is_shown_plainly(shown: Shown) -> None:
    shown.editor.move("b")
    assert {"Tone", "<i>loud</i>"} <= set(shown.says())
    shown.editor.move("u")
    assert shown.inspector.heading() == "Rumour · acasă"
    assert {"Source", "none"} <= set(shown.says())
    assert shown.walk() == ["Unsure", "Note"]
    assert not shown.inspector.edit_first()


def test_several_spans_are_edited_at_once(shown: Shown) -> None:
    shown.editor.move("s")
    shown.inspector.show_selected(["s", "t"])
    assert shown.inspector.heading() == "2 spans selected"
    assert "speaker 2" in shown.says()
    assert "Note" not in shown.says()
    assert shown.line("Name").text() == ""
    assert shown.line("Name").placeholderText() == "several values"
    shown.click(shown.line("Name"))
    shown.press(KEY.Key_Return)
    assert shown.heard() == []
    shown.click(shown.line("Name"))
    shown.write("Consiliul")
    shown.press(KEY.Key_Return)
    assert shown.heard() == [("attributeSet", ["s", "t"], "name", "Consiliul")]
    assert shown.inspector.heading() == "2 spans selected"
    assert shown.line("Name").text() == "Consiliul"
    assert (shown.span("s").attributes["name"], shown.span("t").attributes["name"]) == ("Consiliul", "Consiliul")
    shown.click(shown.button("Unsure"))
    assert shown.heard() == [("unsureSet", ["s", "t"], True)]
    shown.inspector.show_selected(["s"])
    assert shown.inspector.heading() == "Speaker · primarul"


def test_several_spans_that_differ_show_it_and_one_click_makes_them_equal(shown: Shown) -> None:
    unsure = shown.span("q")
    changed = Span("q", "quote", unsure.start, unsure.end, unsure.attributes, unsure=True)
    shown.editor.change((unsure, changed), active="q")
    shown.inspector.show_selected(["q", "p", "b"])
    box = shown.button("Unsure")
    assert isinstance(box, QCheckBox)
    assert box.checkState() == Qt.CheckState.PartiallyChecked
    assert shown.walk() == ["Unsure"]
    shown.click(box)
    assert shown.heard() == [("unsureSet", ["q", "p", "b"], True)]
    assert box.checkState() == Qt.CheckState.Checked
    shown.inspector.show_selected(["q", "p"])
    assert shown.chosen() == []
    shown.click(shown.button("direct"))
    assert shown.heard() == [("attributeSet", ["q", "p"], "kind", "direct")]
    assert shown.chosen() == ["direct"]
    shown.editor.close()
    assert shown.inspector.heading() == ""


def test_a_read_only_article_can_be_looked_at(shown: Shown) -> None:
    shown.editor.move("q")
    shown.inspector.set_read_only(True)
    assert not shown.inspector.edit_first()
    assert not shown.inspector.edit_note()
    assert "Unlink Agenții" not in shown.walk()
    shown.click(shown.button("mixed"))
    shown.click(shown.button("Unsure"))
    shown.click(shown.note())
    shown.write("no")
    shown.press(KEY.Key_Return)
    shown.click(shown.button("Speaker: Agenții, Agenția"))
    assert shown.heard() == [("spanWanted", "t")]
    shown.inspector.set_read_only(False)
    shown.click(shown.button("mixed"))
    assert shown.heard() == [("attributeSet", ["q"], "kind", "mixed")]


def test_what_is_being_typed_stays_while_other_things_change(shown: Shown) -> None:
    shown.editor.move("s")
    shown.inspector.edit_first()
    shown.write("Lavr")
    shown.editor.change((shown.span("b"), None), active="s")
    assert shown.line("Name").text() == "Lavr"
    shown.write("ov")
    shown.press(KEY.Key_Return)
    assert shown.heard() == [("attributeSet", ["s"], "name", "Lavrov")]


def test_what_was_typed_is_told_for_the_span_it_was_typed_for_when_another_comes(shown: Shown) -> None:
    shown.on_key("F8", lambda: shown.editor.move("t"))
    shown.editor.move("s")
    shown.inspector.edit_first()
    shown.write("Lavrov")
    shown.press(KEY.Key_F8)
    assert shown.fired == ["F8"]
    shown.qtbot.waitUntil(lambda: bool(shown.told))
    assert shown.heard() == [("attributeSet", ["s"], "name", "Lavrov")]
    assert shown.line("Name").text() == "Agenția"


@pytest.mark.parametrize("goes", ["to none", "to another", "closes"])
def test_a_note_being_written_is_told_for_its_span_when_that_goes(shown: Shown, goes: str) -> None:
    shown.editor.move("s")
    shown.inspector.edit_note()
    shown.write("Look again ")
    if goes == "closes":
        shown.editor.close()
    else:
        shown.editor.move("t" if goes == "to another" else None)
    shown.qtbot.waitUntil(lambda: bool(shown.told))
    assert shown.heard() == [("noteSet", "s", "Look again")]
    assert shown.span("t").note == ""
    shown.editor.move("d")
    QApplication.processEvents()
    assert shown.heard() == []
    assert shown.note().toPlainText() == ""


NO_MODIFIER = Qt.KeyboardModifier.NoModifier
WRITTEN = "Key_CapsLock", "Key_Dead_Acute", "Key_VolumeUp", "Key_Insert", "Key_PageDown", "Key_Super_L"


@pytest.mark.parametrize("key", WRITTEN)
def test_a_key_that_no_action_has_takes_nothing(shown: Shown, key: str) -> None:
    shown.editor.move("s")
    for edit, field in ((shown.inspector.edit_note, shown.note), (shown.inspector.edit_first, lambda: None)):
        edit()
        shown.focused().clear()  # type: ignore[attr-defined]
        shown.write("foo ")
        # Not keyClick: it knows no text for some of them.
        QTest.sendKeyEvent(QTest.KeyAction.Click, shown.focused(), getattr(KEY, key), "", NO_MODIFIER)
        shown.write("bar")
        assert shown.heard() == []
        text = note.toPlainText() if (note := field()) else shown.line("Name").text()
        assert text == "foo bar"
        shown.press(KEY.Key_Return)
        assert [one[-1] for one in shown.heard()] == ["foo bar"]


def test_a_field_that_is_taken_while_it_is_written_keeps_its_blank_and_its_caret(shown: Shown) -> None:
    shown.editor.move("s")
    ways: list[tuple[Callable[[], bool], Callable[[], str]]] = [
        (shown.inspector.edit_note, lambda: shown.note().toPlainText()),
        (shown.inspector.edit_first, lambda: shown.line("Name").text()),
    ]
    for edit, text in ways:
        edit()
        shown.focused().clear()  # type: ignore[attr-defined]
        shown.write("foo ")
        shown.inspector.take()
        assert [one[-1] for one in shown.heard()] == ["foo"]
        shown.inspector.take()
        assert shown.heard() == []
        shown.write("bar ")
        assert text() == "foo bar "
        shown.press(KEY.Key_Return)
        assert [one[-1] for one in shown.heard()] == ["foo bar"]
        assert text() == "foo bar"


def test_a_value_that_another_way_changes_leaves_the_caret(shown: Shown) -> None:
    shown.editor.move("q")
    shown.inspector.edit_note()
    shown.press(KEY.Key_Left, KEY.Key_Left)
    place = shown.note().textCursor().position()
    before = shown.span("q")
    shown.editor.change((before, replace(before, note="three four five")), active="q")
    assert shown.note().toPlainText() == "three four five"
    assert shown.note().textCursor().position() == place


def test_letters_typed_into_a_field_are_no_keys_of_the_window(shown: Shown) -> None:
    shown.on_key("Q")
    shown.editor.move("s")
    shown.inspector.edit_first()
    shown.write("q")
    assert shown.fired == []
    assert shown.line("Name").text() == "q"


def test_an_undo_shows_the_value_of_before(shown: Shown) -> None:
    shown.editor.move("s")
    shown.inspector.edit_first()
    shown.press(KEY.Key_Return)
    shown.editor.undo()
    assert shown.inspector.heading() == "Speaker · primarul"
    assert shown.line("Name").text() == ""


def test_another_label_set_has_other_fields(shown: Shown) -> None:
    shown.editor.move("s")
    shown.inspector.set_labels(LabelSet("own", 1, (Label("speaker", attributes=(Attribute("role", "text"),)),)))
    assert shown.walk() == ["Role", "Unsure", "Note"]
    assert {"Kind", "person"} <= set(shown.says())


def test_it_is_painted_in_both_themes_and_every_control_has_a_name(shown: Shown) -> None:
    for active in ("q", "s", "b", None):
        shown.editor.move(active)
        shown.inspector.set_theme(light_theme())
        light = shown.inspector.grab().toImage()
        shown.inspector.set_theme(dark_theme())
        dark = shown.inspector.grab().toImage()
        assert active is None or dark != light
    focusable = [one for one in shown.inspector.findChildren(QWidget) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert focusable
    assert [one for one in focusable if not one.accessibleName()] == []


def test_unlinking_by_key_leaves_the_focus_in_a_place_that_is_shown(shown: Shown) -> None:
    gone = shown.editor.state.annotations.relations.get("r")
    shown.inspector.unlinked.connect(lambda _id: shown.editor.change((gone, None), active="q"))
    shown.editor.move("q")
    shown.button("Unlink Agenții").setFocus()
    shown.press(KEY.Key_Space)
    assert shown.heard() == [("unlinked", "r")]
    assert shown.focused().isVisible()
    assert shown.button("Speaker: not linked")
