//! Recognises telephone numbers by how their digits are grouped.
//!
//! Dates, prices, versions, scores and counted things are no telephone numbers. Called by
//! `number` and `contact`; looks no further than the digits of one number.

use super::cut::Cutter;

/// The most groups and digits of a number (ITU-T E.164 allows 15 digits).
const MOST_GROUPS: usize = 7;
const MOST_DIGITS: usize = 15;
/// What is counted by the number before it.
const COUNTED_HAN: &str = "元块个件次年万亿票份斤公吨粉字岁蚊円人%";
/// Numbers that name a thing, not a line: 单号, 验票码.
const NAMED: &[&str] =
    &["单号", "序号", "编号", "订单", "票码", "证码", "代码", "单号:", "序号:", "编号:", "订单:", "票码:", "证码:", "代码:"];
const COUNTED: &[&str] = &["copies", "followers", "pcs", "people", "pieces", "subscribers", "times", "units", "users", "views"];

/// The groups of digits that stand at one place.
#[derive(Default)]
struct Groups {
    /// Where each begins, how many digits it has, and where it ends, a bracket included.
    list: Vec<(usize, usize, usize)>,
    /// The separator before each group but the first.
    separators: Vec<char>,
    has_plus: bool,
    has_bracket: bool,
}

impl Cutter<'_> {
    /// Where the telephone number at `at` ends.
    pub(super) fn phone(&self, at: usize) -> Option<usize> {
        let first = self.char(at);
        let follows_word = at > 0 && self.char(at - 1).is_ascii_alphanumeric();
        // The last groups of a bank card.
        let follows_digits = at > 1 && matches!(self.char(at - 1), ' ' | '-') && self.char(at - 2).is_ascii_digit();
        if !(first.is_ascii_digit() || (matches!(first, '+' | '(') && !follows_word)) {
            return None;
        }
        let mut groups = self.groups(at);
        if NAMED.iter().any(|name| at >= name.chars().count() && self.starts_with(at - name.chars().count(), name)) {
            return None;
        }
        if follows_digits {
            groups.list.truncate(1);
        }
        (1..=groups.list.len()).rev().find(|&count| self.is_phone(&groups, count)).map(|count| groups.list[count - 1].2)
    }

    fn groups(&self, at: usize) -> Groups {
        let mut groups = Groups { has_plus: self.char(at) == '+', ..Groups::default() };
        let mut here = at + usize::from(groups.has_plus);
        while groups.list.len() < MOST_GROUPS {
            let is_open = self.char(here) == '(' && groups.list.len() <= usize::from(groups.has_plus);
            let start = here + usize::from(is_open);
            let digits = self.run(start, |c| c.is_ascii_digit());
            if digits == start || (is_open && self.char(digits) != ')') {
                groups.separators.pop();
                break;
            }
            groups.has_bracket |= is_open;
            here = digits + usize::from(is_open);
            groups.list.push((start, digits - start, here));
            let separator = self.char(here);
            let is_blank = is_open && self.char(here).is_ascii_digit();
            if !is_blank && !matches!(separator, ' ' | '-' | '.') {
                break;
            }
            groups.separators.push(if is_open { ' ' } else { separator });
            here += usize::from(!is_blank);
        }
        groups.separators.truncate(groups.list.len().saturating_sub(1));
        groups
    }

    /// Whether the first `count` groups are a telephone number and nothing belongs to it that
    /// follows.
    fn is_phone(&self, groups: &Groups, count: usize) -> bool {
        let lengths: Vec<usize> = groups.list[..count].iter().map(|group| group.1).collect();
        let total: usize = lengths.iter().sum();
        let separators = &groups.separators[..count - 1];
        if !(8..=MOST_DIGITS).contains(&total) || self.is_counted(groups.list[count - 1].2) || self.goes_on(groups, count) {
            return false;
        }
        if groups.has_plus {
            return lengths[0] <= 4 || count == 1;
        }
        if groups.has_bracket {
            return lengths[0] <= 4 && total <= 11;
        }
        let value =
            |group: usize| (groups.list[group].0..groups.list[group].0 + lengths[group]).map(|at| self.char(at)).collect::<String>();
        let first = self.char(groups.list[0].0);
        let is_even = separators.windows(2).all(|pair| pair[0] == pair[1]);
        let is_year = |text: &str| text.len() == 4 && (text.starts_with("19") || text.starts_with("20"));
        match lengths.as_slice() {
            [_] => {
                let number = value(0);
                !is_day(&number) && !number.ends_with("00000")
            }
            _ if !is_even => false,
            [3, 3, 4] | [3, 4, 4] => true,
            [1, 3, 3, 4] => first == '1',
            [3, 7] => matches!(value(0).as_str(), "400" | "800"),
            [4, 4] => {
                let (one, other) = (value(0), value(1));
                let is_round = one.ends_with("00") && other.ends_with("00");
                ('2'..='9').contains(&first) && separators[0] != '.' && !is_year(&one) && !is_round
            }
            [area, rest @ ..] if first == '0' && *area >= 2 && !rest.is_empty() => {
                let is_date = lengths.len() > 2 && is_year(&value(2)) && lengths[0] == 2 && lengths[1] == 2;
                (9..=if self.char(groups.list[0].0 + 1) == '0' { MOST_DIGITS } else { 11 }).contains(&total)
                    && rest.iter().all(|length| *length >= 2)
                    && !is_date
            }
            _ => false,
        }
    }

    /// Whether the number is of something: 12345678件.
    fn is_counted(&self, end: usize) -> bool {
        let next = if self.char(end) == ' ' { end + 1 } else { end };
        let word = self.run_up_to(next, 12, |c| c.is_ascii_lowercase());
        COUNTED_HAN.contains(self.char(next))
            || self.price_after(end).is_some()
            || (word > next && COUNTED.contains(&self.text(next, word).as_str()))
            || (matches!(self.char(end), '.' | ',' | ':' | '/') && self.char(end + 1).is_ascii_digit())
    }

    /// Whether more digits in the same form follow, as on a bank card.
    fn goes_on(&self, groups: &Groups, count: usize) -> bool {
        let (Some(next), Some(separator)) = (groups.list.get(count), groups.separators.get(count - 1)) else { return false };
        *separator != ' ' || (count > 1 && groups.separators[count - 2] == ' ' && next.1 > 2)
    }
}

/// Whether eight digits are a day written without signs: 20240506.
fn is_day(number: &str) -> bool {
    let part = |from: usize, to: usize| number.get(from..to).and_then(|part| part.parse::<u32>().ok()).unwrap_or(0);
    number.len() == 8 && (1900..2100).contains(&part(0, 4)) && (1..=12).contains(&part(4, 6)) && (1..=31).contains(&part(6, 8))
}
