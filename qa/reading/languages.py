"""Takes text, gives the form in which it is read, and the language that it is written in."""

import re
import unicodedata
from functools import lru_cache
from typing import Any

PLAIN = str.maketrans("’‘“”–—−", "''\"\"---")
SPACES = re.compile(" +")
PARAGRAPH = re.compile(r"(?<![\s.,;:!?。，；：！？])[ \t\r]*\n(?=[ \t\r]*\n|[ \t]*(?:[-*•·]|\d{1,2}[.)])[ \t])")
"""The end of a line without a stop before an empty line or an item of a list."""
CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


def normalize(text: str, lang: str = "") -> str:
    """One form per character: full width to half, traditional to simplified Chinese, plain quotes and spaces."""
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text).translate(PLAIN)
    if not text.isprintable():
        text = PARAGRAPH.sub(". ", text)
        text = "".join(" " if unicodedata.category(c) in ("Cc", "Cf", "Zs", "Zl", "Zp") else c for c in text)
    if not text.isascii() and CJK.search(text) and (lang or language(text)) == "zh":
        text = _simplified().convert(_in_mandarin(text))
    return (SPACES.sub(" ", text) if "  " in text else text).strip()


def lowered(text: str) -> str:
    """The text in lower case, every character where it was: one that would become two ("İ") stays."""
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


MANDARIN = (
    "唔該=请 使唔使=要不要 駛唔駛=要不要 得唔得=行不行 唔使=不用 唔駛=不用 唔係=不是 係咪=是不是 係唔係=是不是 "
    "唔=不 冇=没有 嘅=的 喺=在 嗰=那 呢批=这批 呢個=这个 呢啲=这些 呢隻=这种 呢單=这单 俾=给 畀=给 攞=拿 佢=他 "
    "哋=们 啲=些 咗=了 嚟=来 㗎= 喎= 睇=看 搵=找 乜嘢=什么 嘢=东西 點樣=怎样 點解=为什么 幾時=何时 而家=现在 "
    "依家=现在 聽日=明天 尋日=昨天 琴日=昨天 出年=明年 老細=老板 邊個=谁 邊度=哪里 同埋=和 圖則=图纸 係=是"
)
CANTONESE = dict(pair.split("=") for pair in MANDARIN.split())
"""Words of written Cantonese, and what they are in Mandarin."""
CANTONESE_WORD = re.compile("|".join(list(CANTONESE)[:-1]) + "|(?<![關关聯联體体維维干])係(?![數数列統统])")


def _in_mandarin(text: str) -> str:
    """The text with its words of Cantonese in Mandarin, longer ones first."""
    return CANTONESE_WORD.sub(lambda found: CANTONESE[found[0]], text)


@lru_cache(maxsize=1)
def _simplified() -> Any:
    import opencc

    return opencc.OpenCC("t2s")


LETTERS = {"de": "äöüß", "fr": "èêàçœ", "es": "ñ¿¡íóúá"}
SMALL_WORDS = {
    "en": "the a an of to is are we our my from for and do does can could may with this that it what when how be not"
    " need or if which who into has have will without no made",
    "de": "der die das und ist nicht ein eine einen einem wir mit für nach aus von wenn wie kann darf auch brauchen"
    " ich werden wird im am sind an lager kunden verkauf oder nur des den dem zum zur meine selben gelten soll sollen"
    " geht ab bei ohne unser unsere uns dürfen braucht man möchten liefern zu sich noch schon als über keine kein"
    " auf nun statt jetzt diese dieser dieses hat haben muss wurde wurden warum welche welcher welches unserem dagegen",
    "fr": "le la les des est une un nous avec pour pas vers depuis dans faut il que peut licence sommes du de en et"
    " au aux par sur sans notre nos ou si ce cette sont ont on puis-je doit qui à quel quelle quand",
    "es": "el la los las una un con para que desde necesito es por hacia puede se del licencia está de en y al no a"
    " nos nuestro nuestra su sin son si o lo como queremos podemos hay qué tenemos vendemos exportamos enviamos esta"
    " este cuando cuándo basta ha han fue cuál cuánto",
}


CHINESE_SMALL = re.compile("[的了吗嗎么麼呢吧是在要不我有发發从從到给給能把这這]")
"""Small words of Chinese: what joins English names of goods by them is Chinese ("SmCo magnet 发 USA 要 license 吗")."""
HINTS = {lang: frozenset(words.split()) for lang, words in SMALL_WORDS.items()}

SPANISH = re.compile(r"(?!.*(?:ux|é)$)[a-zà-ÿ]{3,}(?:[oa]s?|ción|dad|nes|mos)")
"""The end of a word that is Spanish rather than French, where the small words of both are as many."""


def language(text: str) -> str:
    """The language by its letters; German, French and Spanish by their small words, else English."""
    counts = {
        "ja": len(re.findall(r"[\u3040-\u30ff]", text)),
        "ko": len(re.findall(r"[\uac00-\ud7af]", text)),
        "zh": len(re.findall(r"[\u3400-\u9fff]", text)),
    }
    if counts["ja"] >= 2 and counts["ja"] * 4 >= counts["zh"]:
        return "ja"
    latin = len(re.findall(r"[A-Za-zÀ-ÿ]", text))
    for lang in ("ko", "zh"):
        if counts[lang] * 3 >= latin and counts[lang]:
            return lang
    words = re.findall(r"\b[a-zà-ÿß]+\b", text.lower())
    if counts["zh"] and len(CHINESE_SMALL.findall(text)) > sum(word in HINTS["en"] for word in words):
        return "zh"
    scores = {lang: sum(word in hints for word in words) for lang, hints in HINTS.items()}
    for lang, letters in LETTERS.items():
        scores[lang] += len(re.findall(f"[{letters}]", text.lower()))
    if scores["fr"] == scores["es"] > 0 and sum(map(bool, map(SPANISH.fullmatch, words))) > 1:
        scores["es"] += 1
    best = max(scores, key=lambda lang: scores[lang])
    return best if scores[best] > scores["en"] else "en"
