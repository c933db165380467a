"""An article that edits are made to, telling models and panels as the workspace would."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtTest import QAbstractItemModelTester

from annotator.core.annotations import Annotations, Header, Relation, Span
from annotator.core.article import Article
from annotator.core.changes import Change, Subject, Transaction, apply, invert
from annotator.core.message import message
from annotator.core.state import Cursor, State
from annotator.session import Update
from annotator.storage.label_file import packaged_labels
from annotator.ui.theme import Theme, light_theme

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from annotator.core.labels import LabelSet

TEXT = (
    "Șoferii protestează. „Nu vom ceda”, spune primarul \U0001f469\u200d\U0001f33e marți, la <b>Iași</b>.\r\n"
    "READ\u00a0 Agenții trimiși acasă."
)


class Editor:
    """One open article; every edit goes to all listeners as an Update."""

    def __init__(self, spans: Iterable[Span] = (), relations: Iterable[Relation] = (), **header: str) -> None:
        annotations = Annotations.build(spans, relations, header=Header(**header))
        self.state = State(Article("seeds/a.txt", TEXT), annotations)
        self.listeners: list[Callable[[Update], None]] = []
        self._done: list[Transaction] = []

    def to(self, *listeners: Callable[[Update], None]) -> Editor:
        """Tell these from now on, first that the article is open."""
        self.listeners += listeners
        for listener in listeners:
            listener(Update(None, self.state, None, "open"))
        return self

    def range_of(self, words: str) -> tuple[int, int]:
        """Where the words stand in the text."""
        start = self.state.article.text.index(words)
        return start, start + len(words)

    def span(self, id_: str, label: str, words: str, **more: Any) -> Span:
        """A span of these words, not added."""
        return Span(id_, label, *self.range_of(words), **more)

    def change(self, *pairs: tuple[Subject | None, Subject | None], active: str | None = None) -> None:
        """Make one transaction of before and after pairs."""
        changes = tuple(Change(before, after) for before, after in pairs)
        transaction = Transaction(changes, Cursor.at(0, active), message("changed"))
        self._done.append(invert(transaction, self.state.cursor))
        self._tell(transaction, "edit")

    def add(self, *spans: Span) -> None:
        """Add the spans; the last one is active."""
        self.change(*((None, span) for span in spans), active=spans[-1].id)

    def undo(self) -> None:
        """Take the last transaction back."""
        self._tell(self._done.pop(), "undo")

    def move(self, active: str | None, caret: int = 0) -> None:
        """Make a span active."""
        old, self.state = self.state, self.state.moved(Cursor.at(caret, active))
        for listener in self.listeners:
            listener(Update(old, self.state, None, "move"))

    def close(self) -> None:
        """Close the article."""
        for listener in self.listeners:
            listener(Update(self.state, None, None, "open"))

    def _tell(self, transaction: Transaction, kind: str) -> None:
        old = self.state
        bare = State(old.article, apply(old.annotations, transaction.changes))
        self.state = bare.moved(bare.clamped(transaction.cursor))
        for listener in self.listeners:
            listener(Update(old, self.state, transaction, kind))


@pytest.fixture(scope="session")
def new_editor(qapp: object) -> type[Editor]:
    return Editor


@pytest.fixture
def editor(new_editor: type[Editor]) -> Editor:
    return new_editor()


@pytest.fixture(scope="session")
def labels() -> LabelSet:
    return packaged_labels()


@pytest.fixture
def theme(qapp: object) -> Theme:
    return light_theme()


@pytest.fixture(scope="session")
def checked(qapp: object) -> Callable[[Any], Any]:
    """Put a model under Qt's model tester, whose warnings fail the test."""

    def check(model: Any) -> Any:
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning, model)
        return model

    return check
