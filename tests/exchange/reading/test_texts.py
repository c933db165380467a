"""Reading brat, CoNLL, CSV and JSON lines of articles, web pages and CAS."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from annotator.exchange import ExchangeError, Losses, format_named
from tests.exchange.reading.reading import ONE, SPEAKER, TEXT, TWO, read, read_lines

if TYPE_CHECKING:
    from pathlib import Path

ANN = f"""\
T1\tquote {ONE[0]} {ONE[1]}\t„Vrem pace”
T2\tspeaker {SPEAKER[0]} {SPEAKER[1]}\tLavrov
T3\tquote {TWO[0]} {TWO[1]}\t„și liniște”
T4\tsaid {TEXT.index("spus")} {TEXT.index("spus") + 4}\tspus
E1\tsaid:T4 Who:T2 What:T1
R1\tspeaker Arg1:T1 Arg2:T2
R2\tcontinues Arg1:T3 Arg2:T1
A1\tkind T1 direct
A2\tloud E1
A3\tunsure T3
#1\tAnnotatorNotes T2\tcine e?
#2\tAnnotatorNotes R1\tsigur
*\tEquiv T1 T3
N1\tReference T2 Wikipedia:1\tLavrov
"""


def brat(folder: Path, text: str, ann: str) -> Path:
    (folder / "in").mkdir()
    (folder / "in/a.txt").write_bytes(text.encode())
    (folder / "in/a.ann").write_bytes(ann.encode())
    return folder / "in"


def test_brat_with_everything_it_has(tmp_path: Path) -> None:
    (found,), lost = read("brat", brat(tmp_path, TEXT, ANN))
    assert found.item.text == TEXT
    assert found.spans == [("quote", "„Vrem pace”"), ("said", "spus"), ("speaker", "Lavrov"), ("quote", "„și liniște”")]
    assert found.relations == [
        ("What", "spus", "„Vrem pace”"),
        ("Who", "spus", "Lavrov"),
        ("continues", "„și liniște”", "„Vrem pace”"),
        ("speaker", "„Vrem pace”", "Lavrov"),
    ]
    assert (found.said("„Vrem pace”"), found.said("spus")) == ({"kind": "direct"}, {"loud": True})
    assert [(one.note, one.unsure) for one in found.item.spans()] == [
        ("", False),
        ("", False),
        ("cine e?", False),
        ("", True),
    ]
    assert lost == {
        "equivalences (*)": 1,
        "references to a knowledge base (N)": 1,
        "notes on what is neither a span nor an event": 1,
    }
    assert found.item.name == "a.txt"
    assert read("brat", tmp_path / "in/a.ann")[0][0].spans == found.spans


def test_a_brat_span_of_pieces_is_several_joined_ones_but_over_newlines_it_is_one(tmp_path: Path) -> None:
    end = TEXT.index("👍") - 1
    quote = TEXT.index("„")
    ann = f"T1\tquote {ONE[0]} {ONE[1]};{TWO[0]} {TWO[1]}\t„Vrem pace” „și liniște”\n"
    ann += f"T2\tx 0 {end};{quote} {quote + 5}\tTitlu „Vrem\n"
    ann += f"T3\ty 0 8;{quote} {quote + 5}\tTitlu 👍🏽 „Vrem\nR1\tof Arg1:T2 Arg2:T1\n"
    (found,), lost = read("brat", brat(tmp_path, TEXT, ann))
    assert ("y", TEXT[: quote + 5]) in found.spans
    assert found.relations == [
        ("continues", "„Vrem", "Titlu"),
        ("continues", "„și liniște”", "„Vrem pace”"),
        ("of", "Titlu", "„Vrem pace”"),
    ]
    assert lost == {}


def test_brat_lines_that_do_not_fit_are_told(tmp_path: Path) -> None:
    ann = "T1\tx 0 5\tAltceva\nT2\tx 0 999\tTitlu\nR1\ty Arg1:T1 Arg2:T2\nA1\tkind T1 a\nhm\nR2\ty Arg1:T1\n"
    _, lost = read("brat", brat(tmp_path, TEXT, ann))
    assert lost == {
        "spans whose text is not what stands at their place": 1,
        "spans that are outside of the text, empty or swapped": 1,
        "relations whose end is missing": 1,
        "attributes of what is neither a span nor an event": 1,
        "lines that are not brat's": 2,
    }


@pytest.mark.parametrize(
    ("tags", "spans"),
    [
        (["B-X", "I-X", "B-X", "O", "B-Y"], ["a b", "c", "e"]),
        (["I-X", "I-X", "B-X", "O", "I-Y"], ["a b", "c", "e"]),
        (["B-X", "E-X", "S-X", "O", "S-Y"], ["a b", "c", "e"]),
        (["B-X", "L-X", "U-X", "O", "U-Y"], ["a b", "c", "e"]),
        (["I-X", "I-Y", "I-Y", "O", "I-Y"], ["a", "b c", "e"]),
    ],
)
def test_conll_in_each_scheme(tags: list[str], spans: list[str], tmp_path: Path) -> None:
    rows = "\n".join(f"{token} NN {tag}" for token, tag in zip("abcde", tags, strict=True))
    (tmp_path / "a.conll").write_text(
        f"-DOCSTART- -X- O\n\n{rows}\n\nf NN O\n\n-DOCSTART- -X- O\n\n👍🏽 NN B-Z\n", "utf-8"
    )
    found, lost = read("conll", tmp_path / "a.conll")
    assert [one.item.text for one in found] == ["a b c d e\nf", "👍🏽"]
    assert [words for _, words in found[0].spans] == spans
    assert found[1].spans == [("Z", "👍🏽")]
    assert lost == {"texts without their blanks, put together with one between tokens": 2}


def test_a_conll_span_ends_with_its_sentence_and_strange_tags_are_told(tmp_path: Path) -> None:
    (tmp_path / "a.conll").write_text("a\tB-X\n\nb\tI-X\nc\tX\n", "utf-8")
    (found,), lost = read("conll", tmp_path / "a.conll")
    assert found.spans == [("X", "a"), ("X", "b")]
    assert lost["tags that are neither IOB nor BIOES nor BILOU"] == 1


def test_articles_from_csv_keep_every_column(tmp_path: Path) -> None:
    rows = 'Title;Text;Date;Site;n\r\nTitlul;"Un text; cu „ghilimele”\r\nși 👍🏽";2021-12-22T10:00Z;a.ro;3\r\n;;;;\r\n'
    (tmp_path / "a.csv").write_bytes(rows.encode("utf-8-sig"))
    (found,), lost = read("articles", tmp_path / "a.csv")
    assert found.item.text == "Un text; cu „ghilimele”\r\nși 👍🏽"
    header = found.item.annotations.header
    assert (header.title, header.published, header.status) == ("Titlul", "2021-12-22", "new")
    assert found.extra == {"site": "a.ro", "meta": {"n": "3"}}
    assert lost == {"examples without text": 1}


def test_a_csv_of_another_encoding_is_read_and_one_without_a_text_says_what_it_has(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(
        "id,content\n1,Știrile zilei în România țară și în lume\n".encode("cp1250", "replace")
    )
    assert read("articles", tmp_path / "a.csv")[0][0].item.text.endswith("în lume")
    (tmp_path / "b.csv").write_text("id,words\n1,a\n", "utf-8")
    with pytest.raises(ExchangeError, match=r"b\.csv has no column with the text: it has id, words"):
        list(format_named("articles").read(tmp_path / "b.csv", Losses()))
    (tmp_path / "c.csv").write_text('text\n"a"b"\n', "utf-8")
    with pytest.raises(ExchangeError, match=r"c\.csv is no CSV at line 2"):
        list(format_named("articles").read(tmp_path / "c.csv", Losses()))


def test_articles_from_json_lines(tmp_path: Path) -> None:
    lines = [{"text": "a", "name": "one", "published": "22 decembrie"}, {"content": "b", "lang": "ro"}, "c"]
    found, lost = read_lines("articles", tmp_path, lines)
    assert [(one.item.name, one.item.text) for one in found] == [
        ("one", "a"),
        ("source-0002", "b"),
        ("source-0003", "c"),
    ]
    assert found[0].extra == {"meta": {"published": "22 decembrie"}}
    assert found[1].item.annotations.header.language == "ro"
    assert lost == {}


PAGE = f"""<!doctype html><html lang="ro-RO"><head><meta charset="utf-8"><title>Titlu | Ziarul</title>
<meta property="og:site_name" content="Ziarul"><meta property="article:published_time" content="2021-12-22T10:00:00Z">
</head><body><nav><a href="/">Acasă</a></nav><article><h1>Titlul mare</h1>
<p>{"Un paragraf cu știri despre oraș și oameni. " * 12}</p><p>Al doilea paragraf 👍🏽 încheie.</p></article>
<footer>Contact</footer></body></html>"""


@pytest.mark.filterwarnings("ignore::FutureWarning", "ignore::DeprecationWarning")
def test_articles_from_web_pages(tmp_path: Path) -> None:
    pytest.importorskip("trafilatura", reason="trafilatura is not installed; `uv sync --extra html` installs it")
    (tmp_path / "a.html").write_text(PAGE, "utf-8")
    (tmp_path / "b.htm").write_text("<html><body></body></html>", "utf-8")
    (found,), lost = read("html", tmp_path)
    assert "Al doilea paragraf 👍🏽 încheie." in found.item.text
    assert "Acasă" not in found.item.text
    header = found.item.annotations.header
    assert (found.item.name, header.title, header.language, header.published) == (
        "a",
        "Titlul mare",
        "ro",
        "2021-12-22",
    )
    assert found.extra["site"] == "Ziarul"
    assert lost == {"pages in which no article was found": 1}


def test_conll_files_with_the_same_tokens_are_layers_of_one_article(tmp_path: Path) -> None:
    folder = tmp_path / "layers"
    folder.mkdir()
    (folder / "quote.bio").write_text("-DOCSTART-\tO\n\na\tB-quote\nb\tI-quote\n\nc\tO\n", "utf-8")
    (folder / "date.bio").write_text("-DOCSTART-\tO\n\na\tO\nb\tB-date\n\nc\tB-date\n", "utf-8")
    (found,), _ = read("conll", folder)
    assert (found.item.name, found.item.text) == ("layers", "a b\nc")
    assert found.spans == [("quote", "a b"), ("date", "b"), ("date", "c")]
    (folder / "other.bio").write_text("z\tB-date\n", "utf-8")
    found_apart, _ = read("conll", folder)
    assert [one.item.name for one in found_apart] == ["date", "other", "quote"]


def inception(folder: Path) -> Path:
    """A folder as INCEpTION exports it: layers of its own, tokens, and a type system beside the article."""
    cassis = pytest.importorskip("cassis", reason="dkpro-cassis is not installed; `uv sync --extra cas` installs it")
    types = cassis.TypeSystem()
    entity = types.create_type("de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity", "uima.tcas.Annotation")
    types.create_feature(domainType=entity, name="value", rangeType="uima.cas.String")
    types.create_feature(domainType=entity, name="identifier", rangeType="uima.cas.String")
    layer = types.create_type("webanno.custom.Claim", "uima.tcas.Annotation")
    types.create_feature(domainType=layer, name="sure", rangeType="uima.cas.Boolean")
    link = types.create_type("webanno.custom.Speaks", "uima.tcas.Annotation")
    types.create_feature(domainType=link, name="label", rangeType="uima.cas.String")
    for name in ("Governor", "Dependent"):
        types.create_feature(domainType=link, name=name, rangeType="uima.tcas.Annotation")
    token = types.create_type("de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token", "uima.tcas.Annotation")
    cas = cassis.Cas(typesystem=types)
    cas.sofa_string, cas.sofa_mime = TEXT, "text/plain"
    quote = entity(begin=ONE[0], end=ONE[1], value="quote", identifier="http://example.org/Q1")
    speaker = layer(begin=SPEAKER[0], end=SPEAKER[1], sure=True)
    relation = link(begin=SPEAKER[0], end=SPEAKER[1], label="speaker", Governor=quote, Dependent=speaker)
    for one in (quote, speaker, relation, token(begin=0, end=5)):
        cas.add(one)
    cas.to_xmi(folder / "a.xmi")
    cas.to_json(folder / "b.json")
    types.to_xml(folder / "TypeSystem.xml")
    return folder


def test_cas_of_other_layers_in_xmi_and_json(tmp_path: Path) -> None:
    data = (inception(tmp_path) / "a.xmi").read_text("utf-8")
    # Java's places: everything after the emoji is two units further on.
    assert f'begin="{SPEAKER[0] + 2}"' in data
    found, lost = read("cas", tmp_path)
    assert [one.item.name for one in found] == ["a", "b"]
    for one in found:
        assert one.item.text == TEXT
        assert one.spans == [("quote", "„Vrem pace”"), ("Claim", "Lavrov")]
        assert one.relations == [("speaker", "„Vrem pace”", "Lavrov")]
        assert one.said("„Vrem pace”") == {"identifier": "http://example.org/Q1"}
        assert one.said("Lavrov") == {"sure": True}
    assert lost == {}


def test_a_cas_that_cannot_be_read_is_one_sentence(tmp_path: Path) -> None:
    inception(tmp_path)
    (tmp_path / "TypeSystem.xml").unlink()
    with pytest.raises(ExchangeError, match=r"a\.xmi needs the file TypeSystem\.xml beside it"):
        list(format_named("cas").read(tmp_path / "a.xmi", Losses()))
    (tmp_path / "c.json").write_text("{", "utf-8")
    with pytest.raises(ExchangeError, match=r"c\.json is no CAS that can be read"):
        list(format_named("cas").read(tmp_path / "c.json", Losses()))
