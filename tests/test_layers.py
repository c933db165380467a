"""The arrows of the architecture, checked by import-linter, and what it cannot say."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "annotator"
ALLOWED_IN_CORE = {"annotator", "regex", "rapidfuzz"}
HEAVY = ("chardet", "rapidfuzz", "regex", "tomlkit", "numpy")


def lint(config: Path, folder: Path = ROOT) -> subprocess.CompletedProcess[str]:
    program = "import sys; from importlinter.cli import lint_imports_command as run; sys.exit(run())"
    arguments = [sys.executable, "-c", program, "--config", str(config), "--no-cache", "--no-logo"]
    return subprocess.run(arguments, cwd=folder, capture_output=True, text=True, check=False)


def imports(tree: ast.AST) -> Iterator[tuple[str, ast.AST]]:
    """Every imported module, with its node."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((name.name, node) for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "relative imports hide which layer they lead to"
            yield str(node.module), node


def trees(folder: Path) -> Iterator[tuple[Path, ast.Module]]:
    for path in sorted(folder.rglob("*.py")):
        yield path, ast.parse(path.read_text(encoding="utf-8"))


def test_arrows_point_one_way() -> None:
    found = lint(ROOT / ".importlinter")
    assert found.returncode == 0, found.stdout + found.stderr


def test_an_arrow_that_points_up_is_found(tmp_path: Path) -> None:
    package = tmp_path / "annotator"
    names = {path.stem for path in PACKAGE.iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()}
    for name in names - {"__init__", "__main__"}:
        (package / name).mkdir(parents=True)
        (package / name / "__init__.py").write_text("", encoding="utf-8")
    (package / "__init__.py").write_text("", encoding="utf-8")
    (package / "storage" / "atomic_file.py").write_text("import PySide6\n", encoding="utf-8")
    config = tmp_path / ".importlinter"
    config.write_bytes((ROOT / ".importlinter").read_bytes())
    assert lint(config, tmp_path).returncode == 0
    for wrong, line in (
        ("core", "import annotator.edit\n"),
        ("core", "import random\n"),
        ("edit", "import annotator.storage\n"),
        ("session", "import PySide6\n"),
        ("settings", "import annotator.session\n"),
    ):
        (package / wrong / "__init__.py").write_text(line, encoding="utf-8")
        assert lint(config, tmp_path).returncode == 1, (wrong, line)
        (package / wrong / "__init__.py").write_text("", encoding="utf-8")


def test_core_needs_nothing_but_itself_and_a_text_library_or_two() -> None:
    for path, tree in trees(PACKAGE / "core"):
        for module, _ in imports(tree):
            top = module.partition(".")[0]
            assert top in sys.stdlib_module_names or top in ALLOWED_IN_CORE, f"{path.name} imports {module}"


def test_qt_outside_of_ui_is_qtcore_inside_of_one_function() -> None:
    for path, tree in trees(PACKAGE):
        if path.is_relative_to(PACKAGE / "ui"):
            continue
        at_top = {id(node) for statement in tree.body for node in [statement]}
        for module, node in imports(tree):
            if module.startswith("PySide6"):
                assert path == PACKAGE / "storage" / "atomic_file.py", path
                assert module == "PySide6.QtCore"
                assert id(node) not in at_top


@pytest.mark.parametrize("module", ["annotator", "annotator.core.annotations", "annotator.edit", "annotator.actions"])
def test_what_is_not_ui_starts_without_qt_and_heavy_libraries(module: str) -> None:
    heavy = ("PySide6", *HEAVY)
    program = f"import {module}, sys; print([name for name in {heavy!r} if name in sys.modules])"
    found = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"
