"""Parts of the window that are made when they are first used: no start waits for what may never be looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")


class Later(Generic[T]):
    """One part: calling this gives it, made at the first call by `make`, which imports what it is made of."""

    def __init__(self, make: Callable[[], T]) -> None:
        self._make = make
        self._made: T | None = None

    def __call__(self) -> T:
        """The part, made now if it was not yet."""
        if self._made is None:
            self._made = self._make()
        return self._made

    @property
    def made(self) -> T | None:
        """The part where it has been made, else None: for what concerns it only if it is there."""
        return self._made
