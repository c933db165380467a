"""Whom a pronoun or a bare role means: the persons named near it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.annotations import Range
from annotator.core.people import full_names, is_named, people_before, people_called
from tests.core.strategies import texts_with_positions

TEXT = (
    "Ministrul Transporturilor, Lucian Hrib, a semnat. Directoarea Corina Axinte a fost de față.\n"
    "Președintele rus Vladimir Putin a plecat. El a cerut garanții. Axinte a spus că nu. Ea a ieșit."
)


def before(word: str, *named: tuple[int, str], nth: int = 0) -> list[str]:
    place = -1
    for _ in range(nth + 1):
        place = TEXT.index(word, place + 1)
    return people_before(TEXT, place, named)


def test_the_person_named_last_comes_first() -> None:
    assert before("El a")[:2] == ["Vladimir Putin", "Corina Axinte"]


def test_a_family_name_is_the_person_of_that_name() -> None:
    assert before("Ea a", (52, "Corina Axinte"))[0] == "Corina Axinte"


def test_a_speakers_name_counts_where_it_stands() -> None:
    place = TEXT.index("El a cerut")
    assert before("garanții", (place, "Lucian Hrib"))[0] == "Lucian Hrib"


def test_names_in_what_is_hidden_do_not_count() -> None:
    place = TEXT.index("El a")
    found = people_before(TEXT, place, [], lambda position: position > TEXT.index("\n"))
    assert found[0] == "Corina Axinte"


def test_who_is_called_so_stands_behind_the_role() -> None:
    assert people_called(TEXT, "ministrul") == ["Lucian Hrib"]
    assert people_called(TEXT, "deputatul") == []


def test_the_full_name_stands_elsewhere() -> None:
    assert full_names(TEXT, "Hrib") == ["Lucian Hrib"]
    assert full_names(TEXT, "Lavrov") == []


@pytest.mark.parametrize(("word", "named"), [("Directoarea", False), ("Putin", True), ("Axinte", True)])
def test_a_capital_at_a_sentences_start_is_no_name_yet(word: str, named: bool) -> None:
    start = TEXT.index(word)
    assert is_named(TEXT, Range(start, start + len(word))) is named


@given(texts_with_positions(), st.text(max_size=12))
def test_any_text_has_people_or_none(place: tuple[str, int], phrase: str) -> None:
    text, position = place
    found = people_before(text, position, [(0, "Ion Popescu")])
    assert len(found) == len(set(found))
    assert all(name.strip() for name in (*found, *people_called(text, phrase), *full_names(text, phrase)))
