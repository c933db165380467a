"""Edge rules: properties over texts with every trap, and the label set's table as examples."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.annotations import Range
from annotator.core.edges import RULES, apply_edges
from annotator.core.graphemes import is_boundary, snap
from annotator.core.labels import EDGES
from annotator.core.white_space import is_white
from tests.core.strategies import texts_with_positions

SEED = Path(__file__).parents[2] / "seeds" / "000_a693e22d446df271.txt"
VREM = (
    "Vrem să facem acest lucru în ianuarie, inclusiv angajarea platformei de negociere pentru a discuta despre "
    "proiectul de acord între Rusia și țările NATO (cu privire la garanțiile de securitate"
)
rules = st.sampled_from(sorted(RULES))


def test_every_rule_that_a_label_may_name_exists() -> None:
    assert frozenset(EDGES) == RULES


@given(texts_with_positions(2), rules)
def test_a_range_keeps_its_ink_and_its_graphemes(case: tuple[str, int, int], rule: str) -> None:
    text, start, end = case
    selected = snap(text, Range(start, end))
    result = apply_edges(rule, text, selected)
    assert is_boundary(text, result.start)
    assert is_boundary(text, result.end)
    if all(map(is_white, text[selected.start : selected.end])):
        assert result == selected
        return
    assert len(result) > 0
    assert result.start < selected.end
    assert selected.start < result.end
    outer = [text[result.start], text[result.end - 1]]
    # A blank may only stand at an edge as a part of a grapheme that is more than a blank.
    assert not is_white(outer[0]) or not is_boundary(text, result.start + 1)
    assert not is_white(outer[1]) or not is_boundary(text, result.end - 1)


@given(texts_with_positions(2), rules)
def test_a_rule_changes_nothing_in_its_own_result(case: tuple[str, int, int], rule: str) -> None:
    text, start, end = case
    once = apply_edges(rule, text, Range(start, end))
    assert apply_edges(rule, text, once) == once


@given(texts_with_positions(2), st.sampled_from(sorted(RULES - {"quotation", "lines"})))
def test_only_quotation_and_lines_can_grow_a_range(case: tuple[str, int, int], rule: str) -> None:
    text, start, end = case
    selected = snap(text, Range(start, end))
    result = apply_edges(rule, text, selected)
    assert selected.start <= result.start <= result.end <= selected.end


def check(rule: str, before: str, after: str) -> None:
    """Apply the rule to `a [range] in its text` and compare with the same text with other brackets."""
    ranges = []
    for marked in (before, after):
        start = marked.index("[")
        ranges.append(Range(start, marked.index("]") - 1))
    text = before.replace("[", "").replace("]", "")
    assert after.replace("[", "").replace("]", "") == text
    result = apply_edges(rule, text, ranges[0])
    assert text[result.start : result.end] == text[ranges[1].start : ranges[1].end]
    assert result == ranges[1]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("că[ Rusia a fost forțată să răspundă.]", "că [Rusia a fost forțată să răspundă]."),
        ("[Rusia a fost forțată. ]El", "[Rusia a fost forțată]. El"),
        ("[Nu știu...] El", "[Nu știu...] El"),
        ("[Nu știu…] El", "[Nu știu…] El"),
        ("[Nu știu.]..", "[Nu știu.].."),
        ("[Mere, pere etc.] El", "[Mere, pere etc.] El"),
        ("[a rămas în S.U.A.] El", "[a rămas în S.U.A.] El"),
        ("[Planul B.] El", "[Planul B]. El"),
        ("[costă 3.]5 lei", "[costă 3.]5 lei"),
        ("[Costă 5 lei. .] El", "[Costă 5 lei]. . El"),
        ("[.]", "[.]"),
        ("a [ \u00a0 ] b", "a [ \u00a0 ] b"),
        ("[  \u0301a ]b", " [ \u0301a] b"),
        ("[\ufeffUcraina?\u200b]", "\ufeff[Ucraina?]\u200b"),
    ],
)
def test_statement(before: str, after: str) -> None:
    check("statement", before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("un „[dialog semnificativ]” cu", "un [„dialog semnificativ”] cu"),
        ("un „[ dialog ]” cu", "un „ [dialog] ” cu"),
        ("[„dialog]” cu", "[„dialog”] cu"),
        ("un „[dialog” ]cu", "un [„dialog”] cu"),
        ("un [„dialog”] cu", "un [„dialog”] cu"),
        ('un „[dialog]" cu', 'un [„dialog"] cu'),
        ("un ”[dialog]” cu", "un [”dialog”] cu"),
        ('un "[dialog]" cu', 'un ["dialog"] cu'),
        ("un ,,[dialog]” cu", "un [,,dialog”] cu"),
        ("un ''[dialog]'' cu", "un [''dialog''] cu"),
        ("« [Oui] » dit", "[« Oui »] dit"),
        ("« A » [B] « C »", "« A » [B] « C »"),
        ("« A » [B] » C", "« A » [B] » C"),
        ("“[We want it],” he said", "[“We want it,”] he said"),
        ("„[Vrem asta].” El", "[„Vrem asta.”] El"),
        ("„[Vrem asta.]” El", "[„Vrem asta.”] El"),
        ("a spus că [vrea asta.] El", "a spus că [vrea asta]. El"),
        ("a spus că [vrea „asta”.] El", "a spus că [vrea „asta”]. El"),
        ("„[vrea „asta”]” El", "[„vrea „asta””] El"),
        ("„[„asta” vrea]” El", "[„„asta” vrea”] El"),
        ("[„Vrem asta.]\n„Și asta.”", "[„Vrem asta.]\n„Și asta.”"),
        ("‘[the boys’ game]’ he", "[‘the boys’ game’] he"),
        ("l’[a spus]’ el", "l’[a spus]’ el"),
        ("[„anii ’90” sunt buni.]", "[„anii ’90” sunt buni]."),
        ("„[A”, a spus el, „B]”.", "[„A”, a spus el, „B”]."),
        ("„[Vrem asta (în ianuarie]).”, a", "[„Vrem asta (în ianuarie).”], a"),
        ("„[Vrem asta]) și” a", "„[Vrem asta]) și” a"),
        ("un [„dialog”,] cu", "un [„dialog”], cu"),
        ("un [„dialog” ;] cu", "un [„dialog”] ; cu"),
        ("un „[dialog”:] cu", "un [„dialog”]: cu"),
        ("un [„dialog”.] Cu", "un [„dialog”]. Cu"),
        ("[vrea „asta”,] a spus", "[vrea „asta”], a spus"),
        ("[vrea asta,] a spus", "[vrea asta,] a spus"),
        ("“[We want it,]” he", "[“We want it,”] he"),
    ],
)
def test_quotation(before: str, after: str) -> None:
    check("quotation", before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a declarat[ Karen Donfried,] principalul", "a declarat [Karen Donfried], principalul"),
        ("[, Lavrov , ]și", ", [Lavrov] , și"),
        ("[,] și", "[,] și"),
    ],
)
def test_name(before: str, after: str) -> None:
    check("name", before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("acest lucru [în ianuarie], inclusiv", "acest lucru în [ianuarie], inclusiv"),
        ("[In\u00a0ianuarie] a", "In\u00a0[ianuarie] a"),
        ("[pana vineri] a", "pana [vineri] a"),
        ("[PA\u0302NA\u0306 vineri] a", "PA\u0302NA\u0306 [vineri] a"),
        ("[on Monday ]he", "on [Monday] he"),
        ("[până în ianuarie] a", "până [în ianuarie] a"),
        ("până [în ianuarie] a", "până [în ianuarie] a"),
        ("[în] ianuarie", "[în] ianuarie"),
        ("[încă o zi] a", "[încă o zi] a"),
        ("[la-nceputul lui 2022] a", "[la-nceputul lui 2022] a"),
        ("[în urmă cu două luni] a", "[în urmă cu două luni] a"),
        ("[acum două zile] a", "[acum două zile] a"),
        ("Vorbind [marți,] secretarul", "Vorbind [marți,] secretarul"),
    ],
)
def test_date(before: str, after: str) -> None:
    check("date", before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("x\nREAD[ \u00a0 Agen]ții\ny", "x\nREAD \u00a0 [Agen]ții\ny"),
        ("x\n[Lasă un răspuns\n]y", "x\n[Lasă un răspuns]\ny"),
        ("x\n- [Lasă un răspuns] *\ny", "x\n[- Lasă un răspuns *]\ny"),
        ("x\nLasă [un răspuns\r\n\r\nAdresa] ta.  \r\ny", "x\n[Lasă un răspuns\r\n\r\nAdresa ta.]  \r\ny"),
        ("x\n* [*] *\ny", "x\n[* * *]\ny"),
    ],
)
def test_lines(before: str, after: str) -> None:
    check("lines", before, after)


@pytest.mark.parametrize(
    ("rule", "selected", "span"),
    [
        ("quotation", "dialog semnificativ", "„dialog semnificativ”"),
        ("quotation", "atât din punct de vedere politic, cât și practic", None),
        ("quotation", VREM, f"„{VREM})”"),
        ("statement", "Rusia a fost forțată să răspundă.", "Rusia a fost forțată să răspundă"),
        ("name", "secretarul general al NATO Jens Stoltenberg ", "secretarul general al NATO Jens Stoltenberg"),
        ("date", "la începutul lui 2022.", "începutul lui 2022."),
        ("lines", "Lasă un răspuns\n\nAdresa ta", "Lasă un răspuns\n\nAdresa ta de email nu va fi publicată. Câmpuri"),
        ("lines", "READ\u00a0 Agenții Serviciului", "READ\u00a0 Agenții Serviciului"),
    ],
)
def test_the_customers_article(rule: str, selected: str, span: str | None) -> None:
    text = SEED.read_bytes().decode()
    start = text.index(selected)
    result = apply_edges(rule, text, Range(start, start + len(selected)))
    expected = f"„{selected}”" if span is None else span
    assert text[result.start : result.end].startswith(expected)
    assert len(result) == len(expected) or rule == "lines"


def test_an_unknown_rule_is_an_error() -> None:
    with pytest.raises(ValueError, match="edge rule 'verse' is none of date, lines"):
        apply_edges("verse", "text", Range(0, 1))


def test_a_range_outside_of_the_text_is_an_error() -> None:
    with pytest.raises(IndexError):
        apply_edges("trim", "text", Range(2, 9))
