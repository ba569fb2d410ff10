//! From what is stored to what holds in a place, and who said so.

use std::collections::BTreeMap;

use serde_json::Value;

use super::{FIELDS, Overrides, Place, Settings};
use crate::cues::CUES;
use crate::muted::Muted;
use crate::norms::Norm;

/// Who a value comes from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Origin {
    /// Nobody: it is the default.
    #[default]
    Default,
    /// The table of sites.
    Site,
    /// The person, for everywhere.
    Everywhere,
    /// The person, for this place and what belongs to it.
    Place(Place),
    /// Who runs the browser; the person cannot change it.
    Policy,
}

/// What one of them said.
#[derive(Clone, Debug, PartialEq)]
pub struct Layer {
    /// Who.
    pub origin: Origin,
    /// What.
    pub item: Overrides,
}

/// What holds in a place.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Effective {
    /// Every value.
    pub settings: Settings,
    origins: BTreeMap<&'static str, Origin>,
    policy: Overrides,
}

impl Effective {
    /// Who the value of a setting comes from; of what adds up, who said the last of it.
    pub fn origin(&self, name: &str) -> &Origin {
        self.origins.get(name).unwrap_or(&Origin::Default)
    }

    /// Whether who runs the browser has said what it is. What adds up is never locked as a
    /// whole: [`is_held`](Self::is_held) tells of its entries.
    pub fn is_locked(&self, name: &str) -> bool {
        let adds_up = FIELDS.iter().any(|field| field.name == name && field.kind.adds_up());
        !adds_up && *self.origin(name) == Origin::Policy
    }

    /// Whether who runs the browser has said so of an entry of a list or a table: a phrase, a
    /// family, a cue.
    pub fn is_held(&self, name: &str, entry: &str) -> bool {
        self.policy.get(name).is_some_and(|value| match &value {
            Value::Array(entries) => entries.iter().any(|held| held == entry),
            value => value.get(entry).is_some(),
        })
    }

    /// What is not heard: muted phrases, cues that are off, and those of families that are.
    ///
    /// A cue's own switch holds over its family's, unless the policy speaks of the family and
    /// not of the cue.
    pub fn muted(&self) -> Muted {
        let Settings { families, cues, muted, .. } = &self.settings;
        let held = |table: &Option<BTreeMap<String, bool>>, name: &str| table.as_ref().and_then(|table| table.get(name)).copied();
        let is_on = |id: &str, family: &str| {
            let by_policy = held(&self.policy.cues, id).or(held(&self.policy.families, family));
            by_policy.or(cues.get(id).copied()).or(families.get(family).copied()).unwrap_or(true)
        };
        let mut off: Vec<String> = CUES.iter().filter(|cue| !is_on(cue.id, cue.family.id())).map(|cue| cue.id.to_string()).collect();
        // What no cue knows is switched off under a name of its own.
        let of_none = |id: &str| CUES.iter().all(|cue| cue.id != id);
        off.extend(cues.iter().filter(|(id, on)| !**on && of_none(id)).map(|(id, _)| id.clone()));
        Muted { words: muted.clone(), cues: off }
    }
}

/// Lays the layers over the defaults, the farthest first.
///
/// A setting that no place may have of its own is taken from the layers for everywhere and
/// from the policy alone.
///
/// ```
/// use offair::norms::Norm;
/// use offair::settings::{Layer, Origin, Overrides, resolve};
///
/// let off = Layer { origin: Origin::Everywhere, item: Overrides { on: Some(false), ..Overrides::default() } };
/// let holds = resolve(Norm::Strict, &[off]);
/// assert!(!holds.settings.on);
/// assert_eq!(holds.origin("norm"), &Origin::Site);
/// ```
pub fn resolve(usual: Norm, layers: &[Layer]) -> Effective {
    let mut holds = Effective::default();
    if holds.settings.norm != usual {
        holds.settings.norm = usual;
        holds.origins.insert("norm", Origin::Site);
    }
    for layer in layers {
        let mut item = layer.item.clone();
        if matches!(layer.origin, Origin::Place(_)) {
            FIELDS.iter().filter(|field| !field.is_by_place).for_each(|field| item.set(field.name, None).unwrap_or_default());
        }
        if layer.origin == Origin::Policy {
            holds.policy.lay(&item);
        }
        for name in holds.settings.lay(&item) {
            holds.origins.insert(name, layer.origin.clone());
        }
    }
    holds
}
