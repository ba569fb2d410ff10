//! The form of the table: runs of characters that come apart alike.

/// Which characters come apart by rule rather than by table: Hangul syllables.
pub(crate) const HANGUL: std::ops::RangeInclusive<u32> = 0xAC00..=0xD7A3;

/// Every character of the run is a mark.
pub(crate) const MARKS: u8 = 0;
/// The first becomes a character, the others what follows it. One less (`SAME` in `table`):
/// all become the same.
pub(crate) const ONWARD: u8 = 2;
/// From here on: one character that becomes so many less `LONG`, or none.
pub(crate) const LONG: u8 = 3;

/// How many characters the table holds for a run of a kind.
pub(crate) fn count(kind: u8) -> usize {
    usize::from(if kind < LONG { u8::from(kind != MARKS) } else { kind - LONG })
}

/// A number of bytes of seven bits, the lowest first; 0 where there is nothing left.
pub(crate) fn read(bytes: &mut impl Iterator<Item = u8>) -> u32 {
    let (mut number, mut shift) = (0, 0);
    loop {
        let byte = bytes.next().unwrap_or_default();
        number |= u32::from(byte & 0x7F) << shift;
        shift += 7;
        if byte < 0x80 || shift > 28 {
            return number;
        }
    }
}

/// Where a difference leads, whose sign is its lowest bit.
pub(crate) fn unfolded(from: u32, number: u32) -> u32 {
    from.wrapping_add((number >> 1) ^ 0u32.wrapping_sub(number & 1))
}

/// A part of the table.
pub(crate) type Stream = std::iter::Copied<std::slice::Iter<'static, u8>>;

/// The parts of the table, each behind its length.
pub(crate) fn streams(table: &'static [u8]) -> [Stream; 6] {
    let mut rest = table;
    [(); 6].map(|()| {
        let mut ahead = rest.iter().copied();
        let length = read(&mut ahead) as usize;
        let (stream, others) = rest[rest.len() - ahead.len()..].split_at(length);
        rest = others;
        stream.iter().copied()
    })
}

/// The letters of a Hangul syllable, by the rule of the standard (chapter 3.12).
pub(crate) fn hangul(place: u32) -> [Option<char>; 3] {
    let last = place % 28;
    [char::from_u32(0x1100 + place / 588), char::from_u32(0x1161 + place % 588 / 28), char::from_u32(0x11A7 + last).filter(|_| last > 0)]
}
