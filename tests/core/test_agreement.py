"""Pairs, differences and agreement of two people's annotations; figures against scikit-learn, NLTK and nervaluate."""

from __future__ import annotations

import itertools
from collections import Counter
from dataclasses import replace
from importlib import import_module
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.agreement import Tally, krippendorff, set_distance, tally, word_labels
from annotator.core.annotations import Annotations, Header, Relation, Span
from annotator.core.span_pairs import differences, pair_spans
from annotator.core.words import word_at, words_in
from tests.core.strategies import article_texts
from tests.core.values import LABELS, LENGTH, ranges, some_annotations

if TYPE_CHECKING:
    from types import ModuleType

TEXT = "Ana și Ion au mere roșii, zice Ana azi 👍"[:LENGTH]


def consumer(module: str, package: str) -> ModuleType:
    """The library to compare with, else the test is skipped with a sentence."""
    pytest.importorskip(module, reason=f"{package} is not installed; `uv sync --group consumers` installs it")
    return import_module(module)


def alone(annotations: Annotations) -> Annotations:
    """Those spans of each label that do not overlap an earlier one of their label, without relations."""
    kept: list[Span] = []
    for span in annotations.spans:
        if not any(one.label == span.label and one.end > span.start for one in kept):
            kept.append(span)
    return Annotations.build(kept)


def renamed(annotations: Annotations, prefix: str) -> Annotations:
    """The same annotations with other ids, as another person would have made them."""
    return Annotations.build(
        [replace(one, id=prefix + one.id) for one in annotations.spans],
        [
            replace(one, id=prefix + one.id, source=prefix + one.source, target=prefix + one.target)
            for one in annotations.relations.values()
        ],
        header=annotations.header,
    )


@given(article_texts())
def test_the_words_of_a_text_are_those_found_at_each_place(text: str) -> None:
    found = list(words_in(text))
    assert all(one.end <= two.start for one, two in itertools.pairwise(found))
    inside = {place for word in found for place in range(word.start, word.end)}
    assert {place for place in range(len(text)) if text[place].isalnum()} <= inside
    assert all((at := word_at(text, word.end - 1)) is not None and at.end == word.end for word in found)


@given(some_annotations(), some_annotations())
def test_every_span_is_in_one_pair_or_alone(mine: Annotations, theirs: Annotations) -> None:
    pairs = pair_spans(mine, theirs)
    together = (*pairs.exact, *pairs.overlapping, *pairs.relabelled)
    assert Counter([one.id for one, _ in together] + [one.id for one in pairs.only_mine]) == Counter(
        one.id for one in mine.spans
    )
    assert Counter([two.id for _, two in together] + [two.id for two in pairs.only_theirs]) == Counter(
        two.id for two in theirs.spans
    )
    assert all((one.range, one.label) == (two.range, two.label) for one, two in pairs.exact)
    assert all(one.label == two.label and one.start < two.end and two.start < one.end for one, two in pairs.overlapping)
    assert all(one.range == two.range and one.label != two.label for one, two in pairs.relabelled)


def most_pairs(left: tuple[Span, ...], right: tuple[Span, ...]) -> int:
    """The largest number of pairs, by trying all: for few spans only."""
    if not left:
        return 0
    first, rest = left[0], left[1:]
    best = most_pairs(rest, right)
    for two in right:
        if two.label == first.label and two.start < first.end and first.start < two.end:
            best = max(best, 1 + most_pairs(rest, tuple(one for one in right if one is not two)))
    return best


few = st.lists(ranges(), max_size=6, unique=True).map(
    lambda found: Annotations.build(Span(f"s{at}", "claim", *place) for at, place in enumerate(found))
)


@given(few, few)
def test_as_many_pairs_as_there_can_be_once_the_exact_ones_are_made(mine: Annotations, theirs: Annotations) -> None:
    pairs = pair_spans(mine, theirs)
    exact = {one.id for one, _ in pairs.exact}, {two.id for _, two in pairs.exact}
    left = tuple(one for one in mine.spans if one.id not in exact[0])
    right = tuple(two for two in theirs.spans if two.id not in exact[1])
    assert len(pairs.overlapping) == most_pairs(left, right)


@given(some_annotations())
def test_the_same_labelling_under_other_ids_has_no_difference_and_agrees(made: Annotations) -> None:
    other = renamed(made, "other")
    assert differences(made, other) == ()
    counts = tally(TEXT, made, other)
    for label in counts.labels():
        assert (counts.of(label).exact_f1, counts.of(label).overlap_f1) == (1, 1)
        assert counts.of(label).alpha in (1, None)


@given(some_annotations(), some_annotations())
def test_a_difference_is_seen_from_both_sides(mine: Annotations, theirs: Annotations) -> None:
    here, there = tally(TEXT, mine, theirs).total(), tally(TEXT, theirs, mine).total()
    assert (here.exact, here.overlapping) == (there.exact, there.overlapping)
    assert here.alpha == pytest.approx(there.alpha)
    there_only = {one.theirs.id for one in differences(mine, theirs) if one.aspects == ("theirs",) and one.theirs}
    assert there_only == {one.id for one in pair_spans(mine, theirs).only_theirs}


def test_what_differs_is_named() -> None:
    mine = Annotations.build(
        [Span("q", "quote", 0, 14), Span("s", "speaker", 31, 34), Span("d", "date", 35, 38)],
        [Relation("r", "speaker", "q", "s")],
    )
    theirs = Annotations.build(
        [
            Span("1", "quote", 0, 17, {"kind": "direct"}, unsure=True),
            Span("2", "claim", 35, 38),
            Span("3", "speaker", 31, 34, note="Ana?"),
            Span("4", "speaker", 0, 3),
        ],
        [Relation("5", "speaker", "1", "4")],
        header=Header("done", language="ro"),
    )
    assert [(one.aspects, one.start, one.end) for one in differences(mine, theirs)] == [
        (("article",), 0, 0),
        (("edges", "attributes", "unsure", "links"), 0, 17),
        (("theirs",), 0, 3),
        (("note",), 31, 34),
        (("label",), 35, 38),
    ]


def test_without_a_span_or_a_word_nothing_can_be_said() -> None:
    nothing = tally("…", Annotations(), Annotations())
    assert nothing == Tally()
    assert (nothing.total().exact_f1, nothing.total().overlap_f1, nothing.total().alpha) == (None, None, None)


@given(some_annotations(), some_annotations())
def test_exact_f1_is_scikit_learns(mine: Annotations, theirs: Annotations) -> None:
    metrics = consumer("sklearn.metrics", "scikit-learn")
    counts = tally(TEXT, mine, theirs)
    sides = [{(one.start, one.end, one.label) for one in each.spans} for each in (mine, theirs)]
    for label in counts.labels():
        every = sorted(one for one in sides[0] | sides[1] if one[2] == label)
        flags = [[one in side for one in every] for side in sides]
        assert counts.of(label).exact_f1 == pytest.approx(metrics.f1_score(*flags, zero_division=0))


@given(some_annotations(), some_annotations())
def test_alpha_is_nltks(mine: Annotations, theirs: Annotations) -> None:
    agreement = consumer("nltk.metrics.agreement", "nltk")
    counts = tally(TEXT, mine, theirs)
    words = list(words_in(TEXT))
    sides = {"mine": word_labels(words, mine.spans), "theirs": word_labels(words, theirs.spans)}
    for label in (*LABELS, None):
        rows: list[tuple[str, int, Any]] = [
            (who, at, labels if label is None else label in labels)
            for who, found in sides.items()
            for at, labels in enumerate(found)
        ]
        ours = counts.total().alpha if label is None else counts.of(label).alpha
        if len({value for _, _, value in rows}) == 1:
            assert ours is None  # NLTK calls it 1; Krippendorff leaves it undefined.
            continue
        task = agreement.AnnotationTask(rows, distance=set_distance if label is None else lambda one, two: one != two)
        assert ours == pytest.approx(task.alpha())


def touched(one: dict[str, Any], others: list[dict[str, Any]]) -> int:
    return sum(one["start"] <= two["end"] and two["start"] <= one["end"] for two in others)


@given(some_annotations().map(alone), some_annotations().map(alone))
def test_overlap_f1_is_nervaluates_where_spans_of_a_label_stand_alone(mine: Annotations, theirs: Annotations) -> None:
    nervaluate = consumer("nervaluate", "nervaluate")
    counts = tally(TEXT, mine, theirs)
    for label in counts.labels():
        rows = [
            [{"label": label, "start": one.start, "end": one.end - 1} for one in each.spans if one.label == label]
            for each in (mine, theirs)
        ]
        if (
            not all(rows)
            or any(touched(one, rows[0]) > 1 for one in rows[1])
            or any(touched(one, rows[1]) > 1 for one in rows[0])
        ):
            continue  # Which of several it takes, nervaluate leaves to their order.
        found = nervaluate.Evaluator([rows[0]], [rows[1]], tags=[label]).evaluate()["overall"]
        assert counts.of(label).exact_f1 == pytest.approx(found["exact"].f1)
        assert counts.of(label).overlap_f1 == pytest.approx(found["ent_type"].f1)


@given(st.lists(st.tuples(st.booleans(), st.booleans()), min_size=1))
def test_alpha_is_one_only_where_all_agree(values: list[tuple[bool, bool]]) -> None:
    alpha = krippendorff(Counter(values), lambda one, two: float(one != two))
    assert alpha is None or (alpha == 1) == all(one == two for one, two in values)
