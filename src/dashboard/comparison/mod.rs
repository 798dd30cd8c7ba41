//! Two selections side by side: what is shown, and what is pinned.

mod edition;
mod lead;
mod map;
mod matrix;
mod pinned;

pub use self::edition::{Beside, beside};
pub use self::matrix::compared;
pub use self::pinned::{Pinned, Rest, absent, name, number_beside, pinned, said, twins};
