"""The guideline: one key away, about the active span's label, in the language of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QTextEdit, QWidget

from annotator.storage.label_file import FILE, packaged_labels
from annotator.ui.panels.guideline import GuidelinePanel
from annotator.ui.theme import dark_theme, light_theme
from tests.ui.driver import CUSTOMER

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.conftest import Start
    from tests.ui.driver import Driver

LABELS = packaged_labels()


def rules(name: str, language: str = "en") -> list[str]:
    return [rule.in_language(language) for rule in LABELS.get(name).guideline]


def panel(app: Driver) -> QWidget | None:
    return app.window.findChild(QWidget, "guideline")


def is_shown(app: Driver) -> bool:
    found = panel(app)
    return found is not None and found.isVisible()


def said(app: Driver) -> str:
    page = app.window.findChild(QTextEdit, "guidelineText")
    assert isinstance(page, QTextEdit)
    return page.toPlainText()


def test_g_shows_the_rules_of_the_active_spans_label_and_leaves_the_keys_to_the_article(plain: Driver) -> None:
    plain.double_click("Lavrov").press("3", "G")
    assert is_shown(plain)
    assert said(plain).split("\n")[0] == rules("speaker")[0]
    assert not plain.table("spanList").isVisible()
    plain.press("4")
    assert said(plain).split("\n")[0] == rules("date")[0]
    plain.press("Esc")
    assert said(plain).split("\n")[0] == rules("date")[0]
    plain.press("G")
    assert not is_shown(plain)
    assert plain.table("spanList").isVisible()


def test_every_rule_has_its_two_examples_and_the_rules_for_all_follow(plain: Driver) -> None:
    plain.press("G")
    text = said(plain).replace("\u2028", "\n")
    for rule in (*LABELS.labels[0].guideline, *LABELS.guideline):
        wanted = (rule.in_language("en"), f"✓\t{rule.right}", f"✗\t{rule.wrong}")
        places = [text.index(part) for part in wanted]
        assert places == sorted(places)
    assert text.index("For every label") > text.index(rules("claim")[-1])


def test_another_label_can_be_looked_up(plain: Driver) -> None:
    plain.press("G")
    plain.button("boilerplate").click()
    assert said(plain).split("\n")[0] == rules("boilerplate")[0]


def test_a_folded_side_opens_for_it_and_folds_again(start: Start) -> None:
    app = start((990, 700)).open(CUSTOMER)
    assert not app.table("spanList").isVisible()
    app.press("G")
    assert is_shown(app)
    app.press("G")
    assert not is_shown(app)
    assert not app.table("spanList").isVisible()


def test_what_edits_a_span_gives_the_place_back(plain: Driver) -> None:
    plain.double_click("Lavrov").press("3", "G", "M")
    assert not is_shown(plain)
    plain.type("who?").press("Return")
    assert plain.span("speaker", "Lavrov").note == "who?"


def test_it_is_reached_by_f6_and_left_by_esc(plain: Driver) -> None:
    plain.press("G")
    plain.window.view.setFocus()
    plain.press("F6")
    focused, found = QApplication.focusWidget(), panel(plain)
    assert focused is not None
    assert found is not None
    assert found.isAncestorOf(focused)
    plain.press("Tab", "Esc")
    assert QApplication.focusWidget() is plain.window.view
    assert is_shown(plain)
    plain.button("Close the guideline").click()
    assert not is_shown(plain)


def test_it_follows_the_theme(plain: Driver) -> None:
    plain.press("G", "G")
    plain.window.shell.set_theme("dark")
    plain.press("G")
    page = plain.window.findChild(QTextEdit, "guidelineText")
    assert isinstance(page, QTextEdit)
    assert page.document().firstBlock().begin().fragment().charFormat().foreground().color() == dark_theme().text


def test_it_follows_the_label_file(app: Driver) -> None:
    text = 'name = "x"\nversion = 1\n[[label]]\nname = "rumour"\nkey = "1"\n'
    app.open(CUSTOMER).press("G")
    (app.folder / FILE).write_text(text, encoding="utf-8")
    app.wait(lambda: said(app) == "The label file says nothing of this label.")


@pytest.mark.parametrize("language", ["en", "ro", "fr"])
def test_rules_are_in_the_windows_language_else_in_english(qtbot: QtBot, language: str) -> None:
    made = GuidelinePanel(light_theme(), LABELS, language)
    qtbot.addWidget(made)
    spoken = "ro" if language == "ro" else "en"
    assert made.page.toPlainText().split("\n")[0] == rules("claim", spoken)[0]


def test_text_of_the_file_is_shown_as_it_is(qtbot: QtBot) -> None:
    made = GuidelinePanel(light_theme(), LABELS, "en")
    qtbot.addWidget(made)
    made.show_label("boilerplate")
    assert "[READ Agenții Serviciului Secret trimiși acasă]" in made.page.toPlainText()
