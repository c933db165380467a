"""What is drawn for spans, as data, and a few pixels of it."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint
from PySide6.QtGui import QFontMetricsF

from annotator.core.annotations import Range, Relation, Span
from annotator.core.changes import Change
from annotator.core.state import Cursor
from annotator.ui.article_view.decorations import Decorator
from annotator.ui.article_view.painting import strong_selection
from annotator.ui.article_view.shapes import Shapes
from annotator.ui.theme import contrast, dark_theme, light_theme
from tests.ui.article_view.page import LABELS, altered, span

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotator.ui.theme import Theme
    from tests.ui.article_view.page import Page

    MakePage = Callable[..., Page]

TEXT = (
    "Un titlu scurt\n\nVorbind marți, ministrul a spus că, deși alianța este pregătită să se angajeze într-un dialog "
    "semnificativ, va continua să sprijine țara „atât din punct de vedere politic, cât și practic”.\n\nAl doilea "
    "alineat este scurt.\nREAD Alte știri de azi\n"
)
CLAIM = span("c", "claim", TEXT, "alianța este pregătită să se angajeze")
QUOTE = span("q", "quote", TEXT, TEXT[TEXT.index("deși") : TEXT.index("practic”") + 8])
DATE = span("d", "date", TEXT, "marți")
NAME = span("n", "speaker", TEXT, "alianța")


def test_inner_spans_lie_nearest_the_text(page: MakePage) -> None:
    made = page(TEXT, [QUOTE, CLAIM, NAME, DATE])
    lanes = {one.span: one.lane for one in made.view.decorations_in_view() if one.kind == "bar"}
    assert lanes == {"n": 0, "c": 1, "q": 2, "d": 0}
    tops = [made.decorations(id_, "bar")[0].rectangles[0].top() % 40 for id_ in ("n", "c", "q")]
    assert tops == sorted(tops)


def test_of_equal_ranges_the_higher_label_number_is_inner(page: MakePage) -> None:
    made = page(TEXT, [Span("a", "claim", 16, 23), Span("b", "speaker", 16, 23)])
    assert made.decorations("b", "bar")[0].lane < made.decorations("a", "bar")[0].lane


def test_a_fourth_level_shares_the_last_lane(page: MakePage) -> None:
    spans = [Span(f"s{at}", "quote", 16, 20 + at) for at in range(5)]
    made = page(TEXT, spans)
    assert [made.decorations(f"s{at}", "bar")[0].lane for at in range(5)] == [0, 1, 2, 2, 2]


def test_names_stand_over_the_first_character_and_make_room_for_each_other(page: MakePage) -> None:
    made = page(TEXT, [CLAIM, NAME, DATE])
    for one in (CLAIM, DATE):
        name, tint = (made.decorations(one.id, kind)[0].rectangles[0] for kind in ("name", "tint"))
        assert name.left() == tint.left()
        assert name.bottom() < tint.top()
    outer, inner = (made.decorations(id_, "name")[0].rectangles[0] for id_ in ("c", "n"))
    assert outer.right() < inner.left() < outer.right() + 20
    assert outer.top() == inner.top()


def test_only_spans_longer_than_a_line_have_a_bracket(page: MakePage) -> None:
    made = page(TEXT, [QUOTE, DATE])
    assert not made.decorations("d", "bracket")
    (bracket,) = made.decorations("q", "bracket")[0].rectangles
    tints = made.decorations("q", "tint")[0].rectangles
    assert bracket.right() < made.view.rect_of(16).left()
    assert bracket.top() <= tints[0].top()
    assert bracket.bottom() >= tints[-1].bottom()


def test_a_span_over_several_lines_has_its_brackets_in_one_column(page: MakePage) -> None:
    block = Span("b", "boilerplate", TEXT.index("Al doilea"), len(TEXT) - 1)
    made = page(TEXT, [block, Span("x", "date", block.start, block.start + 2)])
    brackets = [one.rectangles[0] for one in made.decorations("b", "bracket")]
    assert len(brackets) == 2
    assert brackets[0].left() == brackets[1].left()
    assert brackets[0].bottom() + 1 == brackets[1].top()


def test_the_compact_page_hides_names_but_shows_doubt(page: MakePage) -> None:
    made = page(TEXT, [DATE, replace(NAME, unsure=True)])
    made.view.set_compact(True)
    assert not made.decorations("d", "name")
    assert made.decorations("n", "name")
    made.view.set_compact(False)
    assert made.decorations("d", "name")


def test_the_active_span_has_a_frame_and_two_handles(page: MakePage) -> None:
    made = page(TEXT, [QUOTE, DATE])
    assert not made.decorations("q", "handle")
    made.move(Cursor.at(QUOTE.start, "q"))
    (handles,) = made.decorations("q", "handle")
    frame = made.decorations("q", "frame")[0].rectangles
    assert len(handles.rectangles) == 2
    first, last = handles.rectangles
    assert 0 < frame[0].left() - first.right() < 6
    assert 0 <= last.center().x() - frame[-1].right() < 8
    assert all(knob.bottom() > tint.bottom() for knob, tint in ((first, frame[0]), (last, frame[-1])))


def test_an_edit_changes_only_what_it_touches(page: MakePage) -> None:
    made = page(TEXT, [QUOTE, DATE])
    before = {(one.span, one.kind): one for one in made.view.decorations_in_view()}
    new = span("z", "claim", TEXT, "Al doilea")
    made.edit(Change(None, new))
    after = {(one.span, one.kind): one for one in made.view.decorations_in_view()}
    assert {key: after[key] for key in before} == before
    assert ("z", "tint") in after
    made.edit(Change(new, None))
    assert {(one.span, one.kind): one for one in made.view.decorations_in_view()} == before


def test_edits_of_every_kind_are_drawn(page: MakePage) -> None:
    made = page(TEXT, [DATE])
    made.edit(altered(DATE, label="claim"))
    assert made.decorations("d", "bar")[0].label == "claim"
    grown = replace(DATE, label="claim", end=DATE.end + 11)
    made.edit(Change(replace(DATE, label="claim"), grown))
    (tint,) = made.decorations("d", "tint")[0].rectangles
    assert abs(tint.right() - made.view.rect_of(grown.end).center().x()) <= 1


def test_the_innermost_tint_is_what_is_seen(page: MakePage) -> None:
    made = page(TEXT, [QUOTE, CLAIM, NAME])
    theme = light_theme()
    for one in (QUOTE, CLAIM, NAME):
        rect = made.decorations(one.id, "tint")[0].rectangles[0]
        beside = QPoint(rect.right() - 1 if one is NAME else rect.right() - 2, rect.top() + 1)
        inner = {
            "q": "quote" if rect.right() > made.view.rect_of(CLAIM.end).left() else "claim",
            "c": "claim",
            "n": "speaker",
        }
        assert made.colour(beside).name() == theme.look(LABELS.get(inner[one.id])).tint.name()


def test_the_selection_lies_over_tints(page: MakePage) -> None:
    made = page(TEXT, [QUOTE])
    made.move(Cursor.over(Range(QUOTE.start, QUOTE.start + 4)))
    rect = made.decorations("q", "tint")[0].rectangles[0]
    assert made.colour(rect.topLeft() + QPoint(3, 1)).name() == strong_selection(light_theme()).name()
    for row in (rect.top() - 1, rect.bottom() + 1):
        assert made.colour(QPoint(rect.left() + 6, row)).name() == light_theme().accent.name()
    made.move(Cursor.over(Range(QUOTE.start - 4, QUOTE.start)))
    outside = made.view.rect_of(QUOTE.start - 4).center()
    assert made.colour(QPoint(outside.x() + 3, rect.top())).name() == light_theme().selected.name()


@pytest.mark.parametrize("theme", [light_theme(), dark_theme()], ids=["light", "dark"])
def test_the_selection_over_tints_is_told_from_them_and_read_well(theme: Theme) -> None:
    strong = strong_selection(theme)
    assert contrast(theme.text, strong) >= 4.5
    assert contrast(strong, theme.selected) >= 1.5


BLOCK = span("b", "boilerplate", TEXT, "READ Alte știri de azi")


def darkest(made: Page, id_: str) -> int:
    """How dark the text of a span on one line is."""
    rect = made.decorations(id_, "tint")[0].rectangles[0]
    image = made.view.viewport().grab(rect.adjusted(0, 2, -8, -2)).toImage()
    return min(image.pixelColor(x, y).lightness() for x in range(image.width()) for y in range(image.height()))


def test_selected_text_is_not_greyed(page: MakePage) -> None:
    made = page(TEXT, [BLOCK])
    greyed = darkest(made, "b")
    made.move(Cursor.over(BLOCK.range))
    assert darkest(made, "b") < greyed - 20


def test_text_under_the_mouse_is_not_greyed(page: MakePage) -> None:
    made = page(TEXT, [BLOCK])
    greyed = darkest(made, "b")
    made.hover(made.decorations("b", "tint")[0].rectangles[0].center())
    assert darkest(made, "b") < greyed - 20


def test_text_is_grey_where_the_innermost_span_is_and_nowhere_else(page: MakePage) -> None:
    made = page(TEXT, [BLOCK, span("s", "speaker", TEXT, "știri")])
    grey = darkest(made, "b")
    assert darkest(made, "s") < 60
    outer = page(TEXT, [span("q", "quote", TEXT, TEXT[TEXT.index("Al doilea") :].strip()), BLOCK])
    assert darkest(outer, "b") > 60
    assert grey < 60


RANGES = st.tuples(st.integers(0, 12), st.integers(1, 9)).map(lambda one: (one[0], one[0] + one[1]))


@given(st.lists(st.tuples(RANGES, st.booleans()), max_size=7))
def test_greyed_is_what_the_innermost_span_greys(drawn: list[tuple[tuple[int, int], bool]]) -> None:
    made = [Span(f"s{nth}", "boilerplate" if grey else "quote", *range_) for nth, (range_, grey) in enumerate(drawn)]
    spans = sorted({(one.range, one.label): one for one in made}.values(), key=lambda one: (one.start, -one.end))
    decorator = Decorator(LABELS, lambda _: 10)
    inner = decorator.innermost_first(spans)
    found = decorator.greyed(spans, inner, Shapes(0, 15, 16))
    wanted = {
        at for at in range(15)
        if next((one.label for one in inner if one.start <= at < one.end), "") == "boilerplate"
    }  # fmt: skip
    assert {at for start, end in found for at in range(start, end)} == wanted
    assert all(one[1] < other[0] for one, other in pairwise(found))


def test_the_first_bar_leaves_descenders_alone(page: MakePage) -> None:
    made = page(TEXT, [DATE])
    bar, tint = (made.decorations("d", kind)[0].rectangles[0] for kind in ("bar", "tint"))
    baseline = tint.top() + 17
    below = QFontMetricsF(light_theme().page_font).tightBoundingRect("gpșț„").bottom()
    assert bar.top() > baseline + below


@pytest.mark.parametrize("pitch", [40, 44, 60])
def test_the_last_bar_leaves_the_names_of_the_next_line_alone(page: MakePage, pitch: int) -> None:
    text = "Titlu\n\n" + "Un rând de text. " * 20
    nested = [Span(f"s{at}", "quote", 7, 30 + at) for at in range(3)]
    below = [Span(f"n{at}", "date", 7 + 17 * at, 20 + 17 * at) for at in range(5, 9)]
    made = page(text, [*nested, *below])
    made.view.set_pitch(pitch)
    bar = max(made.decorations(one.id, "bar")[0].rectangles[0].bottom() for one in nested)
    names = [made.decorations(one.id, "name")[0].rectangles[0].top() for one in below]
    assert bar < min(top for top in names if top > bar - 4) - 1


def test_a_bracket_stays_in_its_column_whatever_is_added_inside(page: MakePage) -> None:
    whole = span("w", "claim", TEXT, TEXT[TEXT.index("Vorbind") : TEXT.index("practic”") + 8])
    made = page(TEXT, [whole])
    (alone,) = made.decorations("w", "bracket")[0].rectangles
    made.edit(Change(None, DATE))
    made.edit(Change(None, NAME))
    assert made.decorations("w", "bracket")[0].rectangles == (alone,)
    made.edit(Change(None, QUOTE))
    (outer,), (inner,) = (made.decorations(id_, "bracket")[0].rectangles for id_ in ("w", "q"))
    assert inner.left() == alone.left()
    assert outer.right() < inner.left()


def test_brackets_of_different_lines_stand_in_one_column(page: MakePage) -> None:
    text = "Titlu\n\n" + "Un rând de text. " * 40 + "\nAltul\nUltimul"
    inside = [Span("a", "claim", 7, 7 + 17 * 12), Span("b", "quote", 7 + 17 * 20, 7 + 17 * 36)]
    made = page(text, inside)
    lefts = [made.decorations(id_, "bracket")[0].rectangles[0].left() for id_ in ("a", "b")]
    assert lefts[0] == lefts[1]
    across = [Span("x", "boilerplate", 0, 7 + 17 * 3), Span("y", "boilerplate", 7 + 17 * 30, len(text))]
    made = page(text, across)
    lefts = [one.rectangles[0].left() for id_ in ("x", "y") for one in made.decorations(id_, "bracket")]
    assert len(lefts) > 4
    assert len(set(lefts)) == 1


def test_another_theme_is_drawn_at_once(page: MakePage) -> None:
    made = page(TEXT, [DATE])
    made.view.set_theme(dark_theme())
    assert made.colour(QPoint(3, 3)).name() == dark_theme().page.name()
    rect = made.decorations("d", "tint")[0].rectangles[0]
    assert made.colour(rect.topLeft() + QPoint(3, 1)).name() == dark_theme().look(LABELS.get("date")).tint.name()


def test_a_relation_is_drawn_only_for_the_active_span(page: MakePage) -> None:
    made = page(TEXT, [QUOTE, DATE], [Relation("r", "speaker", "q", "d")])
    partner = made.decorations("d", "tint")[0].rectangles[0]
    above = QPoint(partner.center().x(), partner.top() - 1)
    assert made.colour(above).name() == light_theme().page.name()
    made.move(Cursor.at(QUOTE.start, "q"))
    assert made.colour(above).name() == light_theme().accent.name()
    made.edit(Change(made.state.annotations.relations_of("q")[0], None), cursor=Cursor.at(QUOTE.start, "q"))
    assert made.colour(above).name() == light_theme().page.name()


def test_nothing_open_is_an_empty_page(page: MakePage) -> None:
    made = page(TEXT, [DATE])
    made.view.show_state(None)
    assert made.view.decorations_in_view() == []
    assert made.colour(QPoint(430, 100)).name() == light_theme().page.name()
