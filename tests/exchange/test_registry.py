"""The registry of formats: every entry leads to what it names, and says what is missing in one sentence."""

from __future__ import annotations

import ast
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from annotator.core.message import message
from annotator.exchange import FORMATS, ExchangeError, Format, Losses, Making, format_named
from annotator.storage.label_file import packaged_labels

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("one", FORMATS, ids=lambda one: one.name)
def test_an_entry_leads_to_what_it_names(one: Format) -> None:
    assert one.writes or one.reads
    for place in filter(None, (one.writer, one.reader)):
        module, _, name = place.partition(":")
        assert callable(getattr(import_module(module), name)), place
    assert bool(one.file) == one.writes
    assert bool(one.library) == bool(one.extra)


def test_names_and_files_stand_once() -> None:
    assert len({one.name for one in FORMATS}) == len(FORMATS)
    files = [one.file for one in FORMATS if one.file]
    assert len(set(files)) == len(files)


def test_a_format_is_found_by_its_name_and_an_unknown_one_names_the_others() -> None:
    assert format_named("dataset").name == "dataset"
    with pytest.raises(ExchangeError, match=r"no format “docx”; there are dataset"):
        format_named("docx")


def test_a_library_that_is_not_there_is_said_with_the_extra_that_brings_it(tmp_path: Path) -> None:
    absent = Format("x", message("X"), file="x.x", writer="nothing:write", extra="cas", library="no_such_library")
    with pytest.raises(ExchangeError, match=r"x needs no_such_library.*pip install 'annotator\[cas\]'"):
        absent.write(tmp_path / "x.x", Making(packaged_labels(), Losses()))
    with pytest.raises(ExchangeError, match="direction"):
        absent.read(tmp_path, Losses())


def test_the_registry_imports_no_format_and_no_heavy_library() -> None:
    program = "import annotator.exchange, sys; print([m for m in sys.modules if m.startswith('annotator.exchange.')])"
    found = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    loaded = set(ast.literal_eval(found.stdout))
    assert loaded == {f"annotator.exchange.{name}" for name in ("items", "format", "writing", "writing.lines")}


def test_losses_are_all_counted_and_the_first_places_are_kept() -> None:
    what, other = message("relations"), message("notes")
    losses, more = Losses(most=2), Losses()
    for number in range(3):
        losses.add(what, f"{number}.txt")
    more.add(what, "3.txt", "here", 5)
    more.add(other, "4.txt", count=0)
    losses.take(more)
    assert losses.counts == {what: 8}
    assert [place.article for place in losses.places[what]] == ["0.txt", "1.txt"]
