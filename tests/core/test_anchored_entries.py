"""Refused suggestions and dismissed suspicions keep their place in a changed text."""

from __future__ import annotations

from types import MappingProxyType
from typing import Any

from annotator.core.anchored_entries import NEAR, anchored_entries
from annotator.core.annotations import Span

TEXT = "Luni a plouat. Marți a plouat. Luni nu a mai plouat."


def entry(piece: str, start: int) -> MappingProxyType[str, Any]:
    return MappingProxyType(
        {"label": "date", "start": start, "end": start + len(piece), "text": piece, "suggester": "dates/1", "more": 1}
    )


def test_an_entry_whose_text_stands_at_its_range_is_the_same_value() -> None:
    kept = entry("Luni", 31)
    assert anchored_entries(TEXT, [kept], [], [])[0] is kept


def test_an_entry_moves_as_the_span_before_it() -> None:
    span, moved = Span("s", "date", 15, 20), Span("s", "date", 20, 25)
    (found,) = anchored_entries("Azi, " + TEXT, [entry("Luni", 31)], [span], [moved])
    assert found == {**entry("Luni", 36)}
    (first,) = anchored_entries("Azi. " + TEXT, [entry("Luni", 0)], [span], [moved])
    assert first["start"] == 5


def test_the_nearest_is_taken_and_a_far_one_only_if_it_is_the_only_one() -> None:
    text = "Luni." + "x" * 3 * NEAR + "Marți. Luni"
    assert anchored_entries(text, [entry("Luni", len(text) - 20)], [], [])[0]["start"] == len(text) - 4
    assert anchored_entries(text, [entry("Luni", 300)], [], [])[0] == entry("Luni", 300)
    assert anchored_entries(text, [entry("Marți", 300)], [], [])[0]["start"] == len(text) - 11


def test_what_is_not_found_stays_and_none_is_dropped() -> None:
    entries = [entry("Joi", 5), entry("Luni", 4), entry("", 3)]
    found = anchored_entries(TEXT, entries, [], [])
    assert found[0] is entries[0]
    assert found[1]["start"] == 0
    assert found[2] is entries[2]
