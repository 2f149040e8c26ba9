"""Who is hired, or teaches, at a plant abroad takes what they know there; who only speaks of it serves nobody."""

from datetime import date

import pytest

from qa.ask import Library, ask
from qa.models import Outcome


@pytest.mark.parametrize(
    "text",
    [
        "仲介介紹一位寧波退休技師（大陸籍）來越南教燒結鋱擴散，62號停到11月，沒事吧？",
        "请中国籍师傅来马来西亚厂教钐钴熔炼和烧结，中介收佣金，现在可以请吗",
        "想请包头退休老师傅（大陆籍）来越南厂教晶界扩散配方，按日算钱，中介说62号停到11月，可以吗",
        "Agent offers us a Chinese retired engineer to teach grain boundary diffusion at our Pune magnet plant. OK?",
    ],
)
def test_know_how_taught_abroad_is_prohibited_while_62_sleeps(text: str, library: Library) -> None:
    assert ask(text, date(2026, 3, 17), library).outcome is Outcome.PROHIBITED


def test_it_needs_a_license_while_62_operates(library: Library) -> None:
    text = "请中国籍师傅来马来西亚厂教钐钴熔炼和烧结，可以请吗"

    assert ask(text, date(2025, 10, 20), library).outcome is Outcome.LICENSE_REQUIRED


@pytest.mark.parametrize(
    "text",
    [
        "Un technicien chinois forme nos opérateurs à la métallurgie du néodyme dans notre usine en France. Licence ?",
        "Un técnico chino forma a nuestros operarios en la metalurgia del neodimio en España. ¿Licencia?",
        "中国人エンジニアがフランスの工場でネオジム金属の電解を教えます。許可は要りますか。",
        "Ein chinesischer Techniker schult unsere Leute in Bitterfeld in der Neodymmetallurgie. Genehmigung?",
        "中国工程师到越南教我们工人电解镨钕，要许可吗？",
        "中国专家到马来西亚指导我们分离镝和铽，要许可吗？",
        "A Chinese pensioner helps a smelter in Norway to make mischmetal, licence?",
        "Chinese expert helps us in Estonia get neodymium metal out of the oxide. Licence?",
        "Un expert chinois apprend à nos ouvriers en Estonie à séparer le dysprosium du terbium. Licence ?",
    ],
)
def test_metals_and_oxides_that_somebody_is_taught_to_make_are_no_goods(text: str, library: Library) -> None:
    assert ask(text, date(2025, 10, 20), library).outcome is Outcome.LICENSE_REQUIRED


@pytest.mark.parametrize(
    "text",
    [
        "A Chinese forwarder helps a smelter in Norway to get dysprosium oxide from Ganzhou. licence?",
        "中国货代帮我们把氧化镝从赣州运到挪威，要许可吗？",
    ],
)
def test_who_helps_to_get_goods_teaches_nothing(text: str, library: Library) -> None:
    answer = ask(text, date(2026, 3, 1), library)

    assert answer.outcome is Outcome.LICENSE_REQUIRED
    assert "technology" not in answer.facts
