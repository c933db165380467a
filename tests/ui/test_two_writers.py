"""Another program changes the files of the open article: the window notices by itself and shows what came in."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from tests.ui.driver import CUSTOMER, prepare

if TYPE_CHECKING:
    import pytest

    from tests.ui.driver import Driver

LAVROV, DATE = ("speaker", "Lavrov"), ("date", "marți")


def replace_sidecar(app: Driver, *spans: tuple[str, str], **more: object) -> None:
    """Write the sidecar as another annotator or git does: a new file in place of the old one."""
    aside = app.home.state.parent / "aside.txt"
    aside.parent.mkdir(parents=True, exist_ok=True)
    aside.write_bytes((app.folder / CUSTOMER).read_bytes())
    prepare(aside, *spans, **more)  # type: ignore[arg-type]
    aside.with_name("aside.txt.annotations.json").replace(app.sidecar_path())


def test_a_sidecar_that_is_made_comes_in_by_itself(app: Driver) -> None:
    app.open(CUSTOMER)
    replace_sidecar(app, LAVROV)
    app.wait(lambda: app.spans() == [LAVROV])
    assert app.last_line() == "a0002 is labelling here too: 1 span came in."
    assert len(app.rows("spanList")) == 1
    assert app.facts()[0] == "Saved"


def test_replaced_again_and_again(app: Driver) -> None:
    app.open(CUSTOMER).double_click("Lavrov").press("3").wait_saved()
    for spans in ([LAVROV], [LAVROV, DATE], [DATE], [DATE, LAVROV]):
        replace_sidecar(app, *spans)
        wanted = set(spans)
        app.wait(lambda wanted=wanted: set(app.spans()) == wanted)  # type: ignore[misc]


def test_written_in_place(app: Driver) -> None:
    replace_at = app.folder / f"{CUSTOMER}.annotations.json"
    prepare(app.folder / CUSTOMER, LAVROV)
    app.open(CUSTOMER)
    app.wait(lambda: app.spans() == [LAVROV])
    for note in ("one", "two"):
        raw = json.loads(replace_at.read_bytes())
        raw["spans"][0]["note"] = note
        replace_at.write_text(json.dumps(raw), "utf-8")
        app.wait(lambda wanted=note: app.span(*LAVROV).note == wanted)  # type: ignore[misc]


def test_ones_own_edit_and_theirs(app: Driver) -> None:
    app.open(CUSTOMER)
    replace_sidecar(app, DATE)
    app.double_click("Lavrov").press("3").wait_saved()
    assert sorted(app.spans()) == sorted([LAVROV, DATE])
    assert [span["text"] for span in app.sidecar()["spans"]] == [text for _, text in app.spans()]
    app.press("Ctrl+Z")
    assert app.spans() == [DATE]


def test_where_nothing_can_be_watched_the_focus_brings_it(app: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[list[str]] = []

    def refuse(_watcher: QFileSystemWatcher, paths: list[str]) -> list[str]:
        asked.append(paths)
        return paths

    monkeypatch.setattr(QFileSystemWatcher, "addPaths", refuse)
    app.open(CUSTOMER)
    app.wait(lambda: bool(asked))
    replace_sidecar(app, LAVROV)
    other = QWidget()
    app.qtbot.addWidget(other)
    with app.qtbot.waitActive(other):
        other.show()
        other.activateWindow()
    assert app.spans() == []
    app.window.activateWindow()
    app.wait(lambda: app.spans() == [LAVROV])


def test_what_is_being_typed_stays(app: Driver) -> None:
    prepare(app.folder / CUSTOMER, LAVROV)
    app.open(CUSTOMER).press("Tab", "M").type("typing")
    replace_sidecar(app, LAVROV, DATE)
    app.wait(lambda: len(app.spans()) == 2)
    app.type(" on").press("Enter").wait_saved()
    assert app.span(*LAVROV).note == "typing on"
    assert not isinstance(app.window.focusWidget(), QPlainTextEdit)


def test_a_changed_text_is_opened_again(app: Driver) -> None:
    app.open(CUSTOMER).double_click("Lavrov").press("3").wait_saved()
    path = app.folder / CUSTOMER
    path.write_text("Nou.\n" + path.read_text("utf-8"), "utf-8")
    app.wait(lambda: app.text.startswith("Nou."))
    assert app.spans() == [LAVROV]
    assert "text of" in app.last_line()


def test_a_half_written_sidecar_is_waited_for(app: Driver) -> None:
    app.open(CUSTOMER).double_click("Lavrov").press("3").wait_saved()
    whole = app.sidecar_path().read_bytes()
    app.sidecar_path().write_bytes(whole[:100])
    app.wait(lambda: app.facts()[0].startswith("Not saved"))
    assert app.spans() == [LAVROV]
    app.sidecar_path().write_bytes(whole)
    app.wait(lambda: app.facts()[0] == "Saved")


def test_what_is_being_typed_survives_a_changed_text(app: Driver) -> None:
    prepare(app.folder / CUSTOMER, LAVROV)
    app.open(CUSTOMER).press("Tab", "M").type("typing")
    path = app.folder / CUSTOMER
    path.write_text("Nou.\n" + path.read_text("utf-8"), "utf-8")
    app.wait(lambda: app.text.startswith("Nou."))
    app.type(" on").press("Enter").wait_saved()
    assert app.span(*LAVROV).note == "typing on"
