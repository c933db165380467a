"""Two windows, each a process with a home of its own as two people have, label the same article at the same time."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from annotator.storage.article_file import read_article
from annotator.storage.sidecar import check_fit, decode_sidecar, sidecar_path
from tests.e2e.desktop import ROOT, TIMEOUT, Child, environment, until
from tests.ui.driver import CUSTOMER, SEEDS, copy_of_seeds

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


def test_a_second_start_ends_and_the_first_window_opens_its_article(tmp_path: Path) -> None:
    corpus = copy_of_seeds(tmp_path / "corpus", CUSTOMER, "001_buget.txt")
    variables = environment(tmp_path / "home", QT_QPA_PLATFORM="offscreen")
    command = [sys.executable, str(ROOT / "main.py")]
    # Sockets have short names.
    with TemporaryDirectory(prefix="annotator") as runtime:
        variables["XDG_RUNTIME_DIR"] = runtime
        first = Child([*command, str(corpus)], variables)
        try:
            until(lambda: list(Path(runtime).iterdir()), "the first window listens")
            second = Child([*command, str(corpus / "001_buget.txt")], variables)
            said = second.process.communicate(timeout=TIMEOUT)[0].decode()
            assert second.process.returncode == 0
            assert "is open already; its window was brought to the front" in said
            assert first.process.poll() is None
        finally:
            first.end()
    assert {path.name for path in corpus.iterdir()} == {CUSTOMER, "001_buget.txt"}
