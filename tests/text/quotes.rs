//! Whose words they are: quotation marks, quoted lines, blocks and code.

use super::words;

#[test]
fn what_stands_in_quotation_marks_is_quoted() {
    for (text, expected) in [
        ("They wrote “buy now” again", "buy now"),
        ("They wrote \"buy now\" again", "buy now"),
        ("上面写着「买一送一」呢", "买 一 送 一"),
        ("《買一送一》好看", "买 一 送 一"),
        ("Er sagte «jetzt» dazu", "jetzt"),
        ("> Shop now!\nNo thanks", "shop now"),
        ("First\n> Shop now\n> today\nlast", "shop now today"),
        ("a “one” b “two” c", "one two"),
        ("He said “buy now and left", ""),
        ("He said \"buy now and left", ""),
        ("one “two\nthree” four", ""),
        ("2 > 1 said she", ""),
        ("it's the dogs' bowl", ""),
        ("  > Shop now\nNo", "shop now"),
        ("[quote]Shop now[/quote] No", "quote shop now quote"),
        ("[quote=anna]Shop\nnow[/quote]\nNo", "quote anna shop now quote"),
        ("[quote][quote]one[/quote]two[/quote] three", "quote quote one quote two quote"),
        ("[QUOTE]Shop now", ""),
        ("Shop now[/quote]", ""),
        ("[/quote]Shop[quote] now", ""),
        ("<blockquote>Shop now</blockquote> No", "blockquote shop now blockquote"),
        ("No\n: Shop now\nyes", "shop now"),
        ("※ 引述《anna》之銘言\n好", "引 述 anna 之 铭 言"),
        ("Yes\n: )\nno", ""),
        ("“one “two ”three", "one two"),
    ] {
        assert_eq!(words(text, |token| token.is_quoted && token.is_said()).join(" "), expected, "{text:?}");
    }
}

#[test]
fn code_is_left_out() {
    for (text, expected) in [
        ("Run\n```sh\nbuy now\n```\nthen", "sh buy now"),
        ("Run `buy now` then", "buy now"),
        ("Run ``buy ` now`` then", "buy now"),
        ("```buy now", ""),
        ("Run `buy\nnow` then", ""),
        ("I don`t and you don`t", ""),
        ("[code]buy now[/code] yes", "code buy now code"),
        ("<pre>buy</pre> yes", "pre buy pre"),
        ("So:\n\n    let x = f(y);\n    g[x] = 1;\n\nyes", "let x f y g x 1"),
        ("So:\n\n    and then I went home\n\nyes", ""),
        ("`a`\n\n    and then\n\n```\nb\n```\nyes", "a and then b"),
        ("\n    let x = f(y); g[x] = 1;", "let x f y g x 1"),
    ] {
        assert_eq!(words(text, |token| token.is_quoted && token.is_said()).join(" "), expected, "{text:?}");
    }
}

#[test]
fn code_alone_is_still_left_out_but_a_quotation_beside_it_is_not() {
    assert_eq!(words("`buy now`", |token| token.is_quoted && token.is_said()), ["buy", "now"]);
    assert_eq!(words("“shop” `buy`", |token| token.is_quoted && token.is_said()), ["buy"]);
}

#[test]
fn a_draft_that_is_one_quotation_is_the_writers_own() {
    for text in ["“Shop now and save”", "「買一送一」！", "> Shop now", "\"Shop now\" 🔥"] {
        assert_eq!(words(text, |token| token.is_quoted), [""; 0], "{text:?}");
    }
}
