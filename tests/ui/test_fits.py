"""The smallest window that is promised, 1024 by 700, in both languages: what the program itself says is not cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QRadioButton, QWidget

from annotator.keys import Keys
from annotator.ui.commands.sheet import KeySheet
from annotator.ui.commands.sheet_table import widest_cell
from annotator.ui.language import use_language
from annotator.ui.panels.fields import ElidedLabel, NoteField, TextField
from annotator.ui.panels.inspector import Inspector
from annotator.ui.theme import apply_theme, light_theme
from tests.ui.driver import CUSTOMER, prepare
from tests.ui.files import QUOTE, WHOLE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.ui.conftest import Start
    from tests.ui.driver import Driver

SMALL = (1024, 700)
WORDS = ("Rusia", "Statele", "Unite", "NATO", "Ucraina", "Biden", "Putin", "Europa")
SURFACES: tuple[tuple[str, ...], ...] = (
    (),
    ("span.next",),
    ("span.next", "span.next"),
    ("view.left",),
    ("find.open",),
    ("find.corpus",),
    ("view.guideline",),
    ("help.commands",),
    ("help.keys",),
    ("app.settings",),
    ("view.progress",),
    ("corpus.export",),
)


@pytest.fixture(params=["en", "ro"])
def small(request: pytest.FixtureRequest, qapp: QApplication, start: Start) -> Iterator[Driver]:
    """A small window in one of the languages."""
    before = QLocale()
    use_language(qapp, request.param)
    yield start(SMALL)
    use_language(qapp, "en")
    QLocale.setDefault(before)


def _do(app: Driver, ids: tuple[str, ...]) -> None:
    for id_ in ids:
        action = app.window.findChild(QAction, id_)
        assert isinstance(action, QAction)
        action.trigger()
        QApplication.processEvents()


def _cut(window: QWidget, *paths: str) -> list[str]:
    """What the labels and buttons that are seen would say, were they wider; but for these paths."""
    found = []
    for one in window.findChildren(QWidget):
        if not one.isVisible() or one.width() == 0:
            continue
        if isinstance(one, ElidedLabel):
            cut = " ".join(one.text().split()) != " ".join(one.whole().split())
        elif isinstance(one, QLabel):
            cut = one.heightForWidth(one.width()) > one.height() if one.wordWrap() else _wanted(one) > one.width()
        else:
            cut = isinstance(one, QAbstractButton) and bool(one.text()) and _wanted(one) > one.width()
        if cut:
            found.append(one.whole() if isinstance(one, ElidedLabel) else getattr(one, "text", str)())
    return [words for words in found if words not in paths]


def _wanted(one: QLabel | QAbstractButton) -> int:
    # What stands side by side is drawn by hand, without the mark of a radio button.
    drawn = isinstance(one, QRadioButton)
    return one.fontMetrics().horizontalAdvance(one.text()) if drawn else one.minimumSizeHint().width()


@pytest.mark.parametrize("ids", SURFACES, ids="-".join)
def test_no_words_of_the_program_are_cut(small: Driver, ids: tuple[str, ...]) -> None:
    prepare(small.folder / CUSTOMER, ("quote", QUOTE), ("speaker", WHOLE), ("date", "ianuarie"))
    small.open(CUSTOMER)
    _do(small, ids)
    # What is counted or searched meanwhile is laid out again.
    small.wait(lambda: not _cut(small.window, str(small.folder.parent / "annotations")))


def test_no_action_is_cut_in_the_key_sheet(small: Driver) -> None:
    small.open(CUSTOMER)
    _do(small, ("help.keys",))
    sheet = small.window.findChild(KeySheet, "keySheet")
    assert isinstance(sheet, KeySheet)
    cells = [sheet.model.action_at(one) for one in sheet.model.in_order()]
    actions = [one for one in cells if one is not None]
    assert widest_cell(actions, Keys.read(actions, {}), light_theme()) <= sheet.table.columnWidth(0)


def test_the_active_span_has_room_and_no_row_of_the_list_is_cut(small: Driver) -> None:
    prepare(small.folder / CUSTOMER, *[("claim", word) for word in WORDS])
    small.open(CUSTOMER).press("Tab")
    inspector = small.window.findChild(Inspector)
    assert isinstance(inspector, Inspector)
    note = inspector.findChild(NoteField)
    assert isinstance(note, NoteField)
    assert note.visibleRegion().boundingRect() == note.rect()
    assert inspector.height() >= 232
    table = small.table("spanList")
    assert table.verticalScrollBar().maximum()
    whole = table.viewport().height() // table.rowHeight(0)
    assert whole >= 4
    assert table.viewport().height() - whole * table.rowHeight(0) < 6


def test_the_questions_above_the_page_are_read_whole(small: Driver) -> None:
    article = small.folder / CUSTOMER
    prepare(article, ("speaker", "Lavrov"), ("quote", QUOTE))
    article.write_text(article.read_text("utf-8").replace("Lavrov", "Lavrovv"), "utf-8")
    small.open(CUSTOMER)
    for _ in range(6):
        small.press("F8")
        assert _cut(small.window) == []


def test_a_value_too_long_for_its_field_ends_in_an_ellipsis_not_in_half_a_letter(qapp: QApplication) -> None:
    apply_theme(qapp, light_theme())
    field = TextField("Name", light_theme())
    field.resize(160, field.sizeHint().height())
    middle = field.height() // 2

    def drawn(text: str) -> list[int]:
        """Where there is ink at the height of a dash."""
        field.show_value(text)
        image = field.grab().toImage()
        rows = range(middle - 4, middle + 5)
        ground = image.pixelColor(5, middle)
        return [x for x in range(6, 154) if any(image.pixelColor(x, y) != ground for y in rows)]

    assert max(drawn("—" * 60)) < 160 - 11
    assert max(drawn("short")) < 60
