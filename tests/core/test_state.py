"""The cursor and the state: never a selection and an active span, never outside of the text."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from annotator.core.annotations import Annotations, Range, Span
from annotator.core.article import Article, title_of
from annotator.core.state import Cursor, State
from tests.core.values import LENGTH, positions, some_annotations

ARTICLE = Article("a.txt", "x" * LENGTH)
SPAN = Span("a", "quote", 2, 5)
STATE = State(ARTICLE, Annotations.build([SPAN]))


@given(positions, positions, st.sampled_from((None, "a")))
def test_never_a_selection_and_an_active_span(anchor: int, caret: int, active: str | None) -> None:
    if active and anchor != caret:
        with pytest.raises(ValueError, match="together"):
            Cursor(anchor, caret, active)
        return
    state = STATE.moved(Cursor(anchor, caret, active))
    selected = Range(min(anchor, caret), max(anchor, caret))
    assert state.cursor.selection == selected
    assert state.active == (SPAN if active else None)
    assert state.target == (selected if selected else SPAN if active else None)


@pytest.mark.parametrize("position", [-1, LENGTH + 1])
def test_no_position_outside_of_the_text(position: int) -> None:
    with pytest.raises(ValueError, match=r"negative|behind"):
        STATE.moved(Cursor.at(position))


def test_no_active_span_that_is_not_there() -> None:
    with pytest.raises(ValueError, match="not among the spans"):
        STATE.moved(Cursor.at(0, "b"))


@given(
    some_annotations(), st.integers(0, 3 * LENGTH), st.integers(0, 3 * LENGTH), st.sampled_from((None, "s0", "gone"))
)
def test_clamping_makes_any_cursor_fit(built: Annotations, anchor: int, caret: int, active: str | None) -> None:
    assume(not active or anchor == caret)
    state, cursor = State(ARTICLE, built), Cursor(anchor, caret, active)
    fitting = state.clamped(cursor)
    moved = state.moved(fitting)
    assert moved.clamped(fitting) == fitting
    if anchor <= LENGTH and caret <= LENGTH:
        assert (fitting.anchor, fitting.caret) == (anchor, caret)
    assert fitting.active == (active if active and built.spans.get(active) else None)


def test_cursors_by_their_makers() -> None:
    assert Cursor.at(3, "a") == Cursor(3, 3, "a")
    assert Cursor.over(Range(2, 5)) == Cursor(2, 5)
    assert Cursor(5, 2).selection == Range(2, 5)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("\n \u00a0\r\n\u2028  Titlu \u00a0\r\nrest", "Titlu"),
        ("\ufeff\u200b Titlu", "Titlu"),
        ("x" * 300, "x" * 200),
        (" \n\t\n", ""),
        ("", ""),
    ],
    ids=["blank lines first", "invisible characters first", "a long line", "white space alone", "nothing"],
)
def test_the_title_is_the_first_line_with_something_in_it(text: str, title: str) -> None:
    assert title_of(text) == title
    assert Article("sub/a.txt", text).title == (title or "a.txt")


def test_an_article_knows_five_styles_of_newlines() -> None:
    with pytest.raises(ValueError, match="newline style"):
        Article("a.txt", "x", newline="windows")
