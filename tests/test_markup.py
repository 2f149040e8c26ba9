"""Markup escapes whatever is text."""

from qa.markup import Html, element, joined, paragraphs, text


def test_text_is_escaped_as_content_and_as_attribute() -> None:
    made = element("a", "<script>alert(1)</script>", href='"><img src=x onerror=alert(1)>')
    assert made == ('<a href="&quot;&gt;&lt;img src=x onerror=alert(1)&gt;">&lt;script&gt;alert(1)&lt;/script&gt;</a>')


def test_markup_is_kept_and_never_escaped_twice() -> None:
    assert element("p", element("b", "R&D"), " & more") == "<p><b>R&amp;D</b> &amp; more</p>"
    assert isinstance(joined("a", Html("<br>"), None), Html)


def test_characters_that_hide_or_turn_others_are_dropped() -> None:
    assert text("a\u202eb\u200bc\x00d\ne") == "abcd\ne"


def test_attributes_can_be_named_bare_or_left_out() -> None:
    assert element("input", type_="checkbox", checked=True, disabled=False, title=None, data_fact="form") == (
        '<input type="checkbox" checked data-fact="form">'
    )


def test_a_text_becomes_paragraphs_and_lists() -> None:
    made = paragraphs("Two groups.\n- one & all\n  of it\n- two\n\nLast\nline.")
    assert made == ("<p>Two groups.</p><ul><li>one &amp; all of it</li><li>two</li></ul><p>Last line.</p>")
