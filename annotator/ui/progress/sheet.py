"""The progress: articles done, spans by label, pace, and one small chart that can be saved."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QProgressBar, QScrollArea, QVBoxLayout, QWidget

from annotator.core.message import counted, message, thousands
from annotator.ui.commands.overlay import Overlay
from annotator.ui.commands.sheet_choice import SheetChoice
from annotator.ui.find.background import Background
from annotator.ui.panels.parts import hairline, plain_label
from annotator.ui.progress.chart_block import ChartBlock
from annotator.ui.progress.figures import FigureTable, LabelTotals
from annotator.ui.progress.gathering import Gathered, Summary, gathering

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from annotator.core.message import Message
    from annotator.ui.appearance import Themed
    from annotator.ui.theme import Theme
    from annotator.workspace import Workspace

WIDTH, MARGIN, PADDING = 720, 16, 24
HEADER_HEIGHT, HEADING_PIXELS = 58, 16
HEADING = message("Progress")
EVERYBODY = message("Everybody")
NO_FOLDER = message("No folder is open.")


class ProgressSheet(Overlay):
    """Reads the corpus anew at each opening. `today` gives the day of now; `notice` carries a sentence."""

    notice = Signal(object)

    opened_by = "view.progress"

    def __init__(
        self,
        window: QWidget,
        workspace: Workspace,
        home: QWidget,
        theme: Theme,
        today: Callable[[], date] = lambda: datetime.now().astimezone().date(),
    ) -> None:
        super().__init__(window, theme, home, "progressSheet")
        self._workspace, self._today = workspace, today
        self._gathered = Gathered()
        self._total = 0
        self._people: list[str] = []
        self._heading = plain_label(str(HEADING))
        self._cross = self.close_button()
        self._done = plain_label()
        self._done.setObjectName("progressDone")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(str(message("Articles done")))
        self._told = plain_label("", "dim")
        self._told.setObjectName("progressTold")
        self._figures = FigureTable()
        self._totals = LabelTotals(theme)
        self._whose = QVBoxLayout()
        self._person: SheetChoice | None = None
        self._chart = ChartBlock(theme)
        self._background = Background(self)
        self._lay_out()
        self._connect()
        self.set_theme(theme)

    def _lay_out(self) -> None:
        head = QWidget()
        head.setFixedHeight(HEADER_HEIGHT)
        line = QHBoxLayout(head)
        line.setContentsMargins(PADDING, 0, PADDING - 6, 0)
        line.addWidget(self._heading, 1)
        line.addWidget(self._cross)
        self._content = content = QWidget()
        rows = QVBoxLayout(content)
        rows.setContentsMargins(PADDING, 20, PADDING, PADDING)
        rows.setSpacing(0)
        rows.addWidget(self._done)
        rows.addSpacing(8)
        rows.addWidget(self._bar)
        rows.addSpacing(8)
        rows.addWidget(self._told)
        rows.addSpacing(16)
        middle = QHBoxLayout()
        middle.setSpacing(40)
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addLayout(self._whose)
        left.addWidget(self._figures)
        left.addStretch(1)
        middle.addLayout(left, 5)
        right = QVBoxLayout()
        right.addWidget(self._totals)
        right.addStretch(1)
        middle.addLayout(right, 4)
        rows.addLayout(middle)
        rows.addSpacing(24)
        rows.addWidget(self._chart)
        rows.addStretch(1)
        self._scroll = self.scrolled = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(content)
        self._scroll.viewport().setAutoFillBackground(False)
        content.setAutoFillBackground(False)
        layout = QVBoxLayout(self.panel.body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(head)
        layout.addWidget(hairline())
        layout.addWidget(self._scroll, 1)

    def _connect(self) -> None:
        self._chart.notice.connect(self.notice)
        self._background.produced.connect(self._take)
        self._background.finished.connect(self._show)

    def toggle(self) -> None:
        """Open it and read the corpus, or close it."""
        if self.is_open():
            self.leave()
            return
        workspace = self._workspace
        if workspace.folder is None:
            self.notice.emit(NO_FOLDER)
            return
        if workspace.session:
            # What is counted is what stands in the files.
            workspace.session.save()
        names = list(workspace.names)
        self._gathered, self._total = Gathered(), len(names)
        self._background.start(gathering(workspace.folder, names, workspace.labels, self._today()))
        self._show()
        self.show_over()

    def leave(self, to_home: bool = False) -> None:
        """Close it and read no further."""
        self._background.stop()
        super().leave(to_home)

    def panel_rect(self, room: QSize) -> QRect:
        """In the middle, as high as its content and the window allow."""
        width = min(WIDTH, room.width() - 2 * MARGIN)
        content = self._content.sizeHint().height() + HEADER_HEIGHT + 16
        height = min(content, room.height() - 2 * MARGIN)
        return QRect((room.width() - width) // 2, (room.height() - height) // 2, width, height)

    def focus_ring(self) -> list[QWidget]:
        """The chart's kind, the button that saves, the cross, and whose figures are shown."""
        whose: list[QWidget] = [] if self._person is None else [self._person]
        return [self._chart.kind, self._chart.save, self._cross, *whose]

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes round, and brings what it comes to into view."""
        went = super().focusNextPrevChild(forward)
        if (focused := QApplication.focusWidget()) is not None and self._content.isAncestorOf(focused):
            self._scroll.ensureWidgetVisible(focused)
        return went

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        super().set_theme(theme)
        parts: list[Themed] = [self._chart, self._totals]
        for part in (*parts, self._person) if self._person is not None else parts:
            part.set_theme(theme)
        for label, pixels in ((self._heading, HEADING_PIXELS), (self._done, HEADING_PIXELS)):
            font = QFont(theme.interface_font)
            font.setPixelSize(pixels)
            font.setWeight(QFont.Weight.DemiBold)
            label.setFont(font)
        if self.is_open():
            self._show()

    def _take(self, gathered: Gathered) -> None:
        self._gathered = gathered
        self._show()

    def _show(self) -> None:
        gathered, labels = self._gathered, self._workspace.labels
        statistics = gathered.statistics
        done = statistics.statuses["done"]
        self._done.setText(str(message("{done} of {total} done", done=thousands(done), total=thousands(self._total))))
        self._bar.setRange(0, max(1, self._total))
        self._bar.setValue(done)
        self._told.setText(self._sentence())
        self._totals.show_totals(labels, {name: statistics.spans[name] for name in statistics.names(labels)})
        self._show_people()
        summary = gathered.summaries.get(self._whom()) or Summary()
        self._figures.show_figures(summary)
        self._chart.show_numbers(summary.days, statistics.statuses)
        if self.is_open():
            self._fit()

    def _sentence(self) -> str:
        gathered = self._gathered
        if self._background.is_running:
            read, total = thousands(gathered.read), thousands(self._total)
            return str(message("{read} of {total} articles read …", read=read, total=total))
        spans = gathered.statistics.spans.total()
        parts = [message("1 span") if spans == 1 else counted("{count} spans", None, spans)]
        if gathered.statistics.unsure:
            parts.append(counted("{count} unsure", None, gathered.statistics.unsure))
        if gathered.unreadable:
            parts.append(_unreadable(gathered.unreadable))
        return " · ".join(map(str, parts))

    def _show_people(self) -> None:
        """Offer to look at one person's figures where there are several."""
        people = self._gathered.people()
        if people == self._people or (self._background.is_running and self._person is not None):
            return
        self._people = people
        if self._person is not None:
            self._whose.removeWidget(self._person)
            self._person.deleteLater()
            self._person = None
        if len(people) > 1:
            field = SheetChoice(str(message("Whose")), self._theme, [str(EVERYBODY), *people])
            field.show_value(str(EVERYBODY))
            field.taken.connect(self._choose_person)
            self._person = field
            self._whose.addWidget(field)

    def _whom(self) -> str | None:
        shown = self._person.value() if self._person is not None else ""
        return shown if shown in self._people else None

    def _choose_person(self, person: str) -> None:
        if self._person is not None:
            self._person.show_value(person)
        self._show()


def _unreadable(count: int) -> Message:
    if count == 1:
        return message("1 article could not be read")
    return counted("{count} articles could not be read", None, count)
