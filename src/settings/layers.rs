//! From what is stored to what holds in a place, and who said so.

use std::collections::BTreeMap;

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
}

impl Effective {
    /// Who the value of a setting comes from; of what adds up, who said the last of it.
    pub fn origin(&self, name: &str) -> &Origin {
        self.origins.get(name).unwrap_or(&Origin::Default)
    }

    /// Whether who runs the browser has said what it is.
    pub fn is_locked(&self, name: &str) -> bool {
        *self.origin(name) == Origin::Policy
    }

    /// What is not heard: muted phrases, cues that are off, and those of families that are.
    pub fn muted(&self) -> Muted {
        let Settings { families, cues, muted, .. } = &self.settings;
        let is_off = |table: &BTreeMap<String, bool>, name: &str| table.get(name).map(|on| !on);
        let of_families = CUES.iter().filter(|cue| is_off(cues, cue.id).or(is_off(families, cue.family.id())).unwrap_or(false));
        let mut off: Vec<String> = of_families.map(|cue| cue.id.to_string()).collect();
        // What no cue knows is switched off under a name of its own.
        off.extend(cues.iter().filter(|(id, on)| !**on && !off.contains(id)).map(|(id, _)| id.clone()).collect::<Vec<_>>());
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
        for name in holds.settings.lay(&item) {
            holds.origins.insert(name, layer.origin.clone());
        }
    }
    holds
}
