"""What is around labelling: how the window looks, its settings and keys, and what is laid over it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from annotator import __version__
from annotator.core.message import message, phrase
from annotator.storage.file_bytes import stands
from annotator.storage.label_file import FILE
from annotator.ui.home import Home
from annotator.ui.samples import is_of_samples

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QBoxLayout, QWidget

    from annotator.core.labels import LabelSet
    from annotator.settings import Folders, Settings
    from annotator.ui.appearance import Appearance
    from annotator.ui.commands.menu import CommandMenu
    from annotator.ui.commands.sheet import KeySheet
    from annotator.ui.exporting import ExportSheet
    from annotator.ui.label_watch import LabelWatch
    from annotator.ui.main_window import MainWindow
    from annotator.ui.progress import ProgressSheet
    from annotator.ui.settings import SettingsSheet
    from annotator.ui.start_page import StartPage
    from annotator.ui.window_actions import WindowActions

WATCH_AFTER_MS = 300

SIZE = phrase("Text size: {size} px")
SIZE_STAYS = phrase("Text size: {size} px; no further that way.")
PLACES = phrase("Settings: {config}\nState: {state}\nLog: {log}")


class Shell(QObject):
    """The `Shell` of the actions for one window; what is laid over the window is made at its first opening.

    `keysChanged` says that the keys in menus and hints are to be shown anew, `labelsChanged` that the workspace has
    other labels.
    """

    keysChanged = Signal()
    labelsChanged = Signal()

    def __init__(
        self,
        window: MainWindow,
        folders: Folders,
        settings: Settings,
        appearance: Appearance,
        actions: WindowActions,
    ) -> None:
        super().__init__(window)
        self._window, self._folders, self._settings = window, folders, settings
        self._appearance, self._actions = appearance, actions
        self._home: Home | None = None
        self._label_watch: LabelWatch | None = None
        self._toggle_guideline: Callable[[], None] = lambda: None
        self._commands: CommandMenu | None = None
        self._key_sheet: KeySheet | None = None
        self._settings_sheet: SettingsSheet | None = None
        self._progress: ProgressSheet | None = None
        self._export_sheet: ExportSheet | None = None

    def join(self, column: QBoxLayout, toggle_guideline: Callable[[], None]) -> None:
        """Join what begins and what is watched to the window's `opening`; the welcome comes on top of `column`."""
        window, opening = self._window, self._window.opening
        self._column, self._toggle_guideline = column, toggle_guideline
        self._home = Home(window, self._folders, opening, self._actions)
        self._home.folderWanted.connect(self.choose_folder)
        self._home.notice.connect(window.say)
        # Once the window has painted: nothing of it is needed before.
        QTimer.singleShot(WATCH_AFTER_MS, self, lambda: self._watch_labels())  # noqa: PLW0108

    def join_start(self, start: StartPage) -> None:
        """Join the start page, made when it is first shown."""
        assert self._home is not None
        self._home.join_start(start)

    def welcome(self) -> None:
        """Say above the page what this is, to somebody who has never seen it."""
        assert self._home is not None
        self._home.welcome(self._column, self._appearance)

    def choose_folder(self) -> None:
        """Ask for a folder and open it."""
        from annotator.ui.messages import ask_folder

        here = self._window.workspace.folder
        # Beside the open one: in itself there is nothing to choose from. Nobody's own work is beside the samples.
        folder = ask_folder(self._window, here.parent if here and not is_of_samples(here, self._folders) else None)
        if folder:
            self._window.opening.open_folder(folder)

    def hint_parts(self) -> dict[str, QWidget | None]:
        """What is laid over the window, by the place that hints know it by."""
        sheets: dict[str, QWidget | None] = {
            "settings": self._settings_sheet, "progress": self._progress, "export": self._export_sheet,
        }  # fmt: skip
        waits = self._key_sheet is not None and self._key_sheet.is_waiting
        return {"commands": self._commands, "new keys" if waits else "keys": self._key_sheet, **sheets}

    @property
    def theme(self) -> str:
        """The theme chosen."""
        return self._appearance.choice

    @property
    def is_compact(self) -> bool:
        """Whether the label names above the text are hidden."""
        return bool(self._settings["compact"])

    def set_theme(self, name: str) -> None:
        """Use the theme from now on."""
        self._keep("theme", name)
        self._appearance.use_theme(name)

    def zoom(self, step: int) -> None:
        """Make the page's text larger or smaller by a step; 0 makes it as it was."""
        before, size = self._settings["text_size"], self._appearance.zoomed(step)
        self._window.say(message(SIZE_STAYS if step and size == before else SIZE, size=size))
        self._keep("text_size", size)
        self._appearance.use_page()

    def toggle_compact(self) -> None:
        """Hide or show the label names above the text."""
        self._keep("compact", not self._settings["compact"])
        self._appearance.use_page()

    def choose_encoding(self) -> bool:
        """Open a list of the encodings that the article may be read in, above the one that the last line names.

        Where no article is open it is for the one that could not be, its encoding being unknown.
        """
        return self._choose_encoding(None if self._window.workspace.state else self._window.workspace.undecoded)

    def choose_encoding_of(self, unread: str) -> bool:
        """The same for an article that cannot be opened, its encoding being unknown."""
        return self._choose_encoding(unread)

    def _choose_encoding(self, unread: str | None) -> bool:
        from annotator.ui.encoding_menu import open_menu

        window, workspace = self._window, self._window.workspace

        def choose(codec: str) -> None:
            if unread is None:
                workspace.read_as(codec)
            elif workspace.open_as(unread, codec):
                window.view.setFocus()

        return open_menu(window, workspace, window.encoding_corner(), unread, choose)

    def close_folder(self) -> None:
        """Close the open folder and show the start page."""
        self._window.opening.close_folder()

    def show_commands(self) -> None:
        """Open or close the menu of all commands."""
        if self._commands is None:
            from annotator.ui.commands.menu import CommandMenu

            window, actions = self._window, self._actions
            theme = self._appearance.theme
            self._commands = CommandMenu(window, window, actions.listed, actions.keys, window.page(), theme)
            self._appearance.add(self._commands)
        self._commands.toggle()

    def show_keys(self) -> None:
        """Open or close the key sheet."""
        if self._key_sheet is None:
            from annotator.ui.commands.sheet import KeySheet

            stored = partial(self._settings.__getitem__, "keys")
            window, theme = self._window, self._appearance.theme
            self._key_sheet = KeySheet(window, self._actions.listed, stored, window.page(), theme)
            self._appearance.add(self._key_sheet)
            self._key_sheet.keysChanged.connect(self._use_keys)
            self._key_sheet.waited.connect(self.keysChanged)
        self._key_sheet.toggle()

    def show_settings(self) -> None:
        """Open or close the settings."""
        if self._settings_sheet is None:
            from annotator.ui.settings import SettingsSheet

            window, theme = self._window, self._appearance.theme
            self._settings_sheet = SettingsSheet(window, self._settings.__getitem__, self._labels, window.page(), theme)
            self._appearance.add(self._settings_sheet)
            self._settings_sheet.changed.connect(self._change)
            self._settings_sheet.keysWanted.connect(self.show_keys)
            self._settings_sheet.fileWanted.connect(self._open_label_file)
        self._settings_sheet.toggle()

    def show_export(self) -> None:
        """Open or close the export of the open folder."""
        if self._export_sheet is None:
            from annotator.ui.exporting import ExportSheet

            window, theme = self._window, self._appearance.theme
            self._export_sheet = ExportSheet(window, lambda: window.workspace.folder, window.page(), theme)
            self._appearance.add(self._export_sheet)
            self._export_sheet.saving.connect(window.save_now)
            self._export_sheet.notice.connect(window.say)
            self._export_sheet.chooseWanted.connect(self._choose_target)
        self._export_sheet.toggle()

    def _choose_target(self, start: Path | None) -> None:
        from annotator.ui.messages import ask_target

        if (target := ask_target(self._window, start)) and self._export_sheet is not None:
            self._export_sheet.set_target(target)

    def _open_label_file(self) -> None:
        self._watch_labels().open_file()

    def _watch_labels(self) -> LabelWatch:
        """What watches the label file, made when it is first needed."""
        if self._label_watch is None:
            from annotator.ui.label_watch import LabelWatch

            window = self._window
            self._label_watch = LabelWatch(window.workspace, window.opening, window, window.run)
            self._label_watch.changed.connect(self.labelsChanged)
            self._label_watch.notice.connect(window.say)
        return self._label_watch

    def refresh(self) -> None:
        """Bring what is laid over the window up to date with the labels."""
        if self._settings_sheet is not None and self._settings_sheet.is_open():
            self._settings_sheet.refresh()

    def _labels(self) -> tuple[LabelSet, bool | None]:
        workspace = self._window.workspace
        return workspace.labels, None if workspace.folder is None else stands(workspace.folder / FILE)

    def _change(self, key: str, value: object) -> None:
        """Keep a setting and have it hold at once."""
        self._keep(key, value)
        if key == "theme":
            self._appearance.use_theme(str(value))
        else:
            self._appearance.use_page()

    def show_progress(self) -> None:
        """Open or close the progress."""
        if self._progress is None:
            from annotator.ui.progress import ProgressSheet

            window = self._window
            self._progress = ProgressSheet(window, window.workspace, window.page(), self._appearance.theme)
            self._appearance.add(self._progress)
            self._progress.notice.connect(window.say)
        self._progress.toggle()

    def toggle_guideline(self) -> None:
        """Show the guideline in the right panel's place, or take it away."""
        self._toggle_guideline()

    def show_about(self) -> None:
        """Say the version and where the program's own files are."""
        folders = self._folders
        places = message(PLACES, config=folders.config, state=folders.state, log=folders.log)
        from annotator.ui.messages import show_about

        version = message("Version {version}. Licence: MIT.", version=__version__)
        show_about(self._window, f"{version}\n\n{places}")

    def _use_keys(self, stored: object) -> None:
        self._keep("keys", stored)
        self._actions.use_keys(stored)
        self.keysChanged.emit()

    def _keep(self, key: str, value: object) -> None:
        if problem := self._settings.set(key, value):
            self._window.say(problem, warning=True)
        if self._settings_sheet is not None and self._settings_sheet.is_open():
            self._settings_sheet.show_setting(key)
