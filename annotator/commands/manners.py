"""What every subcommand does alike: one sentence on stderr for an error, quiet ends for broken pipes and Ctrl+C."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from annotator.core.message import AnnotatorError

if TYPE_CHECKING:
    from collections.abc import Callable

CANNOT_RUN, STOPPED = 2, 130
_JOINERS = "\u00ad\u200c\u200d"


def run(command: str, act: Callable[[], int], piped: int = 0) -> int:
    """What `act` returns; 2 with a sentence on stderr after an AnnotatorError, 130 after Ctrl+C.

    `piped` is the status where whoever reads the output has closed it.
    """
    for stream in (sys.stdout, sys.stderr):
        # A terminal that lacks a letter gets an escape, never a traceback.
        if reconfigure := getattr(stream, "reconfigure", None):
            reconfigure(errors="backslashreplace")
    try:
        status = act()
        sys.stdout.flush()
    except AnnotatorError as error:
        print(f"annotator {command}: {plain(str(error))}", file=sys.stderr)
        return CANNOT_RUN
    except BrokenPipeError:
        # Python must not complain when it closes it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return piped
    except KeyboardInterrupt:
        return STOPPED
    return status


def plain(text: str) -> str:
    """The text without what would command a terminal or turn its direction."""
    if text.isprintable():
        return text
    return "".join(one if one.isprintable() or one in _JOINERS else "\ufffd" for one in text)


def number_of(number: int, noun: str) -> str:
    """`1 article`, `2 articles`."""
    return f"{number} {noun}{'' if number == 1 else 's'}"
