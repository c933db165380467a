"""Joins the comparison to the workspace and the page: what differs in the open article, and deciding it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotator.core.kept import undecided
from annotator.core.message import AnnotatorError, Message, message, thousands
from annotator.core.span_pairs import Difference, differences
from annotator.core.state import Cursor
from annotator.edit.deciding import keep_both, keep_mine, take_theirs
from annotator.storage.labelled_corpus import read_labelled
from annotator.ui.comparing.panel import ComparePanel
from annotator.ui.comparing.rows import row_of
from annotator.ui.find.background import Background, is_wanted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from PySide6.QtCore import SignalInstance
    from PySide6.QtWidgets import QBoxLayout, QWidget

    from annotator.core.annotations import Annotations
    from annotator.core.changes import Transaction
    from annotator.session import Update
    from annotator.ui.article_view import ArticleView
    from annotator.ui.theme import Theme
    from annotator.ui.window_actions import WindowActions
    from annotator.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Counted:
    """How many differences are left to decide in an article that both have begun."""

    name: str
    number: int


def counting(mine: Path, theirs: Path, names: Sequence[str]) -> Iterator[Counted]:
    """Count what is left to decide in each article, if anything is; articles that cannot be compared have nothing."""
    from annotator.storage.two_people import Both, read_pair

    for name in names:
        if not is_wanted():
            return
        both = read_pair(name, mine / name, theirs / name)
        if not isinstance(both, Both):
            continue
        found = differences(both.mine, both.theirs)
        if number := len(undecided(found, both.article.text, both.mine, both.theirs)):
            yield Counted(name, number)


class Comparing(QObject):
    """Another person's folder beside the open one; it is the `Comparison` that actions run on.

    `notice` carries a Message for the last line; `warned` one that says why something could not be done.
    """

    notice = Signal(object)
    warned = Signal(object)
    wanted = Signal(str)
    changed = Signal()
    """A comparison was begun or ended, or there is something else to decide."""

    def __init__(
        self, workspace: Workspace, view: ArticleView, column: QBoxLayout, host: QWidget, theme: Theme
    ) -> None:
        """The panel is put below the page, at the end of `column`."""
        super().__init__(host)
        self._workspace, self._view = workspace, view
        self._folder: Path | None = None
        self._theirs: Annotations | None = None
        self._why: Message | None = None
        self._counts: dict[str, int] = {}
        self._found: tuple[Difference, ...] = ()
        self._undecided: list[int] = []
        self._at: int | None = None
        self.panel = ComparePanel(theme)
        column.addWidget(self.panel)
        self._background = Background(self)
        self._background.produced.connect(self._count)
        self._background.failed.connect(lambda error: self.warned.emit(error.message))
        self.panel.chosen.connect(self._look)
        self.panel.left.connect(view.setFocus)
        self.panel.wanted.connect(self._press)
        workspace.listen(self.update_state)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self.panel.set_theme(theme)

    def join(self, say: Callable[..., None], actions: WindowActions, keys_changed: SignalInstance) -> None:
        """Say things in the last line, run the window's actions, and name their keys, also after they changed."""
        self.notice.connect(say)
        self.warned.connect(partial(say, warning=True))
        self.wanted.connect(actions.trigger)
        self.panel.show_keys(actions.keys_of)
        keys_changed.connect(lambda: self.panel.show_keys(actions.keys_of))

    @property
    def is_open(self) -> bool:
        """Whether somebody's folder is being compared."""
        return self._folder is not None

    def open_folder(self, theirs: Path) -> bool:
        """Compare with this folder from now on; False, and a sentence, where it is the open one or there is none."""
        mine = self._workspace.folder
        if mine is None or not theirs.is_dir():
            self.warned.emit(message("{folder} is no folder to compare with.", folder=theirs))
            return False
        if theirs.resolve() == mine.resolve():
            self.warned.emit(message("That is the open folder itself; choose another person's."))
            return False
        self._folder = theirs
        self._counts = {}
        self._background.start(counting(mine, theirs, tuple(self._workspace.names)))
        self._read()
        self.panel.show()
        self._view.setFocus()
        if self._undecided:
            self._look(self._undecided[0])
        self.changed.emit()
        return True

    def close(self) -> bool:
        """End the comparison; nothing that was decided is taken back. False where there is none."""
        if self._folder is None:
            return False
        self._end()
        self.notice.emit(message("The comparison is ended; what was decided stays."))
        return True

    def _end(self) -> None:
        self.stop()
        self._folder = self._theirs = None
        self._found, self._undecided, self._at = (), [], None
        self.panel.hide()
        self._view.set_marks([])
        self._view.setFocus()
        self.changed.emit()

    def stop(self) -> None:
        """End the counting under way: the window closes."""
        self._background.stop()

    def update_state(self, update: Update) -> None:
        """Follow an update: another article is compared with theirs, a change may end a difference."""
        if self._folder is None:
            return
        if self._workspace.folder is None:
            self._end()
        elif update.kind == "open":
            self._read()
        elif update.kind != "move":
            before = {_names(self._found[row]) for row in self._undecided}
            self._compare()
            again = [row for row in self._undecided if _names(self._found[row]) not in before]
            if update.kind == "undo" and again:
                # What that step had decided is to be decided now.
                self._at = again[0]
                self._show()

    def _read(self) -> None:
        """Read their annotations of the open article."""
        state = self._workspace.state
        self._theirs, self._why, self._at = None, None, None
        if state is not None and self._folder is not None:
            name = state.article.name
            try:
                article, self._theirs = read_labelled(self._folder / name, name)
            except AnnotatorError as error:
                self._why = error.message
            else:
                if article.text != state.article.text:
                    self._theirs, self._why = None, message("Their text of this article is another one.")
        self._compare()
        # The caret stays where it was left; J goes there.
        self._at = next(iter(self._undecided), None)
        self._show()

    def _compare(self) -> None:
        """Find the differences anew; the one that was current, or the one that took its place, is."""
        state = self._workspace.state
        theirs, self._found, self._undecided = self._theirs, (), []
        if state is not None and theirs is not None:
            self._found = differences(state.annotations, theirs)
            self._undecided = undecided(self._found, state.article.text, state.annotations, theirs)
        if self._found and self._at is not None:
            self._at = min(self._at, len(self._found) - 1)
        else:
            self._at = None
        self._show()

    def _show(self) -> None:
        state, theirs = self._workspace.state, self._theirs
        rows = []
        if state and theirs is not None:
            text, labels = state.article.text, self._workspace.labels
            todo = set(self._undecided)
            rows = [
                row_of(one, text, state.annotations, theirs, labels, at not in todo)
                for at, one in enumerate(self._found)
            ]
            self._counts[state.article.name] = len(todo)
        folder = self._folder.name if self._folder else ""
        titles, comparable = (str(message("mine")), folder), self._why is None
        self.panel.show_differences(self._told(), titles, rows, self._at, comparable=comparable)
        self._mark()
        self.changed.emit()

    def _told(self) -> str:
        if self._why is not None:
            return str(self._why)
        state = self._workspace.state
        here = self._counts.get(state.article.name, 0) if state else 0
        text = message("{here} to decide here", here=thousands(here))
        if elsewhere := sum(self._counts.values()) - here:
            told = {"here": thousands(here), "elsewhere": thousands(elsewhere)}
            text = message("{here} to decide here, {elsewhere} in other articles", **told)
        return str(text)

    def _mark(self) -> None:
        """Frame their place on the page."""
        one = self._found[self._at] if self._at is not None else None
        self._view.set_marks([one.theirs.range] if one and one.theirs else [])

    def _count(self, counted: Counted) -> None:
        state = self._workspace.state
        if state is None or counted.name != state.article.name:
            self._counts.setdefault(counted.name, counted.number)
            self.panel.tell(self._told())
            self.changed.emit()

    def _look(self, row: int) -> None:
        """Go to a difference: my span becomes active, their place is framed."""
        state = self._workspace.state
        if state is None or not 0 <= row < len(self._found):
            return
        self._at = row
        one = self._found[row]
        if one.mine is not None:
            self._workspace.move(Cursor.at(one.mine.start, one.mine.id))
            self._view.reveal(one.mine.range)
        elif one.theirs is not None:
            self._workspace.move(Cursor.at(one.theirs.start))
            self._view.reveal(one.theirs.range)
        self._show()

    def useful(self) -> tuple[str, ...]:
        """The ids of the actions that decide the difference shown and go on from it, as far as they apply now."""
        if self._folder is None:
            return ()
        one = self._found[self._at] if self._at is not None and self._at in self._undecided else None
        decide = ["question.theirs", "question.mine"] if one else []
        if one and one.mine and one.theirs and {"edges", "label"} & set(one.aspects):
            decide.append("compare.both")
        here = len(self._undecided) > (one is not None)
        state = self._workspace.state
        elsewhere = any(n for name, n in self._counts.items() if state is None or name != state.article.name)
        return (*decide, "question.next") if here or elsewhere else tuple(decide)

    def go(self, step: int) -> bool:
        """Go to the next (1) or previous (-1) difference to decide, in another article where there is none here."""
        rows = self._undecided[::step]
        here = self._at if self._at is not None else -step * len(self._found)
        further = next((at for at in rows if (at - here) * step > 0), None)
        if further is not None:
            self._look(further)
            return True
        name = self._workspace.neighbour(step, lambda name: self._counts.get(name, 0) > 0)
        if name is not None and self._workspace.open(name):
            if self._undecided:
                self._look(self._undecided[0 if step > 0 else -1])
            return True
        return False

    def take(self) -> bool:
        """Take theirs, as one step."""
        return self._decide(take_theirs)

    def both(self) -> bool:
        """Keep mine and add theirs, as one step."""
        return self._decide(keep_both)

    def keep(self) -> bool:
        """Keep mine, as one step: nothing changes but that the difference counts as decided."""
        if self._at is not None and self._at not in self._undecided:
            # That was decided before.
            self._on(self._at)
            return True
        return self._decide(keep_mine)

    def _decide(self, verb: Callable[..., Transaction | None]) -> bool:
        state, theirs = self._workspace.state, self._theirs
        if state is None or theirs is None or self._at is None:
            return False
        row = self._at
        step = verb(state, self._workspace.labels, self._found[row], theirs, self._workspace.stamp())
        if step is None or not self._workspace.do(step):
            return False
        self._at = min(row, len(self._found) - 1) if self._found else None
        self._show()
        self._on(row)
        return True

    def _on(self, row: int) -> None:
        """Go to the next one to decide in this article; say so where that was the last."""
        if self._undecided:
            self._look(next((at for at in self._undecided if at >= row), self._undecided[0]))
        else:
            self.notice.emit(message("Every difference of this article is decided."))

    def _press(self, action: str) -> None:
        self._view.setFocus()
        self.wanted.emit(action)


def _names(one: Difference) -> tuple[str, str]:
    """The ids of its two spans, "" for none."""
    return (one.mine.id if one.mine else "", one.theirs.id if one.theirs else "")
