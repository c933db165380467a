"""Transactions and steps as plain JSON values and back, for the journals; every field of every subject is kept."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Any

from annotator.core.annotations import Entry, Header, LostSpan, Relation, Span, UnknownKey
from annotator.core.changes import Change, Transaction
from annotator.core.history import Step
from annotator.core.message import Message, message
from annotator.core.state import Cursor

if TYPE_CHECKING:
    from annotator.core.changes import Subject

_KINDS: dict[str, type[Subject]] = {
    "span": Span,
    "relation": Relation,
    "header": Header,
    "lost": LostSpan,
    "entry": Entry,
    "unknown_key": UnknownKey,
}
_MAPPINGS = ("attributes", "extra", "value")


def plain_transaction(transaction: Transaction) -> dict[str, Any]:
    """A transaction as JSON values."""
    return {
        "changes": [[_plain_subject(one.before), _plain_subject(one.after)] for one in transaction.changes],
        "cursor": plain_cursor(transaction.cursor),
        "description": plain_message(transaction.description),
    }


def read_transaction(raw: Any) -> Transaction:
    """The transaction that the values say; KeyError, TypeError or ValueError where they say none."""
    changes = tuple(Change(_read_subject(before), _read_subject(after)) for before, after in raw["changes"])
    return Transaction(changes, read_cursor(raw["cursor"]), read_message(raw["description"]))


def plain_step(step: Step) -> dict[str, Any]:
    """A step as JSON values."""
    return {
        "description": plain_message(step.description),
        "before": {name: plain_cursor(cursor) for name, cursor in step.before.items()},
        "transactions": {name: plain_transaction(one) for name, one in step.transactions.items()},
    }


def read_step(raw: Any) -> Step:
    """The step that the values say; KeyError, TypeError or ValueError where they say none."""
    transactions = {name: read_transaction(one) for name, one in raw["transactions"].items()}
    before = {name: read_cursor(one) for name, one in raw["before"].items()}
    return Step(transactions, before, read_message(raw["description"]))


def plain_cursor(cursor: Cursor) -> list[int | str | None]:
    """A cursor as JSON values."""
    return [cursor.anchor, cursor.caret, cursor.active]


def read_cursor(raw: Any) -> Cursor:
    """The cursor that the values say."""
    return Cursor(*raw)


def plain_message(said: Message) -> dict[str, Any]:
    """A message as JSON values; what fills it is kept as a number, a message or text."""
    return {"template": said.template, "values": {name: _plain_value(value) for name, value in said.values.items()}}


def read_message(raw: Any) -> Message:
    """The message that the values say."""
    values = {name: read_message(one) if isinstance(one, dict) else one for name, one in raw["values"].items()}
    return message(str(raw["template"]), **values)


def _plain_value(value: object) -> Any:
    if isinstance(value, Message):
        return plain_message(value)
    return value if isinstance(value, int | float) else str(value)


def _plain_subject(subject: Subject | None) -> dict[str, Any] | None:
    if subject is None:
        return None
    kind = next(name for name, type_ in _KINDS.items() if isinstance(subject, type_))
    values = {field.name: getattr(subject, field.name) for field in fields(subject)}
    plain = {name: dict(value) if name in _MAPPINGS else value for name, value in values.items()}
    if isinstance(subject, LostSpan):
        plain["span"] = _plain_subject(subject.span)
    return {kind: plain}


def _read_subject(raw: Any) -> Subject | None:
    if raw is None:
        return None
    ((kind, values),) = raw.items()
    if kind == "lost":
        values = {**values, "span": _read_subject(values["span"])}
    return _KINDS[kind](**values)
