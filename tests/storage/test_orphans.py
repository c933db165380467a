"""Sidecars without their article: found while listing, given to a file of the same text, never over anything."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from annotator.core.annotations import Annotations, Header, Span
from annotator.storage.article_file import decode
from annotator.storage.corpus import find_articles
from annotator.storage.orphans import TakeOverError, digests_of, give, is_orphan
from annotator.storage.sidecar import SUFFIX, encode_sidecar

TEXT = b"Lavrov a spus.\n"
DIGEST = decode(TEXT, "x").sha256
SAID = Annotations.build([Span("s", "speaker", 0, 6)])


def sidecar(annotations: Annotations = SAID, text: bytes = TEXT) -> bytes:
    return encode_sidecar(decode(text, "old.txt"), annotations)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A corpus in which one article was moved away from its sidecar."""
    (tmp_path / "sub").mkdir()
    (tmp_path / "a.txt").write_bytes(b"altceva")
    (tmp_path / f"a.txt{SUFFIX}").write_bytes(sidecar())
    (tmp_path / "sub" / f"old.txt{SUFFIX}").write_bytes(sidecar())
    (tmp_path / "new.txt").write_bytes(TEXT)
    return tmp_path


def found(folder: Path) -> list[str]:
    orphans: list[str] = []
    list(find_articles(folder, orphans=orphans))
    return orphans


def test_listing_finds_sidecars_without_an_article_and_only_those(folder: Path) -> None:
    (folder / f".hidden.txt{SUFFIX}").write_bytes(b"")
    (folder / SUFFIX).write_bytes(b"")
    (folder / f"paper.pdf{SUFFIX}").write_bytes(b"")
    (folder / "paper.pdf").write_bytes(b"")
    assert found(folder) == [f"sub/old.txt{SUFFIX}"]


def test_the_digests_are_those_of_sidecars_that_say_something(folder: Path) -> None:
    for nth, said in enumerate(
        (Annotations(), Annotations(header=Header("done")), Annotations(header=Header(note="x")))
    ):
        (folder / f"{nth}.txt{SUFFIX}").write_bytes(sidecar(said))
    (folder / f"bad.txt{SUFFIX}").write_bytes(b"{")
    (folder / f"list.txt{SUFFIX}").write_bytes(b"[]")
    (folder / f"odd.txt{SUFFIX}").write_bytes(b'{"source": 3, "spans": []}')
    os.mkfifo(folder / f"pipe.txt{SUFFIX}")
    (folder / f"link.txt{SUFFIX}").symlink_to(folder / f"a.txt{SUFFIX}")
    names = [name for digest, name in digests_of(folder, found(folder)) if digest == DIGEST]
    assert names == [f"1.txt{SUFFIX}", f"2.txt{SUFFIX}", f"sub/old.txt{SUFFIX}"]


def test_it_is_renamed_as_it_is(folder: Path) -> None:
    old, new = folder / "sub" / f"old.txt{SUFFIX}", folder / f"new.txt{SUFFIX}"
    old.chmod(0o640)
    before = old.read_bytes()
    give(folder, f"sub/old.txt{SUFFIX}", "new.txt", DIGEST)
    assert not old.exists()
    assert new.read_bytes() == before
    assert new.stat().st_mode & 0o777 == 0o640
    assert new.stat().st_nlink == 1


def test_where_the_file_system_has_no_hard_links_it_is_renamed_all_the_same(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object, **__: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr("os.link", refused)
    give(folder, f"sub/old.txt{SUFFIX}", "new.txt", DIGEST)
    assert (folder / f"new.txt{SUFFIX}").is_file()
    assert found(folder) == []


def refuses(folder: Path, why: str, digest: str = DIGEST) -> None:
    """It is refused with a sentence, and every file is as it was."""
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    with pytest.raises(TakeOverError, match=why):
        give(folder, f"sub/old.txt{SUFFIX}", "new.txt", digest)
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before


def test_nothing_is_overwritten(folder: Path) -> None:
    (folder / f"new.txt{SUFFIX}").write_bytes(b"{}")
    refuses(folder, "has labels of its own by now")


def test_nothing_is_overwritten_where_there_are_no_hard_links(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr("os.link", refused)
    (folder / f"new.txt{SUFFIX}").write_bytes(b"{}")
    refuses(folder, "has labels of its own by now")


def test_an_article_that_came_back_keeps_its_labels(folder: Path) -> None:
    (folder / "sub" / "old.txt").write_bytes(TEXT)
    assert not is_orphan(folder, f"sub/old.txt{SUFFIX}")
    refuses(folder, "no longer without its article")


def test_another_text_gets_nothing(folder: Path) -> None:
    refuses(folder, "made for another text", "0" * 64)


def test_a_sidecar_that_cannot_be_used_stays_where_it_is(folder: Path) -> None:
    (folder / "sub" / f"old.txt{SUFFIX}").write_bytes(b"{")
    refuses(folder, "is damaged")


def test_a_folder_that_may_not_be_written_is_told_of(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> None:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr("os.link", refused)
    monkeypatch.setattr("pathlib.Path.rename", refused)
    refuses(folder, "could not be renamed .Read-only file system.: nothing was taken over")


def test_where_the_old_name_cannot_go_the_new_one_does_not_stay(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    unlink = Path.unlink

    def refused(path: Path) -> None:
        if path.parent.name == "sub":
            raise PermissionError(13, "Permission denied")
        unlink(path)

    monkeypatch.setattr("pathlib.Path.unlink", refused)
    refuses(folder, "could not be renamed")
