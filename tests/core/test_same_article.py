"""Labels made for an earlier version of a text are known by their words; those of another article never are."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from annotator.core.page_words import folded
from annotator.core.same_article import MOST_CLUES, SHARE, Clue, clues_of, share_found
from annotator.storage.article_file import read_article
from annotator.storage.sidecar import SUFFIX

if TYPE_CHECKING:
    from collections.abc import Callable

SEEDS = Path(__file__).parents[2] / "seeds"
NAMES = sorted(path.name.removesuffix(SUFFIX) for path in SEEDS.glob(f"*{SUFFIX}"))


def seed(name: str) -> tuple[str, tuple[Clue, ...]]:
    """A seed's text and the clues of its spans but for boilerplate."""
    raw = json.loads((SEEDS / f"{name}{SUFFIX}").read_text("utf-8"))
    spans = [one for one in raw["spans"] if one["label"] != "boilerplate"]
    clues = clues_of((one["start"], one["text"], one["prefix"], one["suffix"]) for one in spans)
    return read_article(SEEDS / name, name).text, clues


SEEN = {name: seed(name) for name in NAMES}


def share(name: str, text: str) -> float:
    old, clues = SEEN[name]
    return share_found(clues, len(old), text, folded(text))


def typos(text: str) -> str:
    chance = random.Random(1)
    return "".join(one + one if one.isalpha() and chance.random() < 0.005 else one for one in text)


def without_a_paragraph(text: str) -> str:
    parts = text.split("\n")
    some = [at for at, part in enumerate(parts) if 20 < len(part) < len(text) / 8]
    del parts[some[len(some) // 2]]
    return "\n".join(parts)


CHANGES: dict[str, Callable[[str], str]] = {
    "a lead": lambda text: "Actualizare, ora 18. Textul a fost completat.\n\n" + text,
    "an ending": lambda text: text + "\nSe adaugă un ultim paragraf, scris de redacție după publicare.\n",
    "no diacritics": lambda text: text.translate(str.maketrans("șțăâîȘȚĂÂÎşţ", "staaiSTAAIst")),
    "other marks": lambda text: text.replace("„", '"').replace("”", '"'),
    "CRLF": lambda text: text.replace("\r\n", "\n").replace("\n", "\r\n"),
    "typos": typos,
    "without a paragraph": without_a_paragraph,
}


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("name", NAMES)
def test_a_seed_that_was_changed_is_known_again(name: str, change: str) -> None:
    assert share(name, CHANGES[change](SEEN[name][0])) >= SHARE


@pytest.mark.parametrize("name", NAMES)
def test_a_seed_is_never_taken_for_another_one(name: str) -> None:
    assert {other: share(name, text) for other, (text, _) in SEEN.items() if other != name and share(name, text)} == {}


def test_an_article_that_repeats_a_quotation_of_another_is_another_one() -> None:
    quote = "„Vom relua discuțiile abia după ce toate părțile vor fi de acord”, a spus ministrul Ion Popa marți la Cluj"
    old = f"Titlul articolului dinainte.\n\n{quote}, după ședința de guvern.\n\n" + "Restul textului de ieri. " * 40
    new = f"Alt titlu, de azi.\n\n{quote}, cum am scris și ieri.\n\n" + "Azi nu mai este nimic la fel ca ieri. " * 25
    words = ("„Vom relua", "discuțiile abia după", "ministrul Ion Popa", "marți", "Cluj")
    spans = [(at := old.index(one), one, old[at - 32 : at], old[at + len(one) :][:32]) for one in words]
    assert share_found(clues_of(spans), len(old), new, folded(new)) == 0.0
    assert share_found(clues_of(spans), len(old), old + "Și azi.", folded(old + "Și azi.")) == 0.0


def test_half_of_an_article_or_a_collection_of_several_is_another_text() -> None:
    for name, (text, _) in SEEN.items():
        assert share(name, text[: len(text) // 2]) < SHARE
        assert share(name, "\n".join(other for other, _ in SEEN.values()) + text) == 0.0


def test_paragraphs_in_another_order_are_another_text() -> None:
    text = SEEN[NAMES[0]][0]
    assert share(NAMES[0], "\n".join(reversed(text.split("\n")))) < SHARE


def test_of_very_many_spans_some_tell() -> None:
    spans = [(at, f"cuvântul {at}", "înainte de el stă ", ", după el altceva") for at in range(100_000)]
    assert len(clues_of(spans)) <= MOST_CLUES
