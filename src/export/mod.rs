//! Files that readers take away.

mod one_file;

pub use self::one_file::{File, OneFile, PAGE, needed};
