"""A corpus as somebody with bad intentions makes it, and what the system was asked for while it was labelled."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

MARKUP = '<img src="http://127.0.0.1:9/x.png"><b>gras</b><script>alert(1)</script> &amp; \\\\host\\share'
CODE = 'import pathlib\npathlib.Path(r"{}").write_text("run")\n'
MODULES = ("sitecustomize", "usercustomize", "annotator", "json", "chardet", "regex", "PySide6", "conftest", "setup")
WRITES = ("O_WRONLY", "O_RDWR", "O_CREAT", "O_TRUNC", "O_APPEND")
CHANGES = (
    "creat", "rename", "renameat", "renameat2", "unlink", "unlinkat", "rmdir", "mkdir", "mkdirat", "symlink",
    "symlinkat", "link", "linkat", "truncate", "mknod", "mknodat", "chmod", "fchmodat", "chown", "fchownat", "lchown",
)  # fmt: skip
TRACED = ",".join(("%network", "execve", "execveat", "open", "openat", "openat2", *CHANGES))


@dataclass(frozen=True)
class Hostile:
    """The corpus, what lies outside of it and must stay as it is, and the file that any code of it would make."""

    folder: Path
    outside: Path
    proof: Path

    def secrets(self) -> dict[str, bytes]:
        """Every file outside of the corpus, with its content."""
        return {str(path): path.read_bytes() for path in sorted(self.outside.rglob("*")) if path.is_file()}


def hostile(root: Path) -> Hostile:
    """Make one: code under every name that might be run, links that lead out, markup wherever there is text."""
    folder, outside, proof = root / "corpus", root / "outside", root / "proof"
    folder.mkdir(parents=True)
    outside.mkdir()
    made = Hostile(folder, outside, proof)
    _put_code(folder, proof)
    for name in ("a.txt", "b.txt", "d.txt"):
        (folder / name).write_text(f"{MARKUP}\n\n„Vrem azi asta” {MARKUP}, a spus Popa luni.\n", "utf-8")
    (outside / "secret.txt").write_text("Un secret de afară.\n", "utf-8")
    (outside / "sidecar.json").write_text(json.dumps(_sidecar("b.txt")), "utf-8")
    (outside / "folder").mkdir()
    (outside / "folder" / "f.txt").write_text("Alt secret.\n", "utf-8")
    (folder / "a.txt.annotations.json").write_text(json.dumps(_sidecar("a.txt")), "utf-8")
    (folder / "b.txt.annotations.json").symlink_to(outside / "sidecar.json")
    (folder / "c.txt").symlink_to(outside / "secret.txt")
    (folder / "d.txt.annotations.json").symlink_to(outside / "not there.json")
    (folder / "linked").symlink_to(outside / "folder", target_is_directory=True)
    (folder / "labels.toml").write_text(
        f'name = "x"\nversion = 1\n[[label]]\nname = {json.dumps("<b>claim & co</b>")}\nkey = "1"\n'
        f'[[label]]\nname = "quote"\nkey = "2"\nedges = "quotation"\n[[label.guideline]]\n'
        f"rule = {json.dumps(MARKUP)}\nright = {json.dumps(MARKUP)}\nwrong = {json.dumps(MARKUP)}\n",
        "utf-8",
    )
    return made


def _put_code(folder: Path, proof: Path) -> None:
    code = CODE.format(proof)
    for name in MODULES:
        (folder / f"{name}.py").write_text(code, "utf-8")
    for name in (".env", ".envrc", "Makefile", "qt.conf", "pyvenv.cfg", ".pth", "pyproject.toml"):
        (folder / name).write_text(f"[Paths]\nPlugins = {folder}\n", "utf-8")
    for name in ("xdg-open", "dbus-launch", "git", "sh"):
        (folder / name).write_text(f"#!/bin/sh\necho run > {proof}\n", "utf-8")
        (folder / name).chmod(0o755)


def _sidecar(name: str) -> dict[str, Any]:
    span = {"id": "s", "label": "<b>claim & co</b>", "start": 0, "end": 4, "text": "<img", "note": MARKUP}
    return {
        "format": "article-annotations",
        "version": 1,
        "source": {"file": name, "encoding": "utf-8"},
        "article": {"title": MARKUP},
        "status": "in_progress",
        "note": MARKUP,
        "spans": [span | {"attributes": {MARKUP[:20]: MARKUP}, "by": MARKUP}],
        "relations": [],
    }


@dataclass(frozen=True)
class Call:
    """One call to the system: its name and its arguments as strace writes them."""

    name: str
    arguments: str

    def paths(self) -> list[str]:
        """The paths that it names, made absolute by the folder that strace gives for a relative one."""
        found = re.findall(r'(?:(\w+)<([^>]*)>, )?"((?:[^"\\]|\\.)*)"', self.arguments)
        return [str(Path(base or "/") / path) for _, base, path in found]

    def writes(self) -> bool:
        """Whether it may change a named file or a folder; a file without a name is named by another call."""
        if "O_TMPFILE" in self.arguments:
            return False
        return self.name in CHANGES or (self.name.startswith("open") and any(flag in self.arguments for flag in WRITES))


def calls(trace: Path) -> list[Call]:
    """What strace wrote down, unfinished calls by their beginning; failed ones count, as trying is enough."""
    found = []
    for line in trace.read_text("utf-8", "replace").splitlines():
        match = re.match(r"\d+\s+(\w+)\((.*)", line)
        if match:
            found.append(Call(match[1], match[2]))
    return found
