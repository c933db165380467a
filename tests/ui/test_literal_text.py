"""Markup in articles, labels, notes and names of files is shown as it stands, wherever the window shows text."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from PySide6 import QtGui
from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLabel,
    QMessageBox,
    QTextEdit,
    QWidget,
)

from annotator.core.message import message
from annotator.storage.sidecar import sidecar_path
from annotator.ui.messages import ask_interrupted, ask_leaving

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.ui.driver import Driver

pytestmark = pytest.mark.qt_log_ignore(r"This plugin does not support (raise|grabbing)", extend=True)
IMAGE = '<img src="file:///etc/hostname">'
MARKUP = f"<b>gras</b> & {IMAGE}"
LABEL = "<b>cl</b> & x"
NAME = "<b>a & b<img src=x>.txt"
TAGS = ("<b>", "<img", "<i>")


def hostile(app: Driver) -> Driver:
    """An article with markup in its name, title, text, labels, attributes and notes; opened, its span active."""
    text = f"{MARKUP} titlu\n\nLuni {MARKUP} a spus Popa luni.\n"
    (app.folder / NAME).write_text(text, "utf-8")
    quoted = json.dumps(MARKUP)
    (app.folder / "labels.toml").write_text(
        f"name = {json.dumps('<i>set</i>')}\nversion = 1\n"
        f'[[label]]\nname = {json.dumps(LABEL)}\nkey = "1"\nedges = "date"\n'
        f'[[label.attribute]]\nname = {quoted}\ntype = "text"\n'
        f'[[label.attribute]]\nname = "kind"\ntype = "choice"\nchoices = [{quoted}, "y"]\n'
        f"[[label.guideline]]\nrule = {quoted}\nright = {quoted}\nwrong = {quoted}\n"
        '[[label]]\nname = "speaker"\nkey = "3"\nedges = "name"\n'
        '[[relation]]\ntype = "speaker"\nfrom = "speaker"\nto = "speaker"\n',
        "utf-8",
    )
    start = text.index("luni")
    span = {"id": "s", "label": LABEL, "start": start, "end": start + 4, "text": "luni", "note": MARKUP, "by": MARKUP}
    other = {"id": "t", "label": "speaker", "start": 0, "end": 10, "text": text[:10], "attributes": {"name": MARKUP}}
    lost = {"id": "l", "label": "<i>u</i>", "start": 2, "end": 9, "text": MARKUP}
    raw = {
        "format": "article-annotations", "version": 1, "source": {"file": NAME}, "article": {"title": MARKUP},
        "status": "in_progress", "note": MARKUP, "relations": [{"id": "r", "type": "speaker", "from": "t", "to": "s"}],
        "spans": [span | {"attributes": {MARKUP: MARKUP, "kind": MARKUP, "odd<b>": MARKUP}, "unsure": True}, other],
        "lost": [lost], "conflicts": [{"mine": {"note": MARKUP}, "theirs": {"note": LABEL}}],
    }  # fmt: skip
    sidecar_path(app.folder / NAME).write_text(json.dumps(raw), "utf-8")
    app.open(NAME)
    return app.press("Ctrl+End", "Shift+Tab")


def raw(text: str) -> bool:
    """Whether there is a tag in it that is not escaped."""
    return any(tag in text for tag in TAGS)


def is_taken_for_markup(text: str) -> bool:
    """Whether Qt, left to decide, would draw a tag of the text as what it stands for."""
    might_be = QtGui.Qt.mightBeRichText
    return raw(text) and bool(might_be(text))


def wrong_labels(root: QWidget) -> Iterator[str]:
    for label in (*root.findChildren(QLabel), *([root] if isinstance(root, QLabel) else [])):
        if raw(label.text()) and label.textFormat() is not Qt.TextFormat.PlainText:
            yield f"label {label.objectName()}: {label.text()}"


def wrong_tips(root: QWidget) -> Iterator[str]:
    for widget in (root, *root.findChildren(QWidget)):
        if is_taken_for_markup(widget.toolTip()):
            yield f"tooltip of {widget.objectName() or type(widget).__name__}: {widget.toolTip()}"
    for action in root.findChildren(QAction):
        for said in (action.toolTip(), action.statusTip(), action.whatsThis()):
            if is_taken_for_markup(said):
                yield f"tooltip of {action.objectName()}: {said}"
    for view in root.findChildren(QAbstractItemView):
        for tip in tips_of(view.model()):
            if is_taken_for_markup(tip):
                yield f"tooltip in {view.objectName()}: {tip}"


def tips_of(model: QAbstractItemModel | None) -> Iterator[str]:
    for row in range(model.rowCount(QModelIndex())) if model else ():
        assert model is not None
        yield str(model.data(model.index(row, 0), Qt.ItemDataRole.ToolTipRole) or "")


def wrong_mnemonics(root: QWidget) -> Iterator[str]:
    found: list[QAction | QAbstractButton] = [*root.findChildren(QAction), *root.findChildren(QAbstractButton)]
    for one in found:
        text = one.text().partition("\t")[0]
        # A class of ours that draws its text itself may hold it as it is; Qt's own take one & for a mark.
        if "& x" in text.replace("&&", "") and not is_drawn_by_us(one):
            yield f"mnemonic in {one.objectName()}: {one.text()}"


def is_drawn_by_us(one: QAction | QAbstractButton) -> bool:
    return isinstance(one, QAbstractButton) and type(one).__module__.startswith("annotator.")


def wrong_documents(root: QWidget) -> Iterator[str]:
    for edit in root.findChildren(QTextEdit):
        html = edit.toHtml()
        if "hostname" in edit.toPlainText() and "&lt;img" not in html:
            yield f"text of {edit.objectName()}"
        if "<img" in html:
            yield f"an image in {edit.objectName()}"


def check(app: Driver) -> None:
    """Nothing in any window of the program is taken for markup."""
    app.window.menuBar().actions()
    for root in QApplication.topLevelWidgets():
        wrong = [*wrong_labels(root), *wrong_tips(root), *wrong_mnemonics(root), *wrong_documents(root)]
        assert wrong == []


def test_in_the_window_and_its_menus(app: Driver) -> None:
    hostile(app)
    assert app.active() is not None
    check(app)
    assert "<b>gras</b>" in app.window.windowTitle()


KEYS = {
    "the commands": ("Ctrl+K",),
    "the keys": ("F1",),
    "find": ("Ctrl+F",),
    "find in all articles": ("Ctrl+Shift+F",),
    "open points": ("Ctrl+Home", "F8"),
    "more open points": ("Ctrl+Home", "F8", "F8"),
    "all open points": ("Ctrl+Home", "F8", "F8", "F8", "F8"),
    "the value": ("V",),
    "the note": ("M",),
    "elsewhere": ("O",),
    "done": ("Ctrl+Return",),
    "labelled": ("Ctrl+A", "1", "Ctrl+Z"),
}


@pytest.mark.parametrize("name", KEYS)
def test_in_what_is_laid_over_it(name: str, app: Driver) -> None:
    hostile(app).press(*KEYS[name])
    QApplication.processEvents()
    check(app)
    if name == "find in all articles":
        app.type("luni")
        app.press("Return")
        QApplication.processEvents()
        check(app)
    app.press("Esc", "Esc")


def test_in_the_settings_and_the_guideline(app: Driver) -> None:
    hostile(app)
    for id_ in ("app.settings", "view.guideline"):
        app.action(id_).trigger()
        QApplication.processEvents()
        check(app)
        app.press("Esc")


def test_in_a_sentence_about_a_sidecar_that_cannot_be_read(app: Driver) -> None:
    hostile(app)
    other = app.folder / "<i>x.txt"
    other.write_text(MARKUP, "utf-8")
    sidecar_path(other).write_text('{"<b>": ', "utf-8")
    app.open(other.name)
    assert other.name in app.last_line()
    check(app)


@pytest.mark.parametrize("box", ["leaving", "interrupted"])
def test_in_message_boxes(box: str, app: Driver) -> None:
    hostile(app)
    asks: dict[str, Callable[[], object]] = {
        "leaving": lambda: ask_leaving(app.window, message("{file} is full.", file=NAME), app.folder / NAME),
        "interrupted": lambda: ask_interrupted(
            app.window, message("Labelled {l}", l=MARKUP), 2, app.folder / MARKUP[:3]
        ),
    }
    seen: list[list[str]] = []

    def look() -> None:
        found = QApplication.activeModalWidget()
        assert isinstance(found, QMessageBox)
        assert any(raw(label.text()) for label in found.findChildren(QLabel))
        seen.append([*wrong_labels(found), *wrong_tips(found)])
        found.reject()

    QTimer.singleShot(200, app.window, look)
    asks[box]()
    assert seen == [[]]
