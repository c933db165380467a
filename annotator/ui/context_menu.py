"""The menu at the pointer: what can be done with the words or the span there, by the actions of the other menus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from annotator.core.annotations import Range
from annotator.core.message import message

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtWidgets import QWidget

    from annotator.core.annotations import Span
    from annotator.core.labels import LabelSet
    from annotator.core.state import State
    from annotator.ui.window_actions import WindowActions

Groups = list[list[str]]
COPY = ["edit.copy", "edit.copy_labelled"]


def groups_for(state: State, labels: LabelSet) -> Groups:
    """The ids of the actions for what is selected or active, those that belong together in a list each."""
    labelling = [f"label.{label.name}" for label in labels.labels]
    if isinstance(state.target, Range):
        return [labelling, ["relation.speaker", "relation.join"], ["edit.copy", "find.open"]]
    if state.active is None:
        units = [f"select.{unit}" for unit in ("word", "name", "date", "quotation", "sentence", "line")]
        return [units, ["edit.select_all", "find.open"]]
    return [labelling, _said_of(state.active, labels), _linked(state.active, labels), COPY, ["span.delete"]]


def _said_of(span: Span, labels: LabelSet) -> list[str]:
    kinds = {one.name: one.type for one in labels.get(span.label).attributes}
    fields = ["attribute.edit"] if {"text", "date"} & set(kinds.values()) else []
    return [*fields, *(["attribute.kind"] if "kind" in kinds else []), "span.unsure", "note.edit"]


def _linked(span: Span, labels: LabelSet) -> list[str]:
    from annotator.edit.occurrences import EDGES
    from annotator.edit.relations import CONTINUES, SPEAKER, may_end, may_start

    says = may_start(labels, span, SPEAKER)
    found = ["relation.speaker"] if says or may_end(labels, span, SPEAKER) else []
    found += ["relation.no_speaker"] if says else []
    found += ["relation.join"] if may_start(labels, span, CONTINUES) else []
    return [*found, *(["span.elsewhere"] if labels.get(span.label).edges in EDGES else [])]


def open_menu(window: QWidget, state: State, labels: LabelSet, actions: WindowActions, point: QPoint) -> None:
    """Open the menu for the state at a point of the screen."""
    menu = QMenu(window)
    menu.setObjectName("contextMenu")
    menu.setAccessibleName(str(message("What can be done here")))
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    actions.fill(menu, groups_for(state, labels))
    menu.popup(point)
