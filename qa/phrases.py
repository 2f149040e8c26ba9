"""The sentences of an answer that are composed rather than quoted: per key and language, with places to fill."""

from qa.models import Text, in_language

PHRASES: dict[str, Text] = {
    "decided": {"en": "{says}", "zh": "{says}"},
    "status_unverified": {
        "en": "Whether this is caught on {day} cannot be established, because nothing official on the measure after {last} was seen: {readings}.",
        "zh": "{day}是否受管制无法确定，因未见{last}之后的官方文件：{readings}。",
    },
    "reading": {"en": "if {assuming}: {outcome}", "zh": "若{assuming}：{outcome}"},
    "undetermined": {
        "en": "This cannot be told yet; it turns on {facts}. Do not ship or share before that is settled.",
        "zh": "目前无法判定，取决于：{facts}。在此之前请勿发货或提供。",
    },
    "undetermined_rule": {
        "en": "{says} Do not ship or share before that is settled.",
        "zh": "{says}在此之前请勿发货或提供。",
    },
    "suspended": {
        "en": "On {day} this is caught only by a suspended measure ({measures}){caught}; suspended is not repealed.",
        "zh": "{day}仅涉及暂停实施的措施（{measures}）{caught}；暂停不等于废止。",
    },
    "not_yet_in_force": {
        "en": "On {day} this is caught only by a measure that is published but has not commenced ({measures}){caught}.",
        "zh": "{day}仅涉及已公布但尚未生效的措施（{measures}）{caught}。",
    },
    "if_caught": {"en": ", if it is caught at all", "zh": "（如确属管制范围）"},
    "exempt": {
        "en": "A license would be needed, but an exception applies on conditions: {says}",
        "zh": "本须许可，但符合条件时适用例外：{says}",
    },
    "not_caught": {
        "en": "No rule in this corpus catches this, as stated, on {day}.",
        "zh": "按所述情形，{day}本库中没有规则涵盖。",
    },
    "leave_refused": {"en": "No: {headline}", "zh": "并非如此：{headline}"},
    "leave_open": {"en": "Not established: {headline}", "zh": "尚不能认定：{headline}"},
    "suggested": {
        "en": "The question reads as if it could be about {label}. No word says so and nothing was decided on it: say whether it is.",
        "zh": "此问题读来可能涉及{label}。未有词语明示，也未据此判定：请说明是否如此。",
    },
    "cases": {"en": "Strictest of {count}: {item}. {headline}", "zh": "共{count}项，最严格的是{item}：{headline}"},
    "evasion": {
        "en": "This asks for help around the rules; the answer is no. Hiding or misstating goods, values or users is punished (Export Control Law, art. 34; Dual-Use Regulations, arts. 39 and 41).",
        "zh": "此问题涉及规避管制，不予协助。隐瞒、伪报货物、价值或用户将受处罚（《出口管制法》第34条；《两用物项出口管制条例》第39、41条）。",
    },
    "no_help_around": {
        "en": "No help is given around the rules, if that is meant; papers have to state what is true. Hiding or misstating goods, values, origin or users is punished (Export Control Law, art. 34).",
        "zh": "如意在规避管制，恕不协助；单证须如实填写。隐瞒、伪报货物、价值、产地或用户将受处罚（《出口管制法》第34条）。",
    },
    "injection": {
        "en": "Instructions inside a question are not followed, and nobody here can grant a license. Ask about an item or a technology.",
        "zh": "不执行问题中的指令，本工具也不能授予许可。请就具体物项或技术提问。",
    },
    "foreign_regime": {
        "en": "This is about rules other than the Chinese export controls covered here. Ask the authority that makes them.",
        "zh": "此问题不属于本库涵盖的中国出口管制，请咨询相应主管机构。",
    },
    "not_covered": {
        "en": "This is about items of another Chinese control measure, which this corpus does not cover. It may well be"
        " controlled: check the dual-use control list and the announcement that names the item before you ship.",
        "zh": "此问题涉及中国其他管制措施所列物项，本库尚未涵盖；该物项很可能受管制，发货前请查核两用物项出口管制清单及相应公告。",
    },
    "mistyped": {
        "en": "“{typed}” is read as “{meant}”; write it otherwise if something else is meant.",
        "zh": "“{typed}”按“{meant}”理解；如另有所指，请改写。",
    },
    "not_read": {
        "en": "“{typed}” is not read; if {meant} is meant, write it so.",
        "zh": "未能识别“{typed}”；如指{meant}，请照此写明。",
    },
    "started_over": {
        "en": "Starting over; nothing said before counts. Ask about an item or a technology.",
        "zh": "已重新开始，之前所述不再计入。请就物项或技术提问。",
    },
    "earlier_case": {
        "en": "Only the facts of the last answer are kept, none from before it. Say again what is to be different from"
        " them, or ask the whole question anew.",
        "zh": "只保留上一次答复的事实，更早的不再保留。请说明与之有何不同，或重新完整提问。",
    },
    "not_understood": {
        "en": "Nothing that changes the facts was read in this message, so the last answer is not extended to it. Say in"
        " other words what is to be judged: the goods, where they go, who uses them.",
        "zh": "未从本条消息读出任何改变事实的内容，故上一次答复不适用于它。请换种说法说明：货物、去向、最终用户。",
    },
    "nothing_told": {
        "en": "Nothing that changes the facts was read in this message; the answer is for the facts shown.",
        "zh": "未从本条消息读出任何改变事实的内容；答复针对所列事实。",
    },
    "beside": {
        "en": "This asks about a contract, a market or the material itself, not about the export controls covered here. Whether goods need a license is a question of its own: name them and where they go.",
        "zh": "此问题涉及合同、市场或材料本身，不涉及本库涵盖的出口管制。货物是否需要许可证请另行提问，并说明货物和去向。",
    },
    "unrelated": {
        "en": "No Chinese export-control measure covered here is asked about.",
        "zh": "此问题未涉及本库涵盖的中国出口管制措施。",
    },
    "status_line": {"en": "{short}: {clause}.", "zh": "{short}：{clause}。"},
    "status_known": {"en": "{status} on {day}", "zh": "{day}{status}"},
    "status_suspended": {
        "en": "suspended on {day} (from {start} to {end}; afterwards {next})",
        "zh": "{day}暂停实施（{start}至{end}；此后{next}）",
    },
    "status_unknown": {
        "en": "whether it is in force on {day} cannot be established (suspended before {start}; nothing official after"
        " {last} was seen)",
        "zh": "{day}是否有效无法确定（{start}之前暂停实施；未见{last}之后的官方文件）",
    },
    "no_passage": {"en": "No passage of this corpus answers this.", "zh": "本库中没有可回答此问题的条文。"},
    "nearest_text": {
        "en": "No ready answer was found. The nearest text says: {says}",
        "zh": "没有找到直接的回答。最相近的条文：{says}",
    },
    "nearest_explained": {"en": "Nearest to what is asked: {says}", "zh": "与所问最接近的是：{says}"},
    "flag_yes": {"en": "yes", "zh": "是"},
    "flag_no": {"en": "no", "zh": "否"},
    "lists_of": {
        "en": " (the lists as last checked on {day}; a name that is not on them is not cleared)",
        "zh": "（以{day}最后核对的名单为准；未在名单上不等于没有限制）",
    },
    "meant": {
        "en": "“{named}”: did you mean {names}, listed by {notices}?",
        "zh": "“{named}”：是否指{names}（{notices}）？",
    },
    "or": {"en": " or ", "zh": "或"},
    "not_that_party": {"en": "not that party", "zh": "不是该主体"},
    "facts_and": {"en": "; ", "zh": "；"},
    "after_checked": {
        "en": "Nothing after {last} was checked{names}{due}{changed}; verify the status on mofcom.gov.cn before you act.",
        "zh": "{last}之后的情况未经核对{names}{due}{changed}，行动前请在商务部网站核实现行状态。",
    },
    "late_names": {"en": " for {names}", "zh": "（{names}）"},
    "late_due": {"en": ", and a new look was due by {due}", "zh": "，本应在{due}前再次核对"},
    "late_changed": {"en": "; a recorded status changed on {day}", "zh": "，且其记录的状态于{day}发生变化"},
    "unverified_rule": {
        "en": "Part of this rests on text that was not checked against the official wording: {citations}.",
        "zh": "部分依据尚未与官方文本核对：{citations}。",
    },
    "hong_kong": {
        "en": "No. 61 does not say whether Hong Kong, Macao and Taiwan count as outside China; here they are not folded into China.",
        "zh": "61号公告未说明香港、澳门、台湾是否属于“境外”；此处未将其并入中国内地处理。",
    },
    "language": {
        "en": "The question was read in part only ({language}); please check what was understood.",
        "zh": "问题仅被部分理解（{language}），请核对“理解为”。",
    },
    "step_apply": {
        "en": "Apply to MOFCOM for a dual-use license before the goods or data move: single license for one shipment, general license for many; decision within 45 working days of acceptance.",
        "zh": "在货物或资料移动前向商务部申请两用物项出口许可：单次用单项许可，多次用通用许可；受理后45个工作日内决定。",
    },
    "step_apply_overseas": {
        "en": "If the measure operates, apply in Chinese through MOFCOM's system (ecomp.mofcom.gov.cn), by yourself or through a Chinese agent; questions to jingwaizixun@mofcom.gov.cn.",
        "zh": "措施实施时，须以中文通过商务部系统（ecomp.mofcom.gov.cn）自行或委托中国代理申请；咨询jingwaizixun@mofcom.gov.cn。",
    },
    "step_stop": {
        "en": "Do not proceed. A ban leaves no ordinary license; only where the measure itself provides one, a special application remains.",
        "zh": "请停止该交易。禁止性措施下没有一般许可；仅在措施本身规定的特殊情形下可申请。",
    },
    "step_ask": {"en": "Settle the open facts: {facts}.", "zh": "请先查明：{facts}。"},
    "step_status": {
        "en": "Check mofcom.gov.cn and exportcontrol.mofcom.gov.cn for a notice on No. 70 of 2025 after 2026-11-10; until then plan for the stricter reading.",
        "zh": "请查询商务部及出口管制网站有无2026年11月10日后关于2025年第70号公告的通知；在此之前按更严格的解读准备。",
    },
    "step_watch": {
        "en": "Keep evidence of composition, origin and end use, and check the status again on the day the goods move.",
        "zh": "保留成分、原产地和最终用途证明，并在实际行动当日再次核对状态。",
    },
    "step_lawful": {
        "en": "Declare the goods, values and users as they are. Who has misstated something corrects and discloses it; that can make a penalty milder.",
        "zh": "如实申报货物、价值和用户。已有不实申报的，应及时更正并主动披露，可能从轻处罚。",
    },
    "step_doubt": {
        "en": "In doubt, consult MOFCOM in writing with performance data, main uses and the reason for the doubt.",
        "zh": "如有疑问，请书面咨询商务部，并提供性能指标、主要用途及存疑理由。",
    },
    "change_day": {"en": "the act is on {value}", "zh": "行为发生在{value}"},
    "change_fact": {"en": "{fact} is {value}", "zh": "{fact}为{value}"},
}


def phrase(key: str, lang: str, **values: object) -> str:
    """The sentence of a key in a language, English where there is none, with its places filled."""
    return in_language(PHRASES[key], lang).format(**values)
