"""Takes texts and elements, gives HTML in which every text is escaped.

Only `element` makes markup; a plain string put into it, as content or attribute, is text and nothing else.
"""

import html
import re
import unicodedata

INVISIBLE = {"Cc", "Cf", "Cs", "Co"}
"""Control, direction, surrogate and private characters: they are dropped."""
VOID = {"br", "input", "hr"}


class Html(str):
    """Markup; made by `element` and `joined` only."""

    __slots__ = ()


def text(value: str) -> Html:
    """A text as markup: escaped, without characters that hide or turn others; line breaks stay."""
    seen = "".join(c for c in value if c in "\n\t" or unicodedata.category(c) not in INVISIBLE)
    return Html(html.escape(seen, quote=True))


def joined(*parts: str | None) -> Html:
    """The parts one after the other, plain strings escaped, None left out."""
    return Html("".join(part if isinstance(part, Html) else text(part) for part in parts if part is not None))


def element(tag: str, *children: str | None, **attributes: str | int | bool | None) -> Html:
    """An element; `cls` and `for_` name class and for, underscores become dashes, None and False leave one out."""
    names = {"cls": "class", "for_": "for", "type_": "type"}
    written = "".join(
        f" {names.get(name, name.replace('_', '-'))}" + ("" if value is True else f'="{text(str(value))}"')
        for name, value in attributes.items()
        if value is not None and value is not False
    )
    return Html(f"<{tag}{written}>") if tag in VOID else Html(f"<{tag}{written}>{joined(*children)}</{tag}>")


def paragraphs(body: str) -> Html:
    """A text of paragraphs and dashed lists as such."""
    return joined(*(_block(block) for block in re.split(r"\n\s*\n", body.strip()) if block.strip()))


def _block(block: str) -> Html:
    parts: list[Html] = []
    lines: list[str] = []
    for line in block.split("\n"):
        if line.startswith("- "):
            lines.append(line[2:])
        elif lines:
            lines[-1] += f" {line.strip()}"
        else:
            parts.append(joined(" ", line) if parts else text(line))
    lead = [element("p", *parts)] if parts else []
    rows = [element("ul", *(element("li", line) for line in lines))] if lines else []
    return joined(*lead, *rows)
