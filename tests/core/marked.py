"""Texts with their units marked: `⟦Rusia⟧ spune` is the text `Rusia spune` with the unit `Rusia`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.core.annotations import Range
    from annotator.core.text_objects import Unit

SEEDS = Path(__file__).parents[2] / "seeds"


def seed(start: str) -> str:
    """The text of the seed whose name starts so."""
    (path,) = (path for path in SEEDS.glob(f"{start}*") if path.suffix in (".txt", ".md"))
    data = path.read_bytes()
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1250")


def plain(marked: str) -> str:
    return marked.replace("⟦", "").replace("⟧", "")


def marked(text: str, units: list[Range]) -> str:
    """The text with its units marked."""
    signs = [(unit.start, 1, -unit.end, "⟦") for unit in units] + [(unit.end, 0, 0, "⟧") for unit in units]
    for place, _, _, sign in sorted(signs, reverse=True):
        text = text[:place] + sign + text[place:]
    return text


def units(unit: Unit, text: str) -> list[Range]:
    """Every unit of the text, those inside of others too, by going from start to start."""
    found: list[Range] = []
    following = unit.after(text, 0)
    while following is not None:
        found.append(following)
        following = unit.after(text, following.start + 1)
    return found


def contents(unit: Unit, text: str) -> list[str]:
    return [text[range_.start : range_.end] for range_ in units(unit, text)]
