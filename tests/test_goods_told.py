"""Goods that others are compared with, magnets set in products, what phosphors consist of, and lines of chips."""

from datetime import date

import pytest

from qa.ask import Library, ask


@pytest.mark.parametrize(
    ("day", "outcome", "text"),
    [
        (
            date(2025, 3, 20),
            "not_caught",
            "We ship yttrium oxide from Ganzhou to Lyon tomorrow. Does it need a licence the way gallium does?",
        ),
        (
            date(2025, 6, 1),
            "license_required",
            "Gallium arsenide wafers, Beijing to Dresden. Same licence as for germanium?",
        ),
        (
            date(2025, 3, 10),
            "not_caught",
            "Terbium metal 5 kg from Baotou to Osaka, is there a licence like for germanium?",
        ),
        (
            date(2025, 3, 10),
            "not_caught",
            "从赣州发氧化镝去德国，也像镓那样要许可证吗？",
        ),
        (
            date(2026, 3, 1),
            "not_caught",
            "Cerium polishing powder from Baotou to Poland, is it licensed just like dysprosium oxide?",
        ),
        (
            date(2026, 3, 1),
            "not_caught",
            "氧化铈从包头出口荷兰，跟氧化镝一样要办证吗？",
        ),
        (
            date(2026, 3, 1),
            "not_caught",
            "Neodymoxid aus Baotou nach Wien - genehmigungspflichtig wie bei Dysprosium?",
        ),
        (
            date(2026, 3, 1),
            "license_required",
            "Dysprosium oxide from Ganzhou to Rome. Unlike cerium, it needs a licence, right?",
        ),
        (
            date(2026, 3, 1),
            "license_required",
            "Metals such as dysprosium and terbium, from Ganzhou to Rome: licence?",
        ),
        (
            date(2026, 3, 1),
            "license_required",
            "As for dysprosium oxide, 20 kg from Ganzhou to Milan: licence?",
        ),
        (
            date(2025, 3, 20),
            "not_caught",
            "Terbium oxide, one drum, FOB Ningbo to Genoa. As with germanium, is a dual-use licence needed?",
        ),
        (
            date(2026, 3, 1),
            "not_caught",
            "Lanthanum oxide from Baotou to Ohio: is there a licence the way there is for dysprosium?",
        ),
        (
            date(2026, 3, 1),
            "not_caught",
            "Praseodymium oxide ex Ganzhou to Japan, customer says rules are the same as for terbium. True?",
        ),
        (
            date(2026, 3, 1),
            "not_caught",
            "氧化镨从赣州出口日本，像氧化铽那样要许可证吗？",
        ),
        (
            date(2026, 3, 1),
            "not_caught",
            "セリウム酸化物を包頭からドイツへ輸出します。ガリウムと同じように許可が必要ですか？",
        ),
        (
            date(2026, 3, 1),
            "not_caught",
            "산화세륨을 바오터우에서 독일로 수출합니다. 갈륨처럼 허가가 필요한가요?",
        ),
        (
            date(2026, 3, 1),
            "not_caught",
            "Oxyde de cérium de Baotou à Lyon : faut-il une licence comme pour le gallium ?",
        ),
        (
            date(2026, 3, 1),
            "not_caught",
            "Óxido de cerio desde Baotou a Chile, ¿hace falta licencia como con el galio?",
        ),
        (
            date(2026, 3, 1),
            "license_required",
            "Dysprosium oxide and, as with the gallium in the same container, from Ganzhou to Rome: licence?",
        ),
        (
            date(2026, 3, 1),
            "license_required",
            "Gallium metal from Nanjing to Rome; licence as with dysprosium?",
        ),
        (
            date(2026, 3, 1),
            "license_required",
            "Heavy metals like dysprosium and gadolinium from Ganzhou to Rome: licence?",
        ),
        (
            date(2026, 3, 1),
            "license_required",
            "An alloy similar to Terfenol-D, with terbium and dysprosium, from Ganzhou to Rome: licence?",
        ),
        (
            date(2026, 3, 1),
            "license_required",
            "从赣州出口氧化镝和氧化铽到罗马，跟镓一样要办证吧？",
        ),
        (
            date(2026, 3, 1),
            "license_required",
            "Cerium oxide and dysprosium oxide from Ganzhou to Rome. Unlike cerium, does dysprosium need a licence?",
        ),
    ],
)
def test_goods_that_others_are_compared_with_do_not_move(day: date, outcome: str, text: str, library: Library) -> None:
    assert ask(text, day, library).outcome == outcome


@pytest.mark.parametrize(
    ("day", "outcome", "text"),
    [
        (
            date(2026, 3, 1),
            "not_caught",
            "Tweeters, Huizhou to Italy. The neodymium disc with 1% Dy is bonded into the pot. Licence?",
        ),
        (
            date(2026, 3, 1),
            "not_caught",
            "Finished door sensors from Ningbo to Chile, SmCo pellet cast in resin inside (traces of "
            "Gd). Licence needed?",
        ),
        (
            date(2026, 3, 1),
            "not_caught",
            "从东莞出口整机吸尘器电机到波兰，转子里镶着含镝的钕铁硼磁瓦，要办证吗？",
        ),
        (
            date(2026, 3, 1),
            "not_caught",
            "宁波发磁力吸盘到台湾，钐钴磁块已经灌胶封死在壳体里，拆不出来，要不要许可证？",
        ),
        (
            date(2026, 3, 1),
            "not_caught",
            "Lautsprecher aus Shenzhen nach Graz, der Ringmagnet mit 0,5 % Dy ist im Joch verklebt. "
            "Brauchen wir eine Genehmigung?",
        ),
        (
            date(2026, 3, 1),
            "license_required",
            "Loudspeaker drivers from Dongguan to Poland, and a bag of 42SH rings with Dy beside them, loose. Licence?",
        ),
        (
            date(2026, 3, 1),
            "license_required",
            "Ring magnets with 0.6% Dy, Dongguan to Denmark. Our customer glues them into headphone drivers. Licence?",
        ),
        (
            date(2026, 3, 1),
            "license_required",
            "东莞出货去台中，釤鈷磁塊一箱，客戶自己鑲進夾持座殼體。要兩用物項許可嗎？",
        ),
        (
            date(2026, 3, 1),
            "license_required",
            "Speaker parts Dongguan to Denmark. Ring magnet has 0.6% Dy and will be glued in the yoke there. Licence?",
        ),
        (
            date(2026, 3, 1),
            "license_required",
            "For headphone drivers: ring magnet with 0.6% Dy, Dongguan to Denmark. Licence?",
        ),
        (
            date(2026, 3, 1),
            "not_caught",
            "Woofers complete, Ningbo to Porto. Inside: ring magnet with Dy bonded to the pole piece. Licence number?",
        ),
        (
            date(2026, 3, 1),
            "not_caught",
            "Magnetic door catches from Foshan to Perth, SmCo slug pressed into the nylon body, can't be "
            "removed. Licence?",
        ),
        (
            date(2026, 3, 1),
            "not_caught",
            "Reed sensors Xiamen to Lima. The SmCo pellet is cast into the housing. Need a permit?",
        ),
        (
            date(2026, 3, 1),
            "not_caught",
            "深圳出口整套耳机喇叭到丹麦，含镝磁环已粘死在磁轭里，要许可证吗？",
        ),
        (
            date(2026, 3, 1),
            "not_caught",
            "厦门发门磁传感器到秘鲁，钐钴磁柱浇死在外壳里，取不出来。要办证吗？",
        ),
        (
            date(2026, 3, 1),
            "not_caught",
            "スピーカーユニットを東莞からデンマークへ。Dy入りネオジム磁石はヨークに接着されている。許可は必要？",
        ),
        (
            date(2026, 3, 1),
            "not_caught",
            "둥관에서 덴마크로 스피커 유닛을 수출합니다. 디스프로슘 함유 자석은 요크에 접착되어 "
            "있습니다. 허가가 필요합니까?",
        ),
        (
            date(2026, 3, 1),
            "not_caught",
            "Haut-parleurs de Dongguan à Lille, l'aimant annulaire au dysprosium est collé dans la culasse. Licence ?",
        ),
        (
            date(2026, 3, 1),
            "not_caught",
            "Altavoces de Dongguan a Lima, el imán de neodimio con disprosio está pegado en el yugo. ¿Licencia?",
        ),
        (
            date(2026, 3, 1),
            "license_required",
            "从东莞寄钐钴磁柱到秘鲁，对方自己封死在传感器外壳里。要许可证吗？",
        ),
        (
            date(2026, 3, 1),
            "license_required",
            "钐钴磁块从宁波发台中，到了那边灌胶封在夹具壳体里。要证吗？",
        ),
        (
            date(2026, 3, 1),
            "license_required",
            "SmCo pellets from Xiamen to Lima. They get cast into sensor housings there. Need a permit?",
        ),
        (
            date(2026, 3, 1),
            "license_required",
            "Ring magnets with Dy, bonded to a steel pole piece by our customer in Porto who builds "
            "woofers; from Ningbo. Licence?",
        ),
        (
            date(2026, 3, 1),
            "license_required",
            "Woofer kits, Ningbo to Porto: cones, baskets and loose ring magnets with Dy. Licence?",
        ),
        (
            date(2026, 3, 1),
            "license_required",
            "SmCo-Blöcke von Suzhou nach Linz, der Kunde vergießt sie im Gehäuse seiner Spannfutter. Genehmigung?",
        ),
        (
            date(2026, 3, 1),
            "license_required",
            "SmCo-Blöcke von Suzhou nach Linz, sie werden dort im Gehäuse von Spannfuttern vergossen. Genehmigung?",
        ),
        (
            date(2026, 3, 1),
            "license_required",
            "ネオジム磁石(Dy入り)を東莞からデンマークへ。顧客がスピーカーのヨークに接着する。許可は必要？",
        ),
        (
            date(2026, 3, 1),
            "license_required",
            "Finished loudspeakers go to Denmark next month; today only the 42SH rings with Dy go, from "
            "Dongguan. Licence?",
        ),
    ],
)
def test_magnets_set_in_a_product_go_with_it_and_loose_ones_by_themselves(
    day: date, outcome: str, text: str, library: Library
) -> None:
    assert ask(text, day, library).outcome == outcome


@pytest.mark.parametrize(
    ("day", "outcome", "text"),
    [
        (
            date(2026, 3, 1),
            "suspended",
            "由氧化钇掺铕制成的红色荧光粉，从上海出口到越南，要许可吗？",
        ),
        (
            date(2026, 3, 1),
            "suspended",
            "荧光粉（成分是氧化钇和少量铕）从厦门寄到印度，要办证吗？",
        ),
        (
            date(2026, 3, 1),
            "suspended",
            "Red phosphor made of yttrium oxide doped with europium, Dalian to Turkey. Licence?",
        ),
        (
            date(2026, 3, 1),
            "suspended",
            "Leuchtstoff aus Yttriumoxid mit Europium, von Shanghai nach Ungarn: Genehmigung?",
        ),
        (
            date(2026, 3, 1),
            "not_caught",
            "氧化钇铝掺铈的黄色荧光粉从厦门出口到德国，要许可证吗？",
        ),
        (
            date(2026, 3, 1),
            "license_required",
            "从江门出口氧化钇到土耳其，客户拿去做荧光粉。要许可吗？",
        ),
        (
            date(2026, 3, 1),
            "license_required",
            "荧光粉和氧化钇各一桶，从江门发土耳其，要许可证吗？",
        ),
        (
            date(2026, 3, 1),
            "license_required",
            "Yttrium oxide for phosphor production, Jiangmen to Turkey. Licence?",
        ),
        (
            date(2026, 3, 1),
            "suspended",
            "Our red phosphor is basically yttrium oxide with europium. Dalian to Ankara. Licence?",
        ),
        (
            date(2026, 3, 1),
            "suspended",
            "红色荧光粉，成分是氧化钇掺铕，从大连出口土耳其。要许可吗？",
        ),
        (
            date(2026, 3, 1),
            "suspended",
            "三基色粉里的红粉是氧化钇掺铕的荧光粉，江门发印度，要证吗？",
        ),
        (
            date(2026, 3, 1),
            "suspended",
            "Poudre luminescente à base d'oxyde d'yttrium dopé à l'europium, de Dalian à Lyon. Licence ?",
        ),
        (
            date(2026, 3, 1),
            "not_caught",
            "Green phosphor made of lanthanum oxide and cerium, Dalian to Ankara. Licence?",
        ),
        (
            date(2026, 3, 1),
            "license_required",
            "Phosphor, yttrium oxide and europium oxide, one drum each, Dalian to Ankara. Licence?",
        ),
        (
            date(2026, 3, 1),
            "license_required",
            "Yttrium oxide to a phosphor plant, Dalian to Ankara. Licence?",
        ),
        (
            date(2026, 3, 1),
            "license_required",
            "氧化钇发给做红色荧光粉的客户，从大连到土耳其，要证吗？",
        ),
        (
            date(2026, 3, 1),
            "license_required",
            "大连出口氧化钇，对方拿去掺铕做荧光粉，要许可吗？",
        ),
        (
            date(2026, 3, 1),
            "license_required",
            "氧化钇、荧光粉各20公斤，大连到土耳其，要许可吗？",
        ),
        (
            date(2026, 3, 1),
            "license_required",
            "制荧光粉用的氧化钇，大连到土耳其，要许可吗？",
        ),
        (
            date(2026, 3, 1),
            "license_required",
            "Yttrium oxide, the kind used in phosphors, Dalian to Ankara. Licence?",
        ),
        (
            date(2026, 3, 1),
            "license_required",
            "Is yttrium oxide a phosphor? We ship the oxide from Dalian to Ankara.",
        ),
        (
            date(2026, 3, 1),
            "license_required",
            "Phosphor and, separately, yttrium oxide doped with nothing, Dalian to Ankara. Licence?",
        ),
        (
            date(2026, 3, 1),
            "license_required",
            "Yttriumoxid für Leuchtstoff, Dalian nach Wien: Genehmigung?",
        ),
        (
            date(2026, 3, 1),
            "license_required",
            "荧光级氧化钇，大连到土耳其，要许可吗？",
        ),
        (
            date(2026, 3, 1),
            "license_required",
            "氧化钇（荧光粉原料）大连发土耳其，要许可吗？",
        ),
        (
            date(2026, 3, 1),
            "license_required",
            "The phosphor is ours already; yttrium oxide goes from Dalian to Ankara now. Licence?",
        ),
        (
            date(2026, 3, 1),
            "license_required",
            "Yttrium oxide (phosphor raw material), Dalian to Ankara. Licence?",
        ),
        (
            date(2026, 3, 1),
            "license_required",
            "Dysprosium metal (magnet raw material), Dalian to Ankara. Licence?",
        ),
    ],
)
def test_a_phosphor_consists_of_oxides(day: date, outcome: str, text: str, library: Library) -> None:
    assert ask(text, day, library).outcome == outcome


@pytest.mark.parametrize(
    ("day", "outcome", "text"),
    [
        (
            date(2025, 6, 10),
            "not_caught",
            "Synthetic graphite anode powder, 3 drums, Qingdao to Ohio: licence needed?",
        ),
        (
            date(2025, 6, 10),
            "not_caught",
            "人造石墨负极粉从深圳寄到美国内华达，要许可证吗？",
        ),
        (
            date(2025, 6, 10),
            "not_caught",
            "Fully artificial anode graphite in powder form, no natural graphite in it, from Shenzhen to "
            "Georgia (US). Licence?",
        ),
        (
            date(2025, 6, 10),
            "undetermined",
            "Graphite anode powder from Shenzhen to Nevada. Licence?",
        ),
        (
            date(2025, 6, 10),
            "not_caught",
            "Artificial anode graphite, powder in drums, Ningbo to Sweden. Permit?",
        ),
        (
            date(2025, 6, 10),
            "not_caught",
            "人造负极石墨粉两桶，从湖南寄瑞典，要证吗？",
        ),
        (
            date(2025, 6, 10),
            "undetermined",
            "Anode graphite powder, not artificial as far as we know, Ningbo to Sweden. Permit?",
        ),
        (
            date(2025, 6, 10),
            "license_required",
            "Natural flake anode graphite, spherical, Ningbo to Sweden. Permit?",
        ),
        (
            date(2025, 6, 10),
            "license_required",
            "Motor R&D lab in Graz gets SmCo magnets from Ningbo. Permit?",
        ),
        (
            date(2025, 6, 10),
            "not_caught",
            "For motor research in Graz: finished servo motors with SmCo magnets inside from Ningbo. Permit?",
        ),
        (
            date(2026, 1, 10),
            "suspended",
            "Synthetic anode graphite powder, Ningbo to Sweden. Permit?",
        ),
    ],
)
def test_anode_powder_of_artificial_graphite_is_no_bulk_graphite(
    day: date, outcome: str, text: str, library: Library
) -> None:
    assert ask(text, day, library).outcome == outcome


@pytest.mark.parametrize(
    ("day", "outcome", "text"),
    [
        (
            date(2025, 10, 20),
            "case_by_case",
            "Chinese gadolinium targets from our Singapore hub to a fab in Hiroshima that makes "
            "300-layer memory. Review?",
        ),
        (
            date(2025, 10, 20),
            "case_by_case",
            "Chinese terbium targets, Penang to Taiwan: half for the 28 nm line, the rest for 7 nm. How "
            "is it reviewed?",
        ),
        (
            date(2025, 10, 20),
            "case_by_case",
            "中国产钐靶材，从新加坡仓发新竹，一部分给7纳米的线，一部分给40纳米的线，怎么审？",
        ),
        (
            date(2025, 10, 20),
            "license_required",
            "Chinese terbium targets, Penang to Taiwan, 28 nm and 40 nm logic lines. How is it reviewed?",
        ),
        (
            date(2025, 10, 20),
            "license_required",
            "Chinese terbium targets, Penang to Taiwan, 28 nm logic line, well above the 14 nm limit. "
            "How is it reviewed?",
        ),
        (
            date(2025, 10, 20),
            "license_required",
            "中国产铽靶材，槟城发台湾，28纳米线，不是7纳米那条。怎么审？",
        ),
        (
            date(2025, 10, 20),
            "case_by_case",
            "Chinese SmCo magnets from our Veldhoven stock to a Korean maker of plasma chambers whose "
            "machines only go to 5 nm lines. Which review?",
        ),
        (
            date(2025, 10, 20),
            "case_by_case",
            "Chinese SmCo magnets, Rotterdam to Korea, for an etch-tool builder (not a fab) with "
            "machines for 3 nm logic. Which review?",
        ),
        (
            date(2025, 10, 20),
            "case_by_case",
            "上虞产的钐钴磁体放在荷兰，发给韩国刻蚀腔体厂，它不是晶圆厂，设备只给5纳米线用。怎么审？",
        ),
        (
            date(2025, 10, 20),
            "license_required",
            "Chinese SmCo magnets from Veldhoven to a Korean etch-tool maker whose tool is for 65 nm "
            "lines. Which review?",
        ),
        (
            date(2025, 10, 20),
            "case_by_case",
            "Korean etch-chamber maker, tool only for 5nm lines, not a fab. Chinese SmCo out of "
            "Veldhoven. Which track?",
        ),
        (
            date(2025, 10, 20),
            "case_by_case",
            "Chinese terbium targets, Penang to Taiwan, not only for 28 nm but also for 7 nm. How is it reviewed?",
        ),
        (
            date(2025, 10, 20),
            "case_by_case",
            "Chinese terbium targets, Penang to Korea, 128-layer NAND now, later above 256 layers. How is it reviewed?",
        ),
        (
            date(2025, 10, 20),
            "license_required",
            "Chinese terbium targets, Penang to Korea, 176-layer NAND, so below 256 layers. How is it reviewed?",
        ),
        (
            date(2025, 10, 20),
            "license_required",
            "中国产铽靶材，槟城发韩国，给176层闪存，没到256层门槛。怎么审？",
        ),
        (
            date(2025, 10, 20),
            "license_required",
            "Chinese Tb targets from Penang to a Taiwanese fab, 40 nm logic, film thickness 5 nm. How reviewed?",
        ),
        (
            date(2025, 10, 20),
            "case_by_case",
            "Terbium-Targets chinesischer Herkunft, Lager Singapur nach Dresden: Linie 1 macht 40 nm, "
            "Linie 2 macht 12 nm. Welche Prüfung?",
        ),
        (
            date(2025, 10, 20),
            "case_by_case",
            "中国製ガドリニウムターゲットをペナンの倉庫から台湾へ。65ナノと7ナノの両ラインで使う。審査は？",
        ),
    ],
)
def test_the_finest_line_and_the_highest_stack_count(day: date, outcome: str, text: str, library: Library) -> None:
    assert ask(text, day, library).outcome == outcome


@pytest.mark.parametrize(
    ("day", "outcome", "text"),
    [
        (
            date(2025, 10, 20),
            "case_by_case",
            "SmCo from Shangyu, we keep 2 pallets in Veldhoven, and one is for a Korean maker of 5 nm "
            "tools. Which track?",
        ),
        (
            date(2025, 10, 20),
            "license_required",
            "SmCo magnets from Baotou, two pallets kept in Rotterdam, one is for a Korean pump maker. Which track?",
        ),
        (
            date(2025, 10, 20),
            "license_required",
            "SmCo magnets from Ningbo. We have them in our Dutch warehouse. One pallet goes to Korea. Licence?",
        ),
        (
            date(2025, 10, 20),
            "license_required",
            "SmCo aus Ningbo, wir lagern 2 Paletten in Linz, eine davon ist für einen koreanischen "
            "Hersteller. Genehmigung?",
        ),
        (
            date(2025, 10, 20),
            "license_required",
            "Dy metal from Ganzhou, we hold three drums in Lyon, one goes to Seoul. Licence?",
        ),
        (
            date(2025, 10, 20),
            "license_required",
            "SmCo magnets from Ningbo, we have a customer in Seoul who needs them. Licence?",
        ),
        (
            date(2025, 10, 20),
            "license_required",
            "SmCo magnets from Ningbo to Rotterdam, we keep them in stock in Rotterdam for us. Licence?",
        ),
        (
            date(2025, 10, 20),
            "license_required",
            "SmCo magnets from Ningbo, the buyer will store them in Seoul. Licence?",
        ),
        (
            date(2025, 10, 20),
            "not_caught",
            "Ferrite magnets from Ningbo, we keep them in Lyon, one pallet goes to Seoul. Licence?",
        ),
    ],
)
def test_goods_kept_abroad_came_from_where_they_are_from(day: date, outcome: str, text: str, library: Library) -> None:
    assert ask(text, day, library).outcome == outcome


@pytest.mark.parametrize(
    ("day", "outcome", "text"),
    [
        (
            date(2026, 3, 1),
            "license_required",
            "Motors from Wuxi to Utrecht; the magnets, 1.2% Tb, ship separately in their own crate. Licence?",
        ),
        (
            date(2026, 3, 1),
            "license_required",
            "Rotoren aus Suzhou nach Graz, die SmCo-Magnete separat verpackt. Genehmigung?",
        ),
        (
            date(2026, 3, 1),
            "license_required",
            "苏州发电机去捷克，含铽磁瓦分开包装，一起走。要证吗？",
        ),
        (
            date(2026, 3, 1),
            "not_caught",
            "Motors with Tb magnets inside from Wuxi to Utrecht, each motor packed in a separate carton. Licence?",
        ),
        (
            date(2026, 3, 1),
            "not_caught",
            "Motors from Wuxi to Utrecht, SmCo magnets built in; motors and controllers travel in "
            "separate boxes. Licence?",
        ),
        (
            date(2025, 10, 20),
            "case_by_case",
            "Chinese yttrium targets, Penang to Taiwan, lines of 7 and 28 nm. How is it reviewed?",
        ),
        (
            date(2025, 10, 20),
            "case_by_case",
            "中国产钇靶材从新加坡发台湾，7/28纳米产线都用，怎么审？",
        ),
        (
            date(2025, 10, 20),
            "license_required",
            "Chinese yttrium targets, Penang to Taiwan, lines of 40 and 28 nm. How is it reviewed?",
        ),
        (
            date(2025, 10, 20),
            "license_required",
            "Chinese yttrium targets, Penang to Taiwan, 40-28 nm lines. How is it reviewed?",
        ),
        (
            date(2026, 3, 1),
            "not_caught",
            "Praseodymium oxide, Baotou to Osaka: licensed, or just for things like terbium?",
        ),
        (
            date(2026, 3, 1),
            "license_required",
            "Terbium oxide, Baotou to Osaka: licence for all uses or only for magnets?",
        ),
        (
            date(2026, 3, 1),
            "license_required",
            "We have licences only for dysprosium. Now dysprosium oxide goes from Ganzhou to Rome. New licence?",
        ),
        (
            date(2026, 3, 1),
            "license_required",
            "Is the licence only for terbium metal from Baotou to Osaka?",
        ),
        (
            date(2026, 3, 1),
            "license_required",
            "NdFeB discs with Dy from Yiwu to Izmir, to be sewn into the flap of bags. Licence?",
        ),
        (
            date(2026, 3, 1),
            "not_caught",
            "We sell finished hub motors for e-scooters out of Wuxi to Utrecht; each has 30 arc magnets "
            "glued to the rotor ring, about 1.2% Tb. Export licence?",
        ),
        (
            date(2026, 3, 1),
            "not_caught",
            "苏州出口成品伺服电机去捷克，转子表面贴的是含铽磁瓦，出厂就装好了，客户不拆。需要18号许可吗？",
        ),
        (
            date(2026, 3, 1),
            "not_caught",
            "Fertige Kreiselpumpen mit Magnetkupplung aus Dalian nach Rotterdam, die SmCo-Magnete sind "
            "in der Kupplung vergossen. Genehmigung aus China nötig?",
        ),
        (
            date(2026, 3, 1),
            "not_caught",
            "Ventilateurs de PC finis de Dongguan à Lyon, un anneau magnétique avec du dysprosium est "
            "serti dans le rotor. Faut-il une licence chinoise ?",
        ),
        (
            date(2026, 3, 1),
            "not_caught",
            "Bicicletas eléctricas completas de Tianjin a Lima; los imanes del motor llevan disprosio. "
            "¿Hace falta licencia china?",
        ),
        (
            date(2026, 3, 1),
            "not_caught",
            "쑤저우에서 부산으로 완제품 에어컨 압축기를 수출합니다. 내부 로터 자석에 디스프로슘이 들어 "
            "있습니다. 허가가 필요한가요?",
        ),
        (
            date(2026, 3, 1),
            "license_required",
            "Robot vacuum cleaners from Shenzhen to Gdansk, and in carton 41 forty N42SH arc magnets "
            "with Dy as replacement for the wheel motors. Licence?",
        ),
        (
            date(2026, 3, 1),
            "license_required",
            "Hub motors from Wuxi to Utrecht, rotor rings go without magnets; the 30 arc magnets per "
            "motor with 1.2% Tb travel in a separate box. Licence?",
        ),
        (
            date(2026, 3, 1),
            "license_required",
            "We glue arc magnets into hub motors in Utrecht. The magnets, with 1.2% Tb, come from Wuxi. "
            "Export licence?",
        ),
        (
            date(2026, 3, 1),
            "license_required",
            "苏州出口伺服电机外壳去捷克，含铽磁瓦另装一箱，客户到厂后再贴。需要许可吗？",
        ),
        (
            date(2026, 3, 1),
            "license_required",
            "义乌发土耳其一批皮包扣子用的钕铁硼小磁片，含镝，散装，要许可证吗？",
        ),
        (
            date(2026, 3, 1),
            "license_required",
            "厦门出口门锁到西班牙，另带200颗钐钴磁铁做备件，要许可证吗？",
        ),
        (
            date(2026, 3, 1),
            "license_required",
            "SmCo-Magnete für Magnetkupplungen aus Dalian nach Rotterdam, der Pumpenbauer vergießt sie "
            "selbst. Genehmigung?",
        ),
        (
            date(2026, 3, 1),
            "license_required",
            "Aimants annulaires au dysprosium pour ventilateurs de PC, de Dongguan à Lyon, sertis là-bas "
            "par notre client. Licence ?",
        ),
        (
            date(2026, 3, 1),
            "license_required",
            "ファン用の磁石(Dy入り)だけを深圳から大阪へ送ります。組み込みは大阪です。許可は？",
        ),
        (
            date(2026, 3, 1),
            "license_required",
            "압축기 로터용 디스프로슘 함유 자석을 쑤저우에서 부산으로 보냅니다. 조립은 부산에서 합니다. "
            "허가가 필요한가요?",
        ),
        (
            date(2026, 3, 1),
            "license_required",
            "Pump couplings were returned to us without magnets, now we send the SmCo blocks after them "
            "from Dalian to Rotterdam. Licence?",
        ),
        (
            date(2026, 3, 1),
            "not_caught",
            "Three-way catalytic converters, complete, Wuxi to Poznan, washcoat with ceria and a little "
            "yttria. Licence?",
        ),
        (
            date(2026, 3, 1),
            "not_caught",
            "中山出口成品相机镜头到名古屋，镜片玻璃里有氧化镧和氧化钇，要许可证吗？",
        ),
        (
            date(2026, 3, 1),
            "license_required",
            "Gadolinium oxide for optical glass, Baotou to Mainz. Licence?",
        ),
        (
            date(2026, 3, 1),
            "license_required",
            "给光学玻璃厂的氧化钆，从包头出口日本，要许可证吗？",
        ),
        (
            date(2026, 3, 1),
            "license_required",
            "Yttrium target plates bonded to copper backing plates, Beijing to Eindhoven. Licence?",
        ),
        (
            date(2026, 3, 1),
            "license_required",
            "钆靶已经绑定在铜背板上，从洛阳发韩国，要许可证吗？",
        ),
        (
            date(2026, 3, 1),
            "suspended",
            "Europium phosphor powder for LED lamps, Zhongshan to Madrid. Licence?",
        ),
        (
            date(2026, 3, 1),
            "not_caught",
            "Wheels for wheelchairs, cast from aluminium alloy with some cerium in it, Ningbo to Oslo. Licence?",
        ),
        (
            date(2026, 3, 1),
            "not_caught",
            "Is a licence needed for neodymium oxide from Baotou to Kobe, or is that only for stuff like dysprosium?",
        ),
        (
            date(2026, 3, 1),
            "not_caught",
            "氧化钕从包头出口神户，跟镝铽那些不一样，不用办证吧？",
        ),
        (
            date(2026, 3, 1),
            "not_caught",
            "Neodymium magnets without any heavy rare earth, Ningbo to Graz, not like the SmCo ones we "
            "had last year. Licence?",
        ),
        (
            date(2026, 3, 1),
            "license_required",
            "SmCo magnets, Ningbo to Graz, not like the plain ferrite ones we had last year. Licence?",
        ),
        (
            date(2026, 3, 1),
            "not_caught",
            "Ferritmagnete aus Ningbo nach Graz, anders als letztes Jahr die SmCo-Ringe. Genehmigung?",
        ),
        (
            date(2025, 10, 20),
            "case_by_case",
            "中国产镝靶材存新加坡，卖给爱尔兰的芯片厂，一条14纳米一条22纳米，怎么审？",
        ),
        (
            date(2025, 10, 20),
            "case_by_case",
            "Chinese SmCo magnets in Penang for a Dresden company that builds wafer stages; their "
            "machines end up at 7 nm fabs. Which review?",
        ),
        (
            date(2025, 10, 20),
            "license_required",
            "Chinese SmCo magnets in Penang for a Dresden company that builds wafer stages for 90 nm "
            "power-chip fabs. Which review?",
        ),
        (
            date(2025, 10, 20),
            "case_by_case",
            "Chinese terbium targets Busan to Boise, NAND with 276 layers, plus some DRAM. How is it reviewed?",
        ),
        (
            date(2025, 10, 20),
            "license_required",
            "중국산 가돌리늄 타깃을 싱가포르에서 대만 팹으로, 40나노 로직 라인용. 심사 방식은?",
        ),
        (
            date(2025, 10, 20),
            "case_by_case",
            "중국산 가돌리늄 타깃을 싱가포르에서 대만 팹으로, 40나노와 5나노 라인 둘 다 사용. 심사 방식은?",
        ),
    ],
)
def test_products_materials_and_chips_as_people_ask_of_them(
    day: date, outcome: str, text: str, library: Library
) -> None:
    assert ask(text, day, library).outcome == outcome
