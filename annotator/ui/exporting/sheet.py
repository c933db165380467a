"""The export of the open folder, laid over the window: formats, articles, parts, the target, and how far it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from annotator.core.annotations import STATUSES
from annotator.core.message import AnnotatorError, Message, message
from annotator.exchange import FORMATS
from annotator.exchange.plan import Plan, Split, default_target
from annotator.ui.announcing import announce
from annotator.ui.commands.overlay import LAST_LINE, Overlay
from annotator.ui.exporting.rows import TickRow, format_row
from annotator.ui.exporting.run import ExportRun, sentences
from annotator.ui.panels.fields import ElidedLabel
from annotator.ui.panels.fields.flag import RING
from annotator.ui.panels.parts import hairline, plain_label

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QKeyEvent

    from annotator.exchange.export import Outcome
    from annotator.ui.theme import Theme

WIDTH, MARGIN, PADDING = 600, 16, 20
HEADER_HEIGHT, HEADING_PIXELS = 58, 16
HEADING = message("Export")
STATES = {
    "done": message("Done"),
    "in_progress": message("In progress"),
    "new": message("Not begun"),
    "skipped": message("Skipped"),
}
NO_FORMAT = message("Tick at least one format.")
NO_STATE = message("Tick at least one state of articles.")
NO_SPLIT = message("Write parts as 80/10/10: hundredths for train, validation and test, which add up to 100.")
STOPPED = message("The export was stopped; nothing was changed.")


class ExportSheet(Overlay):
    """Exports `folder()`; closing it does not stop the export. `saving` is emitted before files are read.

    `chooseWanted` asks for a folder that is then given to `set_target`, `notice` carries what the last line says.
    """

    chooseWanted = Signal(object)
    saving = Signal()
    notice = Signal(object)

    opened_by = "corpus.export"

    def __init__(self, window: QWidget, folder: Callable[[], Path | None], home: QWidget, theme: Theme) -> None:
        super().__init__(window, theme, home, "exportSheet")
        self._folder = folder
        self._of: Path | None = None
        self._target: Path | None = None
        self._run = ExportRun(self)
        self._formats = {one.name: format_row(one, theme) for one in FORMATS if one.writes}
        self._formats["dataset"].tick.setChecked(True)
        self._states = {name: TickRow(f"export.{name}", str(STATES[name]), theme) for name in STATES}
        self._states["done"].tick.setChecked(True)
        texts = str(message("With the articles' texts"))
        self._texts = TickRow("export.texts", texts, theme)
        self._texts.tick.setChecked(True)
        self._parts = QLineEdit()
        self._place, self._told = ElidedLabel(), plain_label(kind="dim")
        self._choose = QPushButton(str(message("Choose…")))
        self._start, self._stop = QPushButton(str(HEADING)), QPushButton(str(message("Stop")))
        self._cross = self.close_button()
        self._progress = QProgressBar()
        self._scroll = self.scrolled = QScrollArea()
        self._name_parts()
        self._lay_out()
        self._connect()
        self.set_theme(theme)
        self._show_running()

    def _name_parts(self) -> None:
        self._parts.setObjectName("exportParts")
        self._parts.setPlaceholderText(str(message("none, or 80/10/10")))
        self._parts.setAccessibleName(str(message("Parts for train, validation and test")))
        self._parts.setFixedWidth(180)
        self._place.setObjectName("exportPlace")
        self._told.setObjectName("exportTold")
        self._told.setWordWrap(True)
        self._told.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._choose.setObjectName("exportChoose")
        self._start.setObjectName("exportStart")
        self._start.setDefault(True)
        self._stop.setObjectName("exportStop")
        self._progress.setObjectName("exportProgress")
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(str(message("Articles exported")))

    # -- how it looks --------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._heading = plain_label(str(HEADING))
        head = QWidget()
        head.setFixedHeight(HEADER_HEIGHT)
        line = QHBoxLayout(head)
        line.setContentsMargins(PADDING, 0, PADDING - 6, 0)
        line.addWidget(self._heading, 1)
        line.addWidget(self._cross)
        content = QWidget()
        rows = QVBoxLayout(content)
        # The boxes stand below what is not one, their rings left of it.
        rows.setContentsMargins(PADDING - RING, 4, PADDING, PADDING)
        rows.setSpacing(0)
        self._add_group(rows, message("Formats"), list(self._formats.values()))
        self._add_group(rows, message("Articles"), [_beside(*self._states.values()), self._texts])
        self._add_group(rows, message("Parts for train, validation and test"), [_beside(self._parts)])
        rows.addStretch(1)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(content)
        for ground in (self._scroll.viewport(), content):
            ground.setAutoFillBackground(False)
        layout = QVBoxLayout(self.panel.body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for part in (head, hairline()):
            layout.addWidget(part)
        layout.addWidget(self._scroll, 1)
        layout.addWidget(hairline())
        layout.addLayout(self._foot())

    def _add_group(self, rows: QVBoxLayout, title: Message, parts: list[QWidget]) -> None:
        heading = plain_label(str(title), "heading")
        heading.setContentsMargins(RING, 16, 0, 6)
        for part in (heading, *parts):
            rows.addWidget(part)

    def _foot(self) -> QVBoxLayout:
        foot = QVBoxLayout()
        foot.setContentsMargins(PADDING, 14, PADDING, 14)
        foot.setSpacing(10)
        into = QHBoxLayout()
        into.setSpacing(12)
        into.addWidget(plain_label(str(message("Into")), "dim"))
        into.addWidget(self._place, 1)
        into.addWidget(self._choose)
        act = QHBoxLayout()
        act.setSpacing(12)
        act.addWidget(self._told, 1)
        act.addWidget(self._stop, 0, Qt.AlignmentFlag.AlignBottom)
        act.addWidget(self._start, 0, Qt.AlignmentFlag.AlignBottom)
        foot.addLayout(into)
        foot.addWidget(self._progress)
        foot.addLayout(act)
        return foot

    def panel_rect(self, room: QSize) -> QRect:
        """At the right edge, above the last line."""
        width = min(WIDTH, room.width() - 2 * MARGIN)
        return QRect(room.width() - width - MARGIN, MARGIN, width, room.height() - MARGIN - LAST_LINE)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        super().set_theme(theme)
        font = self._heading.font()
        font.setPixelSize(HEADING_PIXELS)
        font.setWeight(font.Weight.DemiBold)
        self._heading.setFont(font)
        for row in (*self._formats.values(), *self._states.values(), self._texts):
            row.set_theme(theme)

    # -- what it does --------------------------------------------------------------------------------------------

    def _connect(self) -> None:
        self._choose.clicked.connect(lambda: self.chooseWanted.emit(self._target))
        self._start.clicked.connect(self._export)
        self._stop.clicked.connect(self._end)
        self._run.progressed.connect(self._show_progress)
        self._run.done.connect(self._show_outcome)
        self._run.failed.connect(self._fail)

    def toggle(self) -> None:
        """Open it for the open folder, or close it; an export goes on."""
        if self.is_open():
            self.leave()
            return
        folder = self._folder()
        if folder != self._of and folder is not None and not self._run.is_running:
            self._of = folder
            self.set_target(default_target(folder))
            self._tell("")
        self.show_over()

    def set_target(self, target: Path) -> None:
        """Export into this folder."""
        self._target = target
        self._place.show_text(str(target))

    def focus_ring(self) -> list[QWidget]:
        """The boxes, the parts, the buttons; the first format has the focus at first."""
        ticks: list[QWidget] = [row.tick for row in (*self._formats.values(), *self._states.values(), self._texts)]
        return [*ticks, self._parts, self._choose, self._start, self._stop, self._cross]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter exports; Esc leaves."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self._run.is_running:
            self._export()
            event.accept()
        else:
            super().keyPressEvent(event)

    def _export(self) -> None:
        folder, target = self._of, self._target
        assert folder is not None
        assert target is not None
        try:
            plan = self._plan()
        except AnnotatorError as error:
            self._tell(str(error.message), warning=True)
            return
        if plan is not None:
            self.saving.emit()
            self._progress.setRange(0, 0)
            self._tell("")
            self._run.start(folder, target, plan)
            self._show_running()

    def _plan(self) -> Plan | None:
        """What is ticked; None, with a sentence, where that is no plan."""
        formats = tuple(one for one in FORMATS if one.writes and self._formats[one.name].is_on)
        states = frozenset(name for name in STATUSES if self._states[name].is_on)
        words = self._parts.text().strip()
        problem = NO_FORMAT if not formats else NO_STATE if not states else None
        split = None
        try:
            split = Split.read(words) if words else None
        except ValueError:
            problem = problem or NO_SPLIT
            self._parts.setFocus()
        if problem:
            self._tell(str(problem), warning=True)
            return None
        return Plan(formats, states, split, self._texts.is_on)

    def _end(self) -> None:
        self._run.stop()
        self._show_running()
        self._tell(str(STOPPED))
        self._start.setFocus()

    def _show_progress(self, done: int, total: int) -> None:
        self._progress.setRange(0, max(1, total))
        self._progress.setValue(done)
        self._told.setText(str(message("{done} of {total} articles", done=done, total=total)))

    def _show_outcome(self, outcome: Outcome) -> None:
        self._show_running()
        said = sentences(outcome)
        self._tell("\n".join(map(str, said)), warning=bool(outcome.refused))
        self.notice.emit(said[0])

    def _fail(self, error: AnnotatorError) -> None:
        self._show_running()
        self._tell(str(error), warning=True)
        self.notice.emit(error.message)

    def _show_running(self) -> None:
        running = self._run.is_running
        had_focus = self._stop.hasFocus() or self._start.hasFocus()
        self._progress.setVisible(running)
        self._stop.setVisible(running)
        self._start.setVisible(not running)
        if had_focus:
            (self._stop if running else self._start).setFocus()

    def _tell(self, text: str, *, warning: bool = False) -> None:
        self._told.setProperty("kind", "warning" if warning else "dim")
        self._told.style().polish(self._told)
        self._told.setText(text)
        announce(self, text)


def _beside(*parts: QWidget) -> QWidget:
    """The parts side by side."""
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0 if isinstance(parts[0], TickRow) else RING, 0, 0, 0)
    layout.setSpacing(20)
    for part in parts:
        part.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        layout.addWidget(part)
    layout.addStretch(1)
    return row
