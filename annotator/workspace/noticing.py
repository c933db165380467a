"""What other programs do to the open article's files while it is open, and how the person is told of it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from annotator.core.annotations import Relation, Span
from annotator.core.message import Message, counted, message, phrase
from annotator.workspace.overview import Overview

if TYPE_CHECKING:
    from annotator.merging import Merge
    from annotator.session import Session, Update
    from annotator.workspace.steps import Steps
    from annotator.workspace.surroundings import Surroundings

TEXT_CHANGED = phrase("The text of {file} was changed by another program; it was read again.")
READ_AGAIN = phrase("{file} is read as another program chose; it was read again.")
MOST_NAMED = 2


class Noticing(Overview):
    """Takes in what changed on the disk; the workspace says how an article is read again and who is told."""

    session: Session | None
    _around: Surroundings
    _steps: Steps

    def look_again(self) -> None:
        """Look whether other programs changed the open article or its sidecar, and take in what they did.

        A changed text is read again with its sidecar; one that cannot be is tried again the next time. What is unsaved
        is saved for the text before or, where that cannot be, placed in the new one. Cheap where nothing changed.
        """
        session = self.session
        if session is None:
            return
        if session.article_changed():
            session.save()
            self.reload(message(TEXT_CHANGED, file=session.name))
        elif session.read_only:
            if session.sidecar_changed():
                self.reload()
        elif not session.look():
            self._read_as_chosen()

    def _read_as_chosen(self) -> bool:
        """Read the open article in the encoding that another program chose meanwhile; False where none did.

        What is unsaved is placed in the text as it then is, or kept as it is where it cannot be read now.
        """
        session = self.session
        if session is None or not session.is_read_otherwise:
            return False
        return self.reload(message(READ_AGAIN, file=session.name))

    def reload(self, why: Message | None = None) -> bool:
        """Read the open article and its sidecar again, the cursor staying; False where it cannot be read now."""
        raise NotImplementedError

    def _tell(self, update: Update) -> None:
        raise NotImplementedError

    def _take_merge(self, update: Update, merge: Merge) -> None:
        """Show what came in from another program, and say whose it is."""
        if update.transaction and update.transaction.changes:
            self._steps.merged(merge.state.article.name)
        self._tell(update)
        for note in merge.notes:
            self._around.say(note, warning=True)
        if said := came_in(merge, self._around.stamp().by, merge.state.article.file):
            self._around.say(said, warning=merge.questions > 0)


def came_in(merge: Merge, person: str, file: str) -> Message | None:
    """The sentence on what came in: whose work where it is another person's than `person`; None where nothing did."""
    changes = merge.transaction.changes
    if not changes and not merge.questions:
        return None
    added = [one.after for one in changes if one.before is None and isinstance(one.after, Span | Relation)]
    theirs = Counter(one.by for one in added if one.by and one.by != person)
    spans = sum(isinstance(one, Span) and one.by in theirs for one in added)
    count = len(changes)
    if spans:
        who = _who([name for name, _ in theirs.most_common()])
        what = message("{who} here too: 1 span came in", who=who)
        if spans > 1:
            what = counted("{who} here too: {count} spans came in", None, spans, who=who)
    elif count != 1:
        what = counted("{file} was changed by another program: {count} changes came in", None, count, file=file)
    else:
        what = message("{file} was changed by another program: 1 change came in", file=file)
    if not merge.questions:
        return message("{what}.", what=what)
    if merge.questions == 1:
        return message("{what}, and 1 question is to be answered.", what=what)
    return counted("{what}, and {count} questions are to be answered.", None, merge.questions, what=what)


def _who(names: list[str]) -> Message:
    if len(names) == 1:
        return message("{name} is labelling", name=names[0])
    if len(names) == MOST_NAMED:
        return message("{name} and {other} are labelling", name=names[0], other=names[1])
    return message("{name} and {count} others are labelling", name=names[0], count=len(names) - 1)
