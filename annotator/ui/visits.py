"""The articles visited, for going back and forward among them."""

from __future__ import annotations

MOST = 200


class Visits:
    """A line of visited names with a place in it, as in a web browser; the same name twice in a row counts once."""

    def __init__(self) -> None:
        self._names: list[str] = []
        self._at = -1

    def visit(self, name: str) -> None:
        """Note that `name` was opened; what lay ahead is forgotten, unless it is where the place is already."""
        if self._at >= 0 and self._names[self._at] == name:
            return
        self._names = [*self._names[: self._at + 1], name][-MOST:]
        self._at = len(self._names) - 1

    def peek(self, step: int) -> str | None:
        """The name one step back (-1) or forward (1), None at the end."""
        at = self._at + step
        return self._names[at] if 0 <= at < len(self._names) else None

    def go(self, step: int) -> None:
        """Move the place; IndexError at the end."""
        if self.peek(step) is None:
            raise IndexError(step)
        self._at += step

    def clear(self) -> None:
        """Forget all."""
        self._names, self._at = [], -1
