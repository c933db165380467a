"""Articles of any size with spans, the same in every run: news text in Romanian, paragraphs of 300–900 characters."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from annotator.core.annotations import Annotations, Header, Relation, Span
from annotator.core.article import Article
from annotator.core.state import State

if TYPE_CHECKING:
    from collections.abc import Iterator

SEED = 20_261_122
SENTENCES = 4_000
COMMON = (
    "guvernul ministrul primarul oraș consiliul spitalul școala drumul podul proiectul bugetul legea anchetă acordul "
    "negocierile lucrările locuitorii șoferii părinții medicii elevii fermierii poliția pompierii jandarmii avocații "
    "anunțat declarat precizat adăugat susținut cerut propus aprobat respins amânat început încheiat crescut scăzut "
    "nou vechi mare mic important public local național european ultimul primul următor greu rapid sigur deschis "
    "și sau dar deși pentru că în la din de pe cu fără după înainte între despre până asupra printre potrivit "
    "milioane mii lei euro procente persoane kilometri ani luni zile ore săptămâni locuri cazuri dosare apartamente "
    "investiții reparații măsuri condiții rezultate informații întâlnire ședință hotărâre raport sursă agenție presă "
    "a au este sunt era fost va fi are avut poate trebuie vrea spune arată rămâne devine urmează continuă se nu mai"
)
PROPER = "Ionescu Popescu Lavrov Stoltenberg Munteanu Dumitrescu Țepeș Ștefănescu Iași Cluj București Timișoara NATO"
YEAR = "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie"
WORDS, NAMES, MONTHS = COMMON.split(), PROPER.split(), YEAR.split()
LENGTHS = {"claim": (40, 200), "quote": (20, 200), "speaker": (3, 30), "date": (4, 24)}
"""How long the spans of each label are, in characters; one in 200 is a whole paragraph of boilerplate."""
SHARES = (3, 2, 4, 2)
CREATED = "2026-11-22T09:13:40Z"


def text_of(characters: int, *, one_line: bool = False) -> str:
    """A text of exactly that many characters, its paragraphs parted by blank lines, or all in one line."""
    pick = random.Random(SEED)
    pool = [_sentence(pick) for _ in range(SENTENCES)]
    made: list[str] = ["Guvernul spune că lucrările la podul nou încep în ianuarie"]
    length = len(made[0])
    while length < characters:
        wanted, paragraph = pick.randint(300, 900), ""
        while len(paragraph) < wanted - 60:
            paragraph += " " * bool(paragraph) + pick.choice(pool)
        made.append(paragraph[:900])
        length += len(made[-1]) + 2
    return (" " if one_line else "\n\n").join(made)[:characters]


def _sentence(pick: random.Random) -> str:
    words = pick.choices(WORDS, k=pick.randint(6, 24))
    for _ in range(pick.randint(0, 2)):
        words[pick.randrange(len(words))] = pick.choice(NAMES)
    if pick.random() < 0.4:
        date = f"{pick.randint(1, 28)} {pick.choice(MONTHS)} {pick.randint(2015, 2026)},"
        words.insert(pick.randrange(len(words)), date)
    if pick.random() < 0.3:
        words[pick.randrange(len(words))] += ","
    said = " ".join(words)
    said = said[0].upper() + said[1:]
    return f"„{said}”, a declarat {pick.choice(NAMES)}." if pick.random() < 0.12 else f"{said}."


def spans_of(text: str, count: int) -> Iterator[Span]:
    """Spans on the edges of words all over the text, freely nested and crossing; no range has one label twice."""
    pick = random.Random(SEED + count)
    labels = list(LENGTHS)
    taken: set[tuple[int, int, str]] = set()
    while len(taken) < count:
        label = pick.choices(labels, SHARES)[0]
        at = pick.randrange(len(text) - 1)
        if pick.random() < 0.005:
            label, start, end = "boilerplate", *_paragraph(text, at)
        else:
            start = text.rfind(" ", 0, at) + 1
            length = pick.randint(*LENGTHS[label])
            end = text.find(" ", start + length - 1, start + 220)
            line_end = text.find("\n", start, end if end > 0 else start + length)
            end = line_end if line_end > 0 else end if end > 0 else min(start + length, len(text))
        if end - start < 3 or "\n" in text[start : start + 3] or (start, end, label) in taken:
            continue
        taken.add((start, end, label))
        attributes = {"kind": "direct"} if label == "quote" else {}
        yield Span(f"s{len(taken):09}", label, start, end, attributes, by="a7k2q", created=CREATED)


def _paragraph(text: str, at: int) -> tuple[int, int]:
    start, end = text.rfind("\n", max(0, at - 900), at) + 1, text.find("\n", at, at + 900)
    return start or max(0, at - 300), end if end > 0 else min(len(text), at + 300)


def annotations_of(text: str, count: int) -> Annotations:
    """That many spans; every fourth quote is linked to the speaker that comes next."""
    spans = sorted(spans_of(text, count), key=lambda span: (span.start, span.id))
    relations: list[Relation] = []
    waiting, quotes = None, 0
    for span in spans:
        if span.label == "quote":
            quotes += 1
            waiting = span if quotes % 4 == 0 else waiting
        elif span.label == "speaker" and waiting is not None:
            id_ = f"r{len(relations):09}"
            relations.append(Relation(id_, "speaker", waiting.id, span.id, "a7k2q", created=CREATED))
            waiting = None
    return Annotations.build(spans, relations, header=Header("in_progress", labels="news/1"))


def state_of(characters: int, spans: int, *, one_line: bool = False, name: str = "article.txt") -> State:
    """An article of that many characters with that many spans."""
    text = text_of(characters, one_line=one_line)
    newline = "lf" if "\n" in text else "none"
    return State(Article(name, text, "0" * 64, newline=newline), annotations_of(text, spans))


def size_name(characters: int, spans: int | None = None) -> str:
    """The size as the table names it, such as `10 MB / 100,000`."""
    named = f"{characters // 1_000_000} MB" if characters >= 1_000_000 else f"{characters // 1_000} kB"
    return named if spans is None else f"{named} / {spans:,}"
