//! Long drafts: the time to read one grows with its length and no faster.

use std::time::{Duration, Instant};

use offair::text::Text;

/// Texts whose parts each ask for a look ahead or back that finds nothing.
const TANGLES: &[&str] = &[
    "a.",
    "“",
    "「",
    "[quote]",
    "[/code]",
    "<q>",
    "`",
    "```\n",
    "@a",
    "#",
    "# a",
    "....",
    "……",
    "1 ",
    "12-",
    "(1",
    "+1",
    "加v",
    "微信:",
    "[微",
    "不",
    "别",
    "not ",
    "they said ",
    "百",
    "$",
    "> \n",
    ": a\n",
    "\n\n    {",
    "http://",
    "www.",
    "word ",
    "字",
    "字a",
];

#[test]
fn time_grows_with_the_length_of_the_text_and_no_faster() {
    let time = |part: &str, count: usize| {
        let text = part.repeat(count);
        (0..3)
            .map(|_| {
                let start = Instant::now();
                std::hint::black_box(Text::new(&text).stretches().len());
                start.elapsed()
            })
            .min()
            .unwrap_or_default()
    };
    for part in TANGLES {
        let (short, long) = (time(part, 500), time(part, 8_000));
        // Sixteen times the text; a quadratic search would take 256 times as long.
        assert!(long < short * 64 + Duration::from_millis(20), "{part:?}: {short:?} for 500, {long:?} for 8,000");
    }
}
