"""Conversations: what each turn adds to the facts, what it leaves, and when a conversation starts anew."""

from datetime import date

import pytest

from qa.ask import Library, ask
from qa.models import Facts

MARCH = date(2026, 3, 1)
MAGNETS = "neodymium magnets from Ningbo to Chicago"
OXIDE = "Dysprosium oxide from China to Germany, license?"
JAPAN = "We make NdFeB magnets with dysprosium in Japan, the dysprosium is Chinese, and ship them to Korea"
CHINESE = "宁波的钕铁硼磁铁发到德国，要许可证吗？"
DRAWINGS = "Can we send separation drawings from Ganzhou to our partner?"

Turns = list[tuple[str, str]]

CONVERSATIONS = [
    pytest.param([(MAGNETS, ""), ("yes, dysprosium", "composition=B Dy Fe Nd")], id="the asked element"),
    pytest.param([(MAGNETS, ""), ("no", "composition=B Fe Nd -Dy -Sm -Tb; destination=US")], id="plain no"),
    pytest.param([(MAGNETS, ""), ("neither", "composition=B Fe Nd -Dy -Sm -Tb")], id="neither"),
    pytest.param([(MAGNETS, ""), ("no Dy, no Tb", "composition=B Fe Nd -Dy -Tb")], id="elements denied"),
    pytest.param([(MAGNETS, ""), ("they contain terbium", "composition=B Fe Nd Tb")], id="sentence"),
    pytest.param([(CHINESE, ""), ("含镝吗？含", "composition=B Dy Fe Nd; destination=DE")], id="Chinese yes"),
    pytest.param([(CHINESE, ""), ("都不含", "composition=B Fe Nd -Dy -Sm -Tb")], id="Chinese no"),
    pytest.param([(CHINESE, ""), ("含铽", "composition=B Fe Nd Tb")], id="Chinese element"),
    pytest.param(
        [(OXIDE, ""), ("and if it goes to Korea?", "destination=KR; composition=Dy; form=oxide")], id="and if"
    ),
    pytest.param([(OXIDE, ""), ("what about Japan?", "destination=JP; form=oxide")], id="what about a place"),
    pytest.param([(OXIDE, ""), ("what about terbium instead?", "composition=Tb; destination=DE")], id="instead"),
    pytest.param(
        [
            ("Nous exportons de l'oxyde de lanthane de Chine vers l'Italie", ""),
            ("et l'oxyde d'yttrium ?", "composition=La Y"),
        ],
        id="French, another element",
    ),
    pytest.param(
        [("Exportamos óxido de lantano de China a Italia", ""), ("¿y óxido de itrio?", "composition=La Y")],
        id="Spanish, another element",
    ),
    pytest.param([(OXIDE, ""), ("and the metal?", "form=metal; composition=Dy; destination=DE")], id="another form"),
    pytest.param([(OXIDE, ""), ("the army", "end_user=military; form=oxide")], id="end user"),
    pytest.param([(OXIDE, ""), ("by 1 December", "act_date=2026-12-01; form=oxide")], id="day"),
    pytest.param([(OXIDE, ""), ("on 20 October 2025", "act_date=2025-10-20; destination=DE")], id="day in full"),
    pytest.param([(OXIDE, ""), ("如果发到韩国呢？", "destination=KR; composition=Dy")], id="language changes"),
    pytest.param([(OXIDE, ""), ("换成氧化铽呢？", "composition=Tb; form=oxide; destination=DE")], id="Chinese instead"),
    pytest.param([(OXIDE, ""), ("给军方用", "end_user=military; destination=DE")], id="Chinese end user"),
    pytest.param([(OXIDE, ""), ("6月1日发货", "act_date=2026-06-01; destination=DE")], id="Chinese day"),
    pytest.param([(OXIDE, ""), ("it leaves from Rotterdam", "departure=NL; destination=DE")], id="departure"),
    pytest.param(
        [(OXIDE, ""), ("no, made in Vietnam", "made_in=VN; destination=DE; form=oxide")], id="correction of the origin"
    ),
    pytest.param([(JAPAN, ""), ("2%", "content_share=0.02; made_in=JP")], id="share"),
    pytest.param([(JAPAN, ""), ("0.05%", "content_share=0.0005; destination=KR")], id="small share"),
    pytest.param([(JAPAN, ""), ("about 2", "content_share=0.02")], id="number for a share"),
    pytest.param([(JAPAN, ""), ("0.05", "content_share=; made_in=JP")], id="number that could be either"),
    pytest.param([(JAPAN, ""), ("千分之二", "content_share=0.002")], id="Chinese share"),
    pytest.param([(DRAWINGS, ""), ("Vietnam", "destination=VN; technology=smelting_separation")], id="place alone"),
    pytest.param([(OXIDE, ""), ("France", "destination=FR; departure=CN")], id="place alone replaces"),
    pytest.param([(OXIDE, ""), ("越南", "destination=VN; form=oxide")], id="Chinese place alone"),
    pytest.param(
        [
            (OXIDE, ""),
            ("How long does a license take?", "destination=DE"),
            ("and to Japan?", "destination=JP; form=oxide"),
        ],
        id="question about the rules between",
    ),
    pytest.param(
        [(OXIDE, ""), ("start over", "destination=; form="), ("to Japan?", "form=; destination=JP")], id="reset"
    ),
    pytest.param(
        [(CHINESE, ""), ("重新开始", "destination=; form="), ("发到日本？", "form=; destination=JP")], id="reset zh"
    ),
    pytest.param([(OXIDE, ""), ("new question", "composition=; form=")], id="new question"),
    pytest.param(
        [(OXIDE, ""), ("Samarium-cobalt magnets from Belgium to Sweden", "form=magnet; destination=SE; departure=BE")],
        id="complete question",
    ),
    pytest.param(
        [
            (MAGNETS, ""),
            ("they contain dysprosium", "composition=B Dy Fe Nd; destination=US"),
            ("and if it goes to Korea?", "composition=B Dy Fe Nd; destination=KR"),
            ("for the army", "end_user=military; destination=KR"),
            ("on 1 December 2026", "act_date=2026-12-01; end_user=military; destination=KR"),
            ("start over", "destination="),
            ("Yttrium oxide from China to Italy", "composition=Y; destination=IT; end_user="),
        ],
        id="long",
    ),
    pytest.param(
        [
            (CHINESE, ""),
            ("含镝", "composition=B Dy Fe Nd; destination=DE"),
            ("如果卖给日本呢", "destination=JP"),
            ("最终用户是防卫省", "end_user=military; destination=JP"),
        ],
        id="long zh",
    ),
]


def stated(text: str, facts: Facts) -> dict[str, str]:
    """The expected facts of a turn beside those that were read; an empty one must not be stated."""
    wanted = dict(pair.split("=") for pair in text.split("; ")) if text else {}
    return {name: str(facts.values.get(name, "")) for name in wanted}


@pytest.mark.parametrize("turns", CONVERSATIONS)
def test_turn_changes_only_what_it_says(turns: Turns, library: Library) -> None:
    known: tuple[Facts, ...] = ()
    for question, expected in turns:
        answer = ask(question, MARCH, library, known)
        wanted = dict(pair.split("=") for pair in expected.split("; ")) if expected else {}

        assert stated(expected, answer.known) == wanted, question
        known = answer.stated


def test_every_case_is_kept_and_changed(library: Library) -> None:
    first = ask("Terbium oxide and lanthanum oxide from China to Germany", MARCH, library)
    second = ask("and to Japan?", MARCH, library, first.stated)

    assert [case.values["composition"] for case in second.stated] == [c.values["composition"] for c in first.stated]
    assert {str(case.values["destination"]) for case in second.stated} == {"JP"}


def test_starting_over_is_said(library: Library) -> None:
    answer = ask("start over", MARCH, library, ask(OXIDE, MARCH, library).stated)

    assert answer.headline.startswith("Starting over")
    assert answer.known == Facts()
