"""Python's own `import`, which PySide replaces by a slower one."""

from __future__ import annotations

import builtins


def use_plain_import() -> None:
    """Have modules imported by Python alone from now on.

    PySide's `__import__` reads the source of every module that comes after it, to find out whether names are to be
    written in snake case there (`from __feature__ import …`). Nothing here asks for that; it was a tenth of the start.
    """
    import PySide6.QtCore  # noqa: F401

    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
