"""How `annotator check` tells of the findings in an article: the lines are made where the article was checked."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING

from annotator.commands.corpus_check import PROBLEM, TITLES, Finding
from annotator.commands.manners import plain
from annotator.core.checks import CHECKS
from annotator.storage.file_bytes import shown

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST_LINES = 20
"""How many findings of one check are told of an article; `as_json` tells all."""


def in_silence(name: str, findings: Sequence[Finding]) -> str:
    """Nothing: the exit status tells."""
    return ""


def as_json(name: str, findings: Sequence[Finding]) -> str:
    """Each finding as one JSON object on a line."""
    # ASCII: whatever reads it, in whatever encoding, reads the same.
    return "".join(f"{json.dumps({**one._asdict(), 'article': shown(one.article)})}\n" for one in findings)


def as_text(name: str, findings: Sequence[Finding]) -> str:
    """The article's name, and a line for each finding below it; many of one kind are cut short. "" for none."""
    if not findings:
        return ""
    lines = [plain(shown(name))]
    told: Counter[str] = Counter()
    for one in findings:
        told[one.check] += 1
        if told[one.check] <= MOST_LINES:
            place = "" if one.line is None else f"{one.line}:{one.column}"
            mark = "!" if one.kind == PROBLEM else "?"
            lines.append(f"  {mark} {place:>8}  {plain(one.message)}")
    for check, number in told.items():
        if number > MOST_LINES:
            title = TITLES.get(check) or str(CHECKS[check].title)
            lines.append(f"    {'':>8}  … and {number - MOST_LINES} more: {title} (--json tells all)")
    return "\n".join(lines) + "\n\n"
