"""Opening a folder or an article in the window, and going back and forward among those visited."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.batch.journal import JournalError
from annotator.core.message import message, phrase
from annotator.core.state import Cursor
from annotator.storage.corpus import Entry, is_article
from annotator.storage.file_bytes import is_ordinary
from annotator.ui.corpus_loader import CorpusLoader
from annotator.ui.folder_watch import Difference, FolderWatch
from annotator.ui.openable import refusal
from annotator.ui.places import Place
from annotator.ui.visits import Visits

if TYPE_CHECKING:
    from pathlib import Path

    from annotator.batch.journal import Journal
    from annotator.session import Update
    from annotator.ui.article_view import ArticleView
    from annotator.ui.corpus_loader import Entries, Names
    from annotator.ui.panels.article_list import ArticleListPanel
    from annotator.ui.places import Places
    from annotator.workspace import Workspace

ASK_AFTER_MS = 400
"""When the window has been painted."""


class Opening(QObject):
    """Opens what a person names, reads the corpus in the background, and fills the article list.

    `folderOpened` says that the label set may be another one, `folderClosed` that nothing is open any more, `failed`
    carries why there is nothing to show, `filled` says that this is over: articles came. `undecoded` carries the name
    of an article that was asked for and whose encoding is unknown.
    """

    folderOpened = Signal()
    folderClosed = Signal()
    found = Signal()
    """The open folder has articles."""
    named = Signal()
    filled = Signal()
    failed = Signal(object)
    undecoded = Signal(str)

    def __init__(self, workspace: Workspace, articles: ArticleListPanel, view: ArticleView, places: Places) -> None:
        super().__init__(view)
        self._workspace, self._articles, self._view, self._places = workspace, articles, view, places
        self._visits = Visits()
        self._place = Place()
        self._came_from: Path | None = None
        self._wanted: str | None = None
        self._is_opening = False
        self.was_closed = False
        """Whether the person closed the folder that was open last."""
        self.loader = CorpusLoader(self)
        self.loader.named.connect(self._take_names)
        self.loader.read.connect(self._take_entries)
        self.loader.failed.connect(self.failed)
        self.loader.orphaned.connect(workspace.take_orphans)
        self.loader.finished.connect(articles.sort_again)
        self._folders = FolderWatch(self._view.window(), self)
        self._folders.found.connect(self._take_difference)
        self.loader.finished.connect(self._watch)
        self._asking = QTimer(self, singleShot=True, interval=ASK_AFTER_MS)
        self._asking.timeout.connect(self.ask_interrupted)
        self._leaving: str | None = None
        """The open article where it is gone from the folder: it stays in the list until it is left."""
        articles.chosen.connect(self.open_article)
        articles.statusWanted.connect(workspace.set_statuses)
        workspace.follow_list(articles.model.names, articles.model.is_shown)
        workspace.listen_to_entries(articles.update_entries)

    def open_path(self, path: Path) -> None:
        """Open a folder, or an article in its folder; where that cannot be, one sentence says why."""
        if why := refusal(path):
            self.failed.emit(why)
        elif path.is_dir():
            self.open_folder(path)
        elif path.parent.absolute() == self.folder:
            self.open_article(path.name)
        else:
            self.open_folder(path.parent, path.name)

    def open_folder(self, folder: Path, article: str | None = None) -> None:
        """Make `folder` the corpus and open `article` in it, else the one remembered there, else its first.

        A folder without articles is left again for the one that was open.
        """
        folder = folder.absolute()
        self.keep_place()
        came_from = self.folder if self._workspace.names else None
        if not self._workspace.open_folder(folder):
            return
        self._came_from = came_from if came_from != folder else None
        self.was_closed = False
        self._folders.stop()
        self._visits.clear()
        self._articles.clear()
        self.folderOpened.emit()
        self._place = self._places.of(folder)
        self._wanted = article or self._place.article
        self.loader.start(folder)
        self._asking.start()
        if article:
            self._open_first(article)
            if self._workspace.undecoded == article:
                self.undecoded.emit(article)

    def open_article(self, name: str) -> None:
        """Open an article of the open folder; one that was put there since is none of its list yet, but opens."""
        if self._workspace.open(name):
            self._view.setFocus()
        elif self._workspace.undecoded == name:
            self.undecoded.emit(name)

    @property
    def folder(self) -> Path | None:
        """The folder that is open."""
        return self._workspace.folder

    def close_folder(self) -> None:
        """Leave the open article and its folder, where the person lets it be left."""
        self.keep_place()
        if not self._workspace.close_folder():
            return
        self._came_from = None
        self.was_closed = True
        self.stop()
        self._visits.clear()
        self._articles.clear()
        self.folderClosed.emit()

    def ask_interrupted(self) -> None:
        """Offer to finish a step over several articles of the folder that the program did not come to the end of."""
        journal, folder = self._workspace.journal, self._workspace.folder
        if journal is None or folder is None:
            return
        try:
            pending = journal.pending(folder)
        except JournalError as error:
            aside = journal.set_aside(folder)
            self.failed.emit(message("{why} It lies at {aside} now.", why=error, aside=aside))
            return
        if pending is None:
            return
        from annotator.ui.messages import ask_interrupted

        answer = ask_interrupted(self._view.window(), pending.description, len(pending.transactions), pending.folder)
        if answer is False:
            self._forget_interrupted(journal, folder)
        elif answer and folder == self._workspace.folder:
            self._workspace.do_everywhere(pending)

    def _forget_interrupted(self, journal: Journal, folder: Path) -> None:
        try:
            journal.end(folder)
        except JournalError as error:
            self.failed.emit(error.message)

    def visit(self, step: int) -> bool:
        """Go back or forward among the visited articles; False at the end."""
        name = self._visits.peek(step)
        if name is None:
            return False
        self._visits.go(step)
        if not self._workspace.open(name):
            self._visits.go(-step)
        return True

    def update_state(self, update: Update) -> None:
        """Follow the workspace: note which article was opened."""
        if update.kind != "open":
            return
        if update.new:
            self._visits.visit(update.new.article.name)
        if self._leaving and self._leaving != self._open_name:
            gone, self._leaving = self._leaving, None
            self._take_difference(Difference((), (gone,), ()))

    @property
    def _open_name(self) -> str | None:
        return self._workspace.state.article.name if self._workspace.state else None

    def look_again(self) -> None:
        """Look whether anything in the folder has changed, also inside of files."""
        self._folders.look_everywhere()

    def _watch(self) -> None:
        if self._workspace.folder:
            self._folders.start(self._workspace.folder, self._articles.model.entries)

    def _take_difference(self, found: Difference) -> None:
        """Follow what came to the folder, went from it, and was changed in it."""
        here = self._open_name
        changed = [entry for entry in found.changed if entry.name != here]
        gone = [name for name in found.gone if name != here]
        if here in found.gone and (entry := self._articles.model.get(here)):
            self._leaving = here
            gone_now = message("{name} is no longer in the folder; it stays open until you leave it.", name=entry.name)
            self._articles.update_entries([replace(entry, problem=gone_now)])
        elif here is not None and here == self._leaving and here in {entry.name for entry in found.come}:
            self._leaving = None
            changed += [entry for entry in found.come if entry.name == here]
        if found.come or gone:
            self._articles.change(found.come, gone)
            self._workspace.names = [entry.name for entry in self._articles.model.entries()]
            self.named.emit()
        self._workspace.take_entries((*found.come, *changed), newer=True)
        self._articles.update_entries(changed)
        if found.come and here is None and not self._is_opening:
            # The folder was empty so far, or held nothing that could be opened.
            self.found.emit()
            self.filled.emit()
            self._open_first(*(entry.name for entry in found.come))

    def stop(self) -> None:
        """Read no further, and no longer look at the folder."""
        self.loader.stop()
        self._folders.stop()

    def _take_names(self, found: Names) -> None:
        names = found.names
        self._workspace.names = [*self._workspace.names, *names]
        self._articles.append([Entry(name, 0) for name in names])
        if found.last and not self._workspace.names:
            self._take_nothing()
            return
        if names:
            self._came_from = None
            self.found.emit()
        if names and self._workspace.state is None and not self._is_opening:
            self._open_first(*self._remembered_one(), *names)
        self.named.emit()

    def _take_nothing(self) -> None:
        """Say that the folder has no articles, and go back to the one that was open before it."""
        sentence = phrase("{path} holds no .txt or .md files: open another folder with Ctrl+O.")
        said = message(sentence, path=self._workspace.folder)
        back, self._came_from = self._came_from, None
        if back is not None and back.is_dir():
            self.open_folder(back)
        else:
            self.named.emit()
        self.failed.emit(said)

    def keep_place(self) -> None:
        """Note where the work in the open folder is, to come back to it."""
        folder, state = self.folder, self._workspace.state
        if folder is not None and state is not None:
            scroll = self._view.scroll_position()
            self._places.keep(folder, Place(state.article.name, state.cursor.caret, scroll))

    def _remembered_one(self) -> list[str]:
        """The article to go on with, where it is still there; it may not have been found yet."""
        folder, name = self._workspace.folder, self._wanted
        there = folder and name and is_article(name.rpartition("/")[2]) and is_ordinary(folder / name)
        return [name] if name and there else []

    def _open_first(self, *names: str) -> None:
        kept = self._place
        self._is_opening = True
        try:
            self._workspace.open_first(names)
        finally:
            self._is_opening = False
        state = self._workspace.state
        if state is None:
            return
        if kept.article == state.article.name:
            self._workspace.move(Cursor.at(kept.caret))
            self._view.restore_scroll(kept.scroll)
        self._view.setFocus()

    def _take_entries(self, found: Entries) -> None:
        entries = found.entries
        if found.whole:
            self._workspace.take_entries(entries)
        else:
            # What was labelled meanwhile is read in full later.
            entries = [one for one in entries if self._status_listed(one.name) == "new"]
        self._articles.update_entries(entries)

    def _status_listed(self, name: str) -> str:
        listed = self._articles.model.get(name)
        return listed.status if listed else "new"
