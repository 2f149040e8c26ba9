"""Facts being gathered from one question: the first statement of a fact stays."""

from qa.models import Facts, Value


class Stated:
    """Values by fact name, each with the words it was read from."""

    def __init__(self, values: dict[str, Value] | None = None, words: dict[str, str] | None = None) -> None:
        self.values = dict(values or {})
        self.words = dict(words or {})
        self.link = ""
        """Words for a Chinese person who stands behind goods rather than handing over technology."""

    def put(self, name: str, value: Value | None, words: str) -> None:
        """State a fact, unless it is stated already."""
        if value is not None and name not in self.values:
            self.values[name], self.words[name] = value, words

    def drop(self, name: str) -> None:
        """Forget a fact."""
        self.values.pop(name, None)
        self.words.pop(name, None)

    def facts(self) -> Facts:
        """What was stated."""
        return Facts(values=self.values, words=self.words)
