"""The places of the window that the focus goes round, and which of them the keys are shown for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTableView, QWidget

from annotator.ui.hints import CHOICE, PAGE
from annotator.ui.panels.fields import ChoiceField, FieldBlock
from annotator.ui.panels.fields.flag import Tick

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


def go_round(places: Iterable[QWidget | None], step: int) -> None:
    """Give the focus to the next (1) or previous (-1) place that is shown and in which it can be seen."""
    shown = [place for place in places if place is not None and place.isVisible() and not _is_empty(place)]
    focused = QApplication.focusWidget()
    block = _block(focused)
    at = next((n for n, place in enumerate(shown) if focused and _has(place, focused)), None)
    if at is None:
        at = next((n for n, place in enumerate(shown) if block is not None and _block(place) is block), None)
    if at is None:
        at = -1 if step > 0 else 0
    if shown:
        shown[(at + step) % len(shown)].setFocus(Qt.FocusReason.ShortcutFocusReason)


def _has(place: QWidget, focused: QWidget) -> bool:
    return place is focused or place.isAncestorOf(focused)


def _block(widget: QWidget | None) -> QWidget | None:
    """The block of fields that a widget is in."""
    while widget is not None and not isinstance(widget, FieldBlock):
        widget = widget.parentWidget()
    return widget


def _is_empty(place: QWidget) -> bool:
    """Whether it is a list without rows."""
    return isinstance(place, QTableView) and place.model().rowCount() == 0


def hint_place(focused: QWidget | None, parts: Mapping[str, QWidget | None]) -> str:
    """Which place of the hints a widget is in; `parts` are the widgets of those that are more than a text field."""
    if focused is None:
        return PAGE
    found = next((place for place, part in parts.items() if part is not None and _has(part, focused)), None)
    if found is not None:
        return found
    kinds = ((QPlainTextEdit, "note"), (ChoiceField, CHOICE), (Tick, "flag"))
    if found := next((place for kind, place in kinds if isinstance(focused, kind)), None):
        return found
    return "field" if isinstance(focused, QLineEdit) else PAGE
