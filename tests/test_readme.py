"""The README says what the program does, and no two actions fight for a key."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence

from annotator.actions import ACTIONS, MENUS, label_actions
from annotator.key_table import BEGIN, END, key_table, with_key_table
from annotator.storage.label_file import packaged_labels

README = Path(__file__).parents[1] / "README.md"
OPTIONS = {
    "--screenshot",
    "--language",
    "--do",
    "--type",
    "--size",
    "--theme",
    "--help",
    "--json",
    "--quiet",
    "--figures",
    "--from",
    "--group",
}
OPTIONS |= {"--open", "--all", "--no-text", "--split", "--to", "--by", "--each-person"}
ALL = (*ACTIONS, *label_actions(packaged_labels()))


def test_the_readmes_key_table_is_that_of_the_program() -> None:
    readme = README.read_text("utf-8")
    table = readme.split(BEGIN)[1].split(END)[0].strip()
    assert table == key_table(), "run `python -m annotator.key_table README.md`"
    assert with_key_table(readme) == readme


def test_a_stale_key_table_is_replaced_and_nothing_else() -> None:
    assert with_key_table(f"before\n{BEGIN}\nold\n{END}\nafter") == f"before\n{BEGIN}\n{key_table()}\n{END}\nafter"
    with pytest.raises(ValueError, match="unpack"):
        with_key_table("no marks")


def test_the_commands_of_the_readme_are_those_of_the_program() -> None:
    readme = README.read_text("utf-8")
    for option in set(re.findall(r"(?<![\w-])--[a-z][a-z-]*", readme)):
        assert option in OPTIONS, option


def test_every_action_has_an_id_of_its_own() -> None:
    assert [id_ for id_, times in Counter(action.id for action in ALL).items() if times > 1] == []


def test_every_shortcut_means_one_thing() -> None:
    keys = Counter(QKeySequence(key).toString() for action in ALL for key in action.keys)
    assert "" not in keys
    assert [key for key, times in keys.items() if times > 1] == []


def test_no_shortcut_is_one_that_desktops_take() -> None:
    for action in ALL:
        for key in action.keys:
            assert "Ctrl+Alt" not in key
            assert not re.fullmatch(r"Alt\+[A-Z]", key), f"{action.id} {key}"


def test_every_action_says_what_it_does_in_a_menu_that_exists() -> None:
    for action in ALL:
        assert action.menu in MENUS
        assert str(action.text)
    assert {action.menu for action in ALL} == set(MENUS)
