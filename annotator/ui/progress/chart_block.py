"""The chart of the progress with what chooses between its two pictures, and the button that saves it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from annotator.core.annotations import STATUSES
from annotator.core.message import message, thousands
from annotator.storage.atomic_file import WriteError
from annotator.ui.commands.sheet_choice import SheetChoice
from annotator.ui.progress.chart import Bar, Chart, bar_chart

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from annotator.ui.theme import Theme

SAVE = message("Save picture…")
DAYS, STATES = message("Spans per day"), message("Articles by state")
STATE_WORDS = {
    "new": message("New"),
    "in_progress": message("In progress"),
    "done": message("Done"),
    "skipped": message("Skipped"),
}
CHOICE_WIDTH = 280


class ChartBlock(QWidget):
    """Shows spans per day or articles by state. `notice` carries a sentence."""

    notice = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._days: Sequence[tuple[date, int]] = ()
        self._statuses: Mapping[str, int] = {}
        self.kind = SheetChoice(str(message("Chart")), theme, [str(DAYS), str(STATES)])
        self.kind.setFixedWidth(CHOICE_WIDTH)
        self.kind.show_value(str(DAYS))
        self.chart = Chart()
        self.save = QPushButton(str(SAVE))
        self.save.setObjectName("saveChart")
        line = QHBoxLayout()
        line.addWidget(self.kind)
        line.addStretch(1)
        line.addWidget(self.save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addLayout(line)
        layout.addWidget(self.chart)
        self.kind.taken.connect(self._choose)
        self.save.clicked.connect(self._ask_and_save)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        self.kind.set_theme(theme)

    def show_numbers(self, days: Sequence[tuple[date, int]], statuses: Mapping[str, int]) -> None:
        """Draw spans by day, or articles by status."""
        self._days, self._statuses = days, statuses
        self._draw()

    def _choose(self, kind: str) -> None:
        self.kind.show_value(kind)
        self._draw()

    def _draw(self) -> None:
        title = self.kind.value()
        bars = self._state_bars() if title == str(STATES) else self._day_bars()
        spoken = ", ".join(f"{bar.name} {thousands(bar.height)}" for bar in bars)
        self.chart.show_svg(bar_chart(self._theme, title, bars), f"{title}: {spoken}")

    def _day_bars(self) -> list[Bar]:
        locale, colour = QLocale(), self._theme.accent.name()
        # The month once, and where another one begins: there is no room for more.
        forms = ["d MMM" if at == 0 or day.day == 1 else "d" for at, (day, _) in enumerate(self._days)]
        dates = [QDate(day.year, day.month, day.day) for day, _ in self._days]
        names = [locale.toString(day, form) for day, form in zip(dates, forms, strict=True)]
        return [Bar(name, count, colour) for name, (_, count) in zip(names, self._days, strict=True)]

    def _state_bars(self) -> list[Bar]:
        colours = {"done": self._theme.done, "in_progress": self._theme.accent}
        return [
            Bar(str(STATE_WORDS[one]), self._statuses.get(one, 0), colours.get(one, self._theme.dim).name())
            for one in STATUSES
        ]

    def _ask_and_save(self) -> None:
        from annotator.ui.messages import ask_picture

        path = ask_picture(self.window(), Path.home() / "progress.png")
        if path is None:
            return
        try:
            self.chart.save(path)
        except WriteError as error:
            self.notice.emit(error.message)
        else:
            self.notice.emit(message("Saved: {file}", file=path))
