"""Which colours look alike to people who see colours differently: simulated, then measured in CIELAB.

The simulation is that of Machado, Oliveira and Fernandes (2009) at full severity, on linear light.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from math import dist
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

LEAST_DIFFERENCE = 18.0
"""The CIELAB difference (1976) below which two thin bars are taken for the same colour."""
Triple = tuple[float, float, float]
Matrix = tuple[Triple, Triple, Triple]
VISIONS: Mapping[str, Matrix] = MappingProxyType(
    {
        "usual": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
        "protan": (
            (0.152286, 1.052583, -0.204868),
            (0.114503, 0.786281, 0.099216),
            (-0.003882, -0.048116, 1.051998),
        ),
        "deutan": (
            (0.367322, 0.860646, -0.227968),
            (0.280085, 0.672501, 0.047413),
            (-0.011820, 0.042940, 0.968881),
        ),
        "tritan": (
            (1.255528, -0.076749, -0.178779),
            (-0.078411, 0.930809, 0.147602),
            (0.004733, 0.691367, 0.303900),
        ),
    }
)
"""How linear red, green and blue are seen: as usual, without the long, the middle, or the short cones."""
_TO_XYZ: Matrix = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
_WHITE: Triple = (0.95047, 1.0, 1.08883)
_EPSILON, _KAPPA = 216 / 24389, 24389 / 27


@dataclass(frozen=True, slots=True)
class Confusion:
    """Two names whose colours cannot be told apart, and in which visions; `difference` is the smallest of them."""

    one: str
    other: str
    visions: tuple[str, ...]
    difference: float


def difference(one: str, other: str, vision: str = "usual") -> float:
    """The CIELAB difference of two `#RRGGBB` colours as one of VISIONS sees them."""
    return dist(_lab(one, vision), _lab(other, vision))


def confusions(colours: Mapping[str, str]) -> tuple[Confusion, ...]:
    """The pairs among `colours` (name → `#RRGGBB`) that cannot be told apart in some vision, in the order given."""
    found = []
    for one, other in combinations(colours, 2):
        seen = {vision: difference(colours[one], colours[other], vision) for vision in VISIONS}
        alike = tuple(vision for vision, how_far in seen.items() if how_far < LEAST_DIFFERENCE)
        if alike:
            found.append(Confusion(one, other, alike, min(seen.values())))
    return tuple(found)


def _lab(colour: str, vision: str) -> Triple:
    linear = tuple(_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    seen = tuple(min(max(value, 0.0), 1.0) for value in _times(VISIONS[vision], linear))
    x, y, z = (_root(value / white) for value, white in zip(_times(_TO_XYZ, seen), _WHITE, strict=True))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)


def _root(value: float) -> float:
    return float(value ** (1 / 3)) if value > _EPSILON else (_KAPPA * value + 16) / 116


def _times(matrix: Matrix, vector: tuple[float, ...]) -> tuple[float, ...]:
    return tuple(sum(factor * value for factor, value in zip(row, vector, strict=True)) for row in matrix)
