"""The settings laid over the window, and the label file beside them."""

from __future__ import annotations

import json
from importlib import resources
from itertools import combinations
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QRadioButton, QWidget

from annotator.settings import SETTINGS
from annotator.storage.label_file import FILE, parse_labels
from annotator.storage.sidecar import sidecar_path
from annotator.ui.settings import SettingsSheet, label_block
from tests.ui.driver import CUSTOMER, Driver, prepare

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QUrl

PACKAGED = resources.files("annotator.core").joinpath(FILE).read_text("utf-8")
SHOWN = [setting for setting in SETTINGS if setting.key != "keys"]


@pytest.fixture
def sheet(app: Driver) -> Driver:
    app.open(CUSTOMER).press("Ctrl+,")
    assert part(app, "settingsSheet").isVisible()
    return app


@pytest.fixture
def opened_urls(monkeypatch: pytest.MonkeyPatch) -> list[QUrl]:
    urls: list[QUrl] = []

    def note(url: QUrl) -> bool:
        urls.append(url)
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", note)
    return urls


def part(app: Driver, name: str) -> QWidget:
    found = app.window.findChild(QWidget, name)
    assert isinstance(found, QWidget)
    return found


def row(app: Driver, key: str) -> QWidget:
    return part(app, f"setting.{key}")


def stored(app: Driver) -> Any:
    file = app.home.config / "settings.json"
    return json.loads(file.read_bytes()) if file.exists() else {}


def button(inside: QWidget, name: str) -> QAbstractButton:
    (found,) = [one for one in inside.findChildren(QAbstractButton) if name in (one.text(), one.accessibleName())]
    return found


def words(inside: QWidget) -> list[str]:
    return [label.text() for label in inside.findChildren(QLabel) if label.isVisible()]


def label_button(app: Driver) -> QAbstractButton:
    found = app.window.findChild(QAbstractButton, "labelsFile")
    assert isinstance(found, QAbstractButton)
    return found


def background(app: Driver) -> int:
    return app.window.view.grab().toImage().pixelColor(5, 5).lightness()


def test_every_setting_has_a_row_with_its_default(sheet: Driver) -> None:
    for setting in SHOWN:
        said = words(row(sheet, setting.key))
        assert str(setting.text) in said
        assert [one for one in said if one.startswith("Default: ")]
    assert "Default: 80 characters" in words(row(sheet, "line_width"))
    assert "Default: System" in words(row(sheet, "theme"))


def test_typing_searches_the_rows_and_esc_empties_then_closes(sheet: Driver) -> None:
    sheet.type("LINE")
    assert [one.key for one in SHOWN if row(sheet, one.key).isVisible()] == ["line_width", "leading"]
    sheet.type("xyz")
    assert not [one.key for one in SHOWN if row(sheet, one.key).isVisible()]
    assert "No setting matches." in words(part(sheet, "settingsSheet"))
    sheet.press("Esc")
    assert not part(sheet, "settingsSheet").isVisible()
    assert QApplication.focusWidget() is sheet.window.view
    sheet.press("Ctrl+,")
    assert row(sheet, "theme").isVisible()


def test_a_theme_shows_at_once_and_is_kept(sheet: Driver) -> None:
    assert background(sheet) > 200
    button(row(sheet, "theme"), "Dark").click()
    assert background(sheet) < 60
    assert stored(sheet)["theme"] == "dark"
    button(row(sheet, "theme"), "Contrast").click()
    assert background(sheet) == 0


def test_what_a_menu_changes_is_shown_in_the_open_sheet(sheet: Driver) -> None:
    reset = button(row(sheet, "text_size"), "Reset: Size of the page's text")
    for id_ in ("view.theme.dark", "view.larger"):
        action = sheet.window.findChild(QAction, id_)
        assert isinstance(action, QAction)
        action.trigger()
    chosen = [one.text() for one in row(sheet, "theme").findChildren(QRadioButton) if one.isChecked()]
    assert chosen == ["Dark"]
    assert reset.isVisible()


@pytest.mark.parametrize(("key", "more"), [("text_size", 19), ("line_width", 85), ("leading", 105)])
def test_a_number_is_stepped_typed_and_reset(sheet: Driver, key: str, more: int) -> None:
    setting = next(one for one in SETTINGS if one.key == key)
    at = row(sheet, key)
    before = sheet.window.view.rect_of(sheet.place("Lavrov"))
    reset = button(at, f"Reset: {setting.text}")
    assert not reset.isVisible()
    button(at, f"More: {setting.text}").click()
    assert stored(sheet)[key] == more
    assert sheet.window.view.rect_of(sheet.place("Lavrov")) != before
    control = next(one for one in at.findChildren(QWidget) if one.accessibleName() == str(setting.text))
    control.setFocus()
    sheet.press("Ctrl+A").type("99999").press("Return")
    assert stored(sheet)[key] == setting.most
    sheet.press("Ctrl+A").type("x").press("Return", "Down")
    assert stored(sheet)[key] == setting.most - setting.step
    assert reset.isVisible()
    reset.click()
    assert key not in stored(sheet)
    assert not reset.isVisible()
    assert sheet.window.view.rect_of(sheet.place("Lavrov")) == before


def test_a_font_that_is_not_there_is_not_taken(sheet: Driver) -> None:
    at = row(sheet, "page_font")
    control = next(one for one in at.findChildren(QWidget) if one.accessibleName() == "Font of the page")
    control.setFocus()
    sheet.type("No such font").press("Return")
    assert "No font of this name is installed." in words(at)
    assert stored(sheet) == {}
    sheet.press("Ctrl+A").type("Noto Sans").press("Return")
    assert stored(sheet)["page_font"] == "Noto Sans"
    assert part(sheet, "fontSample").font().families()[0] == "Noto Sans"


def test_compact_and_name_are_taken(sheet: Driver) -> None:
    drawn = len(sheet.window.view.decorations_in_view())
    (tick,) = [one for one in row(sheet, "compact").findChildren(QAbstractButton) if one.isCheckable()]
    tick.click()
    assert stored(sheet)["compact"] is True
    assert len(sheet.window.view.decorations_in_view()) <= drawn
    control = next(one for one in row(sheet, "person").findChildren(QWidget) if one.accessibleName())
    control.setFocus()
    sheet.type("ana").press("Return")
    assert stored(sheet)["person"] == "ana"


def test_page_down_goes_through_the_settings(sheet: Driver) -> None:
    sheet.window.resize(1024, 700)
    changing = part(sheet, "changeKeys")
    assert changing.visibleRegion().isEmpty()
    sheet.press("PgDown", "PgDown", "PgDown")
    assert not changing.visibleRegion().isEmpty()
    sheet.press("PgUp", "PgUp", "PgUp")
    assert changing.visibleRegion().isEmpty()


def test_everything_is_reached_with_tab_and_no_key_reaches_the_window(sheet: Driver) -> None:
    seen = []
    for _ in range(len(SHOWN) + 4):
        focused = QApplication.focusWidget()
        assert focused is not None
        assert part(sheet, "settingsSheet").isAncestorOf(focused)
        seen.append(focused.accessibleName() or focused.objectName())
        sheet.press("Tab")
    assert {str(one.text) for one in SHOWN} <= set(seen)
    assert {"labelsFile", "changeKeys"} <= set(seen)
    sheet.press("Ctrl+W")
    assert sheet.window.workspace.folder is not None


def test_keys_lead_to_the_key_sheet(sheet: Driver) -> None:
    button(part(sheet, "settingsSheet"), "Change keys…").click()
    assert not part(sheet, "settingsSheet").isVisible()
    assert part(sheet, "keySheet").isVisible()


# -- labels ------------------------------------------------------------------------------------------------------------


def test_colours_that_look_alike_are_told(app: Driver) -> None:
    labels = PACKAGED.replace('light = "#B08300"', 'light = "#A34B24"')
    found = [str(one) for one in label_block.warnings(parse_labels(labels.encode(), FILE))]
    assert found == ["On the light page “quote” and “boilerplate” look alike to everyone."]
    (app.folder / FILE).write_text(labels, encoding="utf-8")
    app.open(CUSTOMER).press("Ctrl+,")
    assert app.label_text("colourWarnings") == found[0]
    assert label_block.warnings(parse_labels(PACKAGED.encode(), FILE)) == []


@given(st.sets(st.tuples(st.integers(0, 6), st.integers(0, 6)).filter(lambda pair: pair[0] < pair[1])))
def test_groups_hold_the_pairs_and_no_others(numbers: set[tuple[int, int]]) -> None:
    pairs = [(str(one), str(other)) for one, other in sorted(numbers)]
    groups = label_block.groups_of(pairs)
    assert {frozenset(pair) for group in groups for pair in combinations(group, 2)} == {
        frozenset(pair) for pair in pairs
    }
    assert all(len(set(group)) == len(group) > 1 for group in groups)


def test_many_labels_of_one_colour_are_one_sentence_a_page() -> None:
    made = "".join(f'[[label]]\nname = "l{nth}"\ncolour = "#1A85E0"\n' for nth in range(12))
    found = [str(one) for one in label_block.warnings(parse_labels(f'name = "a"\nversion = 1\n{made}'.encode(), FILE))]
    names = ", ".join(f"“l{nth}”" for nth in range(12))
    assert found == [f"On the {page} page {names} look alike to everyone." for page in ("light", "dark")]


def test_a_label_file_that_comes_or_goes_with_the_same_labels_is_noticed(sheet: Driver) -> None:
    file = sheet.folder / FILE
    file.write_text(PACKAGED, encoding="utf-8")
    sheet.wait(lambda: label_button(sheet).text() == "Open labels.toml")
    file.unlink()
    sheet.wait(lambda: label_button(sheet).text() == "Copy labels.toml here")


def test_the_packaged_file_is_copied_and_opened(sheet: Driver, opened_urls: list[QUrl]) -> None:
    file = sheet.folder / FILE
    button(part(sheet, "settingsSheet"), "Copy labels.toml here").click()
    assert file.read_text("utf-8") == PACKAGED
    assert [url.toLocalFile() for url in opened_urls] == [str(file)]
    assert button(part(sheet, "settingsSheet"), "Open labels.toml").isVisible()
    file.write_text(PACKAGED.replace('key = "5"', 'key = "9"'), encoding="utf-8")
    sheet.wait(lambda: sheet.window.workspace.labels.by_key("9") is not None)
    button(part(sheet, "settingsSheet"), "Open labels.toml").click()
    assert len(opened_urls) == 2
    assert sheet.last_line() == f"{file} opens in the editor; saving it changes the labels here."
    assert 'key = "9"' in file.read_text("utf-8")


def test_without_an_editor_the_person_is_told(sheet: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _: False)
    part(sheet, "labelsFile").click()  # type: ignore[attr-defined]
    assert sheet.last_line().startswith("Nothing opens ")


def replace_file(file: Path, text: str) -> None:
    """As editors do that never leave half a file."""
    new = file.with_suffix(".new")
    new.write_text(text, encoding="utf-8")
    new.replace(file)


def test_a_saved_label_file_holds_at_once(app: Driver) -> None:
    file = app.folder / FILE
    file.write_text(PACKAGED, encoding="utf-8")
    app.open(CUSTOMER)
    for key in ("8", "9"):
        # Twice: what stands in the old file's place is watched too.
        replace_file(file, PACKAGED.replace('key = "5"', f'key = "{key}"'))
        app.wait(lambda key=key: app.window.workspace.labels.by_key(key) is not None)  # type: ignore[misc]
    app.double_click("Lavrov").press("9")
    assert ("boilerplate", "Lavrov") in app.spans()
    replace_file(file, "name = ")
    app.wait(lambda: "no valid TOML" in app.last_line())
    assert "The labels stay as they were." in app.last_line()
    assert app.window.workspace.labels.by_key("9") is not None


def test_a_mended_label_file_makes_articles_editable(app: Driver) -> None:
    file = app.folder / FILE
    file.write_text("name = ", encoding="utf-8")
    app.open(CUSTOMER)
    assert app.window.workspace.read_only
    file.write_text(PACKAGED, encoding="utf-8")
    app.wait(lambda: app.window.workspace.read_only is None)
    app.double_click("Lavrov").press("3")
    assert ("speaker", "Lavrov") in app.spans()


def test_a_renamed_label_is_offered_to_the_spans_and_can_be_undone(app: Driver) -> None:
    file = app.folder / FILE
    file.write_text(PACKAGED, encoding="utf-8")
    app.open("001_buget.txt").double_click("buget").press("1").wait_saved()
    app.open(CUSTOMER).double_click("Lavrov").press("1")
    asked: list[str] = []
    app.answering("Rename the spans", asked.append)
    replace_file(file, PACKAGED.replace('name = "claim"', 'name = "statement"'))
    app.wait(lambda: ("statement", "Lavrov") in app.spans())
    assert "Still with the old name: 2 spans in 2 articles." in asked[0]
    assert [one["label"] for one in app.sidecar("001_buget.txt")["spans"]] == ["statement"]
    app.press("Ctrl+Z")
    assert app.spans() == [("claim", "Lavrov")]
    app.wait(lambda: [one["label"] for one in app.sidecar("001_buget.txt")["spans"]] == ["claim"])


def test_articles_that_cannot_be_renamed_in_are_told(app: Driver) -> None:
    file = app.folder / FILE
    file.write_text(PACKAGED, encoding="utf-8")
    prepare(app.folder / "001_buget.txt", ("claim", "buget"))
    broken = sidecar_path(app.folder / "001_buget.txt")
    broken.write_text(broken.read_text("utf-8")[:-4], encoding="utf-8")
    app.open(CUSTOMER).double_click("Lavrov").press("1").wait_saved()
    asked: list[str] = []
    app.answering("Rename the spans", asked.append)
    replace_file(file, PACKAGED.replace('name = "claim"', 'name = "statement"'))
    app.wait(lambda: "1 article left as before: 001_buget.txt.annotations.json is damaged" in app.last_line())
    assert "Still with the old name: one span in one article." in asked[0]
    assert app.spans() == [("statement", "Lavrov")]


def test_spans_may_keep_the_old_name(app: Driver) -> None:
    file = app.folder / FILE
    file.write_text(PACKAGED, encoding="utf-8")
    app.open(CUSTOMER).double_click("Lavrov").press("1")
    asked: list[str] = []
    app.answering("Leave them", asked.append)
    replace_file(file, PACKAGED.replace('name = "claim"', 'name = "statement"'))
    app.wait(lambda: bool(asked))
    assert app.spans() == [("claim", "Lavrov")]


def test_it_leaves_the_last_line_to_be_read_and_a_cross_closes_it(sheet: Driver) -> None:
    found = part(sheet, "settingsSheet")
    assert isinstance(found, SettingsSheet)
    panel = found.panel
    top = sheet.status_line().mapTo(sheet.window, sheet.status_line().rect().topLeft()).y()
    assert panel.mapTo(sheet.window, panel.rect().bottomLeft()).y() < top
    sheet.button("Close").click()
    assert not part(sheet, "settingsSheet").isVisible()
    assert QApplication.focusWidget() is sheet.window.view
