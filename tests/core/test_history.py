"""The history against two plain lists, and what one step takes back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.annotations import Annotations, Header, Span
from annotator.core.changes import Change, Transaction, apply
from annotator.core.history import History, Step
from annotator.core.message import message
from annotator.core.state import Cursor

SAID = message("something")


def step(number: int) -> Step:
    added = Transaction((Change(None, Span(f"s{number}", "date", number, number + 1)),), Cursor.at(number), SAID)
    return Step({"a.txt": added}, {"a.txt": Cursor.at(0)}, message("step {number}", number=number))


@given(st.lists(st.sampled_from(("push", "undo", "redo")), max_size=40))
def test_it_is_two_stacks(acts: list[str]) -> None:
    history = History()
    done: list[Step] = []
    undone: list[Step] = []
    for number, act in enumerate(acts):
        if act == "push":
            history = history.pushed(step(number))
            done.append(step(number))
            undone.clear()
        elif act == "undo":
            if done:
                history = history.after_undo()
                undone.append(done.pop())
            else:
                with pytest.raises(IndexError):
                    history.after_undo()
        elif undone:
            history = history.after_redo()
            done.append(undone.pop())
        else:
            with pytest.raises(IndexError):
                history.after_redo()
        assert history == History(tuple(done), tuple(undone))


def test_undoing_takes_back_each_article_and_its_cursor() -> None:
    before = {"a.txt": Cursor(1, 4), "b.txt": Cursor.at(2, "old")}
    one, two = Span("x", "date", 0, 1), Span("y", "date", 3, 5)
    changes = {
        "a.txt": (Change(None, one), Change(Header(), Header("in_progress"))),
        "b.txt": (Change(two, None),),
    }
    start = {"a.txt": Annotations(), "b.txt": Annotations.build([two])}
    made = {name: Transaction(those, Cursor.at(9), SAID) for name, those in changes.items()}
    back = Step(made, before, SAID).undoing()
    for name, cursor in before.items():
        assert apply(apply(start[name], changes[name]), back[name].changes) == start[name]
        assert back[name].cursor == cursor


@pytest.mark.parametrize(
    ("transactions", "before"),
    [((), ()), (("a.txt",), ()), ((), ("a.txt",)), (("a.txt",), ("b.txt",))],
    ids=["nothing", "no cursor", "no transaction", "two articles"],
)
def test_a_step_has_a_cursor_for_each_transaction(transactions: tuple[str, ...], before: tuple[str, ...]) -> None:
    made = Transaction((Change(Header(), Header("done")),), Cursor(), SAID)
    with pytest.raises(ValueError, match="a transaction and a cursor"):
        Step(dict.fromkeys(transactions, made), dict.fromkeys(before, Cursor()), SAID)


def test_a_step_does_not_change_with_what_it_was_made_of() -> None:
    made = {"a.txt": Transaction((Change(Header(), Header("done")),), Cursor(), SAID)}
    kept = Step(made, {"a.txt": Cursor()}, SAID)
    made.clear()
    assert list(kept.transactions) == ["a.txt"]
