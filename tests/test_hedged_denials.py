"""Military use that is only hoped, heard, half or not yet denied stays open; so does a civil use that is denied."""

from datetime import date

import pytest

from qa.ask import Library, ask

MARCH, OCTOBER = date(2026, 3, 1), date(2025, 10, 20)
TO_JAPAN = {
    "en": "Dysprosium oxide from Ningbo to Osaka",
    "zh": "从宁波出口氧化镝到大阪",
    "de": "Dysprosiumoxid von Ningbo nach Osaka",
    "fr": "Oxyde de dysprosium de Ningbo à Osaka",
    "es": "Óxido de disprosio de Ningbo a Osaka",
    "ja": "寧波から大阪へ酸化ジスプロシウムを輸出",
    "ko": "닝보에서 오사카로 산화디스프로슘 수출",
}


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("en", ", as far as we know not for the military"),
        ("en", ", probably not for military use"),
        ("en", "; the buyer refuses to confirm it is not for the military"),
        ("en", "; it should not be for military use"),
        ("en", "; is it not for the military?"),
        ("en", ", not military yet"),
        ("en", ". It's non-military, I think."),
        ("en", "; not purely civil"),
        ("en", ", not military? The buyer didn't answer"),
        ("en", ", we're told it isn't military but that's unconfirmed"),
        ("en", ", it is not a civilian customer"),
        ("zh", "，应该不是军用吧"),
        ("zh", "，据我们所知不是军用"),
        ("zh", "，不能保证不用于军事"),
        ("zh", "，听说不是军工企业"),
        ("zh", "，暂时不用于军事"),
        ("zh", "，不是民用"),
        ("de", ", soweit wir wissen nicht militärisch"),
        ("de", ", nicht nur zivil"),
        ("fr", ", a priori pas militaire"),
        ("fr", ", pourquoi pas pour l'armée ?"),
        ("es", ", en principio no militar"),
        ("ja", "。民生用ではありません"),
        ("ko", ", 아마 군사용이 아닙니다"),
    ],
)
def test_a_denial_that_is_hedged_leaves_the_use_open(lang: str, words: str, library: Library) -> None:
    assert ask(TO_JAPAN[lang] + words, MARCH, library).outcome == "undetermined"


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("zh", "，不只是军用"),
        ("de", ", nicht nur militärisch"),
        ("fr", ", pas seulement militaire"),
        ("en", ", not solely military"),
    ],
)
def test_not_only_military_is_military(lang: str, words: str, library: Library) -> None:
    assert ask(TO_JAPAN[lang] + words, MARCH, library).outcome == "prohibited"


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("en", "; the customer has signed that it is not for military use"),
        ("en", " if it is not for military use: do we need a license?"),
        ("en", ", purely civil use, for wind turbines"),
        ("en", ". Probably next month, and not for military use."),
        ("en", ", end-user statement says not for military purposes"),
        ("zh", "，客户已书面承诺不用于军事用途"),
        ("zh", "，民用，非军事用途，可能下月发货"),
        ("zh", "，不是军用，需要办证吗"),
        ("de", ", nicht für militärische Zwecke, Lieferung wahrscheinlich im Mai"),
        ("fr", ", pas pour l'armée"),
        ("es", ", no es para uso militar"),
        ("ja", "。軍事目的で使いません"),
        ("ko", ", 군사용이 아닙니다"),
    ],
)
def test_a_plain_denial_stays_one(lang: str, words: str, library: Library) -> None:
    assert ask(TO_JAPAN[lang] + words, MARCH, library).outcome == "license_required"


@pytest.mark.parametrize(
    ("question", "outcome"),
    [
        ("Dysprosiumoxid von Ningbo an die US-Armee", "prohibited"),
        ("从上海出口金属钐给美国战争部", "prohibited"),
        ("Dysprosium metal from China to a Texas foundry casting parts for Tomahawk cruise missiles", "prohibited"),
        ("Dysprosium metal from China to a Japanese plant that makes parts for warships", "prohibited"),
        ("Yttrium metal to West Point from Shanghai", "prohibited"),
        ("寧波から海上保安庁へ酸化テルビウムを輸出", "undetermined"),
    ],
)
def test_users_of_two_states_are_at_home(question: str, outcome: str, library: Library) -> None:
    assert ask(question, MARCH, library).outcome == outcome


@pytest.mark.parametrize(
    ("question", "outcome"),
    [
        ("Chinese SmCo magnets from Hamburg to Athens for a minesweeper", "refused_in_principle"),
        ("把中国产钐钴磁体从汉堡卖到基辅，用于攻击型无人机", "refused_in_principle"),
        ("Chinesische SmCo-Magnete von Hamburg nach Oslo für die norwegische Marine", "refused_in_principle"),
        ("Chinese SmCo magnets from Hamburg to Seoul, the fab runs 28 nm logic and 321-layer NAND", "case_by_case"),
        ("Chinese SmCo magnets from Hamburg to Seoul, the plant makes 128-layer NAND and 7 nm logic", "case_by_case"),
        (
            "Chinese SmCo magnets from Hamburg to Seoul, the plant makes 28 nm logic and 128-layer NAND",
            "license_required",
        ),
        ("把中国产钐钴磁体从汉堡卖到首尔的晶圆厂，该厂有28纳米产线和300层存储产线", "case_by_case"),
        ("把中国产钐钴磁体从汉堡卖到首尔，用于成熟制程40纳米，不涉及14纳米及以下", "license_required"),
        ("把中国产钐钴磁体从汉堡卖到荷兰，用于EUV光刻机", "undetermined"),
        ("Chinese SmCo magnets from Hamburg to Ankara for disaster relief", "exempt"),
        ("Chinese SmCo magnets from Hamburg to Ankara, maybe for disaster relief", "license_required"),
        ("ハンブルクからアンカラへ中国製サマコバ磁石、地震の災害救援、軍が使用", "undetermined"),
    ],
)
def test_users_abroad_are_read(question: str, outcome: str, library: Library) -> None:
    assert ask(question, OCTOBER, library).outcome == outcome


@pytest.mark.parametrize(
    ("said", "outcome"),
    [
        ("the buyer is not on the Control List", "license_required"),
        ("the buyer was removed from the Control List", "license_required"),
        ("客户不在管控名单上", "license_required"),
        ("the buyer is on the Control List", "prohibited"),
        ("the buyer was put on the Control List last week", "prohibited"),
        ("the buyer is not on the Watch List but on the Control List", "prohibited"),
        ("we are not sure whether the buyer is on the Control List", "undetermined"),
        ("the buyer may be on the Control List", "undetermined"),
    ],
)
def test_a_list_that_the_buyer_is_not_on_bars_nothing(said: str, outcome: str, library: Library) -> None:
    text = f"Dysprosium oxide from Ningbo to Hamburg; {said}."
    assert ask(text, date(2026, 3, 1), library).outcome == outcome
