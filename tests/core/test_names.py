"""Canonical names: what a span's words propose, and which names used before fit."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import Levenshtein

from annotator.core.names import fold, name_proposals, one_letter_apart
from tests.core.strategies import article_texts


def proposals(text: str, article: str = "", corpus: str = "", last: str = "", kind: str = "person") -> list[str]:
    """Names used before are given with `|` between them."""
    used = [[name for name in names.split("|") if name] for names in (article, corpus)]
    return name_proposals(text, kind, used[0], used[1], last)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Karen Donfried", "Karen Donfried"),
        ("Karen Donfried, principalul diplomat al administrației Biden", "Karen Donfried"),
        ("secretarul general al NATO Jens Stoltenberg", "Jens Stoltenberg"),
        (
            "secretarul de stat adjunct al SUA pentru Afaceri Europene și Eurasiatice Karen Donfried",
            "Karen Donfried",
        ),
        ("Președintele rus Vladimir Putin", "Vladimir Putin"),
        ("Președintele SUA Joe Biden", "Joe Biden"),
        ("Ministrul Dezvoltării Satelor Sabin Orleanu", "Sabin Orleanu"),
        ("ministrul Transporturilor Lucian Hrib", "Lucian Hrib"),
        ("Ministrul de Externe Serghei Lavrov", "Serghei Lavrov"),
        ("Ministrul Andrei Popescu", "Andrei Popescu"),
        ("Managerul unității, doctorul Sorin Câmpeanu-Raț", "Sorin Câmpeanu-Raț"),
        ("Președintele consiliului, dl. Anton V. Mureșanu", "Anton V. Mureșanu"),
        ("Președinta Comisiei Europene, Ursula von der Leyen", "Ursula von der Leyen"),
        ("Prof. dr. Horia Stan jr.", "Horia Stan jr."),
        ("Elvira Pănoiu (Forumul Rural)", "Elvira Pănoiu"),
        ("Foreign Minister Adrian Selassie-Roux", "Adrian Selassie-Roux"),
        ("Council leader Graham Westerby", "Graham Westerby"),
        ("The Israeli hydrologist Yael Barkan", "Yael Barkan"),
        ("Gov. Irene Castellane", "Irene Castellane"),
        ("Judge P. T. Okafor", "P. T. Okafor"),
        ("Sal Dell'Orto’s", "Sal Dell'Orto"),
        ("Samir al-Hadidi", "Samir al-Hadidi"),
        ("Valéry Giscard d’Estaing", "Valéry Giscard d’Estaing"),
        ("LAVROV", "Lavrov"),
        ("Ilinca Dragomirescu și Horia Stan", "Ilinca Dragomirescu și Horia Stan"),
    ],
)
def test_a_first_name_proposes_itself_without_role_and_title(text: str, name: str) -> None:
    assert proposals(text) == [name]


@pytest.mark.parametrize(
    "text", ["directoarea", "secretarul general al NATO", "", "...", "un", "Domnul", "Președintele"]
)
def test_a_phrase_without_a_name_proposes_nothing(text: str) -> None:
    assert proposals(text, article="Serghei Lavrov", last="Serghei Lavrov") == []


@pytest.mark.parametrize(
    ("text", "used", "best"),
    [
        ("Lavrov", "Jens Stoltenberg|Serghei Lavrov", "Serghei Lavrov"),
        ("Lavrov’s", "Serghei Lavrov", "Serghei Lavrov"),
        ("Donfred", "Jens Stoltenberg|Karen Donfried", "Karen Donfried"),
        ("Sergei Lavrov", "Serghei Lavrov", "Serghei Lavrov"),
        ("Dna. Dragomirescu", "Ilinca Dragomirescu", "Ilinca Dragomirescu"),
        ("Domnul Ţopan", "Mihnea Țopan", "Mihnea Țopan"),
        ("J. Stoltenberg", "Jens Stoltenberg", "Jens Stoltenberg"),
        ("von der Leyen", "Ursula von der Leyen", "Ursula von der Leyen"),
        ("Donfried", "Karen Donfred|Karen Donfried", "Karen Donfried"),
    ],
)
def test_a_name_used_before_is_proposed_first(text: str, used: str, best: str) -> None:
    assert proposals(text, article=used)[0] == best
    assert proposals(text, corpus=used)[0] == best


@pytest.mark.parametrize(
    ("text", "used"),
    [
        ("Serghei", "Serghei Lavrov"),
        ("Serghei Narîșkin", "Serghei Lavrov"),
        ("Marin Ionescu", "Maria Ionescu"),
        ("Adriana Popescu", "Adrian Popescu"),
        ("Dan", "Ana Jan"),
        ("Maria Popescu", "Ion Popescu"),
        ("Ana", "Ana"[:2] + "b"),
    ],
)
def test_two_people_are_never_taken_for_one(text: str, used: str) -> None:
    assert proposals(text, article=used, corpus=used, last=used) == [text]


def test_names_of_the_article_come_before_those_of_the_corpus_and_the_last_speaker_first() -> None:
    found = proposals("Popescu", article="Ion Popescu|Ana Popescu", corpus="Dan Popescu", last="Ana Popescu")
    assert found == ["Ana Popescu", "Ion Popescu", "Dan Popescu", "Popescu"]
    assert proposals("Popescu", corpus="Dan Popescu", last="Ana Popescu")[0] == "Dan Popescu"


def test_a_full_name_comes_before_a_shorter_one_used_before() -> None:
    assert proposals("Karen Donfried", article="Donfried") == ["Karen Donfried", "Donfried"]


def test_a_pronoun_has_the_last_speaker_then_the_others_of_the_article() -> None:
    found = proposals("El", article="Karen Donfried|Serghei Lavrov", last="Serghei Lavrov", kind="pronoun")
    assert found == ["Serghei Lavrov", "Karen Donfried"]
    assert proposals("El", kind="pronoun") == []


def test_bodies_and_documents_are_named_whole() -> None:
    assert proposals("Ministerul rus de Externe", kind="body") == ["Ministerul rus de Externe"]
    assert proposals("the chamber of commerce", kind="body") == ["chamber of commerce", "the chamber of commerce"]
    assert proposals("Ministerul Sănătăţii", article="Ministerul Sănătății", kind="body")[0] == "Ministerul Sănătății"
    assert proposals("Ministerul Justiției", article="Ministerul Sănătății", kind="body") == ["Ministerul Justiției"]


def test_a_source_without_a_name_has_none() -> None:
    assert proposals("Un oficial american", article="Serghei Lavrov", kind="unnamed") == []


@given(st.text("abc", max_size=6), st.text("abc", max_size=6))
def test_one_letter_apart_is_a_distance_of_one(one: str, two: str) -> None:
    assert one_letter_apart(one, two) == (Levenshtein.distance(one, two) == 1)


@given(article_texts(), st.lists(article_texts(6), max_size=4), st.sampled_from(("person", "body", "pronoun", "", "?")))
def test_proposals_are_different_and_bounded(text: str, used: list[str], kind: str) -> None:
    found = name_proposals(text, kind, used, used, used[0] if used else "")
    assert len(found) == len(set(found)) <= 12
    assert all(found)


@given(article_texts(8))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert fold(f" {text}. ") == fold(text)


PEOPLE = ["Vladimir Putin", "Karen Donfried"]


@pytest.mark.parametrize(("text", "kind"), [("El", "pronoun"), ("deputatul", "person"), ("Ministrul", "person")])
def test_a_pronoun_or_a_bare_role_has_the_persons_that_may_be_meant(text: str, kind: str) -> None:
    found = name_proposals(text, kind, ["Rusia", "Lavrov"], [], "Rusia", PEOPLE, is_named=False)
    assert found[:2] == PEOPLE


@pytest.mark.parametrize(
    ("text", "used"),
    [
        ("asociația", "Asociația Orașelor din Brădet"),
        ("administrației", "Administrația pieței"),
        ("the department", "Department of Transportation"),
    ],
)
def test_the_first_words_of_a_bodys_name_are_that_body(text: str, used: str) -> None:
    assert name_proposals(text, "body", [used, "Consiliul Local"], [], "")[0] == used


def test_other_bodies_of_the_same_sort_are_not() -> None:
    assert name_proposals("Consiliul Județean", "body", ["Consiliul Local"], [], "") == ["Consiliul Județean"]


def test_a_document_keeps_its_name_in_other_forms() -> None:
    assert name_proposals("notă a Curții de Conturi", "document", ["Nota Curții de Conturi"], [], "")[0] == (
        "Nota Curții de Conturi"
    )


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("Organi\u00adzația Călători\u00a0Împreună", "body", "Organizația Călători Împreună"),
        ("Inspectoratul s\u0326colar", "body", "Inspectoratul școlar"),
        ("Calder Line Inc.", "body", "Calder Line Inc."),
        ("Sal Dell'Orto Jr.", "person", "Sal Dell'Orto Jr."),
        ("Regizoarea Tudora Mihnea", "person", "Tudora Mihnea"),
    ],
)
def test_a_name_is_proposed_as_it_is_written(text: str, kind: str, name: str) -> None:
    assert name_proposals(text, kind, [], [], "")[0] == name


@pytest.mark.parametrize(
    ("text", "named", "forms"),
    [
        ("the state's Department of Transportation", True, ["Department of Transportation"]),
        ("Organizația Călători Împreună", True, ["Călători Împreună"]),
        ("Documentele", False, ["documentele"]),
        ("Consilierii opoziţiei", True, ["consilierii opoziţiei"]),
    ],
)
def test_a_body_has_its_other_forms_to_choose_from(text: str, named: bool, forms: list[str]) -> None:
    found = name_proposals(text, "body", [], [], "", is_named=named)
    assert set(forms) <= set(found)


def test_a_jr_is_no_family_name() -> None:
    assert name_proposals("Stan", "person", ["Horia Stan jr."], [], "")[0] == "Horia Stan jr."
