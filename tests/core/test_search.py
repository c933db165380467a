from __future__ import annotations

import unicodedata
from bisect import bisect_left
from itertools import islice, pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from annotator.core import folded_text
from annotator.core.annotations import Range
from annotator.core.folded_text import FoldedText, fold
from annotator.core.graphemes import is_boundary, next_boundary
from annotator.core.search import (
    Query,
    SearchError,
    SearchTimeoutError,
    check,
    find_all,
    find_batches,
    is_hit,
    is_whole,
    next_hit,
)
from annotator.core.words import word_at
from tests.core.strategies import article_texts

SMALL_CHUNK = 7
FOLDED_ALIKE = (
    ("Știri", "ştiri"),
    ("Știri", "stiri"),
    ("pâna\u0306", "până"),
    ("READ\u00a0 Agenții", "read agentii"),
    ("co\u00adope\u00adrare", "cooperare"),
    ("„Vrem”", '"vrem"'),
    ("l’a", "l'a"),
    ("2014–2021", "2014-2021"),
    ("ﬁlm…", "film..."),
    ("Straße", "STRASSE"),
    ("❤\ufe0f", "❤"),
    ("a\r\n\r\n\tb", "a b"),
    ("\u0385", "\u00a8\u0301"),
)


@st.composite
def texts_with_query(draw: st.DrawFn) -> tuple[str, str]:
    """A text and a query, which is mostly a piece of it, written a little differently."""
    text = draw(article_texts(20))
    start = draw(st.integers(0, len(text)))
    piece = text[start : start + draw(st.integers(1, 6))]
    forms = (piece, piece.upper(), piece.lower(), _nfd(piece), _nfc(piece))
    return text, draw(st.sampled_from((*forms, " ", "a", "s", "în", "i", '"')))


def _nfd(text: str) -> str:
    return unicodedata.normalize("NFD", text)


def _nfc(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def boundaries(text: str) -> list[int]:
    found = [0]
    while found[-1] < len(text):
        found.append(next_boundary(text, found[-1]))
    return found


def brute_force(text: str, query: str, whole_words: bool) -> list[Range]:
    """Try every range of whole graphemes: the leftmost, of these the longest, go on behind it."""
    edges, wanted, hits = boundaries(text), fold(query), []
    seen = [bool(fold(text[one:two])) for one, two in pairwise(edges)]
    first = 0
    while wanted and first < len(edges) - 1:
        hit = None
        for last in range(first + 1, len(edges)):
            folded = fold(text[edges[first] : edges[last]])
            if not wanted.startswith(folded):
                break
            if folded == wanted and seen[first] and seen[last - 1]:
                hit = Range(edges[first], edges[last])
        if hit and not (whole_words and not is_whole(text, hit)):
            hits.append(hit)
            first = bisect_left(edges, hit.end)
        else:
            first += 1
    return hits


@pytest.fixture(params=[SMALL_CHUNK, folded_text.CHUNK])
def chunk(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> int:
    monkeypatch.setattr(folded_text, "CHUNK", request.param)
    return int(request.param)


@pytest.mark.usefixtures("chunk")
class TestFolded:
    @pytest.mark.parametrize(("text", "query"), FOLDED_ALIKE)
    def test_what_folds_alike_is_found(self, text: str, query: str) -> None:
        assert fold(text) == fold(query)
        assert list(find_all(f"x {text} y", Query(query))) == [Range(2, 2 + len(text))]

    @given(found=texts_with_query(), whole_words=st.booleans())
    @example(found=("a  \u00ad b", " b"), whole_words=False)
    @example(found=("aaaaa", "aa"), whole_words=False)
    @example(found=("ßs ss", "ss"), whole_words=False)
    @example(found=("ßs", "s"), whole_words=False)
    @example(found=("x" * (2 * SMALL_CHUNK) + " " * (2 * SMALL_CHUNK) + "\u0301y", "x Y"), whole_words=False)
    def test_all_hits_of_a_brute_force_search_and_no_others(self, found: tuple[str, str], whole_words: bool) -> None:
        text, query = found
        assert list(find_all(text, Query(query, whole_words=whole_words))) == brute_force(text, query, whole_words)

    @given(texts_with_query())
    def test_a_hit_folds_to_the_query_on_grapheme_boundaries(self, found: tuple[str, str]) -> None:
        text, query = found
        last = 0
        for hit in find_all(text, Query(query)):
            assert fold(text[hit.start : hit.end]) == fold(query)
            assert is_boundary(text, hit.start)
            assert is_boundary(text, hit.end)
            assert hit.start >= last
            last = hit.end

    @given(article_texts())
    def test_composed_and_decomposed_fold_alike_whatever_the_chunks(self, text: str) -> None:
        assert fold(_nfd(text)) == fold(_nfc(text)) == fold(text)


@given(article_texts())
def test_folding_a_folded_text_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(article_texts(), st.integers(0, 50))
def test_a_word_found_whole_is_that_word(text: str, pos: int) -> None:
    word = word_at(text, min(pos, len(text)))
    if word and fold(text[word.start : word.end]):
        hits = list(find_all(text, Query(text[word.start : word.end], whole_words=True)))
        assert any(hit.start < word.end and word.start < hit.end for hit in hits)
        assert all(is_whole(text, hit) for hit in hits)


def test_whole_words_end_at_hyphens_and_not_at_apostrophes() -> None:
    text = "un, într-un, don't, unul"
    assert list(find_all(text, Query("un", whole_words=True))) == [Range(0, 2), Range(9, 11)]
    assert not list(find_all(text, Query("don", whole_words=True)))


@pytest.mark.parametrize("nothing", ["", "\u00ad", "\u0301", "\u200d"])
def test_what_folds_to_nothing_is_found_nowhere(nothing: str) -> None:
    assert Query(nothing).is_empty
    assert not list(find_all("a\u00adb\u0301", Query(nothing)))


def test_the_first_hit_of_a_long_text_does_not_fold_the_rest() -> None:
    text = FoldedText("încă una " * 200_000)
    assert list(islice(find_all(text, Query("inca")), 2)) == [Range(0, 4), Range(9, 13)]
    assert sum(1 for batch in find_batches(text, Query("inca una")) for _ in batch) == 200_000


@given(article_texts(), st.sampled_from((r"\w+", "[aeiou]", ".", r"\s", r"^.*$", "(?i)S", "x*")), st.booleans())
def test_hits_of_an_expression_are_whole_graphemes_that_do_not_overlap(text: str, pattern: str, whole: bool) -> None:
    last = 0
    for hit in find_all(text, Query(pattern, regex=True, whole_words=whole)):
        assert hit.start >= last
        assert hit.end > hit.start
        assert is_boundary(text, hit.start)
        assert is_boundary(text, hit.end)
        assert not whole or is_whole(text, hit)
        last = hit.end


def test_an_expression_sees_the_original_text_line_by_line_and_no_case() -> None:
    text = "READ\u00a0 Agenții\nRead în 2021\nread"
    assert list(find_all(text, Query(r"^read\b.+\d{4}$", regex=True))) == [Range(14, 26)]
    assert list(find_all(text, Query("agentii", regex=True))) == []


def test_a_line_of_an_expression_ends_before_any_newline() -> None:
    text = "unu\r\ndoi\u2028trei\r"
    assert list(find_all(text, Query("^.+$", regex=True))) == [Range(0, 3), Range(5, 8), Range(9, 13)]


@pytest.mark.parametrize(
    ("pattern", "place"),
    [("(a", "2"), ("a[b", "3"), ("*", "1"), ("a{2,1}", "3"), (r"\p{Foo}", "7"), ("(?<=b", "5"), ("[[a]", "4")],
)
def test_a_wrong_expression_is_told_with_its_place_before_anything_is_searched(pattern: str, place: str) -> None:
    with pytest.raises(SearchError, match=rf"wrong at character {place}: \w.*\.$"):
        check(Query(pattern, regex=True))
    with pytest.raises(SearchError):
        find_all("text", Query(pattern, regex=True))
    check(Query(pattern))


def test_an_expression_nested_too_deep_is_told() -> None:
    with pytest.raises(SearchError, match="too deep"):
        check(Query("(" * 5_000 + ")" * 5_000, regex=True))


def test_an_expression_that_does_not_end_is_stopped() -> None:
    with pytest.raises(SearchTimeoutError, match=r"more than 0\.05 s"):
        list(find_all("a" * 5_000 + "b", Query("(a|aa)+$", regex=True), time_limit=0.05))


@pytest.mark.parametrize(
    ("query", "words", "expected"),
    [
        (Query("stire"), "Știre", True),
        (Query("stire"), "Știrea", False),
        (Query("știri.", regex=True), "Știrile", False),
        (Query("știri.+", regex=True), "Știrile", True),
        (Query("(", regex=True), "(", False),
        (Query(""), "", False),
    ],
)
def test_whether_words_are_a_hit(query: Query, words: str, expected: bool) -> None:
    assert is_hit(query, words) == expected


@given(article_texts(), st.data())
def test_a_range_is_whole_where_no_word_crosses_its_edges(text: str, data: st.DataObject) -> None:
    edges = boundaries(text)
    if len(edges) > 1:
        start = data.draw(st.sampled_from(edges[:-1]))
        end = data.draw(st.sampled_from([edge for edge in edges if edge > start]))
        words = [word for pos in range(len(text)) if (word := word_at(text, pos))]
        crossed = any(word.start < edge < word.end for word in words for edge in (start, end))
        assert is_whole(text, Range(start, end)) == (not crossed)


@given(st.lists(st.integers(0, 6), min_size=1, max_size=8), st.integers(0, 30), st.integers(0, 5))
def test_next_hit_goes_round(gaps: list[int], start: int, size: int) -> None:
    hits, place = [], 0
    for gap in gaps:
        hits.append(Range(place + gap, place + gap + 2))
        place += gap + 2
    here = Range(start, start + size)
    after = [at for at, hit in enumerate(hits) if hit.start >= here.end]
    before = [at for at, hit in enumerate(hits) if hit.end <= here.start]
    starts, ends = [hit.start for hit in hits], [hit.end for hit in hits]
    assert next_hit(starts, ends, here) == (after or [0])[0]
    assert next_hit(starts, ends, here, forward=False) == (before or [len(hits) - 1])[-1]
    assert next_hit([], [], here) is None
