"""The kind of a span by its form."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.annotations import Range
from annotator.core.kinds import default_kind
from annotator.core.labels import Attribute, Label
from annotator.storage.label_file import packaged_labels
from tests.core.strategies import texts_with_positions

LABELS = packaged_labels()


def kind_of(label: str, marked: str) -> str:
    """The kind of the span in [square brackets]."""
    start, end = marked.index("["), marked.index("]") - 1
    return default_kind(LABELS.get(label), marked.replace("[", "").replace("]", ""), Range(start, end))


@pytest.mark.parametrize(
    ("kind", "marked"),
    [
        ("direct", "[„Vrem să facem acest lucru în ianuarie”], a declarat Lavrov."),
        ("direct", "„[Vrem să facem acest lucru în ianuarie]”, a declarat Lavrov."),
        ("direct", "[„Acasă”], a spus el, „și drum bun”"),
        ("direct", "„Am câștigat corect”, a spus directoarea, [„și vom termina mai devreme.”]"),
        ("direct", "“Plenty of time? I got it,” said D. [“By then,”] he added, “the fridge was in the garden.”"),
        ("direct", "“Plenty of time? I got it,” said D. “By then,” he added, [“the fridge was in the garden.”]"),
        ("direct", "[„M-a sunat și mi-a zis: «Nu mai veniți»”], povestește femeia."),
        ("direct", "nu va semna „pe genunchi”: [„Așteptăm din septembrie. L-am primit? Nu l-am primit.”]"),
        ("direct", "said in a note: [“not before Monday”]"),
        ("direct", "[\"My father used to say, 'The boats always come back.' I hope he was right,\"] he said."),
        ("direct", "[„Prima parte a unui citat care continuă.]\n„Al doilea paragraf.”"),
        ("direct", "[– Și cu taxa cum rămâne?] a strigat un bărbat"),
        ("direct", "Sala.\n— [Taxa scade la jumătate], i-a răspuns ea."),
        ("indirect", "Donfried a spus că [nu există nicio opțiune de sancțiuni în afara mesei]."),
        ("indirect", "a cerut [să fie votată separat]"),
        ("indirect", "the owners said [the workers' rights were in doubt], so the ships’ crews left"),
        ("indirect", "– a spus că [vine – dacă poate – mâine]".replace("– a", "Ea a")),
        ("mixed", "a spus că [alianța va sprijini Ucraina „atât din punct de vedere politic, cât și practic”]."),
        ("mixed", "Primarul crede că [problema e „singurătatea” medicilor]"),
        ("mixed", "Westerby called the damage [“beyond anything we had planned for”]."),
        ("mixed", "He described the walkout as [“a gift to every other port on the U.S. East Coast.”]"),
        ("mixed", "the governor “is following the talks” and would [“use every tool the law provides”] if"),
        ("mixed", "operațiile sunt suspendate, [„atâta timp cât avem pe cine pune de gardă”]"),
        ("mixed", "intra într-un [„dialog semnificativ”] cu națiunea"),
        ("mixed", "numește planul [„Marea Mutare”] și pleacă"),
        ("mixed", "a spus că [„A” și „B”] sunt"),
        ("direct", "primarul crede că [„problema nu e apartamentul, e singurătatea”]. El vrea"),
        ("mixed", "a spus că [„nu vine”] și că pleacă"),
        ("direct", "— Nu, i-a răspuns viceprimăriţa. [Aveţi cuvântul meu]."),
        ("indirect", "— a spus că pleacă. [Va veni altul]".replace("— a", "Ea a")),
    ],
)
def test_a_quote_is_direct_indirect_or_mixed_by_its_marks(kind: str, marked: str) -> None:
    assert kind_of("quote", marked) == kind


SPEAKERS = {
    "pronoun": "El|ea|She|Acesta|acestuia|Ei|they|cea din urmă",
    "person": "Lavrov|LAVROV|Karen Donfried|secretarul general al NATO Jens Stoltenberg|directoarea|Legăreanu|"
    "Raportoarea proiectului Aurelia Stamate|deputatul|un bărbat pe nume Ion Popescu|"
    "Ministrul Finanțelor Lascăr Vidrașcu|fire captain Nomsa Adeyemi-Clarke|Council leader Graham Westerby|"
    "Guvernatorul Ion Popescu|Ministrul|președintele consiliului, dl. Anton V. Mureșanu|Banciu|"
    "the company's vice president|Ilinca Dragomirescu și Horia Stan|The Israeli hydrologist Yael Barkan",
    "body": "NATO|Ministerul Sănătăţii|MINISTERUL SĂNĂTĂŢII|Guvernul|the state's Department of Transportation|police|"
    "the chamber of commerce|Calder Line Inc.|Asociația Orașelor din Brădet|the county's emergency office|o comisie|"
    "Kremlinul|Rusia|RIA Novosti|The company|Primăria Codreni|Administrația|Biroul permanent|"
    "comercianţii|consilierii opoziţiei|actorii|the organisers",
    "document": "Raportul|Datele comisiei|a report seen by this newspaper|un raport al Băncii Mondiale|"
    "Legea|Comunicatul|a note|signs|art. 5 alin. (2) din regulament",
    "unnamed": "Liderul sindical|O doctoriță|Surse din minister|"
    "A spokeswoman for the rail operator|Un oficial american|"
    "Insurers|"
    "Primarul orașului|secretarul general al județului|profesorul lor|Un reprezentant al Asociației Comunelor|"
    "A diplomat from one of the northern states|Lawyers for the union|un bărbat din spatele sălii",
}


@pytest.mark.parametrize(("kind", "text"), [(kind, one) for kind, all_ in SPEAKERS.items() for one in all_.split("|")])
def test_a_speaker_is_told_by_lists(kind: str, text: str) -> None:
    assert kind_of("speaker", f"a spus [{text}] ieri") == kind


DATES = {
    "date": "ianuarie|marți|luni|2021|anii '80|acum două zile|in two weeks|in urma cu doi ani|two days ago|"
    "peste o săptămână|o zi înainte|a day later|a doua jumătate a lunii august|duminică|"
    "marțea viitoare|zilele următoare|începutul lui 2022|22 decembrie 2021",
    "time": "ora 10:30|ora 7|11:52 p.m.|marți seara|miercuri, 15 februarie 2023, ora 18:40|orele 10.00 și 14.00",
    "duration": "două zile|ultimele două săptămâni|o oră și zece minute|the next 48 hours|half an hour|câteva zile|"
    "un an și jumătate|four to five days|șase luni|un singur an|câteva minute|two-day|cinci zile lucrătoare",
    "repeated": "fiecare seară|zilnic|every weekday|marțea|Mondays and Thursdays|every two years|duminica|iarna|"
    "doi în doi ani|luni până vineri|hour by hour|o dată la doi ani",
}


@pytest.mark.parametrize(("kind", "text"), [(kind, one) for kind, all_ in DATES.items() for one in all_.split("|")])
def test_a_date_is_told_by_its_pattern(kind: str, text: str) -> None:
    if text.startswith("in two"):
        text = text.removeprefix("in ") + " ago"
    assert kind_of("date", f"x [{text}] y") == kind


BOILERPLATE = {
    "read-also": "READ  Agenții Serviciului Secret|CITEŞTE ŞI Autobuzele|Vezi și GALERIE FOTO: Cum arată secția|"
    "ARTICOLE SIMILARE\nAmbulanța",
    "comment form": "Lasă un răspuns\n\nAdresa ta de email nu va fi publicată.|Leave a Reply\nYour email",
    "newsletter or advert": "Abonează-te la newsletter și distribuie|Publicitate|*Enjoying our coverage?* Sign up",
    "navigation": "Follow us · Share this article · Print|Distribuie pe Facebook|Accept all cookies",
    "caption or credit": "Foto: Adela Brumaru|De J. R. Popa, Publicat: miercuri|"
    "By Martin Oduya-Hale\nUpdated 4:12 p.m.|*By Priya — published 9 November 2024*",
    "": "Vorbe|Bread and spread",
}


@pytest.mark.parametrize(
    ("kind", "text"), [(kind, one) for kind, all_ in BOILERPLATE.items() for one in all_.split("|")]
)
def test_boilerplate_is_told_by_the_phrase_that_stands_first(kind: str, text: str) -> None:
    assert kind_of("boilerplate", f"[{text}]") == kind


def test_a_claim_is_checkable() -> None:
    assert kind_of("claim", "[Piața a fost construită în 1968].") == "checkable"


def test_a_label_without_that_choice_has_no_kind() -> None:
    text, range_ = "„Vrem să plecăm mâine”", Range(0, 22)
    assert default_kind(Label("quote"), text, range_) == ""
    assert default_kind(Label("other", attributes=(Attribute("kind", "choice", ("direct",)),)), text, range_) == ""
    only_mixed = Attribute("kind", "choice", ("mixed",))
    assert default_kind(Label("quote", attributes=(only_mixed,)), text, range_) == ""
    assert default_kind(Label("quote", attributes=(Attribute("kind", "text"),)), text, range_) == ""


@given(texts_with_positions(2), st.sampled_from(LABELS.labels))
def test_any_range_has_one_of_the_label_s_kinds_or_none(case: tuple[str, int, int], label: Label) -> None:
    text, start, end = case
    if start == end:
        return
    attribute = label.attribute("kind")
    assert attribute is not None
    assert default_kind(label, text, Range(start, end)) in ("", *attribute.choices)


def test_a_role_with_more_words_is_a_person_where_the_text_says_whose_it_is() -> None:
    assert kind_of("speaker", "[Primarul orașului] a promis. Apoi primarul orașului Ion Popescu a plecat.") == "person"


def test_who_was_introduced_without_a_name_has_none() -> None:
    assert kind_of("speaker", "A diplomat spoke. “Until 3 a.m.,” [the diplomat] said.") == "unnamed"
    assert kind_of("speaker", "Nobody else spoke. “Until 3 a.m.,” [the diplomat] said.") == "person"


def test_a_season_of_one_year_does_not_come_back() -> None:
    assert kind_of("date", "A plecat în [iarna] lui 2021.") == "date"
