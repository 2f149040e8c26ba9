"""A place in China is where goods go only if something says that they come in: else they leave it, or it is asked."""

from datetime import date

import pytest

from qa.ask import Library, ask
from qa.models import Outcome

DAY = date(2026, 3, 1)


@pytest.mark.parametrize(
    "question",
    [
        "Factory wants to load 60 kg Lu2O3 at Xiamen on 12 June. Licence?",
        "The forwarder plans to collect the terbium metal in Ganzhou on Friday. Need a permit?",
        "We want to pick up 40 kg dysprosium oxide at Ningbo port. Licence?",
        "Vessel due to sail Shanghai 4 May with our SmCo magnets. Licence needed?",
        "The drums of dysprosium oxide are to be handed over at Qingdao port. Permit?",
        "Supplier needs to ship FOB Tianjin, terbium oxide. Licence?",
        "Dysprosium oxide, FCA Baotou. Licence?",
        "Terbium oxide is lying at Yantian. Licence?",
        "Our terbium oxide lot is stuck at customs in Ningbo. What do we need?",
        "Dy metal ready for pick-up at the plant in Baotou. License needed?",
        "Goods: Tb4O7. Port: Shanghai. Permit?",
        "My container with yttrium metal is being stuffed in Xiamen for the 12 June vessel. Licence?",
        "We get our gadolinium metal from a plant in Baotou. Licence?",
        "A shop in Ganzhou offers us terbium metal. Do we need a licence?",
        "Our partner in Ningbo has SmCo magnets for us. Licence?",
        "A university in Beijing wants to give us 20 g lutetium oxide. Licence?",
        "Our subsidiary in Suzhou has 3 t NdFeB magnets with dysprosium to get rid of. Licence?",
        "Our colleagues in Shanghai hand us dysprosium metal samples. Licence?",
        "Nous chargeons 50 kg d'oxyde de dysprosium à Xiamen le 12 juin. Licence ?",
        "L'oxyde de dysprosium est prêt à Ningbo. Faut-il une licence ?",
        "Cargamos óxido de disprosio en Xiamen el 12 de junio. ¿Licencia?",
        "El óxido de terbio está en Ningbo. ¿Hace falta licencia?",
        "Notre fournisseur à Baotou a 50 kg d'oxyde de terbium pour nous. Licence ?",
        "Un proveedor en Baotou nos ofrece terbio metálico. ¿Licencia?",
        "Wir holen Dysprosiumoxid in Ningbo ab. Genehmigung nötig?",
        "Das Terbiumoxid liegt in Ningbo zur Abholung. Genehmigung?",
        "Wir laden am 12. Juni in Xiamen Lutetiumoxid. Genehmigung?",
        "Für das Dysprosiumoxid in Ningbo: Genehmigung?",
        "氧化铽赣州工厂有货，要许可证吗？",
        "赣州公司有一批氧化铽要走，要许可证吗？",
        "到宁波港提货氧化镝，要许可吗？",
        "货到宁波港了，氧化铽，等装船，要许可证吗",
        "金属铽送到上海港装船，要办许可吗",
        "氧化镝已经运到盐田港待出口，许可证要办吗？",
        "给北京的海关申报氧化铽出口，要许可吗",
        "寧波的供應商有氧化鏑，我們要買，需要許可嗎？",
        "酸化ジスプロシウムを寧波で積みます。許可は必要ですか。",
        "寧波の工場に酸化テルビウムがあります。許可は必要ですか。",
        "寧波に置いてある酸化テルビウム、許可は要りますか",
        "닝보에서 산화디스프로슘을 선적합니다. 허가가 필요합니까?",
        "닝보에 있는 산화테르븀, 허가가 필요합니까?",
        "닝보 공장에 산화테르븀이 있습니다. 허가 필요?",
        "Terbium metal trucked from Baotou to Tianjin port for loading. Licence?",
    ],
)
def test_goods_that_are_loaded_or_lie_in_china_leave_it(question: str, library: Library) -> None:
    assert ask(question, DAY, library).outcome is Outcome.LICENSE_REQUIRED


@pytest.mark.parametrize(
    "question",
    [
        "我们下周去赣州装氧化镝，要许可证吗？",
        "Can we send 5 kg terbium oxide to Shanghai?",
    ],
)
def test_where_goods_go_is_asked_if_they_may_leave_the_place_that_they_are_sent_to(
    question: str, library: Library
) -> None:
    answer = ask(question, DAY, library)

    assert answer.outcome is Outcome.UNDETERMINED
    assert "destination" in [missing.fact for missing in answer.missing]


@pytest.mark.parametrize(
    "question",
    [
        "Do we need a MOFCOM licence to import dysprosium oxide into Shanghai?",
        "Can we ship terbium oxide from Vietnam to Xiamen?",
        "We sell Australian dysprosium oxide to a refinery in Ganzhou. Licence?",
        "SmCo magnets from Osaka to Tianjin port, licence?",
        "Dy metal from Baotou to our plant in Suzhou, licence?",
        "Sending terbium oxide to China, do we need a licence?",
        "Our customer in Suzhou buys our Estonian terbium oxide. Licence?",
        "我们从越南进口氧化镝到宁波，要许可证吗？",
        "德国客户把磁铁退回宁波工厂，要许可证吗？",
        "把氧化铽卖给上海的客户，要出口许可证吗？",
        "Wir liefern SmCo-Magnete aus Hanau nach Suzhou. Genehmigung?",
        "Importamos imanes SmCo a Shanghái desde Alemania. ¿Licencia?",
        "ドイツから寧波へSmCo磁石を送ります。許可は必要ですか。",
        "독일에서 닝보로 SmCo 자석을 보냅니다. 허가가 필요합니까?",
    ],
)
def test_goods_that_come_to_china_or_stay_in_it_are_not_caught(question: str, library: Library) -> None:
    assert ask(question, DAY, library).outcome is Outcome.NOT_CAUGHT


def test_a_town_in_china_with_no_part_leaves_open_where_goods_start(library: Library) -> None:
    text = "Our Suzhou plant buys machines from Germany; Germany buys our SmCo magnets"

    assert ask(text, date(2026, 3, 10), library).outcome == "undetermined"
