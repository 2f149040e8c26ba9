"""Screening: columns are recognized, lines decided as questions are, sheets come back annotated and inert."""

import csv
import io
import zipfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from starlette.testclient import TestClient

from qa.ask import Library
from qa.channels.desk import Busy, Desk
from qa.channels.web import create_app
from qa.record import FILE, Record
from qa.screening import Line, annotated, recognized, screen_lines
from qa.settings import Settings, UserError
from qa.sheet import CSV, XLSX, Cell, Sheet, file_name, inert, read_sheet, write_sheet

MARCH = date(2026, 3, 1)
GOODS = """\
Item description,Composition,Country of origin,From,To,End user,End use,Share (%)
Dysprosium oxide,,China,CN,Germany,,,
NdFeB magnet,Nd Pr Fe B,JP,Japan,South Korea,,,0.2
SmCo magnets,,China,Netherlands,US,Lockheed Martin,missiles,
mystery powder,,CN,CN,DE,,,
Terbium metal,,CN,somewhere,??,,,
,,CN,CN,DE,,,
"""


def _screened(content: str | bytes, library: Library, lang: str = "en") -> list[Line]:
    sheet = read_sheet(content if isinstance(content, bytes) else content.encode())
    return [line for line, _ in screen_lines(sheet, recognized(sheet), MARCH, library, lang)]


def _xlsx(rows: list[list[Any]], formats: dict[str, str] | None = None) -> bytes:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    for place, number_format in (formats or {}).items():
        book.active[place].number_format = number_format
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _rows(data: bytes) -> list[list[Any]]:
    return [[cell.value for cell in row] for row in openpyxl.load_workbook(io.BytesIO(data)).active.iter_rows()]


def test_each_line_is_decided_by_what_it_says(library: Library) -> None:
    lines = _screened(GOODS, library)

    outcomes = ["license_required", "suspended", "prohibited", "undetermined", "undetermined", ""]
    assert [line.outcome for line in lines] == outcomes
    assert [line.row for line in lines] == [2, 3, 4, 5, 6, 7]
    assert "cn/mofcom-2025-18#1C905.b" in lines[0].citations
    assert all(line.missing for line in lines[3:5])


def test_mistyped_goods_are_read_unless_that_is_milder(library: Library) -> None:
    rows = ["dysprossiuum oxide,,CN,DE", "lanthhanum oxide,,CN,DE", "magnet powder,lanthhanum,CN,DE"]

    lines = _screened("\n".join(["Item,Composition,From,To", *rows]), library)

    assert [line.outcome for line in lines] == ["license_required", "undetermined", "undetermined"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_chinese_headers_and_encodings_are_read(library: Library, encoding: str) -> None:
    content = "品名;原产地;起运国;目的国;最终用途\n氧化镝;中国;中国;德国;电机\n".encode(encoding)

    assert [line.outcome for line in _screened(content, library, "zh")] == ["license_required"]


def test_mapping_can_be_corrected_and_is_checked(library: Library) -> None:
    sheet = read_sheet(b"a,b\nDysprosium oxide,Germany\n")
    mapping = {"a": "item", "b": "destination"}

    assert recognized(sheet) == {"a": "", "b": ""}
    assert next(screen_lines(sheet, mapping, MARCH, library))[0].outcome == "license_required"
    with pytest.raises(ValueError, match="No column names the goods"):
        screen_lines(sheet, {}, MARCH, library)
    with pytest.raises(ValueError, match="no 'wares' to map"):
        screen_lines(sheet, {"a": "wares"}, MARCH, library)


@pytest.mark.parametrize(
    ("header", "share", "outcome"),
    [
        ("Share", "0.2%", "suspended"),
        ("Share", "0.09%", "not_caught"),
        ("Share", "0.0009", "not_caught"),
        ("Share (%)", "0.09", "not_caught"),
        ("Share", "0.09", "suspended"),
        ("Share", "less than 0.1%", "suspended"),
        ("Share", "n/a", "suspended"),
    ],
)
def test_share_that_can_be_read_in_two_ways_is_read_strictly(
    library: Library, header: str, share: str, outcome: str
) -> None:
    goods = "NdFeB magnet made with Japanese technology, Chinese dysprosium inside"
    content = f'Item,Made in,From,To,{header}\n"{goods}",Japan,Japan,Korea,{share}\n'

    assert [line.outcome for line in _screened(content, library)] == [outcome]


def test_percentage_of_a_spreadsheet_keeps_its_size() -> None:
    sheet = read_sheet(_xlsx([["Item", "Share (%)"], ["magnet", 0.002]], {"B2": "0.0%"}))

    assert sheet.rows[1] == ["magnet", "0.2%"]


def test_composition_column_never_closes_a_composition(library: Library) -> None:
    content = "Item,Composition,From,To\nneodymium magnet,Nd Fe B,China,Germany\n"

    assert [line.outcome for line in _screened(content, library)] == ["undetermined"]


def test_two_origins_that_differ_leave_the_origin_open(library: Library) -> None:
    sheet = read_sheet(b"Item,Origin,From,To\nChinese-origin SmCo magnets,Japan,Singapore,Malaysia\n")
    (_, answer), *_ = screen_lines(sheet, recognized(sheet), MARCH, library)

    assert answer
    assert answer.stated[0].values["origin"] == "unclear"


def test_code_of_a_tariff_only_points_to_entries(library: Library) -> None:
    (line,) = _screened("Item,HS code,From,To\nmystery powder,2846.90.19,China,Germany\n", library)

    assert line.outcome == "undetermined"
    assert "cn/mofcom-2025-18#" in line.headline


@pytest.mark.parametrize("kind", [CSV, XLSX])
def test_sheet_comes_back_with_columns_added(library: Library, kind: str) -> None:
    rows: list[list[Any]] = [["Goods of May"], ["Item", "From", "To", "Price"], ["Dysprosium oxide", "CN", "DE", -12.5]]
    text = "\n".join(",".join(map(str, row)) for row in rows)
    sheet = read_sheet(_xlsx(rows) if kind == XLSX else text.encode())
    lines = {line.row: line for line, _ in screen_lines(sheet, recognized(sheet), MARCH, library)}
    written = write_sheet(sheet, annotated(sheet, lines))

    back = _rows(written) if kind == XLSX else list(csv.reader(io.StringIO(written.decode("utf-8-sig"))))
    assert sheet.kind == kind
    assert back[1][:5] == ["Item", "From", "To", "Price", "Outcome"]
    assert [str(cell) for cell in back[2][:5]] == ["Dysprosium oxide", "CN", "DE", "-12.5", "license_required"]
    assert len(back[2][-1]) == 16


HOSTILE = [
    "=1+1", "+cmd|' /C calc'!A0", "-2+3+cmd", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1+1", "\n=HYPERLINK(\"http://evil\")",
    "|calc", "%0A=1",
]  # fmt: skip


@pytest.mark.parametrize("cell", HOSTILE)
@pytest.mark.parametrize("kind", [CSV, XLSX])
def test_cell_that_a_spreadsheet_would_run_is_inert(kind: str, cell: str) -> None:
    written = write_sheet(Sheet(kind, []), [[cell, "-5", "+49 30 1234", "-0.5%", -5, "plain"]])

    row: list[Any] = (
        _rows(written)[0] if kind == XLSX else next(csv.reader(io.StringIO(written.decode("utf-8-sig"), newline="")))
    )
    assert row[0].startswith("'")
    assert [str(value) for value in row[1:]] == ["-5", "+49 30 1234", "-0.5%", "-5", "plain"]
    assert b"<f>" not in b"".join(_parts(written)) if kind == XLSX else True


def _parts(data: bytes) -> Iterator[bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        yield from (packed.read(name) for name in packed.namelist())


@pytest.mark.parametrize("value", [None, 5, -5.5, True, "plain", "a=b", "Dy-free", "-5", "- 5"])
def test_harmless_cell_stays_what_it_is(value: Cell) -> None:
    assert inert(value) == value or value == "- 5"


def _packed(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in parts.items():
            packed.writestr(name, content)
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "words"),
    [
        pytest.param(b"", "no line", id="empty"),
        pytest.param(b"Item\n", "no line", id="header alone"),
        pytest.param(b"x" * 5_000_001, "larger than", id="large"),
        pytest.param(b"Item\n" + b"a\n" * 10_001, "more than 10,000 lines", id="long"),
        pytest.param(b"%PDF-1.4\n1\n", "neither CSV nor XLSX", id="pdf"),
        pytest.param(b"\xd0\xcf\x11\xe0\x00", "neither CSV nor XLSX", id="old excel"),
        pytest.param(b"Item\n\xff\xff\xff\x80", "encoding", id="no encoding"),
        pytest.param(b"PK\x03\x04 no zip", "unpacked", id="no zip"),
        pytest.param(_packed({"a.xml": b"<a/>"}), "cannot be read as XLSX", id="no workbook"),
        pytest.param(_packed({"x": b"0" * 90_000_000}), "unpacks to more", id="bomb"),
        pytest.param(_packed({"a.xml": b'<!DOCTYPE a [<!ENTITY b "c">]><a/>'}), "no spreadsheet writes", id="entities"),
    ],
)
def test_file_that_cannot_be_used_is_told_in_one_sentence(data: bytes, words: str) -> None:
    with pytest.raises(UserError, match=rf"^[^\n]*{words}[^\n]*\.$"):
        read_sheet(data)


@pytest.mark.parametrize(
    ("given", "made"),
    [
        ("goods.csv", "goods-screened.csv"),
        ("../../etc/passwd", "passwd-screened.csv"),
        ("C:\\x\\<img src=x>.csv", "img_src_x-screened.csv"),
        ("货物.xlsx", "货物-screened.csv"),
        ("", "sheet-screened.csv"),
        ('a"\r\nSet-Cookie: x.csv', "a_Set-Cookie_x-screened.csv"),
    ],
)
def test_name_of_a_file_is_made_harmless(given: str, made: str) -> None:
    assert file_name(given, CSV) == made


@pytest.fixture(scope="module")
def client(library: Library, tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    folder = tmp_path_factory.mktemp("data")
    app = create_app(Settings(data=folder), Desk(library, Record(folder / FILE)), parts={})
    with TestClient(app, base_url="http://localhost") as client:
        yield client


def _post(client: TestClient, data: bytes, name: str = "goods.csv", **wishes: str) -> Any:
    return client.post("/api/v1/screen", files={"file": (name, data)}, data={"as_of": "2026-03-01", **wishes})


def test_api_screens_and_every_line_has_its_page(client: TestClient) -> None:
    given = _post(client, GOODS.encode()).json()

    assert given["mapping"]["Share (%)"] == "content_share"
    assert given["lines"][0]["outcome"] == "license_required"
    for line in given["lines"][:5]:
        assert client.get(f"/a/{line['answer_id']}").status_code == 200


def test_api_gives_the_sheet_back_under_a_harmless_name(client: TestClient) -> None:
    content = GOODS.replace("mystery powder", "=HYPERLINK(1)<script>alert(1)</script>").encode()
    given = _post(client, content, "../<b>x.csv", result="sheet", lang="zh")

    assert given.headers["content-disposition"] == "attachment; filename*=UTF-8''b_x-screened.csv"
    assert "\ufeffItem description" in given.text
    assert "\n'=HYPERLINK(1)" in given.text


@pytest.mark.parametrize(
    "wishes",
    [{"as_of": "soon"}, {"mapping": "[]"}, {"mapping": '{"To": 5}'}, {"mapping": '{"To": "x"}'}, {"lang": "de"}],
)
def test_api_refuses_wishes_that_it_cannot_meet(client: TestClient, wishes: dict[str, str]) -> None:
    given = _post(client, GOODS.encode(), **wishes)

    assert given.status_code == 422
    assert given.headers["content-type"] == "application/problem+json"


def test_one_sheet_is_screened_at_a_time_and_stopping_keeps_what_was_decided(library: Library, tmp_path: Path) -> None:
    desk = Desk(library, Record(tmp_path / FILE))
    sheet = read_sheet(GOODS.encode())
    first = desk.screen(sheet, recognized(sheet), MARCH, "page")
    next(first)

    with pytest.raises(Busy):
        next(desk.screen(sheet, recognized(sheet), MARCH, "page"))
    next(first)
    first.close()  # type: ignore[attr-defined]
    assert desk.record
    assert len(desk.record.entries(9)) == 2
    assert len(list(desk.screen(sheet, recognized(sheet), MARCH, "page"))) == 6
    desk.close()
