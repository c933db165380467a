"""The hover card: when it opens, where it stands, what it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.core.annotations import Relation, Span
from annotator.ui.article_view.card import HoverCard
from tests.ui.article_view.page import NONE, span

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from tests.ui.article_view.page import Page

    MakePage = Callable[..., Page]

TEXT = "Un titlu\n\n" + "Vorbind despre acord, ministrul a spus multe lucruri noi. " * 5 + "\n\nLavrov a plecat.\n" * 3
LONG = Span("q", "quote", TEXT.index("acord"), TEXT.index("acord") + 220)
LAVROV = span("s", "speaker", TEXT, "Lavrov")
LONGER_THAN_IT_TAKES = 700


def card_of(made: Page) -> HoverCard:
    card = made.view.findChild(HoverCard)
    assert isinstance(card, HoverCard)
    return card


def opened(made: Page, qtbot: QtBot, point: QPoint) -> HoverCard:
    card = card_of(made)
    # A pointer that already stands there, from the last test, would not move.
    made.hover(QPoint(4, 4))
    made.hover(point)
    qtbot.waitUntil(card.isVisible, timeout=3_000)
    return card


def stays_closed(made: Page, qtbot: QtBot) -> bool:
    try:
        qtbot.waitUntil(card_of(made).isVisible, timeout=LONGER_THAN_IT_TAKES)
    except qtbot.TimeoutError:
        return True
    return False


@pytest.mark.parametrize("key", [Qt.Key.Key_2, Qt.Key.Key_Escape, Qt.Key.Key_Control])
def test_any_key_closes_it_wherever_the_key_goes(page: MakePage, qtbot: QtBot, key: Qt.Key) -> None:
    made = page(TEXT, [LONG])
    card = opened(made, qtbot, made.point(LONG.start + 3))
    QTest.keyClick(made.window, key)
    assert not card.isVisible()
    made.hover(made.point(LONG.start + 3) + QPoint(1, 0))
    assert stays_closed(made, qtbot)
    opened(made, qtbot, made.point(LONG.start + 9))


def test_a_key_before_it_opens_keeps_it_closed(page: MakePage, qtbot: QtBot) -> None:
    made = page(TEXT, [LONG])
    made.hover(made.point(LONG.start + 3))
    QTest.keyClick(made.window, Qt.Key.Key_2)
    assert stays_closed(made, qtbot)


def test_the_wheel_closes_it_also_where_nothing_scrolls(page: MakePage, qtbot: QtBot) -> None:
    made = page(TEXT, [LONG])
    point = made.point(LONG.start + 3)
    card = opened(made, qtbot, point)
    phase = Qt.ScrollPhase.NoScrollPhase
    wheel = QWheelEvent(
        QPointF(point), QPointF(point), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton, NONE, phase, False
    )
    QApplication.sendEvent(made.view.viewport(), wheel)
    assert not card.isVisible()


def test_it_does_not_open_after_a_click_until_the_pointer_moves_on(page: MakePage, qtbot: QtBot) -> None:
    made = page(TEXT, [LONG])
    made.double_click(LONG.start + 3)
    made.hover(made.point(LONG.start + 3) + QPoint(1, 1))
    assert stays_closed(made, qtbot)
    opened(made, qtbot, made.point(LONG.start + 9))


def test_it_does_not_open_while_any_button_drags(page: MakePage, qtbot: QtBot) -> None:
    made = page(TEXT, [LONG])
    handle = made.window.windowHandle()
    assert handle is not None
    first, last = (made.view.viewport().mapTo(made.window, made.point(LONG.start + at)) for at in (3, 9))
    QTest.mousePress(handle, Qt.MouseButton.RightButton, NONE, first)
    QTest.mouseEvent(QTest.MouseAction.MouseMove, handle, Qt.MouseButton.RightButton, NONE, last)
    closed = stays_closed(made, qtbot)
    QTest.mouseRelease(handle, Qt.MouseButton.RightButton, NONE, last)
    assert closed


@pytest.mark.parametrize("height", [840, 330])
def test_it_covers_no_line_of_the_span(page: MakePage, qtbot: QtBot, height: int) -> None:
    made = page(TEXT, [LONG], height=height)
    if height < 400:
        made.view.scroll_by(60)
    for nth in (0, -1):
        tint = made.decorations("q", "tint")[0].rectangles[nth]
        card = opened(made, qtbot, tint.center())
        tints = made.decorations("q", "tint")[0].rectangles
        assert not any(card.geometry().intersects(one) for one in tints)
        assert made.view.viewport().rect().contains(card.geometry())


def test_at_a_span_that_fills_the_page_it_leaves_the_pointers_line_free(page: MakePage, qtbot: QtBot) -> None:
    made = page(TEXT, [Span("w", "claim", 0, len(TEXT))], height=400)
    point = made.point(TEXT.index("ministrul"))
    card = opened(made, qtbot, point)
    assert made.view.viewport().rect().contains(card.geometry())
    assert not card.geometry().top() <= point.y() <= card.geometry().bottom()


@pytest.mark.parametrize(
    ("attributes", "said"), [({}, "speaker: Lavrov"), ({"name": "Serghei Lavrov"}, "speaker: Serghei Lavrov (Lavrov)")]
)
def test_it_says_whose_words_a_quote_is(page: MakePage, qtbot: QtBot, attributes: dict[str, str], said: str) -> None:
    speaker = Span("s", "speaker", LAVROV.start, LAVROV.end, attributes=attributes)
    made = page(TEXT, [LONG, speaker], [Relation("r", "speaker", "q", "s")])
    card = opened(made, qtbot, made.point(LONG.start + 3))
    assert card.entries[0].details == (said,)
