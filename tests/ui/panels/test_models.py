from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QSignalSpy

from annotator.core.annotations import Header, Span
from annotator.core.message import message
from annotator.core.span_index import order
from annotator.storage.corpus import Entry
from annotator.ui.models.article_list import ArticleListModel, ArticleRole
from annotator.ui.models.folding import folded
from annotator.ui.models.label_list import LabelListModel, LabelRole
from annotator.ui.models.span_list import SpanListModel, SpanRole

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotator.core.labels import LabelSet

LENGTH = 60
NAMES = ("claim", "quote", "date", "rumour")


def _rows(model: Any, role: int) -> list[Any]:
    return [model.index(row, 0).data(role) for row in range(model.rowCount())]


@st.composite
def _edits(draw: st.DrawFn) -> list[list[tuple[str, int, int, str]]]:
    """Transactions of (id, start, end, label): an id seen before is changed, or deleted where the label is ""."""
    one = st.tuples(
        st.sampled_from("abcdefgh"), st.integers(0, LENGTH - 1), st.integers(1, 20), st.sampled_from((*NAMES, ""))
    )
    return draw(st.lists(st.lists(one, min_size=1, max_size=4), max_size=12))


def _made(editor: Any, edit: list[tuple[str, int, int, str]]) -> list[tuple[Span | None, Span | None]]:
    """The edit as changes that fit the editor's state."""
    now = {span.id: span for span in editor.state.annotations.spans}
    pairs: list[tuple[Span | None, Span | None]] = []
    for id_, start, length, label in edit:
        before = now.get(id_)
        after = Span(id_, label, start, min(start + length, LENGTH)) if label else None
        taken = {(span.start, span.end, span.label) for span in now.values()}
        if before == after or (after and (after.start, after.end, after.label) in taken):
            continue
        pairs.append((before, after))
        now.pop(id_, None)
        if after:
            now[id_] = after
    return pairs


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(edits=_edits(), words=st.sampled_from(("", "quote", "ș", "no such words")), undone=st.integers(0, 12))
def test_lists_say_after_any_edits_what_they_would_say_after_opening(
    edits: list[list[tuple[str, int, int, str]]],
    words: str,
    undone: int,
    new_editor: Any,
    labels: LabelSet,
    checked: Callable[[Any], Any],
) -> None:
    spans, counted = checked(SpanListModel()), checked(LabelListModel(labels))
    articles = checked(ArticleListModel())
    spans.set_filter(words)
    editor = new_editor().to(spans.update_state, counted.update_state, articles.update_state)
    articles.append([Entry("seeds/a.txt", 10), Entry("seeds/b.txt", 10)])
    made = 0
    for edit in edits:
        pairs = _made(editor, edit)
        if pairs:
            editor.change(*pairs)
            made += 1
    for _ in range(min(undone, made)):
        editor.undo()
    now = list(editor.state.annotations.spans)
    assert [spans.span_at(row) for row in range(spans.rowCount())] == [span for span in now if spans.is_shown(span)]
    assert spans.total == len(now)
    counts = Counter(span.label for span in now)
    fresh = LabelListModel(labels)
    fresh.show_state(editor.state)
    assert _rows(counted, LabelRole.COUNT) == _rows(fresh, LabelRole.COUNT)
    assert _rows(counted, Qt.ItemDataRole.DisplayRole) == _rows(fresh, Qt.ItemDataRole.DisplayRole)
    assert dict(articles.index(0, 0).data(ArticleRole.COUNTS)) == counts


def test_an_edit_touches_only_its_row(editor: Any, checked: Callable[[Any], Any]) -> None:
    model = checked(SpanListModel())
    editor.to(model.update_state)
    editor.add(*(Span(f"s{at}", "claim", at, at + 2) for at in range(10)))
    resets, changes = QSignalSpy(model.modelReset), QSignalSpy(model.dataChanged)
    inserted, moved = QSignalSpy(model.rowsInserted), QSignalSpy(model.rowsMoved)
    editor.add(Span("x", "quote", 4, 5))
    assert inserted.count() == 1
    assert inserted.at(0)[1:] == [5, 5]
    editor.change((Span("x", "quote", 4, 5), Span("x", "date", 4, 5)))
    assert changes.count() == 1
    assert changes.at(0)[0].row() == 5
    assert moved.count() == 0
    editor.change((Span("x", "date", 4, 5), Span("x", "date", 8, 20)))
    assert moved.count() == 1
    assert resets.count() == 0
    assert [span.start for span in model.shown_order()] == [0, 1, 2, 3, 4, 5, 6, 7, 8, 8, 9]


def test_rows_are_in_text_order_and_found_again(editor: Any) -> None:
    model = SpanListModel()
    editor.to(model.update_state)
    editor.add(editor.span("b", "date", "marți"), editor.span("a", "quote", "„Nu vom ceda”"), Span("c", "claim", 0, 60))
    assert [span.id for span in model.shown_order()] == ["c", "a", "b"]
    assert list(model.shown_order()) == sorted(model.shown_order(), key=order)
    assert [model.row_of(span) for span in model.shown_order()] == [0, 1, 2]
    assert model.row_of(Span("d", "claim", 0, 60)) is None


def test_a_span_is_told_in_its_own_words(editor: Any) -> None:
    model = SpanListModel()
    editor.to(model.update_state)
    editor.add(editor.span("a", "quote", "la <b>Iași</b>.\r\nREAD\u00a0 Agenții", unsure=True, note="<i>why</i>"))
    index = model.index(0, 0)
    assert index.data(SpanRole.EXCERPT) == "la <b>Iași</b>. READ Agenții"
    assert index.data(SpanRole.UNSURE) is True
    assert index.data(Qt.ItemDataRole.AccessibleTextRole).startswith("quote, unsure: la <b>Iași</b>.")
    tooltip = index.data(Qt.ItemDataRole.ToolTipRole)
    assert "&lt;b&gt;Iași" in tooltip
    assert "&lt;i&gt;why" in tooltip
    assert "<b>" not in tooltip


def test_spans_are_filtered_by_label_and_text_without_diacritics(editor: Any) -> None:
    model = SpanListModel()
    editor.to(model.update_state)
    editor.add(editor.span("a", "claim", "Șoferii protestează"), editor.span("b", "quote", "„Nu vom ceda”"))
    for words, shown in (("SOFERII", ["a"]), ("quo vom", ["b"]), ("claim ceda", []), ("", ["a", "b"])):
        model.set_filter(words)
        assert [span.id for span in model.shown_order()] == shown
        assert model.total == 2


def test_folding_takes_away_case_and_diacritics() -> None:
    assert folded("Șoferii ŞI Țările Grüße ﬁ") == folded("soferii si tarile GRUSSE fi")
    assert folded("S\u0326oferi") == "soferi"


def test_labels_come_in_the_order_of_their_set_then_unknown_ones_by_name(editor: Any, labels: LabelSet) -> None:
    model = LabelListModel(labels)
    editor.to(model.update_state)
    known = [label.name for label in labels.labels]
    editor.add(Span("a", "monkey", 0, 1), Span("b", "ape", 0, 1), Span("c", "quote", 0, 1), Span("d", "zebra", 0, 1))
    assert _rows(model, Qt.ItemDataRole.DisplayRole) == [*known, "ape", "monkey", "zebra"]
    assert _rows(model, LabelRole.KNOWN) == [True] * len(known) + [False, False, False]
    assert _rows(model, LabelRole.COUNT)[known.index("quote")] == 1
    tooltip = model.index(known.index("quote"), 0).data(Qt.ItemDataRole.ToolTipRole)
    assert "quote: key 2" in tooltip
    editor.close()
    assert _rows(model, LabelRole.COUNT) == [0] * len(known)


def _entries(count: int) -> list[Entry]:
    return [Entry(f"{at}.txt", 10) for at in range(count)]


def test_articles_keep_the_order_they_came_in(checked: Callable[[Any], Any]) -> None:
    model = checked(ArticleListModel())
    inserted = QSignalSpy(model.rowsInserted)
    model.append(_entries(1000))
    model.append([Entry("10a.txt", 1), Entry("2a.txt", 1)])
    assert model.shown_names()[-2:] == ["10a.txt", "2a.txt"]
    assert [inserted.at(at)[1:] for at in range(inserted.count())] == [[0, 999], [1000, 1001]]
    assert model.rowCount(model.index(0, 0)) == 0
    assert model.index(3, 0).data(ArticleRole.TITLE) == "3.txt"


def test_articles_are_completed_with_one_signal(checked: Callable[[Any], Any]) -> None:
    model = checked(ArticleListModel())
    model.append(_entries(20))
    changes = QSignalSpy(model.dataChanged)
    model.update([Entry(f"{at}.txt", 10, f"Title {at}", "done") for at in range(5, 9)] + [Entry("gone.txt", 1)])
    assert changes.count() == 1
    assert [changes.at(0)[0].row(), changes.at(0)[1].row()] == [5, 8]
    assert model.index(5, 0).data() == "Title 5"
    assert (model.done, model.total) == (4, 20)
    model.update([Entry("5.txt", 10, "Title 5", "in_progress")])
    assert model.done == 3


def test_articles_are_filtered_by_title_and_name(checked: Callable[[Any], Any]) -> None:
    model = checked(ArticleListModel())
    model.set_filter("SOFER")
    model.append([Entry("1.txt", 1, "Șoferii protestează"), Entry("2.txt", 1), Entry("sub/sofer.txt", 1)])
    assert model.shown_names() == ["1.txt", "sub/sofer.txt"]
    model.update([Entry("2.txt", 1, "Un șofer")])
    assert model.shown_names() == ["1.txt", "2.txt", "sub/sofer.txt"]
    assert [model.row_of(name) for name in ("1.txt", "sub/sofer.txt", "other.txt")] == [0, 2, None]
    changes = QSignalSpy(model.dataChanged)
    model.update([Entry("sub/sofer.txt", 1, "Încă un șofer")])
    assert changes.at(0)[0].row() == 2
    model.set_filter("")
    assert model.rowCount() == model.total == 3
    model.clear()
    assert model.total == model.done == model.rowCount() == 0


def test_the_open_article_is_told_by_the_session_not_by_what_was_read(editor: Any) -> None:
    model = ArticleListModel()
    model.append([Entry("seeds/a.txt", 10), Entry("seeds/b.txt", 10)])
    editor.to(model.update_state)
    index = model.index(0, 0)
    assert index.data(ArticleRole.CURRENT)
    assert index.data(ArticleRole.TITLE).startswith("Șoferii")
    editor.change((None, Span("a", "quote", 0, 2)), (Header(), Header("in_progress")))
    model.update([Entry("seeds/a.txt", 10, "Read late", "new", {"claim": 7})])
    assert index.data(ArticleRole.STATUS) == "in_progress"
    assert index.data(ArticleRole.COUNTS) == (("quote", 1),)
    editor.undo()
    assert index.data(ArticleRole.STATUS) == "new"
    assert index.data(ArticleRole.COUNTS) == ()
    editor.close()
    assert not index.data(ArticleRole.CURRENT)


def test_an_article_with_a_problem_says_it() -> None:
    model = ArticleListModel()
    model.append([Entry("a.txt", 1, "A <b>title</b>", "new", {"quote": 2}, message("The sidecar cannot be read."))])
    index = model.index(0, 0)
    assert index.data(ArticleRole.PROBLEM) == "The sidecar cannot be read."
    assert "<b>" not in index.data(Qt.ItemDataRole.ToolTipRole)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == (
        "A <b>title</b>, New, 2 spans, The sidecar cannot be read."
    )
    assert model.data(QModelIndex()) is None
