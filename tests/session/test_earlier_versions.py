"""An article that was renamed and changed: the labels of its earlier version are offered, taken over and reviewed."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from annotator.storage.corpus import find_articles
from annotator.storage.orphans import digests_of
from annotator.storage.sidecar import SUFFIX
from tests.session.fakes import Corpus, corpus

if TYPE_CHECKING:
    from collections.abc import Callable

SEEDS = Path(__file__).parents[2] / "seeds"
OLD, OTHER = "003_spital.txt", "001_buget.txt"
NEW = "nou.txt"


def changed(text: str) -> str:
    """Another name of a speaker, one more paragraph, and no accents on one letter."""
    return "Actualizare.\n\n" + text.replace("ț", "t", 40)


def begun(tmp_path: Path, change: Callable[[str], str] = changed, encoding: str = "utf-8") -> Corpus:
    """Two seeds of which one was renamed and changed; the sidecars of both are without their article."""
    folder = tmp_path / "corpus"
    text = (SEEDS / OLD).read_bytes().decode()
    made = corpus(folder, {NEW: change(text).encode(encoding)})
    for name in (OLD, OTHER):
        shutil.copy(SEEDS / f"{name}{SUFFIX}", folder / f"{name}{SUFFIX}")
    orphans: list[str] = []
    assert list(find_articles(folder, [], lambda: True, orphans)) == [NEW]
    made.workspace.take_orphans(digests_of(folder, orphans))
    return made


def look(made: Corpus) -> str | None:
    """Open the article and let the workspace look."""
    assert made.workspace.open(NEW)
    assert made.workspace.offered is None
    while made.desk.waiting:
        made.desk.run_waiting()
    return made.workspace.offered


def test_the_labels_of_the_earlier_version_are_offered_and_taken_over_with_a_review(tmp_path: Path) -> None:
    made = begun(tmp_path)
    told: list[str | None] = []
    made.workspace.listen_to_offers(lambda: told.append(made.workspace.offered))
    assert look(made) == OLD
    assert made.workspace.offers_earlier
    assert told == [OLD]
    before = (made.folder / f"{OLD}{SUFFIX}").read_bytes()
    count = len(json.loads(before)["spans"])
    assert made.workspace.take_over()
    assert not (made.folder / f"{OLD}{SUFFIX}").exists()
    assert made.side(NEW).read_bytes() == before
    spans = list(made.state.annotations.spans)
    assert len(spans) + len(made.state.annotations.lost) == count
    assert any(span.anchor for span in spans)
    assert f"The text of {NEW} has changed" in made.desk.warned[-1]
    assert made.workspace.offered is None
    made.app.press("F8")
    assert made.workspace.point is not None


def test_another_article_is_offered_nothing(tmp_path: Path) -> None:
    other = (SEEDS / "005_port.txt").read_bytes().decode()
    made = begun(tmp_path, lambda _: other)
    assert look(made) is None
    assert not made.workspace.take_over()


def test_what_was_declined_is_not_offered_again(tmp_path: Path) -> None:
    made = begun(tmp_path)
    assert look(made) == OLD
    made.workspace.decline()
    assert made.workspace.offered is None


def test_an_article_that_was_edited_meanwhile_is_offered_nothing(tmp_path: Path) -> None:
    made = begun(tmp_path)
    assert made.workspace.open(NEW)
    made.label("Actualizare", "1")
    made.desk.run_waiting()
    assert made.workspace.offered is None


def test_an_exact_text_goes_first(tmp_path: Path) -> None:
    made = begun(tmp_path, lambda text: text)
    assert made.workspace.open(NEW)
    assert made.workspace.offered == OLD
    assert not made.workspace.offers_earlier
    assert not made.desk.waiting


def test_a_text_saved_in_another_encoding_since_is_read_in_the_one_it_has_now(tmp_path: Path) -> None:
    def cedilla(text: str) -> str:
        return changed(text).translate(str.maketrans("șțȘȚ", "şţŞŢ")).replace("\U0001f6a8", "")

    made = begun(tmp_path, lambda text: cedilla(text).encode("cp1250", "ignore").decode("cp1250"), "cp1250")
    assert look(made) == OLD
    text = made.state.article.text
    assert made.workspace.take_over()
    assert (made.state.article.text, made.state.article.encoding) == (text, "cp1250")
    assert len(made.state.annotations.spans) > 30


@pytest.mark.parametrize("spoilt", [b"{", b"[]", b'{"source": {}, "spans": [1]}'])
def test_a_sidecar_that_cannot_be_read_is_passed_over(tmp_path: Path, spoilt: bytes) -> None:
    made = begun(tmp_path)
    (made.folder / f"{OTHER}{SUFFIX}").write_bytes(spoilt)
    assert look(made) == OLD
