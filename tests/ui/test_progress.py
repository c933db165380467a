"""The progress: what is done, by whom and how fast, and a chart that can be saved."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, datetime
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLabel, QLineEdit, QMessageBox, QWidget

from annotator.core.pace import Pace
from annotator.storage.label_file import packaged_labels
from annotator.ui.messages import ask_picture
from annotator.ui.progress import ProgressSheet
from annotator.ui.progress.chart import Bar, Chart, bar_chart
from annotator.ui.progress.figures import figures_of
from annotator.ui.progress.gathering import Gathered, Summary, gathering
from annotator.ui.theme import THEMES, light_theme
from tests.ui.driver import CUSTOMER, NOW, prepare

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.ui.driver import Driver

FRIDAY = date(2026, 11, 27)
DAY = 24 * 60 * 60


def sheet(app: Driver) -> ProgressSheet:
    found = app.window.findChild(ProgressSheet)
    assert isinstance(found, ProgressSheet)
    return found


def figure(app: Driver, row: int, column: int) -> str:
    label = sheet(app).findChild(QLabel, f"figure.{row}.{column}")
    assert isinstance(label, QLabel)
    return label.text()


@pytest.fixture
def opened(app: Driver) -> Driver:
    app.open(CUSTOMER).double_click("Lavrov").press("3").press("Ctrl+Return", "Ctrl+Return")
    app.open("001_buget.txt").double_click("buget").press("1").double_click("crește").press("1")
    app.press("Ctrl+Shift+P")
    return app.wait(lambda: app.label_text("progressTold").endswith("spans"))


def test_it_counts_the_corpus_in_the_background(opened: Driver) -> None:
    total = len(opened.window.workspace.names)
    assert opened.label_text("progressDone") == f"1 of {total} done"
    assert opened.label_text("progressTold") == "3 spans"
    totals = sheet(opened).findChild(QWidget, "labelTotals")
    assert totals is not None
    assert totals.accessibleName() == "claim 2, quote 0, speaker 1, date 0, boilerplate 0"
    assert figure(opened, 0, 2) == "3"


def test_it_is_walked_and_closed_by_keys(opened: Driver) -> None:
    opened.press("Tab", "Tab", "Tab", "Esc")
    assert not sheet(opened).isVisible()
    assert opened.window.view.hasFocus()
    opened.press("Ctrl+Shift+P")
    assert sheet(opened).isVisible()
    opened.press("Right", "Return")
    chart = sheet(opened).findChild(Chart)
    assert isinstance(chart, Chart)
    assert chart.accessibleName().startswith("Articles by state")


def test_the_chart_shows_days_or_states_and_says_so(opened: Driver) -> None:
    chart = sheet(opened).findChild(Chart)
    assert isinstance(chart, Chart)
    assert chart.accessibleName().startswith("Spans per day: ")
    opened.button("Articles by state").click()
    total = len(opened.window.workspace.names)
    assert chart.accessibleName() == f"Articles by state: New {total - 2}, In progress 1, Done 1, Skipped 0"
    # Also by keys, at each step.
    opened.press("Left")
    assert chart.accessibleName().startswith("Spans per day: ")
    opened.press("Right")
    assert chart.accessibleName().startswith("Articles by state: ")


def test_what_is_higher_than_the_window_is_reached_by_keys(app: Driver) -> None:
    made = "".join(f'[[label]]\nname = "label {nth}"\n' for nth in range(25))
    (app.folder / "labels.toml").write_text(f'name = "a"\nversion = 1\n{made}', encoding="utf-8")
    app.window.resize(1024, 700)
    app.open(CUSTOMER).press("Ctrl+Shift+P")
    opened = sheet(app)
    chart = opened.findChild(Chart)
    assert chart is not None
    assert chart.visibleRegion().isEmpty()
    app.press("PgDown")
    assert not chart.visibleRegion().isEmpty()
    app.press("PgUp")
    assert chart.visibleRegion().isEmpty()
    for _ in range(3):
        app.press("Tab")
        focused = QApplication.focusWidget()
        assert focused is not None
        assert not focused.visibleRegion().isEmpty()


@pytest.mark.parametrize("name", ["chart.png", "chart.svg"])
def test_the_chart_is_saved(opened: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    file = tmp_path / name
    monkeypatch.setattr("annotator.ui.messages.ask_picture", lambda *_: file)
    button = sheet(opened).findChild(QAbstractButton, "saveChart")
    assert button is not None
    button.click()
    assert opened.last_line() == f"Saved: {file}"
    if name.endswith("svg"):
        assert ElementTree.fromstring(file.read_bytes()).tag.endswith("svg")
    else:
        assert (QImage(str(file)).width(), QImage(str(file)).height()) == (1280, 440)


@pytest.mark.parametrize(
    ("typed", "svg", "saved"),
    [("x", False, "x.png"), ("x", True, "x.svg"), ("", True, "progress.svg"), ("x.SVG", False, "x.SVG")],
)
def test_the_picture_has_the_ending_of_its_kind(app: Driver, tmp_path: Path, typed: str, svg: bool, saved: str) -> None:
    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        if svg:
            dialog.filterSelected.emit(dialog.nameFilters()[1])
        field = dialog.findChild(QLineEdit, "fileNameEdit")
        assert field is not None
        field.setText(typed or field.text())
        dialog.accept()

    QTimer.singleShot(0, app.window, answer)
    assert ask_picture(app.window, tmp_path / "progress.png") == tmp_path / saved


def test_a_picture_that_is_there_already_is_asked_about_with_its_ending(app: Driver, tmp_path: Path) -> None:
    (tmp_path / "x.png").write_bytes(b"")
    asked: list[str] = []

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        field = dialog.findChild(QLineEdit, "fileNameEdit")
        assert field is not None
        field.setText("x")
        QTimer.singleShot(0, dialog, lambda: refuse(dialog))
        dialog.accept()

    def refuse(dialog: QFileDialog) -> None:
        question = QApplication.activeModalWidget()
        assert isinstance(question, QMessageBox)
        asked.append(question.text())
        QTimer.singleShot(0, dialog, dialog.reject)
        question.button(QMessageBox.StandardButton.No).click()

    QTimer.singleShot(0, app.window, answer)
    assert ask_picture(app.window, tmp_path / "progress.png") is None
    assert "x.png" in asked[0]


def test_what_cannot_be_saved_says_why(opened: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("annotator.ui.messages.ask_picture", lambda *_: tmp_path / "gone" / "x.png")
    button = sheet(opened).findChild(QAbstractButton, "saveChart")
    assert button is not None
    button.click()
    assert "x.png" in opened.last_line()
    assert not opened.last_line().startswith("Saved")


def test_without_a_folder_there_is_nothing_to_show(app: Driver) -> None:
    app.press("Ctrl+Shift+P")
    assert app.last_line() == "No folder is open."


def test_articles_that_cannot_be_read_are_counted_apart(opened: Driver) -> None:
    names = [*opened.window.workspace.names, "gone.txt"]
    opened.wait_saved()
    *_, found = gathering(opened.folder, names, packaged_labels(), FRIDAY)
    assert (found.unreadable, found.statistics.articles, found.read) == (1, len(names) - 1, len(names))
    assert {person: len(made) for person, made in found.moments.items()} == {"a0001": 3}


# -- numbers -----------------------------------------------------------------------------------------------------------


def test_figures_are_of_today_the_week_since_monday_and_all() -> None:
    noon = int(datetime(2026, 11, 27, 12).astimezone().timestamp())
    one = [noon - back * DAY + second for back in (0, 3, 5) for second in (60, 0, 30)]
    found = Summary.of([one, [noon]], FRIDAY)
    assert (found.today.spans, found.week.spans, found.whole.spans) == (4, 7, 10)
    assert found.today.per_minute == 2.0
    assert [count for _, count in found.days[-6:]] == [3, 0, 3, 0, 0, 4]
    assert (found.days[0][0], found.days[-1][0], len(found.days)) == (date(2026, 11, 14), FRIDAY, 14)


def test_days_begin_at_midnight_in_this_place() -> None:
    midnight = int(datetime(2026, 11, 27).astimezone().timestamp())
    found = Summary.of([[midnight - 1, midnight, midnight + DAY - 1, midnight + DAY]], FRIDAY)
    assert found.today.spans == 2
    assert [count for _, count in found.days[-2:]] == [1, 2]


def test_a_span_of_late_in_the_evening_in_utc_is_of_the_day_that_it_is_here(app: Driver) -> None:
    path = app.folder / CUSTOMER
    prepare(path, ("speaker", "Lavrov"), ("date", "în ianuarie"))
    sidecar = app.sidecar_path(CUSTOMER)
    late = sidecar.read_text("utf-8").replace(NOW, "2026-11-26T22:30:00Z", 1).replace(NOW, "2026-11-26T21:30:00Z", 1)
    sidecar.write_text(late, "utf-8")
    *_, found = gathering(app.folder, [CUSTOMER], packaged_labels(), FRIDAY)
    summary = found.summaries[None]
    assert (summary.today.spans, summary.week.spans) == (1, 2)
    assert summary.days[-2:] == ((date(2026, 11, 26), 1), (FRIDAY, 1))


def test_each_persons_time_is_their_own() -> None:
    gathered = Gathered()
    gathered.moments["ana"].extend([0, 60])
    gathered.moments["dan"].extend([30, 90, 150])
    gathered.sum_up(FRIDAY)
    assert gathered.people() == ["dan", "ana"]
    assert gathered.summaries[None].whole == Pace(5, 180, 3)
    assert gathered.summaries["ana"].whole == Pace(2, 60, 1)


def test_figures_as_they_are_read() -> None:
    assert figures_of(Pace()) == ("–", "–", "–")
    assert figures_of(Pace(1234, 3660, 610)) == ("1,234", "10.0", "1 h 1 min")
    assert [figures_of(Pace(2, seconds, 1))[2] for seconds in (59, 60, 3599)] == ["under 1 min", "1 min", "59 min"]


# -- the chart ---------------------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("heights", [[], [0], [0, 0], [1], [7, 0, 3], [99_999, 1]])
def test_a_chart_of_any_numbers_is_plain_svg(heights: list[int]) -> None:
    theme = light_theme()
    svg = bar_chart(theme, "A <title> & more", [Bar(str(at), one, "#112233") for at, one in enumerate(heights)])
    root = ElementTree.fromstring(svg)
    tags = {element.tag.rpartition("}")[2] for element in root.iter()}
    assert not tags & {"style", "script", "desc"}
    assert root.findtext("{http://www.w3.org/2000/svg}title") == "A <title> & more"
    filled = [one for one in root.iter("{http://www.w3.org/2000/svg}rect") if one.get("fill") == "#112233"]
    assert len(filled) == len(heights)
    assert b"pygal.org" not in svg.replace(b"<!--http://pygal.org-->", b"")


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("name", THEMES)
def test_a_chart_is_drawn_on_the_themes_page(qtbot: QtBot, tmp_path: Path, name: str) -> None:
    theme = THEMES[name]()
    chart = Chart()
    qtbot.addWidget(chart)
    chart.show_svg(bar_chart(theme, "x", [Bar("a", 3, theme.accent.name()), Bar("b", 1, theme.accent.name())]), "x")
    chart.save(tmp_path / "x.png")
    image = QImage(str(tmp_path / "x.png"))
    colours = {image.pixelColor(x, 300).name() for x in range(image.width())}
    assert {theme.page.name(), theme.accent.name()} <= colours


@pytest.mark.usefixtures("qapp")
def test_the_plotting_library_leaves_imports_alone() -> None:
    bar_chart(light_theme(), "x", [])
    assert [finder for finder in sys.meta_path if not hasattr(finder, "find_spec")] == []


def test_the_plotting_library_is_not_loaded_at_the_start(qapp: QApplication) -> None:
    code = "import annotator.ui.app, sys; print([m for m in ('pygal', 'PySide6.QtSvg') if m in sys.modules])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"
