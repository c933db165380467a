"""The real program on a real display: labelling with mouse and keys, closing, a power cut, starting again."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from annotator.display import missing_display
from annotator.storage.sidecar import sidecar_path
from tests.e2e.desktop import Desktop, Program, environment, missing_programs, until
from tests.ui.driver import CUSTOMER, SEEDS, Driver, copy_of_seeds

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.skipif(bool(missing_programs()), reason=missing_programs())

START_OF_QUOTE, END_OF_QUOTE = "„Vrem", ", a declarat Lavrov"
SIZE = (1600, 1000)


@pytest.fixture
def desktop(tmp_path: Path) -> Iterator[Desktop]:
    with Desktop() as made:
        missing = missing_display(environment(tmp_path / "probe", DISPLAY=made.name, QT_QPA_PLATFORM="xcb"), "linux")
        if missing:
            pytest.skip(missing)
        yield made


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    return copy_of_seeds(tmp_path / "corpus", CUSTOMER, "001_buget.txt")


class Map:
    """Where characters stand in a window of that size: asked of a second window, offscreen."""

    def __init__(self, qtbot: QtBot, tmp_path: Path, size: tuple[int, int]) -> None:
        self._driver = Driver(qtbot, copy_of_seeds(tmp_path / "map", CUSTOMER), tmp_path / "map home", size)
        self._driver.open(CUSTOMER)

    def before(self, text: str) -> tuple[int, int]:
        """The point just before the first character of `text`, in the middle of its line."""
        view = self._driver.window.view
        rect = view.rect_of(self._driver.place(text))
        point = view.viewport().mapTo(self._driver.window, rect.center())
        return point.x() + 1, point.y()


def spans_on_disk(corpus: Path) -> list[dict[str, Any]]:
    path = sidecar_path(corpus / CUSTOMER)
    if not path.exists():
        return []
    spans: list[dict[str, Any]] = json.loads(path.read_bytes())["spans"]
    return spans


def labelled(corpus: Path) -> list[tuple[str, str]]:
    return [(span["label"], span["text"]) for span in spans_on_disk(corpus)]


def test_a_session_with_mouse_and_keys(qtbot: QtBot, desktop: Desktop, corpus: Path, tmp_path: Path) -> None:
    source = (SEEDS / CUSTOMER).read_bytes().decode()
    start = source.index(START_OF_QUOTE)
    quote = ("quote", source[start : source.index(END_OF_QUOTE)])
    with Program(desktop, tmp_path / "home", str(corpus / CUSTOMER)) as program:
        *_, width, height = program.geometry()
        assert (width, height) == SIZE
        where = Map(qtbot, tmp_path, (width, height))
        program.drag(where.before(START_OF_QUOTE), where.before(END_OF_QUOTE))
        program.keys("2")
        until(lambda: labelled(corpus) == [quote], "the dragged quote is on disk")

        x, y = where.before("Lavrov")
        program.double_click((x + 12, y))
        program.keys("3")
        until(lambda: labelled(corpus) == [quote, ("speaker", "Lavrov")], "the double-clicked speaker is on disk")

        # Keys alone: to the fourteenth word of the title, and to the end of its line.
        program.keys("ctrl+Home", *["ctrl+Right"] * 13, "shift+End", "4")
        dated = [("date", "ianuarie"), quote, ("speaker", "Lavrov")]
        until(lambda: labelled(corpus) == dated, "the date selected by keys is on disk")

        program.keys("ctrl+z")
        until(lambda: labelled(corpus) == dated[1:], "the undone date is gone from disk")
        program.keys("ctrl+y", "ctrl+c", "ctrl+q")
        assert program.wait_ended() == 0
    assert labelled(corpus) == dated
    for span in spans_on_disk(corpus):
        assert source[span["start"] : span["end"]] == span["text"]
    assert (corpus / CUSTOMER).read_bytes() == (SEEDS / CUSTOMER).read_bytes()
    assert list(corpus.glob("*.annotations.json")) == [sidecar_path(corpus / CUSTOMER)]


def test_a_power_cut_loses_nothing_that_was_saved_and_the_next_start_goes_on(
    desktop: Desktop, corpus: Path, tmp_path: Path
) -> None:
    with Program(desktop, tmp_path / "home", str(corpus)) as program:
        title = program.title()
        program.keys("ctrl+Home", "ctrl+shift+Right", "1")
        until(lambda: labelled(corpus) == [("claim", "Rusia")], "the first span is on disk")
        program.keys("ctrl+q")
        assert program.wait_ended() == 0
    with Program(desktop, tmp_path / "home") as program:
        # Without a path it is the folder and the article of the last time.
        assert program.title() == title.replace("— new —", "— in progress —")
        program.keys("ctrl+Home", "Tab", "e")
        until(lambda: labelled(corpus) == [("claim", "Rusia spune")], "the second run's edit is on disk")
        program.kill()
    assert [path.name for path in corpus.iterdir() if "annotations" in path.name] == [f"{CUSTOMER}.annotations.json"]
    with Program(desktop, tmp_path / "home", str(corpus)) as program:
        program.keys("ctrl+Home", "Tab", "Delete")
        until(lambda: labelled(corpus) == [], "the third run removed the span")
        program.keys("ctrl+q")
        assert program.wait_ended() == 0


def test_an_article_is_done_by_keys_and_the_next_one_opens(desktop: Desktop, corpus: Path, tmp_path: Path) -> None:
    with Program(desktop, tmp_path / "home", str(corpus)) as program:
        program.keys("ctrl+Return")
        until(lambda: program.title().startswith("Bugetul județului Brădet"), "the next article is open")
        program.keys("ctrl+q")
        assert program.wait_ended() == 0
    assert json.loads(sidecar_path(corpus / CUSTOMER).read_bytes())["status"] == "done"
