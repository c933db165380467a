"""Whether others on this machine have a folder open, told by the system's lock on it: nothing is written for it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


class Presence:
    """Holds a folder's lock shared with everybody who has it open, and finds out whether it is alone.

    Where the system has no such lock (another system, some network folders) one is always alone; what others write
    still comes in. The lock goes with the process.
    """

    def __init__(self) -> None:
        self._held: int | None = None

    def enter(self, folder: Path) -> None:
        """Be in `folder`, and no longer in the one before."""
        self.leave()
        try:
            self._held = os.open(folder, os.O_RDONLY | os.O_CLOEXEC)
        except OSError:
            return
        if not self._lock(exclusive=False):
            self.leave()

    def leave(self) -> None:
        """Be nowhere."""
        if self._held is not None:
            os.close(self._held)
            self._held = None

    def others(self) -> bool:
        """Whether somebody else is in the folder now."""
        if self._held is None:
            return False
        alone = self._lock(exclusive=True)
        # Asking gives the shared lock up.
        return not self._lock(exclusive=False) or not alone

    def _lock(self, *, exclusive: bool) -> bool:
        """Whether the lock was had; where there are no locks, it was."""
        assert self._held is not None
        try:
            import fcntl
        except ImportError:
            return True
        try:
            fcntl.flock(self._held, (fcntl.LOCK_EX if exclusive else fcntl.LOCK_SH) | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:
            return True
        return True
