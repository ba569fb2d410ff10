//! Whether items fit into what the browser's account carries, before they are put there.

use std::collections::BTreeMap;
use std::fmt;

use serde_json::Value;

use super::written::written;

/// No more bytes than this may be stored in all (`storage.sync.QUOTA_BYTES`).
pub const MOST_BYTES: usize = 102_400;

/// No item may have more bytes than this (`storage.sync.QUOTA_BYTES_PER_ITEM`).
pub const MOST_BYTES_OF_ITEM: usize = 8_192;

/// No more items than this may be stored (`storage.sync.MAX_ITEMS`).
pub const MOST_ITEMS: usize = 512;

/// Why items do not fit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum QuotaError {
    /// The item of this key is too large.
    Item {
        /// Its key.
        key: String,
        /// Its size in bytes.
        bytes: usize,
    },
    /// There are too many items; how many there are.
    Items(usize),
    /// They are too large together; how many bytes they have.
    Bytes(usize),
}

impl fmt::Display for QuotaError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Item { key, bytes } => {
                write!(out, "{key} has {bytes} bytes, and an account carries {MOST_BYTES_OF_ITEM} of one item: take some entries out")
            }
            Self::Items(count) => write!(out, "{count} items are stored, and an account carries {MOST_ITEMS}: reset some places"),
            Self::Bytes(bytes) => write!(out, "{bytes} bytes are stored, and an account carries {MOST_BYTES}: reset some places"),
        }
    }
}

impl std::error::Error for QuotaError {}

/// How many bytes an item counts for: its key and its value as JSON, in UTF-8.
///
/// ```
/// assert_eq!(offair::settings::bytes("site:x.com", &serde_json::json!({ "on": false })), 22);
/// ```
pub fn bytes(key: &str, value: &Value) -> usize {
    key.len() + written(value).len()
}

/// Whether the account carries all of these items; says the first reason why it does not.
///
/// ```
/// use offair::settings::{QuotaError, fits};
/// use serde_json::json;
///
/// let items = [("global".to_string(), json!({ "muted": ["x".repeat(8_192)] }))].into_iter().collect();
/// assert_eq!(fits(&items), Err(QuotaError::Item { key: "global".into(), bytes: 8_212 }));
/// ```
pub fn fits(items: &BTreeMap<String, Value>) -> Result<(), QuotaError> {
    let sizes = items.iter().map(|(key, value)| (key, bytes(key, value)));
    if let Some((key, bytes)) = sizes.clone().find(|(_, bytes)| *bytes > MOST_BYTES_OF_ITEM) {
        return Err(QuotaError::Item { key: key.clone(), bytes });
    }
    if items.len() > MOST_ITEMS {
        return Err(QuotaError::Items(items.len()));
    }
    let all: usize = sizes.map(|(_, bytes)| bytes).sum();
    if all > MOST_BYTES { Err(QuotaError::Bytes(all)) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn the_last_byte_that_is_carried_fits_and_the_next_does_not() {
        let item = |length: usize| [("k".to_string(), json!("x".repeat(length)))].into_iter().collect();
        assert_eq!(fits(&item(MOST_BYTES_OF_ITEM - 3)), Ok(()));
        assert_eq!(fits(&item(MOST_BYTES_OF_ITEM - 2)), Err(QuotaError::Item { key: "k".into(), bytes: 8_193 }));

        let many = |count: usize| (0..count).map(|n| (format!("site:{n}"), json!({}))).collect();
        assert_eq!(fits(&many(512)), Ok(()));
        assert_eq!(fits(&many(513)), Err(QuotaError::Items(513)));

        // 50 items of 2,048 bytes each are all that is carried.
        let full = |more: usize| (0..50).map(|n| (format!("{n:02}"), json!("x".repeat(2_044 + if n == 0 { more } else { 0 })))).collect();
        assert_eq!(fits(&full(0)), Ok(()));
        assert_eq!(fits(&full(1)), Err(QuotaError::Bytes(102_401)));
    }

    #[test]
    fn chinese_counts_in_bytes() {
        assert_eq!(bytes("k", &json!("限时")), 1 + 2 + 6);
    }
}
