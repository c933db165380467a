"""The window around the page: steps across articles, saving, the way through the corpus, panels, what it remembers."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from annotator.ui.app import first_path
from annotator.ui.panels.fields import ChoiceField
from annotator.ui.remembered import Remembered
from annotator.ui.theme import Theme, dark_theme, light_theme
from tests.ui.driver import CUSTOMER, prepare

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.conftest import Start
    from tests.ui.driver import Driver

FIRST, SECOND, LAST = CUSTOMER, "001_buget.txt", "010_dezbatere.txt"


# -- undo and redo across articles -------------------------------------------------------------------------------------


def test_undo_of_a_step_in_another_article_first_opens_it_and_says_so(app: Driver) -> None:
    app.open(FIRST).double_click("Lavrov").press("3")
    app.press("Ctrl+PgDown").double_click("Bugetul").press("1")
    assert app.name == SECOND
    assert app.action("edit.undo").text() == "Undo: Labelled claim: “Bugetul”"
    app.press("Ctrl+Z")
    assert (app.name, app.spans()) == (SECOND, [])
    assert app.action("edit.undo").text() == "Undo: Labelled speaker: “Lavrov”"
    assert app.action("edit.redo").text() == "Redo: Labelled claim: “Bugetul”"
    app.press("Ctrl+Z")
    assert (app.name, app.spans()) == (FIRST, [("speaker", "Lavrov")])
    assert app.last_line() == f"Opened {FIRST}; press again to undo: Labelled speaker: “Lavrov”."
    app.press("Ctrl+Z")
    assert (app.name, app.spans(), app.selected()) == (FIRST, [], "Lavrov")
    assert app.action("edit.undo").text() == "Undo"
    app.press("Ctrl+Z")
    assert app.last_line() == "There is nothing to undo."


def test_redo_of_a_step_in_another_article_first_opens_it_and_says_so(app: Driver) -> None:
    app.open(FIRST).double_click("Lavrov").press("3")
    app.press("Ctrl+PgDown").double_click("Bugetul").press("1").press("Ctrl+Z", "Ctrl+Z", "Ctrl+Z")
    app.press("Ctrl+Y")
    assert (app.name, app.spans()) == (FIRST, [("speaker", "Lavrov")])
    app.press("Ctrl+Y")
    assert (app.name, app.spans()) == (SECOND, [])
    assert app.last_line() == f"Opened {SECOND}; press again to redo: Labelled claim: “Bugetul”."
    app.press("Ctrl+Shift+Z")
    assert (app.name, app.active()) == (SECOND, ("claim", "Bugetul"))
    app.press("Ctrl+Y")
    assert app.last_line() == "There is nothing to redo."
    assert [span["text"] for name in (FIRST, SECOND) for span in app.sidecar(name)["spans"]] == ["Lavrov", "Bugetul"]


def test_a_step_after_an_undo_forgets_what_was_undone(app: Driver) -> None:
    app.open(FIRST).double_click("Lavrov").press("3", "Ctrl+Z").double_click("marți").press("4", "Ctrl+Y")
    assert app.spans() == [("date", "marți")]
    assert app.last_line() == "There is nothing to redo."


def test_undone_to_nothing_the_sidecar_is_that_of_a_new_article(app: Driver) -> None:
    app.open(FIRST).double_click("Lavrov").press("3")
    assert (app.sidecar()["status"], app.facts()[1]) == ("in_progress", "In progress")
    app.press("Ctrl+Z")
    sidecar = app.sidecar()
    assert (sidecar["status"], sidecar["spans"], app.facts()[1]) == ("new", [], "New")


# -- the way through the corpus ----------------------------------------------------------------------------------------


def test_next_and_previous_article_and_the_ends_say_so(app: Driver) -> None:
    app.open(FIRST).press("Ctrl+PgUp")
    assert app.last_line() == "This is the first article."
    visited = [app.name]
    for _ in range(10):
        app.press("Ctrl+PgDown")
        visited.append(app.name)
    assert visited == sorted(path.name for path in app.folder.iterdir() if path.suffix in (".txt", ".md"))
    app.press("Ctrl+PgDown")
    assert (app.name, app.last_line()) == (LAST, "This is the last article.")
    app.press("Ctrl+PgUp")
    assert app.name == visited[-2]


def test_back_and_forward_among_the_visited(app: Driver) -> None:
    app.open(FIRST).press("Alt+Left")
    assert app.last_line() == "There is no visited article to go back to."
    app.click_row("articleList", 4).click_row("articleList", 2)
    assert app.name == "002_primarie.txt"
    app.press("Alt+Left")
    assert app.name == "004_storm.md"
    app.press("Alt+Left")
    assert app.name == FIRST
    app.press("Alt+Right", "Alt+Right")
    assert app.name == "002_primarie.txt"
    app.press("Alt+Right")
    assert app.last_line() == "There is no visited article to go forward to."
    app.press("Alt+Left", "Alt+Left", "Ctrl+PgDown", "Alt+Right")
    # Another way taken from the middle forgets what lay ahead.
    assert (app.name, app.last_line()) == (SECOND, "There is no visited article to go forward to.")
    app.press("Alt+Left")
    assert app.name == FIRST


def test_each_article_keeps_its_caret_while_the_window_is_open(app: Driver) -> None:
    app.open(FIRST).click("Lavrov").press("Ctrl+PgDown", "Ctrl+PgUp")
    assert app.caret == app.place("Lavrov")


def test_done_and_skip_go_on_to_the_next_open_article(app: Driver) -> None:
    app.open(FIRST)
    assert app.label_text("progressText") == "0 of 11 done"
    app.double_click("Lavrov").press("3", "Ctrl+Return", "Ctrl+Return")
    assert app.name == SECOND
    assert app.sidecar(FIRST)["status"] == "done"
    assert app.label_text("progressText") == "1 of 11 done"
    app.press("Ctrl+Shift+Return")
    assert app.name == "002_primarie.txt"
    assert app.sidecar(SECOND)["status"] == "skipped"
    assert app.label_text("progressText") == "1 of 11 done"
    app.press("Ctrl+PgUp", "Ctrl+PgUp", "Ctrl+Return")
    assert app.name == "002_primarie.txt"


def test_an_edit_leaves_a_done_article_done_and_it_can_be_taken_back(app: Driver) -> None:
    prepare(app.folder / FIRST, ("speaker", "Lavrov"), status="done")
    app.open(FIRST).click("Lavrov").press("1")
    assert app.facts()[1] == "Done"
    assert app.label_text("progressText") == "1 of 11 done"
    app.action("article.in_progress").trigger()
    assert (app.facts()[1], app.last_line()) == ("In progress", f"In progress: {FIRST}")
    assert app.label_text("progressText") == "0 of 11 done"
    app.press("Ctrl+Z")
    assert app.facts()[1] == "Done"


def test_the_last_open_article_goes_round_and_the_end_of_the_work_is_said(app: Driver) -> None:
    names = sorted(path.name for path in app.folder.iterdir() if path.suffix in (".txt", ".md"))
    for name in names[1:-1]:
        prepare_empty(app, name)
    app.open(LAST).press("Ctrl+Return")
    assert app.name == FIRST
    app.press("Ctrl+Return")
    assert (app.name, app.last_line()) == (FIRST, "Every article of this folder is done or skipped.")
    assert app.label_text("progressText") == "11 of 11 done"


def prepare_empty(app: Driver, name: str) -> None:
    """A sidecar that says done and nothing else."""
    encoding = "cp1250" if name.startswith("002") else "utf-8"
    source = {"file": name, "sha256": "0" * 64, "encoding": encoding, "bom": False, "newline": "lf", "length": 1}
    whole = {"format": "article-annotations", "version": 1, "source": source, "article": {}, "labels": "news/1"}
    more: dict[str, object] = {"status": "done", "note": "", "spans": [], "relations": []}
    app.sidecar_path(name).write_text(json.dumps(whole | more), "utf-8")


def test_done_articles_are_known_before_they_are_opened(app: Driver) -> None:
    prepare(app.folder / SECOND, status="done")
    app.open(FIRST)
    assert app.label_text("progressText") == "1 of 11 done"
    app.press("Ctrl+Return")
    assert app.name == "002_primarie.txt"


def test_the_filter_finds_by_title_without_accents_and_enter_opens(app: Driver) -> None:
    app.open(FIRST).press("Ctrl+L").type("bradet")
    assert app.rows("articleList") == [
        "Bugetul județului Brădet crește la 3,5 mld. lei. Opoziția: „Nu au mai rămas bani de drumuri”"
    ]
    assert app.label_text("progressText") == "1 shown · 0 of 11 done"
    app.press("Enter")
    assert app.name == SECOND
    assert app.window.view.hasFocus()


# -- looking: title, panels, sizes, copying ----------------------------------------------------------------------------


def test_the_window_is_titled_after_the_article(app: Driver) -> None:
    assert app.window.windowTitle() == "annotator"
    app.open(FIRST)
    assert app.window.windowTitle() == (
        "Rusia spune că speră să înceapă discuțiile cu Statele Unite și NATO în ianuarie[*] — new — annotator"
    )


def test_panels_hide_show_and_keep_their_sizes(app: Driver) -> None:
    app.open(FIRST)
    left, right = app.table("articleList"), app.table("spanList")
    widths = left.width(), right.width()
    app.press("F9")
    assert (left.isVisible(), right.isVisible()) == (False, True)
    app.press("Shift+F9")
    assert (left.isVisible(), right.isVisible()) == (False, False)
    app.press("F9", "Shift+F9")
    assert (left.isVisible(), right.isVisible()) == (True, True)
    app.wait(lambda: (left.width(), right.width()) == widths)


@pytest.mark.parametrize(
    ("width", "left_shown", "right_shown"), [(1600, True, True), (1300, False, True), (990, False, False)]
)
def test_a_narrow_window_folds_its_panels(app: Driver, width: int, left_shown: bool, right_shown: bool) -> None:
    app.open(FIRST)
    left, right = app.table("articleList"), app.table("spanList")
    app.window.resize(width, 700)
    app.wait(lambda: (left.isVisible(), right.isVisible()) == (left_shown, right_shown))
    app.press("F9")
    assert left.isVisible() is not left_shown
    app.window.resize(1600, 1000)
    app.wait(right.isVisible)
    # What the person chose stays, whatever the width.
    assert left.isVisible() is not left_shown


def test_the_window_fits_a_small_screen_whatever_is_active(start: Start) -> None:
    app = start((1024, 700)).open(FIRST)
    for text, key in (("Lavrov", "3"), ("marți", "4"), ("forţe", "2"), ("READ", "5"), ("Donfried", "1")):
        app.double_click(text).press(key)
        least = app.window.minimumSizeHint()
        assert least.width() <= 1024
        assert least.height() <= 700
        assert (app.window.width(), app.window.height()) == (1024, 700)


def in_view(field: QWidget) -> bool:
    """Whether the whole of it is seen where it is scrolled."""
    area = field.parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    assert area is not None
    place = QRect(field.mapTo(area.viewport(), QPoint()), field.size())
    return area.viewport().rect().contains(place)


@pytest.mark.parametrize("before", [(), ("Esc",)])
def test_on_a_small_screen_two_fields_of_the_span_and_the_note_being_written_are_seen(
    start: Start, before: tuple[str, ...]
) -> None:
    app = start((1024, 700)).open(FIRST).double_click("Lavrov").press("3")
    app.click_button("Article").press("Esc")
    kind = app.window.findChild(ChoiceField)
    assert isinstance(kind, ChoiceField)
    app.wait(lambda: in_view(kind))
    app.press(*before, "M")
    low = focused().height()
    app.type("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen")
    app.wait(lambda: focused().height() > low and in_view(focused()))


@pytest.mark.parametrize(("keys", "stays"), [(("V", "Esc"), False), (("F9", "F9"), False), (("Ctrl+L", "Esc"), False)])
def test_what_was_only_used_in_a_wide_window_folds_in_a_narrow_one(
    app: Driver, keys: tuple[str, ...], stays: bool
) -> None:
    app.open(FIRST).double_click("Lavrov").press("3", *keys)
    app.window.resize(990, 700)
    app.wait(lambda: app.table("articleList").isVisible() is stays)
    assert app.table("spanList").isVisible() is stays


def test_what_was_unfolded_in_a_narrow_window_stays(app: Driver) -> None:
    app.open(FIRST).window.resize(1300, 700)
    app.wait(lambda: not app.table("articleList").isVisible()).press("F9")
    for width in (1600, 1300, 990):
        app.window.resize(width, 700)
        QCoreApplication.processEvents()
        assert app.table("articleList").isVisible()


def test_the_first_window_fits_the_screen_with_its_frame(start: Start) -> None:
    app = start(size=None)
    room = app.window.screen().availableGeometry()
    assert app.window.width() <= max(room.width() - 10, app.window.minimumSizeHint().width())
    assert app.window.height() <= max(room.height() - 40, app.window.minimumSizeHint().height())


def test_a_sentence_goes_with_its_article(app: Driver) -> None:
    app.open(FIRST).double_click("Lavrov").press("3").click_row("articleList", 1)
    assert (app.name, app.last_line()) == (SECOND, "")
    app.press("Ctrl+Return")
    assert app.last_line() == f"Done: {SECOND}"
    app.press("Ctrl+PgDown")
    assert app.last_line() == ""


def test_after_looking_where_else_a_date_stands_the_date_is_in_view_again(app: Driver) -> None:
    (app.folder / "a.txt").write_text("luni\n\n" + "Nimic nou.\n\n" * 200 + "luni\n", "utf-8")
    view = app.open("a.txt").window.view
    for key in ("Esc", "Enter"):
        app.double_click("luni").press("4", "O")
        assert view.rect_of(0).bottom() < 0
        app.press(key)
        assert view.viewport().rect().contains(view.rect_of(0))
    assert app.last_line() == "Labelled 1 more date span: “luni”"
    app.press("3", "O")
    assert app.last_line() == "O works on a date or a boilerplate line only."


def goes_round(app: Driver) -> list[str]:
    """The names of the places that F6 leads to from the page, until it is there again."""
    app.window.view.setFocus()
    names: list[str] = []
    while "articleView" not in names:
        app.press("F6")
        names.append(focused().objectName() or focused().accessibleName())
    return names


def test_what_is_below_the_page_or_over_it_is_one_of_the_panels(app: Driver, tmp_path: Path) -> None:
    app.open(FIRST).double_click("Lavrov").press("3", "Ctrl+F")
    assert goes_round(app)[0] == "findField"
    app.press("Ctrl+F", "Esc")
    shutil.copytree(app.folder, tmp_path / "ion")
    prepare(tmp_path / "ion" / FIRST, ("date", "ianuarie"))
    assert app.window.comparison.open_folder(tmp_path / "ion")
    assert goes_round(app)[0] == "differenceList"
    app.press("Esc", "Esc", "Esc", "Ctrl+Shift+F")
    round_ = [focused().objectName()]
    for _ in range(5):
        app.press("F6")
        round_.append(focused().objectName())
    assert round_[0] == "corpusFindField"
    assert "corpusFindField" in round_[1:]
    assert "articleView" not in round_


def test_focus_goes_round_the_panels(app: Driver) -> None:
    app.open(FIRST).wait(lambda: ("Shift+F6", "answer the question") in app.hints())
    app.click_button("When was this article published? Not known").press("F6", "F6")
    # Nothing shows the focus in a list without rows.
    assert focused().objectName() != "spanList"
    app.double_click("Lavrov").press("3")
    app.wait(lambda: app.window.workspace.known_suspicions() is not None)
    round_: list[QWidget] = [app.window.view]
    while len(round_) < 9 and (round_[-1] is not app.window.view or len(round_) == 1):
        app.press("F6")
        round_.append(focused())
    names = [place.objectName() for place in round_]
    assert names[0] == names[-1] == "articleView"
    assert [name for name in names if name.endswith("List")] == ["labelList", "spanList", "articleList"]
    assert all(place.accessibleName() for place in round_)
    for place in round_[-2::-1]:
        app.press("Shift+F6")
        assert focused() is place
    app.press("F9", "Shift+F6")
    assert focused() is round_[-3]


def focused() -> QWidget:
    """The widget that has the focus."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def test_a_copy_is_the_exact_slice(app: Driver) -> None:
    app.open(FIRST).triple_click("READ").press("Ctrl+C")
    mime = QGuiApplication.clipboard().mimeData()
    assert (
        mime.text()
        == "READ\u00a0 Agenții Serviciului Secret trimiși acasă din Coreea de Sud după un accident de ebrietate"
    )
    assert app.last_line() == "Copied."
    app.press("Ctrl+A", "Ctrl+C")
    assert QGuiApplication.clipboard().mimeData().text() == app.text
    app.click("Lavrov").press("Ctrl+C")
    assert app.last_line() == "Select text, or click a span, first."


def test_the_text_size_is_changed_and_kept(start: Start) -> None:
    app = start()
    app.open(FIRST)
    normal = app.window.view.rect_of(300).height()
    app.press("Ctrl++", "Ctrl++", "Ctrl++", "Ctrl++")
    large = app.window.view.rect_of(300).height()
    assert large > normal
    app.close()
    again = start()
    again.open(FIRST)
    assert again.window.view.rect_of(300).height() == large
    again.press("Ctrl+-")
    assert again.window.view.rect_of(300).height() < large
    assert again.last_line() == "Text size: 21 px"
    again.press("Ctrl+0")
    assert again.last_line() == "Text size: 18 px"
    assert again.window.view.rect_of(300).height() == normal


def test_the_system_theme_is_followed_while_it_is_chosen(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    app = start(theme="system").open(FIRST)

    def is_dark() -> bool:
        return app.window.view.grab().toImage().pixelColor(5, 5).lightness() < 60

    def desktop_turns(theme: Theme) -> None:
        # Offscreen there is no desktop with a theme: this is the event that Qt sends for one.
        monkeypatch.setattr("annotator.ui.theme.system_theme", lambda: theme)
        QCoreApplication.sendEvent(app.window.windowHandle(), QEvent(QEvent.Type.ThemeChange))

    assert not is_dark()
    desktop_turns(dark_theme())
    assert is_dark()
    desktop_turns(light_theme())
    assert not is_dark()
    app.action("view.theme.light").trigger()
    desktop_turns(dark_theme())
    assert not is_dark()


def test_label_names_can_be_hidden(app: Driver) -> None:
    app.open(FIRST).double_click("Lavrov").press("3")
    assert app.decoration("name", "speaker")
    app.action("view.compact").trigger()
    assert [one.kind for one in app.window.view.decorations_in_view() if one.kind == "name"] == []


def test_the_last_line_names_the_keys_that_are_useful_now(app: Driver) -> None:
    app.open(FIRST)
    assert app.hints()[0] == ("", "select text, then 1–5")
    app.double_click("Lavrov")
    assert app.hints()[0] == ("1–5", "label")
    app.press("3")
    assert app.hints()[:2] == [("1–5", "relabel"), ("V", "name")]
    assert app.hints()[-1] == ("Ctrl+K", "all commands")


# -- what is remembered ------------------------------------------------------------------------------------------------


def test_a_restart_at_the_top_of_an_article_shows_the_margin_above_it(start: Start) -> None:
    app = start().open(CUSTOMER)
    before = app.window.view.scroll_position()
    assert before[1] < 0
    assert app.close()
    again = start()
    again.open(again.folder)
    assert again.name == CUSTOMER
    assert again.window.view.scroll_position() == before


def test_a_restart_restores_folder_article_caret_scroll_and_theme(start: Start) -> None:
    app = start(theme=None)
    app.open("005_port.txt")
    app.action("view.theme.dark").trigger()
    app.press("PgDown").click("A former mediator")
    caret, scrolled = app.caret, app.window.view.scroll_position()
    assert scrolled != (0, 0)
    assert app.close()

    again = start(theme=None)
    opened = first_path(again.home)
    assert opened == app.folder
    again.open(opened)
    assert (again.name, again.caret) == ("005_port.txt", caret)
    assert again.window.view.scroll_position() == scrolled
    background = again.window.view.grab().toImage().pixelColor(5, 5)
    assert background.lightness() < 60


def test_a_restart_restores_sizes_and_panels(start: Start) -> None:
    # The offscreen screen is 800 wide: no larger window is restored on it.
    app = start(size=(790, 640))
    app.open(FIRST).press("Shift+F9")
    right = app.table("spanList")
    app.wait(right.isVisible)
    before = right.width()
    edge = right.mapTo(app.window, QPoint(-1, 200))
    app.drag_in_window(edge, edge - QPoint(30, 0))
    width = right.width()
    assert before + 20 < width < before + 40
    assert app.close()
    again = start(size=None)
    again.open(FIRST)
    right = again.table("spanList")
    again.wait(lambda: right.isVisible() and right.width() == width)
    assert (again.window.width(), again.window.height()) == (790, 640)
    assert not again.table("articleList").isVisible()


def test_the_place_is_kept_while_the_window_is_open(start: Start) -> None:
    app = start()
    app.open("005_port.txt").press("Ctrl+Right", "Ctrl+Right")
    app.wait(lambda: Remembered.read(app.home).caret == app.caret > 0)
    kept = Remembered.read(app.home)
    assert (kept.path, kept.article) == (app.folder, "005_port.txt")
    app.press("Ctrl+PgDown")
    app.wait(lambda: Remembered.read(app.home).article == app.name)


def test_undo_goes_on_after_a_restart(start: Start) -> None:
    app = start()
    app.open(FIRST).double_click("Lavrov").press("3")
    app.press("Ctrl+PgDown").double_click("Bugetul").press("1")
    assert app.close()
    again = start()
    again.open(FIRST)
    undo = again.action("edit.undo")
    again.wait(lambda: undo.text() == "Undo: Labelled claim: “Bugetul”")
    again.press("Ctrl+Z")
    assert again.name != FIRST
    again.press("Ctrl+Z", "Ctrl+Z", "Ctrl+Z")
    assert (again.name, again.spans()) == (FIRST, [])
    again.press("Ctrl+Y")
    assert again.spans() == [("speaker", "Lavrov")]


def test_what_is_remembered_may_be_gone(start: Start) -> None:
    app = start()
    app.open("005_port.txt")
    assert app.close()
    (app.folder / "005_port.txt").unlink()
    again = start()
    again.open(first_path(again.home))
    assert again.name == FIRST


@pytest.mark.parametrize("kept", [b"", b"{", b"[1]", b'{"caret": -5, "article": 3, "geometry": "%%%", "left": "yes"}'])
def test_damaged_memory_is_no_memory(start: Start, kept: bytes) -> None:
    app = start()
    app.home.state.mkdir(parents=True, exist_ok=True)
    (app.home.state / "window.json").write_bytes(kept)
    again = start()
    again.open(FIRST)
    assert again.name == FIRST
    assert again.close()
