"""Statistics: counted another way, and added up in any way they are the same."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from statistics import mean, median_low

from hypothesis import given
from hypothesis import strategies as st

from annotator.core.annotations import Annotations, Header, Relation, Span
from annotator.core.article import Article
from annotator.core.checks import suspicions
from annotator.core.statistics import Lengths, Statistics, pairs
from annotator.storage.label_file import packaged_labels
from tests.core.values import LENGTH, some_annotations, span_sets, text_order

LABELS = packaged_labels()
TEXT = "ab 👍🏽\r\n" * 6


def counted(*found: Annotations) -> Statistics:
    made = Statistics()
    for one in found:
        made.add(TEXT[:LENGTH], one, LABELS)
    return made


@given(span_sets)
def test_nested_and_crossing_pairs_are_those_found_by_looking_at_every_pair(spans: list[Span]) -> None:
    nested = crossing = 0
    for one, two in combinations(spans, 2):
        shared = min(one.end, two.end) - max(one.start, two.start)
        if shared > 0:
            holds = shared == min(one.end - one.start, two.end - two.start)
            nested, crossing = nested + holds, crossing + (not holds)
    assert pairs(sorted(spans, key=text_order)) == (nested, crossing)


@given(st.lists(some_annotations(whole=True), max_size=4))
def test_what_is_added_up_is_what_is_counted_together(found: list[Annotations]) -> None:
    added = Statistics()
    for one in found:
        added.take(counted(one))
    together = counted(*found)
    assert added == together
    assert together.articles == len(found)
    assert together.spans.total() == sum(len(one.spans) for one in found)
    assert together.days.total() == together.origins.total() == together.lengths.total() == together.spans.total()
    assert together.lost == sum(len(one.lost) for one in found)


@given(st.lists(st.integers(1, 9), min_size=1))
def test_lengths_are_those_of_the_standard_library(lengths: list[int]) -> None:
    found = Lengths.of({length: lengths.count(length) for length in lengths})
    assert found == Lengths(min(lengths), median_low(lengths), max(lengths), round(mean(lengths), 1))


@given(some_annotations())
def test_quotes_without_a_speaker_are_those_that_the_check_finds(found: Annotations) -> None:
    article = Article("a.txt", TEXT[:LENGTH])
    suspected = [one for one in suspicions(article, found, LABELS) if one.check == "quote_without_speaker"]
    assert counted(found).speakerless == len(suspected)


def test_people_days_languages_and_unknown_labels_have_their_places() -> None:
    one = Span("a", "quote", 0, 4, by="maria", created="2026-11-22T09:13:40Z")
    other = replace(one, id="b", label="odd", created="2026-11-23T09:13:40Z", unsure=True)
    speaker = Span("c", "speaker", 0, 2, by="ion")
    link = Relation("r", "speaker", "a", "c")
    made = counted(Annotations.build([one, other, speaker], [link], header=Header("done", language="ro")))
    shown = made.as_json(LABELS)
    assert shown["articles"] == {"total": 1, "new": 0, "in_progress": 0, "done": 1, "skipped": 0}
    assert list(shown["spans"]["labels"]) == ["claim", "quote", "speaker", "date", "boilerplate", "odd"]
    assert shown["languages"] == {"ro": 1}
    assert shown["quotes"] == {"total": 1, "without_speaker": 0}
    assert shown["relations"] == {"speaker": 1}
    assert shown["spans"]["unsure"] == 1
    assert shown["days"] == [
        {"by": "ion", "day": "", "spans": 1},
        {"by": "maria", "day": "2026-11-22", "spans": 1},
        {"by": "maria", "day": "2026-11-23", "spans": 1},
    ]
