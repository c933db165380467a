from __future__ import annotations

import json
from importlib import resources
from typing import TYPE_CHECKING

import pytest
from jsonschema import Draft202012Validator

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.fixture(scope="session")
def valid() -> Callable[[bytes], bytes]:
    """Fails where the bytes are no sidecar by the shipped schema, else gives them back."""
    schema = json.loads(resources.files("annotator.storage").joinpath("sidecar.schema.json").read_bytes())
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)

    def check(data: bytes) -> bytes:
        validator.validate(json.loads(data))
        return data

    return check
