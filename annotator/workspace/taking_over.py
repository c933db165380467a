"""Articles that were renamed or moved without their sidecar: whose labels fit the open one, and taking them over."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from annotator.core.message import Message, message
from annotator.core.points import kept_count
from annotator.storage.article_file import codec_of
from annotator.storage.file_bytes import shown
from annotator.storage.orphans import TakeOverError, give, is_orphan
from annotator.storage.sidecar import SUFFIX
from annotator.workspace.earlier_versions import EarlierVersions
from annotator.workspace.overview import Overview

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

    from annotator.core.labels import LabelSet
    from annotator.session import Session
    from annotator.workspace.surroundings import Surroundings


class TakingOver(Overview):
    """Offers the open article the labels of a sidecar that lost its article and was made for the same text.

    Where there is none, those of one that was made for an earlier version of the text, a moment after it was opened.
    """

    session: Session | None
    folder: Path | None
    labels: LabelSet
    _around: Surroundings

    def __init__(self) -> None:
        super().__init__()
        self._orphans: Mapping[str, list[str]] = MappingProxyType({})
        self._earlier = EarlierVersions()
        self._declined: set[tuple[str, str]] = set()
        self._offer_listeners: list[Callable[[], None]] = []

    def reload(self, why: Message | None = None) -> bool:
        """Read the open article and its sidecar again."""
        raise NotImplementedError

    def open_as(self, name: str, codec: str) -> bool:
        """Open an article that is read in this encoding."""
        raise NotImplementedError

    def _read_entries_again(self, names: Iterable[str]) -> None:
        raise NotImplementedError

    def take_orphans(self, found: Iterable[tuple[str, str]]) -> None:
        """Learn the sidecars of the corpus whose article is gone, each with the digest of its text."""
        orphans: dict[str, list[str]] = {}
        for digest, name in found:
            orphans.setdefault(digest, []).append(name)
        self._orphans = MappingProxyType(orphans)
        self._earlier.forget()
        self._look_for_earlier()
        for listener in self._offer_listeners:
            listener()

    def _look_for_earlier(self) -> None:
        """Look among the sidecars without their article for one that fits the open one, whose text has changed."""
        session, folder = self.session, self.folder
        if not self._orphans or session is None or folder is None or not self._takes(session) or self._exact(session):
            return
        every = (one for names in self._orphans.values() for one in names)

        def goes_on() -> bool:
            return self.session is session and self.folder == folder and self._takes(session)

        def done() -> None:
            for listener in self._offer_listeners:
                listener()

        article, ordered = session.state.article, sorted(every, key=lambda one: _distance(session.name, one))
        self._earlier.look(folder, article, ordered, self.labels, self._around.schedule, goes_on, done)

    def listen_to_offers(self, listener: Callable[[], None]) -> None:
        """Have `listener` called when `offered` may have changed for another reason than an Update."""
        self._offer_listeners.append(listener)

    @property
    def offered(self) -> str | None:
        """The name of the article whose labels fit the open one, which has none; None where there is none such."""
        orphan = self._orphan()
        return orphan.removesuffix(SUFFIX) if orphan else None

    @property
    def offers_earlier(self) -> bool:
        """Whether what is offered was made for an earlier version of the text."""
        orphan, session = self._orphan(), self.session
        return bool(session and orphan and orphan not in self._exact(session))

    @property
    def offer_key(self) -> str:
        """What tells this offer from every other one; "" where there is none."""
        orphan, session = self._orphan(), self.session
        return f"{self.folder}\0{session.name}\0{orphan}" if session and orphan else ""

    def decline(self) -> None:
        """Offer the same labels to the open article no more."""
        if self.session and (orphan := self._orphan()):
            self._declined.add((self.session.name, orphan))

    def take_over(self) -> bool:
        """Give the open article the sidecar that fits it, by its new name; False where there is none.

        What is in the way is said, and nothing changed then.
        """
        session, folder, orphan = self.session, self.folder, self._orphan()
        if session is None or folder is None or orphan is None:
            return False
        earlier = self.offers_earlier
        try:
            give(folder, orphan, session.name, None if earlier else session.state.article.sha256)
        except TakeOverError as error:
            self._declined.add((session.name, orphan))
            self._around.say(error.message, warning=True)
            return True
        old = shown(orphan.removesuffix(SUFFIX))
        encoding = session.state.article.encoding
        if earlier and codec_of(self._earlier.encoding_of(orphan)) != encoding:
            # Its bytes are others now.
            self.open_as(session.name, encoding)
        else:
            self.reload()
        self._read_entries_again([session.name])
        if earlier and self.session and kept_count(self.session.state.annotations):
            # What was placed again has been said.
            return True
        self._around.say(message("The labels of {old} are those of {new} now.", old=old, new=shown(session.name)))
        return True

    def _orphan(self) -> str | None:
        """The sidecar to offer: of several the one of the same folder, else of the same file name."""
        session, folder = self.session, self.folder
        if session is None or folder is None or not self._takes(session):
            return None
        earlier = self._earlier.of(session.state.article)
        wanted = (*self._exact(session), *([earlier] if earlier else []))
        return next(
            (one for one in wanted if (session.name, one) not in self._declined and is_orphan(folder, one)), None
        )

    @staticmethod
    def _takes(session: Session) -> bool:
        return not (session.has_sidecar or session.edited or session.read_only)

    def _exact(self, session: Session) -> list[str]:
        """The sidecars that were made for exactly this text, the nearest first."""
        found = self._orphans.get(session.state.article.sha256, ())
        return sorted(found, key=lambda one: _distance(session.name, one))


def _distance(name: str, orphan: str) -> tuple[bool, bool, str]:
    """What sidecars are ordered by: first those of the article's folder, then those of its file name."""
    where, _, file = name.rpartition("/")
    its_folder, _, its_file = orphan.removesuffix(SUFFIX).rpartition("/")
    return its_folder != where, its_file != file, orphan
