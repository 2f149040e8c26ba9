"""Takes a sheet of goods, a line each, gives a verdict per line; what a line does not say is asked for, never guessed.

Lines are decided without retrieval. Words are read from the description as from a question; a column that was mapped
to a fact overrides what the description says, and a cell that cannot be read leaves its fact open.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from qa.answers import Answer
from qa.ask import LONGEST, Library, stricter
from qa.compose import Draft, compose
from qa.corpus import Corpus
from qa.decide import decide
from qa.decided import Decided
from qa.extract import Extracted, facts_in, read
from qa.models import UNCLEAR, Composition, Facts, Model, Text, Value, in_language
from qa.reading.mentions import Reading
from qa.sheet import Cell, Sheet, text

HEADERS: dict[str, str] = {
    "item": "item description itemdescription goods product productname name nameofgoods commodity material part 品名"
    " 货物 货物名称 商品 商品名称 物项 物项名称 名称 产品 产品名称 描述 货物描述",
    "specification": "specification spec specs model grade 规格 型号 规格型号 牌号",
    "composition": "composition elements contents ingredients chemistry 成分 成份 化学成分 元素",
    "origin": "origin countryoforigin coo originatingin 原产地 原产国",
    "made_in": "madein manufacturedin countryofmanufacture producedin 制造地 制造国 生产国 产地",
    "departure": "from shipfrom shippedfrom departure exportcountry exportingcountry countryofexport 起运地 起运国"
    " 启运国 发货地 出口国",
    "destination": "to shipto destination destinationcountry countryofdestination importcountry 目的地 目的国 运抵国"
    " 最终目的国",
    "end_user": "enduser customer consignee buyer recipient 最终用户 客户 收货人 买方",
    "end_use": "enduse use application purpose 最终用途 用途",
    "content_share": "share valueshare contentshare chinesecontent 价值占比 占比 价值比例 含量占比",
    "hs": "hs hscode hts htscode tariff tariffcode 海关编码 商品编码 税号 税则号列",
    "act_date": "date shipdate shipmentdate exportdate 日期 发货日期 出口日期",
}
"""What a column may be mapped to, with the headers it is recognized by, letters and digits alone."""
READ_AS_WORDS = ("item", "specification")
PLACES = ("origin", "made_in", "departure", "destination")
NEGATING = re.compile(r"(?i:\b(?:no|not|without|free|non|zero)\b)|(?<!\w)-\s?[A-Z][a-z]?\b|不含|无|非|\b0\s?%")
ADDED: dict[str, Text] = {
    "outcome": {"en": "Outcome", "zh": "结论"},
    "headline": {"en": "Finding", "zh": "说明"},
    "missing": {"en": "Missing facts", "zh": "缺少的事实"},
    "citations": {"en": "Rests on", "zh": "依据"},
    "answer_id": {"en": "Answer id", "zh": "答复编号"},
    "error": {"en": "Not screened: {error}", "zh": "未筛查：{error}"},
    "empty": {"en": "Not screened: the line names no goods", "zh": "未筛查：该行没有货物名称"},
    "long": {"en": "Not screened: the line is too long", "zh": "未筛查：该行过长"},
    "candidates": {"en": "its HS code points to these entries", "zh": "其海关编码指向以下条目"},
}
COLUMNS = ("outcome", "headline", "missing", "citations", "answer_id")


class Line(Model):
    """What screening says of one line; without an outcome it holds nothing that can be decided."""

    row: int
    """Its place in the sheet, from 1, as a spreadsheet counts."""
    outcome: str = ""
    headline: str
    missing: tuple[str, ...] = ()
    citations: tuple[str, ...] = ()
    answer_id: str = ""


@dataclass(frozen=True)
class Screen:
    """What every line of one screening shares."""

    library: Library
    as_of: date
    columns: Mapping[int, str]
    """Fact by column."""
    lang: str = "en"
    percent: frozenset[int] = frozenset()
    """Columns whose header says that their numbers are percentages."""


def recognized(sheet: Sheet) -> dict[str, str]:
    """What each column, by its header, is taken for; empty where it is for nothing."""
    known = {word: name for name, words in HEADERS.items() for word in words.split()}
    taken: set[str] = set()
    mapping = {}
    for header in headers(sheet):
        name = known.get(_bare(header), "")
        if name in taken and name not in READ_AS_WORDS:
            name = ""
        taken.add(name)
        mapping[header] = name
    return mapping


def headers(sheet: Sheet) -> list[str]:
    """The headers of a sheet, told apart where two are the same or empty."""
    found: list[str] = []
    for number, cell in enumerate(sheet.rows[sheet.header] if sheet.rows else (), 1):
        name = text(cell) or f"column {number}"
        found.append(name if name not in found else f"{name} ({number})")
    return found


def screen_lines(
    sheet: Sheet, mapping: Mapping[str, str], as_of: date, library: Library, lang: str = "en"
) -> Iterator[tuple[Line, Answer | None]]:
    """A verdict per line below the header, each given as soon as it is decided, with the answer it is short for.

    Raises ValueError, in one sentence, where no column is mapped to the goods or one is mapped to no fact.
    """
    named = headers(sheet)
    unknown = [name for name in mapping.values() if name and name not in HEADERS]
    if unknown:
        raise ValueError(f"There is no {unknown[0][:40]!r} to map a column to; there are {', '.join(HEADERS)}.")
    columns = {named.index(header): name for header, name in mapping.items() if name and header in named}
    if "item" not in columns.values():
        raise ValueError("No column names the goods; map one to `item`.")
    percent = frozenset(n for n, header in enumerate(named) if "%" in header or "percent" in header.lower())
    shared = Screen(library, as_of, columns, lang, percent)
    below = enumerate(sheet.rows[sheet.header + 1 :], sheet.header + 2)
    return (_line(number, row, shared) for number, row in below if any(text(cell) for cell in row))


def annotated(sheet: Sheet, lines: Mapping[int, Line], lang: str = "en") -> Iterator[list[Cell]]:
    """The rows of a sheet with the columns of the screening beside them."""
    for number, row in enumerate(sheet.rows, 1):
        line = lines.get(number)
        if number == sheet.header + 1:
            yield [*row, *(in_language(ADDED[name], lang) for name in COLUMNS)]
        elif line is None:
            yield [*row, *[None] * len(COLUMNS)]
        else:
            yield [
                *row,
                line.outcome,
                line.headline,
                "; ".join(line.missing),
                "; ".join(line.citations),
                line.answer_id,
            ]


def _line(number: int, row: Sequence[Cell], shared: Screen) -> tuple[Line, Answer | None]:
    cells = {name: _cell(name, row, shared) for name in HEADERS}
    asked, lang = _asked(cells), shared.lang
    if not asked or len(asked) > LONGEST:
        return Line(row=number, headline=in_language(ADDED["empty" if not asked else "long"], lang)), None
    try:
        answer = _answer(asked, cells, shared)
    except ValueError as error:
        return Line(row=number, headline=in_language(ADDED["error"], lang).format(error=error)), None

    candidates = [] if _has_goods(answer) else _candidates(cells["hs"], shared.library.corpus)
    pointed = f" ({in_language(ADDED['candidates'], lang)}: {', '.join(candidates)})" if candidates else ""
    line = Line(
        row=number,
        outcome=answer.outcome.value,
        headline=answer.headline + pointed,
        missing=tuple(missing.question for missing in answer.missing if not missing.optional),
        citations=answer.citations,
        answer_id=answer.answer_id,
    )
    return line, answer


def _cell(name: str, row: Sequence[Cell], shared: Screen) -> str:
    """The text of the columns that are mapped to a name."""
    return " ".join(text(row[n]) for n, one in shared.columns.items() if one == name).strip()


def _asked(cells: Mapping[str, str]) -> str:
    """The words of a line that are read as a question is."""
    goods = " ".join(cells[name] for name in READ_AS_WORDS if cells[name])
    if not goods:
        return ""
    said = [goods]
    said += [f"composition: {cells['composition']}"] if NEGATING.search(cells["composition"]) else []
    said += [f"end user: {cells['end_user']}"] if cells["end_user"] else []
    said += [f"used for {cells['end_use']}"] if cells["end_use"] else []
    return ". ".join(said)


def _answer(asked: str, cells: Mapping[str, str], shared: Screen) -> Answer:
    corpus, stated = shared.library.corpus, _stated(cells, shared)

    def answered(reading: Reading) -> Answer:
        said = facts_in(reading, corpus).cases
        cases = [_merged(case, stated, cells["composition"], shared) for case in said]
        decided = [Decided(case, decide(case, shared.as_of, corpus)) for case in cases]
        read_as = Extracted(replace(reading, lang=shared.lang), "case", cases=cases, facts=cases[0])
        draft = Draft(question=asked, as_of=shared.as_of, extracted=read_as, decided=decided, hits=[], corpus=corpus)
        return compose(draft)

    return stricter(asked, shared.as_of, shared.library, answered)


def _stated(cells: Mapping[str, str], shared: Screen) -> dict[str, Value]:
    """The facts of the mapped columns; a cell that cannot be read leaves its fact open."""
    stated: dict[str, Value] = {name: _place(cells[name], shared) for name in PLACES if cells[name]}
    if cells["content_share"]:
        column = next(n for n, name in shared.columns.items() if name == "content_share")
        stated["content_share"] = _share(cells["content_share"], column in shared.percent)
    if cells["act_date"]:
        stated["act_date"] = _day(cells["act_date"])
    return stated


def _place(cell: str, shared: Screen) -> str:
    """The one country that a cell names."""
    corpus = shared.library.corpus
    if cell.upper() in corpus.vocabulary.countries:
        return cell.upper()
    mentions = read(cell, shared.as_of, corpus, shared.library.gazetteer).of("P", "A")
    codes = {mention.data[0].code for mention in mentions}
    return codes.pop() if len(codes) == 1 else UNCLEAR


def _share(cell: str, percent: bool) -> Value:
    """A share of the value; a bare number is a fraction where it can be one, since that is the stricter reading."""
    match = re.fullmatch(r"(\d+(?:[.,]\d+)?)\s*(%?)", unicodedata.normalize("NFKC", cell))
    if not match:
        return UNCLEAR
    number = Decimal(match[1].replace(",", "."))
    return number / 100 if match[2] or percent or number > 1 else number


def _day(cell: str) -> date:
    match = re.fullmatch(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?", cell)
    if not match:
        raise ValueError(f"{cell[:20]!r} is no day; write it as YYYY-MM-DD")
    return date(int(match[1]), int(match[2]), int(match[3]))


def _merged(case: Facts, stated: Mapping[str, Value], composition: str, shared: Screen) -> Facts:
    """What was read from the words, overridden by the columns; two origins that differ leave the origin open."""
    values = dict(case.values)
    for name, value in stated.items():
        differs = name in ("origin", "made_in") and values.get(name, value) != value
        values[name] = UNCLEAR if differs else value
    symbols = _symbols(composition, shared)
    said = values.get("composition")
    if symbols and said != UNCLEAR:
        before = said if isinstance(said, Composition) else Composition()
        values["composition"] = Composition(present=before.present | symbols, absent=before.absent - symbols)
    return Facts(values=values, words={name: words for name, words in case.words.items() if name in values})


def _symbols(composition: str, shared: Screen) -> frozenset[str]:
    """The elements that a cell names as typed; none where it says what is not contained, read as words instead."""
    if not composition or NEGATING.search(composition):
        return frozenset()
    reading = read(composition, shared.as_of, shared.library.corpus, shared.library.gazetteer.as_typed)
    named = {mention.data[0].symbol for mention in reading.of("E")}
    named |= set(re.findall(r"(?<![A-Za-z])[A-Z][a-z]?(?![A-Za-z])", composition)) & shared.library.corpus.elements
    return frozenset(named.union(*(mention.data[0] for mention in reading.of("F"))))


def _has_goods(answer: Answer) -> bool:
    return any({"item", "form", "composition", "technology"} & case.values.keys() for case in answer.stated)


def _candidates(hs: str, corpus: Corpus) -> list[str]:
    """The list entries of the same HS subheading: a hint where the words name no goods."""
    digits = re.sub(r"\D", "", hs)[:6]
    if len(digits) < 6:
        return []
    entries = [entry for entries in corpus.items.values() for entry in entries]
    return [e.passage for e in entries if any(re.sub(r"\D", "", code)[:6] == digits for code in e.item.hs)][:5]


def _bare(header: str) -> str:
    plain = re.sub(r"\(.*?\)", "", unicodedata.normalize("NFKC", header)).lower()
    return "".join(c for c in plain if c.isalnum())
