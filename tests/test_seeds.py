"""The seeds keep their traps: no editor, formatter or git setting may repair a byte of them unseen."""

from __future__ import annotations

import hashlib
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING

import chardet
import pytest
import regex

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parent.parent
SEEDS = ROOT / "seeds"
CUSTOMER = "000_a693e22d446df271.txt"
BOM = b"\xef\xbb\xbf"
NBSP = "\u00a0"
SOFT_HYPHEN = "\u00ad"

# Name -> codec, newline, starts with a byte-order mark, ends with a newline.
FORM = {
    CUSTOMER: ("utf-8", "lf", False, False),
    "001_buget.txt": ("utf-8", "lf", True, True),
    "002_primarie.txt": ("cp1250", "crlf", False, True),
    "003_spital.txt": ("utf-8", "lf", False, False),
    "004_storm.md": ("utf-8", "lf", False, True),
    "005_port.txt": ("utf-8", "crlf", False, True),
    "006_interviu.txt": ("utf-8", "lf", False, True),
    "007_cale_ferata.txt": ("utf-8", "mixed", False, True),
    "008_summit.txt": ("utf-8", "lf", False, True),
    "009_festival.txt": ("utf-8", "lf", False, True),
    "010_dezbatere.txt": ("utf-8", "lf", False, True),
}


def text_of(name: str) -> str:
    """Decode a seed as its row in FORM says, without its byte-order mark."""
    raw = (SEEDS / name).read_bytes()
    return raw.removeprefix(BOM).decode(FORM[name][0])


def newline_of(raw: bytes) -> str:
    crlf, lf, cr = raw.count(b"\r\n"), raw.count(b"\n"), raw.count(b"\r")
    if cr == 0:
        return "lf"
    return "crlf" if crlf == lf == cr else "mixed"


def has(*parts: str) -> Callable[[str], bool]:
    """All of these strings stand in the text, exactly as spelt here."""
    return lambda text: all(part in text for part in parts)


def all_caps_title(text: str) -> bool:
    return text.split("\n", 1)[0].isupper()


def title_without_blank_line(text: str) -> bool:
    return text.splitlines()[1] != ""


def unclosed(opening: str, closings: str) -> Callable[[str], bool]:
    """Some line opens more quotations in this style than it closes in any."""
    return lambda text: any(
        line.count(opening) > sum(line.count(closing) for closing in closings) for line in text.splitlines()
    )


def decomposed(text: str) -> bool:
    marks = {unicodedata.name(c) for c in text if unicodedata.combining(c)}
    wanted = {"COMBINING BREVE", "COMBINING CIRCUMFLEX ACCENT", "COMBINING COMMA BELOW"}
    return wanted <= marks and unicodedata.is_normalized("NFD", text)


def bare_straight_quote_left_open(text: str) -> bool:
    return any(line.count('"') % 2 for line in text.splitlines())


def emoji_glued_to_text(text: str) -> bool:
    """A grapheme of several code points stands directly before a word or a quotation: ZWJ, skin tone and flag."""
    glued = [m[1] for m in regex.finditer(r"(\X)(?=[\p{L}“*])", text) if len(m[1]) > 1]
    tones = any(0x1F3FB <= ord(c) <= 0x1F3FF for g in glued for c in g)
    flags = any(0x1F1E6 <= ord(c) <= 0x1F1FF for g in glued for c in g)
    family = any(g.count("\u200d") >= 3 for g in glued)
    tags = any("\U000e007f" in g for g in glued)
    return tones and flags and family and tags


def one_giant_paragraph(text: str) -> bool:
    giant = max(text.split("\n"), key=len)
    sentences = regex.split(r"(?<=[.?!”]) (?=\p{Lu}|[„“«])", giant)
    return len(giant.encode()) >= 60_000 and len(set(sentences)) > 0.9 * len(sentences) > 300


def hebrew_sentence_in_its_own_paragraph(text: str) -> bool:
    return any(
        len(regex.findall(r"\p{Hebrew}+", line)) >= 12 and not regex.search(r"\p{Latin}", line)
        for line in text.splitlines()
    )


TROUBLES: list[tuple[str, str, Callable[[str], bool]]] = [
    (CUSTOMER, "NBSP after READ", has(f"READ{NBSP} ")),
    (CUSTOMER, "cedilla among comma letters", has("forţe", "și")),
    (
        "001_buget.txt",
        "abbreviations",
        has("dl. ", "nr. 47", "art. 5 alin. (2)", "J. R. Popa", "3,5 mld. lei", "Dna. "),
    ),
    ("002_primarie.txt", "cedilla letters", has("Mutarea începe", "Ştefania Oţetea", "piaţa")),
    ("002_primarie.txt", "title without a blank line", title_without_blank_line),
    ("002_primarie.txt", "dialogue with dashes", has("\n— Şi cu taxa")),
    ("003_spital.txt", "boilerplate glued on", has("octombrie.CITEȘTE ȘI:", "spus el.Foto:", "județului.Publicitate")),
    (
        "003_spital.txt",
        "cedilla and comma letters mixed",
        has("ANESTEZIŞTI", "CITEȘTE", "şi-au", "anunţat că va detașa"),
    ),
    ("003_spital.txt", "title in capitals", all_caps_title),
    ("003_spital.txt", "title without a blank line", title_without_blank_line),
    ("004_storm.md", "emoji before text", emoji_glued_to_text),
    ("004_storm.md", "variation selectors and a keycap", has("⚠\ufe0f", "1\ufe0f\u20e3**")),
    ("005_port.txt", "abbreviations", has("Mr. Hale", "U.S. East", "Conn. —", "P. T. Okafor", "Jr., 72")),
    (
        "005_port.txt",
        "single and nested quotes",
        has("‘leaves out", "'No limes", "\"My father used to say, 'The boats"),
    ),
    ("006_interviu.txt", "combining marks", decomposed),
    ("006_interviu.txt", "dialogue with both dashes", has("\n— ", "\n– ")),
    ("007_cale_ferata.txt", "NBSP inside numbers", has(f"1{NBSP}240{NBSP}000{NBSP}000", f"11{NBSP}%")),
    (
        "007_cale_ferata.txt",
        "soft hyphens inside words",
        has(f"electri{SOFT_HYPHEN}ficată", f"moderni{SOFT_HYPHEN}zată"),
    ),
    ("008_summit.txt", "Hebrew sentence", hebrew_sentence_in_its_own_paragraph),
    ("008_summit.txt", "Arabic words and a right-to-left mark", has("الماء حق للجميع", "\u200f“Patience")),
    ("008_summit.txt", "title in capitals", all_caps_title),
    (
        "009_festival.txt",
        "mixed closers",
        has("avizare“", "minerală„", "”a fost scoasă din context”", "«regretă situația”"),
    ),
    ("009_festival.txt", "three levels", has("«Tudora, directorul economic mi-a spus ‚gata, s-a închis robinetul’, ")),
    ("009_festival.txt", "typewriter quotes", has(",,Jucăm și fără bani''", "'O rușine.'")),
    ("009_festival.txt", "never closed „", unclosed("„", "”“")),
    ("009_festival.txt", 'never closed "', bare_straight_quote_left_open),
    ("010_dezbatere.txt", "60 kB without a newline", one_giant_paragraph),
    ("010_dezbatere.txt", "quotes in four styles", has("”, a spus", "“", "«", '"')),
]


def test_the_customers_article_is_byte_for_byte_the_customers() -> None:
    raw = (SEEDS / CUSTOMER).read_bytes()
    assert len(raw) == 2535
    assert hashlib.sha256(raw).hexdigest() == "3486434adeb5ae7b45e74839065e69e1f7c0ba3fbadad1d6103c591c2b682674"


def test_every_seed_has_a_row() -> None:
    articles = {p.name for p in SEEDS.iterdir() if p.suffix in {".txt", ".md"}}
    assert articles == set(FORM)


@pytest.mark.parametrize("name", FORM)
def test_bytes_are_as_described(name: str) -> None:
    codec, newline, bom, newline_at_end = FORM[name]
    raw = (SEEDS / name).read_bytes()
    assert raw.startswith(BOM) == bom
    assert newline_of(raw) == newline
    assert raw.endswith(b"\n") == newline_at_end
    assert "\ufffd" not in raw.decode(codec)


def test_cp1250_is_not_utf8_and_is_detected() -> None:
    raw = (SEEDS / "002_primarie.txt").read_bytes()
    with pytest.raises(UnicodeDecodeError):
        raw.decode("utf-8")
    detected = chardet.detect(raw)["encoding"]
    assert detected is not None
    assert raw.decode(detected) == text_of("002_primarie.txt")


@pytest.mark.parametrize(("name", "trouble", "present"), TROUBLES, ids=[f"{n[:3]} {t}" for n, t, _ in TROUBLES])
def test_trouble_is_still_there(name: str, trouble: str, present: Callable[[str], bool]) -> None:
    assert present(text_of(name)), f"{name} has lost its trouble: {trouble}"


def test_git_converts_no_newline_of_a_seed() -> None:
    assert "seeds/** -text" in (ROOT / ".gitattributes").read_text("utf-8").splitlines()
