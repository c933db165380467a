"""Checks: what looks like a slip in the annotations of one article, for a person to mend or to dismiss.

A suspicion is no error: it never keeps anybody from saving. `CHECKS` holds the checks by name, in the order in which
those of one place are told; the names stand in sidecars (`dismissed`) and never change.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from annotator.core import check_quotations as quotations
from annotator.core import check_rules as rules
from annotator.core.message import Message, message

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from annotator.core.annotations import Annotations
    from annotator.core.article import Article
    from annotator.core.labels import LabelSet


@dataclass(frozen=True, slots=True)
class Check:
    """One check: what it is called in a list or a count, and its rule."""

    title: Message
    find: Callable[[rules.Case], Iterable[rules.Found]]


class Suspicion(NamedTuple):
    """One likely slip: which check found it, its range in code points with its text, the span it is about if any."""

    check: str
    start: int
    end: int
    text: str
    span_id: str | None
    message: Message

    def as_dismissed(self) -> Mapping[str, object]:
        """The entry of `Annotations.dismissed` that leaves it out for good."""
        entry = {"check": self.check, "start": self.start, "end": self.end, "text": self.text}
        return MappingProxyType(entry)


CHECKS: Mapping[str, Check] = MappingProxyType(
    {
        "inside_boilerplate": Check(message("span inside boilerplate"), rules.inside_boilerplate),
        "nested_in_itself": Check(message("same label nested in itself"), rules.nested_in_itself),
        "edge_inside_word": Check(message("edge inside a word"), rules.edge_inside_word),
        "unbalanced_marks": Check(message("unbalanced quotation marks"), quotations.unbalanced_marks),
        "unlabelled_quotation": Check(message("unlabelled quotation"), quotations.unlabelled_quotation),
        "quote_without_speaker": Check(message("quote without speaker"), rules.quote_without_speaker),
        "speaker_without_quote": Check(message("speaker without quote"), rules.speaker_without_quote),
        "labelled_otherwise": Check(message("same text labelled otherwise"), rules.labelled_otherwise),
    }
)
_ORDER = {name: at for at, name in enumerate(CHECKS)}


def suspicions(article: Article, annotations: Annotations, labels: LabelSet) -> list[Suspicion]:
    """Every suspicion in text order but for the dismissed ones; every span must lie in the article's text."""
    case = rules.Case.of(article.text, annotations, labels)
    text = article.text
    dismissed = {(one.get("check"), one.get("start"), one.get("end"), one.get("text")) for one in annotations.dismissed}
    found = [
        Suspicion(name, one.start, one.end, text[one.start : one.end], one.span_id, one.message)
        for name, check in CHECKS.items()
        for one in check.find(case)
    ]
    if dismissed:
        found = [one for one in found if (one.check, one.start, one.end, one.text) not in dismissed]
    return sorted(found, key=lambda one: (one.start, one.end, _ORDER[one.check]))
