//! Recognises prices, percentages and plain numbers by their form.
//!
//! Currencies are told in words and signs of the places that Offair is used in. Called by
//! the reader in `cut`; telephone numbers are in `phone`.

use super::cut::Cutter;
use super::token::Kind;

/// Currency words that follow a number, Latin ones as whole words. "Bucks" and "quid" are
/// talk about money and stay words.
#[rustfmt::skip]
const CURRENCY_AFTER: &[&str] = &[
    "$", "£", "¥", "€", "₩", "円", "元", "块", "圆", "蚊", "港币", "港元", "港纸", "人民币", "台币", "新台币", "日元", "日币", "美元",
    "美金", "欧元", "英镑", "韩元", "韩币", "aud", "cad", "cny", "dollar", "dollars", "eur", "euro", "euros", "gbp", "hkd", "inr",
    "jpy", "krw", "myr", "ntd", "rmb", "sgd", "thb", "twd", "usd", "usdt", "yen",
];
/// Currency signs that stand before a number; letters before `$` (NT$, HK$) belong to it.
const CURRENCY_BEFORE: &[char] = &['$', '€', '£', '¥', '₹', '₩', '฿', '₱', '₫', '₽'];
/// Currency codes that stand before a number.
const CODES: &[&str] = &["aud", "cad", "cny", "eur", "gbp", "hkd", "jpy", "ntd", "rmb", "sgd", "twd", "usd"];

impl Cutter<'_> {
    pub(super) fn number(&self, at: usize) -> Option<(Kind, usize)> {
        if let Some(end) = self.price_before(at) {
            return Some((Kind::Price, end));
        }
        if !self.char(at).is_ascii_digit() {
            return self.phone(at).map(|end| (Kind::Phone, end));
        }
        let end = self.digits(at);
        if self.char(end) == '%' {
            return Some((Kind::Percent, end + 1));
        }
        if let Some(end) = self.price_after(end) {
            return Some((Kind::Price, end));
        }
        Some(self.phone(at).map_or((Kind::Number, end), |end| (Kind::Phone, end)))
    }

    /// An amount in Han numerals: a percentage, or a price of two numerals or more (一块
    /// alone is "together", 二元 "binary").
    pub(super) fn han_amount(&self, at: usize) -> Option<(Kind, usize)> {
        if !is_numeral(self.char(at)) {
            return None;
        }
        if self.starts_with(at, "百分之") && (self.char(at + 3).is_ascii_digit() || is_numeral(self.char(at + 3))) {
            return Some((Kind::Percent, self.run(at + 3, |c| c.is_ascii_digit() || is_numeral(c))));
        }
        // Longer runs are serial numbers; a bound keeps the search linear.
        let end = self.run_up_to(at, 12, is_numeral);
        let is_first = at == 0 || !is_numeral(self.char(at - 1));
        let currency = ["元", "圆", "块钱", "蚊"].into_iter().find(|word| self.starts_with(end, word))?;
        (is_first && end - at >= 2).then(|| (Kind::Price, end + currency.chars().count()))
    }

    fn price_before(&self, at: usize) -> Option<usize> {
        let letters = self.run_up_to(at, 4, |c| c.is_ascii_lowercase()) - at;
        let sign = if (1..=3).contains(&letters) && self.char(at + letters) == '$' { at + letters } else { at };
        let number = if CURRENCY_BEFORE.contains(&self.char(sign)) {
            sign + 1
        } else if letters == 3 && CODES.iter().any(|code| self.starts_with(at, code)) {
            at + 3
        } else {
            return None;
        };
        let digits = self.run_up_to(number, 2, |c| c == ' ');
        if digits > number + 1 || !self.char(digits).is_ascii_digit() {
            return None;
        }
        let end = self.digits(digits);
        let is_letter = matches!(self.char(end), 'k' | 'm' | 'b' | 'w') && !self.char(end + 1).is_alphanumeric();
        Some(if is_letter || matches!(self.char(end), '万' | '亿') { end + 1 } else { end })
    }

    /// Where a price ends whose number ends at `end`.
    pub(super) fn price_after(&self, end: usize) -> Option<usize> {
        let skip_blank = |at: usize| if self.char(at) == ' ' { at + 1 } else { at };
        let next = skip_blank(end);
        let folds = matches!(self.char(next), 'k' | 'w' | '百' | '千' | '万' | '亿');
        self.currency(next).or_else(|| folds.then(|| self.currency(skip_blank(next + 1))).flatten())
    }

    fn currency(&self, at: usize) -> Option<usize> {
        CURRENCY_AFTER.iter().filter(|word| self.starts_with(at, word)).find_map(|word| {
            let after = at + word.chars().count();
            let is_whole = !word.is_ascii() || *word == "$" || !self.char(after).is_ascii_alphanumeric();
            (is_whole && !(*word == "$" && self.char(after).is_ascii_digit())).then_some(after)
        })
    }

    /// The end of a number with its inner points, commas, colons, slashes and hyphens.
    fn digits(&self, at: usize) -> usize {
        let mut end = self.run(at, |c| c.is_ascii_digit());
        while matches!(self.char(end), '.' | ',' | ':' | '/' | '-') && self.char(end + 1).is_ascii_digit() {
            end = self.run(end + 1, |c| c.is_ascii_digit());
        }
        end
    }
}

fn is_numeral(character: char) -> bool {
    matches!(
        character,
        '零' | '〇' | '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十' | '百' | '千' | '万' | '两' | '亿'
    )
}
