"""The style sheet of the window: flat, hairlines instead of frames, in the theme's colours."""

from __future__ import annotations

from string import Template
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.ui.theme import Theme

SHEET = Template("""
QMainWindow, QDialog, QMessageBox { background: $window; }
QAbstractScrollArea#articleView { background: $page; border: none; }

QLabel { background: transparent; }
QLabel[kind="dim"], QLabel[kind="heading"] { color: $dim; }
QLabel[kind="heading"] { font-size: ${small}px; font-weight: 500; }
QLabel[kind="warning"] { color: $warning; }
QWidget#startPage { background: $page; }
QLabel#qt_msgbox_label { font-weight: 600; }
QLabel#startHeading { font-size: 20px; font-weight: 600; }
QLabel#startNumber { color: $dim; min-width: 12px; }
QLabel#startProblem { color: $warning; }

QMenuBar { background: $window; border: none; padding: 2px 6px; }
QMenuBar::item { background: transparent; padding: 4px 8px; border-radius: 6px; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: $hover; }
QMenu { background: $page; border: 1px solid $hairline; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 12px; border-radius: 6px; }
QMenu::item:selected { background: $selected; }
QMenu::item:disabled { color: $dim; background: transparent; }
QMenu::separator { height: 1px; background: $hairline; margin: 4px 8px; }
QMenu::icon { padding-left: 8px; }
QToolTip { color: $text; background: $page; border: 1px solid $hairline; padding: 3px 4px; }

QLineEdit, QPlainTextEdit, QTextEdit {
    color: $text; background: $page; border: 1px solid $hairline; border-radius: 6px;
    padding: 4px 8px; selection-background-color: $selected; selection-color: $text;
}
QTextEdit#guidelineText { background: transparent; border: none; border-radius: 0; padding: 12px 16px; }
QLineEdit { placeholder-text-color: $dim; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus {
    border: ${focus}px solid $accent; padding: ${focus_high}px ${focus_wide}px;
}
QTextEdit#guidelineText:focus {
    border: ${focus}px solid $accent; border-radius: 6px; padding: ${guide_high}px ${guide_wide}px;
}

QPushButton {
    color: $text; background: $page; border: 1px solid $hairline; border-radius: 6px;
    padding: 5px 14px; outline: none;
}
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $selected; }
QPushButton:focus { color: $focus_text; background: $focus_ground; border-color: $accent; }
QPushButton:default { color: $on_accent; background: $accent; border-color: $accent; }
QPushButton:disabled { color: $dim; background: $window; border-color: $hairline; }
QToolButton { color: $dim; background: transparent; border: none; border-radius: 6px; padding: 2px 6px; }
QToolButton:hover { color: $text; background: $hover; }
QToolButton:focus { border: 1px solid $accent; }

QTableView, QListView, QTreeView {
    color: $text; background: transparent; border: none;
    selection-background-color: transparent; selection-color: $text;
}
QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollBar { background: transparent; border: none; margin: 0; }
QScrollBar:vertical { width: 10px; }
QScrollBar:horizontal { height: 10px; }
QScrollBar::handle { background: $thumb; border-radius: 3px; margin: 2px; }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: $thumb_hover; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; border: none; background: none; }
QScrollBar::add-page, QScrollBar::sub-page { background: none; }

QProgressBar { background: $hairline; border: none; border-radius: 2px; min-height: 4px; max-height: 4px; }
QProgressBar::chunk { background: $done; border-radius: 2px; }
""")


def style_sheet(theme: Theme) -> str:
    """The application's style sheet in the theme's colours; but for headings, fonts are set on the application."""
    from annotator.ui.theme import mixed

    names = ("window", "page", "text", "dim", "hairline", "selected", "accent", "hover", "done", "warning")
    colours = {name: getattr(theme, name).name() for name in names}
    return SHEET.substitute(
        colours,
        small=theme.small_font.pixelSize(),
        on_accent=theme.page.name(),
        # What is written stays where it is.
        focus=theme.focus_width,
        focus_high=5 - theme.focus_width,
        focus_wide=9 - theme.focus_width,
        guide_high=12 - theme.focus_width,
        guide_wide=16 - theme.focus_width,
        # In high contrast a button with the focus is turned inside out.
        focus_text=(theme.page if theme.name == "contrast" else theme.text).name(),
        focus_ground=(theme.accent if theme.name == "contrast" else theme.page).name(),
        thumb=mixed(theme.window, theme.text, 0.18).name(),
        thumb_hover=mixed(theme.window, theme.text, 0.34).name(),
    )
