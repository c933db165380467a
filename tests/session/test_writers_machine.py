"""Windows that label one article, save and look at random: they come to agree, and nothing goes amiss."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.core.state import Cursor
from tests.session.fakes import Corpus, corpus, opened

A = "a.txt"
TEXT = "„Da 😀”, a spus Ana. Ion, lui Dan: „Nu, cafe\u0301”.\n"
WORDS = ("Da", "Ana", "Ion", "Dan", "„Nu", "cafe\u0301")
WINDOWS = 3

acts = st.one_of(
    st.tuples(st.just("label"), st.sampled_from(WORDS), st.sampled_from("12345")),
    st.tuples(st.just("on"), st.sampled_from(WORDS), st.sampled_from(("Delete", "U", "1", "3", "R", "E", "Shift+R"))),
    st.tuples(st.just("press"), st.just(""), st.sampled_from(("Ctrl+Z", "Ctrl+Y", "Tab", "T", "I", "J"))),
    st.tuples(st.just("save"), st.just(""), st.just("")),
    st.tuples(st.just("look"), st.just(""), st.just("")),
)


def windows(folder: Path) -> list[Corpus]:
    made = [corpus(folder, {A: TEXT})]
    made += [opened(folder, [A]) for _ in range(WINDOWS - 1)]
    for nth, one in enumerate(made):
        one.desk.person, one.desk.prefix = f"person{nth}", f"w{nth}x"
        assert one.workspace.open(A)
    return made


def act(window: Corpus, kind: str, words: str, key: str) -> None:
    if kind == "label":
        window.label(words, key)
    elif kind == "on":
        found = [one for one in window.state.annotations.spans if TEXT[one.start : one.end] == words]
        if found:
            window.workspace.move(Cursor.at(found[0].start, found[0].id))
            window.app.press(key)
    elif kind == "press":
        window.app.press(key)
    elif kind == "save":
        window.desk.run_waiting()
    else:
        window.workspace.look_again()


def settled(made: list[Corpus]) -> None:
    for _ in range(2):
        for window in made:
            window.desk.run_waiting()
            window.workspace.look_again()
            assert window.workspace.save_state == "saved"


@settings(max_examples=60)
@given(st.lists(st.tuples(st.integers(0, WINDOWS - 1), acts), max_size=40))
def test_they_agree_in_the_end(steps: list[tuple[int, tuple[str, str, str]]]) -> None:
    with TemporaryDirectory() as place:
        made = windows(Path(place) / "corpus")
        for number, step in steps:
            act(made[number], *step)
            if made[0].side(A).exists():
                made[0].on_disk(A)
        settled(made)
        first = made[0].state.annotations
        for window in made[1:]:
            assert window.state.annotations == first
        if made[0].side(A).exists():
            assert len(made[0].on_disk(A)["spans"]) == len(first.spans)


@settings(max_examples=60)
@given(
    st.lists(
        st.tuples(
            st.integers(0, WINDOWS - 1), st.sampled_from(("label", "save", "look")), st.integers(0, len(TEXT) - 2)
        ),
        max_size=40,
    )
)
def test_what_nobody_removes_is_there(steps: list[tuple[int, str, int]]) -> None:
    with TemporaryDirectory() as place:
        made = windows(Path(place) / "corpus")
        labelled = set()
        for number, kind, at in steps:
            window = made[number]
            if kind == "label" and TEXT[at].isalpha() and TEXT[at + 1].isascii():
                window.workspace.move(Cursor(at, at + 1))
                window.app.press(f"Alt+{number + 1}")
                labelled.add((at, at + 1, window.state.active.label if window.state.active else ""))
            elif kind == "save":
                window.desk.run_waiting()
            else:
                window.workspace.look_again()
        settled(made)
        for window in made:
            assert {(one.start, one.end, one.label) for one in window.state.annotations.spans} == labelled
