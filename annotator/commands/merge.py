"""`annotator merge BASE MINE THEIRS [NAME]`: two people's work on one article as one sidecar; git's merge driver."""

from __future__ import annotations

import argparse
import os
import sys
import traceback
from pathlib import Path
from typing import TYPE_CHECKING, Any

from annotator.core.annotations import Annotations
from annotator.core.message import AnnotatorError, excerpt
from annotator.storage.atomic_file import write_bytes
from annotator.storage.file_bytes import read_bytes, shown
from annotator.storage.label_file import LabelFileError, labels_of, packaged_labels
from annotator.storage.sidecar import LARGEST, Sidecar, SidecarError, decode_sidecar
from annotator.storage.sidecar_merge import merge_sidecars

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from annotator.core.labels import LabelSet

CLEAN, QUESTIONS, CANNOT_RUN = 0, 1, 2
MOST_SAID = 10
LABEL_FILE = "labels.toml"


def parser() -> argparse.ArgumentParser:
    """The parser of the subcommand's arguments."""
    made = argparse.ArgumentParser(
        prog="annotator merge",
        description="Merge two people's annotations of one article into MINE.",
        epilog="Exit status: 0 merged; 1 merged, with questions left in the file, which is valid and opens in the "
        "window; 2 nothing was written. As git's merge driver: annotator merge %%O %%A %%B %%P",
    )
    made.add_argument("base", type=Path, metavar="BASE", help="the sidecar both started from; may be an empty file")
    made.add_argument("mine", type=Path, metavar="MINE", help="the sidecar of this side, which is written")
    made.add_argument("theirs", type=Path, metavar="THEIRS", help="the sidecar of the other side")
    made.add_argument("name", nargs="?", metavar="NAME", help="what the file is called in the corpus, for sentences")
    return made


def main(arguments: list[str]) -> int:
    """Merge the files; 0 clean, 1 with questions left, 2 where it could not run and nothing was written."""
    options = parser().parse_args(arguments)
    name = options.name or str(options.mine)
    try:
        base, mine, theirs = (_read(path, may_be_empty) for path, may_be_empty in _inputs(options))
        data, merged = merge_sidecars(base, mine, theirs, name, _labels(Path(name)))
        write_bytes(options.mine, data)
    except AnnotatorError as error:
        _say(f"{shown(name)} was not merged: {error}")
        return CANNOT_RUN
    except Exception:
        # Python's own exit status would be 1, which says that the file is merged.
        traceback.print_exc()
        _say(f"{shown(name)} was not merged: annotator failed in an unforeseen way; please report what stands above.")
        return CANNOT_RUN
    for note in (*mine.notes, *theirs.notes):
        _say(str(note))
    left = merged.annotations.conflicts
    if not left:
        return CLEAN
    count = "1 question is" if len(left) == 1 else f"{len(left)} questions are"
    _say(f"{shown(name)} is merged and {count} left; open the article in annotator to answer.")
    for entry in left[:MOST_SAID]:
        _say(f"  {_where(entry)}")
    if len(left) > MOST_SAID:
        _say(f"  and {len(left) - MOST_SAID} more")
    return QUESTIONS


def _inputs(options: argparse.Namespace) -> Iterable[tuple[Path, bool]]:
    return ((options.base, True), (options.mine, False), (options.theirs, False))


def _read(path: Path, may_be_empty: bool) -> Sidecar:
    # git gives an empty file, and other tools the empty device, where both sides added the sidecar.
    if may_be_empty and str(path) == os.devnull:
        return _nothing()
    data = read_bytes(path, str(path), LARGEST, SidecarError)
    return _nothing() if may_be_empty and not data else decode_sidecar(data, str(path))


def _nothing() -> Sidecar:
    return Sidecar(Annotations())


def _labels(name: Path) -> LabelSet:
    """The label set of the corpus: the labels.toml nearest above the file, else the packaged one."""
    folder = next((one for one in name.parents if (one / LABEL_FILE).is_file()), name.parent)
    try:
        return labels_of(folder)
    except LabelFileError as error:
        # The same git merge may have left it in conflict; it only says in which order attributes are written.
        _say(f"{error} The packaged labels are used.")
        return packaged_labels()


def _where(entry: Mapping[str, Any]) -> str:
    """What one question is about, in a few words."""
    mine, theirs = entry["mine"], entry["theirs"]
    one = mine or theirs
    if not isinstance(one, dict):
        return excerpt(str(one))
    if isinstance(one.get("lost"), dict):
        one = one["lost"]
    if "id" in one and "start" in one:
        return f"{one.get('label')} at {one['start']}: “{excerpt(str(one.get('text', '')))}”"
    if "id" in one and "type" in one:
        return f"{one['type']} from {one.get('from')} to {one.get('to')}"
    return ", ".join(map(str, one))


def _say(sentence: str) -> None:
    print(f"annotator merge: {sentence}", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
