"""Takes pages in the official layout, written by us: they import into exactly their articles, or not at all."""

import html
import json
import shutil
import zlib
from collections.abc import Callable
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

from qa import pdf
from qa.ask import Library, ask, open_library
from qa.channels.cli import main
from qa.corpus import Corpus
from qa.fetch import Page
from qa.imports import OfficialText, read_official, store, stored
from qa.official import number, official_text
from qa.pages import lines_of
from qa.settings import Settings, UserError

NO_61 = "cn/mofcom-2025-61"
DAY = date(2026, 11, 20)
TEXT = (Path(__file__).parent / "official" / "mofcom-2025-61.zh.txt").read_text(encoding="utf-8")
ARTICLES = ["preamble", "1", "1(1)", "1(2)", "1(3)", *"2345678"]
ENTRIES = ["annex-1-part-1", *(f"annex-1-part-1.{n}" for n in range(1, 14))]
MAGNET = "Chinese samarium-cobalt magnets from Belgium to a pump maker in Norway, civil use. License?"


def as_html(text: str) -> bytes:
    """The text as a page of a ministry shows it: navigation, a table of data, the articles, a footer."""
    head, *rest = text.splitlines()
    table = "".join(f"<tr><td>{html.escape(line)}</td></tr>" for line in rest[:2])
    body = "".join(
        f"<p>　　{html.escape(line[:1])}<b>{html.escape(line[1:4])}</b>{html.escape(line[4:])}</p>" for line in rest[2:]
    )
    return f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>一、标题</title>
<script>var a="一、恶意";</script></head>
<body><nav><ul><li>一、首页</li><li>二、政策</li></ul></nav><div class="top-menu"><p>第一条 导航</p></div>
<div class="art-con"><h1>{html.escape(head)}</h1><table>{table}</table>{body}</div>
<div class="page-footer"><p>九、版权所有</p></div><footer>十、联系我们</footer></body></html>""".encode()


def as_pdf(text: str) -> bytes:
    """The text on pages of forty lines of at most thirty-six characters, with page numbers."""
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    made = BytesIO()
    canvas = Canvas(made)
    lines = [line[start : start + 36] for line in text.splitlines() for start in range(0, max(len(line), 1), 36)]
    for first in range(0, len(lines), 40):
        canvas.setFont("STSong-Light", 12)
        for row, line in enumerate([*lines[first : first + 40], f"- {first // 40 + 1} -"]):
            canvas.drawString(60, 800 - 18 * row, line)
        canvas.showPage()
    canvas.save()
    return made.getvalue()


def as_text(text: str) -> bytes:
    return text.encode("gb18030")


FORMS = [pytest.param(form, id=form.__name__) for form in (as_html, as_pdf, as_text)]


def read(content: bytes, corpus: Corpus, instrument: str = "") -> OfficialText:
    return official_text(Page("https://example.com/61", content), corpus, DAY, instrument)


@pytest.mark.parametrize("form", FORMS)
def test_page_imports_into_exactly_its_articles_and_annex_entries(form: Callable[[str], bytes], corpus: Corpus) -> None:
    found = read(form(TEXT), corpus)
    lines = TEXT.splitlines()

    assert (found.instrument, found.lang, found.fetched) == (NO_61, "zh", DAY)
    assert list(found.passages) == [*ARTICLES, *ENTRIES]
    assert found.passages["1(2)"] == next(line for line in lines if line.startswith("（二）在境外使用"))
    assert found.passages["8"] == next(line for line in lines if line.startswith("八、"))
    assert found.passages["2"].splitlines() == lines[lines.index("二、对下列出口申请，原则上不予许可：") :][:3]
    assert found.passages["annex-1-part-1.12"] == "12.氧化镝"


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    ("changed", "difference"),
    [
        pytest.param(
            TEXT.replace("五、以紧急医疗", "以紧急医疗"), "articles missing on the page: 5", id="an article is missing"
        ),
        pytest.param(
            TEXT.replace("附件：1.", "九、另行规定。\n附件：1."), "does not declare: 9", id="there is one more article"
        ),
        pytest.param(
            TEXT.replace("（三）原产于中国的附件1", "原产于中国的附件1"),
            "paragraphs of article 1 missing on the page: 3",
            id="a paragraph is missing",
        ),
        pytest.param(
            TEXT.replace("7.金属钇\n", ""), "entries of annex-1-part-1 missing", id="an entry of the annex is missing"
        ),
    ],
)
def test_page_that_does_not_match_is_refused_with_the_differences(
    form: Callable[[str], bytes], changed: str, difference: str, corpus: Corpus
) -> None:
    with pytest.raises(UserError, match="nothing is stored") as refused:
        read(form(changed), corpus)

    assert difference in str(refused.value)
    assert "\n" not in str(refused.value)


def test_page_without_its_annex_imports_its_articles(corpus: Corpus) -> None:
    assert list(read(as_html(TEXT.partition("附件1 物项")[0]), corpus).passages) == ARTICLES


def test_english_page_is_split_by_article(corpus: Corpus) -> None:
    articles = "".join(f"<h3>Article {n}</h3><p>Wording number {n}.</p>" for n in range(1, 50))
    page = f"<html><h1>Export Control Law of the People's Republic of China</h1>{articles}</html>".encode()
    found = read(page, corpus)

    assert (found.instrument, found.lang) == ("cn/export-control-law", "en")
    assert found.passages["34"] == "Article 34\nWording number 34."


def test_list_of_control_codes_imports_into_its_entries(corpus: Corpus) -> None:
    codes = [entry.item.code for entry in corpus.items["cn/mofcom-2025-18"]]
    rows = "".join(f"<tr><td>{code}</td><td>物项{code}</td><td>2846901940</td></tr>" for code in codes)
    page = f"<h1>商务部 海关总署公告2025年第18号</h1><table><tr><td>1C902.a</td><td>组</td></tr>{rows}</table>"
    found = read(page.encode(), corpus)

    assert list(found.passages) == codes
    assert found.passages["1C905.b"] == "1C905.b 物项1C905.b 2846901940"
    with pytest.raises(UserError, match=r"items missing on the page: 1C905\.b"):
        read(page.replace("1C905.b", "1C915.b", 1).encode(), corpus)


def test_page_that_names_no_instrument_or_two_asks_for_one(corpus: Corpus) -> None:
    with pytest.raises(UserError, match="--instrument"):
        read("<p>一、某事。</p>".encode(), corpus)
    shared = corpus.instruments["cn/mofcom-2025-18"].title["zh"]
    assert corpus.instruments["cn/mofcom-2025-57"].title["zh"] == shared
    with pytest.raises(UserError, match=r"18 or cn/mofcom-2025-57; name one with --instrument"):
        read(f"<h1>{shared}</h1><p>一、某事。</p>".encode(), corpus)


def test_hostile_page_stays_inert_text(corpus: Corpus) -> None:
    poison = (
        "\x1b[31m\u202e&lt;script&gt;alert(1)&lt;/script&gt;<script>alert(2)</script><img src=x onerror=alert(3)>\u200b"
    )
    page = as_html(TEXT).decode().replace("由商务部网站办理", f"{poison}由商务部网站办理")
    text = read(page.encode(), corpus).passages["6"]

    assert "<script>alert(1)</script>由商务部网站办理" in text
    assert not {"alert(2)", "alert(3)", "onerror"} & {
        word for word in ("alert(2)", "alert(3)", "onerror") if word in text
    }
    assert not any(c in text for c in "\x1b\u202e\u200b")


@pytest.mark.parametrize(
    ("digits", "value"),
    [("一", 1), ("十", 10), ("十一", 11), ("二十", 20), ("四十九", 49), ("一百零五", 105), ("一百一十", 110), ("7", 7)],
)
def test_chinese_numerals_are_numbers(digits: str, value: int) -> None:
    assert number(digits) == value


@pytest.mark.parametrize(
    ("content", "words"),
    [
        pytest.param(b"PK\x03\x04rest", "neither HTML nor PDF nor text", id="an archive"),
        pytest.param(b"\x00\x01\x02", "neither HTML nor PDF nor text", id="binary"),
        pytest.param(b"%PDF-1.7 nothing more", "damaged", id="a broken PDF"),
        pytest.param(b"", "names no instrument", id="nothing"),
    ],
)
def test_content_that_is_no_page_is_refused_in_one_sentence(content: bytes, words: str, corpus: Corpus) -> None:
    with pytest.raises(UserError, match=words) as refused:
        read(content, corpus)
    assert "\n" not in str(refused.value)


def bomb(size: int) -> bytes:
    """A PDF whose one page unpacks to so many bytes."""
    packed = zlib.compress(b"BT /F 9 Tf (A) Tj ET\n" * (size // 21), 9)
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Resources<</Font<</F 5 0 R>>>>/Contents 4 0 R>>",
        b"<</Filter/FlateDecode/Length %d>>stream\n%s\nendstream" % (len(packed), packed),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    body, places = b"%PDF-1.7\n", []
    for n, part in enumerate(objects, 1):
        places.append(len(body))
        body += b"%d 0 obj%s endobj\n" % (n, part)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return b"%sxref\n0 6\n0000000000 65535 f \n%strailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (
        body,
        table,
        len(body),
    )


def test_pdf_that_unpacks_to_too_much_is_refused(corpus: Corpus) -> None:
    content = bomb(400_000_000)
    assert len(content) < 2_000_000
    with pytest.raises(UserError, match="unpacks to too much"):
        read(content, corpus)


def test_pdf_of_endless_pages_is_refused() -> None:
    with pytest.raises(UserError, match="more than 200 pages"):
        lines_of(Page("x", as_pdf("一\n" * 40 * (pdf.PAGES + 1))))


@pytest.fixture
def place(settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """Settings with a data folder of its own, also for commands."""
    monkeypatch.setenv("QA_DATA", str(tmp_path / "data"))
    return settings.model_copy(update={"data": tmp_path / "data"})


def test_import_is_shown_beside_the_restatement_and_decides_nothing(
    library: Library, corpus: Corpus, place: Settings
) -> None:
    before = {day: ask(MAGNET, day, library) for day in (date(2026, 3, 1), DAY)}
    store(read(as_pdf(TEXT), corpus), place.data)
    informed = open_library(place)

    for day, old in before.items():
        new = ask(MAGNET, day, informed)
        official = [p for p in new.passages if p.source == "official"]
        quoted = {p.id for p in new.passages if p.id.removeprefix(f"{NO_61}#") in (*ARTICLES, *ENTRIES)}
        assert {p.id for p in official} == quoted
        assert quoted >= {f"{NO_61}#1(3)"}
        assert {(p.lang, p.verified) for p in official} == {("zh", True)}
        assert [p for p in new.passages if p.source == "restatement"] == list(old.passages)
        assert "official text, binding" in new.text
        kept = {"passages", "text"}
        assert new.model_dump(exclude=kept) == old.model_dump(exclude=kept)


def test_stored_import_carries_where_when_and_what(corpus: Corpus, place: Settings) -> None:
    store(read(as_html(TEXT), corpus), place.data)
    [text] = stored(place.data)

    assert (text.source, text.fetched, len(text.sha256)) == ("https://example.com/61", DAY, 64)
    assert [path.name for path in (place.data / "official").iterdir()] == ["cn_mofcom-2025-61.zh.json"]


def test_damaged_import_is_a_warning_and_not_shown(corpus: Corpus, place: Settings) -> None:
    file = store(read(as_html(TEXT), corpus), place.data)
    file.write_text(file.read_text(encoding="utf-8").replace("原则上不予许可", "一律许可"), encoding="utf-8")
    damaged = open_library(place)

    assert damaged.official == {}
    assert any("damaged" in caution for caution in ask(MAGNET, DAY, damaged).cautions)


def test_no_import_costs_nothing(tmp_path: Path) -> None:
    assert read_official(tmp_path / "nowhere") == {}


def test_commands_import_show_compare_list_and_remove(
    place: Settings, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page, other = tmp_path / "61.html", tmp_path / "61b.html"
    page.write_bytes(as_html(TEXT))
    other.write_bytes(as_html(TEXT.replace("0.1%及以上", "0.2%及以上")))

    assert main(["corpus", "import", str(page)]) == 0
    assert f"{NO_61} (zh): the official wording of 26 passages" in capsys.readouterr().out
    assert main(["show", f"{NO_61}#1(1)"]) == 0
    shown = capsys.readouterr().out
    assert "official text, binding" in shown
    assert "价值占比达到0.1%及以上的；" in shown
    assert main(["corpus", "diff", str(other)]) == 0
    changed = capsys.readouterr().out.splitlines()
    assert [line for line in changed if line.startswith(NO_61)] == [f"{NO_61}#1", f"{NO_61}#1(1)"]
    assert main(["corpus", "diff", str(page)]) == 0
    assert "holds what was imported" in capsys.readouterr().out
    assert main(["corpus", "list", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)[0]["source"] == str(page)
    assert main(["corpus", "remove", NO_61]) == 0
    capsys.readouterr()
    assert main(["corpus", "list"]) == 0
    assert capsys.readouterr().out == ""
    assert main(["corpus", "remove", NO_61]) == 2


def test_refused_import_leaves_the_one_before(
    place: Settings, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "61.html"
    page.write_bytes(as_html(TEXT))
    assert main(["corpus", "import", str(page)]) == 0
    before = {path: path.read_bytes() for path in place.data.rglob("*") if path.is_file()}
    page.write_bytes(as_html(TEXT.replace("五、以紧急医疗", "以紧急医疗")))

    assert main(["corpus", "import", str(page)]) == 2
    assert "articles missing on the page: 5" in capsys.readouterr().err
    assert {path: path.read_bytes() for path in place.data.rglob("*") if path.is_file()} == before
    shutil.rmtree(place.data)
    assert main(["corpus", "import", str(page)]) == 2
    assert not place.data.exists()
