//! Folds one character to what it is read as, whatever it is dressed in.
//!
//! Full-width and mathematical letters, circled and small capitals, accents, case and
//! Traditional Han all fold away; invisible characters vanish. It knows characters only,
//! never words; called by the tokeniser for drafts and cue patterns alike.

use std::sync::OnceLock;

use crate::unicode;

/// Calls `emit` with each folded character of `source`: none, one or several.
///
/// Idempotent: folding what was emitted emits the same again.
pub fn fold(source: char, mut emit: impl FnMut(char)) {
    if source.is_ascii() {
        emit(plain(source.to_ascii_lowercase()));
        return;
    }
    // Most of a Chinese draft goes this way: Han characters have only Traditional to lose.
    if matches!(source, '\u{3400}'..='\u{9FFF}') {
        emit(simplified(source).unwrap_or(source));
        return;
    }
    if is_invisible(source) {
        return;
    }
    if matches!(source, '´' | '\u{1FFD}') {
        emit('\'');
        return;
    }
    if let Some(letter) = fancy_letter(source) {
        emit(letter);
        return;
    }
    unicode::parts(source, |part| {
        if !is_invisible(part) {
            let part = fancy_letter(part).unwrap_or(part);
            emit(plain(simplified(part).unwrap_or(part)));
        }
    });
}

/// The Simplified form of a Traditional Han character; `None` where the two are one.
pub fn simplified(character: char) -> Option<char> {
    match HanTable::get().simplified[HanTable::place(character)?] {
        0 => None,
        code => char::from_u32(u32::from(code)),
    }
}

/// Whether the character belongs to Simplified writing alone: it stands for a Traditional
/// one and is hardly seen in Traditional text (shared forms such as 后 and 里 do not count).
pub fn is_simplified_only(character: char) -> bool {
    HanTable::place(character).is_some_and(|place| HanTable::get().is_target[place])
}

/// Simplified characters that Traditional text uses as well.
const SHARED: &str = "后里干才面台云冲几划占卷厂只向周回复姜家布志念托扣斗旋昆曲朱杆松极板欲气汇沈沾注涂炮熏痴着确秋种签系累纤致舍苏范药蒙表谷辟郁采钟须饥发丰仆你它么了于尽当余出制升吁合同叶吊困峰岩并幸弦御恒愈挂据杰梁欣淀灶症皂筑腊舌赞酸鉴霉";

/// The pairs of `data/traditional.txt`, laid out once so that a character is found in one step.
struct HanTable {
    /// By place: the code point of the Simplified form, or 0.
    simplified: Vec<u16>,
    /// By place: whether it is the Simplified form of another and not shared.
    is_target: Vec<bool>,
}

impl HanTable {
    const FIRST: u32 = 0x3400;
    const LAST: u32 = 0x9FFF;

    fn place(character: char) -> Option<usize> {
        let code = u32::from(character);
        (Self::FIRST..=Self::LAST).contains(&code).then(|| (code - Self::FIRST) as usize)
    }

    fn get() -> &'static Self {
        static TABLE: OnceLock<HanTable> = OnceLock::new();
        TABLE.get_or_init(|| {
            let size = (Self::LAST - Self::FIRST + 1) as usize;
            let mut table = Self { simplified: vec![0; size], is_target: vec![false; size] };
            unicode::traditional(|from, to| {
                if let Some(place) = Self::place(from) {
                    table.simplified[place] = u32::from(to) as u16;
                }
                if let Some(place) = Self::place(to) {
                    table.is_target[place] = !SHARED.contains(to);
                }
            });
            table
        })
    }
}

/// Whether the character is a letter in fancy dress (mathematical, circled, squared, small
/// capital), which writers use to look bold where a site offers no bold.
pub fn is_fancy(character: char) -> bool {
    matches!(character, '\u{1D400}'..='\u{1D7FF}') || fancy_letter(character).is_some()
}

/// Whether the character takes no room: format controls, joiners, selectors, fillers.
pub fn is_invisible(character: char) -> bool {
    matches!(character,
        '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}'
        | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}'
        | '\u{E0000}'..='\u{E0FFF}'
        // Marks of ownership sit on a word without being part of it.
        | '™' | '®' | '©' | '℠')
}

/// Letters that Unicode gives no decomposition: enclosed in black, and small capitals.
fn fancy_letter(character: char) -> Option<char> {
    const SMALL_CAPITALS: &str = "ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡ\u{0}ʏᴢ";
    let offset = match character {
        '\u{1F150}'..='\u{1F169}' => u32::from(character) - 0x1F150,
        '\u{1F170}'..='\u{1F189}' => u32::from(character) - 0x1F170,
        '\u{24B6}'..='\u{24CF}' => u32::from(character) - 0x24B6,
        '\u{24D0}'..='\u{24E9}' => u32::from(character) - 0x24D0,
        '\u{1F130}'..='\u{1F149}' => u32::from(character) - 0x1F130,
        '\u{250}'..='\u{2AF}' | '\u{1D00}'..='\u{1D7F}' | '\u{A720}'..='\u{A7FF}' => {
            SMALL_CAPITALS.chars().position(|small| small == character)? as u32
        }
        _ => return None,
    };
    char::from_u32(u32::from('a') + offset)
}

/// One form for the signs that typography has several of.
fn plain(character: char) -> char {
    match character {
        '‘' | '’' | 'ʼ' | '＇' | '`' | '´' => '\'',
        '‐'..='―' | '−' | '﹣' => '-',
        '。' | '｡' => '。',
        _ => character,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(text: &str) -> String {
        let mut out = String::new();
        text.chars().for_each(|c| fold(c, |f| out.push(f)));
        out
    }

    #[test]
    fn dressed_letters_read_as_plain_ones() {
        for dressed in
            ["𝗕𝘂𝘆 𝗻𝗼𝘄", "𝓑𝓾𝔂 𝓷𝓸𝔀", "Ｂｕｙ　ｎｏｗ", "ʙᴜʏ ɴᴏᴡ", "🅑🅤🅨 🅝🅞🅦", "🅱🆄🆈 🅽🅾🆆", "Ⓑⓤⓨ ⓝⓞⓦ", "B\u{336}u\u{336}y n\u{200B}ow", "Búy nōw"]
        {
            assert_eq!(folded(dressed), "buy now", "{dressed}");
        }
    }

    #[test]
    fn traditional_reads_as_simplified() {
        assert_eq!(folded("立即購買，優惠"), "立即购买,优惠");
        assert_eq!(folded("跟著妳"), "跟着你");
    }

    #[test]
    fn the_table_is_sorted_and_goes_straight_to_the_end() {
        const TRADITIONAL: &[u8] = include_bytes!("data/traditional.txt");
        const LINE: usize = 7;
        let lines: Vec<&[u8]> = TRADITIONAL.chunks(LINE).collect();
        assert!(lines.iter().all(|line| line.len() == LINE && line[6] == b'\n'));
        assert!(lines.windows(2).all(|pair| pair[0][..3] < pair[1][..3]), "sorted, no doubles");
        for line in lines {
            let target = std::str::from_utf8(&line[3..6]).unwrap().chars().next().unwrap();
            assert_eq!(simplified(target), None, "{target} would fold again");
            let source = std::str::from_utf8(&line[..3]).unwrap().chars().next().unwrap();
            assert_eq!(simplified(source), Some(target), "{source} lies outside the table's range");
        }
    }

    #[test]
    fn signs_of_ownership_vanish_but_fractions_stay() {
        assert_eq!(folded("Brand™"), "brand");
        assert_eq!(folded("①"), "1");
    }
}
