"""A key press as the key it means: Qt's own names, other alphabets, keypads."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from annotator.actions import ACTIONS
from annotator.keys import NAMED, normal, normals
from annotator.ui.commands.matching import Needle, score
from annotator.ui.commands.recording import key_of
from annotator.ui.models.folding import words_of
from annotator.ui.window_actions import US_KEYS

PORTABLE = QKeySequence.SequenceFormat.PortableText
NONE, SHIFT, KEYPAD = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.KeypadModifier,
)
SCAN = {character: code for code, character in US_KEYS.items()}


def pressed(key: int, modifiers: Qt.KeyboardModifier = NONE, text: str = "", place: str = "") -> str:
    event = QKeyEvent(QEvent.Type.KeyPress, key, modifiers, SCAN.get(place, 0), 0, 0, text)
    return key_of(event)


def test_keys_are_written_as_qt_writes_them() -> None:
    for key in (*NAMED, *(key for action in ACTIONS for key in normals(action.keys))):
        sequence = QKeySequence(key)
        assert sequence.count() == 1
        assert sequence.toString(PORTABLE) == key
    for action in ACTIONS:
        for key in action.keys:
            assert normal(QKeySequence(key).toString(PORTABLE)) == normal(key)


def test_a_key_that_gives_no_latin_letter_counts_by_its_place() -> None:
    assert pressed(0x426, NONE, "ц", "W") == "W"
    assert pressed(0x426, SHIFT, "Ц", "W") == "Shift+W"
    assert pressed(0x3A3, Qt.KeyboardModifier.ControlModifier, "Σ", "S") == "Ctrl+S"
    assert pressed(0x426, NONE, "ц") == "Ц"


def test_a_french_digit_without_shift_is_the_digit() -> None:
    assert pressed(Qt.Key.Key_Ampersand, NONE, "&", "1") == "1"
    assert pressed(Qt.Key.Key_1, SHIFT, "1", "1") == "1"
    assert pressed(Qt.Key.Key_Exclam, SHIFT, "!", "1") == "!"
    assert pressed(Qt.Key.Key_A, NONE, "a", "Q") == "A"


@pytest.mark.parametrize(
    "key", [Qt.Key.Key_AltGr, Qt.Key.Key_Shift, Qt.Key.Key_Dead_Acute, Qt.Key.Key_unknown, 0, Qt.Key.Key_VolumeUp]
)
def test_what_is_no_key_of_its_own_is_none(key: int) -> None:
    assert pressed(key) == ""


def test_the_keypad_counts_as_the_other_keys() -> None:
    assert pressed(Qt.Key.Key_5, KEYPAD, "5") == "5"
    assert pressed(Qt.Key.Key_Enter, KEYPAD | Qt.KeyboardModifier.ControlModifier) == "Ctrl+Enter"


NEXT = Needle.of("Next article", "Article", "article.next", ("Ctrl+PgDn",))


def test_better_answers_score_higher() -> None:
    queries = ("next article", "next", "article", "ext", "pgdn", "nexart", "artcle", "articel", "xarticle", "aticle")
    scores = [score(words_of(query), NEXT) for query in queries]
    assert all(scores)
    assert scores[0] > scores[1] > scores[2] > scores[3] > scores[4] > scores[6]
    assert score(words_of("ctrl+pgdn"), NEXT) > score(words_of("next"), Needle.of("The next", "", "", ()))


@pytest.mark.parametrize("query", ["previous", "next previous", "x", "artxxle", "artnex", "g", "ar next q"])
def test_what_does_not_answer_scores_nothing(query: str) -> None:
    assert score(words_of(query), NEXT) == 0
