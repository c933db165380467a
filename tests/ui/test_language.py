"""The window in Romanian: every part of it, with the forms that numbers ask for."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QLabel, QLineEdit, QWidget

from annotator.core.message import counted, message, said_day, thousands
from annotator.translations.__main__ import TS
from annotator.ui.ask_line import AnswerButton
from annotator.ui.language import language_of, spoken, use_language
from annotator.ui.strip import fit_answers
from tests.ui.files import CUSTOMER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from tests.ui.conftest import Start
    from tests.ui.driver import Driver

ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
STATES: tuple[tuple[str, ...], ...] = (
    (),
    ("span.next",),
    ("select.word",),
    ("point.next",),
    ("find.open",),
    ("find.corpus",),
    ("view.guideline",),
    ("help.commands",),
    ("help.keys",),
    ("app.settings",),
    ("view.progress",),
    ("corpus.export",),
)


@pytest.fixture
def romanian(qapp: QApplication) -> Iterator[None]:
    """The program speaks Romanian."""
    before = QLocale()
    use_language(qapp, "ro")
    yield
    use_language(qapp, "en")
    QLocale.setDefault(before)


@pytest.fixture
def window(romanian: None, start: Start) -> Driver:
    """A window that speaks Romanian, nothing open yet."""
    return start((1024, 700))


HOLE = re.compile(r"\\?\{[^}]*\}")
LETTERS = 6
"""A template with fewer letters beside its holes says nothing of a language."""


def english() -> re.Pattern[str]:
    """What is said otherwise in Romanian, any values in its holes; but for words that are names of keys or labels."""
    found = []
    for one in ElementTree.parse(TS).getroot().iter("message"):
        source = one.findtext("source") or ""
        bare = HOLE.sub("", source)
        if source != one.findtext("translation") and ("{" not in source or sum(map(str.isalpha, bare)) >= LETTERS):
            found.append(source)
    names = {"Delete", "date", "label", "quote", "speaker"}
    return re.compile("|".join(HOLE.sub(".+", re.escape(one)) for one in found if one not in names))


def left_english(app: Driver) -> list[str]:
    told = english()
    return sorted(text for text in shown(app) if told.fullmatch(text))


def texts(widget: QWidget) -> Iterator[str]:
    """Everything that a widget shows or tells a reader."""
    yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription(), widget.windowTitle())
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    if isinstance(widget, QLineEdit):
        yield widget.placeholderText()
    if isinstance(widget, QAbstractItemView) and (model := widget.model()) is not None:
        for row in range(min(model.rowCount(), 60)):
            for column in range(model.columnCount()):
                yield from (str(model.data(model.index(row, column), role) or "") for role in ROLES)


def shown(app: Driver) -> set[str]:
    found = {text for widget in app.window.findChildren(QWidget) for text in texts(widget)}
    found.update(text for action in app.window.findChildren(QAction) for text in (action.text(), action.toolTip()))
    found.update(text for _, text in app.hints())
    return found | set(app.facts()) | {app.last_line(), app.window.windowTitle()}


@pytest.mark.parametrize("done", STATES, ids=lambda done: " ".join(done) or "opened")
def test_no_english_is_left_in_the_window(window: Driver, done: tuple[str, ...]) -> None:
    window.open(CUSTOMER)
    for id_ in done:
        window.action(id_).trigger()
    assert left_english(window) == []


def test_the_start_page_is_romanian(window: Driver) -> None:
    assert left_english(window) == []


def test_english_would_be_seen(app: Driver) -> None:
    app.open(CUSTOMER)
    assert {"Article", "Filter 11 articles", "Labels"} <= set(left_english(app))


def test_menus_hints_and_status_are_romanian(window: Driver) -> None:
    window.open(CUSTOMER)
    menus = [action.text().replace("&", "") for action in window.window.menuBar().actions()]
    assert menus[:3] == ["Fișier", "Editare", "Căutare"]
    assert window.facts() == ["Salvat", "Nou", "UTF-8"]
    assert ("Ctrl+K", "toate comenzile") in window.hints()
    window.action("edit.redo").trigger()
    assert window.last_line() == "Nu este nimic de refăcut."


@pytest.mark.usefixtures("romanian")
@pytest.mark.parametrize(
    ("count", "said"),
    [
        (0, "0 articole"), (1, "1 articol"), (2, "2 articole"), (19, "19 articole"), (20, "20 de articole"),
        (101, "101 articole"), (120, "120 de articole"), (12_345, "12.345 de articole"),
    ],
)  # fmt: skip
def test_numbers_have_their_form(count: int, said: str) -> None:
    assert str(counted("{count} articles", None, count)) == said


@pytest.mark.usefixtures("romanian")
def test_a_template_with_one_form_is_translated_whatever_its_number() -> None:
    said = [str(message("{number} of {count}", number=1, count=count)) for count in (1, 2, 20)]
    assert said == ["1 din 1", "1 din 2", "1 din 20"]


@pytest.mark.usefixtures("romanian")
def test_numbers_and_days_are_romanian() -> None:
    assert (thousands(1_926), said_day(date(2021, 12, 22))) == ("1.926", "22 decembrie 2021")


@pytest.mark.usefixtures("romanian")
def test_words_of_qt_are_romanian() -> None:
    assert QCoreApplication.translate("QLineEdit", "Cu&t") == "&Taie"
    assert QCoreApplication.translate("QPlatformTheme", "Close") == "Închide"


@pytest.mark.usefixtures("romanian")
def test_english_comes_back(qapp: QApplication) -> None:
    assert (spoken(), str(message("Article"))) == ("ro", "Articol")
    use_language(qapp, "en")
    assert (spoken(), str(message("Article")), thousands(1_926)) == ("en", "Article", "1,926")


def test_the_choice_of_the_settings_is_the_language() -> None:
    assert [language_of(choice) for choice in ("en", "ro")] == ["en", "ro"]
    assert language_of("system") in ("en", "ro")


ANSWERS = [("Păstrează", "Y"), ("Ajustează", "E B"), ("Renunță", "X"), ("Următorul", "F8")]


def test_answers_are_shortened_before_they_are_cut(qtbot: QtBot) -> None:
    buttons = [AnswerButton("") for _ in ANSWERS]
    for button in buttons:
        qtbot.addWidget(button)

    def width() -> int:
        return sum(button.sizeHint().width() for button in buttons)

    fit_answers(buttons, ANSWERS, 2_000)
    whole = width()
    for room, said, tip in ((2_000, "Renunță  X", ""), (whole, "Renunță  X", ""), (whole // 2, "X", "Renunță")):
        fit_answers(buttons, ANSWERS, room)
        assert (buttons[2].text(), tip in buttons[2].toolTip(), bool(buttons[2].toolTip())) == (said, True, bool(tip))
        assert width() <= room
