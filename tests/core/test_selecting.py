"""Selecting by units as a value machine: the letters, the same letter again, Shift, Space, another letter."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.annotations import Annotations, Range, Span
from annotator.core.article import Article
from annotator.core.capital_names import in_role
from annotator.core.selecting import SELECTABLE, Growth, is_current, select, select_back, step
from annotator.core.state import Cursor, State
from tests.core.marked import seed
from tests.core.strategies import texts_with_positions

LETTERS = {"w": "word", "n": "name", "d": "date", "c": "clause", "q": "quotation", "s": "sentence", "p": "line"}


def at(text: str, caret: int, anchor: int | None = None) -> State:
    return State(Article("a.txt", text), Annotations.build(), Cursor(caret if anchor is None else anchor, caret))


def press(state: State, keys: str) -> tuple[State, Growth | None]:
    """Presses small letters for units, capitals for Shift with them, `_` for Space and `-` for Shift+Space."""
    growth: Growth | None = None
    for key in keys:
        if key in "_-":
            assert growth is not None
            made = step(state, growth.unit, growth, key == "_")
        else:
            made = (select if key.islower() else select_back)(state, LETTERS[key.lower()], growth)
        if made is not None:
            state, growth = state.moved(made[0]), made[1]
    return state, growth


def selected(state: State) -> str:
    return state.article.text[state.cursor.selection.start : state.cursor.selection.end]


TEXT = (
    "Vorbind marți, secretarul general al NATO Jens Stoltenberg a spus că alianța este gata, dar că așteaptă.\n\n"
    "„M-a sunat și a zis: «Nu mai veniți»”, spune el vineri. Atât."
)


@pytest.mark.parametrize(
    ("caret", "keys", "expected"),
    [
        ("Vorbind", "w", "Vorbind"),
        ("bind", "w", "Vorbind"),
        (" marți", "w", "marți"),
        ("Vorbind", "ww", "Vorbind marți"),
        ("Vorbind", "wwwW", "Vorbind marți"),
        ("Vorbind", "w_", "marți"),
        ("marți", "w-", "Vorbind"),
        ("Vorbind", "ww_", "secretarul"),
        ("Vorbind", "d", "marți"),
        ("Vorbind", "dd", "marți"),
        ("Vorbind", "d_", "vineri"),
        ("Vorbind", "d__", "vineri"),
        ("vineri", "d-", "marți"),
        ("Vorbind", "n", "Jens Stoltenberg"),
        ("Vorbind", "nn", "secretarul general al NATO Jens Stoltenberg"),
        ("Vorbind", "nnnN", "Jens Stoltenberg"),
        ("NATO", "n", "NATO"),
        ("NATO", "nn", "secretarul general al NATO"),
        ("NATO", "n_", "Jens Stoltenberg"),
        ("spune", "N", "Jens Stoltenberg"),
        ("alianța", "c", "alianța este gata"),
        ("alianța", "ccc", "alianța este gata, dar că așteaptă"),
        ("alianța", "ccccC", "alianța este gata"),
        ("alianța", "c_", "așteaptă"),
        ("alianța", "c-", "secretarul general al NATO Jens Stoltenberg a spus"),
        ("Vorbind", "q", "„M-a sunat și a zis: «Nu mai veniți»”"),
        ("veniți", "q", "«Nu mai veniți»"),
        ("veniți", "qq", "„M-a sunat și a zis: «Nu mai veniți»”"),
        ("veniți", "qqQ", "«Nu mai veniți»"),
        ("spune", "Q", "„M-a sunat și a zis: «Nu mai veniți»”"),
        ("Vorbind", "sW", TEXT[: TEXT.index("\n")]),
        ("spune", "ss", TEXT[TEXT.index("„M") :]),
        ("Vorbind", "pp", TEXT),
        ("Vorbind", "ppP", TEXT[: TEXT.index("\n")]),
        ("Vorbind", "p_", TEXT[TEXT.index("„M") :]),
        ("veniți", "wq", "«Nu mai veniți»"),
        ("veniți", "wqs", TEXT[TEXT.index("„M") : TEXT.index(" Atât")]),
        ("veniți", "wsp", TEXT[TEXT.index("„M") :]),
        ("Vorbind", "sd", "vineri"),
        ("Vorbind", "sdD", "marți"),
        ("Atât", "wqd", "Atât"),
    ],
)
def test_keys(caret: str, keys: str, expected: str) -> None:
    state, _ = press(at(TEXT, TEXT.index(caret)), keys)
    assert selected(state) == expected


def test_a_selection_by_hand_becomes_the_smallest_unit_that_holds_it_and_grows_with_the_letter_again() -> None:
    start = TEXT.index("Stol")
    by_hand = at(TEXT, start, start + 4)
    made = select(by_hand, "name", None)
    assert made is not None
    assert selected(by_hand.moved(made[0])) == "Jens Stoltenberg"
    whole = by_hand.moved(Cursor.over(made[1].steps[0]))
    # The same range by hand is no growth of the letter: it is taken over first, and grows then.
    assert select(whole, "name", None) == made
    grown = select(whole, "name", made[1])
    assert grown is not None
    assert selected(whole.moved(grown[0])) == "secretarul general al NATO Jens Stoltenberg"


def test_a_selection_that_no_unit_holds_gives_way_to_the_next_unit() -> None:
    start, end = TEXT.index("alianța"), TEXT.index("gata")
    by_hand = at(TEXT, end, start)
    for unit, expected in (("word", "gata"), ("clause", "alianța este gata"), ("date", "vineri")):
        made = select(by_hand, unit)
        assert made is not None
        assert selected(by_hand.moved(made[0])) == expected


def test_a_growth_counts_only_while_the_selection_is_its_last() -> None:
    state, growth = press(at(TEXT, 0), "ww")
    assert is_current(state, growth)
    moved = state.moved(Cursor.at(TEXT.index("spune")))
    assert not is_current(moved, growth)
    made = select(moved, "word", growth)
    assert made is not None
    assert made[1] == Growth("word", (made[0].selection,))
    assert selected(moved.moved(made[0])) == "spune"
    assert not is_current(state, None)


def test_an_active_span_gives_way_to_a_selection_from_its_caret() -> None:
    span = Span("s1", "date", TEXT.index("marți"), TEXT.index("marți") + 5)
    state = State(Article("a.txt", TEXT), Annotations.build([span]), Cursor.at(span.end, "s1"))
    made = select(state, "date")
    assert made is not None
    assert made[0].active is None
    assert selected(state.moved(made[0])) == "vineri"


def test_the_caret_stands_at_the_end_of_what_is_selected() -> None:
    state, growth = press(at(TEXT, 0), "nn")
    assert growth is not None
    assert state.cursor == Cursor(growth.steps[-1].start, growth.steps[-1].end)


def test_what_lies_in_a_quotation_that_is_never_closed_is_the_next_one() -> None:
    text = "a promis „o soluție. Iar «artiști» cer.\nApoi „da”."
    assert selected(press(at(text, 0), "q_")[0]) == "«artiști»"
    assert selected(press(at(text, 0), "q__")[0]) == "„da”"
    assert selected(press(at(text, len(text)), "Q-")[0]) == "„o soluție. Iar «artiști» cer."


@pytest.mark.parametrize(("unit", "steps"), [("verse", (Range(0, 1),)), ("word", ())])
def test_a_growth_that_cannot_be_is_refused(unit: str, steps: tuple[Range, ...]) -> None:
    with pytest.raises(ValueError, match="growth"):
        Growth(unit, steps)


def test_an_unknown_unit_is_an_error() -> None:
    for verb in (select, select_back, step):
        with pytest.raises(KeyError):
            verb(at("a", 0), "verse")


@given(texts_with_positions(2), st.sampled_from(sorted(SELECTABLE)))
def test_growing_holds_what_was_selected_and_back_gives_it_again(case: tuple[str, int, int], unit: str) -> None:
    text, anchor, caret = case
    state = at(text, caret, anchor)
    made = select(state, unit)
    if made is None:
        assert SELECTABLE[unit].after(text, caret) is None
        return
    state = state.moved(made[0])
    for _ in range(3):
        grown = select(state, unit, made[1])
        if grown is None:
            return
        before, after = made[0].selection, grown[0].selection
        assert after.start <= before.start < before.end <= after.end
        assert len(after) > len(before)
        assert select_back(state.moved(grown[0]), unit, grown[1]) == made
        state, made = state.moved(grown[0]), grown


@given(texts_with_positions(), st.sampled_from(sorted(SELECTABLE)))
def test_space_walks_through_the_units_in_order_and_back(case: tuple[str, int], unit: str) -> None:
    text, caret = case
    state = at(text, caret)
    made = select(state, unit)
    for _ in range(4):
        if made is None:
            return
        state = state.moved(made[0])
        following = step(state, unit, made[1])
        if following is not None:
            assert made[0].selection.start < following[0].selection.start
            if unit != "quotation" and not (unit == "name" and in_role(text, made[0].selection)):
                back = step(state.moved(following[0]), unit, following[1], forward=False)
                assert back is not None
                assert back[0] == made[0]
        made = following


@pytest.mark.parametrize(
    ("label", "span", "keys"),
    [
        ("date", "ianuarie", "d"),
        ("quote", "speră să înceapă discuțiile cu Statele Unite și NATO în ianuarie", "c"),
        ("speaker", "Lavrov", "n"),
        ("date", "începutul lui 2022", "d"),
        ("date", "marți", "d"),
        ("speaker", "secretarul general al NATO Jens Stoltenberg", "nn"),
        (
            "speaker",
            "secretarul de stat adjunct al SUA pentru Afaceri Europene și Eurasiatice Karen Donfried",
            "nn",
        ),
        ("quote", "nu există nicio opțiune de sancțiuni în afara mesei", "c"),
        ("speaker", "Președintele rus Vladimir Putin", "nn"),
        ("quote", "Rusia a fost forțată să răspundă", "c"),
        (
            "boilerplate",
            "READ\u00a0 Agenții Serviciului Secret trimiși acasă din Coreea de Sud după un accident de ebrietate",
            "p",
        ),
        ("quote", "ianuarie este termenul pentru discuțiile viitoare", "c"),
    ],
)
def test_spans_of_the_customers_article_take_few_keys(label: str, span: str, keys: str) -> None:
    text = seed("000")
    assert selected(press(at(text, text.index(span)), keys)[0]) == span
