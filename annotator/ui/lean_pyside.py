"""PySide without what is of no use here: its own `import`, and the sources of its help texts."""

from __future__ import annotations

import builtins
from typing import Any

HELP_TEXTS = ("errorhandler", "layout", "mapping", "parser", "lib/enum_sig", "lib/pyi_generator", "lib/tool")
"""PySide's modules that write signatures, into documentation and into the errors about wrong arguments."""
_FILES = frozenset(f"shibokensupport/signature/{name}.py" for name in HELP_TEXTS)
_WAITING = """
def __getattr__(name):
    from annotator.ui.lean_pyside import run_waiting
    return run_waiting(globals(), name)
"""
_compile = builtins.compile
_sources: dict[str, Any] = {}


def import_pyside() -> None:
    """Import PySide, and have all modules after it imported by Python alone.

    PySide carries its Python part as source, in an archive, and compiles it at every start: what writes help texts is
    compiled when it is first asked for anything. And PySide's `__import__` reads the source of every module that comes
    after it, to find out whether names are to be written in snake case there (`from __feature__ import …`). Nothing
    here asks for that. Each was a tenth of the start.
    """
    builtins.compile = _compile_later
    try:
        import PySide6.QtCore  # noqa: F401
    finally:
        builtins.compile = _compile
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)


def _compile_later(source: Any, filename: Any, *how: Any, **more: Any) -> Any:
    if filename not in _FILES:
        return _compile(source, filename, *how, **more)
    _sources[filename] = source
    return _compile(_WAITING, filename, *how, **more)


def run_waiting(module: dict[str, Any], name: str) -> object:
    """What `name` is in a module whose source waits; but for the names that Python's import looks for, it is run."""
    source = None if name.startswith("__") else _sources.pop(module["__file__"], None)
    if source is not None:
        del module["__getattr__"]
        exec(_compile(source, module["__file__"], "exec"), module)
    if name in module:
        return module[name]
    raise AttributeError(f"module {module['__name__']!r} has no attribute {name!r}", name=name)
