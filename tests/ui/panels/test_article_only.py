"""Showing only some of the articles, over the whole corpus."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QAction

from tests.ui.driver import CUSTOMER

if TYPE_CHECKING:
    from tests.ui.driver import Driver


@pytest.mark.parametrize(
    ("only", "expected"), [("points", "Rusia spune"), ("done", "Bugetul"), ("skipped", "Primăria")]
)
def test_only_the_articles_of_that_kind_are_listed(app: Driver, only: str, expected: str) -> None:
    app.open(CUSTOMER).double_click("Lavrov").press("3", "U")
    app.wait_saved()
    app.press("Ctrl+PgDown", "Ctrl+Enter", "Ctrl+Shift+Enter")
    choice = app.window.findChild(QAction, f"only.{only}")
    assert isinstance(choice, QAction)
    choice.trigger()
    (row,) = app.rows("articleList")
    assert expected in row
    everything = app.window.findChild(QAction, "only.all")
    assert isinstance(everything, QAction)
    everything.trigger()
    assert len(app.rows("articleList")) == 11


def test_an_article_leaves_the_open_points_when_its_last_one_is_settled(app: Driver) -> None:
    app.open(CUSTOMER).double_click("Lavrov").press("3", "U")
    choice = app.window.findChild(QAction, "only.points")
    assert isinstance(choice, QAction)
    choice.trigger()
    assert len(app.rows("articleList")) == 1
    app.press("U")
    assert app.rows("articleList") == []
