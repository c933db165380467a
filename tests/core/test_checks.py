"""Suspicions: each rule by examples that it finds and that it leaves alone, and what holds for all of them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.annotations import Annotations, Header, Relation, Span
from annotator.core.article import Article
from annotator.core.check_quotations import marked_quotations
from annotator.core.checks import CHECKS, Suspicion, suspicions
from annotator.core.labels import Label, LabelSet
from annotator.core.quotation_marks import mark_at, mark_before
from annotator.core.quotations import QUOTATION
from annotator.core.words import word_at
from annotator.storage.label_file import packaged_labels
from annotator.storage.sidecar import decode_sidecar
from tests.core.marked import SEEDS, seed
from tests.core.strategies import article_texts

LABELS = packaged_labels()
NAMES = {"q": "quote", "s": "speaker", "d": "date", "c": "claim", "b": "boilerplate"}
DONE = Header("done")


def case(marked: str, *links: str, header: Header = DONE, **fields: object) -> tuple[Article, Annotations]:
    """`<q1 …>` is the quote q1; s, d, c, b likewise; a link is "q1 s1" (speaker) or "q2 q1" (continues)."""
    text, spans, opened, rest = "", [], [], marked
    while rest:
        if rest[0] == "<":
            id_, _, rest = rest[1:].partition(" ")
            opened.append((id_, len(text)))
        elif rest[0] == ">":
            id_, start = opened.pop()
            spans.append(Span(id_, NAMES[id_[0]], start, len(text)))
            rest = rest[1:]
        else:
            text, rest = text + rest[0], rest[1:]
    relations: list[Relation] = []
    for link in links:
        source, target = link.split()
        kind = "speaker" if target[0] == "s" else "continues"
        relations.append(Relation(f"r{len(relations)}", kind, source, target))
    return Article("a.txt", text), Annotations.build(spans, relations, header=header, **fields)


def found(marked: str, *links: str, check: str = "", header: Header = DONE) -> list[str]:
    """What is found, as "check id" (or "check text" where it is about no span); of one check only its ids."""
    article, annotations = case(marked, *links, header=header)
    every = suspicions(article, annotations, LABELS)
    if check:
        return [one.span_id or one.text for one in every if one.check == check]
    return [f"{one.check} {one.span_id or one.text}" for one in every]


def test_a_careful_labelling_has_no_suspicion() -> None:
    text = "<q1 „Vrem <c1 pace>”>, a spus <s1 Lavrov> <d1 luni>, <q2 „și o vom avea”>."
    text += "\n<b1 CITEȘTE ȘI: „Ce vrea Lavrov de la noi”>"
    assert found(text, "q1 s1", "q2 q1") == []


def test_a_quote_needs_a_speaker_and_a_speaker_a_quote() -> None:
    assert found("<q1 „Da”>, a spus <s1 Ana>.") == ["quote_without_speaker q1", "speaker_without_quote s1"]
    assert found("<q1 „Da”>, a spus <s1 Ana>.", "q1 s1") == []


def test_a_quote_marked_as_without_speaker_needs_none() -> None:
    article, annotations = case("<q1 „Da”>, s-a auzit.")
    (quote,) = annotations.spans
    marked = Annotations.build([replace(quote, attributes={"no_speaker": True})], header=DONE)
    assert suspicions(article, annotations, LABELS) != []
    assert suspicions(article, marked, LABELS) == []
    unmarked = Annotations.build([replace(quote, attributes={"no_speaker": False})], header=DONE)
    assert suspicions(article, unmarked, LABELS) != []


def test_a_piece_that_continues_another_has_its_speaker_and_only_the_first_is_told() -> None:
    text = "<q1 „Da”>, a spus <s1 Ana>, <q2 „sigur”>, apoi <q3 „bine”>."
    assert found(text, "q1 s1", "q2 q1", "q3 q2") == []
    assert found(text, "q2 q1", "q3 q2", check="quote_without_speaker") == ["q1"]


def test_quotes_that_continue_each_other_in_a_ring_have_no_speaker() -> None:
    assert found("<q1 „Da”> și <q2 „nu”>.", "q2 q1", "q1 q2", check="quote_without_speaker") == ["q1", "q2"]


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("A spus: <q1 „Vrem> pace”.", ["q1"]),
        ("A spus: „Vrem <q1 pace”>.", ["q1"]),
        ("A spus: <q1 „Vrem> <q2 pace”>.", ["q1", "q2"]),
        ("A spus: <q1 „Vrem pace”>.", []),
        ("A spus „<q1 Vrem pace>”.", []),
        ("A spus că <q1 vrea „pace” și „liniște”>.", []),
        ("„A spus: <q1 «Vrem pace»>”, zice ziarul.", []),
        ("„A spus: <q1 «Vrem> pace»”, zice ziarul.", ["q1"]),
        ("A spus: <q1 „Vrem pace>\nși apoi „altceva”.", []),
        ("He said <q1 the boats' owners weren't> the boys' friends.", []),
        ('The pipe was 5" wide, <q1 he said it was 6">.', []),
        ("<q1 „Primul rând.\n„Al doilea rând.”>", []),
    ],
)
def test_marks_that_belong_together_stand_both_in_a_quote(text: str, ids: list[str]) -> None:
    assert found(text, check="unbalanced_marks") == ids


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("în <d1 ianuari>e", ["d1"]),
        ("în i<d1 anuarie>", ["d1"]),
        ("<s1 Lavrov>: da", []),
        ("<s1 Lavrov>.", []),
        ("<s1 Lavrov>", []),
        ("octombrie.<b1 CITEȘTE>", []),
        ("<s1 într>-un", []),
        ("ora <d1 12>:30", ["d1"]),
        ("<d1 22.12>.2021", ["d1"]),
        ("pe <s1 hotnews>.ro", ["s1"]),
        ("<s1 don>'t", ["s1"]),
        ("<s1 pa>\u0302na", ["s1"]),
        ("<s1 coope\u00ad>rare", ["s1"]),
        ("👨‍👩‍👧<s1 Ana>👨‍👩‍👧", []),
        ("<s1 של>ום", ["s1"]),
        ("<s1 Ana>\r\n<d1 luni>\u00a0seara", []),
    ],
)
def test_an_edge_stands_between_words(text: str, ids: list[str]) -> None:
    assert found(text, check="edge_inside_word") == ids


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("<b1 READ Ce a spus <s1 Ana>>", ["s1"]),
        ("<b1 READ <s1 Ana>>", ["s1"]),
        ("<b1 <c1 READ Ana>>", ["c1"]),
        ("<c1 Podul <b1 READ Ana> e închis>", []),
        ("<b1 READ> <s1 Ana> <b2 READ>", []),
        ("<b1 READ Ce> <s1 Ana>", []),
    ],
)
def test_nothing_is_labelled_inside_boilerplate(text: str, ids: list[str]) -> None:
    assert found(text, check="inside_boilerplate") == ids


def test_a_span_that_reaches_into_boilerplate_is_told() -> None:
    article = Article("a.txt", "Ana spune READ LA Ce")
    for start, end in ((0, 14), (15, 20)):
        spans = [Span("b1", "boilerplate", 10, 17), Span("c1", "claim", start, end)]
        checks = [one.check for one in suspicions(article, Annotations.build(spans), LABELS)]
        assert checks == ["inside_boilerplate"]


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("<d1 la <d2 1 martie> 2021>", ["d2"]),
        ("<d1 <d2 1 martie> 2021>", ["d2"]),
        ("<q1 „Da, «<c1 nu> <c2 nu>»”>", []),
        ("<c1 Lucrările, care <c2 privesc 2 parcele>, nu sunt gata>", []),
        ("<c1 Lucrările (<c2 privesc 2 parcele>) nu sunt gata>", []),
        ("<c1 Lucrările <c2 privesc 2 parcele> din zonă>", ["c2"]),
        ("<c1 Lucrările, <c2 privesc 2 parcele>>.", ["c2"]),
        ("<d1 luni> <d2 luni>", []),
    ],
)
def test_a_label_does_not_lie_in_itself(text: str, ids: list[str]) -> None:
    assert found(text, check="nested_in_itself") == ids


def test_a_span_that_begins_in_another_of_its_label_is_told() -> None:
    spans = [Span("d1", "date", 0, 8), Span("d2", "date", 5, 12), Span("d3", "date", 10, 14)]
    every = suspicions(Article("a.txt", "1 martie 2021 seara"), Annotations.build(spans), LABELS)
    assert [one.span_id for one in every if one.check == "nested_in_itself"] == ["d2", "d3"]


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("<d1 luni> și <s1 luni>", ["s1"]),
        ("<s1 Luni>, <d1 luni> și <d2 LUNI>", ["s1"]),
        ("<d1 luni> și <d2 luni> și luni", []),
        ("<c1 <q1 Podul e gata>>. <q2 Podul e gata>.", []),
        ("<c1 <q1 Podul e gata>>", []),
    ],
)
def test_the_same_text_has_the_same_label_everywhere(text: str, ids: list[str]) -> None:
    assert found(text, check="labelled_otherwise") == ids


@pytest.mark.parametrize(
    ("text", "texts"),
    [
        ("A spus: „Vrem pace și liniște”.", ["„Vrem pace și liniște”"]),
        ("A spus: „Vrem pace acum”.", []),
        ("A spus: “No limes, no rice, no coffee,” he said.", ["“No limes, no rice, no coffee,”"]),
        ("A spus: <q1 „Vrem pace și liniște”>.", []),
        ("A spus: „<q1 Vrem pace și liniște>”.", []),
        ("A spus: „Mi-a zis «nu mai veniți aici deloc» și atât”.", ["„Mi-a zis «nu mai veniți aici deloc» și atât”"]),
        ("<q1 „Mi-a zis> «nu mai veniți aici deloc» și atât”.", []),
        ("<b1 CITEȘTE „Vrem pace și liniște”>", []),
        ("Spectacolul „Livada de pe lună” s-a jucat.", []),
        ("Spectacolul „Livada de pe lună!” s-a jucat.", ["„Livada de pe lună!”"]),
        ("A spus că „Livada de pe lună” s-a jucat.", ["„Livada de pe lună”"]),
        ("A cerut „mult mai multă liniște” în sală.", ["„mult mai multă liniște”"]),
        ("A spus: „Vrem pace și liniște", ["„Vrem pace și liniște"]),
        ("The boats' owners and the boys' friends.", []),
        ("— Am plecat în 1998 din sat.", []),
        ("a\r\n🇷🇴„Vrem pace și liniște”", ["„Vrem pace și liniște”"]),
        ("„Nave\u0306 pa\u0302na\u0306”", []),
    ],
)
def test_a_quotation_of_four_words_is_in_a_quote(text: str, texts: list[str]) -> None:
    assert found(text, check="unlabelled_quotation") == texts


def test_only_articles_that_somebody_labels_are_asked_for_quotations() -> None:
    text = "A spus: „Vrem pace și liniște”."
    for status, told in (("new", 0), ("in_progress", 1), ("done", 1), ("skipped", 0)):
        assert len(found(text, header=Header(status))) == told, status


def test_a_dismissed_suspicion_is_left_out_for_good_and_no_other_one() -> None:
    article, annotations = case("<q1 „Da”> și <q2 „Nu”>.")
    first, second = suspicions(article, annotations, LABELS)
    assert suspicions(article, replace(annotations, dismissed=(first.as_dismissed(),)), LABELS) == [second]
    other_text = {**first.as_dismissed(), "text": "„Ba”"}
    assert suspicions(article, replace(annotations, dismissed=(other_text,)), LABELS) == [first, second]


def test_a_sentence_names_the_text_and_the_label() -> None:
    ((one, *_), _) = suspicions(*case("în <d1 ianuari>e"), LABELS), None
    assert str(one.message) == "The date “ianuari” ends inside the word “ianuarie”; move its end."
    assert (one.check, one.start, one.end, one.text, one.span_id) == ("edge_inside_word", 3, 10, "ianuari", "d1")


def test_a_label_set_without_relations_and_edge_rules_has_only_what_every_label_can_have() -> None:
    labels = LabelSet("own", 1, (Label("quote"), Label("speaker"), Label("boilerplate")))
    article, annotations = case("<b1 A spus <s1 Ana>: <q1 „Vrem> pace și liniște”>. „Vrem pace și liniște”.")
    assert suspicions(article, annotations, labels) == []


def test_the_seeds_have_no_suspicion_that_is_known_to_be_false() -> None:
    for path in sorted(SEEDS.glob("*.json")):
        name = path.name.removesuffix(".annotations.json")
        sidecar = decode_sidecar(path.read_bytes(), path.name)
        every = suspicions(Article(name, seed(name)), sidecar.annotations, LABELS)
        assert [str(one.message) for one in every] == [], name


def quotations_of(text: str) -> list[tuple[int, int]]:
    """Every quotation that opens with a mark and ends with one, as the text object has them, block by block."""
    places, place = [], 0
    while place < len(text):
        block = QUOTATION.blocks.at(text, place)
        for unit in QUOTATION.find(text, block):
            opening, closing = mark_at(text, unit.start), mark_before(text, unit.end)
            if opening and opening.opens and closing and opening.end <= closing.start:
                places.append((unit.start, unit.end))
        place = block.end
    return places


@pytest.mark.parametrize("name", sorted(path.name for path in SEEDS.glob("*") if path.suffix in (".txt", ".md")))
def test_the_quotations_of_a_seed_are_those_of_the_text_object(name: str) -> None:
    text = seed(name)
    closed = [(start, end) for start, end, _ in marked_quotations(text) if mark_before(text, end)]
    assert closed == quotations_of(text) != []


@given(article_texts())
def test_the_quotations_of_any_text_are_those_of_the_text_object(text: str) -> None:
    every = {(start, end) for start, end, _ in marked_quotations(text)}
    assert set(quotations_of(text)) <= every
    assert all(text[start] in "„«" for start, _ in every - set(quotations_of(text)))


@st.composite
def labelled_texts(draw: st.DrawFn) -> tuple[Article, Annotations]:
    """Any text with any spans on it, some of them linked."""
    text = draw(article_texts().filter(bool))
    places = st.tuples(
        st.integers(0, len(text) - 1), st.integers(1, len(text)), st.sampled_from(sorted(NAMES.values()))
    )
    wanted = draw(st.sets(places, max_size=12))
    kept = {(start, min(len(text), start + size), label) for start, size, label in wanted}
    spans = [Span(f"s{at}", label, start, end) for at, (start, end, label) in enumerate(sorted(kept))]
    quotes = [span.id for span in spans if span.label == "quote"]
    relations: list[Relation] = []
    for quote in quotes:
        target = draw(st.sampled_from([None, *(span.id for span in spans if span.id != quote)]))
        if target:
            kind = draw(st.sampled_from(("speaker", "continues")))
            relations.append(Relation(f"r{len(relations)}", kind, quote, target))
    return Article("a.txt", text), Annotations.build(spans, relations, header=DONE)


@given(labelled_texts())
def test_suspicions_are_in_text_order_each_once_with_its_text(labelled: tuple[Article, Annotations]) -> None:
    article, annotations = labelled
    every = suspicions(article, annotations, LABELS)
    assert [(one.start, one.end) for one in every] == sorted((one.start, one.end) for one in every)
    assert len({(one.check, one.start, one.end, one.span_id) for one in every}) == len(every)
    for one in every:
        assert one.check in CHECKS
        assert one.text == article.text[one.start : one.end] != ""
        span = annotations.spans.get(one.span_id) if one.span_id else None
        assert span is None or (span.start, span.end) == (one.start, one.end)
        assert str(one.message)


@given(labelled_texts())
def test_dismissing_all_leaves_none(labelled: tuple[Article, Annotations]) -> None:
    article, annotations = labelled
    every = suspicions(article, annotations, LABELS)
    gone = replace(annotations, dismissed=tuple(one.as_dismissed() for one in every))
    assert suspicions(article, gone, LABELS) == []


def ids_of(every: list[Suspicion], check: str) -> set[str | None]:
    return {one.span_id for one in every if one.check == check}


@given(labelled_texts())
def test_the_rules_agree_with_their_plain_definitions(labelled: tuple[Article, Annotations]) -> None:
    article, annotations = labelled
    every, text, spans = suspicions(article, annotations, LABELS), article.text, list(annotations.spans)

    def cuts_a_word(pos: int) -> bool:
        word = word_at(text, pos)
        return word is not None and word.start < pos

    assert ids_of(every, "edge_inside_word") == {
        span.id for span in spans if cuts_a_word(span.start) or cuts_a_word(span.end)
    }
    outside = [span for span in spans if span.label == "boilerplate"]
    covered = {pos for span in outside for pos in range(span.start, span.end)}
    for span in spans:
        if span.label == "boilerplate":
            continue
        within = span.start in covered and (span.start - 1 in covered or set(range(span.start, span.end)) <= covered)
        reaches = span.end - 1 in covered and span.end in covered
        told = span.id in ids_of(every, "inside_boilerplate")
        assert told == (within or reaches), span
    linked = {one.target for one in annotations.relations.values() if one.type == "speaker"}
    alone = {span.id for span in spans if span.label == "speaker" and span.id not in linked}
    assert ids_of(every, "speaker_without_quote") == alone
