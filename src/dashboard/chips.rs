//! What is filtered, a chip for each value.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::answer;
use crate::dataset::{Dataset, Dimension};
use crate::format::{cut, fold, plain};
use crate::i18n::Messages;
use crate::view::{Change, View};

/// One value that is filtered by.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Chip {
    /// As the address says it, `key=value`, not encoded.
    pub pair: String,
    /// What the value is of.
    pub kind: Cow<'static, str>,
    /// What people call the value.
    pub name: String,
    /// What takes it away.
    pub remove: Change,
}

/// The chips, in the order of the address.
pub fn of_view(dataset: &Dataset, view: &View) -> Vec<Chip> {
    let mut chips = Vec::new();
    for (dimension, key) in view.filters.pairs() {
        chips.push(Chip {
            pair: format!("{}={key}", dimension.code()),
            kind: kind(dimension).into(),
            name: answer::name(dataset, view, dimension, key),
            remove: Change::Toggle(dimension, key.to_owned()),
        });
    }
    if !fold(&view.search).is_empty() {
        let text = &view.search;
        let name = Messages::quoted(&cut(plain(text).trim(), 60));
        chips.push(Chip {
            pair: format!("q={text}"),
            kind: Messages::SEARCH.into(),
            name,
            remove: Change::ClearSearch,
        });
    }
    chips
}

/// What people call a dimension.
pub fn kind(dimension: Dimension) -> &'static str {
    match dimension {
        Dimension::Operator => Messages::OPERATOR,
        Dimension::Region => Messages::REGION,
        Dimension::Country => Messages::COUNTRY,
        Dimension::Class => Messages::POWER_CLASS,
        Dimension::Month => Messages::OPENED,
    }
}
