"""Settings: typed, stored only where they differ from their defaults, never a reason to fail."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.settings import SETTINGS, Folders, Settings, Store, random_id, read_object

if TYPE_CHECKING:
    from pathlib import Path

DEFAULTS = {setting.key: setting.default for setting in SETTINGS}
OTHERS: dict[str, Any] = {
    "person": "ana",
    "theme": "dark",
    "language": "ro",
    "text_size": 21,
    "page_font": "Charter",
    "line_width": 95,
    "leading": 120,
    "compact": True,
    "keys": {"edit.undo": ["F4"]},
}


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    return Folders(tmp_path / "config", tmp_path / "state", tmp_path / "log")


def stored(folders: Folders) -> Any:
    return json.loads((folders.config / "settings.json").read_bytes())


def test_without_a_file_everything_is_as_by_default(folders: Folders) -> None:
    settings = Settings(folders)
    assert {key: settings[key] for key in DEFAULTS} == DEFAULTS
    assert not folders.config.exists()


def test_every_default_fits_and_every_key_is_there_once() -> None:
    assert len(DEFAULTS) == len(SETTINGS)
    for setting in SETTINGS:
        assert setting.accepts(setting.default)


@pytest.mark.parametrize("key", DEFAULTS)
def test_what_is_set_is_kept_and_only_what_differs(folders: Folders, key: str) -> None:
    value = OTHERS.get(key)
    if value is None:
        pytest.fail(f"add a value for the setting {key} that is not its default")
    assert Settings(folders).set(key, value) is None
    assert Settings(folders)[key] == value
    assert stored(folders) == {key: value}
    assert Settings(folders).set(key, DEFAULTS[key]) is None
    assert stored(folders) == {}
    assert Settings(folders)[key] == DEFAULTS[key]


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("theme", "blue"),
        ("theme", 1),
        ("text_size", 9.9),
        ("text_size", 41),
        ("text_size", "17"),
        ("text_size", True),
        ("text_size", float("nan")),
        ("text_size", None),
        ("compact", 1),
        ("compact", "yes"),
        ("person", True),
        ("person", "\ud800"),
        ("person", ["ana"]),
        ("keys", [["edit.undo", "F4"]]),
        ("keys", "F4"),
    ],
)
def test_what_does_not_fit_is_refused_and_not_read(folders: Folders, key: str, value: object) -> None:
    settings = Settings(folders)
    with pytest.raises(ValueError, match=key):
        settings.set(key, value)
    folders.config.mkdir()
    (folders.config / "settings.json").write_text(json.dumps({key: value}), encoding="utf-8")
    assert Settings(folders)[key] == DEFAULTS[key]


def test_an_unknown_setting_is_a_mistake(folders: Folders) -> None:
    with pytest.raises(KeyError):
        Settings(folders)["colour"]
    with pytest.raises(KeyError):
        Settings(folders).set("colour", "red")


def test_unknown_keys_of_the_file_stay(folders: Folders) -> None:
    folders.config.mkdir()
    (folders.config / "settings.json").write_text('{"later": [1, 2], "theme": "dark"}', encoding="utf-8")
    settings = Settings(folders)
    settings.set("compact", True)
    assert stored(folders) == {"later": [1, 2], "theme": "dark", "compact": True}


@pytest.mark.parametrize("data", [b"", b"{", b"[1]", b"null", b"\xff\xfe{", b"[" * 100_000, b'"text"'])
def test_a_file_that_cannot_be_used_is_as_none(folders: Folders, data: bytes) -> None:
    folders.config.mkdir()
    (folders.config / "settings.json").write_bytes(data)
    settings = Settings(folders)
    assert {key: settings[key] for key in DEFAULTS} == DEFAULTS
    assert settings.set("theme", "dark") is None
    assert stored(folders) == {"theme": "dark"}


def test_a_folder_that_cannot_be_written_is_told_and_the_setting_holds(folders: Folders) -> None:
    folders.config.write_text("in the way", encoding="utf-8")
    settings = Settings(folders)
    problem = settings.set("theme", "dark")
    assert str(problem).startswith("Your settings could not be kept")
    assert settings["theme"] == "dark"
    assert folders.config.read_text(encoding="utf-8") == "in the way"


def test_a_setting_not_kept_is_tried_again(folders: Folders) -> None:
    folders.config.write_text("in the way", encoding="utf-8")
    settings = Settings(folders)
    settings.set("theme", "dark")
    folders.config.unlink()
    assert settings.set("theme", "dark") is None
    assert stored(folders) == {"theme": "dark"}


def test_a_store_writes_only_what_is_new(tmp_path: Path) -> None:
    store = Store(tmp_path / "sub" / "state.json")
    store.write({"folder": "ș"})
    written = store.path.stat().st_mtime_ns, store.path.stat().st_ino
    store.write({"folder": "ș"})
    assert (store.path.stat().st_mtime_ns, store.path.stat().st_ino) == written
    assert store.path.read_bytes().endswith('ș"\n}\n'.encode())
    assert read_object(store.path) == {"folder": "ș"}


def test_a_person_gets_a_name_once(folders: Folders) -> None:
    name = Settings(folders).person()
    assert re.fullmatch("a[0-9a-z]{4}", name)
    assert Settings(folders).person() == name
    Settings(folders).set("person", "Ana")
    assert Settings(folders).person() == "Ana"


def test_a_person_has_a_name_even_where_it_cannot_be_kept(folders: Folders) -> None:
    folders.config.write_text("in the way", encoding="utf-8")
    settings = Settings(folders)
    assert settings.person() == settings.person() != ""


@given(st.integers(1, 20))
def test_ids_are_base_36_and_differ(length: int) -> None:
    assert re.fullmatch(f"[0-9a-z]{{{length}}}", random_id(length))
    assert len({random_id() for _ in range(50)}) == 50
    assert len(random_id()) == 10


def test_the_users_folders_are_the_programs_own() -> None:
    folders = Folders.of_user()
    for path in (folders.config, folders.state, folders.log):
        assert "annotator" in path.parts
        assert path.is_absolute()
        assert not path.exists()


@pytest.mark.parametrize(
    "data", [b'{"person": "\\ud800"}', b'{"later": {"\\udfff": 1}}', b'{"keys": {"x": ["\\ud800"]}}']
)
def test_half_a_character_in_the_file_stops_nothing(folders: Folders, data: bytes) -> None:
    folders.config.mkdir()
    (folders.config / "settings.json").write_bytes(data)
    settings = Settings(folders)
    assert settings["person"] == ""
    assert settings.set("text_size", 21) is None
    assert stored(folders) == {**json.loads(data), "text_size": 21}
    settings.person().encode()


def test_what_is_nested_too_deep_to_be_written_is_told(tmp_path: Path) -> None:
    nested: list[Any] = []
    for _ in range(100_000):
        nested = [nested]
    assert str(Store(tmp_path / "state.json").write({"deep": nested})).startswith("Your settings could not be kept")
