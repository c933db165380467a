# /// script
# requires-python = ">=3.11,<3.12"
# dependencies = ["doccano==1.8.4", "setuptools<81"]
#
# [tool.uv]
# override-dependencies = ["marshmallow<4", "pandas>=2.2.2,<2.3"]
# exclude-newer = "2026-11-20T00:00:00Z"
# ///
"""Imports a JSON lines file by doccano's own pipeline and prints what then stands in its database.

Run by `uv run --script`, which makes doccano an environment of its own: its pins do not stand beside ours.
"""

from __future__ import annotations

import json
import os
import sys
from importlib import import_module
from importlib.metadata import version
from pathlib import Path
from typing import Any


def main(file: Path, folder: Path) -> None:
    """Import `file` into a fresh database in `folder`."""
    backend = Path(next(path for path in sys.path if (Path(path) / "backend").is_dir())) / "backend"
    sys.path.insert(0, str(backend))
    os.environ |= {
        "DJANGO_SETTINGS_MODULE": "config.settings.base",
        "DATABASE_URL": f"sqlite:///{folder / 'doccano.sqlite3'}",
        "DEBUG": "False",
    }
    get: Any = import_module
    get("django").setup()
    get("django.core.management").call_command("migrate", verbosity=0)
    users, projects = get("django.contrib.auth").get_user_model(), get("projects.models")
    user = users.objects.create_user("a", password="a")
    project = projects.SequenceLabelingProject.objects.create(
        name="p",
        description="",
        project_type=projects.ProjectType.SEQUENCE_LABELING,
        created_by=user,
        allow_overlapping=True,
        use_relation=True,
    )
    catalog = get("data_import.pipeline.catalog")
    names = [get("data_import.pipeline.readers").FileName(str(file), file.name, file.name)]
    dataset = get("data_import.datasets").load_dataset(catalog.RELATION_EXTRACTION, catalog.JSONL(), names, project)
    dataset.save(user)
    print(json.dumps({"version": version("doccano"), "errors": [str(one) for one in dataset.errors], **held(get)}))


def held(get: Any) -> dict[str, Any]:
    """Every article with its spans and relations, as doccano has them."""
    labels = get("labels.models")
    examples = []
    for example in get("examples.models").Example.objects.order_by("id"):
        spans = labels.Span.objects.filter(example=example)
        links = labels.Relation.objects.filter(example=example)
        examples.append(
            {
                "text": example.text,
                "meta": example.meta,
                "spans": [[one.start_offset, one.end_offset, one.label.text] for one in spans],
                "relations": [
                    [one.type.text, one.from_id.start_offset, one.from_id.end_offset, one.to_id.start_offset,
                     one.to_id.end_offset]
                    for one in links
                ],
            }
        )  # fmt: skip
    return {"examples": examples}


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
