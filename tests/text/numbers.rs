//! Prices, percentages, telephone numbers, and where somebody can be reached elsewhere.

use offair::text::Kind;

use super::{expect, pieces, words};

#[test]
fn prices_are_heard_in_both_orders() {
    expect(
        Kind::Price,
        &[
            ("only $40 today", &["$40"]),
            ("现价99元起", &["99元"]),
            ("NT$250含運", &["NT$250"]),
            ("HK$1,200.50", &["HK$1,200.50"]),
            ("40 USD or so", &["40 USD"]),
            ("¥99 包邮", &["¥99"]),
            ("￥99", &["￥99"]),
            ("£3.50, 12 € and 5€", &["£3.50", "12 €", "5€"]),
            ("US$40 or €5", &["US$40", "€5"]),
            ("才30块钱", &["30块"]),
            ("賣99蚊，250円", &["99蚊", "250円"]),
            ("月入3万元，1.2k 元，3w块", &["3万元", "1.2k 元", "3w块"]),
            ("rmb 99, $1.2k, $3M", &["rmb 99", "$1.2k", "$3M"]),
            ("一共九十九元", &["九十九元"]),
            ("$40-60", &["$40-60"]),
            ("$ 5", &["$ 5"]),
            ("＄４０", &["＄４０"]),
        ],
    );
}

#[test]
fn numbers_beside_other_words_are_no_prices() {
    expect(
        Kind::Price,
        &[
            ("99 bucks", &[]),
            ("一块去吧，二元论", &[]),
            ("$1.2kg", &["$1.2"]),
            ("40 used books", &[]),
            ("usd is down", &[]),
            ("3 eurosceptics", &[]),
            ("page 99", &[]),
            ("$", &[]),
        ],
    );
}

#[test]
fn percents_are_heard_in_digits_and_in_han() {
    expect(
        Kind::Percent,
        &[
            ("40% off", &["40%"]),
            ("about 4.5%.", &["4.5%"]),
            ("５０％", &["５０％"]),
            ("便宜百分之二十吧", &["百分之二十"]),
            ("百分之30", &["百分之30"]),
            ("百分之百", &["百分之百"]),
            ("百分之几呢", &[]),
            ("% of us", &[]),
        ],
    );
}

#[test]
fn telephone_numbers_are_told_by_their_groups() {
    expect(
        Kind::Phone,
        &[
            ("Call 555-010-0199 now", &["555-010-0199"]),
            ("热线66881234", &["66881234"]),
            ("138-0013-8000", &["138-0013-8000"]),
            ("电话 138 0013 8000 王", &["138 0013 8000"]),
            ("+1 555 010 9999", &["+1 555 010 9999"]),
            ("+1 (555) 010-9999.", &["+1 (555) 010-9999"]),
            ("(02) 2345-6789", &["(02) 2345-6789"]),
            ("手機 0912-345-678", &["0912-345-678"]),
            ("查詢 9123 4567", &["9123 4567"]),
            ("9123-4567 or 555.010.9999", &["9123-4567", "555.010.9999"]),
            ("+44 20 7946 0958", &["+44 20 7946 0958"]),
            ("06 12 34 56 78", &["06 12 34 56 78"]),
            ("1-800-555-0199", &["1-800-555-0199"]),
            ("400-1234567", &["400-1234567"]),
            ("＋１ ５５５ ０１０ ９９９９", &["＋１ ５５５ ０１０ ９９９９"]),
            ("at 555 010 0199 2 of us", &["555 010 0199"]),
            ("(note) 66881234", &["66881234"]),
        ],
    );
}

#[test]
fn a_date_price_version_score_or_quantity_is_no_telephone_number() {
    let silent = [
        "We met on 2024-05-06 at noon",
        "2024/05/06",
        "20240506",
        "from 1999-2005 and 2019 2020",
        "between 3000-5000",
        "call 5550199",
        "1,234,567,890 people",
        "12345678.90",
        "12345678件现货",
        "12345678 views",
        "12345678元",
        "¥12345678",
        "10000000",
        "v1.2.3.4567",
        "192.168.100.1000",
        "21-19 21-15 21-18",
        "3:2 4:1 2:2 3:3",
        "1234 5678 9012 3456",
        "5 6 7 8 9 10 11 12",
        "978-3-16-148410-0",
        "id 12345678901234567890",
        "c+12345678901234567",
    ];
    for text in silent {
        assert_eq!(pieces(text, Kind::Phone), [""; 0], "{text:?}");
    }
}

#[test]
fn what_stands_behind_a_messengers_name_is_a_contact() {
    expect(
        Kind::Contact,
        &[
            ("加V abc123", &["abc123"]),
            ("想要的加v：shop_66", &["shop_66"]),
            ("➕V:ab5555", &["ab5555"]),
            ("加微 abcdef", &["abcdef"]),
            ("加薇abc123备注", &["abc123"]),
            ("v信 abc123", &["abc123"]),
            ("V♥ abc123", &["abc123"]),
            ("薇信：abc123", &["abc123"]),
            ("威信:abcde", &["abcde"]),
            ("VX:abc123", &["abc123"]),
            ("wx：abc123", &["abc123"]),
            ("vx13800138000", &["13800138000"]),
            ("微❤️abc123", &["abc123"]),
            ("微信号：abc123", &["abc123"]),
            ("QQ群 12345678", &["12345678"]),
            ("q群：1234567", &["1234567"]),
            ("扣扣 1234567", &["1234567"]),
            ("进裙 123456789", &["123456789"]),
            ("Line ID: @abc", &["@abc"]),
            ("LINE：abc", &["abc"]),
            ("加賴 abc123", &["abc123"]),
            ("telegram @abc", &["@abc"]),
            ("TG: @abc_def", &["@abc_def"]),
            ("join t.me/abc now", &["t.me/abc"]),
            ("https://wa.me/85291234567", &["https://wa.me/85291234567"]),
            ("whatsapp +852 9123 4567", &["+852 9123 4567"]),
            ("WhatsApp me on 07700 900123", &["07700 900123"]),
            ("Stay anonymous. Signal: anna_b.32", &["anna_b.32"]),
            ("ＶＸ：ａｂｃ１２３", &["ａｂｃ１２３"]),
            ("V\u{200B}X：abc123", &["abc123"]),
        ],
    );
}

#[test]
fn the_mere_mention_of_a_messenger_is_no_contact() {
    let silent = [
        "I talked with her on WhatsApp",
        "I talked with her on WhatsApp yesterday about 2 dogs",
        "微信又更新了",
        "微信8.0.32 好卡",
        "微信 iPhone 版",
        "QQ群里有人说",
        "QQ 2013 还能用",
        "QQ群500人",
        "他在公司很有威信",
        "老师的威信：大家都服",
        "加V的用户",
        "加VIP 2000",
        "Bottom line: nobody cares",
        "Line: please hold on",
        "line 12345678",
        "Signal to Noise Ratio: 100 dB",
        "buy signal: strong",
        "thanks @anna for the line",
        "连衣裙 199元",
        "the telegram arrived in 1912",
        "t.me is down",
        "G75VX abc123",
        "买了10件",
    ];
    for text in silent {
        assert_eq!(pieces(text, Kind::Contact), [""; 0], "{text:?}");
    }
}

#[test]
fn the_name_before_a_contact_stays_words() {
    assert_eq!(words("加V信：abc123", |token| token.is_said()), ["加", "v", "信", "abc123"]);
}
