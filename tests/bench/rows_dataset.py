"""The row of commands over a whole corpus: what `export` and `check` need for 10,000 articles with 60 spans each."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from annotator.core.article import Article
from annotator.storage.sidecar import encode_sidecar, sidecar_path
from tests.bench.measure import Result
from tests.bench.stage import LABELS
from tests.bench.texts import state_of

ARTICLES, SPANS, CHARACTERS = 10_000, 60, 3_500
SECONDS = 10.0
ROOT = Path(__file__).parents[2]
# A process of its own sees only the memory of the command that it runs, and of that one's own children.
MEASURED = """
import json, resource, subprocess, sys, time
begun = time.monotonic()
run = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
took = time.monotonic() - begun
print(json.dumps([run.returncode, took, used.ru_maxrss / 1024, used.ru_utime + used.ru_stime]))
"""


def dataset(_times: int) -> list[Result]:
    """`annotator export --all` and `annotator check` over 10,000 articles with 60 spans each, and over 1,000.

    Seconds of the whole process; notes have the largest memory of a process, which is not to grow with the corpus.
    """
    lines = []
    for articles in (ARTICLES // 10, ARTICLES):
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name) / "corpus"
            folder.mkdir()
            _write(folder, articles)
            out = str(Path(name) / "dataset")
            for command in (["export", str(folder), "--all", "-o", out], ["check", str(folder)]):
                lines.append(_measured(command, articles))
    return lines


def _write(folder: Path, articles: int) -> None:
    state = state_of(CHARACTERS, SPANS)
    for number in range(articles):
        text = state.article.text[:-6] + f"{number:06}"
        data = text.encode()
        made = Article(f"{number:06}.txt", text, hashlib.sha256(data).hexdigest())
        path = folder / made.name
        path.write_bytes(data)
        sidecar_path(path).write_bytes(encode_sidecar(made, state.annotations, LABELS))


def _measured(command: list[str], articles: int) -> Result:
    program = [sys.executable, "-c", MEASURED, sys.executable, str(ROOT / "main.py"), *command, "--quiet"]
    run = subprocess.run(program, capture_output=True, text=True, check=True)
    status, took, memory, cpu = json.loads(run.stdout.strip().splitlines()[-1])
    note = f"exit status {status}; at most {memory:.0f} MB a process; {cpu:.1f} s of processor time"
    known = "met" if took <= SECONDS else "missed"
    target, outcome = (f"≤ {SECONDS:.0f} s", known) if articles == ARTICLES else ("", "")
    size, values = f"{articles:,} articles", (took, None, None, None, None)
    return Result(f"annotator {command[0]}", size, "s", values, target, outcome, note)
