"""Clauses of Romanian and English sentences."""

from __future__ import annotations

import pytest

from annotator.core.annotations import Range
from annotator.core.clauses import CLAUSE, with_next_clause
from tests.core.marked import marked, plain, seed, units

CASES = [
    "⟦Rusia spune⟧ că ⟦speră să înceapă discuțiile în ianuarie⟧.",
    "⟦a spus⟧ că, deși ⟦alianța este pregătită să intre⟧, ⟦va continua⟧.",
    "⟦Donfred nu a intrat în detalii⟧, dar ⟦a spus⟧ că ⟦nu există nicio opțiune⟧.",
    "⟦SUA sunt gata⟧ dacă ⟦Rusia atacă⟧!",
    "⟦El vrea să plece ca să vină⟧.",
    "⟦El spune⟧ ca ⟦nu vine ca un hoț⟧.",
    "⟦Costă 3,5 mld. lei⟧, ⟦adică 12,4% mai mult⟧.",
    "⟦Hotărârea intră în vigoare la 1 martie⟧ și ⟦poate fi atacată⟧.",
    "⟦Ministerul lui Ion și a doua tranșă⟧.",
    "⟦That year it closed its terminal⟧ and ⟦has never opened it⟧.",
    "⟦Operaţiile sunt suspendate⟧ și că ⟦nu vin⟧.",
    "12:20 ⟦Articolul trece⟧.",
    "🌊⟦Waves hit the harbour⟧.",
    "„⟦Veniturile cresc⟧”, ⟦a spus ea⟧, „iar ⟦gropile cresc⟧.”",
    "⟦Dânsa⟧, care ⟦vinde legume aici⟧.",
    "⟦Care vine⟧?",
    "⟦Insurers believe⟧ ⟦the bill could reach £85m⟧.",
    "⟦She said on Thursday⟧.",
    "⟦Nothing was said⟧.",
    "„⟦Unu, doi că trei⟧”, ⟦a spus ea⟧.",
    "„⟦În ceea ce privește asta⟧, ⟦vom decide⟧”.",
    "⟦Vine (cu A, B, C) azi⟧ – ⟦sau mâine⟧ – ⟦acasă⟧.",
    "⟦A plecat⟧; ⟦s-a dus⟧. ⟦Într-un an⟧, ⟦gata⟧…",
    "⟦Veniturile cresc⟧, iar ⟦gropile cresc⟧ pentru că ⟦plouă⟧.",
    "⟦He said⟧ that ⟦it was late⟧, but ⟦she stayed⟧ because ⟦it rained⟧.",
    "⟦That year it closed⟧. ⟦She said that⟧.",
    "“⟦We did not come⟧,” ⟦said Tarkowski⟧, ⟦president of Local 88⟧.",
    "⟦On Feb. 6, 2020 it rained⟧, and that ⟦was it⟧.",
    "⟦Nu l-am umflat⟧”, ⟦a adăugat el⟧.",
    "⟦De ce⟧? ⟦Așa⟧. Deși ⟦mic⟧",
    ", - , ; … !",
]


@pytest.mark.parametrize("case", CASES)
def test_clauses(case: str) -> None:
    text = plain(case)
    assert marked(text, units(CLAUSE, text)) == case


def grown(text: str, start: str) -> list[str]:
    clause = CLAUSE.at(text, text.index(start))
    found = []
    while clause is not None:
        found.append(text[clause.start : clause.end])
        clause = with_next_clause(text, clause)
    return found


def test_growth_goes_clause_by_clause_to_the_end_of_the_sentence() -> None:
    text = "Donfred nu a intrat în detalii, dar a spus că nu există nicio opțiune. Alta, da."
    assert grown(text, "Donfred") == [
        "Donfred nu a intrat în detalii",
        "Donfred nu a intrat în detalii, dar a spus",
        "Donfred nu a intrat în detalii, dar a spus că nu există nicio opțiune",
    ]
    assert grown(text, "nu există") == ["nu există nicio opțiune"]


def test_the_indirect_quotes_of_the_customers_article_are_clauses_or_their_growth() -> None:
    text = seed("000")
    for quote, presses in (
        ("speră să înceapă discuțiile cu Statele Unite și NATO în ianuarie", 1),
        ("nu există nicio opțiune de sancțiuni în afara mesei", 1),
        ("Rusia a fost forțată să răspundă", 1),
        ("ianuarie este termenul pentru discuțiile viitoare", 1),
        (
            "SUA și Europa sunt gata să acționeze imediat dacă Rusia își intensifică agresiunea împotriva Ucrainei în "
            "zilele următoare",
            2,
        ),
        (
            "alianța este pregătită să se angajeze într-un „dialog semnificativ” cu Rusia, va continua să sprijine "
            "Ucraina „atât din punct de vedere politic, cât și practic”",
            2,
        ),
    ):
        assert grown(text, quote)[presses - 1] == quote


def test_a_sentence_without_end_is_seen_in_pieces() -> None:
    text = "unu doi, " * 3_000
    found = units(CLAUSE, text)
    assert found[0] == Range(0, 7)
    assert len(found) >= 3_000
