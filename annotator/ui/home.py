"""Where a person begins: the start page, recent folders, what is dropped on the window, and the first welcome."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu

from annotator.core.message import message, phrase
from annotator.storage.file_bytes import shown
from annotator.ui.dropping import Dropping
from annotator.ui.panels.fields.choice import escaped
from annotator.ui.recent import Recent, short_path
from annotator.ui.samples import sample_folder, there_are_samples

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QBoxLayout, QWidget

    from annotator.settings import Folders
    from annotator.ui.appearance import Appearance
    from annotator.ui.opening import Opening
    from annotator.ui.start_page import StartPage
    from annotator.ui.window_actions import WindowActions

OPEN_RECENT = message("Open recent")
NONE_YET = message("No folder yet")


class Home(QObject):
    """Joins the start page (made when it is first shown), the menu of recent folders and dragged files to `opening`.

    `folderWanted` asks for a folder to be chosen; `notice` carries a sentence for the last line.
    """

    folderWanted = Signal()
    notice = Signal(object)

    def __init__(self, window: QWidget, folders: Folders, opening: Opening, actions: WindowActions) -> None:
        super().__init__(window)
        self._opening, self._folders = opening, folders
        self._start: StartPage | None = None
        self._recent = Recent(folders)
        self._menu = QMenu(str(OPEN_RECENT), window)
        self._menu.setAccessibleName(str(OPEN_RECENT))
        actions.add_menu("File", self._menu, before="corpus.close")
        self._menu.aboutToShow.connect(self._fill_menu)
        dropping = Dropping(window)
        dropping.dropped.connect(opening.open_path)
        dropping.notice.connect(self.notice)
        opening.found.connect(self._note)
        opening.folderClosed.connect(self.show_start)

    def join_start(self, start: StartPage) -> None:
        """Join the start page, which has just been made."""
        self._start = start
        start.folderWanted.connect(self.folderWanted)
        start.sampleWanted.connect(self._open_sample)
        start.chosen.connect(self._opening.open_path)
        start.offer_sample(there_are_samples())
        self._show_recent()

    def show_start(self) -> None:
        """Bring the start page up to date and give it the focus."""
        self._show_recent()
        if self._start is not None:
            self._start.say("")
            if place := self._start.focus_place():
                place.setFocus()

    def welcome(self, column: QBoxLayout, appearance: Appearance) -> None:
        """Say above the first article ever opened what this is."""
        from annotator.ui.welcome import Welcome

        made = Welcome(appearance.theme)
        appearance.add(made)
        column.insertWidget(0, made)
        made.folderWanted.connect(self.folderWanted)
        self._opening.folderOpened.connect(made.close_welcome)

    def _note(self) -> None:
        folder = self._opening.folder
        if folder is None:
            return
        if problem := self._recent.add(folder):
            self.notice.emit(problem)
        self._show_recent()

    def _show_recent(self) -> None:
        if self._start is not None:
            self._start.show_recent(self._recent.folders())

    def _fill_menu(self) -> None:
        self._menu.clear()
        folders = self._recent.folders()
        for folder in folders:
            entry = self._menu.addAction(escaped(shown(short_path(folder))))
            entry.triggered.connect(partial(self._open, folder))
        if not folders:
            self._menu.addAction(str(NONE_YET)).setEnabled(False)

    def _open_sample(self) -> None:
        if folder := sample_folder(self._folders):
            self._opening.open_path(folder)
        else:
            text = phrase("The sample articles could not be copied to {folder}; look at its rights and free space.")
            self.notice.emit(message(text, folder=self._folders.state))

    def _open(self, folder: Path, _checked: bool = False) -> None:
        self._opening.open_path(folder)
