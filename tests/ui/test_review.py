"""An article whose text changed: the strip above the page, the lost spans beside it, a key for each answer."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtGui import QFont
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from annotator.core.annotations import Range
from annotator.core.differing_words import cut_to, differing_words
from annotator.ui.marked_text import Lines, styled
from annotator.ui.review.context_text import Context, ContextText, on_one_line
from annotator.ui.review.strip import ReviewStrip
from annotator.ui.theme import light_theme
from tests.ui.driver import CUSTOMER, prepare
from tests.ui.files import CLAIM

if TYPE_CHECKING:
    from tests.ui.conftest import Start
    from tests.ui.driver import Driver

SECOND = "001_buget.txt"
NAME = "Jens Stoltenberg"
RELATION = {"id": "r1", "type": "speaker", "from": "s2", "to": "s3", "origin": "manual"}


def spoil(app: Driver) -> bytes:
    """Labels, and then another text: a misspelt name, a lost name, a claim without diacritics."""
    path = app.folder / CUSTOMER
    prepare(path, ("speaker", "Lavrov"), ("quote", CLAIM), ("speaker", NAME), relations=[RELATION])
    text = path.read_text("utf-8").replace("Lavrov", "Lavrovv", 1).replace(NAME, "", 1)
    path.write_text(text.replace("alianța este pregătită", "alianta este pregatita"), "utf-8")
    return app.sidecar_path(CUSTOMER).read_bytes()


@pytest.fixture
def changed(app: Driver) -> Driver:
    """The article open after its text changed."""
    spoil(app)
    return app.open(CUSTOMER)


def strip(app: Driver) -> ReviewStrip:
    found = app.window.findChild(ReviewStrip, "reviewStrip")
    assert isinstance(found, ReviewStrip)
    return found


def is_shown(app: Driver) -> bool:
    """Whether the strip is there to be seen; it is made when it is first needed."""
    found = app.window.findChild(ReviewStrip, "reviewStrip")
    return found is not None and found.isVisible()


def context(app: Driver, name: str) -> ContextText:
    found = app.window.findChild(ContextText, f"review.{name}")
    assert isinstance(found, ContextText)
    return found


def side(app: Driver, name: str) -> str:
    return context(app, name).text if is_shown(app) else ""


def walk_to(app: Driver, sentence: str) -> Driver:
    """Press F8 until the strip says the sentence; between come suspicions, which it does not show."""
    for _ in range(12):
        app.press("F8")
        shown = strip(app).shown if is_shown(app) else None
        if shown and sentence in shown.what:
            return app
    raise AssertionError(f"F8 never came to: {sentence}")


def saved(app: Driver, key: str) -> list[Any]:
    found: list[Any] = app.sidecar().get(key, [])
    return found


def test_it_opens_editable_says_so_and_writes_nothing(app: Driver) -> None:
    before = spoil(app)
    stamp = app.sidecar_path(CUSTOMER).stat().st_mtime_ns
    app.open(CUSTOMER)
    assert app.last_line() == (f"The text of {CUSTOMER} has changed: 2 spans moved, 1 lost; F8 walks through them.")
    assert "Read-only" not in app.facts()
    assert app.facts()[0] == "Saved"
    assert not is_shown(app)
    for _ in range(4):
        app.press("F8")
    app.press("Esc", "Ctrl+PgDown", "Ctrl+PgUp")
    assert app.close()
    assert (app.sidecar_path(CUSTOMER).read_bytes(), app.sidecar_path(CUSTOMER).stat().st_mtime_ns) == (before, stamp)


def test_the_strip_shows_the_span_before_and_now(changed: Driver) -> None:
    walk_to(changed, "in other words")
    assert changed.active() == ("speaker", "Lavrovv")
    assert "[Lavrov]" in side(changed, "before")
    assert side(changed, "before").startswith("…")
    assert "a declarat [Lavrovv] într-un" in side(changed, "now")
    assert ("Y", "keep") in changed.hints()
    assert ("X", "drop") in changed.hints()


def test_going_on_to_another_point_ends_the_review_so_that_a_key_does_not_mean_the_span_left_behind(
    app: Driver,
) -> None:
    path = app.folder / "a.txt"
    path.write_text("Lavrov vine luni. „Vom decide împreună săptămâna aceasta”, a spus el.\n", "utf-8")
    prepare(path, ("date", "luni"))
    path.write_text(path.read_text("utf-8").replace("vine luni", "sosește  lunni"), "utf-8")
    app.open("a.txt").press("F8")
    assert is_shown(app)
    app.press("F8")
    assert app.selected().startswith("„Vom decide")
    assert not is_shown(app)
    app.press("Y")
    assert app.spans() == [("date", "lunni")]


def test_keep_is_one_key_and_can_be_taken_back(changed: Driver) -> None:
    walk_to(changed, "in other words").press("Y")
    assert not is_shown(changed)
    assert changed.active() == ("speaker", "Lavrovv")
    spans = {one["text"]: one.get("anchor") for one in saved(changed, "spans")}
    assert spans["Lavrovv"] is None
    assert len(saved(changed, "lost")) == 1
    changed.press("Ctrl+Z")
    assert is_shown(changed)
    assert {one["text"]: one.get("anchor") for one in saved(changed, "spans")}["Lavrovv"] == "fuzzy"


def test_adjusting_an_edge_keeps_it_too(changed: Driver) -> None:
    walk_to(changed, "in other words").press("Ctrl+Shift+E")
    assert not is_shown(changed)
    assert {one["text"]: one.get("anchor") for one in saved(changed, "spans")}["Lavrov"] is None


def test_all_that_only_lost_their_accents_are_kept_by_one_button(app: Driver) -> None:
    path = app.folder / CUSTOMER
    prepare(path, ("quote", CLAIM), ("date", "marți"), ("speaker", "Lavrov"))
    text = path.read_text("utf-8").replace("ț", "t").replace("ă", "a").replace("Lavrov", "Lavrovv")
    path.write_text(text, "utf-8")
    walk_to(app.open(CUSTOMER), "its letters changed")
    app.click_button("Keep 2 alike")
    assert [one.get("anchor") for one in saved(app, "spans")] == ["fuzzy", None, None]
    app.press("Ctrl+Z")
    assert [one.get("anchor") for one in saved(app, "spans")] == ["fuzzy"] * 3


def test_drop_removes_it_and_undo_brings_it_back(changed: Driver) -> None:
    walk_to(changed, "in other words").press("X")
    assert ("speaker", "Lavrovv") not in changed.spans()
    changed.press("Ctrl+Z")
    assert ("speaker", "Lavrovv") in changed.spans()
    assert is_shown(changed)


def test_the_buttons_do_the_same(changed: Driver) -> None:
    walk_to(changed, "in other words")
    changed.click_button("Adjust")
    assert changed.last_line() == (
        "Move its edges with E and B or by their handles, or select the right words and press Y."
    )
    changed.click_button("Keep")
    assert not is_shown(changed)
    assert changed.window.view.hasFocus()


def test_a_span_that_was_found_in_the_wrong_place_is_put_on_a_selection(changed: Driver) -> None:
    walk_to(changed, "in other words")
    changed.double_click("Ucraina")
    assert "[Lavrov]" in side(changed, "before")
    changed.press("Y")
    assert changed.active() == ("speaker", "Ucraina")
    assert {one["id"]: one["text"] for one in saved(changed, "spans")}["s1"] == "Ucraina"


def test_lost_spans_are_listed_apart_and_filtered(changed: Driver) -> None:
    assert changed.rows("lostList") == [NAME]
    assert changed.label_text("lostCount") == "1 lost span"
    assert changed.label_text("spanCount") == "2 spans in this article"
    changed.button("Filter the spans").click()
    changed.type("quote")
    assert changed.rows("lostList") == []
    assert changed.rows("spanList") != []
    changed.press("Esc")
    assert changed.rows("lostList") == [NAME]


def test_a_lost_span_is_placed_by_hand_with_its_relation(changed: Driver) -> None:
    changed.click_row("lostList", 0)
    assert side(changed, "before").count(f"[{NAME}]") == 1
    assert side(changed, "now") == "Select the words where it belongs."
    assert changed.window.view.hasFocus()
    changed.press("Y")
    assert changed.last_line() == "Select the words where the lost span belongs, then press again."
    changed.double_click("Donfried")
    assert "[Donfried]" in side(changed, "now")
    changed.press("Y")
    assert changed.active() == ("speaker", "Donfried")
    assert changed.rows("lostList") == []
    assert not changed.table("lostList").isVisible()
    assert [(one["from"], one["to"]) for one in saved(changed, "relations")] == [("s2", "s3")]
    assert saved(changed, "lost") == []
    changed.press("Ctrl+Z")
    assert changed.rows("lostList") == [NAME]
    assert [one["text"] for one in saved(changed, "lost")] == [NAME]


@pytest.mark.parametrize("key", ["X", "Delete"])
def test_a_lost_span_is_dropped_and_undo_brings_it_back(changed: Driver, key: str) -> None:
    walk_to(changed, "is lost").press(key)
    assert changed.rows("lostList") == []
    assert not is_shown(changed)
    assert saved(changed, "relations") == []
    changed.press("Ctrl+Z")
    assert changed.rows("lostList") == [NAME]
    assert len(saved(changed, "relations")) == 1


def test_esc_puts_the_strip_of_a_lost_span_away(changed: Driver) -> None:
    walk_to(changed, "is lost").press("Esc")
    assert not is_shown(changed)


def test_the_strip_goes_with_its_article(changed: Driver) -> None:
    walk_to(changed, "is lost").press("Ctrl+PgDown")
    assert changed.name == SECOND
    assert not is_shown(changed)
    assert changed.rows("lostList") == []


def test_the_strip_does_not_cover_what_it_is_about(app: Driver) -> None:
    path = app.folder / CUSTOMER
    prepare(path, ("speaker", "Rusia"))
    path.write_text(path.read_text("utf-8").replace("Rusia", "Rusiia", 1), "utf-8")
    walk_to(app.open(CUSTOMER), "in other words")
    assert app.active() == ("speaker", "Rusiia")
    view = app.window.view
    assert view.viewport().rect().contains(view.rect_of(app.caret))


def test_the_next_run_lists_what_is_lost_and_knows_no_earlier_text(start: Start) -> None:
    first = start()
    spoil(first)
    first.open(CUSTOMER).double_click("Ucraina").press("3")
    first.wait_saved()
    assert first.close()
    app = start()
    app.open(CUSTOMER)
    assert "has changed" not in app.last_line()
    assert app.rows("lostList") == [NAME]
    walk_to(app, "in other words")
    assert side(app, "before") == "Its earlier text is no longer known."


def test_read_only_it_is_shown_without_answers(app: Driver) -> None:
    before = spoil(app)
    (app.folder / "labels.toml").write_text("[", "utf-8")
    app.open(CUSTOMER)
    for _ in range(4):
        app.press("F8")
    shown = strip(app).shown
    assert shown is None or shown.answers == ()
    app.press("Y", "X")
    assert app.sidecar_path(CUSTOMER).read_bytes() == before


def test_markup_is_shown_literally(app: Driver) -> None:
    path = app.folder / CUSTOMER
    text = path.read_text("utf-8").replace("Lavrov", "<b>Lavrov</b> <img src=x>", 1)
    path.write_text(text, "utf-8")
    prepare(path, ("speaker", "<b>Lavrov</b> <img src=x>"))
    path.write_text(text.replace("<b>Lavrov</b> <img src=x>", "", 1), "utf-8")
    app.open(CUSTOMER)
    app.click_row("lostList", 0)
    assert "[<b>Lavrov</b> <img src=x>]" in side(app, "before")
    found = app.table("lostList").model().index(0, 0)
    assert found.data() == "<b>Lavrov</b> <img src=x>"


def test_the_list_of_lost_spans_is_a_sound_model(changed: Driver) -> None:
    model = changed.table("lostList").model()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning, model)
    walk_to(changed, "is lost").press("X", "Ctrl+Z", "Ctrl+PgDown", "Ctrl+PgUp")
    assert changed.rows("lostList") == [NAME]


def test_f6_comes_to_the_strip_and_the_lost_spans(changed: Driver) -> None:
    walk_to(changed, "in other words")
    seen: list[str] = []
    for _ in range(12):
        changed.press("F6")
        focused = QApplication.focusWidget()
        assert focused is not None
        seen.append(focused.objectName() or focused.accessibleName())
    assert {"lostList", "Keep"} <= set(seen)


def test_the_sidecar_holds_every_span_once_after_any_answers(changed: Driver) -> None:
    walk_to(changed, "in other words").press("Y")
    walk_to(changed, "is lost")
    changed.double_click("Donfried").press("Y")
    found = json.loads(changed.sidecar_bytes())
    text = (changed.folder / CUSTOMER).read_text("utf-8")
    assert sorted(one["id"] for one in found["spans"]) == ["s1", "s2", "s3"]
    assert all(one["text"] == text[one["start"] : one["end"]] for one in found["spans"])


@pytest.mark.parametrize(
    ("whole", "shown"),
    [
        (Context("", "abc", ""), ("", "abc", "")),
        (Context("în\n\n", "a\nb", "\r\nși "), ("… în ", "a b", " și …")),
        (Context("prima", "dată", ", apoi"), ("… prima", "dată", ", apoi …")),
    ],
)
def test_contexts_are_shown_on_one_line(whole: Context, shown: tuple[str, str, str]) -> None:
    assert tuple(on_one_line(whole)) == shown


LONG = "Aceasta este o propoziție destul de lungă despre discuțiile dintre Rusia și NATO, spune el. " * 33
CHANGED = {
    "five characters": ("luni,", "lunni,"),
    "in the middle of a long one": (LONG, LONG[:1500] + " altceva " + LONG[1501:]),
    "at several places of a long one": (LONG, LONG[:500] + " unu " + LONG[501:1500] + " doi " + LONG[1501:]),
    "a combining mark": ("cafe\u0301 " * 300, "cafe\u0301 " * 150 + "cafe " + "cafe\u0301 " * 149),
    "right to left": ("שלום לכולם ביום הזה " * 80, "שלום לכולם ביום הזה " * 40 + "מחר " + "שלום לכולם ביום הזה " * 40),
}


@pytest.mark.parametrize("size", [(1024, 700), (1600, 1000)])
@pytest.mark.parametrize("case", CHANGED)
def test_the_words_that_differ_are_always_drawn(app: Driver, case: str, size: tuple[int, int]) -> None:
    before, now = (text.strip() for text in CHANGED[case])
    path = app.folder / "a.txt"
    frame = "Un început de articol despre altceva.\n\nEl a spus: {}\n\nAlt rând, cu alte vorbe."
    path.write_text(frame.format(before), "utf-8")
    prepare(path, ("quote", before))
    path.write_text(frame.format(now), "utf-8")
    app.window.resize(*size)
    app.open("a.txt")
    walk_to(app, "found again")
    pairs = differing_words(before, now)
    assert pairs
    for name, text, ranges in (("before", before, [a for a, _ in pairs]), ("now", now, [b for _, b in pairs])):
        drawn = context(app, name).drawn
        for one in ranges:
            assert text[one.start : one.end] in drawn
        assert "…" in drawn


@pytest.mark.parametrize("size", [(1024, 700), (1600, 1000)])
def test_where_the_words_are_the_same_what_differs_beside_them_is_drawn(app: Driver, size: tuple[int, int]) -> None:
    claim = "spitalul tratează anual circa 11.300 de pacienți din tot județul"
    text = f"Potrivit acestuia, {claim} și are o singură sală de operații funcțională din cele trei construite."
    path = app.folder / "a.txt"
    path.write_text(text, "utf-8")
    prepare(path, ("claim", claim))
    path.write_text(text.replace("o singură", "vreo două").replace("Potrivit acestuia", "Cum spune el"), "utf-8")
    app.window.resize(*size)
    walk_to(app.open("a.txt"), "in the same words")
    for name, words in (("before", ("Potrivit", "singură")), ("now", ("Cum", "două"))):
        assert all(word in context(app, name).drawn for word in words)
        assert all(f"{word}" in side(app, name) for word in words)
    assert "‹o singură›" in side(app, "before")
    assert "‹vreo două›" in side(app, "now")


def test_what_differs_is_told_by_more_than_colour() -> None:
    lines = Lines(QFont(), light_theme(), None, 400, 20, 2)
    layout, _ = lines.lay_out(styled(cut_to("a b c", [Range(2, 3)], 9, 9)))
    marked = [one for one in layout.formats() if one.format.fontUnderline()]
    assert [(one.start, one.length, one.format.fontWeight()) for one in marked] == [(2, 1, QFont.Weight.Bold)]


def test_steps_of_an_earlier_run_on_the_old_text_are_not_walked_on_the_new_one(start: Start) -> None:
    first = start()
    first.open(CUSTOMER).double_click("Stoltenberg").press("3", "Delete")
    first.wait_saved()
    assert first.close()
    path = first.folder / CUSTOMER
    path.write_text("Un rând nou.\n\n" + path.read_text("utf-8"), "utf-8")
    app = start()
    app.open(CUSTOMER).press("Ctrl+Z")
    assert app.spans() == []
    app.press("Ctrl+Z")
    assert app.spans() == []
    assert app.action("edit.undo").text() == "Undo"


def test_a_text_that_changes_while_it_is_open_is_reviewed_at_once(app: Driver) -> None:
    path = app.folder / CUSTOMER
    prepare(path, ("speaker", "Lavrov"), ("speaker", NAME))
    app.open(CUSTOMER)
    assert app.spans() == [("speaker", "Lavrov"), ("speaker", NAME)]
    text = path.read_text("utf-8")
    path.write_text(text.replace("Lavrov", "Lavrovv", 1).replace(NAME, "", 1), "utf-8")
    app.wait(lambda: app.rows("lostList") == [NAME])
    assert app.spans() == [("speaker", "Lavrovv")]
    assert app.last_line().endswith("1 span moved, 1 lost; F8 walks through them.")
    walk_to(app, "in other words")
    assert "[Lavrov]" in side(app, "before")
    app.press("Y")
    assert [one["text"] for one in saved(app, "spans")] == ["Lavrovv"]


def test_a_large_article_is_placed_again_while_the_window_goes_on(app: Driver) -> None:
    path = app.folder / CUSTOMER
    text = "\n".join(f"{nth}. {path.read_text('utf-8')}" for nth in range(40))
    path.write_text(text, "utf-8")
    prepare(path, ("speaker", "Lavrov"), ("speaker", NAME))
    path.write_text(text.replace("Lavrov", "Lavrovv", 1), "utf-8")
    app.open(CUSTOMER)
    assert app.last_line() == f"The text of {CUSTOMER} has changed: 2 spans moved; F8 walks through them."
    assert app.spans() == [("speaker", "Lavrovv"), ("speaker", NAME)]
