"""Labels and label sets as values, and the set that comes with the program."""

from __future__ import annotations

import pytest

from annotator.core.labels import Attribute, Colour, Label, LabelSet, RelationType, Rule
from annotator.storage.label_file import packaged_labels

SET = LabelSet(
    "news",
    2,
    (Label("quote", "2"), Label("speaker", "3"), Label("date")),
    (RelationType("speaker", ("quote",), ("speaker",), 1), RelationType("continues", ("quote",), ("quote",))),
)


def test_a_label_is_found_by_name_by_key_and_by_number() -> None:
    assert SET.id == "news/2"
    assert SET.get("speaker") is SET.by_key("3") is SET.labels[1]
    assert SET.by_key("9") is None
    assert [SET.number(name) for name in ("quote", "speaker", "date", "unknown")] == [0, 1, 2, 3]


def test_an_unknown_label_is_grey_and_on_no_key() -> None:
    unknown = SET.get("unknown")
    assert unknown == Label("unknown")
    assert (unknown.key, unknown.attributes, unknown.edges) == ("", (), "trim")


def test_a_relation_joins_only_the_labels_of_its_type() -> None:
    assert SET.may_join("speaker", "quote", "speaker")
    assert SET.may_join("continues", "quote", "quote")
    assert not SET.may_join("speaker", "speaker", "quote")
    assert not SET.may_join("continues", "quote", "speaker")
    assert not SET.may_join("unknown", "quote", "speaker")


def test_a_rule_in_a_language_falls_back_to_english() -> None:
    rule = Rule({"en": "yes", "ro": "da"}, "[r]", "[w]")
    assert [rule.in_language(language) for language in ("ro", "en", "fr")] == ["da", "yes", "yes"]
    assert Rule({"ro": "da"}, "", "").in_language("fr") == "da"


@pytest.mark.parametrize("key", ["0", "10", "a", "²", "٣", " 1", "-1"])
def test_a_key_is_one_digit_from_1_to_9(key: str) -> None:
    with pytest.raises(ValueError, match="key must be"):
        Label("quote", key)


@pytest.mark.parametrize("colour", ["#12345", "#1234567", "red", "123456", "#12345G", "#12345\n", ""])
def test_a_colour_is_six_digits(colour: str) -> None:
    with pytest.raises(ValueError, match="must be a colour"):
        Colour(colour, "#000000")


def test_a_label_is_drawn_and_trimmed_in_known_ways() -> None:
    with pytest.raises(ValueError, match="edges must be"):
        Label("quote", edges="none")
    with pytest.raises(ValueError, match="line must be"):
        Label("quote", line="wavy")
    with pytest.raises(ValueError, match="name must not"):
        Label("")


@pytest.mark.parametrize(
    ("type_", "choices"), [("list", ()), ("choice", ()), ("text", ("a",)), ("choice", ("a", "b", "a"))]
)
def test_a_choice_and_nothing_else_has_choices(type_: str, choices: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match=r"type must be|different choices"):
        Attribute("kind", type_, choices)


@pytest.mark.parametrize(
    "labels", [(), (Label("a"), Label("a")), (Label("a", "1"), Label("b", "1"))], ids=["none", "a name", "a key"]
)
def test_a_set_has_labels_with_different_names_and_keys(labels: tuple[Label, ...]) -> None:
    with pytest.raises(ValueError, match=r"label"):
        LabelSet("news", 1, labels)


def test_the_shipped_set_is_the_five_labels_of_the_design() -> None:
    labels = packaged_labels()
    assert labels.id == "news/1"
    assert [(one.name, one.key, one.edges, one.line, one.grey) for one in labels.labels] == [
        ("claim", "1", "statement", "solid", False),
        ("quote", "2", "quotation", "solid", False),
        ("speaker", "3", "name", "solid", False),
        ("date", "4", "date", "dotted", False),
        ("boilerplate", "5", "lines", "dashed", True),
    ]
    assert {one.name: (one.colour.light, one.colour.ink, one.colour.dark) for one in labels.labels} == {
        "claim": ("#1A85E0", "#1469B8", "#4096FF"),
        "quote": ("#B08300", "#8A6600", "#E8B81C"),
        "speaker": ("#17604B", "#17604B", "#26D990"),
        "date": ("#E0207F", "#C8166D", "#FA6ED0"),
        "boilerplate": ("#A34B22", "#A34B22", "#F0703C"),
    }


def test_the_shipped_attributes_come_in_the_order_of_the_design() -> None:
    labels = packaged_labels()
    assert {one.name: {attribute.name: attribute.choices for attribute in one.attributes} for one in labels.labels} == {
        "claim": {"kind": ("checkable", "vague")},
        "quote": {"kind": ("direct", "indirect", "mixed"), "no_speaker": ()},
        "speaker": {"name": (), "kind": ("person", "body", "document", "pronoun", "unnamed")},
        "date": {"value": (), "kind": ("date", "time", "duration", "repeated")},
        "boilerplate": {
            "kind": ("read-also", "comment form", "newsletter or advert", "navigation", "caption or credit")
        },
    }
    assert [next(iter(one.attributes)).name for one in labels.labels] == ["kind", "kind", "name", "value", "kind"]


def test_the_shipped_relations_are_one_speaker_and_what_a_quote_continues() -> None:
    labels = packaged_labels()
    assert {one.type: (one.source, one.target, one.at_most) for one in labels.relations} == {
        "speaker": (("quote",), ("speaker",), 1),
        "continues": (("quote",), ("quote",), 1),
    }


def test_the_shipped_guideline_is_in_english_and_romanian_with_an_example_right_and_wrong() -> None:
    labels = packaged_labels()
    rules = [*labels.guideline, *(rule for one in labels.labels for rule in one.guideline)]
    assert len(rules) >= 10
    for rule in rules:
        assert set(rule.text) == {"en", "ro"}
        assert rule.text["en"] != rule.text["ro"]
        assert rule.right
        assert rule.wrong
        assert rule.right != rule.wrong


@pytest.mark.parametrize("name", ["a.b", ".", "a\nb", "a\r", "\t", "\u2028", "\u202ea", "\x00", "\ud800", "a" * 41])
def test_a_set_has_no_label_whose_name_cannot_be_told(name: str) -> None:
    with pytest.raises(ValueError, match="a label's name"):
        LabelSet("news", 1, (Label(name),))
    # What a sidecar says is shown all the same.
    assert SET.get(name) == Label(name)


@pytest.mark.parametrize("name", ["a" * 40, "a & b", "știre 😀", "می\u200cشود", "<b>"])
def test_other_names_are_fine(name: str) -> None:
    assert LabelSet("news", 1, (Label(name),)).labels[0].name == name
