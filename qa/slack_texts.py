"""The words of the Slack surface that are not those of an answer: per key and language, with places to fill."""

from qa.models import Text, in_language

SLACK_TEXTS: dict[str, Text] = {
    "day": {"en": "Judged for the law of", "zh": "按此日的法律判断"},
    "understood": {"en": "Understood as", "zh": "理解为"},
    "assumed": {"en": "Assumed", "zh": "假定"},
    "receipt": {"en": "Receipt", "zh": "回执"},
    "answer": {"en": "Answer", "zh": "回答"},
    "own_words": {"en": "In other words", "zh": "自行说明"},
    "contains": {"en": "contains {element}", "zh": "含{element}"},
    "none_of": {"en": "none of these: {elements}", "zh": "均不含：{elements}"},
    "choose": {"en": "Choose", "zh": "请选择"},
    "yes": {"en": "Yes", "zh": "是"},
    "no": {"en": "No", "zh": "否"},
    "share": {"en": "Share in this channel", "zh": "分享到本频道"},
    "shared": {"en": "Shared by {user}", "zh": "由{user}分享"},
    "only_you": {"en": "Only you can see this answer.", "zh": "仅您可见此回答。"},
    "more": {"en": "… and {count} more", "zh": "……另有{count}项"},
    "more_receipt": {"en": "… and {count} more in the receipt", "zh": "……另有{count}项，见回执"},
    "useful": {"en": "Useful", "zh": "有用"},
    "wrong": {"en": "Something is wrong", "zh": "有误"},
    "not_permission": {
        "en": "No outcome is permission to ship. Unofficial restatement; not legal advice.",
        "zh": "任何结论均不构成放行许可。非官方转述，不构成法律意见。",
    },
    "checked": {"en": "Corpus {version}, last checked {day}", "zh": "语料版本{version}，最后核对{day}"},
    "status": {"en": "is checking the announcements …", "zh": "正在核对公告……"},
    "busy": {
        "en": "I am busy with other questions. Please ask again in a minute.",
        "zh": "当前问题较多，请一分钟后再问。",
    },
    "failed": {
        "en": "Something unexpected happened, and this question is not answered. It is noted; please ask again.",
        "zh": "发生意外错误，此问题未获回答。错误已记录，请重新提问。",
    },
    "off": {
        "en": "I do not answer in this channel. `/controlled settings here on` changes that.",
        "zh": "本频道未启用回答。`/controlled settings here on` 可启用。",
    },
    "not_allowed": {
        "en": "I answer only in channels that my operator has named, and in direct messages.",
        "zh": "仅在管理员指定的频道及私信中回答。",
    },
    "expired": {
        "en": "This answer is too old to go on from; what was asked is no longer stored. Please ask again.",
        "zh": "此回答已过期，不再保存相关内容，请重新提问。",
    },
    "not_read": {
        "en": "I could not read a fact from “{words}”. Please say it in other words, such as: it contains dysprosium.",
        "zh": "无法从“{words}”中读出事实，请换一种说法，例如：含镝。",
    },
    "moved": {"en": "{user}: {fact} is {value}", "zh": "{user}：{fact}为{value}"},
    "moved_day": {"en": "{user}: asked for the law of {day}", "zh": "{user}：按{day}的法律判断"},
    "hello": {
        "en": "Ask in plain words whether an item or a technology may leave China, or go on from there, and I answer"
        " with a verdict for a day and the passages it rests on. Say what it is, from where, to whom and for what.",
        "zh": "请用日常语言提问：某物项或技术可否出口或再出口。我给出按日判断的结论及所依据的条文。请说明物项、出发地、接收方和用途。",
    },
    "prompts": {"en": "For example", "zh": "例如"},
    "help": {
        "en": "`/controlled <question>` answers you alone, with a button to share.\n"
        "`/controlled settings` shows this channel's settings; add one to change it:\n"
        "`here on|off`, `mode mention|all`, `answers auto|public|private`, `language auto|en|zh`, `weekly on|off`.\n"
        "In a channel, mention me; in a thread, I keep the facts for 30 days.",
        "zh": "`/controlled <问题>` 仅向您回答，可分享。\n"
        "`/controlled settings` 显示本频道设置，后接一项可更改：\n"
        "`here on|off`、`mode mention|all`、`answers auto|public|private`、`language auto|en|zh`、`weekly on|off`。\n"
        "在频道中请@我；同一话题串中的事实保存30天。",
    },
    "settings": {"en": "Settings of this channel", "zh": "本频道设置"},
    "setting_here": {"en": "whether I answer here", "zh": "是否在此回答"},
    "setting_mode": {"en": "what I answer: mentions, or all messages", "zh": "回答范围：仅@我，或全部消息"},
    "setting_answers": {
        "en": "who sees answers: auto is everybody in public channels, the asker alone in private ones",
        "zh": "回答可见范围：auto指公开频道所有人可见、私密频道仅提问者可见",
    },
    "setting_language": {"en": "language of answers: auto is that of the question", "zh": "回答语言：auto指随问题语言"},
    "setting_weekly": {"en": "one message a week about what changes", "zh": "每周一条变动消息"},
    "saved": {"en": "Saved: {name} is {value}.", "zh": "已保存：{name}为{value}。"},
    "bad_setting": {
        "en": "There is no such setting. Settings are {names}.",
        "zh": "没有该设置。可用设置：{names}。",
    },
    "modal": {"en": "Tell a fact", "zh": "补充事实"},
    "modal_hint": {
        "en": "In your own words, such as: no dysprosium and no terbium",
        "zh": "用您自己的话，例如：不含镝和铽",
    },
    "send": {"en": "Send", "zh": "发送"},
    "cancel": {"en": "Cancel", "zh": "取消"},
    "reason": {"en": "What is wrong?", "zh": "哪里有误？"},
    "reason_wrong_verdict": {"en": "The verdict", "zh": "结论"},
    "reason_wrong_source": {"en": "The passages", "zh": "条文"},
    "reason_unclear": {"en": "It misunderstood me", "zh": "误解了问题"},
    "reason_out_of_date": {"en": "It is out of date", "zh": "已过时"},
    "reason_other": {"en": "Something else", "zh": "其他"},
    "comment": {"en": "What should it say? (optional)", "zh": "应当如何回答？（可选）"},
    "weekly": {"en": "Export controls this week", "zh": "本周出口管制动态"},
    "weekly_passed": {"en": "Changed in the last 7 days", "zh": "过去7天的变化"},
    "weekly_coming": {"en": "Coming within 30 days", "zh": "未来30天内"},
    "weekly_corpus": {
        "en": "The corpus changed: {old} → {new}. Answers of before may differ now.",
        "zh": "语料已更新：{old} → {new}，此前的回答可能有变。",
    },
    "weekly_same": {"en": "The corpus did not change ({new}).", "zh": "语料未变（{new}）。"},
    "weekly_nothing": {"en": "No status date in this time.", "zh": "此期间没有状态变动日。"},
    "weekly_line": {"en": "{day}: {short} {status}", "zh": "{day}：{short}{status}"},
}

PROMPTS: tuple[dict[str, str], ...] = (
    {
        "title": "Oxide to Germany",
        "message": "Do I need a license to ship dysprosium oxide from China to Germany?",
    },
    {"title": "Magnets to the US", "message": "Can we export neodymium magnets from Ningbo to Chicago?"},
    {
        "title": "Chinese content abroad",
        "message": "Magnets made in Japan with 0.2% Chinese dysprosium by value go to Korea. Is a Chinese license needed?",
    },
    {"title": "中文提问", "message": "从赣州向越南提供稀土萃取分离工艺图纸，需要许可吗？"},
)
"""Suggested prompts of the agent view; Slack shows four."""


def tell(key: str, lang: str, **values: object) -> str:
    """The text of a key in a language, English where there is none, with its places filled."""
    return in_language(SLACK_TEXTS[key], lang).format(**values)
