"""Names and the roles before them."""

from __future__ import annotations

import unicodedata

import pytest

from annotator.core.capital_names import NAME
from annotator.core.name_roles import with_role
from tests.core.marked import contents, marked, plain, seed, units

CASES = [
    "⟦Rusia⟧ spune că ⟦Statele Unite⟧ și ⟦NATO⟧ vin în ianuarie",
    "Președintele rus ⟦Vladimir Putin⟧ El a cerut",
    "în ⟦Ucraina⟧ O mișcare și ⟦Rusia⟧ Despre consecințe",
    "secretarul general al ⟦NATO⟧ ⟦Jens Stoltenberg⟧ a spus",
    "pentru ⟦Russia Today⟧, potrivit ⟦RIA Novosti⟧",
    "De ⟦J. R. Popa⟧ și ⟦Anton V. Mureșanu⟧. A plecat.",
    "⟦J.R. Smith⟧ și ⟦S.U.A.⟧, ⟦U.S. Senate⟧",
    "⟦Emmanuel Macron⟧ la ⟦Ursula von der Leyen⟧",
    "din ⟦Coreea de Sud⟧ la ⟦Curtea Constituțională a României⟧",
    "⟦Department of Transportation⟧ and the ⟦Bank of England⟧",
    "⟦Nomsa Adeyemi-Clarke⟧, ⟦O’Neil⟧, ⟦Dell'Orto & Sons⟧, ⟦Omar N'Diaye⟧",
    "Dr ⟦Samir al-Hadidi⟧ of ⟦Beit al-Raml⟧",
    "⟦NATO⟧-ului și ⟦SUA⟧, ⟦Putin⟧'s ally",
    "Foreign Minister ⟦Hale⟧ met Mr. ⟦Hale⟧ and Gov. ⟦Irene Castellane⟧",
    "Ministrul Finanțelor ⟦Lascăr Vidrașcu⟧ a explicat",
    "⟦Ministrul Finanțelor⟧ spune că",
    "Dl. ⟦Mureșanu⟧ și Dna. ⟦Dragomirescu⟧",
    "⟦Horia Stan jr.⟧, ⟦Sal Dell'Orto Jr.⟧, 72, ⟦Calder Line Inc.⟧, which",
    "on Monday in January, the ⟦April Jones⟧ case in April",
    "Lucrările costă. Contractul a fost semnat. După el, ⟦Ana⟧.",
    "⟦Primăria⟧ nu a răspuns. ⟦Ministrul⟧ a plecat. ⟦Primarul⟧: nu",
    "SPITALUL RĂMÂNE FĂRĂ MEDICI",
    "trimestrul al IV-lea și art. 5 din ⟦ONU⟧",
    "„Vrem asta”, a zis ⟦Lavrov⟧. El a plecat.",
    "la ⟦Baia Mare⟧ și ⟦Satu Mare⟧. Mare lucru.",
    "⟦Șerban⟧ și ⟦Ştefania Oţetea⟧, ⟦S\u0326erban T\u0326a\u0302ru⟧",
    "⟦Scotland⟧'s north. ⟦Thailand⟧ won.",
    "⟦Jean Paul Sartre⟧, ⟦George W. Bush⟧ și ⟦Bush⟧",
    "A X B. C",
]
ROLES = [
    ("a declarat secretarul general al NATO Jens Stoltenberg a", "Jens", "secretarul general al NATO Jens Stoltenberg"),
    (
        "Între timp, secretarul de stat adjunct al SUA pentru Afaceri Europene și Eurasiatice Karen Donfried, p",
        "Karen",
        "secretarul de stat adjunct al SUA pentru Afaceri Europene și Eurasiatice Karen Donfried",
    ),
    ("Președintele rus Vladimir Putin El", "Vladimir", "Președintele rus Vladimir Putin"),
    ("a spus că dl. Anton V. Mureșanu vine", "Anton", "dl. Anton V. Mureșanu"),
    ("The host, Foreign Minister Adrian Selassie-Roux, c", "Adrian", "Foreign Minister Adrian Selassie-Roux"),
    ("said fire captain Nomsa Adeyemi-Clarke", "Nomsa", "fire captain Nomsa Adeyemi-Clarke"),
    ("The Israeli hydrologist Yael Barkan", "Yael", "Israeli hydrologist Yael Barkan"),
    ("Judge P. T. Okafor will", "P.", "Judge P. T. Okafor"),
    ("potrivit fostului ministru Ion Pop", "Ion", "fostului ministru Ion Pop"),
    ("prof. dr. Horia Stan jr., spune", "Horia", "prof. dr. Horia Stan jr."),
    ("Deputatul a vizitat Ucraina", "Ucraina", None),
    ("președintele a spus că Rusia pleacă", "Rusia", None),
    ("ministrul și Ion Pop", "Ion", None),
    ("Rusia", "Rusia", None),
    ("ministrul\nIon Pop", "Ion", None),
    ("a declarat Lavrov", "Lavrov", None),
    ("potrivit RIA Novosti", "RIA", None),
    ("Mezzosoprana Ana Pop, violonistul Ion Ion", "Ion", "violonistul Ion Ion"),
]


@pytest.mark.parametrize("case", CASES)
def test_names(case: str) -> None:
    text = plain(case)
    assert marked(text, units(NAME, text)) == case


@pytest.mark.parametrize(("text", "start", "expected"), ROLES)
def test_roles(text: str, start: str, expected: str | None) -> None:
    name = NAME.at(text, text.index(start))
    assert name is not None
    assert name.start == text.index(start)
    grown = with_role(text, name)
    assert (None if grown is None else text[grown.start : grown.end]) == expected


def test_a_role_is_looked_for_near_by() -> None:
    text = "ministrul " + "mare " * 5_000 + "Ion Pop"
    name = NAME.at(text, text.index("Ion"))
    assert name is not None
    assert with_role(text, name) is None


def test_the_names_of_the_customers_article() -> None:
    assert contents(NAME, seed("000"))[:12] == [
        "Rusia", "Statele Unite", "NATO", "Rusia", "NATO", "Lavrov", "Russia Today", "RIA Novosti", "NATO", "Ucraina",
        "Statele Unite", "Rusia",
    ]  # fmt: skip
    assert contents(NAME, seed("000"))[14:18] == ["NATO", "Jens Stoltenberg", "Rusia", "Ucraina"]


@pytest.mark.parametrize(
    ("name", "speakers"),
    [
        ("001", "dl. Anton V. Mureșanu|consilierei Ilinca Dragomirescu|Dna. Dragomirescu|ec. T. Vlăsceanu"),
        ("002", "primarul Costin Ţepordei|viceprimăriţa Anca Mîndruţă|consilierul Gheorghiţă Işfan|Floarea Ţurcanu"),
        ("003", "doctorul Sorin Câmpeanu-Raț|primarul Dumitru Țâru|Maria Şerbănoiu|Ministerul Sănătăţii"),
        ("004", "fire captain Nomsa Adeyemi-Clarke|Council leader Graham Westerby|Duncan Oyelaran|Dr Leila Marchetti"),
        ("005", "Rosalind Tarkowski|Mr. Hale|Ms. Tarkowski|Sal Dell'Orto Jr.|Gov. Irene Castellane"),
        ("006", "Ioana Țîrlea|Vasile Încău|Primarul|Ministrul"),
        ("007", "Lucian Hrib|ministrul\u00a0Hrib|Corina Axinte|Econo\u00admistul Radu\u00a0P. Silișteanu|Ilie Cosma"),
        ("008", "Foreign Minister Adrian Selassie-Roux|Israeli hydrologist Yael Barkan|Dr Samir al-Hadidi|Barkan"),
        ("009", "Emil Codrescu|Regizoarea Tudora Mihnea|Actrița Olga Benedek|Vlad Săsărman|Ministerul Culturii"),
    ],
)
def test_the_speakers_of_seeds_are_a_name_or_its_growth(name: str, speakers: str) -> None:
    text = seed(name)
    found = set(contents(NAME, text))
    for unit in units(NAME, text):
        grown = with_role(text, unit)
        if grown is not None:
            found.add(text[grown.start : grown.end])
    assert set(speakers.split("|")) <= {unicodedata.normalize("NFC", one) for one in found}
