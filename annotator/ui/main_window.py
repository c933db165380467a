"""The window: the article list, the page, the side panel and the last line, joined to one workspace."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QSize, QTimer
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from annotator.batch.journal import Journal
from annotator.core.message import message
from annotator.edit import STATUS_WORDS
from annotator.settings import Folders, Settings
from annotator.storage.journal import StepJournal
from annotator.ui.above_page import AbovePage
from annotator.ui.announcing import SpokenSelection
from annotator.ui.appearance import Appearance
from annotator.ui.article_view import ArticleView
from annotator.ui.focus_places import hint_place
from annotator.ui.hints import COMPARISON, hints
from annotator.ui.inspecting import Inspecting
from annotator.ui.keeping import PlaceKeeper
from annotator.ui.later import Later
from annotator.ui.opening import Opening
from annotator.ui.panels.article_list import ArticleListPanel
from annotator.ui.panels.right_panel import RightPanel
from annotator.ui.panels.right_side import RightSide
from annotator.ui.places import Places
from annotator.ui.questions.asking import AskingInWindow
from annotator.ui.remembered import Remembered
from annotator.ui.review.reviewing import ReviewInWindow
from annotator.ui.shell import Shell
from annotator.ui.side_panels import SidePanels
from annotator.ui.stack import Stack
from annotator.ui.status_line import StatusLine
from annotator.ui.surroundings import WindowSurroundings
from annotator.ui.suspecting import Suspecting
from annotator.ui.title import window_title
from annotator.ui.watcher import Watcher
from annotator.ui.window_actions import WindowActions
from annotator.ui.window_verbs import WindowVerbs
from annotator.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QCloseEvent, QKeyEvent, QShowEvent

    from annotator.core.checks import Suspicion
    from annotator.core.message import Message
    from annotator.core.points import Point
    from annotator.core.state import Stamp
    from annotator.session import Update

FIRST_SIZE = (1600, 1000)
FRAME = QSize(16, 48)
"""What the desktop at most puts around a window: its last line must not lie below the screen."""


class MainWindow(WindowVerbs):
    """One corpus, one open article; it is the `App` that ACTIONS run on."""

    def __init__(self, folders: Folders, theme: str | None = None, stamp: Callable[[], Stamp] | None = None) -> None:
        super().__init__()
        self.setObjectName("mainWindow")
        self._folders = folders
        self._settings = Settings(folders)
        self._appearance = Appearance(self._settings, theme)
        self._remembered = Remembered.read(folders)
        self._around = WindowSurroundings(self, self._settings, stamp)
        self.workspace = Workspace(
            self._around, Journal(folders.state / "batches"), StepJournal(folders.state / "steps")
        )
        self._make_widgets()
        self._actions = WindowActions(self, self, self._settings["keys"])
        self._actions.use_labels(self.workspace.labels)
        self.shell = Shell(self, folders, self._settings, self._appearance, self._actions)
        self._connect()
        self._restore_window()
        parts = (
            self._articles,
            self._right,
            self._right_side,
            self._status,
            self._above,
        )
        self._appearance.dress(self.view, *parts)
        self._refresh()

    # -- building ------------------------------------------------------------------------------------------------

    def _make_widgets(self) -> None:
        labels, theme = self.workspace.labels, self._appearance.theme
        self.view = ArticleView(theme, labels)
        self._start = Later(self._make_start)
        self._above = AbovePage(self.workspace, self._folders)
        self._reading = QWidget()
        self._column = reading = QVBoxLayout(self._reading)
        reading.setContentsMargins(0, 0, 0, 0)
        reading.setSpacing(0)
        reading.addWidget(self._above)
        reading.addWidget(self.view, 1)
        self._reading.setFocusProxy(self.view)
        self._page = Stack()
        self._finding = Later(self._make_finding)
        self._comparing = Later(self._make_comparing)
        self._page.add_part(self._reading)
        self._articles = ArticleListPanel(theme, labels)
        self._right = RightPanel(theme, labels)
        self._right_side = RightSide(self._right, theme, labels)
        self._sides = SidePanels(self._articles, self._page, self._right_side)
        self._status = StatusLine(theme)
        whole = QWidget()
        layout = QVBoxLayout(whole)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._sides, 1)
        layout.addWidget(self._status)
        self.setCentralWidget(whole)

    def _connect(self) -> None:
        # Before the field there is given the focus.
        self._above.question.otherWanted.connect(self._show_right)
        self._inspecting = Inspecting(self.workspace, self._right, self._above.question, self._folders)
        self.workspace.listen(self._take)
        self.workspace.listen(self._inspecting.update_state)
        self.workspace.listen(self._right_side.update_state)
        self.workspace.listen(self._show_place)
        self._reviewing = ReviewInWindow(
            self.workspace, self._above.review, self._right.spans.lost, self.view, self._actions, self._settle
        )
        self._reviewing.notice.connect(self.say)
        self._asking = AskingInWindow(self.workspace, self._above.questions, self.view, self._actions)
        self.workspace.listen_to_saving(self._show_saving)
        SpokenSelection(self.workspace, self.view)
        self._suspecting = Suspecting(self.workspace, self)
        self._suspecting.found.connect(self._show_suspicions)
        self.workspace.listen(self._suspecting.update_state)
        self.workspace.listen_to_points(self._show_point)
        self.workspace.listen_to_steps(lambda: self._actions.refresh())  # noqa: PLW0108
        self.opening: Opening = Opening(
            self.workspace, self._articles, self.view, Places(self._folders, self._remembered)
        )
        self.workspace.listen(self.opening.update_state)
        self.opening.folderOpened.connect(self._use_labels)
        self.opening.named.connect(self._refresh)
        self.opening.failed.connect(self._start_with)
        self.opening.undecoded.connect(self.shell.choose_encoding_of)
        self.opening.filled.connect(self._status.clear_message)
        self.opening.loader.noticed.connect(partial(self.say, warning=True))
        self._watcher = Watcher(self, self.workspace)
        self._keeper = PlaceKeeper(self, self.workspace, self.view, self._keep_place)
        self.view.cursorMoved.connect(self.workspace.move)
        self.view.edgesDragged.connect(self._inspecting.drag_edges)
        self._above.grew.connect(self.view.hold_still)
        self._above.question.changed.connect(self._show_hints)
        self.view.spanLinked.connect(self._inspecting.link)
        self._inspecting.notice.connect(self.say)
        self._above.offer.changed.connect(self._inspecting.ask_again)
        self.view.notice.connect(self.say)
        self._join_menus()
        self._articles.left.connect(self._page.setFocus)
        self._articles.acted.connect(self._actions.trigger)
        for part in (self._right.spans, self._right.inspector, self._right.article, self._above):
            part.left.connect(self._page.setFocus)
        self._right.spans.activated.connect(self._inspecting.activate)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow_focus)
        self._right.labels.pressed.connect(self._press_label)
        self._status.encodingPressed.connect(lambda: self._actions.trigger("article.encoding"))
        self.opening.folderOpened.connect(partial(self._sides.rest, False))
        self.opening.folderClosed.connect(self._close_folder)
        self._right_side.left.connect(self._page.setFocus)
        self.shell.keysChanged.connect(self._refresh)
        self.shell.labelsChanged.connect(self._use_labels)
        self.shell.join(self._column, partial(self._right_side.toggle_guideline, self._sides))

    def _restore_window(self) -> None:
        kept = self._remembered
        self.resize(QSize(*FIRST_SIZE).boundedTo(self.screen().availableSize() - FRAME))
        if kept.geometry_bytes:
            self.restoreGeometry(QByteArray(kept.geometry_bytes))
        self._sides.set_widths(kept.left_width, kept.right_width)
        self._sides.restore({"left": kept.left, "right": kept.right})
        self._articles.set_order(kept.order, kept.order_backwards)
        self._sides.rest(True)

    # -- following the workspace ---------------------------------------------------------------------------------

    def _take(self, update: Update) -> None:
        if update.kind == "open":
            self.view.show_state(update.new)
            if update.new:
                self._page.show_part(self._reading)
            if not self._may_stay(update):
                self._status.clear_message()
        else:
            self.view.update_state(update)
        self._articles.update_state(update)
        self._right.update_state(update)
        self._refresh(moved=update.kind == "move")

    def _show_place(self, update: Update) -> None:
        """Where the caret is in an article just opened; only now is it known how much room the page has."""
        if update.kind == "open" and update.new:
            self._settle()
            self.view.reveal(update.new.cursor.selection)

    def _settle(self) -> None:
        """Give the page the room that what stands above it leaves, at once."""
        self._above.settle()
        self._column.activate()

    def _may_stay(self, update: Update) -> bool:
        """Whether the last line's sentence holds after an article was opened: it says that the one before is done."""
        if update.old is None:
            return True
        status, file = update.old.annotations.header.status, update.old.article.file
        said = str(message("{status}: {file}", status=STATUS_WORDS[status], file=file))
        return status in ("done", "skipped") and self._status.message == " ".join(said.split())

    def _use_labels(self) -> None:
        self._actions.use_labels(self.workspace.labels)
        for part in (self.view, self._articles, self._right, self._right_side):
            part.set_labels(self.workspace.labels)
        if start := self._start.made:
            start.say("")
        self.shell.refresh()
        self._show_hints()

    def _close_folder(self) -> None:
        self.show_start()
        self._sides.rest(True)
        self._status.clear_message()
        self._refresh()

    def _start_with(self, problem: Message) -> None:
        if self.workspace.state is None:
            self.show_start()
        self.say(problem, warning=True)

    def _refresh(self, moved: bool = False) -> None:
        state = self.workspace.state
        self._show_hints()
        if moved:
            return
        self._actions.refresh()
        self._status.set_article(state, self.workspace.read_only)
        self.setWindowTitle(window_title(state))

    def _show_hints(self) -> None:
        workspace, finding, comparing = self.workspace, self._finding.made, self._comparing.made
        parts = {
            "filter": self._articles.field, "articles": self._articles.table, "question": self._above,
            **self.shell.hint_parts(), **(finding.parts if finding else {}),
            COMPARISON: comparing.panel if comparing else None,
        }  # fmt: skip
        place = hint_place(QApplication.focusWidget(), parts)
        shown = partial(hints, workspace.state, workspace.read_only is not None, workspace.labels)
        point = workspace.point
        compared = comparing.useful() if comparing and comparing.is_open else None
        now = partial(shown, asked=self._above.asks(), walks=workspace.walks, compared=compared)
        self._status.set_hints(now(self._actions.keys_of, place=place, growth=workspace.growth, point=point))

    def _show_suspicions(self, found: Sequence[Suspicion]) -> None:
        self._right.show_suspicions(found)
        self.view.set_suspicions(found)

    def _show_point(self, point: Point | None) -> None:
        if point is not None:
            self._suspecting.follow_point()
        self._show_hints()

    def _follow_focus(self, old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and self.isAncestorOf(new):
            self._show_hints()

    def _show_saving(self) -> None:
        session = self.workspace.session
        # Not while it is being saved: that is over in a moment, and readers say each change of the title.
        self.setWindowModified(self.workspace.save_state == "failed")
        self._status.set_save_state(self.workspace.save_state if session else "", session.failure if session else None)

    def encoding_corner(self) -> QPoint:
        """The point of the screen that a list of encodings stands on."""
        return self._status.encoding_corner()

    def _press_label(self, name: str) -> None:
        self._actions.trigger(f"label.{name}")
        self.view.setFocus()

    # -- Qt's events ---------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with the start page, unless something is opened at once."""
        super().showEvent(event)
        QTimer.singleShot(0, self, lambda: self._begin())  # noqa: PLW0108

    def _begin(self) -> None:
        if self.workspace.folder is None:
            self.show_start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A key that no shortcut took may still be one by its place on the keyboard."""
        if not self._actions.press(event):
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the system's theme. Not by a signal of the style hints: Qt destroys them after Python has gone."""
        # Not event(): an error in a Python virtual called by another one ends the program under CPython 3.11.
        super().changeEvent(event)
        if event.type() == QEvent.Type.ThemeChange:
            self._appearance.follow_system()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save, remember and go; stay where the person chose to."""
        self._right.take()
        remembered = self._remember()
        self.opening.keep_place()
        if not self.workspace.close():
            event.ignore()
            return
        self._watcher.stop()
        self._keeper.stop()
        self.opening.stop()
        for part in (self._finding.made, self._comparing.made):
            if part is not None:
                part.stop()
        self._suspecting.stop()
        remembered.write(self._folders)
        super().closeEvent(event)

    def _keep_place(self) -> None:
        """Remember where the work is now; what cannot be kept is said when the window closes."""
        if self.workspace.state is not None:
            self._remember().write(self._folders, lasting=False)

    def _remember(self) -> Remembered:
        state = self.workspace.state
        geometry = bytes(self.saveGeometry().toBase64().data()).decode()
        kept = self._remembered.with_sizes(geometry, self._sides.chosen, self._sides.widths())
        kept = kept.with_order(*self._articles.ordered_by)
        if state is None:
            return replace(kept, closed=self.opening.was_closed or kept.closed)
        return kept.with_place(str(self.workspace.folder), state, self.view.scroll_position())
