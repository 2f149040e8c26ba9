"""The page in a real browser: what a person does there, what it looks like, and that nothing leaves the machine."""

import csv
import io
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import httpx
import pytest

CHROMIUM = Path("/usr/bin/chromium")
FLAGS = (
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)
MAGNETS = "Can we ship neodymium magnets from Ningbo to Chicago?"
KOREA = (
    "We make NdFeB magnets with dysprosium in Japan, with Chinese dysprosium oxide worth 0.2% of the magnet, and sell"
    " them to Korea. Do we need a Chinese license?"
)
HOSTILE = (
    "<img src=http://192.0.2.1/x.png onerror=\"document.title='owned'\"> ![x](http://192.0.2.1/y.png)"
    "<script>document.title='owned'</script> ${document.title='owned'} {{value}} dysprosium oxide from China to Germany"
)

pytestmark = pytest.mark.skipif(
    not CHROMIUM.exists() and os.environ.get("CI") != "true",
    reason="needs Debian's chromium: apt-get install chromium fonts-noto-cjk",
)


@pytest.fixture(scope="module")
def address(library: object, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the application as `qa serve` runs it, with data of its own; `library` has built the index."""
    environment = os.environ | {"QA_DATA": str(tmp_path_factory.mktemp("data")), "PYTHONUNBUFFERED": "1"}
    command = [sys.executable, "-m", "qa.channels.cli", "serve", "--port", "0"]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        try:
            yield re.findall(r"http://\S+", server.stdout.readline())[0]
        finally:
            server.terminate()


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=str(CHROMIUM), headless=True, args=list(FLAGS))
        yield running
        running.close()


class Visit:
    """A fresh browser window on the page, which keeps what it asked for elsewhere and what it complained of."""

    def __init__(self, browser: Any, address: str, path: str, **window: Any) -> None:
        self.outside: list[str] = []
        self.complaints: list[str] = []
        self.context = browser.new_context(**{"viewport": {"width": 1280, "height": 860}, "locale": "en-US"} | window)
        self.page = self.context.new_page()
        self.page.set_default_timeout(30_000)
        self.page.on("request", self._requested)
        self.page.on("console", lambda m: self.complaints.append(m.text) if m.type == "error" else None)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.goto(f"{address}/{path}")
        self.page.locator(".welcome").wait_for()

    def _requested(self, request: Any) -> None:
        asked = urlsplit(request.url)
        if asked.scheme.startswith(("http", "ws")) and asked.hostname not in ("127.0.0.1", "localhost"):
            self.outside.append(request.url)

    def ask(self, question: str) -> None:
        box = self.page.locator("#question textarea")
        box.fill(question)
        box.press("Enter")
        self.page.locator(".turn:last-of-type #latest").wait_for()

    def verdict(self, expected: str) -> None:
        self.page.locator("#latest .verdict > .chip", has_text=expected).wait_for()

    def is_clean(self) -> None:
        assert self.outside == []
        assert self.complaints == []


@pytest.fixture(scope="module")
def window(browser: Any, address: str) -> Iterator[Visit]:
    visit = Visit(browser, address, "?as_of=2026-03-01")
    yield visit
    visit.context.close()


def _start_anew(page: Any) -> None:
    """Begin a new question; a click that comes while the page still takes the day in is lost, and made again."""
    welcome = page.locator(".welcome")
    for _ in range(3):
        page.get_by_role("button", name="New question").click()
        for _ in range(50):
            if welcome.is_visible():
                return
            page.wait_for_timeout(200)
    welcome.wait_for()


@pytest.fixture
def there(window: Visit) -> Iterator[Visit]:
    """The page as a fresh one, in a window that stays open; what it asked for elsewhere or complained of fails."""
    window.page.set_viewport_size({"width": 1280, "height": 860})
    window.page.get_by_role("tab", name="Ask", exact=True).click()
    window.page.locator("#as-of").fill("2026-03-01")
    _start_anew(window.page)
    yield window
    window.is_clean()


@pytest.fixture
def visit(browser: Any, address: str) -> Iterator[Any]:
    """Opens further windows, which must stay clean as well."""
    opened: list[Visit] = []

    def start(path: str = "?as_of=2026-03-01", **window: Any) -> Visit:
        opened.append(Visit(browser, address, path, **window))
        return opened[-1]

    yield start
    for one in opened:
        one.context.close()
        one.is_clean()


def test_a_question_is_answered_and_a_citation_leads_to_its_passage(there: Visit) -> None:
    there.ask(MAGNETS)
    there.verdict("Undetermined")
    there.page.locator("#latest a.cite", has_text="2").click()
    marked = there.page.locator(".passage.marked")
    assert marked.get_attribute("id") == "source-2"
    assert there.page.evaluate("document.activeElement.id") == "source-2"
    assert marked.bounding_box()["y"] < 860
    assert there.page.locator("[role=log][aria-live=polite]").count() == 1
    assert there.page.locator("main h1").count() == 1


def test_a_missing_fact_is_answered_by_a_button_and_taken_back(there: Visit) -> None:
    there.ask(MAGNETS)
    there.page.get_by_role("button", name="contains dysprosium").click()
    there.verdict("License required")
    assert "before: Undetermined" in there.page.locator("#latest .verdict").inner_text()
    there.page.locator("#latest .pill button").click()
    there.verdict("Undetermined")


def test_a_corrected_fact_moves_the_verdict_and_stays_marked(there: Visit) -> None:
    there.ask("Do I need a license to ship dysprosium oxide from China to Germany?")
    there.verdict("License required")
    there.page.locator("#latest button.fact", has_text="destination").click()
    assert there.page.evaluate("document.activeElement.id") == "fact-destination"
    there.page.locator("#fact-destination").select_option("US")
    there.page.locator("#latest .pill", has_text="destination: United States").wait_for()
    there.page.locator("#fact-end_user").select_option("military")
    there.verdict("Prohibited")
    assert there.page.locator(".field.corrected").count() == 2
    there.page.locator("#fact-composition").fill("Xx")
    there.page.locator("#fact-composition").press("Tab")
    there.page.locator(".problem", has_text="Write element symbols").wait_for()
    there.verdict("Prohibited")


def test_the_day_decides_and_both_readings_stand_side_by_side(there: Visit) -> None:
    there.ask(KOREA)
    there.verdict("suspended")
    there.page.locator("#as-of").fill("2026-11-11")
    there.verdict("unverified")
    first, second = (there.page.locator("#latest .reading").nth(n).bounding_box() for n in (0, 1))
    assert first["y"] == second["y"]
    there.page.locator("#as-of").fill("2026-11-10")
    there.verdict("suspended")
    there.page.get_by_role("tab", name="Timeline").click()
    there.page.locator("#status h2", has_text="2026-11-10").wait_for()
    assert there.page.locator("#status line.day").count() >= 28
    assert "suspended from 2025-11-07 to 2026-11-10" in there.page.locator("#status").inner_html()


def test_the_calculator_reckons_a_share_that_the_answer_takes(there: Visit) -> None:
    there.ask(KOREA)
    there.page.get_by_role("tab", name="Facts").click()
    there.page.get_by_role("button", name="Reckon it").click()
    for box, text in {"1-name": "Dy2O3", "1-value": "1.80", "2-name": "rest", "2-value": "1,998.20"}.items():
        there.page.locator(f"#bill-{box}").fill(text)
    there.page.locator("#bill-1-counts").check()
    there.page.locator(".result", has_text="Share: 0.09%").wait_for()
    there.page.get_by_role("button", name="Use this share").click()
    there.verdict("No rule in this corpus catches it")
    assert there.page.locator("#fact-content_share").input_value() == "0.09"


def test_each_of_several_goods_is_asked_and_corrected_by_itself(there: Visit) -> None:
    there.ask("Do we need licenses for dysprosium oxide and neodymium magnets from China to Germany?")
    there.verdict("License required")
    cases = there.page.locator("#latest .cases > li")
    assert ["Undetermined" in text for text in cases.all_inner_texts()] == [False, True]
    cases.nth(1).get_by_role("button", name="contains none of these").click()
    cases.nth(1).locator(".chip", has_text="No rule in this corpus").wait_for()
    there.verdict("License required")
    there.page.get_by_role("tab", name="Facts").click()
    assert there.page.locator("#fact-form").input_value() == "oxide"
    there.page.locator("#which-case").select_option("1")
    there.page.wait_for_function("document.getElementById('fact-form').value === 'magnet'")
    assert there.page.locator(".field.corrected").count() == 1


def test_a_chinese_browser_gets_a_chinese_page_and_can_switch(visit: Any) -> None:
    there = visit(locale="zh-CN")
    assert there.page.evaluate("document.documentElement.lang") == "zh-CN"
    there.ask("钕铁硼磁体可以从宁波出口到德国吗？")
    there.verdict("无法判定")
    there.page.get_by_role("button", name="含镝").click()
    there.verdict("需要许可")
    there.page.get_by_role("button", name="English").click()
    there.page.get_by_role("heading", name="Rare-earth export controls").wait_for()
    assert there.page.evaluate("document.documentElement.lang") == "en"
    there.verdict("需要许可")


def test_a_follow_up_keeps_the_facts_and_a_new_question_forgets_them(there: Visit) -> None:
    there.ask("Do I need a license to ship dysprosium oxide from China to Germany?")
    there.verdict("License required")
    there.ask("And to a US arms maker?")
    there.verdict("Prohibited")
    assert there.page.locator(".card.past").count() == 1
    there.page.get_by_role("button", name="New question").click()
    there.page.locator(".welcome").wait_for()
    there.ask("And to Korea?")
    assert "oxide" not in there.page.locator("#latest").inner_text()


def test_rules_are_found_by_word_symbol_code_and_chinese(there: Visit) -> None:
    there.page.get_by_role("tab", name="Rules").click()
    box = there.page.locator("#query textarea, #query input")
    for query, expected in {"Dy": "1C905.b", "1C902": "1C902.a.1", "镝": "1C905.b", "grain boundary": "2B902"}.items():
        box.fill(query)
        box.press("Enter")
        there.page.locator("#found .found", has_text=f"“{query}”").wait_for()
        assert expected in there.page.locator("#found").inner_text()
    box.fill("")
    box.press("Enter")
    there.page.get_by_role("button", name="No. 61 of 2025").click()
    there.page.locator("#found h2", has_text="No. 61 of 2025").wait_for()
    assert there.page.locator("#found details.article").count() > 20


def test_hostile_input_is_shown_as_text_and_does_nothing(there: Visit) -> None:
    there.ask(HOSTILE)
    assert there.page.locator(".asked p").last.inner_text() == HOSTILE
    assert there.page.locator(".talk img, .talk script, .side img").count() == 0
    assert there.page.title() != "owned"


def test_an_address_fills_the_box_and_sends_nothing(visit: Any) -> None:
    there = visit("?q=Is+terbium+metal+controlled%3F&as_of=2026-03-01", color_scheme="dark")
    assert is_dark(there)
    there.page.wait_for_function(
        "document.querySelector('#question textarea').value === 'Is terbium metal controlled?'"
    )
    assert there.page.locator(".turn").count() == 0
    box = there.page.locator("#question textarea")
    box.press("End")
    box.press("Shift+Enter")
    box.type("From China.")
    assert box.input_value() == "Is terbium metal controlled?\nFrom China."
    box.press("Enter")
    there.verdict("License required")


@pytest.mark.parametrize("width", [390, 1280])
def test_the_page_fits_phone_and_desk_in_light_and_dark(there: Visit, tmp_path: Path, width: int) -> None:
    there.page.set_viewport_size({"width": width, "height": 844})
    there.ask(KOREA)
    for dark in (False, True):
        for leaf in ("Facts", "Timeline", "Rules", "Ask"):
            there.page.get_by_role("tab", name=leaf, exact=leaf != "Facts").click()
            assert there.page.evaluate("document.documentElement.scrollWidth") <= width
            picture = tmp_path / f"{leaf}-{dark}.png"
            there.page.screenshot(path=picture, full_page=True)
            assert picture.stat().st_size > 10_000
        assert is_dark(there) is dark
        left, right = (there.page.locator(part).bounding_box() for part in ("#left", "#right"))
        assert (right["y"] > left["y"] + left["height"] - 1) is (width == 390)
        there.page.get_by_role("button", name="Light or dark").click()


def is_dark(there: Visit) -> bool:
    ground = there.page.evaluate("getComputedStyle(document.body).backgroundColor")
    return max(map(int, re.findall(r"\d+", ground)[:3])) < 60


def test_no_control_is_without_a_name(there: Visit) -> None:
    there.ask(MAGNETS)
    unnamed = there.page.evaluate(
        """() => [...document.querySelectorAll("button, input, select, textarea, a")].filter(node =>
          node.offsetParent !== null && !(node.getAttribute("aria-label") || node.title || node.textContent.trim()
          || node.labels?.length)).map(node => node.outerHTML.slice(0, 120))"""
    )
    assert unnamed == []


def test_a_sheet_is_screened_and_comes_back_annotated_and_inert(there: Visit, tmp_path: Path) -> None:
    sheet = tmp_path / "..<b>&goods.csv"
    lines = (
        "Item description,From,To,Whither",
        "Dysprosium oxide,CN,Germany,x",
        '"=HYPERLINK(""http://192.0.2.1"")",CN,DE,<img src=x>',
    )
    sheet.write_text("\n".join(lines), encoding="utf-8-sig")
    there.page.get_by_role("tab", name="Screening").click()
    there.page.locator("#upload input[type=file]").set_input_files(sheet)
    choices = there.page.locator("#mapping select")
    choices.first.wait_for()
    assert [choices.nth(n).input_value() for n in range(4)] == ["item", "departure", "destination", ""]
    choices.nth(3).select_option("end_use")
    there.page.get_by_role("button", name="Screen the list").click()
    there.page.locator("#screened .lines", has_text="License required").wait_for()
    assert there.page.locator("#screened img, #mapping img").count() == 0
    with there.page.expect_download() as download:
        there.page.locator("#download").click()
    rows = list(csv.DictReader(io.StringIO(download.value.path().read_text(encoding="utf-8-sig"))))
    assert rows[0]["Outcome"] == "license_required"
    assert rows[1]["Item description"].startswith("'=HYPERLINK")


def test_an_answer_has_a_page_of_its_own_and_so_has_a_passage(there: Visit, address: str) -> None:
    there.ask(MAGNETS)
    with there.context.expect_page() as opened:
        there.page.get_by_role("link", name="Permanent page").click()
    assert MAGNETS in opened.value.locator("body").inner_text()
    opened.value.close()
    with there.context.expect_page() as opened:
        there.page.locator(".passage .where").first.click()
    assert "1C904.a.4" in opened.value.locator("body").inner_text()
    opened.value.close()
    pdf = httpx.get(address + str(there.page.get_by_role("link", name="PDF").get_attribute("href")))
    assert pdf.content.startswith(b"%PDF")


def test_the_same_question_gives_the_same_object_by_command_line_api_and_page(there: Visit, address: str) -> None:
    there.ask(MAGNETS)
    link = there.page.get_by_role("link", name="JSON").get_attribute("href")
    api = httpx.post(f"{address}/api/v1/ask", json={"question": MAGNETS, "as_of": "2026-03-01"}).json()
    command = [sys.executable, "-m", "qa.channels.cli", "ask", MAGNETS, "--as-of", "2026-03-01", "--json"]
    ran = subprocess.run(command, capture_output=True, text=True, check=True)
    page = httpx.get(f"{address}{link}").json()
    assert page == api == json.loads(ran.stdout)
