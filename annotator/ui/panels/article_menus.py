"""The menus of the article list: which articles it shows, in which order, and what can be done with some of them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from annotator.core.message import message
from annotator.ui.models.article_order import EVERY, KEYS, NAME, OPEN, Only
from annotator.ui.panels.fields.choice import escaped

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from annotator.core.labels import LabelSet

STATUSES = (
    (OPEN, message("Neither done nor skipped")),
    ("new", message("New")),
    ("in_progress", message("In progress")),
    ("done", message("Done")),
    ("skipped", message("Skipped")),
)
MARKS = (
    ("points", message("With open points (unsure, to review)")),
    ("unsure", message("With unsure spans")),
    ("older", message("Done under an older label set")),
    ("problem", message("With a problem")),
)
ORDERS = (
    (NAME, message("By name")),
    ("state", message("By state, in progress first")),
    ("length", message("By length, longest first")),
    ("changed", message("By last change, latest first")),
)
assert {key for key, _ in ORDERS} == set(KEYS)


class OnlyMenu(QMenu):
    """Which articles are shown: at most one state and one label, and any of the marks; `chosen` carries the Only."""

    chosen = Signal(object)

    def __init__(self, labels: LabelSet, parent: QWidget) -> None:
        super().__init__(parent)
        self._only = EVERY
        self._every = _choice(self, "only.all", str(message("All articles")))
        self._every.triggered.connect(lambda: self._choose(EVERY))
        self.addSeparator()
        self._statuses = {key: _choice(self, f"only.{key}", str(text)) for key, text in STATUSES}
        for key, action in self._statuses.items():
            action.triggered.connect(lambda on, key=key: self._choose(replace(self._only, status=key if on else "")))
        self.addSeparator()
        self._labels_menu = self.addMenu(str(message("With the label")))
        self._labels_menu.setAccessibleName(self._labels_menu.title())
        self._labels: dict[str, QAction] = {}
        self._marks = {key: _choice(self, f"only.{key}", str(text)) for key, text in MARKS}
        for key, action in self._marks.items():
            action.triggered.connect(lambda on, key=key: self._mark(key, on))
        self.set_labels(labels)

    def set_labels(self, labels: LabelSet) -> None:
        """Offer other labels; one that is gone is no longer asked for."""
        self._labels_menu.clear()
        self._labels = {
            one.name: _choice(self._labels_menu, f"only.label.{one.name}", one.name) for one in labels.labels
        }
        for name, action in self._labels.items():
            action.triggered.connect(lambda on, name=name: self._choose(replace(self._only, label=name if on else "")))
        self._choose(self._only if self._only.label in self._labels else replace(self._only, label=""))

    @property
    def said(self) -> str:
        """What is shown, in words."""
        ticked = [*self._statuses.values(), *self._labels.values(), *self._marks.values()]
        return ", ".join(action.text().replace("&&", "&") for action in ticked if action.isChecked())

    def _mark(self, key: str, on: bool) -> None:
        marks = self._only.marks | {key} if on else self._only.marks - {key}
        self._choose(replace(self._only, marks=marks))

    def _choose(self, only: Only) -> None:
        changed, self._only = only != self._only, only
        self._every.setChecked(only == EVERY)
        for key, action in self._statuses.items():
            action.setChecked(only.status == key)
        for name, action in self._labels.items():
            action.setChecked(only.label == name)
        for key, action in self._marks.items():
            action.setChecked(key in only.marks)
        if changed:
            self.chosen.emit(only)


class OrderMenu(QMenu):
    """The order of the articles; `chosen` carries its key and whether it is turned round."""

    chosen = Signal(str, bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.key, self.backwards = NAME, False
        group = QActionGroup(self)
        self._keys = {key: _choice(self, f"order.{key}", str(text)) for key, text in ORDERS}
        for key, action in self._keys.items():
            group.addAction(action)
            action.triggered.connect(lambda _on, key=key: self.choose(key, self.backwards))
        self.addSeparator()
        self._backwards = _choice(self, "order.backwards", str(message("The other way round")))
        self._backwards.triggered.connect(lambda on: self.choose(self.key, on))
        self.choose(NAME, False)

    def choose(self, key: str, backwards: bool) -> None:
        """Order so; by name where there is no such key."""
        self.key, self.backwards = key if key in KEYS else NAME, backwards
        self._keys[self.key].setChecked(True)
        self._backwards.setChecked(backwards)
        self.chosen.emit(self.key, backwards)

    @property
    def said(self) -> str:
        """The order, in words."""
        return ", ".join(one.text() for one in (self._keys[self.key], self._backwards) if one.isChecked())


class RowMenu(QObject):
    """What can be done with the rows of the list: the ids of actions on articles, and its own opening and selecting."""

    wanted = Signal(str)
    """The id of an action, or "open" or "select_all"."""

    def make(self, count: int, parent: QWidget) -> QMenu:
        """The menu for that many rows."""
        menu = QMenu(parent)
        menu.setAccessibleName(str(message("Articles")))
        many = count > 1
        self._add(menu, "open", message("Open")).setEnabled(not many)
        menu.addSeparator()
        for status, text in STATUSES[1:]:
            self._add(menu, f"status.{status}", message("Set {count} to “{status}”", count=count, status=text)
                      if many else message("Set to “{status}”", status=text))  # fmt: skip
        menu.addSeparator()
        self._add(menu, "article.show_file", message("Show in the file manager")).setEnabled(not many)
        self._add(menu, "article.copy_path", message("Copy the paths") if many else message("Copy the path"))
        menu.addSeparator()
        self._add(menu, "select_all", message("Select all that are shown"))
        return menu

    def _add(self, menu: QMenu, id_: str, text: object) -> QAction:
        made = menu.addAction(escaped(str(text)), lambda: self.wanted.emit(id_))
        made.setObjectName(f"row.{id_}")
        return made


def _choice(menu: QMenu, name: str, text: str) -> QAction:
    made = menu.addAction(escaped(text))
    made.setObjectName(name)
    made.setCheckable(True)
    return made
