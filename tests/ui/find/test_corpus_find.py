from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy, QTest

from annotator.core import search as search_module
from annotator.core.annotations import Range
from annotator.core.search import Query, SearchError
from annotator.storage import labelled_article
from annotator.ui.find import corpus_search
from annotator.ui.find.background import Background
from annotator.ui.find.context import context_of
from annotator.ui.find.corpus_search import searching
from annotator.ui.find.hit_model import GroupRow, HitModel, HitRole, HitRow
from annotator.ui.theme import dark_theme
from tests.ui.find.page import ARTICLES, KEY, LINE, Page, rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

TEXT = str(ARTICLES["a.txt"])


def told(page: Page) -> str:
    return page.label("corpusFindTold")


def search(page: Page, words: str) -> None:
    """Open the panel, type and press Enter; wait for the end."""
    page.finding.find_in_corpus()
    page.type(words)
    page.press(KEY.Key_Return)
    page.wait(lambda: " in " in told(page) and "searched" not in told(page))


def test_hits_are_grouped_by_article_and_what_could_not_be_read_is_counted(page: Page) -> None:
    search(page, "stir")
    assert told(page) == "4 hits in 2 articles · 1 could not be read"
    assert rows(page.finding.corpus.model) == [
        "a.txt 3",
        "[Ştir]i de l",
        "pus: „[Știr]ile de",
        "ine ¶ [Știr]ea 👍🏽 ",
        "b.txt 1",
        "Altă [știr]e ¶ CI",
    ]


def test_the_corpus_is_searched_a_while_after_the_last_letter(page: Page) -> None:
    page.finding.find_in_corpus()
    page.type("altă")
    page.wait(lambda: told(page).startswith("1 hit in 1 article"))


def test_enter_goes_to_the_hit_and_f3_goes_on_from_there(page: Page) -> None:
    search(page, "știr")
    page.press(KEY.Key_Return)
    page.press(KEY.Key_Down, times=2)
    page.press(KEY.Key_Return)
    assert not page.finding.corpus.isVisible()
    assert page.has_page()
    assert (page.corpus.state.article.name, page.start()) == ("a.txt", TEXT.index("Știrea"))
    page.finding.find_next(True)
    assert page.start() == 0
    page.finding.find_in_corpus()
    assert len(rows(page.finding.corpus.model)) == 6
    page.press(KEY.Key_Down)
    page.press(KEY.Key_Down)
    page.press(KEY.Key_Return)
    assert (page.corpus.state.article.name, page.selected()) == ("b.txt", "știr")


def test_keys_never_stop_at_a_heading_and_up_from_the_first_hit_goes_to_the_field(page: Page) -> None:
    search(page, "știr")
    table = page.finding.corpus.table
    page.press(KEY.Key_Down)
    seen = []
    for key in (KEY.Key_Down, KEY.Key_Down, KEY.Key_Down, KEY.Key_Down, KEY.Key_Up, KEY.Key_Home, KEY.Key_End):
        page.press(key)
        seen.append(table.currentIndex().row())
    assert seen == [2, 3, 5, 5, 3, 1, 5]
    page.press(KEY.Key_Home)
    page.press(KEY.Key_Up)
    assert page.finding.corpus.controls()[0].hasFocus()


def test_a_click_goes_to_the_hit_but_not_on_a_heading(page: Page) -> None:
    search(page, "știr")
    table = page.finding.corpus.table
    for row in (4, 5):
        place = table.visualRect(table.model().index(row, 0)).center()
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
        assert page.finding.corpus.isVisible() == (row == 4)
    assert page.corpus.state.article.name == "b.txt"


def test_escape_closes_from_the_field_and_from_the_list(page: Page) -> None:
    search(page, "știr")
    page.press(KEY.Key_Escape)
    assert page.has_page()
    page.finding.find_in_corpus()
    page.press(KEY.Key_Down)
    page.press(KEY.Key_Escape)
    assert page.has_page()
    assert page.corpus.state.article.name == "a.txt"


def test_a_wrong_expression_is_told(page: Page) -> None:
    page.finding.find_in_corpus()
    page.button("corpusFindRegex").click()
    page.type("[")
    page.press(KEY.Key_Return)
    assert told(page) == "The expression is wrong at character 1: unterminated character set."
    assert not rows(page.finding.corpus.model)


def test_a_new_query_drops_what_the_one_before_still_finds(page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    reached, go_on = Event(), Event()
    real = labelled_article.read_labelled_article

    def slow(*arguments: object) -> object:
        if not go_on.is_set():
            reached.set()
            go_on.wait(10)
        return real(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(corpus_search, "read_labelled_article", slow)
    page.finding.find_in_corpus()
    page.type("luni")
    page.press(KEY.Key_Return)
    page.wait(reached.is_set)
    page.finding.corpus.controls()[0].setFocus()
    page.press(KEY.Key_A, Qt.KeyboardModifier.ControlModifier)
    page.type("altă")
    page.press(KEY.Key_Return)
    go_on.set()
    page.wait(lambda: told(page) == "1 hit in 1 article · 1 could not be read")
    assert rows(page.finding.corpus.model) == ["b.txt 1", "[Altă] știre"]


def test_closing_while_it_searches_ends_the_search_and_opening_starts_anew(
    page: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    reached, go_on, read = Event(), Event(), []
    real = labelled_article.read_labelled_article

    def slow(*arguments: object) -> object:
        read.append(arguments[1])
        reached.set()
        go_on.wait(10)
        return real(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(corpus_search, "read_labelled_article", slow)
    page.finding.find_in_corpus()
    page.type("nimic")
    page.press(KEY.Key_Return)
    page.wait(reached.is_set)
    page.press(KEY.Key_Escape)
    go_on.set()
    page.finding.find_in_corpus()
    page.wait(lambda: told(page).startswith("1 hit in 1 article"))
    assert read == ["a.txt", *ARTICLES]


def test_no_more_than_the_most_hits_are_listed(page: Page) -> None:
    parts = list(searching(page.corpus.folder, list(ARTICLES), Query("i"), most=4))
    assert sum(len(part.rows) for part in parts) == 5
    assert (parts[-1].hits, parts[-1].is_cut, parts[-1].searched) == (4, True, 1)
    assert not list(searching(page.corpus.folder, list(ARTICLES), Query("luni"), most=3))[-1].is_cut


def test_an_expression_that_takes_too_long_is_counted_and_the_rest_searched(
    page: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = search_module.find_all
    monkeypatch.setattr(corpus_search, "find_all", lambda text, query: real(text, query, 0.05))
    (page.corpus.folder / "b.txt").write_text("a" * 5_000 + "b", encoding="utf-8")
    names, query = ["a.txt", "b.txt", "d.txt"], Query("(a|aa)+$|c$|^nimic", regex=True)
    last = list(searching(page.corpus.folder, names, query))[-1]
    assert (last.searched, last.too_slow, last.hits) == (3, 1, 1)
    with pytest.raises(SearchError):
        searching(page.corpus.folder, [], Query("(", regex=True))


def test_an_article_is_searched_in_the_encoding_of_its_sidecar(page: Page) -> None:
    folder = page.corpus.folder
    (folder / "e.txt").write_bytes("„Știre”".encode("utf-16-le"))
    (folder / "e.txt.annotations.json").write_text(
        '{"format": "article-annotations", "version": 1, "source": {"encoding": "utf-16-le"}, "spans": [],'
        ' "relations": [], "article": {}, "labels": "", "status": "new", "note": ""}',
        encoding="utf-8",
    )
    (row,) = [row for part in searching(folder, ["e.txt"], Query("stire")) for row in part.rows[1:]]
    assert isinstance(row, HitRow)
    assert row.range == Range(1, 6)


def test_the_model_keeps_qts_rules(qtbot: QtBot) -> None:
    model = HitModel(checkable=True)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning, model)
    hit = HitRow("a.txt", Range(0, 2), context_of("ab\r\nc", Range(0, 2)))
    model.append([GroupRow("a.txt", "T", 2, "done"), hit])
    model.append([hit])
    model.toggle(0)
    model.toggle(2)
    assert model.ticked == 1
    assert [row.ticked for row in model.hits()] == [True, False]
    assert model.index(2, 0).data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Unchecked
    assert model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "ab ¶ c"
    assert model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "T, 2"
    assert model.index(1, 0).data(HitRole.ROW) is hit
    model.reset()
    assert (model.rowCount(), model.ticked) == (0, 0)


def test_an_error_that_nobody_expects_is_raised_in_the_window(qtbot: QtBot) -> None:
    owner = QObject()
    background = Background(owner)
    failed = QSignalSpy(background.failed)

    def task() -> Iterator[int]:
        yield 1
        raise ZeroDivisionError

    with qtbot.captureExceptions() as caught:
        background.start(task())
        qtbot.waitUntil(lambda: bool(caught))
    assert caught[0][0] is ZeroDivisionError
    assert failed.count() == 0


def test_what_a_dropped_task_has_on_the_way_arrives_nowhere(qtbot: QtBot) -> None:
    owner = QObject()
    background = Background(owner)
    arrived: list[object] = []
    background.produced.connect(arrived.append)
    sent = Event()

    def task() -> Iterator[str]:
        yield "old"
        sent.set()

    background.start(task())
    assert sent.wait(10)
    with qtbot.waitSignal(background.finished):
        background.start(iter(["new"]))
    assert arrived == ["new"]
    assert not background.is_running


def test_the_panel_covers_the_page_and_draws_in_both_themes(page: Page) -> None:
    search(page, LINE)
    panel = page.finding.corpus
    assert panel.geometry() == page.window.rect()
    page.window.resize(1000, 600)
    page.wait(lambda: panel.width() == 1000)
    light = panel.grab().toImage()
    page.finding.set_theme(dark_theme())
    dark = panel.grab().toImage()
    assert light.pixelColor(3, 3).lightness() > 200
    assert dark.pixelColor(3, 3).lightness() < 100
