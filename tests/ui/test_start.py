"""Where a person begins: the start page, recent folders, dragged files, closing a folder; and what the title says."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMenu, QWidget

from annotator.settings import Folders
from annotator.ui.app import first_path
from annotator.ui.models.recent_list import RecentListModel, RecentRole
from annotator.ui.recent import MOST, Recent
from annotator.ui.samples import PACKAGED, SEEDS, sample_folder
from annotator.ui.title import window_title
from tests.ui.driver import CUSTOMER, Driver, copy_of_seeds

if TYPE_CHECKING:
    from tests.ui.conftest import Start

SECOND = "001_buget.txt"


def folders(tmp_path: Path) -> Folders:
    return Folders(tmp_path / "config", tmp_path / "state", tmp_path / "log")


def some_folders(tmp_path: Path, count: int) -> list[Path]:
    made = [tmp_path / f"corpus {number}" for number in range(count)]
    for folder in made:
        folder.mkdir()
    return made


def shows_start(app: Driver) -> bool:
    page = app.window.findChild(QWidget, "startPage")
    return page is not None and page.isVisible()


def test_the_newest_folder_is_first_and_only_eight_are_kept(tmp_path: Path) -> None:
    made = some_folders(tmp_path, MOST + 3)
    recent = Recent(folders(tmp_path))
    for folder in (*made, made[5]):
        assert recent.add(folder) is None
    expected = [made[5], *(one for one in reversed(made) if one != made[5])][:MOST]
    assert recent.folders() == expected
    assert Recent(folders(tmp_path)).folders() == expected


def test_folders_that_are_gone_are_dropped(tmp_path: Path) -> None:
    first, second, third = some_folders(tmp_path, 3)
    recent = Recent(folders(tmp_path))
    for folder in (first, second):
        recent.add(folder)
    second.rmdir()
    assert recent.folders() == [first]
    recent.add(third)
    assert json.loads((tmp_path / "state" / "recent.json").read_text()) == {"folders": [str(third), str(first)]}


@pytest.mark.parametrize("kept", ["{", "[]", '{"folders": 3}', '{"folders": [3, null, "", "a\\u0000b"]}'])
def test_a_damaged_list_is_no_list(tmp_path: Path, kept: str) -> None:
    (tmp_path / "state").mkdir()
    (tmp_path / "state" / "recent.json").write_text(kept)
    assert Recent(folders(tmp_path)).folders() == []


@pytest.mark.usefixtures("qapp")
def test_the_model_of_recent_folders(tmp_path: Path) -> None:
    model = RecentListModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning, model)
    made = some_folders(tmp_path, 2)
    model.show_folders(made)
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == ["corpus 0", "corpus 1"]
    assert model.index(1, 0).data(RecentRole.PLACE) == str(tmp_path)
    model.show_folders(())
    assert model.rowCount() == 0


def test_ctrl_w_closes_the_folder_and_the_start_page_opens_it_again(app: Driver) -> None:
    app.open(SECOND).press("Ctrl+W")
    assert app.window.workspace.state is None
    assert shows_start(app)
    assert app.window.windowTitle() == "annotator"
    assert app.rows("recentList") == ["corpus"]
    assert not app.table("articleList").isVisible()
    assert not app.table("labelList").isVisible()
    with app.qtbot.waitSignal(app.window.opening.loader.finished):
        app.press("Tab", "Tab", "Down", "Return")
    assert app.state.article.name == SECOND
    assert not shows_start(app)
    assert app.table("labelList").isVisible()


def test_down_goes_to_the_recent_folders(app: Driver) -> None:
    app.open(SECOND).press("Ctrl+W", "Down")
    assert app.table("recentList").hasFocus()
    with app.qtbot.waitSignal(app.window.opening.loader.finished):
        app.press("Return")
    assert app.window.workspace.folder == app.folder


def test_ctrl_w_saves_first_and_nothing_is_left_to_undo(app: Driver) -> None:
    app.open(SECOND).double_click("buget").press("1", "Ctrl+W")
    assert '"label": "claim"' in (app.folder / f"{SECOND}.annotations.json").read_text()
    app.press("Ctrl+Z")
    assert app.last_line() == "There is nothing to undo."
    app.press("Ctrl+W")
    assert app.last_line() == "No folder is open."


def test_a_closed_folder_stays_closed_after_a_restart(start: Start) -> None:
    app = start()
    app.open(SECOND)
    assert app.close()
    assert first_path(app.home) == app.folder
    app = start()
    app.open(SECOND).press("Ctrl+W")
    assert app.close()
    assert first_path(app.home) is None
    # Looking at the start page and going again changes nothing.
    app = start()
    assert app.rows("recentList") == ["corpus"]
    assert app.close()
    assert first_path(app.home) is None
    app = start()
    app.open(SECOND)
    assert app.close()
    assert first_path(app.home) == app.folder


def test_a_new_machine_opens_the_sample_and_says_what_it_is(start: Start) -> None:
    app = start()
    assert first_path(app.home) == SEEDS
    app.open(CUSTOMER)
    app.window.shell.welcome()
    strip = app.window.findChild(QWidget, "welcome")
    assert strip is not None
    app.wait(strip.isVisible)
    assert len(strip.findChildren(QWidget, "welcomeLine")) == 3
    app.button("Got it").click()
    assert not strip.isVisible()


def test_the_sample_is_one_click_away(app: Driver, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    sample = copy_of_seeds(tmp_path / "sample", CUSTOMER)
    monkeypatch.setattr("annotator.ui.samples.SEEDS", sample)
    again = Driver(app.qtbot, app.folder, tmp_path / "other home")
    assert shows_start(again)
    with again.qtbot.waitSignal(again.window.opening.loader.finished):
        again.button("Try the sample articles").click()
    assert again.window.workspace.folder == sample


def test_an_installed_program_has_samples_too_and_a_copy_of_ones_own(
    start: Start, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    packaged = copy_of_seeds(tmp_path / "site" / "seeds", CUSTOMER)
    monkeypatch.setattr("annotator.ui.samples.SEEDS", tmp_path / "none")
    monkeypatch.setattr("annotator.ui.samples.PACKAGED", packaged)
    app = start()
    with app.qtbot.waitSignal(app.window.opening.loader.finished):
        app.button("Try the sample articles").click()
    folder = app.window.workspace.folder
    assert folder is not None
    assert folder != packaged
    app.double_click("Lavrov").press("3").wait_saved()
    assert sorted(path.name for path in packaged.iterdir()) == [CUSTOMER]
    # What was labelled there stays.
    assert first_path(app.home) == folder
    assert sample_folder(app.home) == folder
    assert (folder / f"{CUSTOMER}.annotations.json").is_file()


def test_the_package_takes_the_samples_along() -> None:
    built = tomllib.loads((SEEDS.parent / "pyproject.toml").read_text("utf-8"))["tool"]["hatch"]["build"]["targets"]
    assert built["wheel"]["force-include"] == {"seeds": PACKAGED.relative_to(SEEDS.parent).as_posix()}


def test_a_folder_is_looked_for_beside_the_open_one_and_at_home_while_it_is_the_sample(
    app: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def choose(_parent: QWidget, _title: str, start: str) -> str:
        asked.append(start)
        return ""

    monkeypatch.setattr(QFileDialog, "getExistingDirectory", choose)
    app.press("Ctrl+O").open(SECOND).press("Ctrl+O")
    monkeypatch.setattr("annotator.ui.samples.SEEDS", app.folder)
    app.press("Ctrl+O")
    assert asked == [str(Path.home()), str(app.folder.parent), str(Path.home())]


def test_recent_folders_are_in_the_file_menu(app: Driver, tmp_path: Path) -> None:
    menu = next(one for one in app.window.findChildren(QMenu) if one.title() == "Open recent")
    menu.aboutToShow.emit()
    assert [(one.text(), one.isEnabled()) for one in menu.actions()] == [("No folder yet", False)]
    other = copy_of_seeds(tmp_path / "A & B", CUSTOMER)
    app.open(SECOND).open(other)
    menu.aboutToShow.emit()
    entries = menu.actions()
    assert [one.text().rpartition("/")[2] for one in entries] == ["A && B", "corpus"]
    with app.qtbot.waitSignal(app.window.opening.loader.finished):
        entries[1].trigger()
    assert app.window.workspace.folder == app.folder


# -- dragging ----------------------------------------------------------------------------------------------------------


def drag(app: Driver, *paths: Path, text: str = "", over: QWidget | None = None, refused: bool = False) -> QMimeData:
    dragged = QMimeData()
    dragged.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    if text:
        dragged.setText(text)
    none, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    event = QDragEnterEvent(QPoint(500, 400), Qt.DropAction.MoveAction | Qt.DropAction.CopyAction, dragged, left, none)
    event.ignore()
    QCoreApplication.sendEvent(over or app.window, event)
    assert event.isAccepted() == bool(paths and not refused)
    return dragged


def drop(app: Driver, dragged: QMimeData) -> None:
    none, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    actions = Qt.DropAction.MoveAction | Qt.DropAction.CopyAction
    event = QDropEvent(QPointF(500, 400), actions, dragged, left, none)
    QCoreApplication.sendEvent(app.window, event)
    assert event.dropAction() == Qt.DropAction.CopyAction


def test_a_folder_or_an_article_dropped_on_the_window_is_opened(app: Driver, tmp_path: Path) -> None:
    other = copy_of_seeds(tmp_path / "other", CUSTOMER)
    dragged = drag(app, app.folder / SECOND)
    assert app.last_line() == f"Drop it to open {SECOND}."
    drop(app, dragged)
    app.wait(lambda: app.window.workspace.state is not None)
    assert (app.name, app.last_line()) == (SECOND, "")
    drop(app, drag(app, other))
    app.wait(lambda: app.window.workspace.folder == other)


def test_what_is_no_file_is_left_alone(app: Driver) -> None:
    drag(app, text="words from elsewhere")
    assert app.last_line() == ""


def test_dragging_on_takes_the_sentence_back(app: Driver) -> None:
    drag(app, app.folder)
    QCoreApplication.sendEvent(app.window, QDragLeaveEvent())
    assert app.last_line() == ""


def test_what_cannot_be_opened_is_refused_while_it_is_dragged_and_says_why(app: Driver, tmp_path: Path) -> None:
    picture, nothing = tmp_path / "picture.png", tmp_path / "nothing.txt"
    picture.write_bytes(b"")
    app.open(SECOND)
    for path, why in ((picture, "is no article"), (nothing, "is not there")):
        drag(app, path, refused=True)
        QCoreApplication.sendEvent(app.window, QDragLeaveEvent())
        assert f"{path} {why}" in app.last_line()
    assert app.name == SECOND


def test_of_several_the_first_that_can_be_opened_is(app: Driver, tmp_path: Path) -> None:
    picture = tmp_path / "picture.png"
    picture.write_bytes(b"")
    dragged = drag(app, picture, app.folder / SECOND, app.folder / CUSTOMER)
    assert app.last_line() == f"One is opened at a time: drop them to open {SECOND}."
    drop(app, dragged)
    app.wait(lambda: app.window.workspace.state is not None)
    assert app.name == SECOND


@pytest.mark.parametrize("place", ["filterField", "page", "articleList", "note", "find"])
def test_files_are_dropped_anywhere_and_no_field_takes_them_as_text(app: Driver, place: str) -> None:
    app.open(SECOND).double_click("buget").press("1")
    if place == "find":
        app.press("Ctrl+F")
    elif place == "note":
        app.press("M")
    over = QApplication.focusWidget() if place in ("find", "note") else None
    over = over or {
        "filterField": app.window.findChild(QLineEdit, "articleFilter"),
        "page": app.window.view.viewport(),
        "articleList": app.table("articleList").viewport(),
    }.get(place)
    assert over is not None
    drag(app, app.folder / CUSTOMER, text=str(app.folder / CUSTOMER), over=over)
    assert app.last_line() == f"Drop it to open {CUSTOMER}."


def test_an_article_of_the_open_folder_is_opened_without_leaving_the_folder(app: Driver) -> None:
    app.open(SECOND)
    drop(app, drag(app, app.folder / CUSTOMER))
    assert app.name == CUSTOMER
    app.press("Alt+Left")
    assert app.name == SECOND


def test_a_folder_without_articles_leaves_the_work_where_it_is(app: Driver, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    app.open(SECOND).click("buget")
    caret = app.caret
    drop(app, drag(app, empty))
    app.wait(lambda: app.last_line().startswith(f"{empty} holds no .txt or .md files"))
    app.wait(lambda: not app.window.opening.loader.is_reading)
    assert (app.window.opening.folder, app.name, app.caret) == (app.folder, SECOND, caret)
    assert app.last_line().startswith(f"{empty} holds no .txt or .md files")
    assert Recent(app.home).folders() == [app.folder]


def test_another_run_knows_where_the_folders_before_the_last_were_left(start: Start, tmp_path: Path) -> None:
    other = copy_of_seeds(tmp_path / "other", CUSTOMER)
    app = start().open(SECOND).click("buget")
    caret = app.caret
    app.open(other)
    assert app.close()
    for _ in range(2):
        app = start().open(other)
        assert app.name == CUSTOMER
        assert app.close()
    app = start().open()
    assert (app.name, app.caret) == (SECOND, caret)


@pytest.mark.parametrize("kept", ["{", "3", "[]", '["a.txt", 1]', '["x.txt", -1, "", 0]', "[null, 0, 0, 0]"])
def test_a_damaged_place_is_no_place(start: Start, tmp_path: Path, kept: str) -> None:
    app = start()
    state = app.home.state
    state.mkdir(parents=True, exist_ok=True)
    text = kept if kept == "{" else f'{{"{app.folder.as_posix()}": {kept}}}'
    (state / "places.json").write_text(text, "utf-8")
    assert start().open().name == CUSTOMER


def test_a_folder_is_opened_again_where_it_was_left(app: Driver, tmp_path: Path) -> None:
    other = copy_of_seeds(tmp_path / "other", CUSTOMER)
    app.open(SECOND).press("PgDown").click("Opoziția")
    caret, scrolled = app.caret, app.window.view.scroll_position()
    app.open(other).open()
    assert (app.name, app.caret) == (SECOND, caret)
    assert app.window.view.scroll_position() == scrolled


# -- the title and copying ---------------------------------------------------------------------------------------------


def test_the_title_names_article_and_status_and_stays_while_it_is_saved(app: Driver) -> None:
    app.open(SECOND).wait_saved()
    assert app.window.windowTitle() == f"{app.state.article.title[:79]}…[*] — new — annotator"
    app.double_click("buget").press("1")
    assert app.window.workspace.save_state == "unsaved"
    assert not app.window.isWindowModified()
    assert app.window.windowTitle().endswith("[*] — in progress — annotator")
    app.wait_saved()
    assert not app.window.isWindowModified()


def test_a_title_cannot_turn_what_stands_after_it(app: Driver) -> None:
    (app.folder / "turned.txt").write_text("\u202eUn \u2067titlu\u2069\n", encoding="utf-8")
    app.open("turned.txt")
    assert app.window.windowTitle() == "Un titlu[*] — new — annotator"


def test_a_title_cannot_play_qts_mark(plain: Driver) -> None:
    assert window_title(None) == "annotator"
    state = plain.state
    assert window_title(state).count("[*]") == 1
    long = plain.folder / "long.txt"
    long.write_text("[*] " + "cuvânt " * 40)
    plain.open("long.txt")
    made = window_title(plain.state)
    assert made.startswith("[*][*] cuvânt")
    assert "…[*] — new — annotator" in made


def test_a_span_is_copied_with_its_label(nested: Driver) -> None:
    nested.press("Ctrl+Shift+C")
    assert nested.last_line() == "No span is active: click one, or press Tab."
    nested.click("NATO Jens").press("Ctrl+Shift+C")
    active = nested.active()
    assert active is not None
    assert QGuiApplication.clipboard().text() == f"{active[0]}: {active[1]}"
    assert nested.last_line() == "Copied with its label."
