"""Quotations: marks of every style and mixture, nested, never closed, and dialogues."""

from __future__ import annotations

import unicodedata

import pytest

from annotator.core.annotations import Range
from annotator.core.quotations import QUOTATION, enclosing
from tests.core.marked import contents, marked, plain, seed, units

CASES = [
    "⟦„Vrem asta”⟧, a spus el.",
    "⟦“We want it,”⟧ he said. ⟦“Now.”⟧",
    "⟦«Oui»⟧ et ⟦« non »⟧",
    'zis ⟦"unu"⟧ și ⟦"doi"⟧.',
    "spus ⟦‚unu’⟧, ⟦'doi'⟧ și ⟦‘trei’⟧.",
    "⟦„a“⟧ ⟦„b\"⟧ ⟦,,c''⟧ ⟦”d”⟧ ⟦<<e>>⟧ ⟦„f„⟧.",
    "⟦„M-a sunat: ⟦«Doamnă, ⟦‚nu’⟧ veniți»⟧. Atât”⟧, spune.",
    "⟦\"He said, ⟦'Boats come back.'⟧ I hope so,\"⟧ he said.",
    "⟦«regretă situația”⟧ și pleacă ⟦„pe genunchi“⟧",
    "don't, l’a, '71, workers' rights, the boats' owner's",
    "spus 'unu și ‘doi, o ‘trupă",
    "a promis ⟦„o soluție rapidă. Atât.⟧\nAlt rând.",
    "⟦„Primul paragraf.⟧\n⟦„Al doilea.⟧\n⟦„Al treilea.”⟧\nGata.",
    "– ⟦Ce șosea?⟧",
    "— ⟦Nu știu⟧ — spuse Ion.",
    "– ⟦Nu știu⟧ – i-a răspuns ea – ⟦ce să fac.⟧",
    "— ⟦Mi-a zis: ⟦„Doamnă, închidem”⟧, iar eu tac.⟧",
    "EASTMERE — Dockworkers voted. - 🌊Waves hit",
    "Titlu „”, gol",
    "zis:⟦„Lipit”⟧!⟦„Iar”⟧Foto",
    "(⟦“water is a right”⟧) și [⟦„b”⟧]",
    "⟦„Nu.”⟧ ⟦„Ba da.”⟧",
    "⟦“But ⟦“this”⟧ is nested,”⟧ she said.",
    "⟦「他说」⟧ și ⟦『好』⟧",
]


@pytest.mark.parametrize("case", CASES)
def test_quotations(case: str) -> None:
    text = plain(case)
    assert marked(text, units(QUOTATION, text)) == case


def test_the_quotations_of_the_customers_article() -> None:
    assert [quotation[:12] + "…" + quotation[-8:] for quotation in contents(QUOTATION, seed("000"))] == [
        "„Vrem să fac…ritate)”",
        "„dialog semn…ficativ”",
        "„dialog semn…ficativ”",
        "„atât din pu…practic”",
        "„În ceea ce …anuarie”",
    ]


@pytest.mark.parametrize(
    ("name", "count", "last"),
    [
        ("001", 10, "„inclusiv cele sub 500.000 de lei”"),
        ("003", 9, "„Împreună pentru Codreni”"),
        ("004", 8, "“Ask me on Thursday.”"),
        ("005", 10, "“use every tool the law provides”"),
        ("006", 21, "„Navetiștii zăpezii”"),
        ("007", 7, "„Calea de azi”"),
        ("008", 9, "“We argued over one adjective until 3 a.m.,”"),
        ("009", 26, "„Biletul suspendat“"),
    ],
)
def test_the_quotations_of_seeds(name: str, count: int, last: str) -> None:
    found = contents(QUOTATION, seed(name))
    assert (len(found), unicodedata.normalize("NFC", found[-1])) == (count, last)


def test_the_enclosing_quotation_is_the_next_one_out() -> None:
    text = "„M-a sunat: «Doamnă, ‚nu’ veniți». Atât”, spune."
    steps = [Range(text.index("nu"), text.index("nu") + 2)]
    while (outer := enclosing(text, steps[-1])) is not None:
        steps.append(outer)
    assert [text[step.start : step.end] for step in steps] == [
        "nu",
        "‚nu’",
        "«Doamnă, ‚nu’ veniți»",
        "„M-a sunat: «Doamnă, ‚nu’ veniți». Atât”",
    ]
    assert enclosing(text, Range(len(text), len(text))) is None


def test_a_very_long_line_is_cut_between_quotations() -> None:
    piece = "„Vrem «asta», da”, a spus ea. "
    text = piece * 2_000
    assert contents(QUOTATION, text) == ["„Vrem «asta», da”", "«asta»"] * 2_000
