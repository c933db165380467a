"""What a person keeps against another person's annotations: how that decision stands in the sidecar.

It stands among what was dismissed, as {check: "compared", start, end, text, mine, theirs, said}: the ids of the two
spans ("" for none) and a digest of what each side says. Where a side says something else by now, it is open again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from zlib import crc32

from annotator.core.span_pairs import SAID_OF_ARTICLE

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from annotator.core.annotations import Annotations, Span
    from annotator.core.span_pairs import Difference

CHECK = "compared"
"""Stands in sidecars and never changes."""

_KEY = ("mine", "theirs", "said")


def kept_entry(one: Difference, text: str, mine: Annotations, theirs: Annotations) -> Mapping[str, Any]:
    """The entry of `Annotations.dismissed` that says that mine was kept where the two differ."""
    shown = one.mine or one.theirs
    # What is said of the article has no place: the first character stands for it.
    place = (shown.start, shown.end, text[shown.start : shown.end]) if shown else (0, 1, text[:1])
    key = dict(zip(_KEY, _key(one, text, mine, theirs), strict=True))
    return {"check": CHECK, **dict(zip(("start", "end", "text"), place, strict=True)), **key}


def undecided(found: Iterable[Difference], text: str, mine: Annotations, theirs: Annotations) -> list[int]:
    """The places among the differences of those of which mine was not kept, in their order."""
    kept = {tuple(map(str, map(one.get, _KEY))) for one in mine.dismissed if one.get("check") == CHECK}
    return [at for at, one in enumerate(found) if not kept or _key(one, text, mine, theirs) not in kept]


def _key(one: Difference, text: str, mine: Annotations, theirs: Annotations) -> tuple[str, str, str]:
    if one.mine is None and one.theirs is None:
        said: object = [[getattr(side.header, name) for name in SAID_OF_ARTICLE] for side in (mine, theirs)]
    else:
        said = [_said(one.mine, text, mine), _said(one.theirs, text, theirs)]
    digest = f"{crc32(repr([one.aspects, said]).encode('utf-8', 'surrogatepass')):08x}"
    return one.mine.id if one.mine else "", one.theirs.id if one.theirs else "", digest


def _said(span: Span | None, text: str, annotations: Annotations) -> object:
    """What a side says of its span, without its place: the text around it may grow."""
    if span is None:
        return None
    links = []
    for relation in annotations.relations_of(span.id):
        target = annotations.spans.get(relation.target)
        if relation.source == span.id:
            links.append((relation.type, text[target.start : target.end] if target else ""))
    attributes = sorted((name, repr(value)) for name, value in span.attributes.items())
    return span.label, text[span.start : span.end], attributes, span.unsure, span.note, sorted(links)
