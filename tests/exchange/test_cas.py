"""dkpro-cassis loads the CAS files, XMI and JSON: every span in code points, with its features and relations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from annotator.exchange.writing.cas import RELATION, SPAN
from tests.exchange.consumers import QUIET, consumer, exported, spans_in
from tests.exchange.corpora import places

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = QUIET


@pytest.mark.parametrize(("name", "suffix"), [("cas", ".xmi"), ("cas-json", ".json")])
def test_cassis_loads_every_span_and_relation(name: str, suffix: str, tmp_path: Path) -> None:
    cassis = consumer("cassis")
    out, items, outcome = exported(tmp_path, name)
    compared = 0

    def loaded(path: Path) -> Any:
        with path.open("rb") as data:
            if suffix == ".json":
                return cassis.load_cas_from_json(data)
            with (out / name / "TypeSystem.xml").open("rb") as types:
                return cassis.load_cas_from_xmi(data, typesystem=cassis.load_typesystem(types))

    for item in items.values():
        cas = loaded(out / name / f"{item.name}{suffix}")
        assert cas.sofa_string == item.text
        found = {one.identifier: one for one in cas.select(SPAN)}
        assert sorted((one.begin, one.end, one.label) for one in found.values()) == places(item)
        for span in item.spans():
            one = found[span.id]
            assert one.get_covered_text() == item.text[span.start : span.end]
            assert bool(one.unsure) == span.unsure
            assert (one.note or "", one.by or "") == (span.note, span.by)
            assert {key: getattr(one, key) for key in span.attributes} == span.attributes
        links = [(one.label, one.Governor.identifier, one.Dependent.identifier) for one in cas.select(RELATION)]
        assert sorted(links) == sorted((one.type, one.source, one.target) for one in item.relations())
        compared += len(found)
    assert compared == spans_in(items)
    assert outcome.losses[name].counts == {}
