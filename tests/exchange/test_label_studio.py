"""Label Studio's SDK finds every task valid under the labelling configuration that comes with them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tests.exchange.consumers import QUIET, consumer, exported, spans_in
from tests.exchange.corpora import places

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = QUIET


def test_the_tasks_hold_every_span_attribute_and_relation(tmp_path: Path) -> None:
    out, items, _ = exported(tmp_path, "label-studio")
    compared = 0
    for task in json.loads((out / "label-studio" / "tasks.json").read_bytes()):
        item = items[task["data"]["file"]]
        result = task["annotations"][0]["result"]
        regions = [one for one in result if one["type"] == "labels"]
        found = [(one["value"]["start"], one["value"]["end"], *one["value"]["labels"]) for one in regions]
        assert sorted(found) == places(item)
        for one in regions:
            assert item.text[one["value"]["start"] : one["value"]["end"]] == one["value"]["text"]
        said: dict[str, dict[str, str]] = {}
        for one in result:
            if one["type"] in ("choices", "textarea"):
                (value,) = one["value"]["choices" if one["type"] == "choices" else "text"]
                said.setdefault(one["id"], {})[one["from_name"]] = value
        for span in item.spans():
            wanted = {name: "true" if value is True else value for name, value in span.attributes.items()}
            more = ({"unsure": "true"} if span.unsure else {}) | ({"note": span.note} if span.note else {})
            assert said.get(span.id, {}) == wanted | more
        assert sum(one["type"] == "relation" for one in result) == len(item.relations())
        assert task["annotations"][0]["was_cancelled"] == (item.annotations.header.status == "skipped")
        compared += len(regions)
    assert compared == spans_in(items)


def test_the_sdk_finds_them_valid_under_the_configuration(tmp_path: Path) -> None:
    interface = consumer("label_studio_sdk.label_interface")
    out, items, _ = exported(tmp_path, "label-studio")
    config = interface.LabelInterface((out / "label-studio" / "config.xml").read_text(encoding="utf-8"))
    config.validate()
    tasks = json.loads((out / "label-studio" / "tasks.json").read_bytes())
    assert len(tasks) == len(items)
    for task in tasks:
        # With regions the SDK validates each of them against its control.
        assert config._validate_object(task["annotations"][0], return_errors=True) == []
        assert config.validate_task({"data": task["data"]})
    task["annotations"][0]["result"][0]["value"]["labels"] = ["no such label"]
    assert config._validate_object(task["annotations"][0], return_errors=True) != []
