"""Takes a corpus, gives the table of its coverage that README shows: what rules decide, what is only searched, what is
not here."""

from collections.abc import Iterable

from qa.corpus import Corpus, Covered

HEAD = "| depth | what |\n|---|---|"


def table(corpus: Corpus) -> str:
    """The coverage as a Markdown table, one row per depth."""
    coverage = corpus.coverage
    rows = {
        "decided by rules": _named(coverage.modelled, corpus),
        "searched only": _named(coverage.searched_only, corpus),
        "not covered": "; ".join(one.subject["en"] for one in coverage.not_covered),
    }
    return "\n".join([HEAD, *(f"| {depth} | {what} |" for depth, what in rows.items())])


def _named(covered: Iterable[Covered], corpus: Corpus) -> str:
    return ", ".join(f"`{one.instrument}` ({corpus.instruments[one.instrument].short['en']})" for one in covered)
