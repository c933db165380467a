"""Keys with Ctrl or Shift held: the span list follows with one row, so what comes next is said of that span alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.ui.driver import CUSTOMER, prepare

if TYPE_CHECKING:
    from tests.ui.driver import Driver

CLAIM = "alianța este pregătită"


@pytest.mark.parametrize("key", ["Ctrl+1", "Shift+Tab"])
def test_a_note_after_a_key_with_a_modifier_is_the_active_spans(app: Driver, key: str) -> None:
    prepare(app.folder / CUSTOMER, ("quote", CLAIM), ("speaker", "Lavrov"))
    app.open(CUSTOMER).click(CLAIM).press("Tab", "Shift+Tab", key, "M").type("why").press("Enter")
    active = app.state.active
    assert active is not None
    assert active.note == "why"
    assert app.state.annotations.header.note == ""
