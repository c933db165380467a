"""Choosing the encoding that an article is read in, by mouse and keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from annotator.ui.models.article_list import ArticleRole

if TYPE_CHECKING:
    from tests.ui.driver import Driver

# The offscreen platform says so of any menu.
pytestmark = pytest.mark.qt_log_ignore(r"This plugin does not support (raise|grabbing)", extend=True)
DATA = "Primăria din Iaşi <b>închide</b> R&D.\n".encode("cp1250")


def popup() -> QMenu | None:
    found = QApplication.activePopupWidget()
    return found if isinstance(found, QMenu) else None


def choose(app: Driver, codec: str) -> None:
    """Choose an entry of the open list by keys alone."""
    app.wait(lambda: popup() is not None)
    menu = popup()
    assert menu is not None
    for _ in menu.actions():
        active = menu.activeAction()
        if active is not None and active.data() == codec:
            break
        QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)


def test_a_press_on_the_encoding_opens_the_list_and_keys_choose(app: Driver) -> None:
    (app.folder / "a.txt").write_bytes(DATA)
    app.open("a.txt")
    line = app.status_line()
    (part,) = [one for one in line.parts() if one.name == "encoding"]
    QTest.mouseClick(line, Qt.MouseButton.LeftButton, pos=QPoint(round(part.left + 4), line.height() // 2))
    app.wait(lambda: popup() is not None)
    menu = popup()
    assert menu is not None
    texts = {str(action.data()): action.text() for action in menu.actions()}
    assert texts["cp1250"].endswith("\tPrimăria din Iaşi <b>închide</b> R&&D")
    assert [action.data() for action in menu.actions() if action.isChecked()] == [app.state.article.encoding]
    choose(app, "iso8859-16" if app.state.article.encoding != "iso8859-16" else "cp1252")
    app.wait(lambda: app.facts()[2] in ("ISO-8859-16", "Windows-1252"))
    assert app.sidecar("a.txt")["source"]["encoding"] == app.state.article.encoding


def test_the_command_opens_it_too_and_esc_changes_nothing(app: Driver) -> None:
    (app.folder / "a.txt").write_bytes(DATA)
    app.open("a.txt")
    encoding = app.state.article.encoding
    app.action("article.encoding").trigger()
    app.wait(lambda: popup() is not None)
    menu = popup()
    assert menu is not None
    QTest.keyClick(menu, Qt.Key.Key_Escape)
    app.wait(lambda: popup() is None)
    assert app.state.article.encoding == encoding
    assert not app.sidecar_path("a.txt").exists()


def test_only_the_encoding_can_be_pressed(app: Driver) -> None:
    (app.folder / "a.txt").write_bytes(DATA)
    app.open("a.txt")
    line = app.status_line()
    QTest.mouseClick(line, Qt.MouseButton.LeftButton, pos=QPoint(line.width() // 2, line.height() // 2))
    assert popup() is None


UNKNOWN = (
    b"\xfe\xff \xaa \xfec\xff\x9de\x9da\xfe\xfee\x81\x8d\xe3ac \xe3\x81\x9db\xaa \xff\x90e \x8ddb  \x81\x90bc\x81d\xff"
    b"\x9d\x90\x9d\xaa\x90ee\x8d"
)


def test_a_click_on_an_article_of_unknown_encoding_asks_for_it(app: Driver) -> None:
    (app.folder / "000.txt").write_bytes(UNKNOWN)
    app.open()
    assert app.name != "000.txt"
    model = app.table("articleList").model()
    names = [model.data(model.index(row, 0), ArticleRole.NAME) for row in range(model.rowCount())]
    app.click_row("articleList", names.index("000.txt"))
    app.wait(lambda: popup() is not None)
    assert "The encoding of 000.txt is unknown" in app.last_line()
    choose(app, "cp852")
    app.wait(lambda: app.name == "000.txt")
    assert app.text == UNKNOWN.decode("cp852")
    assert app.window.view.hasFocus()
    assert app.facts()[2] == "DOS 852"
    assert app.sidecar("000.txt")["source"]["encoding"] == "cp852"


def test_the_only_article_can_be_opened_so_too_and_esc_leaves_it_to_the_command(app: Driver) -> None:
    for path in app.folder.iterdir():
        path.unlink()
    (app.folder / "a.txt").write_bytes(UNKNOWN)
    app.open("a.txt")
    app.wait(lambda: popup() is not None)
    menu = popup()
    assert menu is not None
    QTest.keyClick(menu, Qt.Key.Key_Escape)
    app.wait(lambda: popup() is None)
    assert app.window.workspace.state is None
    app.action("article.encoding").trigger()
    choose(app, "iso8859-2")
    app.wait(lambda: app.window.workspace.state is not None)
    assert app.state.article.encoding == "iso8859-2"


def test_undo_takes_the_choice_back(app: Driver) -> None:
    (app.folder / "a.txt").write_bytes(DATA)
    app.open("a.txt")
    before = app.state.article.encoding
    other = "cp1252" if before != "cp1252" else "cp1250"
    app.action("article.encoding").trigger()
    choose(app, other)
    app.wait(lambda: app.state.article.encoding == other and popup() is None)
    assert app.action("edit.undo").text().startswith("Undo: a.txt read as ")
    # The window that a menu was over has the keys again: offscreen nobody says so.
    app.window.activateWindow()
    app.wait(app.window.isActiveWindow)
    app.press("Ctrl+Z")
    assert app.state.article.encoding == before
