//! The values that the keys of marks stand for.

use crate::dataset::Dimension;

/// The operator or region, and the class, that a mark of the matrix with this key stands for.
pub fn pair_of(key: &str) -> Option<[(Dimension, String); 2]> {
    let (dimension, pair) = key.split_once('=')?;
    let (row, class) = pair.rsplit_once("&class=")?;
    Some([(Dimension::from_code(dimension)?, row.to_owned()), (Dimension::Class, class.to_owned())])
}

/// The dimension that a mark of the map with this key chooses a value of; none where it is a place.
pub fn dimension_of(key: &str) -> Option<Dimension> {
    (key.len() == 2).then_some(Dimension::Country)
}
