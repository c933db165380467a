"""What happens on an exception nobody expected: logged, the open article saved, a report shown, the window stays."""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, qVersion

from annotator import __version__

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from types import TracebackType

    from PySide6.QtWidgets import QWidget

log = logging.getLogger("annotator")
LOG_FILE = "annotator.log"
LOG_SIZE = 1_000_000


def _rotate(path: Path) -> None:
    """Put a full log aside. Not RotatingFileHandler: it imports sockets and pickle, 7 ms of every start."""
    if path.exists() and path.stat().st_size > LOG_SIZE:
        older = path.with_name(f"{path.name}.1")
        if older.exists():
            older.replace(path.with_name(f"{path.name}.2"))
        path.replace(older)


def log_to(folder: Path) -> Path:
    """Have the program's log written to a file in `folder` (three of 1 MB are kept); to stderr where that fails."""
    path = folder / LOG_FILE
    handler: logging.Handler
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _rotate(path)
        handler = logging.FileHandler(path, encoding="utf-8", delay=True)
    except OSError:
        handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    log.addHandler(handler)
    return path


class CrashGuard(QObject):
    """Takes over `sys.excepthook`, also for threads; call `release()` to give it back."""

    crashed = Signal(str)

    def __init__(self, window: QWidget, save: Callable[[], object], log_file: Path) -> None:
        super().__init__(window)
        self._window, self._save, self._log_file = window, save, log_file
        self._shown: QObject | None = None
        self._hooks = sys.excepthook, threading.excepthook
        sys.excepthook = self._take
        threading.excepthook = lambda args: self._take(args.exc_type, args.exc_value, args.exc_traceback)
        self.crashed.connect(self._show)

    def release(self) -> None:
        """Give the hooks back."""
        sys.excepthook, threading.excepthook = self._hooks

    def _take(self, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None, /) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._hooks[0](kind, error or kind(), trace)
            return
        lines = "".join(traceback.format_exception(kind, error, trace))
        import platform

        system = f"annotator {__version__}, Python {platform.python_version()}, Qt {qVersion()}, {platform.platform()}"
        log.error("Unexpected error\n%s", lines)
        self.crashed.emit(f"{system}\n\n{lines}")

    def _show(self, report: str) -> None:
        try:
            self._save()
        except Exception:
            log.exception("The article could not be saved after an error")
        if self._shown is None:
            from annotator.ui.messages import show_report

            dialog = show_report(self._window, report, self._log_file)
            dialog.destroyed.connect(self._closed)
            self._shown = dialog

    def _closed(self) -> None:
        self._shown = None
