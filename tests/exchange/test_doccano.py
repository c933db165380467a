"""doccano's own import pipeline takes the lines: every span and relation stands in its database."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.exchange.consumers import consumer, exported, spans_in
from tests.exchange.corpora import places

SCRIPT = Path(__file__).parent / "doccano" / "importing.py"


def uv(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    # Its cache is that of the person who runs the tests: half a gigabyte is not fetched each time.
    environment = {name: value for name, value in os.environ.items() if name not in ("XDG_CACHE_HOME", "VIRTUAL_ENV")}
    command = ["uv", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False, env=environment)


def test_doccano_imports_every_span_and_relation(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    consumer("label_studio_sdk")  # Only with the other consumers: making its environment takes half a minute.
    if shutil.which("uv") is None:
        pytest.skip("uv is not there to make doccano an environment of its own")
    made = uv("sync", "--quiet", "--script", SCRIPT)
    if made.returncode and "CI" not in os.environ:
        pytest.skip(f"doccano's environment could not be made: {made.stderr[-200:]}")
    out, items, _ = exported(tmp_path, "doccano")
    ran = uv("run", "--quiet", "--script", SCRIPT, out / "doccano.jsonl", tmp_path)
    assert ran.returncode == 0, made.stderr + ran.stderr
    found = json.loads(ran.stdout.splitlines()[-1])
    with capsys.disabled():
        print(f"\nconsumers: doccano {found['version']}")
    assert found["errors"] == []
    assert len(found["examples"]) == len(items)
    compared = 0
    for example in found["examples"]:
        item = items[example["meta"]["file"]]
        assert example["text"] == item.text
        assert sorted(map(tuple, example["spans"])) == places(item)
        compared += len(example["spans"])
        place = {one.id: (one.start, one.end) for one in item.spans()}
        links = sorted([one.type, *place[one.source], *place[one.target]] for one in item.relations())
        assert sorted(example["relations"]) == links
    assert compared == spans_in(items)
