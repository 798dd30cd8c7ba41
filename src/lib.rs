//! Chargeboard.
#![allow(missing_docs)]
