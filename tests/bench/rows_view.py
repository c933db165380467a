"""Rows that measure the view alone against the bare widget."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt

from annotator import edit
from annotator.core.changes import invert
from annotator.core.state import Cursor, Stamp, State
from tests.bench.measure import Result, Target, Times, Work, interleaved, result
from tests.bench.stage import CTRL, LABELS, VIEWPORT, Page, application, bare, check_paints, drain, fit, key
from tests.bench.texts import SEED, size_name, state_of

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPlainTextEdit

    from annotator.core.changes import Transaction
    from annotator.session import Update

MB = 1_000_000
MARKED = ("claim", "quote", "speaker", "date")


class Labelling:
    """Labels words that are in view, each in another place of a page that changes every ten times."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self._pick = random.Random(SEED)
        self._ids = 0
        self.update: Update | None = None

    def prepare(self, nth: int) -> None:
        """Take back the last span, go to other words, and work out the update that labels them."""
        page = self.page
        assert page.state is not None
        if self.update is not None:
            assert self.update.transaction is not None
            page.view.update_state(page.apply(invert(self.update.transaction, Cursor.at(0)), "undo"))
        if nth % 10 == 0:
            place = self._pick.randrange(len(page.state.article.text))
            page.view.restore_scroll((place, 0))
        drain()
        transaction = None
        while transaction is None:
            transaction = self._labelled()
        self.update = page.apply(transaction, "edit")

    def _labelled(self) -> Transaction | None:
        page, pick = self.page, self._pick
        assert page.state is not None
        self._ids += 1
        start = page.view.position_at(QPoint(pick.randrange(100, 700), pick.randrange(100, 800)))
        end = min(start + pick.randint(4, 60), len(page.state.article.text))
        if start >= end:
            return None
        page.move(Cursor(start, end))
        drain()
        stamp = Stamp("2026-11-22T09:00:00Z", "a0001", lambda: f"n{self._ids:09}")
        made = edit.label(page.state, LABELS, pick.choice(MARKED), stamp, new=True)
        return made if made is not None and made.changes else None

    def run(self, _nth: int) -> None:
        """Show and paint it."""
        assert self.update is not None
        self.page.view.update_state(self.update)
        drain()

    def run_whole(self, _nth: int) -> None:
        """Show it and paint the whole viewport."""
        assert self.update is not None
        self.page.view.update_state(self.update)
        self.page.view.viewport().repaint()


def label_view(times: int) -> list[Result]:
    """Words in view become a span: from `update_state` to painted, at natural line pitch.

    Against it a full `repaint()` of the bare widget's viewport. "Whole viewport" repaints all of ours too, where the
    window repaints the lines that changed.
    """
    found = []
    for characters, spans in ((MB, 10_000), (10 * MB, 100_000)):
        application()
        state = state_of(characters, spans)
        page, plain = Page(state, natural_pitch=True), bare(state.article.text)
        labelling = Labelling(page)
        labelling.prepare(0)
        check_paints(page.view.viewport(), lambda: labelling.run(0))  # noqa: B023
        whole = Work(lambda _nth: plain.viewport().repaint(), lambda nth: _to_same_place(page, plain, nth))  # noqa: B023
        size = size_name(characters, spans)
        measured = interleaved(Work(labelling.run, labelling.prepare), whole, times)
        found.append(result("label, view alone", size, measured, Target(ratio=1.5)))
        measured = interleaved(Work(labelling.run_whole, labelling.prepare), whole, times)
        found.append(result("label, view alone, whole viewport", size, measured))
    return found


def _to_same_place(page: Page, plain: QPlainTextEdit, nth: int) -> None:
    """Scroll the bare widget to about where ours is."""
    assert page.state is not None
    if nth % 10 == 0:
        bar, part = plain.verticalScrollBar(), page.view.scroll_position()[0] / len(page.state.article.text)
        bar.setValue(round(bar.maximum() * part))
        drain()


def open_view(times: int) -> list[Result]:
    """Another article: from `show_state` of a state in memory to painted, after an empty page.

    Against it `setPlainText` of the same text to painted.
    """
    found = []
    for spans, limit in ((10_000, 1.0), (100_000, 1.2)):
        application()
        state = state_of(10 * MB, spans)
        measured = _opened(state, times, bare_times=max(5, times // 3))
        found.append(result("open, view alone", size_name(10 * MB, spans), measured, Target(ratio=limit)))
    return found


def _opened(state: State, times: int, bare_times: int) -> tuple[Times, Times]:
    page, plain = Page(), bare()

    def show(_nth: int) -> None:
        page.open(state)
        drain()

    def empty(_nth: int) -> None:
        page.open(None)
        drain()

    def empty_plain(_nth: int) -> None:
        plain.clear()
        drain()

    def show_plain(_nth: int) -> None:
        plain.setPlainText(state.article.text)
        drain()

    check_paints(page.view.viewport(), lambda: show(0))
    return interleaved(Work(show, empty), Work(show_plain, empty_plain), times, bare_times)


def page_down(times: int) -> list[Result]:
    """Page Down: from the key to painted, page after page from the top of 1 MB with 10,000 spans, nothing seen before.

    Against it the same key in the bare widget.
    """
    application()
    state = state_of(MB, 10_000)
    return [result("page down", size_name(MB, 10_000), _paged(state, times), Target(ratio=1.5, p95=16))]


def _paged(state: State, times: int, bare_times: int | None = None) -> tuple[Times, Times]:
    page, plain = Page(state), bare(state.article.text)
    check_paints(page.view.viewport(), lambda: key(page.view, Qt.Key.Key_PageDown))
    before = page.view.scroll_position()
    measured = interleaved(
        Work(lambda _nth: key(page.view, Qt.Key.Key_PageDown)),
        Work(lambda _nth: key(plain, Qt.Key.Key_PageDown)),
        times,
        bare_times,
    )
    assert page.view.scroll_position() > before
    return measured


def jump(times: int) -> list[Result]:
    """Ctrl+End in 10 MB with 100,000 spans just opened: from the key to painted. Against it the bare widget."""
    application()
    state = state_of(10 * MB, 100_000)
    page, plain = Page(state), bare(state.article.text)
    times = max(10, times // 2)

    def reopen(_nth: int) -> None:
        page.open(state)
        drain()

    def reopen_plain(_nth: int) -> None:
        plain.setPlainText(state.article.text)
        drain()

    measured = interleaved(
        Work(lambda _nth: key(page.view, Qt.Key.Key_End, CTRL), reopen),
        Work(lambda _nth: key(plain, Qt.Key.Key_End, CTRL), reopen_plain),
        times,
        max(5, times // 4),
    )
    return [result("jump to the end", size_name(10 * MB, 100_000), measured, Target(p95=16))]


def resize(times: int) -> list[Result]:
    """The view gets narrower or wider in the middle of 10 MB with 100,000 spans: from `resize` to painted.

    By so much that every line breaks elsewhere. Against it the bare widget.
    """
    application()
    state = state_of(10 * MB, 100_000)
    page, plain = Page(state), bare(state.article.text)
    page.view.restore_scroll((len(state.article.text) // 2, 0))
    plain.verticalScrollBar().setValue(plain.verticalScrollBar().maximum() // 2)
    fit(page.view)
    widths = (page.view.width(), plain.width())

    def narrower(nth: int) -> int:
        return 20 + 13 * (nth % 9) + 100 * (nth % 2)

    def resized(nth: int) -> None:
        page.view.resize(widths[0] - narrower(nth), VIEWPORT[1])
        drain()

    def resized_plain(nth: int) -> None:
        plain.resize(widths[1] - narrower(nth), VIEWPORT[1])
        drain()

    measured = interleaved(Work(resized), Work(resized_plain), times, max(5, times // 4))
    return [result("resize", size_name(10 * MB, 100_000), measured, Target(p95=33))]


def one_line(times: int) -> list[Result]:
    """1 MB in one line with 10,000 spans: opening (state in memory to painted), and Page Down from its top.

    Against both the bare widget.
    """
    application()
    state = state_of(MB, 10_000, one_line=True)
    size = f"{size_name(MB, 10_000)}, one line"
    opened = _opened(state, max(10, times // 3), 5)
    paged = _paged(state, times, 5)
    return [
        result("open, view alone", size, opened, Target(ratio=0.2)),
        result("page down", size, paged, Target(p95=16)),
    ]
