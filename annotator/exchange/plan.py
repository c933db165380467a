"""What is to be exported: which formats, which articles, with splits or without, with texts or without."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.core.annotations import STATUSES
from annotator.core.message import message, phrase
from annotator.exchange.items import ExchangeError

if TYPE_CHECKING:
    from pathlib import Path

    from annotator.exchange.format import Format

SPLITS = ("train", "validation", "test")


@dataclass(frozen=True, slots=True)
class Split:
    """Parts of a hundred for train, validation and test, which together are 100."""

    parts: tuple[int, int, int]

    def __post_init__(self) -> None:
        if any(part < 0 for part in self.parts) or sum(self.parts) != 100:
            raise ValueError("the three parts of a split add up to 100")

    @staticmethod
    def read(text: str) -> Split:
        """The split that 80/10/10 (or 80/20: no validation) means; ValueError where it means none."""
        numbers = [int(part) if part.isdecimal() else -1 for part in text.split("/")]
        if len(numbers) == 2:
            numbers.insert(1, 0)
        if len(numbers) != 3:
            raise ValueError("a split has two or three parts")
        return Split((numbers[0], numbers[1], numbers[2]))

    def of(self, sha256: str) -> str:
        """The split of the article with this digest, whatever other articles there are; twins get the same one."""
        place = int(sha256[:16], 16) * 100 / 2**64
        train, validation, _ = self.parts
        return SPLITS[0] if place < train else SPLITS[1] if place < train + validation else SPLITS[2]

    def __str__(self) -> str:
        return "/".join(map(str, self.parts))


@dataclass(frozen=True, slots=True)
class Plan:
    """One export; ExchangeError where a format cannot be written or is of no use without texts."""

    formats: tuple[Format, ...]
    statuses: frozenset[str] = frozenset({"done"})
    split: Split | None = None
    with_text: bool = True

    def __post_init__(self) -> None:
        if not self.statuses or not self.statuses <= set(STATUSES):
            raise ValueError(f"statuses {sorted(self.statuses)}")
        for one in self.formats:
            if not one.writes:
                raise ExchangeError(message("{format} can only be imported from.", format=one.name))
            if problem := one.missing():
                raise ExchangeError(problem)
            if one.needs_text and not self.with_text:
                text = phrase("{format} holds the texts themselves; leave it out, or export with text.")
                raise ExchangeError(message(text, format=one.name))


def default_target(folder: Path) -> Path:
    """Where the dataset of a corpus goes: `annotations/` beside its folder."""
    return folder.absolute().parent / "annotations"
