from __future__ import annotations

from annotator.core.annotations import Annotations, Header
from annotator.ui.theme import dark_theme
from tests.session.fakes import write_sidecar
from tests.ui.find.page import KEY, LINE, Page, rows


def preview_of(page: Page, words: str, key: str) -> None:
    """Label the words and press O."""
    page.corpus.label(words, key)
    assert page.finding.label_elsewhere()


def button(page: Page) -> str:
    return page.button("occurrencesLabel").text()


def everywhere(page: Page) -> None:
    """Tick "In all articles" by keys, and wait for the end."""
    page.button("occurrencesEverywhere").setFocus()
    page.press(KEY.Key_Space)
    page.wait(lambda: "searched" not in page.label("occurrencesTold"))


def test_enter_labels_what_is_ticked_in_one_step(page: Page) -> None:
    preview_of(page, "luni", "4")
    assert rows(page.finding.preview.model) == ["le de [luni] vin.”", "ea 👍🏽 [luni]. ¶ CI"]
    assert button(page) == "Label 2 date spans"
    page.press(KEY.Key_Space)
    assert (rows(page.finding.preview.model)[0], button(page)) == ("- le de [luni] vin.”", "Label 1 date span")
    page.press(KEY.Key_Return)
    assert page.corpus.spans() == [("date", "luni"), ("date", "luni")]
    assert page.has_page()
    assert not page.finding.preview.isVisible()
    assert page.corpus.state.active == next(iter(page.corpus.state.annotations.spans))
    page.corpus.workspace.undo()
    assert len(page.corpus.spans()) == 1


def test_the_attributes_are_those_of_the_span(page: Page) -> None:
    page.corpus.label("luni", "4")
    active = page.corpus.state.active
    assert active
    preview_of(page, "luni", "4")
    page.press(KEY.Key_Return)
    assert {tuple(one.attributes.items()) for one in page.corpus.state.annotations.spans} == {
        tuple(active.attributes.items())
    }


def test_escape_labels_nothing(page: Page) -> None:
    preview_of(page, "luni", "4")
    page.press(KEY.Key_Escape)
    assert page.has_page()
    assert page.corpus.spans() == [("date", "luni")]


def test_with_nothing_ticked_enter_does_nothing(page: Page) -> None:
    preview_of(page, "luni", "4")
    page.press(KEY.Key_Space)
    page.press(KEY.Key_Down)
    page.press(KEY.Key_Space)
    assert (button(page), page.button("occurrencesLabel").isEnabled()) == ("Label 0 date spans", False)
    page.press(KEY.Key_Return)
    assert page.finding.preview.isVisible()
    assert len(page.corpus.spans()) == 1


def test_only_dates_and_whole_lines_have_a_preview_and_a_lone_one_is_said(page: Page) -> None:
    assert not page.finding.label_elsewhere()
    page.corpus.label("El", "3")
    assert not page.finding.label_elsewhere()
    preview_of(page, "Ştiri", "4")
    assert page.said == ["“Ştiri” stands nowhere else in this article."]
    assert not page.finding.preview.isVisible()
    assert not page.button("occurrencesEverywhere").isVisible()


def test_a_line_is_looked_for_in_all_articles_and_done_ones_are_named(page: Page) -> None:
    write_sidecar(page.corpus.folder, "d.txt", Annotations.build([], header=Header("done")))
    preview_of(page, LINE, "5")
    assert button(page) == "Label 1 boilerplate span"
    everywhere(page)
    assert [row for row in rows(page.finding.preview.model) if "[" not in row] == [
        "a.txt this article 1",
        "b.txt 1",
        "d.txt done 1",
    ]
    assert button(page) == "Label 3 boilerplate spans"
    assert "c.txt" in page.label("occurrencesTold")


def test_the_corpus_is_labelled_in_one_step_that_undo_takes_back_everywhere(page: Page) -> None:
    preview_of(page, LINE, "5")
    steps = page.corpus.steps()
    everywhere(page)
    page.press(KEY.Key_Return)
    assert page.corpus.steps() == steps + 1
    assert page.corpus.spans() == [("boilerplate", LINE)] * 2
    for name in ("b.txt", "d.txt"):
        assert [span["text"] for span in page.corpus.on_disk(name)["spans"]] == [LINE]
    workspace = page.corpus.workspace
    workspace.undo()
    assert page.corpus.spans() == [("boilerplate", LINE)]
    assert page.corpus.on_disk("d.txt")["spans"] == []
    workspace.redo()
    assert [span["text"] for span in page.corpus.on_disk("b.txt")["spans"]] == [LINE]
    assert workspace.journal
    assert workspace.journal.pending(page.corpus.folder) is None


def test_without_all_articles_only_the_open_one_is_labelled(page: Page) -> None:
    preview_of(page, LINE, "5")
    everywhere(page)
    page.press(KEY.Key_Space)
    assert len(rows(page.finding.preview.model)) == 1
    page.press(KEY.Key_Return)
    assert page.corpus.spans() == [("boilerplate", LINE)] * 2
    assert not page.corpus.side("d.txt").exists()


def test_a_line_that_stands_only_in_other_articles_can_be_looked_for(page: Page) -> None:
    page.open("b.txt")
    preview_of(page, LINE, "5")
    assert button(page) == "Label 0 boilerplate spans"
    page.press(KEY.Key_Space)
    page.wait(lambda: button(page) == "Label 3 boilerplate spans")
    assert [row for row in rows(page.finding.preview.model) if "[" not in row] == ["a.txt 2", "d.txt 1"]


def test_another_article_closes_the_preview(page: Page) -> None:
    preview_of(page, "luni", "4")
    page.open("b.txt")
    assert not page.finding.preview.isVisible()


def test_tab_walks_the_list_and_what_stands_below_it(page: Page) -> None:
    preview_of(page, LINE, "5")
    seen = [[one.objectName() for one in page.finding.preview.controls() if one.hasFocus()]]
    for _ in range(2):
        page.press(KEY.Key_Tab)
        seen.append([one.objectName() for one in page.finding.preview.controls() if one.hasFocus()])
    assert seen == [["occurrenceList"], ["occurrencesEverywhere"], ["occurrencesLabel"]]
    page.press(KEY.Key_Return)
    assert len(page.corpus.spans()) == 2


def test_the_preview_draws_in_both_themes(page: Page) -> None:
    preview_of(page, LINE, "5")
    light = page.finding.preview.grab().toImage()
    page.finding.set_theme(dark_theme())
    dark = page.finding.preview.grab().toImage()
    assert light.pixelColor(3, 20).lightness() > 200
    assert dark.pixelColor(3, 20).lightness() < 100
