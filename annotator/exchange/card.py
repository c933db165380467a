"""The dataset card: the README of a dataset in the form that Hugging Face reads, for people and for programs."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from annotator import __version__
from annotator.core.annotations import STATUSES
from annotator.exchange.features import dataset_info
from annotator.exchange.outputs import MARK, place_of
from annotator.exchange.plan import SPLITS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from annotator.core.labels import LabelSet, Rule
    from annotator.core.statistics import Statistics
    from annotator.exchange.export import Outcome
    from annotator.exchange.format import Format
    from annotator.exchange.plan import Plan

LOADABLE = ("parquet", "dataset")
"""The formats that `datasets` loads by the card, the better one first."""
_LANGUAGE = re.compile("[a-z]{2,3}(-[A-Za-z0-9]+)*")
_SPECIAL = re.compile(r"([\\`*_\[\]<>|#~$])")
_SIZES = ((1_000, "n<1K"), (10_000, "1K<n<10K"), (100_000, "10K<n<100K"), (1_000_000, "100K<n<1M"))
_STATES = {"new": "not begun", "in_progress": "in progress", "done": "done", "skipped": "skipped"}


def card(name: str, labels: LabelSet, plan: Plan, outcome: Outcome) -> str:
    """The card of a corpus called `name`; the same corpus and plan always give the same text."""
    found = outcome.statistics
    sections = (
        _front_matter(name, labels, plan, outcome),
        [MARK, "", f"# {_plain(name)}", "", _summary(found, labels)],
        ["## Articles", "", *_articles(plan, outcome)],
        ["## Labels", "", *_labels(found, labels)],
        ["## Guidelines", "", *_guidelines(labels)],
        ["## How offsets count", "", *_OFFSETS],
        ["## Files", "", *_files(plan, outcome)],
        ["## Provenance", "", *_provenance(found, labels)],
    )
    return "\n\n".join("\n".join(section).rstrip() for section in sections) + "\n"


def _plain(text: str) -> str:
    """The text on one line, with nothing that Markdown would take for its own."""
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))


def _front_matter(name: str, labels: LabelSet, plan: Plan, outcome: Outcome) -> Iterator[str]:
    """What programs read; strings stand as JSON, which is YAML too."""
    found = outcome.statistics
    yield "---"
    yield f"pretty_name: {json.dumps(name, ensure_ascii=False)}"
    languages = [one for one in sorted(found.languages) if _LANGUAGE.fullmatch(one)]
    if languages:
        yield "language:"
        yield from (f"- {json.dumps(one)}" for one in languages)
    yield "task_categories:"
    yield "- token-classification"
    size = next((size for most, size in _SIZES if found.articles < most), "1M<n<10M")
    yield f"size_categories:\n- {json.dumps(size)}"
    yield "tags:\n- news\n- span-annotation"
    loadable = next((one for wanted in LOADABLE for one in plan.formats if one.name == wanted), None)
    if loadable is not None:
        yield "configs:\n- config_name: default\n  data_files:"
        for split in _splits(outcome):
            path = json.dumps(place_of(loadable, split))
            yield f"  - split: {split or 'train'}\n    path: {path}"
        if loadable.name == "dataset":
            yield from dataset_info(found, labels, with_text=plan.with_text, with_split=plan.split is not None)
    yield "---"


def _splits(outcome: Outcome) -> list[str]:
    return [split for split in ("", *SPLITS) if outcome.splits[split]]


def _summary(found: Statistics, labels: LabelSet) -> str:
    names = ", ".join(_plain(name) for name in found.names(labels))
    return (
        f"{found.articles:,} news articles labelled by hand, with {found.spans.total():,} spans ({names}) and "
        f"{found.relations.total():,} relations between them. Spans may nest and cross."
    )


def _table(head: tuple[str, ...], rows: Iterable[tuple[object, ...]]) -> Iterator[str]:
    yield "| " + " | ".join(head) + " |"
    yield "|" + "---|" * len(head)
    for row in rows:
        yield "| " + " | ".join(f"{cell:,}" if isinstance(cell, int) else str(cell) for cell in row) + " |"


def _articles(plan: Plan, outcome: Outcome) -> Iterator[str]:
    found = outcome.statistics
    rows = [(_STATES[one], outcome.seen[one], found.statuses[one]) for one in STATUSES if outcome.seen[one]]
    yield from _table(("state", "articles", "in this dataset"), rows)
    yield ""
    languages = [(_plain(one) or "not said", count) for one, count in sorted(found.languages.items())]
    yield from _table(("language", "articles"), languages)
    yield ""
    yield f"Together {found.characters:,} characters."
    if plan.split:
        yield ""
        yield from _table(("split", "articles"), [(one, outcome.splits[one]) for one in _splits(outcome)])
        yield ""
        yield f"Split {plan.split} by the digest of each article's file: adding articles moves none to another split."
    if outcome.refused:
        yield ""
        count = len(outcome.refused)
        yield f"Left out because something is wrong with them: {count:,}."


def _labels(found: Statistics, labels: LabelSet) -> Iterator[str]:
    rows = []
    for name in found.names(labels):
        length = found.lengths_of(name)
        said = [
            f"{_plain(one.name)} ({', '.join(map(_plain, one.choices)) or one.type})"
            for one in labels.get(name).attributes
        ]
        median = length.median or "–"
        rows.append((_plain(name), found.spans[name], median, length.longest or "–", "; ".join(said)))
    yield from _table(("label", "spans", "median length", "longest", "attributes"), rows)
    yield ""
    relations = [
        (_plain(one.type), ", ".join(one.source), ", ".join(one.target), found.relations[one.type])
        for one in labels.relations
    ]
    known = {one.type for one in labels.relations}
    relations += [(_plain(one), "", "", count) for one, count in sorted(found.relations.items()) if one not in known]
    yield from _table(("relation", "from", "to", "number"), relations)
    yield ""
    yield f"- Pairs of spans of which one holds the other: {found.nested:,}; pairs that cross: {found.crossing:,}."
    yield f"- Quotes: {found.quotes:,}, of which {found.speakerless:,} are given to no speaker."
    yield f"- Marked unsure: {found.unsure:,}."
    yield f"- Lost spans, whose place was not found again, are left out: {found.lost:,}."


def _guidelines(labels: LabelSet) -> Iterator[str]:
    yield f"Label set {_plain(labels.id)}; it is in `labels.toml`. In the examples the span stands in square brackets."
    if labels.guideline:
        yield "\n### every label\n"
        yield from map(_rule, labels.guideline)
    for label in labels.labels:
        if label.guideline:
            yield f"\n### {_plain(label.name)}\n"
            yield from map(_rule, label.guideline)


def _rule(rule: Rule) -> str:
    examples = [f"{mark}: *{_plain(text)}*" for mark, text in (("right", rule.right), ("wrong", rule.wrong)) if text]
    return f"- {_plain(rule.in_language('en'))}" + "".join(f"\n  - {one}" for one in examples)


_OFFSETS = (
    "`start` and `end` are half-open and count Unicode code points of `text`: in Python `text[start:end]` is the span.",
    "The text is the article's file exactly decoded: without its byte-order mark, with its newlines as they are,",
    "nothing normalised. `source.sha256` is the digest of the file's bytes, `source.length` counts code points.",
    "Every span was compared with the text that its annotator saw before it was written here.",
)


def _files(plan: Plan, outcome: Outcome) -> Iterator[str]:
    for one in plan.formats:
        for split in _splits(outcome):
            yield f"- `{place_of(one, split)}{'/' if one.is_folder else ''}`: {_what(one)}"
    yield "- `labels.toml`: the label set."
    if [one.name for one in plan.formats if one.name in LOADABLE] == ["dataset"]:
        yield ""
        yield "Where a whole column looks like dates, `datasets` reads times from JSON lines; Parquet keeps the dates."
    if not plan.with_text:
        yield ""
        yield "The texts are not in this dataset: `file` and `source.sha256` say which article an entry belongs to."


def _what(one: Format) -> str:
    loses = str(one.loses)
    return f"{one.title}." if loses == "nothing" else f"{one.title}; it cannot hold {loses}."


def _provenance(found: Statistics, labels: LabelSet) -> Iterator[str]:
    yield f"Made by annotator {__version__} from the sidecars beside the articles."
    yield ""
    yield from _table(("where spans come from", "spans"), sorted(found.origins.items()))
    yield ""
    rows = [(_plain(by) or "not said", day or "not said", count) for (by, day), count in sorted(found.days.items())]
    yield from _table(("person", "day (UTC)", "spans"), rows)
