"""A file is written whole or not at all."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from annotator.storage.atomic_file import Staged, WriteError, write_bytes

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("data", [b"", b"n\0e\xff\r\nw", b"x" * 5_000_000])
def test_it_holds_what_was_written_and_nothing_else_is_left(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "ș 😀.json"
    for _ in range(2):
        write_bytes(path, data)
        assert path.read_bytes() == data
        assert list(tmp_path.iterdir()) == [path]


def test_a_new_file_has_the_usual_permissions(tmp_path: Path) -> None:
    usual, path = tmp_path / "usual", tmp_path / "a.json"
    usual.touch()
    write_bytes(path, b"new")
    assert path.stat().st_mode == usual.stat().st_mode


def test_permissions_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(b"old")
    path.chmod(0o640)
    write_bytes(path, b"new")
    assert (path.read_bytes(), path.stat().st_mode & 0o777) == (b"new", 0o640)


@pytest.mark.parametrize("exists", [True, False])
def test_a_symbolic_link_is_kept(tmp_path: Path, exists: bool) -> None:
    (tmp_path / "folder").mkdir()
    real, link, second = tmp_path / "folder" / "real.json", tmp_path / "link.json", tmp_path / "second.json"
    if exists:
        real.write_bytes(b"old")
    link.symlink_to("folder/real.json")
    second.symlink_to(link)
    write_bytes(second, b"new")
    assert link.is_symlink()
    assert second.is_symlink()
    assert real.read_bytes() == b"new"
    assert list((tmp_path / "folder").iterdir()) == [real]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write into a read-only folder")
def test_a_read_only_folder_keeps_the_old_content(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(b"old")
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(WriteError, match=r"a\.json could not be written"):
            write_bytes(path, b"new")
        assert path.read_bytes() == b"old"
    finally:
        tmp_path.chmod(0o700)


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(WriteError, match=r"^a\.json could not be written \(.+\) and is as it was; look at"):
        write_bytes(tmp_path / "none" / "a.json", b"new")


def test_a_folder_in_its_place_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.json").mkdir()
    with pytest.raises(WriteError, match="it is no ordinary file"):
        write_bytes(tmp_path / "a.json", b"new")


def test_a_pipe_in_its_place_is_told(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.json")
    with pytest.raises(WriteError, match="it is no ordinary file"):
        write_bytes(tmp_path / "a.json", b"new")


def test_a_link_to_itself_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.json").symlink_to(tmp_path / "a.json")
    with pytest.raises(WriteError, match="could not be written"):
        write_bytes(tmp_path / "a.json", b"new")
    assert list(tmp_path.iterdir()) == [tmp_path / "a.json"]


def test_a_name_that_is_no_text_is_told(tmp_path: Path) -> None:
    with pytest.raises(WriteError, match="its name is no text"):
        write_bytes(tmp_path / "a\udcff.json", b"new")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit for the size of a process's files")
def test_a_full_disk_keeps_the_old_content(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(b"old")
    script = (
        "import pathlib, resource, signal, sys\n"
        "from annotator.storage.atomic_file import WriteError, write_bytes\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))\n"
        "try:\n"
        "    write_bytes(pathlib.Path(sys.argv[1]), b'x' * 150_000)\n"
        "except WriteError as error:\n"
        "    print(error)\n"
    )
    done = subprocess.run([sys.executable, "-c", script, path], capture_output=True, text=True, check=True)
    assert done.stdout.startswith("a.json could not be written (File too large) and is as it was")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_what_is_staged_changes_nothing_until_it_is_put_in_its_place(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(b"old")
    path.chmod(0o640)
    staged = Staged(path, b"new")
    staged.sync()
    assert path.read_bytes() == b"old"
    staged.put()
    assert (path.read_bytes(), list(tmp_path.iterdir())) == (b"new", [path])
    assert path.stat().st_mode & 0o777 == 0o640
    Staged(path, b"never").drop()
    assert (path.read_bytes(), list(tmp_path.iterdir())) == (b"new", [path])


def test_what_cannot_be_forced_to_the_medium_is_dropped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_file: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    staged = Staged(tmp_path / "a.json", b"new")
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(WriteError, match="No space left"):
        staged.sync()
    assert not list(tmp_path.iterdir())
