"""What actions do to the window: the verbs of `App` that are about its parts, and the parts made for them alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMainWindow

from annotator.core.message import message
from annotator.ui.focus_places import go_round

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QPoint
    from PySide6.QtWidgets import QVBoxLayout, QWidget

    from annotator.core.annotations import Span
    from annotator.core.message import Message
    from annotator.ui.above_page import AbovePage
    from annotator.ui.appearance import Appearance
    from annotator.ui.article_view import ArticleView
    from annotator.ui.comparing.comparing import Comparing
    from annotator.ui.find.finding import Finding
    from annotator.ui.later import Later
    from annotator.ui.opening import Opening
    from annotator.ui.panels.article_list import ArticleListPanel
    from annotator.ui.panels.right_panel import RightPanel
    from annotator.ui.panels.right_side import RightSide
    from annotator.ui.shell import Shell
    from annotator.ui.side_panels import SidePanels
    from annotator.ui.stack import Stack
    from annotator.ui.start_page import StartPage
    from annotator.ui.status_line import StatusLine
    from annotator.ui.surroundings import WindowSurroundings
    from annotator.ui.window_actions import WindowActions
    from annotator.workspace import Workspace

T = TypeVar("T")


class WindowVerbs(QMainWindow):
    """The window as ACTIONS see it; `MainWindow` makes its parts and joins them to the workspace."""

    workspace: Workspace
    view: ArticleView
    shell: Shell
    opening: Opening
    _above: AbovePage
    _actions: WindowActions
    _appearance: Appearance
    _around: WindowSurroundings
    _articles: ArticleListPanel
    _column: QVBoxLayout
    _comparing: Later[Comparing]
    _finding: Later[Finding]
    _page: Stack
    _right: RightPanel
    _right_side: RightSide
    _sides: SidePanels
    _start: Later[StartPage]
    _status: StatusLine

    def page(self) -> QWidget:
        """What stands in the middle, the article or the start page; it hands on the focus it is given."""
        return self._page

    def say(self, text: Message, *, warning: bool = False, aloud: bool = True) -> None:
        """Show a sentence in the last line; on the start page too while nothing is open."""
        self._status.say(text, warning=warning, aloud=aloud)
        if warning and self.workspace.state is None and (start := self._start.made):
            start.say(str(text))

    def show_start(self) -> None:
        """Show the start page in the article's place."""
        self._page.show_part(self._start())

    def _make_start(self) -> StartPage:
        from annotator.ui.start_page import StartPage

        start = StartPage(self._appearance.theme)
        self._appearance.add(start)
        self._page.add_part(start)
        self.shell.join_start(start)
        return start

    def shown(self, span: Span) -> bool:
        """Whether the span list shows the span."""
        return self._right.spans.is_shown(span)

    def selected_spans(self) -> list[str]:
        """The ids of the span list's selected rows, where it has the focus and several are; else none."""
        ids = self._right.spans.selected_ids() if self._right.spans.table.hasFocus() else []
        return ids if len(ids) > 1 else []

    def selected_articles(self) -> list[str]:
        """The rows of the article list that a command is for, where it is for several or for its menu's."""
        return self._articles.selected_names()

    def show_file(self, name: str) -> Message | None:
        """Show an article's file in the system's file manager; why not, where that does not work."""
        from annotator.ui.file_manager import show_file

        folder = self.workspace.folder
        return show_file(folder / name, self.run) if folder else None

    def open_find(self) -> None:
        """Open the field that finds words in the article."""
        self._finding().find()

    def find_next(self, forward: bool) -> None:
        """Select the next or previous hit."""
        self._finding().find_next(forward)

    def find_in_corpus(self) -> None:
        """Open the list of hits in all articles."""
        self._finding().find_in_corpus()

    def label_elsewhere(self) -> bool:
        """Show where else the active span's words stand; False where it is no date or boilerplate."""
        return self._finding().label_elsewhere()

    def _show_right(self) -> None:
        """Show the panel at the right, for something in it to be edited."""
        self._right_side.show_panel()
        self._sides.choose("right", True)

    def edit_attribute(self) -> bool:
        """Move the focus to the active span's value or name, else its kind; False where it has none."""
        self._show_right()
        return self._right.inspector.edit_first()

    def edit_note(self) -> None:
        """Move the focus to the active span's note, else to the article's."""
        self._show_right()
        if not self._right.inspector.edit_note():
            self._right.article.edit_note()

    def copy(self, text: str) -> None:
        """Put text on the clipboard, exactly."""
        # Not a QMimeData of ours: the clipboard would destroy it after Python has gone, which crashes.
        QGuiApplication.clipboard().setText(text)

    def run(self, task: Callable[[], T], doing: Message) -> T:
        """Run a task off the window's thread; says what is being done if it takes long."""
        return self._around.run(task, doing)

    @property
    def comparison(self) -> Comparing:
        """Another person's annotations beside one's own."""
        return self._comparing()

    @property
    def compares(self) -> bool:
        """Whether another person's folder is being compared."""
        comparing = self._comparing.made
        return comparing is not None and comparing.is_open

    def choose_comparison(self) -> None:
        """Ask for another person's folder and compare with it."""
        from annotator.ui.messages import ask_folder

        folder = ask_folder(self, self.workspace.folder and self.workspace.folder.parent, str(message("Compare with")))
        if folder:
            self.comparison.open_folder(folder)

    def quit(self) -> None:
        """Close the window."""
        self.close()

    def visit(self, step: int) -> bool:
        """Go back or forward among the visited articles; False at the end."""
        return self.opening.visit(step)

    def toggle_panel(self, side: str) -> None:
        """Hide or show a side panel."""
        self._sides.choose(side, not self._sides.is_shown(side))

    def shows(self, part: str) -> bool:
        """Whether a side panel, or the guideline in the right one's place, is shown."""
        if part == "guideline":
            return self._sides.is_shown("right") and self._right_side.shows_guideline
        return self._sides.is_shown(part)

    def _join_menus(self) -> None:
        for wanted in (self.view.menuWanted, self._right.spans.table.menu_wanted):
            wanted.connect(self._open_menu)

    def _open_menu(self, point: QPoint) -> None:
        """Open a menu for what is selected or active, at a point of the screen."""
        from annotator.ui.context_menu import open_menu

        if state := self.workspace.state:
            open_menu(self, state, self.workspace.labels, self._actions, point)

    def end_drag(self) -> bool:
        """End a drag in the article; True where it was an edge's, which stays where it was."""
        return self.view.take_back_drag()

    def return_to_page(self) -> bool:
        """Give the focus to the article, and end the selection of several rows; False where the article has it."""
        focused = QApplication.focusWidget()
        # Where a screen reader listens, a part of the view has the focus.
        if focused is None or focused is self.view or self.view.isAncestorOf(focused) or self.workspace.state is None:
            return False
        self._articles.select_open()
        self.view.setFocus()
        return True

    def focus_panel(self, step: int) -> None:
        """Move the focus to the next or previous panel that is shown."""
        go_round((self._articles.table, *self._middle_places(), *self._right_side.focus_places()), step)

    def _middle_places(self) -> list[QWidget | None]:
        """The places of the page, of what is above and below it, or of the hits that lie over all of it."""
        finding, comparing, start = self._finding.made, self._comparing.made, self._start.made
        if finding is not None and finding.corpus.isVisible():
            return [finding.corpus.focus_place()]
        below = [*((finding.bar, finding.preview) if finding else ()), *((comparing.panel,) if comparing else ())]
        return [
            *self._above.focus_places(),
            start.focus_place() if start else None,
            self.view,
            *(block.focus_place() for block in below if block.isVisible()),
        ]

    def focus_filter(self, place: str) -> None:
        """Give the focus to the article list's filter, showing the list first."""
        self._sides.choose("right" if place == "spans" else "left", True)
        if place == "spans":
            self._right.spans.start_filter()
        else:
            self._articles.focus_filter(place)

    def save_now(self) -> None:
        """Write the open article's sidecar if anything differs from it."""
        if self.workspace.session:
            self.workspace.session.save()

    def _show_hints(self) -> None:
        """Show the keys that are useful now."""
        raise NotImplementedError

    # -- what is made for them when it is first used --------------------------------------------------------------

    def _make_finding(self) -> Finding:
        from annotator.ui.find.finding import Finding

        finding = Finding(self.workspace, self.view, self._column, self._page, self._appearance.theme)
        self._appearance.add(finding)
        self.workspace.listen(finding.update_state)
        finding.notice.connect(self.say)
        return finding

    def _make_comparing(self) -> Comparing:
        from annotator.ui.comparing.comparing import Comparing

        comparing = Comparing(self.workspace, self.view, self._column, self._page, self._appearance.theme)
        self._appearance.add(comparing)
        comparing.join(self.say, self._actions, self.shell.keysChanged)
        comparing.changed.connect(lambda: self._show_hints())  # noqa: PLW0108
        return comparing
