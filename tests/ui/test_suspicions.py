"""What looks like a slip, shown beside the spans, and dismissed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from annotator.ui.article_view.card import HoverCard
from annotator.ui.jobs import Job
from annotator.ui.models.span_list import SpanRole
from tests.ui.files import prepare

if TYPE_CHECKING:
    from tests.ui.driver import Driver

NO_QUOTE = "No quote is given to the speaker “{}”; link one to it or remove it."
TEXT = "Lavrov pleacă. Popa <b>vine</b>.\n"


def opened(app: Driver) -> Driver:
    (app.folder / "a.txt").write_text(TEXT, "utf-8")
    return app.open("a.txt").double_click("Lavrov").press("3").double_click("Popa").press("3")


def doubts(app: Driver) -> list[tuple[str, ...]]:
    """What is suspected of each row's span."""
    model = app.table("spanList").model()
    return [model.data(model.index(row, 0), SpanRole.DOUBTS) for row in range(model.rowCount())]


def said_of_active(app: Driver) -> list[str]:
    """The sentences behind what the inspector says and what can be dismissed there."""
    inspector = app.window.findChild(QWidget, "inspector")
    assert isinstance(inspector, QWidget)
    labels = [one for one in inspector.findChildren(QLabel, "doubt") if one.isVisible()]
    assert all(one.text() == "Speaker without quote" for one in labels)
    return [re.sub("<[^>]*>", "", one.toolTip()) for one in labels]


def test_after_a_pause_the_rows_and_the_inspector_say_what_is_suspected(app: Driver) -> None:
    opened(app)
    assert doubts(app) == [(), ()]
    app.wait(lambda: all(doubts(app)))
    assert doubts(app) == [(NO_QUOTE.format("Lavrov"),), (NO_QUOTE.format("Popa"),)]
    assert app.label_text("spanCount") == "2 spans · 2 to check"
    assert said_of_active(app) == [NO_QUOTE.format("Popa")]
    model = app.table("spanList").model()
    spoken = model.data(model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "speaker, doubtful: Lavrov"
    assert NO_QUOTE.format("Lavrov") in model.data(model.index(0, 0), Qt.ItemDataRole.ToolTipRole)
    app.press("Shift+Tab")
    assert said_of_active(app) == [NO_QUOTE.format("Lavrov")]
    app.press("Esc")
    assert said_of_active(app) == []


def test_the_card_under_the_mouse_says_it_too(app: Driver) -> None:
    opened(app)
    app.wait(lambda: all(doubts(app)))
    app.press("Esc")
    card = app.window.view.findChild(HoverCard)
    assert isinstance(card, HoverCard)
    there = app.window.view.viewport().mapTo(app.window, app.point(2) + QPoint(1, 1))
    handle = app.window.windowHandle()
    assert handle is not None
    QTest.mouseMove(handle, there + QPoint(3, 0))
    QTest.mouseMove(handle, there)
    app.wait(card.isVisible)
    assert [one.doubts for one in card.entries] == [(NO_QUOTE.format("Lavrov"),)]


QUOTED = "Popa a venit luni. „Vrem să facem acest lucru cât mai curând azi”, a spus el la Cluj.\n"
NO_LABEL = "The quotation „Vrem să facem … mai curând azi” is in no quote."


def quoted(app: Driver) -> Driver:
    """An article being labelled, with a quotation in no quote, once that is suspected."""
    (app.folder / "a.txt").write_text(QUOTED, "utf-8")
    app.open("a.txt").double_click("luni").press("4", "Esc")
    return app.wait(lambda: app.window.workspace.known_suspicions() is not None)


def card(app: Driver) -> HoverCard:
    found = app.window.view.findChild(HoverCard)
    assert isinstance(found, HoverCard)
    return found


def hover(app: Driver, text: str) -> HoverCard:
    """Rest the pointer on the first character of the text until the card is there."""
    there = app.window.view.viewport().mapTo(app.window, app.point(app.place(text)) + QPoint(1, 1))
    handle = app.window.windowHandle()
    assert handle is not None
    QTest.mouseMove(handle, there + QPoint(3, 0))
    QTest.mouseMove(handle, there)
    app.wait(card(app).isVisible)
    return card(app)


def test_a_suspicion_about_no_span_has_a_hairline_under_its_words_and_nothing_more(app: Driver) -> None:
    view = quoted(app).window.view
    app.wait(lambda: view.doubts_in_view() != [])
    (hair, *_) = view.doubts_in_view()
    start = view.rect_of(app.place("„Vrem"))
    assert abs(hair.left() - start.center().x()) <= 1
    assert hair.height() == 1
    assert start.top() < hair.top() <= start.bottom()
    assert {one.label for one in view.decorations_in_view()} == {"date"}
    app.action("view.compact").trigger()
    assert view.doubts_in_view() != []


def test_it_goes_when_the_words_are_labelled_or_it_is_dismissed(app: Driver) -> None:
    view = quoted(app).window.view
    app.press("F8")
    assert app.selected().startswith("„Vrem")
    app.press("Delete")
    assert view.doubts_in_view() == []
    app.press("Ctrl+Z")
    assert view.doubts_in_view() != []
    app.press("F8", "2")
    app.wait(lambda: view.doubts_in_view() == [])
    (app.folder / "b.txt").write_text("Nimic.\n", "utf-8")
    app.press("Ctrl+Z").wait(lambda: view.doubts_in_view() != [])
    app.open("b.txt")
    assert view.doubts_in_view() == []


def test_the_card_says_what_is_suspected_where_no_span_stands(app: Driver) -> None:
    shown = hover(quoted(app), "„Vrem")
    assert [(one.key, one.label, one.said) for one in shown.entries] == [(None, "Unlabelled quotation", (NO_LABEL,))]
    assert not shown.grab().isNull()


def test_within_a_span_the_card_says_both(app: Driver) -> None:
    quoted(app).double_click("lucru").press("1", "Esc")
    app.wait(lambda: app.window.workspace.known_suspicions() is not None)
    shown = hover(app, "lucru")
    assert [(one.label, one.doubts) for one in shown.entries] == [("Unlabelled quotation", (NO_LABEL,)), ("claim", ())]


def test_the_cross_dismisses_for_good_and_undo_brings_it_back(app: Driver) -> None:
    opened(app)
    app.wait(lambda: all(doubts(app)))
    cross = app.button("Dismiss: " + NO_QUOTE.format("Popa"))
    assert isinstance(cross, QAbstractButton)
    cross.click()
    assert said_of_active(app) == []
    assert doubts(app) == [(NO_QUOTE.format("Lavrov"),), ()]
    assert app.active() == ("speaker", "Popa")
    assert [one["text"] for one in app.sidecar()["dismissed"]] == ["Popa"]
    app.press("Ctrl+Z")
    assert said_of_active(app) == [NO_QUOTE.format("Popa")]


def test_f8_shows_at_once_what_it_leads_to(app: Driver) -> None:
    opened(app).press("Ctrl+Home", "F8")
    assert said_of_active(app) == [NO_QUOTE.format("Lavrov")]
    assert all(doubts(app))


def test_another_article_has_none_of_these_marks(app: Driver) -> None:
    (app.folder / "b.txt").write_text("Nimic.\n", "utf-8")
    opened(app)
    app.wait(lambda: all(doubts(app)))
    app.open("b.txt")
    assert app.label_text("spanCount") == "0 spans in this article"


def test_a_long_article_is_looked_through_beside_the_window(app: Driver) -> None:
    (app.folder / "long.txt").write_text(TEXT + "Un rând.\n" * 8000, "utf-8")
    app.open("long.txt").double_click("Lavrov").press("3")
    app.wait(lambda: all(doubts(app)))
    app.double_click("Popa").press("3")
    app.wait(lambda: len(doubts(app)) == 2 and all(doubts(app)))
    assert app.window.workspace.known_suspicions() is not None


def test_the_window_closes_while_a_long_article_is_looked_through(app: Driver) -> None:
    (app.folder / "long.txt").write_text(TEXT + "„Vrem să facem acest lucru azi.\n" * 60_000, "utf-8")
    app.open("long.txt").double_click("Lavrov").press("3")
    app.wait(lambda: app.window.findChild(Job) is not None)
    app.window.close()
    assert not app.window.isVisible()


def test_f8_stops_at_the_next_article_in_which_only_something_is_suspected(app: Driver) -> None:
    for path in app.folder.iterdir():
        path.unlink()
    for name, text in (("a.txt", "Popa vine luni.\n"), ("b.txt", "Nimic.\n"), ("c.txt", QUOTED)):
        (app.folder / name).write_text(text, "utf-8")
    prepare(app.folder / "a.txt", ("date", "luni"), status="done")
    prepare(app.folder / "b.txt", status="done")
    prepare(app.folder / "c.txt", ("date", "luni"))
    app.open("a.txt").press("F8")
    assert app.name == "c.txt"
    assert app.selected().startswith("„Vrem să facem")
    assert app.last_line() == f"1 of 1: {NO_LABEL}"
    app.press("F8")
    assert app.last_line() == "There is no open point further on."
