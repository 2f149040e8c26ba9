"""Takes a message, gives it without what a mail program or a firm adds to each: headers, signatures and disclaimers.

Nothing that asks is taken out, and a message that is nothing else stays as it is.
"""

import re

from qa.vocabulary import Vocabulary

HEADER = re.compile(
    r"^[>\s]*(?:\*{0,2}(?:from|sent|to|cc|bcc|date|von|gesendet|an|datum|de|envoyé|à|enviado|para|fecha|发件人|发送时间"
    r"|收件人|抄送|日期|送信者|送信日時|宛先|보낸 ?사람|보낸 ?날짜|받는 ?사람)\*{0,2} ?[:：].*(?:\d\d?:\d\d|@).*"
    r"|(?:on|am|le|el) .{0,60}\d\d?:\d\d.{0,80}(?:wrote|schrieb.{0,60}|écrit|escribió) ?:"
    r"|\d{4}年\d\d?月\d\d?日.{0,40}\d\d?:\d\d.{0,60}(?:写道|書きました|のメール)[:：]?"
    r"|-{2,} ?(?:original message|forwarded message|ursprüngliche nachricht|message d'origine|原始邮件|转发邮件).*"
    r")\s*$",
    re.IGNORECASE | re.MULTILINE,
)
"""Lines of a mail that was answered or passed on: those of a form have no time of day and no address."""
SENTENCE = re.compile(r"[^.!?。！？\n]+(?:\.(?=[^\s])[^.!?。！？\n]*)*[.!?。！？]?")
SIGNS = re.compile(
    r"@|\bwww\.|\btel\b|\bphone\b|\bmobile?\b|\bfax\b|\bvat\b|\bhrb\b|\+\d\d|\bgmbh\b|\bltd\b|\binc\b|\bb\.?v\.?\b"
    r"|\bs\.?a\.?s?\b|电话|手机|電話|전화",
    re.IGNORECASE,
)
"""What stands in a signature."""
QUOTED = re.compile(r"^[>\s]*$")
LINES = 9
"""Lines of a signature."""


def without_footers(text: str, vocabulary: Vocabulary) -> str:
    """The message without headers of mails, the blocks behind a closing formula, and disclaimers."""
    if "\n" not in text:
        return text
    lines = HEADER.sub("", text).split("\n")
    kept = _without_signatures(lines, vocabulary)
    left = "\n".join(_without_disclaimers(line, vocabulary) for line in kept)
    return left if left.strip() else text


def _without_signatures(lines: list[str], vocabulary: Vocabulary) -> list[str]:
    kept: list[str] = []
    at = 0
    while at < len(lines):
        if vocabulary.pattern("mail_closing").search(lines[at].lower().strip(" >")):
            at = _behind_signature(lines, at)
            continue
        kept.append(lines[at])
        at += 1
    return kept


def _behind_signature(lines: list[str], at: int) -> int:
    """Where a signature ends that begins with a closing formula: with its block, or the next one if it is one too."""
    end = _block_end(lines, at + 1)
    start = next((n for n in range(end, len(lines)) if not QUOTED.match(lines[n])), len(lines))
    after = _block_end(lines, start)
    if end == at + 1 and SIGNS.search("\n".join(lines[start:after])) and not _asks(lines[start:after]):
        return after
    return end if not _asks(lines[at + 1 : end]) else at + 1


def _block_end(lines: list[str], start: int) -> int:
    stop = min(len(lines), start + LINES)
    return next((n for n in range(start, stop) if QUOTED.match(lines[n])), stop)


def _asks(lines: list[str]) -> bool:
    return any("?" in line or "？" in line for line in lines)


def _without_disclaimers(line: str, vocabulary: Vocabulary) -> str:
    """A line without the sentences that every mail of a firm ends with."""
    if len(line) < len("This e-mail is confidential."):
        return line
    pattern = vocabulary.pattern("mail_disclaimer")
    return SENTENCE.sub(lambda m: "" if pattern.search(m[0].lower()) and not _asks([m[0]]) else m[0], line)
