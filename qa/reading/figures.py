"""Takes a figure as written, in digits of either style or in Chinese numerals, gives it as a decimal."""

import re
from decimal import Decimal

LAKHS = r"\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?(?!\d)"
"""A number as grouped in India: `12,00,000`."""
NUMBER = rf"{LAKHS}|" + r"\d{1,3}(?:[ ,.']\d{3})+(?:[.,]\d+)?(?!\d)|\d+(?:[.,]\d+)?|(?<![\d.,])\.\d+"
CHINESE_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
CHINESE_SCALES = {"亿": 10**8, "万": 10**4, "千": 1000, "百": 100, "十": 10}


def number(text: str) -> Decimal:
    """The number in English, continental or Indian style: `1,250.5`, `1.250,5`, `38,500`, `0,08`, `9,60,000`."""
    text = re.sub(r"[ ']", "", text)
    if re.fullmatch(LAKHS, text):
        return Decimal(text.replace(",", ""))
    if re.fullmatch(r"\d{1,3}([.,]\d{3})+", text) and not re.fullmatch(r"0[.,]\d{3}", text):
        separator = "," if "," in text else "."
        return Decimal(text.replace(separator, "")) if separator == "," or text.count(".") > 1 else Decimal(text)
    decimal = "," if text.rfind(",") > text.rfind(".") else "."
    other = "." if decimal == "," else ","
    return Decimal(text.replace(other, "").replace(decimal, "."))


def chinese(text: str) -> Decimal:
    """A number in Chinese numerals, or in digits: `一百零五`, `两千`, `三点五`."""
    if re.fullmatch(r"[\d.]+", text):
        return Decimal(text)
    whole, _, fraction = text.partition("点")
    digits = "".join(str(CHINESE_DIGITS.get(c, "")) for c in fraction)
    return Decimal(f"{_chinese_whole(whole)}.{digits}" if digits else _chinese_whole(whole))


def _chinese_whole(text: str) -> int:
    for mark, scale in CHINESE_SCALES.items():
        if mark in text:
            head, _, rest = text.rpartition(mark) if scale >= 10**4 else text.partition(mark)
            return (_chinese_whole(head) or 1) * scale + _chinese_whole(rest)
    return int("".join(str(CHINESE_DIGITS[c]) for c in text) or 0)
