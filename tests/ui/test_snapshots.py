"""A few pictures of the whole window beside stored ones, small and with tolerance: what no other test looks at.

`SNAPSHOTS=write uv run pytest tests/ui/test_snapshots.py` stores new ones, to be looked at before they are committed.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QImage

from tests.ui.driver import CUSTOMER, prepare

if TYPE_CHECKING:
    from tests.ui.conftest import Start

FIXTURES = Path(__file__).parent / "fixtures"
FONTS = {"Inter": "fonts-inter", "Noto Serif": "fonts-noto-core"}
SHRUNK = 4
BLOCK = 5
MOST_IN_A_BLOCK, MOST_ON_AVERAGE = 9.0, 0.5

SPANS = [
    (
        "quote",
        "„Vrem să facem acest lucru în ianuarie, inclusiv angajarea platformei de negociere pentru a discuta despre "
        "proiectul de acord între Rusia și țările NATO (cu privire la garanțiile de securitate)”",
    ),
    ("speaker", "Lavrov"),
    ("date", "ianuarie"),
    ("claim", "NATO și-a anunțat disponibilitatea de a intra într-un „dialog semnificativ” cu națiunea"),
    ("quote", "disponibilitatea de a intra într-un „dialog semnificativ” cu națiunea"),
    ("date", "marți"),
    ("speaker", "secretarul general al NATO Jens Stoltenberg"),
    (
        "quote",
        "deși alianța este pregătită să se angajeze într-un „dialog semnificativ” cu Rusia, va continua să "
        "sprijine Ucraina „atât din punct de vedere politic, cât și practic”",
    ),
    ("claim", "alianța este pregătită să se angajeze într-un „dialog semnificativ” cu Rusia"),
    (
        "boilerplate",
        "READ\u00a0 Agenții Serviciului Secret trimiși acasă din Coreea de Sud după un accident de ebrietate",
    ),
]
LINK = {"id": "r1", "type": "speaker", "from": "s1", "to": "s2", "by": "a0002", "origin": "manual"}


@pytest.fixture(autouse=True)
def fonts(qapp: object) -> None:
    families = QFontDatabase.families()
    missing = sorted(package for family, package in FONTS.items() if family not in families)
    if missing:
        pytest.skip(f"The pictures are drawn with the fonts of {' and '.join(missing)}: install them to compare.")


@pytest.mark.parametrize(
    ("name", "size", "theme", "active"),
    [
        ("window-light", (1600, 1000), "light", "„Vrem"),
        ("window-dark", (1600, 1000), "dark", "pregătită"),
        ("window-small", (1024, 700), "light", None),
    ],
)
def test_the_window_looks_as_it_did(
    start: Start, tmp_path: Path, name: str, size: tuple[int, int], theme: str, active: str | None
) -> None:
    app = start(size, theme)
    said = {"published": "2021-12-22"}
    prepare(app.folder / CUSTOMER, *SPANS, article=said, relations=[{**LINK, "created": "2026-11-22T09:00:00Z"}])
    app.open(CUSTOMER)
    if active:
        app.click(active)
    if name == "window-small":
        app.press("Ctrl+End", "Shift+Tab")
    # The dots of what is doubtful come in a pause.
    app.wait(lambda: app.window.workspace.known_suspicions() is not None)
    drawn = _small(app.window.grab().toImage())
    stored = FIXTURES / f"{name}.png"
    if os.environ.get("SNAPSHOTS") == "write":
        assert drawn.save(str(stored))
        pytest.skip(f"{stored.name} was written: look at it.")
    drawn.save(str(tmp_path / stored.name))
    away = _differences(drawn, _rgb(QImage(str(stored))))
    told = f"{stored.name}: compare it with {tmp_path / stored.name}"
    assert max(away) < MOST_IN_A_BLOCK, told
    assert sum(away) / len(away) < MOST_ON_AVERAGE, told


def _small(image: QImage) -> QImage:
    width, height = round(image.width() / SHRUNK), round(image.height() / SHRUNK)
    kept, smooth = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    return _rgb(image.scaled(width, height, kept, smooth))


def _rgb(image: QImage) -> QImage:
    return image.convertToFormat(QImage.Format.Format_RGB888)


def _differences(one: QImage, other: QImage) -> list[float]:
    """How far apart each block's mean colour is in the two pictures, 0 to 255."""
    assert one.size() == other.size()
    return [
        max(abs(a - b) for a, b in zip(_mean(one, x, y), _mean(other, x, y), strict=True))
        for y in range(0, one.height() - BLOCK + 1, BLOCK)
        for x in range(0, one.width() - BLOCK + 1, BLOCK)
    ]


def _mean(image: QImage, left: int, top: int) -> tuple[float, ...]:
    data, step = image.constBits(), image.bytesPerLine()
    rows = [bytes(data[(top + y) * step + 3 * left : (top + y) * step + 3 * (left + BLOCK)]) for y in range(BLOCK)]
    joined = b"".join(rows)
    return tuple(sum(joined[channel::3]) / (BLOCK * BLOCK) for channel in range(3))
