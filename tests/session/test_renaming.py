"""Labels under new names: telling which was renamed, and renaming it in every article as one step."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.batch.renaming import count_renamed, rename_labels
from annotator.core.annotations import Annotations, LostSpan, Span
from annotator.core.labels import LabelSet, renamed
from annotator.storage.label_file import packaged_labels
from tests.session.fakes import opened, write_sidecar

if TYPE_CHECKING:
    from pathlib import Path

    from annotator.core.labels import Label

LABELS = packaged_labels()
TEXT = "Ana a spus marți că plouă.\n"


def with_names(names: dict[str, str], keys: dict[str, str] | None = None) -> LabelSet:
    changed = tuple(
        replace(one, name=names.get(one.name, one.name), key=(keys or {}).get(one.name, one.key))
        for one in LABELS.labels
    )
    return replace(LABELS, labels=changed, relations=())


@given(st.dictionaries(st.sampled_from(sorted(LABELS.by_name)), st.sampled_from(["x", "y", "z"]), max_size=3))
def test_every_label_under_a_new_name_is_found(names: dict[str, str]) -> None:
    if len(set(names.values())) == len(names):
        assert renamed(LABELS, with_names(names)) == names


@given(st.permutations(LABELS.labels))
def test_another_order_renames_nothing(labels: list[Label]) -> None:
    assert renamed(LABELS, replace(LABELS, labels=tuple(labels))) == {}


def test_a_label_that_went_or_came_is_not_renamed() -> None:
    fewer = replace(LABELS, labels=LABELS.labels[:-1], relations=())
    assert renamed(LABELS, fewer) == {}
    assert renamed(fewer, LABELS) == {}


def test_a_new_name_with_another_key_is_known_by_its_place_alone() -> None:
    assert renamed(LABELS, with_names({"date": "time"}, {"date": "9"})) == {"date": "time"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    spans = {
        "a.txt": [Span("s1", "date", 11, 16), Span("s2", "speaker", 0, 3)],
        "b.txt": [Span("s3", "date", 11, 16), Span("s4", "when", 11, 16), Span("s5", "date", 20, 25)],
        "c.txt": [Span("s6", "speaker", 0, 3)],
    }
    for name, given_spans in spans.items():
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
        write_sidecar(tmp_path, name, Annotations.build(given_spans))
    (tmp_path / "d.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path


def test_renaming_is_one_step_in_every_article_and_taken_back_by_one_undo(folder: Path) -> None:
    made = opened(folder, ["a.txt", "b.txt", "c.txt", "d.txt"])
    made.workspace.open("a.txt")
    before = {name: made.side(name).read_bytes() for name in ("a.txt", "b.txt", "c.txt")}
    workspace = made.workspace
    prepared = rename_labels(
        folder, workspace.names, {"date": "when"}, workspace.labels, workspace.stamp(), workspace.state
    )
    assert prepared.pending is not None
    assert prepared.left_out == ()
    assert set(prepared.pending.transactions) == {"a.txt", "b.txt"}
    # The one that would stand twice on its range keeps its name.
    assert count_renamed(prepared) == 2
    assert workspace.do_everywhere(prepared.pending)
    assert made.steps() == 1
    assert [label for label, _ in made.spans()] == ["speaker", "when"]
    assert sorted(one["label"] for one in made.on_disk("b.txt")["spans"]) == ["date", "when", "when"]
    assert made.side("c.txt").read_bytes() == before["c.txt"]
    assert not made.side("d.txt").exists()
    workspace.undo()
    workspace.leave()
    assert sorted(one["label"] for one in made.on_disk("b.txt")["spans"]) == ["date", "date", "when"]
    assert [label for label, _ in made.spans()] == ["speaker", "date"]


def test_lost_spans_are_renamed_too(folder: Path) -> None:
    lost = LostSpan(Span("s9", "date", 3, 5), "ieri")
    write_sidecar(folder, "d.txt", Annotations.build([], lost=(lost,)))
    prepared = rename_labels(folder, ["d.txt"], {"date": "when"}, LABELS, opened(folder, []).workspace.stamp())
    assert count_renamed(prepared) == 1


def test_an_article_that_may_not_be_edited_is_left_out_with_the_reason(folder: Path) -> None:
    side = folder / "a.txt.annotations.json"
    side.write_text(side.read_text().replace('"version": 1', '"version": 99'))
    prepared = rename_labels(folder, ["a.txt"], {"date": "when"}, LABELS, opened(folder, []).workspace.stamp())
    assert prepared.pending is None
    assert [one.name for one in prepared.left_out] == ["a.txt"]
