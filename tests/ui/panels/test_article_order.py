"""Which articles are listed and in which order, what several of them can be given at once, and their menu."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu

from annotator.core.annotations import STATUSES
from annotator.storage.corpus import Entry, natural_key
from annotator.storage.sidecar import sidecar_path
from annotator.ui.models.article_list import ArticleListModel, ArticleRole
from annotator.ui.models.article_order import EVERY, KEYS, MARKS, Only, is_older
from annotator.ui.models.folding import folded
from tests.ui.driver import CUSTOMER

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ui.conftest import Start
    from tests.ui.driver import Driver

SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
# The offscreen platform says so of every menu that opens.
MENU_OFFSCREEN = pytest.mark.qt_log_ignore(r"This plugin does not support (raise|grabbing)", extend=True)
NAMES = st.sampled_from([f"{folder}{nth}.txt" for folder in ("", "a/", "b/") for nth in range(30)])
ENTRIES = st.lists(
    st.builds(
        Entry,
        NAMES,
        st.integers(0, 3),
        st.sampled_from(["", "Un titlu", "Șoferii"]),
        st.sampled_from(STATUSES),
        st.sampled_from([{}, {"claim": 1}, {"quote": 2, "claim": 1}]),
        unsure=st.integers(0, 1),
        labels=st.sampled_from(["", "news/1", "news/2"]),
        changed=st.integers(0, 3),
    ),
    unique_by=lambda entry: entry.name,
)
ONLY = st.builds(
    Only,
    st.sampled_from(["", "open", *STATUSES]),
    st.sampled_from(["", "claim", "quote"]),
    st.frozensets(st.sampled_from(sorted(MARKS)), max_size=2),
)


def choose(app: Driver, name: str) -> None:
    """Choose an entry of a menu, as a click on it does."""
    action = app.window.findChild(QAction, name)
    assert isinstance(action, QAction)
    action.trigger()


def status_on_disk(app: Driver, name: str) -> str:
    path = sidecar_path(app.folder / name)
    return str(json.loads(path.read_bytes())["status"]) if path.exists() else "new"


def shown_names(app: Driver) -> list[str]:
    model = app.table("articleList").model()
    return [model.index(row, 0).data(ArticleRole.NAME) for row in range(model.rowCount())]


def choose_in_menu(app: Driver, key: str, name: str) -> list[str]:
    """Open the menu of the current row by a key and choose from it; what it offers."""
    app.press(key)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    offered = [action.text() for action in menu.actions() if action.text()]
    choice = menu.findChild(QAction, name)
    assert isinstance(choice, QAction)
    choice.trigger()
    menu.close()
    return offered


@given(ENTRIES, ENTRIES, ONLY, st.sampled_from(["", "titlu", "1"]), st.sampled_from(sorted(KEYS)), st.booleans())
def test_rows_are_what_passes_in_the_order_chosen(
    first: list[Entry], then: list[Entry], only: Only, text: str, key: str, backwards: bool
) -> None:
    model = ArticleListModel()
    model.set_labels("news/2")
    model.append(sorted(first, key=lambda entry: natural_key(entry.name)))
    model.set_order(key, backwards)
    model.show_only(only)
    model.set_filter(text)
    gone = {entry.name for entry in first[::3]}
    there = {entry.name: entry for entry in first if entry.name not in gone}
    model.change([entry for entry in then if entry.name not in there], gone)
    there = {**{entry.name: entry for entry in then}, **there}
    ordered = sorted(there.values(), key=lambda entry: natural_key(entry.name))
    if key == "name":
        ordered = ordered[::-1] if backwards else ordered
    else:
        falling = (key in ("length", "changed")) != backwards
        ordered.sort(key=KEYS[key], reverse=falling)
    assert model.names() == [entry.name for entry in ordered]
    passing = [one for one in ordered if only.passes(one, "news/2") and text in f"{one.title}\n{one.name}".lower()]
    assert model.shown_names() == [entry.name for entry in passing]
    assert [model.row_of(entry.name) for entry in passing] == list(range(len(passing)))
    some = [*reversed(sorted(there)[::2]), "no such article"]
    assert model.rows_of(some) == sorted(row for row in map(model.row_of, some) if row is not None)
    assert all(model.is_shown(name) == (name in model.shown_names()) for name in there)
    assert model.done == sum(entry.status == "done" for entry in there.values())


TYPED = st.lists(st.sampled_from("șof tiu1.xE "), max_size=6).map("".join)


@given(ENTRIES, ENTRIES, ONLY, st.lists(TYPED, max_size=6), st.sampled_from(sorted(KEYS)))
def test_typing_shows_what_the_plain_filter_lets_through(
    first: list[Entry], then: list[Entry], only: Only, typed: list[str], key: str
) -> None:
    model = ArticleListModel()
    model.append(first)
    model.set_order(key, True)
    model.show_only(only)
    known: dict[str, Entry] = {entry.name: entry for entry in first}
    # Letter by letter, away with some again, and other articles and other words meanwhile.
    for text in ("".join(typed[: nth + 1]) for nth in range(len(typed))):
        for end in (*range(len(text) + 1), len(text) // 2):
            model.set_filter(text[:end])
            words = folded(text[:end]).split()
            passing = {
                name
                for name, entry in known.items()
                if only.passes(entry, "") and all(word in folded(f"{entry.title}\n{name}") for word in words)
            }
            assert model.shown_names() == [name for name in model.names() if name in passing]
        model.update(then)
        known |= {entry.name: entry for entry in then if entry.name in known}


def test_rows_stay_where_they_are_while_one_works(checked: Callable[[Any], Any]) -> None:
    model = checked(ArticleListModel())
    model.set_order("state", False)
    model.append([Entry("1.txt", 1), Entry("2.txt", 1, status="in_progress"), Entry("3.txt", 1)])
    assert model.shown_names() == ["1.txt", "2.txt", "3.txt"]
    model.sort_again()
    assert model.shown_names() == ["2.txt", "1.txt", "3.txt"]
    model.update([Entry("1.txt", 1, status="done")])
    assert model.shown_names() == ["2.txt", "1.txt", "3.txt"]
    model.show_only(Only("open"))
    assert model.shown_names() == ["2.txt", "3.txt"]
    model.show_only(EVERY)
    model.change([Entry("1b.txt", 1)], ["3.txt"])
    assert model.shown_names() == ["2.txt", "1b.txt", "1.txt"]


@pytest.mark.parametrize(
    ("labels", "older"),
    [("news/2", True), ("news/3", False), ("news/10", False), ("", False), ("other/9", True), ("news/x", True)],
)
def test_an_older_version_is_told_by_its_number(labels: str, older: bool) -> None:
    assert is_older(labels, "news/3") is older


def test_there_are_no_other_kinds_of_articles() -> None:
    with pytest.raises(ValueError, match="no such kind"):
        Only("finished")


def test_next_and_previous_follow_the_list_and_its_filter(app: Driver) -> None:
    app.open(CUSTOMER)
    choose(app, "order.length")
    listed = app.rows("articleList")
    names = shown_names(app)
    app.click_row("articleList", 0)
    assert app.name == names[0] != CUSTOMER
    app.press("Ctrl+PgDown")
    assert app.name == names[1]
    app.press("Ctrl+PgUp", "Ctrl+PgUp")
    assert app.last_line() == "This is the first article."
    choose(app, "order.name")
    assert app.rows("articleList") != listed
    app.press("Ctrl+L").type("spital").press("Return", "Ctrl+PgDown")
    assert app.last_line().startswith("The list shows no article after this one")
    app.press("Ctrl+PgUp")
    assert app.last_line().startswith("The list shows no article before this one")


def test_what_was_edited_here_is_what_was_changed_last_once_the_order_is_chosen_again(app: Driver) -> None:
    app.open(CUSTOMER)
    choose(app, "order.changed")
    last = shown_names(app)[-1]
    app.click_row("articleList", len(shown_names(app)) - 1)
    app.press("Ctrl+Home", "W", "1").wait_saved()
    app.press("Ctrl+PgUp")
    # While one works no row moves.
    assert shown_names(app)[-1] == last
    choose(app, "order.changed")
    assert shown_names(app)[0] == last


def test_the_order_is_remembered(start: Start) -> None:
    app = start()
    app.open(CUSTOMER)
    choose(app, "order.length")
    choose(app, "order.backwards")
    listed = app.rows("articleList")
    assert app.button("Order of the articles: By length, longest first, The other way round")
    assert app.close()
    again = start()
    again.open(CUSTOMER)
    assert again.rows("articleList") == listed


def test_states_are_set_for_several_articles_as_one_step(app: Driver) -> None:
    app.open(CUSTOMER)
    names = sorted((path.name for path in app.folder.glob("0*.txt")), key=natural_key)[1:4]
    before = [status_on_disk(app, name) for name in names]
    app.click_row("articleList", 1, CONTROL).click_row("articleList", 3, SHIFT)
    assert app.name == CUSTOMER
    app.table("articleList").setFocus()
    app.press("Ctrl+Shift+Return")
    app.wait(lambda: status_on_disk(app, names[-1]) == "skipped")
    statuses = [status_on_disk(app, name) for name in names]
    assert "skipped" in statuses
    assert app.last_line().startswith("Set to “Skipped” in ")
    assert app.name == CUSTOMER
    # The first press opens one of them where none is open, the second takes it back everywhere.
    app.press("Ctrl+Z", "Ctrl+Z")
    app.wait(lambda: [status_on_disk(app, name) for name in names] == before)


def test_taking_a_row_out_of_the_selection_opens_nothing(app: Driver) -> None:
    app.open(CUSTOMER)
    app.click_row("articleList", 1, CONTROL).click_row("articleList", 1, CONTROL)
    assert app.name == CUSTOMER
    app.click_row("articleList", 1)
    assert app.name != CUSTOMER


@MENU_OFFSCREEN
@pytest.mark.parametrize("key", ["Menu", "Shift+F10"])
def test_a_key_opens_the_menu_of_the_row(app: Driver, key: str) -> None:
    app.open(CUSTOMER)
    app.table("articleList").setFocus()
    app.press("Down")
    offered = choose_in_menu(app, key, "row.article.copy_path")
    assert offered[:2] == ["Open", "Set to “New”"]
    assert QGuiApplication.clipboard().text() == str(app.folder / shown_names(app)[1])


@MENU_OFFSCREEN
def test_a_row_is_given_a_state_by_its_menu(app: Driver) -> None:
    app.open(CUSTOMER)
    app.table("articleList").setFocus()
    app.press("Down")
    choose_in_menu(app, "Menu", "row.status.in_progress")
    app.wait(lambda: status_on_disk(app, shown_names(app)[1]) == "in_progress")
    assert app.name == CUSTOMER


def test_the_path_of_the_open_article_is_copied_by_its_action(app: Driver) -> None:
    app.open(CUSTOMER)
    choose(app, "article.copy_path")
    assert QGuiApplication.clipboard().text() == str(app.folder / CUSTOMER)


def test_filters_are_joined(app: Driver) -> None:
    app.open(CUSTOMER)
    app.double_click("Lavrov").press("3", "U")
    app.wait_saved()
    choose(app, "only.unsure")
    assert len(app.rows("articleList")) == 1
    choose(app, "only.label.speaker")
    assert len(app.rows("articleList")) == 1
    assert app.button("Show only some of the articles: speaker, With unsure spans")
    choose(app, "only.label.date")
    assert app.rows("articleList") == []
    choose(app, "only.label.date")
    assert len(app.rows("articleList")) == 1
    choose(app, "only.done")
    assert app.rows("articleList") == []
    choose(app, "only.all")
    assert len(app.rows("articleList")) == 11
