"""Strategies for articles with annotations in which every trap of a sidecar may stand, and for edits of them."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from annotator.core.annotations import Annotations, Header, LostSpan, Relation, Span
from annotator.core.article import Article
from annotator.core.labels import Attribute, Label, LabelSet

NASTY = ["😀", "a\u0301", "\u00a0", "\r\n", "שלום", "\u2028", "\x00", '"', "\\", "ș", "\n", "x", "\ufeff", "\U0010ffff"]
LABELS = LabelSet("small", 3, (Label("quote", attributes=(Attribute("kind", "text"), Attribute("who", "text"))),))

texts = st.lists(st.sampled_from(NASTY), min_size=1, max_size=60).map("".join)
words = st.lists(st.sampled_from(NASTY), max_size=4).map("".join)
values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | words,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words, inner, max_size=3),
    max_leaves=5,
)
extras = st.dictionaries(words.map("x-".__add__), values, max_size=2)
objects = st.fixed_dictionaries({"mine": values, "theirs": values}).flatmap(
    lambda known: extras.map(lambda extra: {**known, **extra})
)


@st.composite
def annotated(draw: st.DrawFn) -> tuple[Article, Annotations]:
    text = draw(texts)
    article = Article("folder/a.txt", text, "00ff", "utf-8", draw(st.booleans()), "mixed")
    ids = iter(draw(st.permutations([f"{at}{word}" for at, word in enumerate(NASTY)])))
    provenance = {"by": words, "origin": st.sampled_from(["manual", "suggestion", "import"]), "created": words}

    def span(id_: str) -> Span:
        start = draw(st.integers(0, len(text) - 1))
        return Span(
            id_,
            draw(st.sampled_from(["quote", "odd label", "😀"])),
            start,
            draw(st.integers(start + 1, len(text))),
            draw(st.dictionaries(st.sampled_from(["who", "kind", "other"]), values)),
            draw(st.booleans()),
            draw(words),
            draw(st.sampled_from(["", "moved", "fuzzy"])),
            suggester=draw(words),
            modified=draw(words),
            extra=draw(extras),
            **{key: draw(strategy) for key, strategy in provenance.items()},
        )

    made = [span(next(ids)) for _ in range(draw(st.integers(0, 5)))]
    spans = list({(one.start, one.end, one.label): one for one in made}.values())
    lost = [LostSpan(span(next(ids)), draw(words), draw(words), draw(words)) for _ in range(draw(st.integers(0, 2)))]
    ends = [one.id for one in spans] + [one.span.id for one in lost]
    relations = []
    if len(ends) > 1:
        for _ in range(draw(st.integers(0, 3))):
            source, target = draw(st.permutations(ends))[:2]
            relations.append(Relation(next(ids), "speaker", source, target, extra=draw(extras)))
    said = {key: draw(words) for key in ("note", "title", "language", "published")}
    header = Header(draw(st.sampled_from(["new", "done"])), labels="small/3", **said)
    places = {place: draw(extras) for place in ("", "source", "article")}
    rejected = {"label": "quote", "start": 0, "end": 1, "text": draw(words), **draw(extras)}
    fields = {
        "lost": tuple(lost),
        "rejected": draw(st.sampled_from([(), (rejected,)])),
        "dismissed": draw(st.sampled_from([(), ({"check": "x", "start": 3, "end": 4, "text": ""},)])),
        "conflicts": tuple(draw(st.lists(objects, max_size=2))),
        "extra": {place: extra for place, extra in places.items() if extra},
    }
    return article, Annotations.build(spans, relations, header=header, **fields)


def edited(annotations: Annotations, data: st.DataObject) -> Annotations:
    """The annotations after some edits of every kind that touches a line."""
    for span in list(annotations.spans):
        what = data.draw(st.sampled_from(["stay", "stay", "note", "move", "go"]))
        linked = bool(annotations.relations_of(span.id))
        if what == "note":
            new = annotations.spans.remove(span).add(replace(span, note=data.draw(words)))
            annotations = replace(annotations, spans=new)
        elif what == "move" and not annotations.spans.same(0, span.end, span.label):
            new = annotations.spans.remove(span).add(replace(span, start=0))
            annotations = replace(annotations, spans=new)
        elif what == "go" and not linked:
            annotations = replace(annotations, spans=annotations.spans.remove(span))
    for relation in list(annotations.relations.values()):
        if data.draw(st.booleans()):
            annotations = annotations.without_relation(relation)
            if data.draw(st.booleans()):
                annotations = annotations.with_relation(replace(relation, by=data.draw(words)))
    return annotations
