"""Files that come to the open folder, go from it and are changed in it, while the window is open."""

from __future__ import annotations

import shutil
from dataclasses import replace
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from annotator import edit
from annotator.core.annotations import Annotations, Header, Span
from annotator.storage.corpus import Entry, find_articles
from annotator.storage.entry import read_entry
from annotator.ui.folder_watch import Difference, Folders, looking
from annotator.ui.models.article_list import ArticleRole
from tests.session.fakes import write_sidecar
from tests.ui.driver import CUSTOMER

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    import pytest

    from tests.ui.driver import Driver

OTHER = "001_buget.txt"
PLACES = st.sets(st.sampled_from(["a.txt", "b.txt", "x/a.txt", "x/y/b.txt", "x/y/c.txt", "z/a.txt", "z/w/v/u.txt"]))


def names(app: Driver) -> list[str]:
    model = app.table("articleList").model()
    return [model.index(row, 0).data(ArticleRole.NAME) for row in range(model.rowCount())]


def told(app: Driver, name: str, role: ArticleRole) -> object:
    return app.table("articleList").model().index(names(app).index(name), 0).data(role)


def make(folder: Path, places: Collection[str]) -> None:
    """The folder with these articles and nothing else."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for place in places:
        (folder / place).parent.mkdir(parents=True, exist_ok=True)
        (folder / place).write_text(f"Titlul {place}\n", encoding="utf-8")


def look(
    folder: Path, known: list[Entry], folders: frozenset[str], at: Collection[str] | None
) -> tuple[dict[str, Entry], frozenset[str]]:
    """What is known after looking."""
    after = {entry.name: entry for entry in known}
    for value in looking(folder, known, folders, at):
        if isinstance(value, Difference):
            assert not after.keys() & {entry.name for entry in value.come}
            after = {name: entry for name, entry in after.items() if name not in value.gone}
            after |= {entry.name: entry for entry in (*value.come, *value.changed)}
        else:
            assert isinstance(value, Folders)
            folders = value.prefixes
    return after, folders


@given(PLACES, PLACES, st.booleans())
def test_after_looking_everything_is_known(
    tmp_path_factory: pytest.TempPathFactory, before: set[str], then: set[str], everywhere: bool
) -> None:
    folder = tmp_path_factory.mktemp("watched") / "corpus"
    make(folder, before)
    known, folders = look(folder, [], frozenset({""}), None)
    assert sorted(known) == sorted(before)
    make(folder, then)
    # The system tells of every folder in which something came or went.
    at = None if everywhere else {"", *folders}
    after, folders = look(folder, list(known.values()), folders, at)
    assert sorted(after) == sorted(then) == sorted(find_articles(folder))
    assert folders == {
        "",
        *(f"{place.relative_to(folder).as_posix()}/" for place in folder.rglob("*") if place.is_dir()),
    }


def test_changes_inside_of_files_are_found_when_they_are_looked_for(tmp_path: Path) -> None:
    make(tmp_path / "corpus", ["a.txt", "x/a.txt"])
    known = [read_entry(tmp_path / "corpus", name) for name in ("a.txt", "x/a.txt")]
    write_sidecar(
        tmp_path / "corpus", "x/a.txt", replace(Annotations.build([Span("s", "quote", 0, 6)]), header=Header("done"))
    )
    folders = frozenset({"", "x/"})
    assert look(tmp_path / "corpus", known, folders, {"", "x/"})[0]["x/a.txt"].status == "new"
    assert look(tmp_path / "corpus", known, folders, None)[0]["x/a.txt"].status == "done"


def test_a_folder_that_cannot_be_reached_loses_nothing(tmp_path: Path) -> None:
    make(tmp_path / "corpus", ["a.txt", "x/a.txt"])
    known = [read_entry(tmp_path / "corpus", name) for name in ("a.txt", "x/a.txt")]
    shutil.rmtree(tmp_path / "corpus")
    assert sorted(look(tmp_path / "corpus", known, frozenset({"", "x/"}), None)[0]) == ["a.txt", "x/a.txt"]


def test_what_comes_and_goes_is_listed(app: Driver) -> None:
    app.open(CUSTOMER)
    before = names(app)
    (app.folder / "0005.txt").write_text("Știrea nouă\n", encoding="utf-8")
    app.wait(lambda: "0005.txt" in names(app))
    assert told(app, "0005.txt", ArticleRole.TITLE) == "Știrea nouă"
    assert app.name == CUSTOMER
    app.press("Ctrl+PgDown")
    (app.folder / "mai").mkdir()
    (app.folder / "mai" / "1.txt").write_text("Prima\n", encoding="utf-8")
    app.wait(lambda: "mai/1.txt" in names(app))
    (app.folder / "mai" / "2.txt").write_text("A doua\n", encoding="utf-8")
    app.wait(lambda: "mai/2.txt" in names(app))
    shutil.rmtree(app.folder / "mai")
    (app.folder / "0005.txt").unlink()
    app.wait(lambda: names(app) == before)


def test_a_file_that_was_still_being_written_is_read_once_more(app: Driver) -> None:
    app.open(CUSTOMER)
    with (app.folder / "0005.txt").open("w", encoding="utf-8") as file:
        app.wait(lambda: "0005.txt" in names(app))
        file.write("Scris pe urmă\n")
    app.wait(lambda: told(app, "0005.txt", ArticleRole.TITLE) == "Scris pe urmă")


def test_an_open_article_that_is_gone_stays_until_it_is_left(app: Driver) -> None:
    app.open(CUSTOMER)
    (app.folder / CUSTOMER).rename(app.folder.parent / "away.txt")
    app.wait(lambda: "no longer in the folder" in str(told(app, CUSTOMER, ArticleRole.PROBLEM)))
    assert app.name == CUSTOMER
    app.click_row("articleList", 1)
    app.wait(lambda: CUSTOMER not in names(app))


def test_others_that_were_changed_are_read_again_when_the_window_comes_back(app: Driver) -> None:
    app.open(CUSTOMER)
    app.wait(lambda: told(app, OTHER, ArticleRole.STATUS) == "new")
    write_sidecar(app.folder, OTHER, Annotations(header=Header("skipped")))
    app.window.opening.look_again()
    app.wait(lambda: told(app, OTHER, ArticleRole.STATUS) == "skipped")
    assert app.window.workspace.status_of(OTHER) == "skipped"


def test_the_row_of_the_open_article_has_the_title_that_it_has_now(app: Driver) -> None:
    app.open(OTHER)
    row = names(app).index(OTHER)
    (app.folder / OTHER).write_text("Un alt titlu\n\nCu un text.\n", encoding="utf-8")
    app.wait(lambda: app.text.startswith("Un alt titlu"))
    assert app.rows("articleList")[row] == "Un alt titlu"
    assert app.window.workspace.do(edit.set_header(app.state, app.window.workspace.labels, title="Titlul meu"))
    assert app.rows("articleList")[row] == "Titlul meu"
    assert app.window.windowTitle().startswith("Titlul meu")
    app.press("Ctrl+L").type("titlul meu")
    assert names(app) == [OTHER]
