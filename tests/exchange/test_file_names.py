"""Names from other tools as names of files: inside of the folder, listed by a corpus, each once."""

from __future__ import annotations

from pathlib import PurePosixPath, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.exchange.file_names import LONGEST, Names, article_name
from annotator.storage.corpus import SUFFIXES

PIECES = ("..", ".", "/", "\\", "a", "ș", "👍🏽", "\0", "\n", " ", "C:", "~", "con", "README", ".txt", ".md", "x" * 300)
pieces = st.sampled_from((*PIECES, "\ud800", "\u202e"))


@given(st.lists(pieces, max_size=12).map("".join))
def test_any_name_becomes_one_inside_of_the_folder_that_a_corpus_lists(name: str) -> None:
    made = article_name(name)
    parts = made.split("/")
    assert not PurePosixPath(made).is_absolute()
    assert not PureWindowsPath(made).drive
    for part in parts:
        assert part
        assert part.strip(" ") == part
        assert not part.startswith(".")
        assert len(part.encode()) <= LONGEST
        assert not set(part) & set('<>:"|?*\\\0\n')
    assert parts[-1].lower().endswith(SUFFIXES)
    assert not parts[-1].lower().startswith("readme.")
    assert article_name(made) == made


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("a.txt", "a.txt"),
        ("știri/2021/a.md", "știri/2021/a.md"),
        ("../../etc/passwd", "etc/passwd.txt"),
        ("/etc/passwd", "etc/passwd.txt"),
        ("C:\\Users\\a.txt", "C_/Users/a.txt"),
        ("https://ziar.ro/a?b=1", "https_/ziar.ro/a_b=1.txt"),
        ("..", "article.txt"),
        ("", "article.txt"),
        ("aux.txt", "_aux.txt"),
        ("README.md", "_README.md"),
        (".hidden", "hidden.txt"),
        ("a.json", "a.json.txt"),
    ],
)
def test_names(name: str, made: str) -> None:
    assert article_name(name) == made


def test_a_name_is_given_once_whatever_its_case() -> None:
    names = Names()
    assert [names.free(one) for one in ("a.txt", "A.txt", "a.txt", "in/a.txt", "a-2.txt")] == [
        "a.txt",
        "A-2.txt",
        "a-3.txt",
        "in/a.txt",
        "a-2-2.txt",
    ]
