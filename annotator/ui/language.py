"""The language the window speaks: the system's or the chosen one, by Qt's translations of our templates."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTranslator

from annotator.core.message import English, speak

if TYPE_CHECKING:
    from datetime import date

FOLDER = Path(__file__).parents[1] / "translations"
LANGUAGES = ("en", "ro")
"""The languages of the interface; the first is that of the templates."""

_spoken = [LANGUAGES[0]]
_installed: list[QTranslator] = []


class Translated:
    """Sentences by a QTranslator that is installed, numbers by a locale."""

    def __init__(self, locale: QLocale) -> None:
        self._locale = locale

    def template(self, english: str, count: int | None) -> str:
        """The template in the translator's language, in its form for so many."""
        found = "" if count is None else QCoreApplication.translate("", english, None, count)
        # A template that has one form for all numbers is not found by a number.
        return found if found not in ("", english) else QCoreApplication.translate("", english, None, -1)

    def number(self, count: int) -> str:
        """With the locale's sign between thousands."""
        return self._locale.toString(count)

    def day(self, day: date) -> str:
        """With the locale's name of the month."""
        return self._locale.toString(QDate(day.year, day.month, day.day), "d MMMM yyyy")


def language_of(choice: str) -> str:
    """The code of the language for a choice of the settings; "system" is the system's where we have it, else "en"."""
    if choice in LANGUAGES:
        return choice
    wanted = (QLocale(name).name()[:2] for name in QLocale.system().uiLanguages())
    return next((code for code in wanted if code in LANGUAGES), LANGUAGES[0])


def use_language(application: QCoreApplication, choice: str) -> str:
    """Have the program speak from now on; before its window is made. The language's code."""
    code = language_of(choice)
    for translator in _installed:
        application.removeTranslator(translator)
    _installed.clear()
    # A person's own country decides how numbers look, where it speaks the language.
    locale = QLocale.system() if QLocale.system().name()[:2] == code else QLocale(code)
    QLocale.setDefault(locale)
    if code == LANGUAGES[0]:
        speak(English())
    else:
        translator = QTranslator(application)
        translator.load(str(FOLDER / f"annotator_{code}.qm"))
        application.installTranslator(translator)
        _installed.append(translator)
        speak(Translated(locale))
    _spoken.append(code)
    return code


def spoken() -> str:
    """The code of the language that the program speaks."""
    return _spoken[-1]
