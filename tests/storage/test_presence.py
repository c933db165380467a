"""Whether others have a folder open."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

from annotator.storage.presence import Presence

if TYPE_CHECKING:
    from pathlib import Path


def test_two_know_of_each_other_until_one_leaves(tmp_path: Path) -> None:
    one, two = Presence(), Presence()
    one.enter(tmp_path)
    assert not one.others()
    two.enter(tmp_path)
    for _ in range(3):
        assert one.others()
        assert two.others()
    two.leave()
    assert not one.others()
    assert not two.others()
    assert not list(tmp_path.iterdir())
    one.leave()


def test_another_folder_is_another(tmp_path: Path) -> None:
    one, two = Presence(), Presence()
    one.enter(tmp_path)
    other = tmp_path / "other"
    other.mkdir()
    two.enter(other)
    assert not one.others()
    two.enter(tmp_path)
    assert one.others()
    one.leave()
    two.leave()


def test_it_goes_with_the_process(tmp_path: Path) -> None:
    code = "import sys; from pathlib import Path; from annotator.storage.presence import Presence; p = Presence(); "
    code += "p.enter(Path(sys.argv[1])); print(flush=True); sys.stdin.read()"
    one = Presence()
    one.enter(tmp_path)
    with subprocess.Popen(
        [sys.executable, "-c", code, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        assert other.stdout
        other.stdout.readline()
        assert one.others()
        other.kill()
    assert not one.others()
    one.leave()


def test_a_folder_that_is_gone_has_nobody(tmp_path: Path) -> None:
    one = Presence()
    one.enter(tmp_path / "gone")
    assert not one.others()
    one.leave()
