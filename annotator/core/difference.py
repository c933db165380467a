"""What differs between two versions of the annotations of one article, as changes from one to the other."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from annotator.core.annotations import EMPTY, ENTRY_LISTS, PLACES, Entry
from annotator.core.changes import Change
from annotator.core.merge_fields import alike
from annotator.core.span_index import order

if TYPE_CHECKING:
    from collections.abc import Iterator

    from annotator.core.annotations import Annotations
    from annotator.core.changes import Subject


def changes_between(old: Annotations, new: Annotations) -> tuple[Change, ...]:
    """The changes that make `new` of `old`; none where they are equal.

    Relations go first and come last, so that none ever points to nothing.
    """
    gone, come = new.relations.changed_since(old.relations)
    before, after = {one.id: one for one in gone}, {one.id: one for one in come}
    pairs = chain[tuple["Subject | None", "Subject | None"]](
        ((one, None) for id_, one in before.items() if after.get(id_) != one),
        _span_pairs(old, new),
        ((None, one) for id_, one in after.items() if before.get(id_) != one),
        ((old.header, new.header) for _ in range(old.header != new.header)),
        chain.from_iterable(_entry_pairs(old, new, name) for name in ENTRY_LISTS),
        _key_pairs(old, new),
    )
    return tuple(Change(*pair) for pair in pairs)


def _span_pairs(old: Annotations, new: Annotations) -> Iterator[tuple[Subject | None, Subject | None]]:
    kept = {one.span.id: one for one in new.lost}
    was = {one.span.id: one for one in old.lost}
    # What both share is looked at no further: of 100,000 spans a step changes few.
    gone, come = (sorted(side, key=order) for side in new.spans.changed_since(old.spans))
    before, after = {one.id: one for one in gone}, {one.id: one for one in come}
    yield from ((one, None) for one in gone if one.id not in after)
    yield from ((one, None) for id_, one in was.items() if kept.get(id_) != one)
    yield from ((one, now) for one in gone if (now := after.get(one.id)) not in (None, one))
    yield from ((None, one) for id_, one in kept.items() if was.get(id_) != one)
    yield from ((None, one) for one in come if one.id not in before)


def _key_pairs(old: Annotations, new: Annotations) -> Iterator[tuple[Subject | None, Subject | None]]:
    for place in PLACES:
        names = {**old.extra.get(place, EMPTY), **new.extra.get(place, EMPTY)}
        for before, after in ((old.unknown_key(place, name), new.unknown_key(place, name)) for name in names):
            if before is None or after is None or not alike(before.content, after.content):
                yield before, after


def _entry_pairs(old: Annotations, new: Annotations, name: str) -> Iterator[tuple[Subject | None, Subject | None]]:
    """All go and all come where any differs: these lists are short, and their order is kept."""
    before, after = getattr(old, name), getattr(new, name)
    if before == after:
        return
    yield from ((Entry(name, at, value), None) for at, value in reversed(list(enumerate(before))))
    yield from ((None, Entry(name, at, value)) for at, value in enumerate(after))
