"""Two windows, each a process with a home of its own as two people have, label the same article at the same time."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

from annotator.storage.article_file import read_article
from annotator.storage.sidecar import check_fit, decode_sidecar, sidecar_path
from tests.e2e.desktop import ROOT, Child, environment
from tests.ui.driver import CUSTOMER, SEEDS, copy_of_seeds

if TYPE_CHECKING:
    from pathlib import Path

MOST = 160


def test_both_peoples_spans_are_there(tmp_path: Path) -> None:
    article = copy_of_seeds(tmp_path / "corpus", CUSTOMER) / CUSTOMER
    people = []
    for first, digit in enumerate("13"):
        home = tmp_path / f"home{first}"
        command = [sys.executable, "-m", "tests.e2e.labeller", str(home), str(article), digit, str(first), str(MOST)]
        people.append(Child(command, environment(home, QT_QPA_PLATFORM="offscreen", PYTHONPATH=str(ROOT))))
    try:
        said = [person.process.communicate()[1].decode() for person in people]
        assert [person.process.returncode for person in people] == [0, 0], said
    finally:
        for person in people:
            if person.process.poll() is None:
                person.kill()
    data = sidecar_path(article).read_bytes()
    assert check_fit(decode_sidecar(data, "sidecar"), read_article(article, CUSTOMER)) is None
    found = json.loads(data)
    text = (SEEDS / CUSTOMER).read_bytes().decode()
    letters = [at for at, letter in enumerate(text[:MOST]) if letter.isalpha()]
    assert [span["start"] for span in found["spans"]] == letters
    assert [span["label"] for span in found["spans"]] == [("claim", "speaker")[nth % 2] for nth in range(len(letters))]
    assert len({span["by"] for span in found["spans"]}) == 2
    assert "conflicts" not in found
    assert {path.name for path in article.parent.iterdir()} == {CUSTOMER, sidecar_path(article).name}
