"""Tooltips as plain text: Qt takes any text that looks like HTML for HTML."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def plain_tooltip(text: str) -> str:
    """`text` so that a tooltip shows it exactly, line breaks included, wrapped to a readable width."""
    return f'<div style="white-space: pre-wrap">{_escaped(text)}</div>' if text else ""


def literal_tooltip(text: str) -> str:
    """`text` as a tooltip takes it without ever seeing markup in it: unchanged but where it holds a tag."""
    return plain_tooltip(text) if "<" in text else text


def explain(widget: QWidget, text: str) -> None:
    """Give a widget a tooltip, and to a screen reader the same without markup: it would read the tooltip's."""
    widget.setToolTip(plain_tooltip(text))
    widget.setAccessibleDescription(text)


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
