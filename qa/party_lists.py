"""Gives the shapes of the lists of parties: who is named, by which notice, and which groups they belong to."""

from qa.models import Model


class Party(Model):
    """A person or organization named on a party list."""

    id: str
    name: str
    zh: str = ""
    aliases: tuple[str, ...] = ()
    country: str = ""
    ambiguous: bool = False
    """Whether the name is also an ordinary word, so that a match must be asked about."""
    verified: bool = True


class PartyList(Model):
    """The parties that one notice names."""

    notice: str
    list: str
    """`control` or `watch`."""
    country: str
    verified: bool = True
    parties: tuple[Party, ...]


class PartyGroup(Model):
    """A name that several companies go by, some of them listed: which one is meant must be asked."""

    id: str
    name: str
    country: str
    aliases: tuple[str, ...] = ()
    alone: bool = False
    """Whether many companies outside the lists begin with the name, so that it counts only by itself."""
    members: tuple[str, ...]
    """The listed parties that may be meant, by id."""
