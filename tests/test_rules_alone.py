"""Questions about the rules alone, whatever they name, and cases beside them."""

from datetime import date

import pytest
from readings import extracted

from qa.ask import Library, ask
from qa.search import resting


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The permit names our Lille site, the parts go to Roubaix now. Amend or reapply?", id="new site"),
        pytest.param("Licence for 2 t of gadolinium oxide, buyer wants 3 t. Can it be extended?", id="more goods"),
        pytest.param("Our application for scandium oxide was refused. Can we go to court over it?", id="refusal"),
        pytest.param(
            "A shipper in Ganzhou lent his export licence to a friend. What does the law say?", id="lent license"
        ),
        pytest.param("Which statement goes with an application to teach sintering in Baotou?", id="statement"),
        pytest.param("Is the fine for a sale to a control-listed firm twice the other one?", id="fine"),
        pytest.param("German customs officers want to inspect our Suzhou plant. Whom do we tell?", id="foreign check"),
        pytest.param("Do consulate staff on a tour of our Wuhan plant have to be announced?", id="tour"),
        pytest.param("The permit is for Linz, delivery is now to Graz. What is the procedure?", id="procedure"),
        pytest.param("Why did Beijing leave praseodymium off the April list?", id="reason"),
        pytest.param("A trader in Seoul says No. 72 repealed the antimony controls. True?", id="claim on a rule"),
        pytest.param("氧化铽的许可申请被驳回，可以起诉吗？", id="Chinese refusal"),
        pytest.param("许可证写的是大阪工厂，现在改到名古屋，变更还是重新申请？", id="Chinese change"),
        pytest.param("韩国政府官员想来我们天津厂核查最终用途，要先报告吗？", id="Chinese check"),
        pytest.param("Die Lizenz nennt Linz, geliefert wird nach Graz. Reicht eine Änderung?", id="German change"),
        pytest.param("酸化イットリウムの許可が却下されました。不服申立てはできますか？", id="Japanese refusal"),
        pytest.param("허가증을 다른 회사에 빌려주면 어떻게 되나요?", id="Korean lent license"),
        pytest.param(
            "Le licence vise Lyon, on livrera à Metz. Faut-il une nouvelle demande de licence ?", id="French change"
        ),
        pytest.param("Nos denegaron la licencia del terbio. ¿Se puede recurrir?", id="Spanish refusal"),
    ],
)
def test_a_rule_asked_about_alone_is_no_case_whatever_is_named(text: str, library: Library) -> None:
    assert extracted(text, library).kind == "information"


@pytest.mark.parametrize(
    ("text", "passage"),
    [
        pytest.param(
            "Permit for the Lille site, parts go to Roubaix. Amend or reapply?", "dual-use-regulations#18", id="site"
        ),
        pytest.param("He puts our order on the licence of another order. Right?", "dual-use-regulations#15", id="rest"),
        pytest.param("He lends his export licence to a rival. Punishable?", "export-control-law#35", id="lent"),
        pytest.param(
            "Scandium oxide refused in Beijing. Is an appeal possible?", "export-control-law#41", id="refusal"
        ),
        pytest.param("Which annex goes with an application to teach sintering?", "mofcom-2025-62#3", id="statement"),
        pytest.param("氧化铽的许可申请被驳回，可以起诉吗？", "export-control-law#41", id="Chinese refusal"),
    ],
)
def test_the_subject_of_a_question_about_the_rules_opens_the_answer(text: str, passage: str, library: Library) -> None:
    answer = ask(text, date(2026, 3, 1), library)

    assert answer.citations[0] == f"cn/{passage}"


def test_a_question_whether_something_may_move_rests_on_no_subject_alone(library: Library) -> None:
    asked = extracted("May the SmCo leave Ningbo on the permit of another order?", library).reading

    assert resting(asked) == frozenset()


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Licence names Linz. May we ship the SmCo from Ningbo to Graz instead?", id="change"),
        pytest.param("Terbium oxide refused for Tokyo; can we send it from Ningbo via Hanoi?", id="refusal"),
        pytest.param("Why did China list yttrium, and may ours leave Wuhan for Chile?", id="reason"),
        pytest.param(
            "The truce ended the rule, so our samarium metal from Tianjin to Genoa is free, true?", id="claim"
        ),
        pytest.param("Which annex is it, and may we teach sintering of NdFeB magnets in Hanoi?", id="statement"),
        pytest.param("We buy dysprosium oxide in Ganzhou for Lyon, licence?", id="bought goods"),
        pytest.param("Fine terbium powder, 5 kg, Ningbo to Lyon. Is it listed?", id="fine powder"),
        pytest.param("Annex 2 is filed; may our man email the separation flowsheet to Perth?", id="e-mail"),
        pytest.param("Officials tour our Wuxi plant; can we show them the sintering recipe?", id="tour"),
        pytest.param("罚几倍？管控名单企业要买我们的氧化钇，能不能卖？", id="Chinese fine"),
        pytest.param(
            "We get terbium oxide out of European scrap, on a process licence bought in Ganzhou. It leaves Ghent for "
            "Leeds tomorrow: all European, right?",
            id="goods of a process on their way",
        ),
        pytest.param(
            "Two fitters from Wuxi fly to Turin tomorrow to start up the magnet sintering line. Licence for such work?",
            id="fitters on their way",
        ),
        pytest.param("变更申请还没批，镝铁能先发欧洲吗？", id="Chinese change"),
        pytest.param(
            "Änderung beantragt. Darf das Dysprosiumoxid aus China schon nach Linz geliefert werden?", id="German"
        ),
        pytest.param("変更申請中ですが、酸化テルビウムを寧波から大阪へ出荷できますか？", id="Japanese"),
        pytest.param("허가가 거부됐는데 산화디스프로슘을 상하이에서 부산으로 보내도 되나요?", id="Korean"),
        pytest.param("Licence refusée : peut-on expédier l'oxyde de terbium de Shanghai à Lyon ?", id="French"),
        pytest.param("Licencia denegada: ¿podemos enviar óxido de terbio de Shanghái a Vigo?", id="Spanish"),
    ],
)
def test_a_rule_asked_about_beside_goods_that_may_move_stays_a_case(text: str, library: Library) -> None:
    assert extracted(text, library).kind == "case"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Do general licences exist for firms outside China?", id="general licenses"),
        pytest.param("The US consulate wants to look at the lathes in Chengdu. May our site boss agree?", id="visit"),
        pytest.param("My client called terbium magnets iron parts. Do I face the fine too?", id="fine of a broker"),
        pytest.param("The warehouse knew that no permit existed. What fine does it face?", id="fine of a warehouse"),
        pytest.param("In which article is that 50% rule written, and is germanium included?", id="where it is written"),
        pytest.param("Which talks are allowed before the letter of intent for a technology is issued?", id="talks"),
        pytest.param("意向书没下来之前能不能先谈实质条款？", id="Chinese talks"),
        pytest.param("意向書が届く前に実質的な交渉をしてもよいですか。", id="Japanese talks"),
        pytest.param("미국 영사관 직원이 우리 공장을 방문하겠다고 합니다. 들여보내도 되나요?", id="Korean visit"),
        pytest.param("¿Qué multa le toca al transitario que reservó el buque?", id="Spanish fine"),
    ],
)
def test_fines_visits_talks_and_sources_are_asked_about_as_rules(text: str, library: Library) -> None:
    assert extracted(text, library).kind == "information"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("EU Annex I has no SmCo powder. So we can fly two drums Beijing to Munich?", id="EU list"),
        pytest.param("The CCL lists no lutetium oxide; 5 kg Shanghai to Boston without forms?", id="US list"),
        pytest.param("欧盟清单里没有钆靶，这票从上海发德累斯顿不用证吧？", id="EU list, Chinese"),
        pytest.param("8吨可膨胀石墨给波兰，57号不是停了吗，这单还用办证？", id="one shipment, Chinese"),
        pytest.param("Plasma diamond reactor, 2.45 GHz, Wuhan to Graz. Permit?", id="asked shortly"),
        pytest.param("Will I be fined if 3 kg Dy metal leaves Baotou for Porto without a permit?", id="beside a fine"),
        pytest.param("Where is it written that 20 kg terbium oxide Ganzhou to Lyon needs a licence?", id="source"),
        pytest.param(
            "He gave up his passport and runs a smelter in Perth for us. Does 62 bind him?", id="who is bound"
        ),
    ],
)
def test_a_case_stays_one_beside_fines_sources_and_other_lists(text: str, library: Library) -> None:
    assert extracted(text, library).kind == "case"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Five boxes of yttrium oxide left Tianjin without a permit in spring. Does owning up help?", id="owning up"
        ),
        pytest.param("去年钐钴无证走了一批，主动去说明能减轻处罚吗？", id="owning up, Chinese"),
        pytest.param("Der Versand ging ohne Genehmigung raus. Hilft eine Selbstanzeige?", id="owning up, German"),
        pytest.param("Deux fûts de terbium sont partis sans licence. Faut-il tout avouer ?", id="owning up, French"),
        pytest.param("Must our embassy stamp the end-user certificate for Beijing?", id="stamp"),
        pytest.param("最终用户证明要不要使馆认证？", id="stamp, Chinese"),
        pytest.param("Muss das BAFA die Endverbleibserklärung für China abstempeln?", id="stamp, German"),
        pytest.param("最終需要者証明書に公証は必要ですか。", id="stamp, Japanese"),
        pytest.param("¿Hay que apostillar el certificado de usuario final? Basta el sello?", id="stamp, Spanish"),
        pytest.param("The permit says Lille, the lot goes to Roubaix. Can we have it amended?", id="have it amended"),
        pytest.param("Parent on the control list, we in Wuhan make SmCo: is our general licence gone?", id="group"),
        pytest.param("Our bank in Linz paid for a lot that had no licence. What fine does a bank face?", id="bank"),
        pytest.param("From what purity is antimony metal on the list?", id="limit"),
        pytest.param("Which European firms were put on the list in July 2026?", id="parties"),
        pytest.param("Does the 0.1% go by the price of the rotor or of the ring inside it?", id="base of the share"),
        pytest.param("Is scandium oxide in Part I?", id="part of the annex"),
        pytest.param("Would it be evasion to post a stator and its rings apart?", id="evasion asked about"),
        pytest.param(
            "Our carrier saw a pallet without papers in Dalian. Whom does he have to inform?", id="whom to tell"
        ),
        pytest.param("What does No. 18 say about lutetium metal?", id="what a text says"),
        pytest.param("By which notice was Vigo Photonics listed?", id="by which notice"),
        pytest.param("Auf welcher Vorschrift beruht das Versprechen, Terbium nie weiterzugeben?", id="basis, German"),
        pytest.param("Was sagt Nr. 34 von 2026 über Drohnen für die USA?", id="what a text says, German"),
    ],
)
def test_breaches_told_papers_stamped_limits_and_listings_are_asked_about_as_rules(text: str, library: Library) -> None:
    assert ask(text, date(2026, 11, 23), library).outcome == "information"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("We owned up. The next drum of yttrium oxide, Tianjin to Ghent, goes Monday?", id="next drum"),
        pytest.param("最终用户证明已公证，20公斤氧化铽从赣州发根特，还要许可证吗？", id="papers are there, Chinese"),
        pytest.param(
            "Certificate stamped by the ministry. 70 kg samarium from Baotou to Ghent, anything else?", id="stamped"
        ),
        pytest.param("Parent listed, general licence gone: ship 30 kg SmCo from Wuhan to Ghent?", id="group"),
        pytest.param(
            "A chemist from Ganzhou would help us separate rare earths in Perth. Does China mind?", id="helper"
        ),
        pytest.param("Does the 0.1% apply? Rotor of ours from Linz with 2% Chinese Dy, to Boston in 2027.", id="share"),
        pytest.param(
            "Malaysian mining law allows it. Does China mind if our Ganzhou chemist tunes the extraction cells?",
            id="law",
        ),
    ],
)
def test_goods_that_go_beside_such_a_rule_stay_a_case(text: str, library: Library) -> None:
    assert ask(text, date(2026, 11, 23), library).outcome not in ("information", "out_of_scope")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Does Chile's own mining law let ore leave unprocessed?", id="mining law"),
        pytest.param("What documents does Santiago demand before monazite leaves Chile?", id="documents"),
        pytest.param("Welche Papiere verlangt Chile für Monazit?", id="documents, German"),
        pytest.param("智利的矿产法允许出口原矿吗？", id="mining law, Chinese"),
        pytest.param("Will shares of the magnet maker go up?", id="shares"),
        pytest.param("Welche Aktie profitiert vom Ende der Pause?", id="shares, German"),
    ],
)
def test_laws_of_other_states_and_shares_are_out_of_scope(text: str, library: Library) -> None:
    assert ask(text, date(2026, 11, 23), library).outcome == "out_of_scope"


@pytest.mark.parametrize(
    "text",
    [
        "Three officers from Korea's trade ministry want to inspect the magnets in our Ningbo plant. Do we report it?",
        "May we host METI inspectors at our Baotou works for a look at how the terbium metal is used?",
        "美国商务部工业与安全局的官员计划到苏州子公司核查镝铁合金用在哪里，我们能答应吗？",
        "Das BAFA möchte unser Werk in Suzhou besuchen und die Endverwendung der Magnete prüfen. Dürfen wir?",
        "経済産業省の担当官が蘇州工場で磁石の用途を確認したいと言っています。受け入れてよいですか。",
        "A rival sends dysprosium oxide from Ganzhou to Osaka with false papers. How can one report them anonymously?",
        "同行把氧化镝经越南转运到日本，去哪里举报？有没有奖励？",
        "ライバル会社が酸化ジスプロシウムを中国からベトナム経由で日本に送っています。どこに通報できますか。",
        "Un competidor lleva óxido de terbio de China a España por Turquía. ¿Dónde se puede denunciar?",
        "My old firm still sends Dy magnets out through Penang as ferrite. Who in Beijing takes a tip like that?",
        "What happens to a person in Germany who ignores No. 61? Can Beijing fine a firm in Ulm?",
        "How many days ahead must we apply for an exhibition sample of SmCo to Hannover?",
        "Fibre laser people here. Has the announcement with erbium & co. ever been in force, even for one single day?",
        "Das BIS möchte in unserem Werk in Suzhou prüfen, wo Maschinen stehen. Darf man einen Termin zusagen?",
        'Our loan names "Announcement 72 (gallium, germanium, antimony to US)". What is its last day?',
        "중국 거래처가 작년 10월에 合规告知书를 보냈는데 지금도 고객사에 넘겨줘야 하는 건가요? 창원 감속기",
    ],
)
def test_a_foreign_check_or_a_report_of_a_breach_is_no_case(text: str, library: Library) -> None:
    assert extracted(text, library).kind == "information"


@pytest.mark.parametrize(
    "text",
    [
        "We plan to ship 20 kg terbium oxide from Ningbo to the BAFA lab in Eschborn for tests. License?",
        "The ministry's hotline told us 5 kg dysprosium oxide may go from Ningbo to Hamburg. Can we ship?",
        "德国客户的人下个月想来我们赣州工厂看看磁材生产线的烧结工艺，直接接待可以吗？",
        "日本大使馆想从我们这里买5公斤氧化镝寄到东京，要许可证吗？",
        "合规告知书已经给了，钐钴磁体从宁波发首尔，要许可吗？",
        "许可证还没下来，氧化镝20公斤能不能先发汉堡？",
        "3 kg erbium oxide leaves Ganzhou for Jena tomorrow. Has the notice ever been in force?",
        "我们从上海把含铽的磁体寄到大阪，算不算管制？求条文出处",
        "Wir senden 3 kg Terbiummetall aus Ningbo an das Zolllabor in Köln zur Prüfung. Genehmigung nötig?",
    ],
)
def test_goods_for_an_authority_and_visitors_from_customers_are_a_case(text: str, library: Library) -> None:
    assert extracted(text, library).kind == "case"


@pytest.mark.parametrize(
    "text",
    [
        "Customs stopped SmCo magnets of our client in Ningbo, no licence. We only drove. What can happen to us?",
        "Is AeroVironment still on the unreliable entity list of China?",
        "AeroVironment还在不可靠实体清单上吗？",
        "石墨的临时管制是不是两年到期就失效了？",
        "They say the temporary controls on graphite expired after two years. Right?",
        "Is spent FCC catalyst a secondary rare earth resource in the sense of Announcement 62?",
        "LFP project in Morocco: he may not negotiate on the process package before a letter of intent. Is that so?",
    ],
)
def test_penalty_list_and_period_are_asked(text: str, library: Library) -> None:
    assert ask(text, date(2026, 11, 23), library).outcome == "information"


@pytest.mark.parametrize(
    "text",
    [
        "Is Leidos still on the control list and can we ship 20 SmCo magnets from Ningbo to Leidos?",
        "Temporary control on graphite was for two years. So may spherical graphite leave Qingdao for Pohang?",
        "We ship 20 SmCo magnets from Ningbo to Leeds next week. Do we need a licence or are we in trouble?",
    ],
)
def test_goods_that_go_beside_them_are_a_case(text: str, library: Library) -> None:
    assert ask(text, date(2026, 11, 23), library).outcome == "license_required"


@pytest.mark.parametrize(
    "text",
    [
        "许可证批下来之前能不能先订舱？氧化镝，去汉堡",
        "Muss man für die Lizenz die Verträge übersetzen? Ware: SmCo nach Graz",
        "Is a distributor in Dubai an end user? We sell SmCo from Ningbo to him.",
    ],
)
def test_papers_bookings_and_end_users_are_asked_about_as_rules(text: str, library: Library) -> None:
    assert ask(text, date(2026, 3, 10), library).outcome == "information"
