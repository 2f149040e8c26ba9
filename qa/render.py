"""Takes an answer, gives what a person reads: for a terminal (rich) or as plain text.

Every string shown to users stands in `TEXTS`, per language. Nothing from outside is read as markup, and control
characters are dropped. No outcome is ever shown as permission.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from qa.answers import Answer, QuotedPassage
from qa.corpus import Corpus
from qa.models import Finding, Missing, Outcome, in_language

TEXTS: dict[str, dict[str, str]] = {
    "prohibited": {"en": "Prohibited", "zh": "禁止"},
    "refused_in_principle": {"en": "License refused in principle", "zh": "原则上不予许可"},
    "case_by_case": {"en": "License weighed case by case", "zh": "逐案审批"},
    "license_required": {"en": "License required", "zh": "需要许可"},
    "status_unverified": {"en": "Legal status unverified", "zh": "法律状态无法核实"},
    "undetermined": {"en": "Undetermined: a fact is missing", "zh": "无法判定：缺少关键事实"},
    "suspended": {"en": "Caught only by a suspended measure", "zh": "仅涉及已暂停的措施"},
    "not_yet_in_force": {"en": "Caught only by a measure not yet in force", "zh": "仅涉及尚未生效的措施"},
    "exempt": {"en": "Exempt, on conditions", "zh": "有条件豁免"},
    "not_caught": {"en": "No rule in this corpus catches it", "zh": "本库中没有规则涵盖此情形"},
    "information": {"en": "About the rules", "zh": "规则说明"},
    "out_of_scope": {"en": "Outside this tool's subject", "zh": "不在本工具范围内"},
    "status.unpublished": {"en": "not published", "zh": "未公布"},
    "status.not_yet_in_force": {"en": "not yet in force", "zh": "尚未生效"},
    "status.in_force": {"en": "in force", "zh": "有效"},
    "status.suspended": {"en": "suspended", "zh": "暂停实施"},
    "status.unverified": {"en": "unverified", "zh": "状态待核实"},
    "status.repealed": {"en": "repealed", "zh": "已废止"},
    "status.expired": {"en": "expired", "zh": "已到期"},
    "day": {"en": "for an act on {act_date}", "zh": "按{act_date}的行为判断"},
    "asked": {"en": "asked on {as_of}", "zh": "提问日{as_of}"},
    "day_asked": {"en": "for an act on {act_date}, asked on {as_of}", "zh": "按{act_date}的行为判断（提问日{as_of}）"},
    "cases": {"en": "Each part of the question", "zh": "分项结论"},
    "readings": {"en": "Both readings", "zh": "两种解读"},
    "why": {"en": "Why", "zh": "理由"},
    "missing": {"en": "Missing: please tell", "zh": "缺少，请补充"},
    "optional": {"en": "not needed for this answer", "zh": "非必需"},
    "cautions": {"en": "Take care", "zh": "注意"},
    "facts": {"en": "Understood as", "zh": "理解为"},
    "assumptions": {"en": "Assumed, since the question does not say", "zh": "题中未说明，假定如下"},
    "changes": {"en": "What would change it", "zh": "何种变化会改变结论"},
    "change": {"en": "if {condition}: {outcome}", "zh": "如果{condition}：{outcome}"},
    "next_steps": {"en": "What to do next", "zh": "下一步"},
    "duties": {"en": "Duties beside a license", "zh": "许可之外的义务"},
    "basis": {"en": "Rests on", "zh": "依据"},
    "related": {"en": "See also", "zh": "参见"},
    "untold": {"en": "cannot be told yet", "zh": "尚无法判断"},
    "more_rules": {
        "en": "{left} more rules may apply, depending on what is missing.",
        "zh": "另有{left}条规则视缺少的事实而定。",
    },
    "released": {"en": "released by an exception", "zh": "因例外而不适用"},
    "unverified_text": {"en": "not checked against the official text", "zh": "未与官方文本核对"},
    "official": {"en": "official text, binding", "zh": "官方文本，以此为准"},
    "footer": {
        "en": "Corpus {version}, last checked {last_checked}. Unofficial restatement; not legal advice.",
        "zh": "语料版本{version}，最后核对{last_checked}。非官方转述，不构成法律意见。",
    },
    "separator": {"en": ": ", "zh": "："},
    "stop": {"en": "; ", "zh": "；"},
    "chat": {
        "en": "Ask a question. `start over` forgets the facts so far, `quit` leaves.",
        "zh": "请提问。输入“重新开始”清除已知事实，输入“退出”结束。",
    },
    "chart": {"en": "Status of every measure on {day}", "zh": "{day}各项措施的状态"},
    "legend": {"en": "▼ the day", "zh": "▼ 该日"},
}

STYLES = {
    Outcome.PROHIBITED: "bold white on red",
    Outcome.REFUSED_IN_PRINCIPLE: "bold white on red",
    Outcome.CASE_BY_CASE: "bold black on yellow",
    Outcome.LICENSE_REQUIRED: "bold black on yellow",
    Outcome.STATUS_UNVERIFIED: "bold white on magenta",
    Outcome.UNDETERMINED: "bold white on magenta",
}
"""No outcome is green: none of them is permission."""

QUOTE = 320
"""Characters shown of a passage; `qa show` gives all."""


class Line(NamedTuple):
    """A paragraph with the mark before it."""

    text: str
    mark: str = "-"


class Section(NamedTuple):
    """A titled list of paragraphs."""

    title: str
    lines: list[Line]


def say(key: str, lang: str, **values: object) -> str:
    """The text of a key in a language, English where there is none."""
    return in_language(TEXTS[key], lang).format(**values)


def label(outcome: Outcome, lang: str) -> str:
    """The outcome in words."""
    return say(outcome.value, lang)


def clean(text: str) -> str:
    """The text on one line, without control, direction and surrogate characters."""
    spaced = re.sub(r"\s+", " ", text).strip()
    return (
        spaced
        if spaced.isprintable()
        else "".join(c for c in spaced if unicodedata.category(c) not in {"Cc", "Cf", "Cs", "Co"})
    )


def terminal(answer: Answer, corpus: Corpus) -> RenderableType:
    """The answer for a terminal; without color it reads the same."""
    style = STYLES.get(answer.outcome, "bold reverse")
    head = Text.assemble((f" {_shout(answer)} ", style), "  ", (day_words(answer), "dim"))
    parts: list[RenderableType] = [head, Text(clean(answer.headline), "bold")]
    for section in _sections(answer, corpus):
        parts += [Text(), Text(section.title, "bold cyan"), _list(section)]
    return Group(*parts, Text(), Text(_footer(answer), "dim"))


def plain(answer: Answer, corpus: Corpus) -> str:
    """The answer as plain text: the same words in the same order as in a terminal."""
    blocks = [f"{_shout(answer)} ({day_words(answer)})\n{clean(answer.headline)}"]
    for section in _sections(answer, corpus):
        lines = [f"{line.mark} {line.text}".replace("\n", "\n    ") for line in section.lines]
        blocks.append("\n".join([section.title, *lines]))
    return "\n\n".join([*blocks, _footer(answer)])


def citation(passage_id: str, lang: str, corpus: Corpus) -> str:
    """The printed form of a passage id."""
    for tried in (lang, "en", "zh"):
        if passage := corpus.passages.get((passage_id, tried)):
            return passage.citation
    instrument, _, article = passage_id.partition("#")
    known = corpus.instruments.get(instrument)
    short = in_language(known.short, lang) if known else instrument
    return f"{short}, {article}" if article else short


def _shout(answer: Answer) -> str:
    return label(answer.outcome, answer.lang).upper()


def day_words(answer: Answer) -> str:
    """Which day the answer judges, and on which it was asked where that is another."""
    if answer.outcome in (Outcome.INFORMATION, Outcome.OUT_OF_SCOPE):
        return say("asked", answer.lang, as_of=answer.as_of)
    key = "day" if answer.act_date == answer.as_of else "day_asked"
    return say(key, answer.lang, act_date=answer.act_date, as_of=answer.as_of)


def _footer(answer: Answer) -> str:
    return say("footer", answer.lang, version=answer.corpus.version, last_checked=answer.corpus.last_checked)


def _list(section: Section) -> RenderableType:
    table = Table.grid(padding=(0, 1))
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    for line in section.lines:
        table.add_row(Text(line.mark), Text(line.text))
    return Padding(table, (0, 0, 0, 2), expand=False)


def _sections(answer: Answer, corpus: Corpus) -> list[Section]:
    """What is shown below the headline, in the order in which a reader needs it; empty sections are left out."""
    lang = answer.lang
    ids = dict.fromkeys(passage.id for passage in answer.passages)
    numbers = {passage_id: f"[{n}]" for n, passage_id in enumerate(ids, 1)}
    told = {
        "readings": [f"{r.assuming}{say('separator', lang)}{label(r.outcome, lang)}" for r in answer.readings],
        "cases": [f"{c.item}{say('separator', lang)}{label(c.outcome, lang)}" for c in answer.cases],
        "why": _reasons(answer, numbers, corpus),
        "missing": [_question(missing, lang) for missing in answer.missing],
        "cautions": answer.cautions,
        "facts": _facts(answer, corpus),
        "assumptions": [a.says or f"{fact_label(a.fact, lang, corpus)}: {a.value}" for a in answer.assumptions],
        "changes": [say("change", lang, condition=c.condition, outcome=label(c.outcome, lang)) for c in answer.changes],
        "duties": [
            f"{d.says} ({_detail([citation(d.citation, lang, corpus), status_word(d.status, lang)], lang)})"
            for d in answer.duties
        ],
    }
    marks = {"missing": "?", "cautions": "!"}
    sections = [
        Section(say(key, lang), [Line(clean(text), marks.get(key, "-")) for text in texts])
        for key, texts in told.items()
    ]
    steps = [Line(clean(step), f"{n}.") for n, step in enumerate(answer.next_steps, 1)]
    sections.insert(-1, Section(say("next_steps", lang), steps))
    return [section for section in [*sections, *_passages(answer, numbers)] if section.lines]


def shown_findings(findings: Iterable[Finding]) -> tuple[list[Finding], int]:
    """The findings that hold; where none does, the first of those that cannot be told, and how many more there are.

    One per sentence.
    """
    sentences: dict[str, Finding] = {}
    for finding in findings:
        if finding.says and finding.holds is not False:
            sentences.setdefault(finding.says, finding)
    holding = [finding for finding in sentences.values() if finding.holds]
    if holding:
        return holding, 0
    return list(sentences.values())[:UNTOLD], max(len(sentences) - UNTOLD, 0)


UNTOLD = 4
"""Findings that are shown where none can be told."""


def _reasons(answer: Answer, numbers: dict[str, str], corpus: Corpus) -> list[str]:
    shown, left = shown_findings(answer.findings)
    more = [say("more_rules", answer.lang, left=left)] if left else []
    return [*(_why(finding, numbers, answer.lang, corpus) for finding in shown), *more]


def _why(finding: Finding, numbers: dict[str, str], lang: str, corpus: Corpus) -> str:
    notes = [citation(finding.citation, lang, corpus), status_word(finding.status, lang)]
    notes += [say("untold", lang)] if finding.holds is None else []
    notes += [say("released", lang)] if finding.released else []
    notes += [say("unverified_text", lang)] if not finding.verified else []
    marks = [numbers[name] for name in (finding.citation, *finding.items) if name in numbers]
    return f"{finding.says} ({_detail(notes, lang)}) {''.join(dict.fromkeys(marks))}"


def _detail(notes: list[str], lang: str) -> str:
    return say("stop", lang).join(notes)


def status_word(status: str, lang: str) -> str:
    """The status in words."""
    return say(f"status.{status}", lang)


def _question(missing: Missing, lang: str) -> str:
    options = " / ".join(option.get("label") or option.get("value", "") for option in missing.options)
    optional = f" ({say('optional', lang)})" if missing.optional else ""
    return f"{missing.question}{f' [{options}]' if options else ''}{optional}"


def fact_label(name: str, lang: str, corpus: Corpus) -> str:
    """A fact's label; a parameter within a fact keeps its own name."""
    fact, _, part = name.partition(".")
    parameter = corpus.vocabulary.parameters.get(part)
    labels = parameter.label if parameter else corpus.facts[fact].label if fact in corpus.facts else {"en": name}
    return in_language(labels, lang)


def _facts(answer: Answer, corpus: Corpus) -> list[str]:
    separator = say("separator", answer.lang)
    return [
        f"{fact_label(name, answer.lang, corpus)}{separator}{fact.value}" + (f" (“{fact.words}”)" if fact.words else "")
        for name, fact in answer.facts.items()
    ]


def _passages(answer: Answer, numbers: dict[str, str]) -> Iterator[Section]:
    for role in ("basis", "related"):
        shown = [passage for passage in answer.passages if passage.role == role]
        yield Section(say(role, answer.lang), [Line(_quote(p, answer), numbers[p.id]) for p in shown])


def _quote(passage: QuotedPassage, answer: Answer) -> str:
    """A passage with its beginning; of a related one the title suffices, unless the question is about the rules."""
    notes = [passage.id]
    notes += [say("official", answer.lang)] if passage.source == "official" else []
    notes += [say("unverified_text", answer.lang)] if not passage.verified else []
    head = f"{passage.citation} ({_detail(notes, answer.lang)}){say('separator', answer.lang)}{passage.title}"
    if passage.role == "related" and answer.outcome is not Outcome.INFORMATION:
        return clean(head)

    text = clean(passage.text)
    return f"{clean(head)}\n{text if len(text) <= QUOTE else text[:QUOTE].rsplit(' ', 1)[0] + ' …'}"
