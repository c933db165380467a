"""Two people label one article on two branches of a real git repository, and git merges with `annotator merge`."""

from __future__ import annotations

import shlex
import shutil
import subprocess
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from annotator.core.annotations import Annotations, Header, Relation, Span
from annotator.storage.article_file import decode
from annotator.storage.label_file import packaged_labels
from annotator.storage.sidecar import check_fit, decode_sidecar, encode_sidecar
from tests.e2e.desktop import ROOT, TIMEOUT, environment
from tests.storage import conftest as storage

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git must be installed to try its merge driver.")

valid = storage.valid
NAME = "știri/a b.txt"
SIDECAR = f"{NAME}.annotations.json"
ARTICLE = decode("„Vom vedea”, a spus Ștefan 😀.\n\nAna a tăcut.\n".encode(), NAME)
QUOTE = Span("k3f9xa7q0d", "quote", 0, 11, {"kind": "direct"}, by="anna")
SPEAKER = Span("p0x2mm81cz", "speaker", 20, 26, by="anna")
LINK = Relation("r81kq0v5te", "speaker", QUOTE.id, SPEAKER.id, by="anna")
OTHER = Span("b0x2mm81cz", "speaker", 31, 34, by="ben")
STARTED = Header("in_progress")


class Repository:
    """A corpus under git with two branches, set up as the README says."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "corpus"
        self._variables = environment(folder / "home", GIT_CONFIG_NOSYSTEM="1", LC_ALL="C")
        self._variables |= {
            f"GIT_{who}_{what}": "test@localhost" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")
        }
        (self.folder / NAME).parent.mkdir(parents=True)
        (self.folder / NAME).write_text(ARTICLE.text)
        self.git("init", "--quiet", "--initial-branch=mine")
        command = shlex.join([sys.executable, str(ROOT / "main.py"), "merge"])
        self.git("config", "merge.annotations.name", "annotations, span by span")
        self.git("config", "merge.annotations.driver", f"{command} %O %A %B %P")
        (self.folder / ".gitattributes").write_text("*.annotations.json merge=annotations\n")

    def git(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run git; what it did."""
        return subprocess.run(
            ["git", *arguments],
            cwd=self.folder,
            env=self._variables,
            capture_output=True,
            text=True,
            timeout=TIMEOUT,
            check=arguments[0] != "merge",
        )

    def commit(self, annotations: Annotations | None) -> None:
        """Commit the article with these annotations."""
        if annotations is not None:
            (self.folder / SIDECAR).write_bytes(encode_sidecar(ARTICLE, annotations, packaged_labels()))
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", "labelled")

    def merge(self, base: Annotations | None, mine: Annotations, theirs: Annotations) -> tuple[int, bytes, str]:
        """What git's exit status, the sidecar and the sentences are after merging two branches that began at base."""
        self.commit(base)
        self.git("checkout", "--quiet", "-b", "theirs")
        self.commit(theirs)
        self.git("checkout", "--quiet", "mine")
        self.commit(mine)
        done = self.git("merge", "--no-edit", "theirs")
        return done.returncode, (self.folder / SIDECAR).read_bytes(), done.stdout + done.stderr


@pytest.mark.parametrize("base", [None, Annotations(), Annotations.build([QUOTE], header=STARTED)])
def test_both_peoples_spans_are_merged(
    tmp_path: Path, valid: Callable[[bytes], bytes], base: Annotations | None
) -> None:
    repository = Repository(tmp_path)
    mine = Annotations.build([QUOTE, SPEAKER], [LINK], header=STARTED)
    theirs = Annotations.build([replace(QUOTE, note="why"), OTHER], header=STARTED)
    status, data, said = repository.merge(base, mine, theirs)
    assert status == 0, said
    assert repository.git("status", "--porcelain").stdout == ""
    merged = decode_sidecar(valid(data), SIDECAR)
    expected = Annotations.build([replace(QUOTE, note="why"), SPEAKER, OTHER], [LINK], header=STARTED)
    assert merged.annotations == expected
    assert check_fit(merged, ARTICLE) is None
    assert data == encode_sidecar(ARTICLE, expected, packaged_labels())


def test_a_question_leaves_a_valid_file_in_conflict(tmp_path: Path, valid: Callable[[bytes], bytes]) -> None:
    repository = Repository(tmp_path)
    mine = Annotations.build([replace(QUOTE, attributes={"kind": "indirect"}), SPEAKER], header=STARTED)
    theirs = Annotations.build([replace(QUOTE, attributes={"kind": "mixed"}), OTHER], header=STARTED)
    status, data, said = repository.merge(Annotations.build([QUOTE], header=STARTED), mine, theirs)
    assert status == 1
    assert f"annotator merge: {SIDECAR} is merged and 1 question is left; open" in said
    assert repository.git("ls-files", "--unmerged").stdout.count("\n") == 3
    merged = decode_sidecar(valid(data), SIDECAR)
    assert check_fit(merged, ARTICLE) is None
    assert [span.id for span in merged.annotations.spans] == [QUOTE.id, SPEAKER.id, OTHER.id]
    (question,) = merged.annotations.conflicts
    assert [question[side]["attributes"]["kind"] for side in ("mine", "theirs")] == ["indirect", "mixed"]


def test_an_article_that_differs_leaves_mine(tmp_path: Path) -> None:
    repository = Repository(tmp_path)
    mine, theirs = (Annotations.build([span], header=STARTED) for span in (QUOTE, OTHER))
    repository.commit(None)
    repository.git("checkout", "--quiet", "-b", "theirs")
    other = decode(b"Ana Ana Ana Ana Ana Ana Ana Ana Ana Ana", NAME)
    (repository.folder / SIDECAR).write_bytes(encode_sidecar(other, theirs))
    repository.commit(None)
    repository.git("checkout", "--quiet", "mine")
    repository.commit(mine)
    done = repository.git("merge", "--no-edit", "theirs")
    assert done.returncode == 1
    assert "was not merged: " in done.stderr
    assert "two different versions of the article" in done.stderr
    assert (repository.folder / SIDECAR).read_bytes() == encode_sidecar(ARTICLE, mine, packaged_labels())
