"""The key table of the README, made from ACTIONS: `python -m annotator.key_table README.md` brings it up to date."""

from __future__ import annotations

import sys
from pathlib import Path

from annotator.actions import ACTIONS, MENUS, Action, label_actions
from annotator.storage.label_file import packaged_labels

BEGIN, END = "<!-- keys: made from ACTIONS -->", "<!-- end of keys -->"


def key_table() -> str:
    """A Markdown table of every action that has a key, in the order of the menus."""
    actions = (*label_actions(packaged_labels()), *ACTIONS)
    rows = [_row(action) for menu in MENUS for action in actions if action.menu == menu and action.keys]
    return "\n".join(("| keys | does | menu |", "|---|---|---|", *rows))


def _row(action: Action) -> str:
    keys = " or ".join(f"`{key}`" for key in action.keys)
    return f"| {keys} | {action.text} | {action.menu} |"


def with_key_table(readme: str) -> str:
    """The README's text with its key table up to date; ValueError where its marks are missing."""
    before, rest = readme.split(BEGIN)
    _, after = rest.split(END)
    return f"{before}{BEGIN}\n{key_table()}\n{END}{after}"


if __name__ == "__main__":
    path = Path(sys.argv[1])
    path.write_text(with_key_table(path.read_text("utf-8")), "utf-8")
