"""A page for each test that asks for one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.ui.article_view.page import Page

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot


@pytest.fixture
def page(qtbot: QtBot) -> Callable[..., Page]:
    """Makes a page of a text, spans, relations, and a size."""

    def make(*arguments: object, **options: object) -> Page:
        made = Page(*arguments, **options)  # type: ignore[arg-type]
        qtbot.addWidget(made.window)
        return made

    return make
