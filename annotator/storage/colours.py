"""A label's colour on the dark page, where its file gives only the one on the light page."""

from __future__ import annotations

WANTED = 6.0
"""The contrast to the dark page that a derived colour has at least (the packaged ones have 5 to 10)."""
DARK_PAGE = "#1E1F22"


def lightened(colour: str) -> str:
    """`colour` (`#RRGGBB`) mixed with as much white as it needs to stand out from the dark page."""
    channels = _channels(colour)
    for part in range(101):
        mixed = [round(channel + (255 - channel) * part / 100) for channel in channels]
        made = "#{:02X}{:02X}{:02X}".format(*mixed)
        if contrast(made, DARK_PAGE) >= WANTED:
            return made
    raise AssertionError("white stands out from any dark page")


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, 1 to 21, as WCAG 2 defines it."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _channels(colour: str) -> list[int]:
    return [int(colour[at : at + 2], 16) for at in (1, 3, 5)]


def _luminance(colour: str) -> float:
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in (v / 255 for v in _channels(colour))]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
