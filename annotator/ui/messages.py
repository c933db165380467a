"""The one place that puts questions and reports before the person; everything else is a line in the window."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QGridLayout,
    QLabel,
    QMessageBox,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
)

from annotator.core.message import counted, message, phrase
from annotator.storage.file_bytes import shown
from annotator.storage.sidecar import SUFFIX
from annotator.workspace import Leaving

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from annotator.core.message import Message


MARGINS, BETWEEN = (20, 20, 20, 16), 8
UNEXPECTED = phrase(
    "The program met an error it did not expect. Your annotations were saved if that was possible, and you can go on. "
    "The report below was also written to {log}."
)


def ask_leaving(parent: QWidget, failure: Message, article: Path) -> tuple[Leaving, Path | None]:
    """Ask what to do with an article whose annotations cannot be saved; Esc stays with it."""
    box = QMessageBox(parent)
    box.setObjectName("leavingQuestion")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(str(message("Not saved")))
    box.setText(str(message("The annotations of {file} are not saved.", file=shown(article.name))))
    box.setInformativeText(str(failure))
    retry = box.addButton(str(message("Try again")), QMessageBox.ButtonRole.AcceptRole)
    copy = box.addButton(str(message("Save a copy elsewhere…")), QMessageBox.ButtonRole.ActionRole)
    discard = box.addButton(str(message("Leave without saving")), QMessageBox.ButtonRole.DestructiveRole)
    stay = box.addButton(str(message("Stay")), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(retry)
    box.setEscapeButton(stay)
    _shown(box)
    pressed = box.clickedButton()
    if pressed is copy:
        chosen, _ = QFileDialog.getSaveFileName(
            parent, str(message("Save a copy")), str(Path.home() / (article.name + SUFFIX))
        )
        return (Leaving.COPY, Path(chosen)) if chosen else (Leaving.STAY, None)
    answers = {retry: Leaving.RETRY, discard: Leaving.DISCARD}
    return answers.get(pressed, Leaving.STAY), None  # type: ignore[call-overload]


def ask_interrupted(parent: QWidget, what: Message, articles: int, folder: Path) -> bool | None:
    """Ask whether to finish a step over several articles that was interrupted: yes, no for ever, None for later."""
    box = QMessageBox(parent)
    box.setObjectName("interruptedQuestion")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(str(message("Interrupted")))
    box.setText(str(_interrupted(what, articles, folder)))
    said = message("Each article has all of it or nothing. You can finish it, or leave the articles as they are.")
    box.setInformativeText(str(said))
    finish = box.addButton(str(message("Finish it")), QMessageBox.ButtonRole.AcceptRole)
    forget = box.addButton(str(message("Leave them as they are")), QMessageBox.ButtonRole.DestructiveRole)
    later = box.addButton(str(message("Later")), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(finish)
    box.setEscapeButton(later)
    _shown(box)
    return {finish: True, forget: False}.get(box.clickedButton())  # type: ignore[call-overload, no-any-return]


def _interrupted(what: Message, articles: int, folder: Path) -> Message:
    if articles == 1:
        return message("“{what}” in 1 article of {folder} was interrupted.", what=what, folder=folder)
    return counted(
        "“{what}” in {count} articles of {folder} was interrupted.", None, articles, what=what, folder=folder
    )


def ask_renaming(parent: QWidget, renames: Mapping[str, str], spans: int, articles: int) -> bool:
    """Ask whether spans are to take the new names of their labels; Esc leaves them."""
    box = QMessageBox(parent)
    box.setObjectName("renamingQuestion")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(str(message("Labels renamed")))
    names = ", ".join(str(message("“{old}” → “{new}”", old=old, new=new)) for old, new in renames.items())
    box.setText(str(message("labels.toml has new names: {names}.", names=names)))
    where = message("one article") if articles == 1 else counted("{count} articles", None, articles)
    what = message("one span") if spans == 1 else counted("{count} spans", None, spans)
    said = message(
        "Still with the old name: {what} in {where}. Renaming is one step, which can be undone.", what=what, where=where
    )
    box.setInformativeText(str(said))
    rename = box.addButton(str(message("Rename the spans")), QMessageBox.ButtonRole.AcceptRole)
    leave = box.addButton(str(message("Leave them")), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(rename)
    box.setEscapeButton(leave)
    _shown(box)
    return box.clickedButton() is rename


def _shown(box: QMessageBox) -> None:
    """Let the person answer; sentences and buttons begin at one edge, where Qt would leave room for a picture."""
    grid = box.layout()
    if isinstance(grid, QGridLayout):
        grid.setContentsMargins(*MARGINS)
        grid.setHorizontalSpacing(0)
        grid.setVerticalSpacing(BETWEEN)
        grid.setColumnStretch(1, 1)
        fixed = QSizePolicy.Policy.Fixed
        for at in range(grid.count()):
            item = grid.itemAt(at)
            if item is not None and (gap := item.spacerItem()) is not None:
                gap.changeSize(0, 0, fixed, fixed)
        for label in box.findChildren(QLabel):
            label.setIndent(0)
            label.setContentsMargins(0, 0, 0, 0)
        buttons = box.findChild(QDialogButtonBox)
        if isinstance(buttons, QDialogButtonBox):
            buttons.setContentsMargins(0, BETWEEN, 0, 0)
        grid.invalidate()
    box.exec()


def show_report(parent: QWidget | None, report: str, log: Path) -> QDialog:
    """Show what went wrong in a window of its own, to be copied; the main window stays usable."""
    dialog = QDialog(parent)
    dialog.setObjectName("crashReport")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(str(message("Something went wrong")))
    dialog.resize(720, 420)
    said = QLabel(str(message(UNEXPECTED, log=log)))
    said.setTextFormat(Qt.TextFormat.PlainText)
    said.setWordWrap(True)
    text = QPlainTextEdit(report)
    text.setReadOnly(True)
    text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
    text.setAccessibleName(str(message("Report")))
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    copy = buttons.addButton(str(message("Copy report")), QDialogButtonBox.ButtonRole.ActionRole)
    copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(report))
    buttons.rejected.connect(dialog.close)
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(*MARGINS)
    layout.setSpacing(2 * BETWEEN)
    for widget in (said, text, buttons):
        layout.addWidget(widget)
    dialog.show()
    return dialog


def show_about(parent: QWidget, text: str) -> None:
    """Say what the program is."""
    box = QMessageBox(parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(str(message("About annotator")))
    box.setText("annotator")
    box.setInformativeText(text)
    _shown(box)


def ask_folder(parent: QWidget, start: Path | None, title: str = "") -> Path | None:
    """Ask for a folder of articles."""
    chosen = QFileDialog.getExistingDirectory(parent, title or str(message("Open folder")), str(start or Path.home()))
    return Path(chosen) if chosen else None


def ask_picture(parent: QWidget, start: Path) -> Path | None:
    """Ask where to save a picture; the name ends in .png or .svg, .png where the person wrote neither."""
    png, svg = message("PNG picture"), message("SVG drawing")
    kinds = {".png": f"{png} (*.png)", ".svg": f"{svg} (*.svg)"}
    dialog = QFileDialog(parent, str(message("Save picture")), str(start.parent))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters(list(kinds.values()))

    def use(kind: str) -> None:
        suffix = ".svg" if kind == kinds[".svg"] else ".png"
        # With the ending the dialog itself knows whether the file is there already, and asks.
        dialog.setDefaultSuffix(suffix)
        named = next((Path(name) for name in dialog.selectedFiles()), start)
        dialog.selectFile(named.with_suffix(suffix).name if named.suffix.lower() in kinds else named.name)

    dialog.filterSelected.connect(use)
    dialog.selectFile(start.name)
    use(kinds[start.suffix.lower()])
    accepted, chosen = dialog.exec(), dialog.selectedFiles()
    dialog.deleteLater()
    if not accepted or not chosen:
        return None
    path = Path(chosen[0])
    return path if path.suffix.lower() in kinds else path.with_name(path.name + ".png")


def ask_target(parent: QWidget, start: Path | None) -> Path | None:
    """Ask for the folder that a dataset goes into."""
    near = next((one for one in (start, *start.parents) if one.is_dir()), None) if start else None
    chosen = QFileDialog.getExistingDirectory(parent, str(message("Export into")), str(near or Path.home()))
    return Path(chosen) if chosen else None
