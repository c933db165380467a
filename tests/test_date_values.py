"""Values of dates: a table of Romanian and English expressions, the forms of ISO 8601, publication dates."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.word_lists import word_list
from annotator.date_values import propose_date, published_proposals, valid_date
from tests.core.strategies import article_texts

WEDNESDAY = "2021-12-22"

ROMANIAN = {
    # days around the publication date
    "astăzi": "2021-12-22",
    "azi": "2021-12-22",
    "ieri": "2021-12-21",
    "alaltăieri": "2021-12-20",
    "mâine": "2021-12-23",
    "poimâine": "2021-12-24",
    "aseară": "2021-12-21",
    "diseară": "2021-12-22",
    "această seară": "2021-12-22",
    "acum două zile": "2021-12-20",
    "acum 2 zile": "2021-12-20",
    "cu două zile în urmă": "2021-12-20",
    # weekdays: the latest one, the same day included
    "marți": "2021-12-21",
    "marţi": "2021-12-21",
    "MARȚI": "2021-12-21",
    "miercuri": "2021-12-22",
    "vineri": "2021-12-17",
    "luni": "2021-12-20",
    "duminică": "2021-12-19",
    "marți seara": "2021-12-21",
    "luni seara": "2021-12-20",
    "sâmbătă la prânz": "2021-12-18",
    "în noaptea de luni": "2021-12-20",
    "marțea viitoare": "2021-12-28",
    "vinerea viitoare": "2021-12-31",
    "marțea trecută": "2021-12-14",
    "marți săptămâna trecută": "2021-12-14",
    "până vineri": "",
    "de luni până vineri": "",
    "ultima joi a lunii": "2021-12-30",
    # weeks, months, years
    "săptămâna trecută": "2021-W50",
    "săptămâna aceasta": "2021-W51",
    "săptămâna viitoare": "2021-W52",
    "acum trei săptămâni": "2021-W48",
    "peste o săptămână": "2021-W52",
    "peste trei săptămâni": "2022-W02",
    "weekendul trecut": "2021-12-18/2021-12-19",
    "luna trecută": "2021-11",
    "luna viitoare": "2022-01",
    "în urmă cu două luni": "2021-10",
    "ianuarie": "",
    "luna iunie": "",
    "sfârșitul lunii iunie": "",
    "sfârșitul lunii": "2021-12",
    "ianuarie 2022": "2022-01",
    "ianuarie anul trecut": "2020-01",
    "luna mai a acestui an": "2021-05",
    "mijlocul lui noiembrie 2020": "2020-11",
    "anul trecut": "2020",
    "anul acesta": "2021",
    "anul viitor": "2022",
    "în urmă cu doi ani": "2019",
    "2022": "2022",
    "anul 2023": "2023",
    "începutul lui 2022": "2022",
    "anii '80": "1980/1989",
    "începutul anilor 2000": "2000/2009",
    "vara lui 2020": "2020",
    "vara trecută": "",
    "iarna trecută": "",
    "trimestrul al IV-lea 2022": "2022-10/2022-12",
    "prima jumătate a anului 2022": "2022-01/2022-06",
    "a doua jumătate a lunii august": "",
    # days of a month
    "22 decembrie 2021": "2021-12-22",
    "1 Decembrie 1918": "1918-12-01",
    "12 iulie": "2021-07-12",
    "1 martie": "2022-03-01",
    "joi, 13 ian.": "2022-01-13",
    "luni, 20 februarie": "",
    "5 mai anul trecut": "2020-05-05",
    "31.08.2022": "2022-08-31",
    "03/04/2021": "2021-04-03",
    "30 februarie 2021": "",
    "41.13.2022": "",
    # times
    "ora 10:30": "T10:30",
    "ora 7": "T07",
    "ora 8 seara": "",
    "31.08.2022, 09:15": "2022-08-31T09:15",
    "miercuri, 15 februarie 2023, ora 18:40": "2023-02-15T18:40",
    "27-09-2025 13:05": "2025-09-27T13:05",
    "ieri, ora 14.30": "2021-12-21T14:30",
    "între orele 10.00 și 14.00": "T10:00/T14:00",
    "luni, 20 decembrie, între orele 10.00 și 14.00": "2021-12-20T10:00/2021-12-20T14:00",
    "15.02": "",
    # intervals
    "între 3 și 5 mai": "2022-05-03/2022-05-05",
    "3–5 mai 2022": "2022-05-03/2022-05-05",
    "26 iulie și 4 august": "2021-07-26/2021-08-04",
    "26 iulie - 4 august 2019": "2019-07-26/2019-08-04",
    "iulie-august 2021": "2021-07/2021-08",
    "săptămâna 12-18 iulie": "2021-07-12/2021-07-18",
    "între 2019 și 2021": "2019/2021",
    # how long
    "două zile": "P2D",
    "o zi": "P1D",
    "o săptămână": "P1W",
    "șase luni": "P6M",
    "zece ani": "P10Y",
    "douăzeci și cinci de ani": "P25Y",
    "1.000 de zile": "P1000D",
    "un an și jumătate": "P1Y6M",
    "jumătate de oră": "PT30M",
    "o oră și zece minute": "PT1H10M",
    "2,5 ore": "PT2.5H",
    "o lună și două săptămâni": "P1M14D",
    "ultimele două săptămâni": "P2W",
    "ultimele 24 de ore": "PT24H",
    "ultimul an": "P1Y",
    "cel mult 90 de zile": "P90D",
    "în două săptămâni": "P2W",
    "fiecare zi": "P1D",
    "3-4 zile": "",
    "peste zece ani": "",
    # what has no value
    "zilele următoare": "",
    "ultimele zile": "",
    "câteva zile": "",
    "a doua zi": "",
    "fiecare seară": "P1D",
    "dimineața": "",
    "uneori": "",
    "acum": "",
    "în prezent": "",
    "secolul trecut": "",
    "Piața 1 Decembrie 1918": "",
    "Hotărârea nr. 47/2023": "",
    "T4 2022": "",
    "": "",
}

ENGLISH = {
    "today": "2021-12-22",
    "yesterday": "2021-12-21",
    "the day before yesterday": "2021-12-20",
    "tonight": "2021-12-22",
    "last night": "2021-12-21",
    "this morning": "2021-12-22",
    "Tuesday": "2021-12-21",
    "Saturday night": "2021-12-18",
    "early Tuesday": "2021-12-21",
    "next Tuesday": "2021-12-28",
    "last Tuesday": "2021-12-14",
    "until Friday": "",
    "Monday through Friday": "",
    "the last Thursday of the month": "2021-12-30",
    "two days ago": "2021-12-20",
    "a year ago": "2020",
    "in two weeks": "2022-W01",
    "two weeks": "P2W",
    "within three months": "P3M",
    "last week": "2021-W50",
    "earlier this week": "2021-W51",
    "late last year": "2020",
    "the end of the year": "2021",
    "next year": "2022",
    "last December": "2020-12",
    "next January": "2022-01",
    "March": "",
    "March 2022": "2022-03",
    "late March 2022": "2022-03",
    "mid-2022": "2022",
    "'71": "1971",
    "the 1980s": "1980/1989",
    "the fourth quarter of 2022": "2022-10/2022-12",
    "Dec 22, 2021": "2021-12-22",
    "Feb. 6, 2020": "2020-02-06",
    "the 4th of July": "2021-07-04",
    "Jan. 29": "2022-01-29",
    "12/22/2021": "2021-12-22",
    "03/04/2021": "",
    "2019/20": "",
    "11 p.m.": "T23",
    "11:52 p.m.": "T23:52",
    "12 a.m.": "T00",
    "Sunday at 06:50 GMT": "2021-12-19T06:50Z",
    "4:12 p.m. ET, Thursday, Feb. 6, 2020": "2020-02-06T16:12",
    "from 5 p.m. to 7 p.m.": "T17/T19",
    "8-10 p.m.": "",
    "May 3-5": "2022-05-03/2022-05-05",
    "December 20-22, 2021": "2021-12-20/2021-12-22",
    "May 2021 to June 2022": "2021-05/2022-06",
    "the next 48 hours": "PT48H",
    "a fortnight": "P2W",
    "half an hour": "PT30M",
    "two and a half years": "P2Y6M",
    "twenty-five years": "P25Y",
    "the past year": "P1Y",
    "every two years": "P2Y",
    "Mondays": "",
    "four to five days": "",
    "a day earlier": "",
    "before the week is out": "",
    "the coming days": "",
    "soon": "",
    "second": "",
    "Christmas 2021": "",
    "fiscal 2022": "",
    "Wed, 22 Dec 2021 10:00:00 +0200": "2021-12-22",
}


@pytest.mark.parametrize(("text", "value"), ROMANIAN.items())
def test_a_romanian_expression_has_its_value(text: str, value: str) -> None:
    assert propose_date(text, WEDNESDAY, "ro") == value


@pytest.mark.parametrize(("text", "value"), ENGLISH.items())
def test_an_english_expression_has_its_value(text: str, value: str) -> None:
    assert propose_date(text, WEDNESDAY, "en") == value


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("22. Dezember 2021", "de", "2021-12-22"),
        ("22. Dezember", "de", "2021-12-22"),
        ("gestern", "de", "2021-12-21"),
        ("3 Tage", "de", ""),
        ("drei Tage", "de", ""),
        ("Januar", "de", ""),
        ("le 22 décembre 2021", "fr", "2021-12-22"),
        ("2022", "fr", "2022"),
        ("x", "tlh", ""),
        ("marți", "", "2021-12-21"),
        ("Tuesday", "", "2021-12-21"),
        ("Tuesday", "en-GB", "2021-12-21"),
    ],
)
def test_another_language_has_only_sure_values(text: str, language: str, value: str) -> None:
    assert propose_date(text, WEDNESDAY, language) == value


@pytest.mark.parametrize(
    ("text", "published", "value"),
    [
        ("Wednesday night", "2020-02-06", "2020-02-05"),
        ("săptămâna trecută", "2021-01-05", "2020-W53"),
        ("luna trecută", "2021-01-31", "2020-12"),
        ("12 iunie", "2021-01-05", "2021-06-12"),
        ("20 decembrie", "2021-01-05", "2020-12-20"),
        ("29 februarie", "2021-01-05", "2020-02-29"),
        ("vara trecută", "2024-06-12", "2023"),
        ("ieri", "2021-12-22T10:00", "2021-12-21"),
        ("anii '80", "", "1980/1989"),
        ("22 decembrie 2021", "", "2021-12-22"),
        ("22 decembrie 2021", "no date", "2021-12-22"),
        ("două zile", "", "P2D"),
        ("ora 10:30", "", "T10:30"),
        ("marți", "", ""),
        ("12 iulie", "", ""),
        ("anul trecut", "", ""),
        ("acum două zile", "", ""),
        ("acum 9000 de ani", WEDNESDAY, ""),
        ("ieri", "0001-01-01", ""),
        ("săptămâna viitoare", "9999-12-31", ""),
        ("luna viitoare", "9999-12-31", ""),
    ],
)
def test_a_value_is_counted_from_the_day_of_publication(text: str, published: str, value: str) -> None:
    assert propose_date(text, published, "ro" if text != "Wednesday night" else "en") == value


def phrases() -> list[str]:
    entries = (entry.partition("=")[2] for entry in word_list("time_words"))
    return [phrase.strip() for entry in entries for phrase in entry.split(",")]


WORDS = (*phrases(), "5", "31", "2021", "1998", "10:30", "22.12.2021", "3,5", "'71", "1980s", "8 p.m.", "–", "x", "٣")


@given(
    st.lists(st.sampled_from(WORDS), max_size=7).map(" ".join),
    st.sampled_from(("", WEDNESDAY, "2020-02-29", "0001-01-01", "9999-12-31")),
    st.sampled_from(("ro", "en", "")),
)
def test_whatever_is_proposed_is_valid(text: str, published: str, language: str) -> None:
    value = propose_date(text, published, language)
    assert valid_date(value), value
    assert propose_date(f"  {text.upper()},", published, language) == value


@given(article_texts())
def test_any_text_has_a_valid_value_and_publication_date(text: str) -> None:
    assert valid_date(propose_date(text, WEDNESDAY, "ro"))
    assert re.fullmatch(r"(\d{4}-\d\d-\d\d)?", published_proposals(text[:40], text))


@pytest.mark.parametrize(
    "value",
    [
        *("", "2021", "2021-12", "2021-12-22", "2020-W53", "2021-W51-2", "T10", "T10:30", "T10:30:15.5Z", "T10:30+02"),
        *("2021-12-22T10:30", "2021-W51-2T10", "P2D", "P1Y6M", "PT1H30M", "P2W", "PT2.5H", "P1DT12H"),
        *("2022-05-03/2022-05-05", "2019/2021", "2022-10/2022-12", "T10:00/T14:00", "2021-12-22/P2D", "P2D/2021-12-22"),
    ],
)
def test_a_value_in_iso_8601_is_valid(value: str) -> None:
    assert valid_date(value)


@pytest.mark.parametrize(
    "value",
    [
        *(
            "x",
            "21",
            "2021-13",
            "2021-02-30",
            "2021-W53",
            "2021-W00",
            "2021-12-22 10:30",
            "T24:30",
            "T10:60",
            "2021-12T10",
        ),
        *("P", "PT", "P1", "1D", "P2W3D", "P1H", "2021/", "/2021", "2021/2019", "2021/2021-12", "P1D/P2D", "1/2/3"),
        *(" 2021", "2021-12-22\n", "22.12.2021", "２０２１", "2021-12-22T", "W51", "-12-22"),
    ],
)
def test_anything_else_is_not(value: str) -> None:
    assert not valid_date(value)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("2021-12-22.txt", "2021-12-22"),
        ("hotnews-2021-12-22-titlu.txt", "2021-12-22"),
        ("a_20211222.txt", "2021-12-22"),
        ("22.12.2021-x.md", "2021-12-22"),
        ("000_a693e22d446df271.txt", ""),
        ("12345678.txt", ""),
        ("x20211222.txt", ""),
        ("2021-13-22.txt", ""),
        ("art-2021-12-221.txt", ""),
    ],
)
def test_a_file_name_may_hold_the_publication_date(name: str, value: str) -> None:
    assert published_proposals(name, "") == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Titlu\n\nDe J. R. Popa | Publicat: miercuri, 15 februarie 2023, ora 18:40\n\nText.", "2023-02-15"),
        ("Titlu\n\nAutor: Ștefania Oțetea\nActualizat: 31.08.2022, 09:15\n", "2022-08-31"),
        ("Titlu\nActualizat: 2 mai 2022\nPublicat: 1 mai 2022\n", "2022-05-01"),
        ("# T\n\n*By P. L. and T. A. — published 9 November 2024, last updated Sunday at 06:50 GMT*\n", "2024-11-09"),
        ("T\n\nBy M. O.\nUpdated 4:12 p.m. ET, Thursday, Feb. 6, 2020\n", "2020-02-06"),
        ("T\n\nBy Hanna Verhoeven in Port Aldren, 15 May 2024\n\nDelegates …", "2024-05-15"),
        ("T\n\nDe Mircea Olaru-Vânt, 22 iulie 2019\n", "2019-07-22"),
        ("T\n\nRedacția politică · 12 iunie 2024, 09:50 · Actualizat în timpul ședinței\n", "2024-06-12"),
        ("T\r\n\r\nDec 22, 2021\r\nText", "2021-12-22"),
        ("Titlu\n" + "Text.\n" * 2_000 + "Data publicării: 27-09-2025 13:05\n", "2025-09-27"),
        ("T\nDe ce a plecat ministrul pe 3 mai 2022\n", ""),
        ("T\nThe full report will be published on 14 June 2024.\n", ""),
        ("T\nSâmbătă a plouat. Mutarea începe pe 3 septembrie 2022.\n", ""),
        ("T\nPublicat: marți\n", ""),
        ("T\nPublicat: 03/04/2021\n", ""),
    ],
)
def test_a_date_line_or_a_byline_says_when_an_article_was_published(text: str, value: str) -> None:
    assert published_proposals("x.txt", text) == value


def test_the_library_is_imported_only_for_what_the_rules_do_not_know() -> None:
    program = (
        "import sys; from annotator.date_values import propose_date;"
        "propose_date('acum două zile', '2021-12-22', 'ro'); propose_date('zilele următoare', '2021-12-22', 'ro');"
        "print('dateparser' in sys.modules)"
    )
    found = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "False"
