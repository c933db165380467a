"""Values of a time expression by what stands around it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.date_values import propose_dates, valid_date

WEDNESDAY = "2021-12-22"


def values(marked: str, published: str = WEDNESDAY, language: str = "ro") -> list[str]:
    """The values of the expression in [square brackets]."""
    before, _, rest = marked.partition("[")
    text, _, after = rest.partition("]")
    return propose_dates(text, published, language, before, after)


@pytest.mark.parametrize(
    ("marked", "first"),
    [
        ("Sesiunea începe. [10:12] Toma Răchițeanu ia cuvântul.", "2021-12-22T10:12"),
        ("[10:12] Toma Răchițeanu ia cuvântul.", "2021-12-22T10:12"),
        ("Primarii sunt la balcon încă de la [ora 9].", "2021-12-22T09"),
        ("În fiecare seară, de la [ora 21:30], se joacă.", "T21:30"),
        ("În fiecare seară, de la [ora 21], se joacă.", "T21"),
        ("Autobuzul pleacă la [ora 17:45].", "T17:45"),
        ("Hala va fi închisă de [sâmbătă].", "2021-12-25"),
        ("A fost închisă [sâmbătă].", "2021-12-18"),
        ("Ei au spus [luni] că vor veni.", "2021-12-20"),
        ("Nu va intra în alianță, potrivit unui proiect publicat [vineri].", "2021-12-17"),
        ("S-a hotărât de [luni], iar de atunci.", "2021-12-20"),
        ("În 2016 a închis sala. În [acel an] a plouat.", "2016"),
        ("Discuțiile încep în [ianuarie].", ""),
        ("Licitația se reia în [primăvară].", ""),
        ("Vorbim în [weekend].", ""),
    ],
)
def test_the_first_value_is_the_likeliest(marked: str, first: str) -> None:
    assert values(marked)[0] == first


@pytest.mark.parametrize(
    ("marked", "others"),
    [
        ("Discuțiile încep în [ianuarie].", ["2022-01", "2021-01"]),
        ("până la [sfârșitul lunii iunie]", ["2021-06", "2022-06"]),
        ("nu pe cele din [vară]", ["2021", "2022"]),
        ("înainte de [weekend]", ["2021-12-25/2021-12-26", "2021-12-18/2021-12-19"]),
        ("A fost închisă [sâmbătă].", ["2021-12-25"]),
        ("[10:12] Toma", ["T10:12"]),
    ],
)
def test_the_others_are_to_be_chosen_from(marked: str, others: list[str]) -> None:
    assert values(marked)[1:] == others


def test_in_english_too() -> None:
    assert values("The judge will hear the request on [Monday].", language="en")[0] == "2021-12-27"
    assert values("they are fighting about 2016. [That year] the company closed", language="en") == ["2016"]


def test_without_a_publication_date_only_what_says_it_all_has_a_value() -> None:
    assert values("[10:12] Toma", published="") == ["T10:12"]
    assert values("în [ianuarie]", published="") == []
    assert values("de [luni]", published="") == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("doi în doi ani", "P2Y"),
        ("hour by hour", "PT1H"),
        ("o dată la doi ani", "P2Y"),
        ("un singur an", "P1Y"),
        ("cinci zile lucrătoare", "P5D"),
        ("two-day", "P2D"),
        ("every evening this week", "P1D"),
        ("fiecare an, pe 1 octombrie", "P1Y"),
        ("2015 până azi", "2015/2021"),
    ],
)
def test_what_comes_back_or_lasts(text: str, value: str) -> None:
    assert values(f"x [{text}] y")[0] == value


@given(st.text(max_size=40), st.text(max_size=60), st.text(max_size=60), st.sampled_from(["", WEDNESDAY]))
def test_every_value_can_be_taken_and_stands_once(text: str, before: str, after: str, published: str) -> None:
    found = propose_dates(text, published, "ro", before, after)
    assert len(found) == len(set(found))
    assert all(valid_date(one) for one in found if one)
