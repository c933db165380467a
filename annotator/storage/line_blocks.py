"""The lines of a sidecar's list in blocks that are kept: another version costs what was changed, not what there is."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

SIZE = 512
"""How many members a block has when it is made; it is cut in two where it has come to twice as many."""
MOST_CHANGED = 0.25
"""Of how large a part of the members so many are changed that all are encoded anew: quicker than one by one."""
START = b",\n"
"""What every line begins with. JSON has no newline inside a line, so a block is parted into its lines by it."""

M = TypeVar("M")


class Version(Protocol[M]):
    """A persistent collection that tells what it has and an older one had not, cheaply where they share their parts."""

    def __len__(self) -> int: ...

    def changed_since(self, old: Any, /) -> tuple[list[M], list[M]]:
        """What has gone since, and what has come."""
        ...


class _Block(Generic[M]):
    """Members in order and their lines, each with START before it; None while they have not been encoded."""

    __slots__ = ("data", "members")

    def __init__(self, members: list[M], data: bytes | None = None) -> None:
        self.members = members
        self.data = data


class LineBlocks(Generic[M]):
    """The lines of one list of a sidecar.

    `key` orders the members, `sort` gives all of a version in that order; `encode` gives the lines of some members,
    each with START before it.
    """

    def __init__(
        self,
        empty: Version[M],
        key: Callable[[M], Any],
        sort: Callable[[Any], Iterable[M]],
        encode: Callable[[Iterable[M]], bytes],
    ) -> None:
        self._empty = self._version = empty
        self._key, self._sort, self._encode = key, sort, encode
        self._blocks: list[_Block[M]] = []
        self._firsts: list[Any] = []

    def clear(self) -> None:
        """Forget every line."""
        self._version, self._blocks, self._firsts = self._empty, [], []

    def follow(self, version: Version[M]) -> None:
        """Be about this version: what it shares with the one before stays encoded."""
        if version is self._version:
            return
        gone, come = version.changed_since(self._version)
        if not self._blocks or len(gone) + len(come) > MOST_CHANGED * len(version):
            members = list(self._sort(version))
            self._blocks = [_Block(members[at : at + SIZE]) for at in range(0, len(members), SIZE)]
            self._firsts = [self._key(block.members[0]) for block in self._blocks]
        elif gone or come:
            self._change(gone, come)
        self._version = version

    def encode_one(self) -> bool:
        """Encode one more block; whether there was one to encode."""
        for block in self._blocks:
            if block.data is None:
                block.data = self._encode(block.members)
                return True
        return False

    def parts(self) -> Iterator[bytes]:
        """All lines in order, in pieces to be joined."""
        for block in self._blocks:
            if block.data is None:
                block.data = self._encode(block.members)
            yield block.data

    def compared(self, lines: bytes) -> tuple[list[M], list[bytes]]:
        """The members that have no line in `lines`, and the lines that are no member's, without START.

        `lines` has START before each; of equal lines one is a member's.
        """
        blocks = [(block.members, data) for block, data in zip(self._blocks, self.parts(), strict=True)]
        first, last, start, end = 0, len(blocks), 0, len(lines)
        while first < last and lines.startswith(blocks[first][1], start):
            start += len(blocks[first][1])
            first += 1
        while first < last and lines.endswith(blocks[last - 1][1], start, end):
            last -= 1
            end -= len(blocks[last][1])
        if not lines.startswith(START, start, end):
            if start == end:
                return [member for members, _ in blocks[first:last] for member in members], []
            # The last line of a block goes on.
            first, last, start, end = 0, len(blocks), 0, len(lines)
        known = {
            line: member
            for members, data in blocks[first:last]
            for line, member in zip(data.split(START)[1:], members, strict=True)
        }
        others = [line for line in lines[start:end].split(START)[1:] if known.pop(line, None) is None]
        return list(known.values()), others

    def _change(self, gone: list[M], come: list[M]) -> None:
        opened: dict[int, list[bytes]] = {}
        for member in gone:
            block, lines, place = self._place(member, opened)
            del block.members[place]
            if lines:
                del lines[place]
        for member in come:
            block, lines, place = self._place(member, opened)
            block.members.insert(place, member)
            if block.data is not None:
                lines.insert(place, self._encode((member,)).removeprefix(START))
        # From the end on: closing a block may put others in its stead.
        for at in sorted(opened, reverse=True):
            self._close(at, opened[at])

    def _place(self, member: M, opened: dict[int, list[bytes]]) -> tuple[_Block[M], list[bytes], int]:
        """Where the member stands or would stand: its block, the block's lines (none while not encoded), its place."""
        key = self._key(member)
        at = max(0, bisect_right(self._firsts, key) - 1)
        block = self._blocks[at]
        if at not in opened:
            opened[at] = block.data.split(START)[1:] if block.data else []
        return block, opened[at], bisect_left(block.members, key, key=self._key)

    def _close(self, at: int, lines: list[bytes]) -> None:
        members, encoded = self._blocks[at].members, self._blocks[at].data is not None
        cuts = [0, SIZE, len(members)] if len(members) > 2 * SIZE else [0, len(members)]
        pieces = [(start, end) for start, end in pairwise(cuts) if end > start]
        self._blocks[at : at + 1] = [
            _Block(members[start:end], START.join((b"", *lines[start:end])) if encoded else None)
            for start, end in pieces
        ]
        self._firsts[at : at + 1] = [self._key(members[start]) for start, _ in pieces]
