"""Label files: read whole, or refused with the line or the field."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from annotator.core.labels import Attribute, Colour, Label, LabelSet, RelationType, Rule
from annotator.storage.colours import DARK_PAGE, contrast, lightened
from annotator.storage.label_file import LabelFileError, labels_of, packaged_labels, parse_labels, read_labels

if TYPE_CHECKING:
    from pathlib import Path

GOOD = """
name = "news"
version = 2

[[guideline]]
rule = { en = "Everything.", ro = "Totul." }
right = "[a]"
wrong = "a"

[[label]]
name = "quote"
key = "2"
edges = "quotation"
colour = { light = "#B08300", dark = "#E8B81C", ink = "#8A6600" }
line = "dotted"
grey = true

[[label.attribute]]
name = "kind"
type = "choice"
choices = ["direct", "indirect"]

[[label.guideline]]
rule = { en = "With its marks." }
right = "[“a”]"
wrong = "“[a]”"

[[label]]
name = "speaker"
colour = "#17604B"

[[relation]]
type = "speaker"
from = ["quote"]
to = "speaker"
at_most = 1
"""
EXPECTED = LabelSet(
    "news",
    2,
    (
        Label(
            "quote",
            "2",
            "quotation",
            Colour("#B08300", "#E8B81C", "#8A6600"),
            "dotted",
            True,
            (Attribute("kind", "choice", ("direct", "indirect")),),
            (Rule({"en": "With its marks."}, "[“a”]", "“[a]”"),),
        ),
        Label("speaker", colour=Colour("#17604B", lightened("#17604B"))),
    ),
    (RelationType("speaker", ("quote",), ("speaker",), 1),),
    (Rule({"en": "Everything.", "ro": "Totul."}, "[a]", "a"),),
)


def test_everything_is_read() -> None:
    assert parse_labels(GOOD.encode(), "labels.toml") == EXPECTED
    assert parse_labels(b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode(), "labels.toml") == EXPECTED


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ('"speaker"\ncolour', '"a.new"\ncolour', "label[1].name (a.new): a label's name holds no dot."),
        (
            '"speaker"\ncolour',
            '"a\\nb"\ncolour',
            "a label's name holds no line ends or control characters, such as U+000A.",
        ),
        ('"speaker"\ncolour', f'"{"a" * 41}"\ncolour', "a label's name has at most 40 characters, not 41."),
        ("key = ", "kye = ", "labels.toml cannot be used: label[0].kye (quote): is not a known key."),
        ('"#17604B"', '"green"', "label[1].colour (speaker): light must be a colour such as #1A85E0, not 'green'."),
        ('"#17604B"', "7", "label[1].colour (speaker): must be a table."),
        ('dark = "#E8B81C"', 'drak = "#E8B81C"', "label[0].colour (quote).drak: is not a known key."),
        ('light = "#B08300", ', "", "label[0].colour (quote).light: is missing."),
        ('"2"', '"22"', "label[0] (quote): key must be a digit from 1 to 9, not '22'."),
        ('"2"', "2", "label[0].key (quote): must be text."),
        ('"quotation"', '"odd"', "label[0] (quote): edges must be one of "),
        ("grey = true", "grey = 1", "label[0].grey (quote): must be true or false."),
        ('type = "choice"', 'type = "number"', "label[0] (quote).attribute[0] (kind): type must be one of "),
        ('choices = ["direct", "indirect"]', "", "label[0] (quote).attribute[0] (kind): a choice, and nothing else, "),
        ('["direct", "indirect"]', '["direct", 1]', "attribute[0].choices (kind): must be a list of names."),
        ('rule = { en = "With its marks." }', "rule = 3", "label[0] (quote).guideline[0].rule: must be a table."),
        ('rule = { en = "With its marks." }', "rule = {}", "label[0] (quote).guideline[0].rule: must be text, or"),
        ('wrong = "a"', "", "guideline[0].wrong: is missing."),
        ('name = "news"', "", "name: is missing."),
        ('name = "news"', 'name = "a/b"', "name: must not be empty nor hold a slash."),
        ("version = 2", "version = true", "version: must be a whole number."),
        ("version = 2", "version = 0", "version: must be 1 or more."),
        ('"speaker"\ncolour', '"quote"\ncolour', "relation[0].to (speaker): “speaker” is no label of this file."),
        ("at_most = 1", "at_most = -1", "relation[0].at_most (speaker): must be 0 or more."),
        ("[[relation]]", "[relation]", "relation: must be a list."),
    ],
)
def test_a_mistake_is_told_with_its_place(old: str, new: str, sentence: str) -> None:
    assert old in GOOD
    with pytest.raises(LabelFileError) as error:
        parse_labels(GOOD.replace(old, new, 1).encode(), "labels.toml")
    assert str(error.value).startswith("labels.toml cannot be used: ")
    assert sentence in str(error.value)


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b'name = "a"\nversion = = 1', "labels.toml is no valid TOML at line 2, column 11: Invalid value."),
        (b'name = "a"\nx = [', "labels.toml is no valid TOML at line 2"),
        (b"name = '\xff'", "labels.toml is not UTF-8 at byte 8; save it as UTF-8."),
        (b"x = " + b"[" * 100_000, "labels.toml is nested too deep to be a label file."),
        (b'name = "a"\nversion = 1', "labels.toml cannot be used: the file: a label set needs labels"),
        (
            b'name = "a"\nversion = 1\nlabel = [{name = "a", key = "1"}, {name = "b", key = "1"}]',
            "labels.toml cannot be used: the file: two labels have the same key.",
        ),
    ],
)
def test_a_file_that_is_no_label_set(data: bytes, sentence: str) -> None:
    with pytest.raises(LabelFileError) as error:
        parse_labels(data, "labels.toml")
    assert str(error.value).startswith(sentence)


def test_a_corpus_may_have_its_own(tmp_path: Path) -> None:
    assert labels_of(tmp_path) == packaged_labels()
    (tmp_path / "labels.toml").write_text(GOOD, "utf-8")
    assert labels_of(tmp_path) == EXPECTED


def test_one_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    with pytest.raises(LabelFileError, match=r"labels\.toml is not there"):
        read_labels(tmp_path / "labels.toml")
    (tmp_path / "labels.toml").symlink_to("nowhere")
    with pytest.raises(LabelFileError, match=r"labels\.toml is not there"):
        labels_of(tmp_path)


def test_the_packaged_labels() -> None:
    labels = packaged_labels()
    assert [label.name for label in labels.labels] == ["claim", "quote", "speaker", "date", "boilerplate"]
    assert [label.key for label in labels.labels] == list("12345")
    assert labels.may_join("speaker", "quote", "speaker")
    assert labels.may_join("continues", "quote", "quote")


@pytest.mark.parametrize("colour", ["#000000", "#FFFFFF", "#17604B", "#A34B22", "#0000FF", "#1A85E0"])
def test_a_derived_colour_stands_out_from_the_dark_page(colour: str) -> None:
    assert contrast(lightened(colour), DARK_PAGE) >= 6
    if contrast(colour, DARK_PAGE) >= 6:
        assert lightened(colour) == colour


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.005)
