"""A page with what finds things in it, on a corpus of a few articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.session.fakes import corpus
from tests.ui.find.page import ARTICLES, Page

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def page(qtbot: QtBot, tmp_path: Path) -> Page:
    return Page(qtbot, corpus(tmp_path / "corpus", ARTICLES))
