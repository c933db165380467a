"""Dates: every expression of a text, and nothing else."""

from __future__ import annotations

import pytest

from annotator.core.date_expressions import DATE, is_time_word
from tests.core.marked import contents, marked, plain, seed, units

ROMANIAN = [
    "în ⟦ianuarie⟧, la ⟦începutul lui 2022⟧",
    "⟦astăzi⟧, ⟦ieri⟧, ⟦alaltăieri⟧, ⟦mâine⟧ și ⟦poimâine⟧",
    "⟦acum două zile⟧ și ⟦în urmă cu două luni⟧",
    "⟦cu două luni în urmă⟧ a plecat",
    "⟦peste o săptămână⟧ în ⟦zilele următoare⟧",
    "⟦săptămâna trecută⟧, ⟦luna viitoare⟧, ⟦anul acesta⟧, ⟦acest an⟧, ⟦anul trecut⟧",
    "la ⟦ora 10:30⟧ și la ⟦ora 7⟧, între ⟦orele 10.00 și 14.00⟧",
    "pe ⟦22.12.2021⟧, ⟦2021-12-22⟧ sau ⟦22/12/2021⟧",
    "din ⟦5 până în 7 mai⟧",
    "între ⟦26 iulie și 4 august⟧",
    "⟦5-7 mai 2022⟧",
    "⟦marți seara⟧, ⟦sâmbătă la prânz⟧, ⟦duminică noaptea⟧",
    "⟦miercuri, 15 februarie 2023, ora 18:40⟧",
    "⟦luni⟧ a plouat, ⟦marţi⟧ a nins, ⟦miercuri⟧ la fel",
    "⟦marțea⟧ și ⟦vinerea⟧, de ⟦luni până vineri⟧",
    "în ⟦ultimele două săptămâni⟧, de ⟦șase luni⟧",
    "în ⟦ultima joi a lunii⟧",
    "⟦trimestrul al IV-lea 2022⟧",
    "în ⟦anii '80⟧ și în ⟦anii 1990⟧",
    "⟦a doua jumătate a lunii august⟧",
    "Din ⟦14 martie până în vară⟧",
    "⟦o oră și zece minute⟧, ⟦un an și jumătate⟧, ⟦2 h 40 min⟧",
    "în ⟦2013⟧, din ⟦aprilie 2024⟧, până în ⟦2027⟧",
    "în ⟦fiecare seară⟧ și în ⟦fiecare zi⟧",
    "⟦vara trecută⟧, în ⟦primăvară⟧",
    "în ⟦luna iunie⟧, la ⟦sfârșitul lunii iunie⟧, la ⟦începutul anului⟧",
    "în ⟦mai⟧, nu mai mult, cel mai mare, mai 12 oameni",
    "banii din ⟦mai⟧ acoperă în mai multe cazuri",
    "Piața 1 Decembrie 1918 și Bulevardul 1 Mai, pe ⟦1 decembrie 1918⟧",
    "uneori, de două ori, 2000 de lei, 3,5 mld. lei, art. 5, nr. 12",
    "interviu pentru Russia Today, noi doi, un sat cu 640 de oameni",
    "Maria, 58 de ani, are 30 de lei și ⟦27 de ani⟧ de muncă.",
    "până la ⟦31 octombrie⟧.CITEȘTE",
    "s\u0326i i\u0302n ⟦fiecare sa\u0306pta\u0306ma\u0302na\u0306⟧ de la s\u0326edint\u0326a\u0306",
    "in ⟦februarie⟧ si ⟦sambata⟧",
]
ENGLISH = [
    "⟦two days ago⟧ and ⟦last Tuesday⟧, ⟦next week at 10 a.m.⟧",
    "on ⟦Wednesday night⟧, since ⟦Jan. 29⟧, until ⟦Wednesday, 13 November⟧",
    "Updated ⟦4:12 p.m. ET, Thursday, Feb. 6, 2020⟧",
    "at ⟦9:30 a.m. on Monday⟧ and on ⟦Sunday at 06:50 GMT⟧",
    "in ⟦March 2022⟧, on ⟦14 June 2024⟧, ⟦May 5⟧",
    "She may march in ⟦May⟧, may she not?",
    "⟦the second half of October⟧",
    "⟦the past two summers⟧, ⟦the next 48 hours⟧",
    "in ⟦the 1980s⟧ and of ⟦'71⟧",
    "⟦every weekday⟧, ⟦this morning⟧, ⟦yesterday⟧ and ⟦tonight⟧",
    "⟦early March⟧, ⟦the end of the year⟧, ⟦late 2019⟧",
    "for ⟦four to five days⟧, within ⟦60 days⟧, ⟦half an hour⟧",
    "from ⟦5 to 7 May⟧, between ⟦Monday and Friday⟧",
    "a ⟦2003⟧ treaty, since ⟦1987⟧, 2000 people, £1.2 million",
    "⟦That year⟧ the company said on ⟦Thursday⟧ that it lost",
    "Who sat in the sun? A second man, first, in Maine.",
    "⟦Mondays⟧ and ⟦Thursdays⟧",
]


@pytest.mark.parametrize("case", [*ROMANIAN, *ENGLISH])
def test_dates(case: str) -> None:
    text = plain(case)
    assert marked(text, units(DATE, text)) == case


def test_the_dates_of_the_customers_article() -> None:
    assert contents(DATE, seed("000")) == [
        "ianuarie", "ianuarie", "o zi", "începutul lui 2022", "marți", "zilele următoare", "vineri", "ianuarie",
        "ianuarie", "marți",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "dates"),
    [
        (
            "001",
            "miercuri, 15 februarie 2023, ora 18:40|miercuri|anul 2023|anul trecut|1 martie|30 de zile|marți seara|2021"
            "|2019|20 de min|în urmă cu doi ani|trimestrul al IV-lea 2022|vară|ultima zi|septembrie|luni, 20 februarie"
            "|orele 10.00 și 14.00|sfârșitul lunii iunie|cinci ani|ultima joi a lunii|15 mai|fiecare dimineață|ora 7",
        ),
        (
            "002",
            "şase luni|sâmbătă, 3 septembrie 2022|31.08.2022, 09:15|sâmbătă|şase luni|marţi|februarie|12 iulie"
            "|180 de zile|o lună|1994|luni seara|2017|joia viitoare|2020|14 luni|1968|anii '80|fiecare zi|duminica"
            "|noaptea|trei ani",
        ),
        (
            "005",
            "4:12 p.m. ET, Thursday, Feb. 6, 2020|Wednesday night|Jan. 29|four years|Thursday|2019|December|weekend"
            "|a year|Each day|Saturday|'71|'89|eleven days|9:30 a.m. on Monday|1998|60 days|2016|That year|two weeks"
            "|Thursday afternoon|Monday",
        ),
        (
            "008",
            "15 May 2024|Tuesday|autumn|a year|2015|14 June 2024|six months|36 months|Monday morning|3 a.m.|2003"
            "|the second half of October|Mondays|Thursdays|the past two summers",
        ),
    ],
)
def test_the_dates_of_seeds(name: str, dates: str) -> None:
    assert contents(DATE, seed(name)) == dates.split("|")


def test_time_words() -> None:
    assert all(map(is_time_word, ("Monday", "Luni", "January", "Azi", "GMT")))
    assert not any(map(is_time_word, ("April", "Ana", "Est", "Maine")))
