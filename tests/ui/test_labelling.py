"""Labelling articles in the window, by mouse and by keys; what is on disk is checked in plain Python."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.ui.driver import CTRL, CUSTOMER, SEEDS

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ui.driver import Driver

FIXTURE = Path(__file__).parent / "fixtures" / "000.annotations.json"
QUOTE = (
    "„Vrem să facem acest lucru în ianuarie, inclusiv angajarea platformei de negociere pentru a discuta despre "
    "proiectul de acord între Rusia și țările NATO (cu privire la garanțiile de securitate)”"
)
CLAIM = "alianța este pregătită să se angajeze într-un „dialog semnificativ” cu Rusia"
READ = "READ\u00a0 Agenții Serviciului Secret trimiși acasă din Coreea de Sud după un accident de ebrietate"
LABELLED = [("quote", QUOTE), ("speaker", "Lavrov"), ("date", "marți"), ("claim", CLAIM), ("boilerplate", READ)]


def by_mouse(app: Driver) -> None:
    app.drag_over(QUOTE).press("2")
    app.double_click("Lavrov").press("3")
    app.double_click("marți").press("4")
    app.drag_over(CLAIM).press("1")
    app.triple_click("Agenții Serviciului").press("5")


def by_keys(app: Driver) -> None:
    app.select(QUOTE).press("2")
    app.select("Lavrov").press("3")
    app.select("marți").press("4")
    app.select(CLAIM).press("1")
    app.select(READ).press("5")


def by_what_the_rules_complete(app: Driver) -> None:
    app.select(QUOTE[1:-1]).press("2")
    app.select(" Lavrov ").press("3")
    app.select("Vorbind marți").press("4", "Shift+B")
    app.select(f"{CLAIM}, va continua").press("1", "Shift+E", "Shift+E")
    app.drag_over("READ\u00a0 Agenții Serviciului Secret").press("5", "E", ".")


@pytest.mark.parametrize("work", [by_mouse, by_keys, by_what_the_rules_complete])
def test_the_customers_article_gives_the_reviewed_sidecar(app: Driver, work: Callable[[Driver], None]) -> None:
    app.open(CUSTOMER)
    work(app)
    assert app.spans() == LABELLED
    written = app.sidecar_bytes().decode()
    # How often an edge was moved is no part of the work's result.
    assert _without_times_of_change(written) == FIXTURE.read_text("utf-8")
    assert (app.folder / CUSTOMER).read_bytes() == (SEEDS / CUSTOMER).read_bytes()


def _without_times_of_change(sidecar: str) -> str:
    return sidecar.replace(', "modified": "2026-11-22T09:00:00Z"', "")


def test_the_reviewed_sidecar_says_what_stands_in_the_file() -> None:
    source = (SEEDS / CUSTOMER).read_bytes().decode()
    spans = json.loads(FIXTURE.read_bytes())["spans"]
    assert [(span["label"], source[span["start"] : span["end"]]) for span in spans] == LABELLED
    assert [span["text"] for span in spans] == [text for _, text in LABELLED]


def test_the_boilerplate_line_is_taken_whole_from_two_lines_touched(app: Driver) -> None:
    app.open(CUSTOMER)
    start = app.place("să răspundă.\n")
    app.drag(start, app.place("Agenții")).press("5")
    ((label, text),) = app.spans()
    assert label == "boilerplate"
    assert text.startswith("El a pus tensiunile")
    assert text.endswith("de ebrietate")


def test_a_part_of_a_line_stays_a_part(app: Driver) -> None:
    app.open(CUSTOMER).drag_over("Coreea de Sud").press("5")
    assert app.spans() == [("boilerplate", "Coreea de Sud")]


def test_double_click_digit_and_back(app: Driver) -> None:
    app.open(CUSTOMER).double_click("Lavrov").press("3")
    assert app.spans() == [("speaker", "Lavrov")]
    assert app.active() == ("speaker", "Lavrov")
    app.press("Ctrl+Z")
    assert app.spans() == []
    assert app.selected() == "Lavrov"


# -- the traps of the seeds: what is selected how, with which digit, and the span that must come of it ---------------

DOUBLE, TRIPLE, DRAG, CHARACTERS, KEYS = "double click", "triple click", "drag", "drag by characters", "keys"
Work = tuple[str, str, str, str]

TRAPS: dict[str, tuple[str, list[Work]]] = {
    "001_buget.txt": (
        "utf-8",
        [
            (DRAG, "„pentru”", "2", "„pentru”"),
            (DRAG, "cu 12,4% mai mare decât cel de anul trecut.", "1", "cu 12,4% mai mare decât cel de anul trecut"),
            (DRAG, "dl. Anton V. Mureșanu,", "3", "dl. Anton V. Mureșanu"),
            (KEYS, "la 1 martie", "4", "1 martie"),
            (DOUBLE, "Bugetul", "1", "Bugetul"),
        ],
    ),
    "002_primarie.txt": (
        "cp1250",
        [
            (DRAG, "Nu mai putem cârpi acoperişul", "2", "„Nu mai putem cârpi acoperişul”"),
            (KEYS, "Ştefania Oţetea", "3", "Ştefania Oţetea"),
            # Two lines with CRLF between them: one span, the newline in it, none at its end.
            (
                DRAG,
                "Nume * E-mail * Site web\r\nSalvează-mi",
                "5",
                "Nume * E-mail * Site web\r\nSalvează-mi numele în acest navigator pentru data viitoare când comentez.",
            ),
            (DOUBLE, "sâmbătă", "4", "sâmbătă"),
        ],
    ),
    "003_spital.txt": (
        "utf-8",
        [
            (CHARACTERS, "CITEȘTE ȘI: Cât așteaptă", "5", "CITEȘTE ȘI: Cât așteaptă"),
            (DRAG, "până sâmbătă", "4", "sâmbătă"),
            (DRAG, "De luni nu mai putem opera. E simplu și e trist", "2",
             "„De luni nu mai putem opera. E simplu și e trist”"),
            (KEYS, "Sorin Câmpeanu-Raț", "3", "Sorin Câmpeanu-Raț"),
        ],
    ),
    "004_storm.md": (
        "utf-8",
        [
            (KEYS, "Waves of up to 9.4 metres", "1", "Waves of up to 9.4 metres"),
            (KEYS, "“We pulled fourteen people out of the caravan park, and two dogs,”", "2",
             "“We pulled fourteen people out of the caravan park, and two dogs,”"),
            (CHARACTERS, "aves of up to 9.4 metre", "3", "aves of up to 9.4 metre"),
            (CHARACTERS, "amilies from three street", "3", "amilies from three street"),
            (CHARACTERS, "eila Marchetti of S", "1", "eila Marchetti of S"),
            (CHARACTERS, "🇷🇴🇲🇩Two crews", "3", "🇷🇴🇲🇩Two crews"),
            (KEYS, "Scotland's north-east was spared", "1", "Scotland's north-east was spared"),
            (DRAG, "on Sunday morning", "4", "Sunday morning"),
            (KEYS, "👩🏿\u200d⚕️Dr Leila Marchetti", "3", "👩🏿\u200d⚕️Dr Leila Marchetti"),
        ],
    ),
    "005_port.txt": (
        "utf-8",
        [
            (DRAG, "The boats always come back.", "2", "'The boats always come back.'"),
            (KEYS, "on Wednesday night", "4", "Wednesday night"),
            (DRAG, "Mr. Hale", "3", "Mr. Hale"),
            (DRAG, "Leave a Reply\r\nYour email", "5",
             "Leave a Reply\r\nYour email address will not be published. Required fields are marked *"),
        ],
    ),
    "006_interviu.txt": (
        "utf-8",
        [
            (DOUBLE, "T\u0326i\u0302rlea", "3", "T\u0326i\u0302rlea"),
            (KEYS, "S\u0326coala Gimnaziala\u0306 din Pa\u0302ra\u0302ul Sec", "3",
             "S\u0326coala Gimnaziala\u0306 din Pa\u0302ra\u0302ul Sec"),
            (DRAG, "Aici s\u0326tiu numele fieca\u0306rui copil", "2", "„Aici s\u0326tiu numele fieca\u0306rui copil”"),
            (KEYS, "I\u0302n iunie 2021", "4", "iunie 2021"),
        ],
    ),
    "007_cale_ferata.txt": (
        "utf-8",
        [
            (DOUBLE, "electri\u00adficată", "1", "electri\u00adficată"),
            (KEYS, "1\u00a0240\u00a0000\u00a0000 de euro", "1", "1\u00a0240\u00a0000\u00a0000 de euro"),
            (DRAG, "la 28\u00a0aprilie", "4", "28\u00a0aprilie"),
            (DRAG, "Minis\u00adterul nu", "3", "Minis\u00adterul nu"),
            # The last lines end in CRLF, all others in LF.
            (DRAG, "vineri.\r\nCopyright ©", "5",
             "Trimitem câte un mesaj în fiecare vineri.\r\n"
             "Copyright ©\u00a02023 Gazeta de Bălăuța. Toate drepturile rezervate."),
        ],
    ),
    "008_summit.txt": (
        "utf-8",
        [
            (DOUBLE, "אמרה", "3", "אמרה"),
            (TRIPLE, "אנחנו לא נחתום", "5",
             "„אנחנו לא נחתום על שום הסכם בלי לוח זמנים ברור, והדו״ח המלא יפורסם ב-14 ביוני 2024”, אמרה ברקן."),
            (DOUBLE, "للجميع", "1", "للجميع"),
            (KEYS, "Patience is also a technology,", "2", "“Patience is also a technology,”"),
            (KEYS, "on Tuesday", "4", "Tuesday"),
        ],
    ),
    "009_festival.txt": (
        "utf-8",
        [
            (DRAG, "zero lei și o strângere de mână", "2", "«zero lei și o strângere de mână»"),
            (KEYS, "este în curs de avizare", "2", "„este în curs de avizare“"),
            (DRAG, "gata, s-a închis robinetul", "2", "‚gata, s-a închis robinetul’"),
            (DOUBLE, "Codrescu", "3", "Codrescu"),
        ],
    ),
    "010_dezbatere.txt": (
        "utf-8",
        [
            (DRAG, "apa nu are culoare politică, dar facturile au", "2",
             "„apa nu are culoare politică, dar facturile au”"),
            (DOUBLE, "Orleanu", "3", "Orleanu"),
            (DRAG, "pentru miercuri, 19 iunie", "4", "pentru miercuri, 19 iunie"),
            (DRAG, "Acasă", "2", "„Acasă”"),
            (DRAG, "În 2022 au ars 4.700 de gospodării", "1", "În 2022 au ars 4.700 de gospodării"),
        ],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", TRAPS)
def test_every_span_of_a_difficult_article_is_that_slice_of_its_file(app: Driver, name: str) -> None:
    codec, works = TRAPS[name]
    app.open(name)
    for way, text, digit, _ in works:
        _select(app, way, text)
        app.press(digit)
    raw = (app.folder / name).read_bytes()
    assert raw == (SEEDS / name).read_bytes()
    source = raw.decode(codec).removeprefix("\ufeff")
    found = [(span["label"], span["text"], source[span["start"] : span["end"]]) for span in app.sidecar()["spans"]]
    names = {"1": "claim", "2": "quote", "3": "speaker", "4": "date", "5": "boilerplate"}
    expected = [(names[digit], text, text) for _, _, digit, text in works]
    assert sorted(found) == sorted(expected)


def _select(app: Driver, way: str, text: str) -> None:
    if way == DOUBLE:
        app.double_click(text)
    elif way == TRIPLE:
        app.triple_click(text)
    elif way == KEYS:
        app.select(text)
    else:
        app.drag_over(text, modifiers=CTRL) if way == CHARACTERS else app.drag_over(text)


def test_a_quote_without_a_speaker_near_says_what_to_do(app: Driver) -> None:
    app.open(CUSTOMER).press("Q", "2", "R")
    assert app.last_line().startswith("No speaker is labelled near this quote yet")
    app.press("N", "R")
    assert app.last_line().endswith("is said by “Lavrov”")


def test_a_value_that_cannot_be_proposed_says_why(app: Driver) -> None:
    (app.folder / "a.txt").write_text("Discuțiile încep marți, spune el.\n", "utf-8")
    app.open("a.txt").double_click("marți").press("4", "V")
    assert "when the article was published" in app.last_line()


def test_esc_takes_the_drag_of_an_edge_back_and_the_span_stays_active(app: Driver) -> None:
    app.open(CUSTOMER).double_click("Lavrov").press("3")
    app.drag_handle(False, app.place("interviu"), pressing="Esc")
    assert app.spans() == [("speaker", "Lavrov")]
    assert app.active() == ("speaker", "Lavrov")
    assert app.last_line() == "The edge stays where it was."
    app.press("Esc")
    assert app.active() is None


def test_esc_while_selecting_with_the_mouse_ends_the_selection(app: Driver) -> None:
    app.open(CUSTOMER)
    first, last = (app.point(app.place(text)) for text in ("Vrem", "platformei"))
    app.drag_points(first, last, pressing="Esc")
    assert app.selected() == ""


def test_a_ctrl_click_that_links_nothing_says_why(app: Driver) -> None:
    app.open(CUSTOMER).select(QUOTE).press("2").double_click("Lavrov").press("3").double_click("marți").press("4")
    app.click("garanțiile").click_at(app.point(app.place("potrivit")), CTRL)
    assert app.active() == ("quote", QUOTE)
    assert app.last_line() == "No span is there: Ctrl+click the span to link it to."
    app.click_at(app.point(app.place("marți")), CTRL)
    assert app.active() == ("quote", QUOTE)
    assert app.last_line() == "A quote span and a date span cannot be linked."
    app.click_at(app.point(app.place("Lavrov")), CTRL)
    assert app.last_line().endswith("is said by “Lavrov”")
