"""Annotator: a desktop window in which a person labels news articles by hand.

For Python: `open_corpus(folder)` gives every article with its annotations; nothing here needs a window.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.lazy import names_of

if TYPE_CHECKING:
    from annotator.core.annotations import Annotations, Header, LostSpan, Range, Relation, Span
    from annotator.core.article import Article
    from annotator.core.labels import Attribute, Label, LabelSet
    from annotator.core.message import AnnotatorError, Message
    from annotator.storage.labelled_corpus import Corpus, open_corpus

__version__ = "0.1.0"

_PLACES = {
    "annotator.core.annotations": ("Annotations", "Header", "LostSpan", "Range", "Relation", "Span"),
    "annotator.core.article": ("Article",),
    "annotator.core.labels": ("Attribute", "Label", "LabelSet"),
    "annotator.core.message": ("AnnotatorError", "Message"),
    "annotator.storage.labelled_corpus": ("Corpus", "open_corpus"),
}

__all__ = [
    "Annotations",
    "AnnotatorError",
    "Article",
    "Attribute",
    "Corpus",
    "Header",
    "Label",
    "LabelSet",
    "LostSpan",
    "Message",
    "Range",
    "Relation",
    "Span",
    "__version__",
    "open_corpus",
]


__getattr__ = names_of(__name__, _PLACES)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
