"""Fields for one value each: they show it, and tell when the person took another."""

from annotator.ui.panels.fields.base import Field
from annotator.ui.panels.fields.block import FieldBlock
from annotator.ui.panels.fields.choice import ChoiceField
from annotator.ui.panels.fields.date import DateField
from annotator.ui.panels.fields.flag import FlagField
from annotator.ui.panels.fields.note import NoteField
from annotator.ui.panels.fields.row import ElidedLabel, Row, TwoLineLabel
from annotator.ui.panels.fields.text import TextField

__all__ = [
    "ChoiceField",
    "DateField",
    "ElidedLabel",
    "Field",
    "FieldBlock",
    "FlagField",
    "NoteField",
    "Row",
    "TextField",
    "TwoLineLabel",
]
