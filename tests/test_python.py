"""`import annotator`: reading a corpus from Python, as the README shows it."""

from __future__ import annotations

import re
import subprocess
import sys
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import annotator
from annotator.core.annotations import Annotations, Header, Span
from annotator.storage.article_file import decode
from annotator.storage.labelled_corpus import UnfitSidecarError
from annotator.storage.sidecar import encode_sidecar, sidecar_path

if TYPE_CHECKING:
    from annotator.core.message import Message

ROOT = Path(__file__).resolve().parents[1]


def put(folder: Path, name: str, text: str, *spans: Span) -> None:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())
    if spans:
        made = Annotations.build(spans, header=Header("done"))
        sidecar_path(path).write_bytes(encode_sidecar(decode(text.encode(), name), made))


def test_the_readmes_example_runs_without_a_window() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    (example,) = re.findall(r"```python\n(import annotator\n.*?)```", readme, re.DOTALL)
    check = "\nimport sys\nassert not [one for one in sys.modules if one.startswith(('PySide6', 'shiboken6'))]\n"
    ran = subprocess.run([sys.executable, "-c", example + check], cwd=ROOT, capture_output=True, check=False)
    assert ran.returncode == 0, ran.stderr.decode()
    assert "Serghei Lavrov: „Vrem să facem acest lucru" in ran.stdout.decode()


def test_importing_the_package_imports_next_to_nothing() -> None:
    code = "import sys, annotator; print(sorted(one for one in sys.modules if one.startswith('annotator')))"
    ran = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=True)
    assert ran.stdout.decode().strip() == "['annotator', 'annotator.lazy']"


def test_every_exported_name_is_there_and_typed() -> None:
    assert set(annotator.__all__) <= set(dir(annotator))
    for name in annotator.__all__:
        assert getattr(annotator, name) is not None
    assert resources.files("annotator").joinpath("py.typed").is_file()
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        annotator.nothing  # noqa: B018


def test_the_seeds_are_read_with_every_span_at_its_place() -> None:
    corpus = annotator.open_corpus(ROOT / "seeds")
    spans = 0
    for article, made in corpus:
        assert all(article.text[span.start : span.end].strip() for span in made.spans)
        spans += len(made.spans)
    assert len(corpus) == 11
    assert spans > 300
    assert next(label.name for label in corpus.labels.labels) == "claim"


def test_articles_of_subfolders_are_read_and_those_without_a_sidecar_are_new(tmp_path: Path) -> None:
    put(tmp_path, "a.txt", "Lavrov a spus", Span("s", "speaker", 0, 6))
    put(tmp_path, "in/b.txt", "👍🏽 nimic")
    corpus = annotator.open_corpus(str(tmp_path))
    found = {article.name: made.header.status for article, made in corpus}
    assert found == {"in/b.txt": "new", "a.txt": "done"}
    assert corpus["a.txt"][1].spans.get("s") == Span("s", "speaker", 0, 6)


def test_what_cannot_be_read_is_an_error_or_told(tmp_path: Path) -> None:
    put(tmp_path, "a.txt", "Lavrov a spus", Span("s", "speaker", 0, 6))
    put(tmp_path, "b.txt", "da")
    (tmp_path / "a.txt").write_text("Altceva", "utf-8")
    with pytest.raises(UnfitSidecarError, match=r"a\.txt does not fit"):
        list(annotator.open_corpus(tmp_path))
    problems: list[Message] = []
    assert [article.name for article, _ in annotator.open_corpus(tmp_path, problems)] == ["b.txt"]
    assert len(problems) == 1
    with pytest.raises(annotator.AnnotatorError, match="cannot be listed"):
        annotator.open_corpus(tmp_path / "nowhere")
