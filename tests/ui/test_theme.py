from __future__ import annotations

import gc
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from annotator.core.labels import Colour, Label
from annotator.ui.panels.fields.choice import CHOICE_GROUND
from annotator.ui.theme import (
    THEMES,
    Theme,
    apply_theme,
    contrast,
    contrast_theme,
    dark_theme,
    light_theme,
    mixed,
    palette,
    pixel_font,
    style_sheet,
    system_theme,
    theme_of,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.usefixtures("qapp")

TABLE = {  # light bar, ink, tint; dark bar (= ink), tint
    "claim": ("#1A85E0", "#1469B8", "#D1E7F9", "#4096FF", "#273F5E"),
    "quote": ("#B08300", "#8A6600", "#EFE6CC", "#E8B81C", "#554820"),
    "speaker": ("#17604B", "#17604B", "#D1DFDB", "#26D990", "#205140"),
    "date": ("#E0207F", "#C8166D", "#F9D2E5", "#FA6ED0", "#593451"),
    "boilerplate": ("#A34B22", "#A34B22", "#EDDBD3", "#F0703C", "#573529"),
}


def _label(name: str) -> Label:
    bar, ink, _, dark, _ = TABLE[name]
    return Label(name, colour=Colour(bar, dark, ink), grey=name == "boilerplate")


@pytest.mark.parametrize("name", TABLE)
def test_looks_are_the_ones_of_the_design(name: str) -> None:
    bar, ink, tint, dark_bar, dark_tint = TABLE[name]
    light, dark = light_theme().look(_label(name)), dark_theme().look(_label(name))
    assert [one.name().upper() for one in (light.bar, light.ink, light.tint)] == [bar, ink, tint]
    assert [one.name().upper() for one in (dark.bar, dark.ink, dark.tint)] == [dark_bar, dark_bar, dark_tint]


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
@pytest.mark.parametrize("colour", ["#FFEE00", "#000000", "#FFFFFF", "#808080", "#00FFFF", "#1A85E0"])
def test_any_colour_gives_readable_ink_and_text(theme: Callable[[], Theme], colour: str) -> None:
    made = theme()
    look = made.look(Label("x", colour=Colour(colour, colour)))
    assert contrast(look.ink, made.page) >= 5.2
    assert contrast(made.text, look.tint) >= 7


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_text_and_controls_stand_out(theme: Callable[[], Theme]) -> None:
    made = theme()
    grounds = (made.window, made.page, made.hover, made.selected)
    chosen = mixed(made.window, made.hairline, CHOICE_GROUND[made.name])
    written = [(made.text, ground) for ground in (*grounds, chosen)]
    written += [(made.dim, ground) for ground in (*grounds, chosen, made.look(_label("boilerplate")).tint)]
    # Buttons that are the first choice have the page's colour on the accent.
    written += [(made.page, made.accent)]
    # Marks, warnings, links, ticks and the outline of what has the focus.
    written += [(colour, ground) for colour in (made.warning, made.done, made.accent) for ground in grounds[:3]]
    found = {(one.name(), other.name()): round(contrast(one, other), 2) for one, other in written}
    assert {pair: ratio for pair, ratio in found.items() if ratio < 4.5} == {}


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_label_names_and_bars_stand_out(theme: Callable[[], Theme]) -> None:
    made = theme()
    for name in TABLE:
        look = made.look(_label(name))
        assert contrast(look.ink, made.page) >= 4.5
        assert contrast(look.bar, made.page) >= 3


def test_in_high_contrast_edges_stand_out_and_text_is_as_clear_as_can_be() -> None:
    made = contrast_theme()
    assert contrast(made.text, made.page) == pytest.approx(21)
    assert min(contrast(made.hairline, ground) for ground in (made.window, made.page, made.hover)) >= 4.5
    assert min(contrast(made.text, made.look(_label(name)).tint) for name in TABLE) >= 7


def test_the_system_theme_can_be_asked_for_again_and_again() -> None:
    for _ in range(3):
        assert system_theme().name in THEMES
        gc.collect()


@pytest.mark.parametrize(
    ("wish", "scheme", "name"),
    [
        (Qt.ContrastPreference.HighContrast, Qt.ColorScheme.Light, "contrast"),
        (Qt.ContrastPreference.HighContrast, Qt.ColorScheme.Dark, "contrast"),
        (Qt.ContrastPreference.NoPreference, Qt.ColorScheme.Dark, "dark"),
        (Qt.ContrastPreference.NoPreference, Qt.ColorScheme.Unknown, "light"),
    ],
)
def test_the_system_theme_is_what_the_desktop_wishes(
    monkeypatch: pytest.MonkeyPatch, wish: Qt.ContrastPreference, scheme: Qt.ColorScheme, name: str
) -> None:
    asked = SimpleNamespace(contrastPreference=lambda: wish)
    hints = SimpleNamespace(accessibility=lambda: asked, colorScheme=lambda: scheme)
    monkeypatch.setattr(QGuiApplication, "styleHints", lambda: hints)
    assert system_theme().name == name


def test_contrast_is_that_of_wcag() -> None:
    assert contrast(QColor("white"), QColor("black")) == pytest.approx(21)
    assert contrast(QColor("#777777"), QColor("white")) == pytest.approx(4.478, abs=0.001)


def test_mixing_rounds_to_the_nearest() -> None:
    assert mixed(QColor("#000000"), QColor("#FFFFFF"), 0.5).name() == "#808080"


def test_fonts_have_whole_sizes_in_logical_pixels_and_fall_back() -> None:
    theme = light_theme()
    fonts = (theme.interface_font, theme.small_font, theme.page_font)
    assert [QFontInfo(font).pixelSize() for font in fonts] == [13, 12, 18]
    assert QFontInfo(pixel_font(("No such family", "Noto Serif"), 20)).family() != "No such family"


def test_the_theme_can_be_chosen_or_follow_the_desktop() -> None:
    assert theme_of("dark").dark
    assert QGuiApplication.styleHints().colorScheme() in (Qt.ColorScheme.Dark, Qt.ColorScheme.Unknown)
    assert not theme_of("light").dark
    assert theme_of("system").dark == system_theme().dark


def test_widgets_made_before_take_the_theme_with_its_fonts(qapp: QApplication, qtbot: QtBot) -> None:
    before = qapp.styleSheet(), qapp.palette(), qapp.font()
    try:
        qapp.setStyleSheet("")
        qapp.setFont(QFont("Noto Serif", 20))
        label, heading = QLabel("text"), QLabel("heading")
        for widget in (label, heading):
            qtbot.addWidget(widget)
        heading.setProperty("kind", "heading")
        apply_theme(qapp, light_theme())
        heading.ensurePolished()
        assert [label.font().pixelSize(), heading.font().pixelSize()] == [13, 12]
        assert label.font().families()[0] == heading.font().families()[0] == "Inter"
    finally:
        qapp.setStyleSheet(before[0])
        qapp.setPalette(before[1])
        qapp.setFont(before[2])


def test_applying_a_theme_twice_leaves_the_second(qapp: QApplication) -> None:
    before = qapp.styleSheet(), qapp.palette(), qapp.font()
    try:
        apply_theme(qapp, dark_theme())
        apply_theme(qapp, light_theme())
        assert qapp.styleSheet() == style_sheet(light_theme())
        assert qapp.palette().window().color() == palette(light_theme()).window().color()
        assert "$" not in qapp.styleSheet()
    finally:
        qapp.setStyleSheet(before[0])
        qapp.setPalette(before[1])
        qapp.setFont(before[2])


def test_a_button_that_tab_gave_the_focus_has_no_frame_round_its_words(qtbot: QtBot) -> None:
    window = QWidget()
    window.setStyleSheet(style_sheet(light_theme()))
    row = QHBoxLayout(window)
    first, second = QPushButton("first"), QPushButton("Try the sample articles")
    row.addWidget(first)
    row.addWidget(second)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    first.setFocus()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Tab)
    assert second.hasFocus()
    by_tab = second.grab().toImage()
    window.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange, False)
    assert second.grab().toImage() == by_tab
