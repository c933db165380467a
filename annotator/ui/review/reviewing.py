"""Joins the strip and the list of lost spans to the workspace."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotator.core.annotations import LostSpan, Range
from annotator.core.message import message, phrase

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotator.core.annotations import Span
    from annotator.core.message import Message
    from annotator.core.state import State
    from annotator.session import Update
    from annotator.ui.article_view import ArticleView
    from annotator.ui.later import Later
    from annotator.ui.review.context_text import Context
    from annotator.ui.review.lost_list import LostList
    from annotator.ui.review.strip import ReviewStrip, Shown
    from annotator.ui.window_actions import WindowActions
    from annotator.workspace import Workspace

CONTEXT = 32
ADJUST = "adjust"
KEEP, PLACE = message("Keep"), message("Place here")


class ReviewInWindow(QObject):
    """Shows what is under review; `settle` has the page take the room that the strip leaves it.

    `notice` is a Message for the last line.
    """

    notice = Signal(object)

    def __init__(
        self,
        workspace: Workspace,
        strip: Later[ReviewStrip],
        lost: LostList,
        view: ArticleView,
        actions: WindowActions,
        settle: Callable[[], object],
    ) -> None:
        super().__init__(view)
        self._workspace, self._strip, self._lost_list = workspace, strip, lost
        self._view, self._actions = view, actions
        self._settle = settle
        workspace.listen(self.update_state)
        workspace.listen_to_points(lambda _: self._show(None))
        lost.chosen.connect(self.look_at)

    def update_state(self, update: Update) -> None:
        """Follow an update."""
        self._show(update)

    def look_at(self, span_id: str) -> None:
        """Have a lost span under review, and go to where it stood."""
        if self._workspace.look_at_lost(span_id):
            self._view.setFocus()

    def _run(self, action: str) -> None:
        self._view.setFocus()
        if action != ADJUST:
            self._actions.trigger(action)
            return
        end, start = (self._actions.keys_of(id_) for id_ in ("span.end.word_right", "span.start.word_left"))
        keep = self._actions.keys_of("review.keep")
        text = phrase(
            "Move its edges with {end} and {start} or by their handles, or select the right words and press {keep}."
        )
        self.notice.emit(message(text, end=end, start=start, keep=keep))

    def _show(self, update: Update | None) -> None:
        state = self._workspace.state
        subject = self._workspace.review.subject(state)
        shown = self._shown(state, subject) if state and subject else None
        self._lost_list.show_chosen(subject.span.id if isinstance(subject, LostSpan) else None)
        strip = self._strip.made
        if strip is None:
            if shown is None:
                return
            strip = self._strip()
            strip.wanted.connect(self._run)
        was_shown = strip.shown is not None
        strip.show_review(shown, new_page=update is not None and update.kind == "open")
        if shown and state and not was_shown:
            # The strip may have taken the place of the line that it is about.
            self._settle()
            here = state.active
            self._view.reveal(here.range if here else state.cursor.selection)

    def _shown(self, state: State, subject: Span | LostSpan) -> Shown:
        if isinstance(subject, LostSpan):
            return self._lost(state, subject)
        # Here and below: with the strip, which most articles have no need of.
        from annotator.ui.review.context_text import Context
        from annotator.ui.review.strip import Shown

        before = self._workspace.review.before(state.article.name, subject.id)
        text, start, end = state.article.text, subject.start, subject.end
        now = Context(text[max(0, start - CONTEXT) : start], text[start:end], text[end : end + CONTEXT])
        alike = self._workspace.review.alike(state)
        what = message("The {label} was found again in other words", label=subject.label)
        if subject.id in alike:
            what = message("The {label} was found again, its letters changed", label=subject.label)
        if subject.anchor == "moved":
            what = message("The {label} was found again in the same words", label=subject.label)
        return Shown(
            self._workspace.labels.get(subject.label),
            str(what),
            Context(before[1], before[0], before[2]) if before else None,
            now,
            str(message("Its earlier text is no longer known.")),
            "",
            self._answers(
                state,
                PLACE if isinstance(state.target, Range) else KEEP,
                len(alike) if subject.id in alike else 0,
                adjust=True,
            ),
        )

    def _lost(self, state: State, lost: LostSpan) -> Shown:
        from annotator.ui.review.context_text import Context
        from annotator.ui.review.strip import Shown

        selected = isinstance(state.target, Range)
        return Shown(
            self._workspace.labels.get(lost.span.label),
            str(message("The {label} is lost: its words are not in the text", label=lost.span.label)),
            Context(lost.prefix, lost.text, lost.suffix),
            self._selected(state) if selected else None,
            "",
            str(message("Select the words where it belongs.")),
            self._answers(state, PLACE if selected else None, 0, adjust=False),
        )

    def _selected(self, state: State) -> Context:
        from annotator.ui.review.context_text import Context

        text, chosen = state.article.text, state.cursor.selection
        before, after = text[max(0, chosen.start - CONTEXT) : chosen.start], text[chosen.end : chosen.end + CONTEXT]
        return Context(before, text[chosen.start : chosen.end], after)

    def _answers(
        self, state: State, keep: Message | None, alike: int, *, adjust: bool
    ) -> tuple[tuple[str, str, str], ...]:
        """The answers that there are now; none where the article is read-only."""
        if self._workspace.read_only:
            return ()
        keys = self._actions.keys_of
        edges = f"{keys('span.end.word_right')} {keys('span.start.word_left')}"
        wanted = [("review.keep", keep, keys("review.keep"))] if keep else []
        if alike > 1:
            wanted.append(("review.keep_same", message("Keep {count} alike", count=alike), keys("review.keep_same")))
        wanted += [(ADJUST, message("Adjust"), edges)] if adjust and state.active else []
        wanted += [
            ("review.drop", message("Drop"), keys("review.drop")),
            ("point.next", message("Next"), keys("point.next")),
        ]
        return tuple((id_, str(text), key) for id_, text, key in wanted)
