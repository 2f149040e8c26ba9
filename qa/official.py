"""Takes the lines of an official page and an instrument, gives the official wording by passage, or how they differ.

The page must print exactly the articles that the instrument declares. An annex may be left out; one that is there must
hold the declared entries.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from qa.corpus import Corpus
from qa.fetch import Page
from qa.imports import OfficialText
from qa.models import Instrument
from qa.pages import lines_of, visible
from qa.settings import UserError
from qa.store import sha256

DIGITS = {c: n for n, c in enumerate("零一二三四五六七八九十", 0)}
STYLES = (
    re.compile(r"第\s*(?P<n>[一二三四五六七八九十百零\d]+)\s*条(?P<rest>.*)"),
    re.compile(r"Article\s+(?P<n>\d+)\b[.:]?(?P<rest>.*)", re.IGNORECASE),
    re.compile(r"(?P<n>[一二三四五六七八九十]+)、(?P<rest>.*)"),
    re.compile(r"(?P<n>\d+)[.、．]\s*(?P<rest>\D.*)"),
)
"""How a page may number its articles; the first style that begins with one is the page's."""
PARAGRAPH = re.compile(r"[（(]\s*(?P<n>[一二三四五六七八九十]+|\d+)\s*[)）]")
CODE = re.compile(r"(?:\d+[.、．]\s*|[（(]\d+[)）]\s*)?(?P<code>\d[A-E]\d{3}(?:\.[0-9a-z]{1,2})*)(?![\w.])")
ANNEX = re.compile(
    r"(?:附件|Annex|Attachment)\s*(?P<n>[一二三四五六七八九\d]+)(?:(?:[.、．:：]\s*|\s+)(?:.{0,60}[^。；;.，,])?)?",
    re.IGNORECASE,
)
ATTACHED = re.compile(r"(?:附件|Annex(?:es)?|Attachments?)\s*[:：].*", re.IGNORECASE)
"""The list of annexes below the articles."""
PART = re.compile(r"第\s*(?P<n>[一二三四五])\s*部分|Part\s+(?P<roman>I{1,3}|\d)\b", re.IGNORECASE)
ENTRY = re.compile(r"(?P<code>\d+|[A-Z]\d+)[.、．)\s]\s*(?P<rest>\D.*)")
SIGNED = re.compile(
    r"\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日|(?:商务部|海关总署|国务院|科技部|\s)+|Ministry of Commerce.{0,60}"
)
HEAD = 40
"""Lines in which a page without articles names itself."""


def official_text(page: Page, corpus: Corpus, day: date, instrument: str = "", lang: str = "") -> OfficialText:
    """The official wording that a page holds; raises UserError, and stores nothing, where it does not match."""
    lines = lines_of(page)
    if instrument and instrument not in corpus.instruments:
        raise UserError(f"There is no instrument {instrument[:80]!r} in the corpus.")
    if lang not in ("", "en", "zh"):
        raise UserError(f"{lang[:20]!r} is no language of a page; give en or zh.")
    about = corpus.instruments[instrument] if instrument else instrument_of(lines, corpus)
    return OfficialText(
        instrument=about.id,
        lang=lang or language(lines),
        source=page.source,
        fetched=day,
        sha256=sha256(page.content),
        passages=match(lines, about, corpus),
    )


@dataclass
class Printed:
    """A page taken apart."""

    head: list[str] = field(default_factory=list)
    articles: dict[str, list[str]] = field(default_factory=dict)
    codes: dict[str, list[str]] = field(default_factory=dict)
    annexes: dict[str, list[str]] = field(default_factory=dict)
    """By label: `annex-1`, `annex-1-part-1`."""


def take_apart(lines: Sequence[str]) -> Printed:
    """The head, articles, annexes and coded items that a page prints."""
    style = next((s for s in STYLES if any((m := s.match(line)) and number(m["n"]) == 1 for line in lines)), None)
    page = Printed()
    last, ended, annex, place = 0, False, "", page.head
    for line in lines:
        article = style.match(line) if style and not annex else None
        if article and not ended and number(article["n"]) > last:
            last = number(article["n"])
            place = page.articles.setdefault(str(last), [])
        elif last and (heading := ANNEX.fullmatch(line)):
            ended, annex = True, f"annex-{number(heading['n'])}"
            place = page.annexes.setdefault(annex, [])
        elif annex and (part := PART.match(line)):
            place = page.annexes.setdefault(f"{annex}-part-{_part(part)}", [])
        elif last and (SIGNED.fullmatch(line) or ATTACHED.fullmatch(line)):
            ended, annex, place = True, "", []
        place.append(line)
    page.codes = _coded(lines)
    page.annexes = {label: text for label, text in page.annexes.items() if len(text) > 1}
    return page


def number(digits: str) -> int:
    """A Chinese or Arabic numeral up to 199 as a number."""
    if digits.isdigit():
        return int(digits)
    hundreds, _, rest = digits.rpartition("百")
    tens, ten, ones = rest.rpartition("十")
    value = (DIGITS.get(tens, 1) if ten else 0) * 10 + DIGITS.get(ones.lstrip("零"), 0)
    return value + 100 * (DIGITS.get(hundreds, 0) if hundreds else 0)


def _part(match: re.Match[str]) -> int:
    return (
        number(match["n"]) if match["n"] else len(match["roman"]) if match["roman"][0] in "Ii" else int(match["roman"])
    )


def _coded(lines: Iterable[str]) -> dict[str, list[str]]:
    """The lines of each control code, up to the next code or a mark of another kind."""
    found: dict[str, list[str]] = {}
    place: list[str] | None = None
    for line in lines:
        if match := CODE.match(line):
            place = found.setdefault(match["code"], [])
        elif any(style.match(line) for style in STYLES[:3]) or ANNEX.fullmatch(line) or SIGNED.fullmatch(line):
            place = None
        if place is not None:
            place.append(line)
    return found


def instrument_of(lines: Sequence[str], corpus: Corpus) -> Instrument:
    """The instrument that a page names in its head; raises UserError where it names none, or more than one."""
    page = take_apart(lines)
    head = _squeezed(page.head if page.articles else lines[:HEAD])
    scores: dict[str, int] = {}
    for one in corpus.instruments.values():
        title = any(_squeezed([text]) in head for text in one.title.values())
        printed = any(_squeezed([text]) in head for text in one.number.values())
        scores[one.id] = 2 * title + printed
    best = max(scores.values())
    named = [name for name, score in scores.items() if score == best]
    if not best:
        raise UserError("The page names no instrument of this corpus; name one with --instrument.")
    if len(named) > 1:
        raise UserError(f"The page may be {' or '.join(named[:4])}; name one with --instrument.")
    return corpus.instruments[named[0]]


def _squeezed(lines: Iterable[str]) -> str:
    """The text without spaces, and without the 年 that some headings leave out before 第."""
    return re.sub(r"\s+|(?<=\d)年(?=第)", "", "".join(lines)).lower()


def match(lines: Sequence[str], instrument: Instrument, corpus: Corpus) -> dict[str, str]:
    """The official wording of each passage label; raises UserError that lists how page and instrument differ."""
    page = take_apart(lines)
    labels = list(dict.fromkeys(name.partition("#")[2] for name, _ in corpus.passages if _of(name) == instrument.id))
    items = [entry.item.code for entry in corpus.items.get(instrument.id, [])]
    numbered = list(dict.fromkeys(m[1] for label in labels if (m := re.match(r"(\d+)(?=$|\(|-)", label))))
    declared = list(instrument.prints) if instrument.prints is not None else numbered
    coded = [code for code in items if CODE.fullmatch(code)]

    found = {code: "\n".join(text) for code, text in page.codes.items()}
    differences = _differences("articles", declared, page.articles) if declared else []
    if coded and (found or not declared):
        groups = [code for code in found if any(other.startswith(f"{code}.") for other in coded)]
        differences += _differences("items", coded, [code for code in found if code in coded or code not in groups])
    texts = {label: text for label in labels if (text := _wording(label, page, declared))}
    texts |= {code: found[code] for code in coded if code in found}
    differences += _paragraphs(labels, page)
    entries, wrong = _entries(items, page)
    if differences + wrong:
        raise UserError(
            f"The page does not match {instrument.id}, and nothing is stored: {'; '.join(differences + wrong)}."
        )
    if not declared and not coded:
        texts = dict.fromkeys((label for label in labels if label.isdigit()), "\n".join(lines))
    if not texts:
        raise UserError(f"{instrument.id} declares no article or item that a page could be matched with.")
    return texts | entries


def _of(passage: str) -> str:
    return passage.partition("#")[0]


def _differences(kind: str, declared: Iterable[str], printed: Iterable[str]) -> list[str]:
    missing = [one for one in declared if one not in set(printed)]
    more = [one for one in printed if one not in set(declared)]
    said = [f"{kind} missing on the page: {', '.join(missing)}"] if missing else []
    return said + ([f"{kind} that the instrument does not declare: {', '.join(more)}"] if more else [])


def _paragraphs(labels: Sequence[str], page: Printed) -> list[str]:
    """Differences between declared paragraphs such as `1(2)` and those of the printed article."""
    declared: dict[str, list[str]] = {}
    for label in labels:
        if found := re.fullmatch(r"(\d+)\((\d+)\)", label):
            declared.setdefault(found[1], []).append(found[2])
    said: list[str] = []
    for article, numbers in declared.items():
        printed = _split(page.articles.get(article, []))
        said += _differences(f"paragraphs of article {article}", numbers, printed) if article in page.articles else []
    return said


def _split(lines: Sequence[str]) -> dict[str, list[str]]:
    """The paragraphs of an article by number, in order from one."""
    found: dict[str, list[str]] = {}
    for line in lines:
        opened = PARAGRAPH.match(line)
        if opened and number(opened["n"]) == len(found) + 1:
            found[str(len(found) + 1)] = []
        if found:
            found[str(len(found))].append(line)
    return found


def _wording(label: str, page: Printed, declared: Sequence[str]) -> str:
    """The official wording of a passage: a paragraph, the whole article it belongs to, or an annex or part of one."""
    if label == "preamble":
        return "\n".join(page.head) if declared else ""
    if paragraph := re.fullmatch(r"(\d+)\((\d+)\)", label):
        return "\n".join(_split(page.articles.get(paragraph[1], [])).get(paragraph[2], []))
    if (article := re.match(r"(\d+)(?:$|-)", label)) and article[1] in declared:
        return "\n".join(page.articles.get(article[1], []))
    if label in page.annexes:
        parts = [text for name, text in page.annexes.items() if name == label or name.startswith(f"{label}-part-")]
        return "\n".join(line for text in parts for line in text)
    return ""


def _entries(items: Sequence[str], page: Printed) -> tuple[dict[str, str], list[str]]:
    """The numbered entries of the annexes that the page prints, and how they differ from the declared ones."""
    texts: dict[str, str] = {}
    said: list[str] = []
    for label, lines in page.annexes.items():
        declared = [code.rpartition(".")[2] for code in items if code.rpartition(".")[0] == label]
        printed = {m["code"]: line for line in lines[1:] if (m := ENTRY.fullmatch(line))}
        if declared and printed:
            said += _differences(f"entries of {label}", declared, printed)
            texts |= {f"{label}.{code}": text for code, text in printed.items()}
    return texts, said


def language(lines: Sequence[str]) -> str:
    """`zh` for a Chinese page, else `en`."""
    text = "".join(lines)
    return "zh" if len(re.findall(r"[\u3400-\u9fff]", text)) * 3 > len(visible(text)) else "en"
