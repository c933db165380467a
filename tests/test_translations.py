"""The interface is Romanian as a whole: nothing untranslated, nothing stale, and no text that goes round the tools."""

from __future__ import annotations

import ast
import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import pytest

import annotator
from annotator.translations.__main__ import QM, TS, collect, release

if TYPE_CHECKING:
    from collections.abc import Iterator

PACKAGE = Path(annotator.__file__).parent
WINDOW = [path for path in PACKAGE.rglob("*.py") if "commands" not in path.relative_to(PACKAGE).parts[:1]]
"""What the window is made of: all but the command line, which speaks English."""
COMMAND = "run `uv run python -m annotator.translations`, translate what is unfinished, and run it again"
HOLE = re.compile(r"\{[^}]*\}")
FORMS = 3
"""Romanian: 1 articol, 2 articole, 20 de articole."""
SAID_BY = ("message", "counted", "phrase", "Fault")
SETTERS = frozenset(
    (
        "setText", "setToolTip", "setAccessibleName", "setAccessibleDescription", "setPlaceholderText",
        "setWindowTitle", "setInformativeText", "setStatusTip", "setTitle", "addButton", "addAction", "addMenu",
        "addItem", "setHeaderData", "show_text", "announce", "drawText", "draw_elided", "plain_label", "plain_tooltip",
        "ElidedLabel", "QLabel", "QPushButton", "QToolButton", "QMenu", "QAction", "QCheckBox", "QGroupBox", "Row",
        "TextField", "NoteField", "DateField", "FlagField", "ChoiceField", "FilterButton", "BarButton", "TickBox",
        "RowTable", "AnswerButton", "getExistingDirectory", "getSaveFileName", "getOpenFileName", "ask_folder",
    )
)  # fmt: skip
"""What shows or speaks its arguments."""
WORDS = re.compile(r"[A-Za-z]{2,}.* |(?<![a-z])[A-Z][a-z]+|[a-z]{2,}[.…!?:]$")
"""Tells sentences and titles from names of objects and kinds, which are one word of small letters or of both."""
SPOKEN = frozenset(("setToolTip", "setAccessibleName", "setAccessibleDescription", "setPlaceholderText"))
"""What takes nothing but words for a person: one word is one too many."""
KEYS = re.compile(r"((Ctrl|Shift|Alt|Meta)\+)*([A-Z0-9]|F\d+|Enter|Esc|Tab|Space|Delete)")


def messages(ts: Path) -> list[ElementTree.Element]:
    return list(ElementTree.parse(ts).getroot().iter("message"))  # our own file


def source(one: ElementTree.Element) -> str:
    return one.findtext("source") or ""


def translated(one: ElementTree.Element) -> list[str]:
    forms = [form.text or "" for form in one.iter("numerusform")]
    return forms or [one.findtext("translation") or ""]


def calls(path: Path) -> list[ast.Call]:
    return [node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call)]


def called(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")


def test_no_string_is_stale_or_missing(tmp_path: Path) -> None:
    fresh = tmp_path / TS.name
    shutil.copy(TS, fresh)
    collect(fresh)
    known, wanted = ({(source(one), one.get("numerus")) for one in messages(ts)} for ts in (TS, fresh))
    assert (sorted(map(str, wanted - known)), sorted(map(str, known - wanted))) == ([], []), COMMAND
    assert fresh.read_text("utf-8") == TS.read_text("utf-8"), COMMAND


def test_every_string_is_translated() -> None:
    unfinished = [
        source(one)
        for one in messages(TS)
        if (found := one.find("translation")) is None or found.get("type") or not all(translated(one))
    ]
    assert unfinished == [], COMMAND


def test_counted_strings_have_every_form_and_others_one() -> None:
    wrong = [
        source(one) for one in messages(TS) if len(translated(one)) != (FORMS if one.get("numerus") == "yes" else 1)
    ]
    assert wrong == []


def test_translations_have_the_holes_of_their_source() -> None:
    wrong = [
        (source(one), form)
        for one in messages(TS)
        for form in translated(one)
        if sorted(HOLE.findall(source(one))) != sorted(HOLE.findall(form))
    ]
    assert wrong == []


def test_translations_are_spelt_with_comma_letters_and_romanian_quotation_marks() -> None:
    wrong = [form for one in messages(TS) for form in translated(one) if re.search('[şţŞŢ“"]', form)]
    assert wrong == []


def test_the_file_that_is_loaded_is_made_of_the_translations(tmp_path: Path) -> None:
    fresh = tmp_path / QM.name
    release(TS, fresh)
    assert fresh.read_bytes() == QM.read_bytes(), COMMAND


def test_the_tool_finds_every_template() -> None:
    known = {source(one) for one in messages(TS)}
    literals = {
        call.args[0].value
        for path in WINDOW
        for call in calls(path)
        if called(call) in SAID_BY and call.args and isinstance(call.args[0], ast.Constant)
    }
    assert sorted(str(one) for one in literals - known) == []


def docstrings(tree: ast.AST) -> set[int]:
    return {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}


def test_every_text_with_holes_is_a_template_that_the_tool_finds() -> None:
    known = {source(one) for one in messages(TS)}
    lost = [
        (path.name, node.value)
        for path in WINDOW
        if path.name != "style.py"  # Its braces are a style sheet's.
        for tree in [ast.parse(path.read_text("utf-8"))]
        for said in [docstrings(tree)]
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and re.search(r"\{[a-z_]+\}", node.value)
        and id(node) not in said
        and node.value not in known
    ]
    assert lost == [], "mark it with phrase(…)"


def at_import(node: ast.AST) -> Iterator[ast.Call]:
    """The calls that are made when a module is imported."""
    for child in ast.iter_child_nodes(node):
        if not isinstance(child, ast.FunctionDef | ast.Lambda):
            if isinstance(child, ast.Call):
                yield child
            yield from at_import(child)


def test_no_sentence_is_said_before_the_language_is_known() -> None:
    said = [
        (path.name, call.lineno)
        for path in WINDOW
        for call in at_import(ast.parse(path.read_text("utf-8")))
        if called(call) in ("str", "thousands", "said_day")
    ]
    assert said == [], "keep the Message, and make it str when it is shown"


def shown_raw(call: ast.Call) -> list[str]:
    """The literals of a call that a person would read as they are: those outside of any call inside of it."""
    found = []
    open_ = [*call.args, *(keyword.value for keyword in call.keywords)]
    while open_:
        node = open_.pop()
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            found.append(node.value)
        elif isinstance(node, ast.IfExp):
            open_ += [node.body, node.orelse]
        elif isinstance(node, ast.BoolOp | ast.JoinedStr):
            open_ += node.values
        elif isinstance(node, ast.BinOp):
            open_ += [node.left, node.right]
        elif isinstance(node, ast.Tuple | ast.List):
            open_ += node.elts
    words = re.compile("[A-Za-z]{2,}") if called(call) in SPOKEN else WORDS
    return [text for text in found if words.search(text) and not KEYS.fullmatch(text)]


NAMES = {"annotator", "articleList", "Ctrl+L"}


@pytest.mark.parametrize("path", sorted((PACKAGE / "ui").rglob("*.py")), ids=lambda path: path.name)
def test_the_window_shows_no_text_that_cannot_be_translated(path: Path) -> None:
    raw = [
        (call.lineno, called(call), text)
        for call in calls(path)
        if called(call) in SETTERS
        for text in shown_raw(call)
        if text not in NAMES
    ]
    assert raw == [], 'say it as str(message("…")), or counted(…) where a number decides the form'


@pytest.mark.parametrize(
    ("code", "raw"),
    [
        ('button.setText("Open")', ["Open"]),
        ('label.setText(f"{count} spans in all")', [" spans in all"]),
        ('box.addButton("Leave it" if one else "Stay", role)', ["Stay", "Leave it"]),
        ('button.setText(str(message("Open")))', []),
        ('table = RowTable("hitTable", str(message("Hits")), model)', []),
        ('field.setText("Ctrl+L")', []),
        ('head.setAccessibleDescription("folded" if is_folded else "")', ["folded"]),
    ],
)
def test_raw_texts_are_told_from_names(code: str, raw: list[str]) -> None:
    call = next(node for node in ast.walk(ast.parse(code)) if isinstance(node, ast.Call))
    assert shown_raw(call) == raw
