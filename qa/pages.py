"""Takes a saved page (HTML, PDF or text), gives the lines a reader sees: without markup, navigation and controls."""

import re
import unicodedata
from pathlib import Path

from qa.fetch import LARGEST, Network, Page, fetch
from qa.pdf import read_pdf
from qa.settings import UserError

BLOCKS = "p,div,br,tr,li,h1,h2,h3,h4,h5,h6,table,section,article,dt,dd,blockquote,pre"
CELLS = "td,th"
ASIDE = (
    "script,style,template,noscript,iframe,object,svg,nav,header,footer,aside,form,button,select,[hidden],title,head"
)
NAMED_ASIDE = re.compile(
    r"(?i)(?:^|[-_\s])(?:nav|menu|footer|breadcrumbs?|crumbs?|sidebar|share|copyright|toolbar)(?:$|[-_\s])"
)
PAGE_NUMBER = re.compile(r"[-—–\s]*\d{1,3}[-—–\s]*|第\s*\d+\s*页.*")
DECLARED = re.compile(rb"""<meta[^>]{0,200}charset=["']?([A-Za-z0-9_-]{3,20})""", re.IGNORECASE)
BINARY = (b"\x00", b"PK\x03\x04", b"\x1f\x8b", b"\xd0\xcf\x11\xe0")


def read_page(place: str, network: Network | None = None) -> Page:
    """A page from a file or a web address; raises UserError where it cannot be read."""
    if re.match(r"[A-Za-z][A-Za-z0-9+.-]+:", place):
        return fetch(place, network)
    file = Path(place).expanduser()
    try:
        with file.open("rb") as stream:
            content = stream.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        raise UserError(f"{place[:200]} cannot be read: {getattr(error, 'strerror', None) or error}.") from None
    if len(content) > LARGEST:
        raise UserError(f"{place[:200]} is larger than {LARGEST:,} bytes.")
    return Page(str(file.absolute()), content)


def lines_of(page: Page) -> list[str]:
    """The lines of a page, in order; raises UserError where it is no text that can be read."""
    if page.content.startswith(b"%PDF-"):
        lines = [line for line in read_pdf(page.content).splitlines() if not PAGE_NUMBER.fullmatch(line.strip())]
        return _rejoined(list(filter(None, map(visible, lines))))
    if any(page.content.startswith(mark) or (mark == b"\x00" and mark in page.content) for mark in BINARY):
        raise UserError("The page is neither HTML nor PDF nor text.")
    text = _decoded(page)
    html = re.search(r"(?i)<(?:!doctype html|html|body|div|p|table)[\s>]", text[:20_000])
    return list(filter(None, map(visible, (_html(text) if html else text).splitlines())))


def visible(line: str) -> str:
    """The line with plain spaces and without control, direction and surrogate characters."""
    spaced = "".join(" " if c.isspace() else c for c in line)
    kept = "".join(c for c in spaced if unicodedata.category(c) not in {"Cc", "Cf", "Cs", "Co", "Cn"})
    return re.sub(r" +", " ", kept).strip()


def _decoded(page: Page) -> str:
    declared = DECLARED.search(page.content[:4096])
    for charset in (page.charset, declared[1].decode() if declared else "", "utf-8", "gb18030"):
        try:
            if charset:
                return page.content.decode(charset.replace("gb2312", "gb18030"))
        except (UnicodeDecodeError, LookupError):
            continue
    raise UserError("The page is in no encoding that can be read; save it as UTF-8.")


def _html(text: str) -> str:
    try:
        from selectolax.lexbor import LexborHTMLParser
    except ModuleNotFoundError as error:
        raise UserError("An HTML page needs the extra: pip install 'rare-earth-qa[ingest]'.") from error

    tree = LexborHTMLParser(re.sub(r"\s*\n\s*", " ", text))
    for node in tree.css(ASIDE):
        node.decompose()
    for node in tree.css("[class],[id],[role]"):
        named = " ".join(node.attributes.get(name) or "" for name in ("class", "id", "role"))
        if NAMED_ASIDE.search(named.replace("navigation", "nav")):
            node.decompose()
    for node in tree.css(BLOCKS):
        node.insert_before("\n")
        node.insert_after("\n")
    for node in tree.css(CELLS):
        node.insert_after(" ")
    return tree.body.text() if tree.body else ""


def _rejoined(lines: list[str]) -> list[str]:
    """Lines of a PDF with those put together that were broken in the middle of a sentence."""
    joined: list[str] = []
    width = max(map(len, lines), default=0)
    for line in lines:
        broken = joined and len(joined[-1]) * 4 > width * 3 and joined[-1][-1] not in "。；：:;.!?！？"
        if broken and not MARKER.match(line):
            space = " " if joined[-1][-1].isascii() and line[0].isascii() else ""
            joined[-1] += space + line
        else:
            joined.append(line)
    return joined


MARKER = re.compile(
    r"第[一二三四五六七八九十百零\d]+[条部章]|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[)）]"
    r"|\d+[.、．]|(?i:article|annex|part)\s+\S|附件|\d[A-E]\d{3}|[A-Z]\d+\b"
)
"""What begins an article, a paragraph or an entry, and so never continues a line."""
