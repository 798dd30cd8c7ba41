//! Numbers and plurals: by the browser's `Intl` in the language of the messages, or without a browser by the language
//! itself.
//!
//! Law: both return the same (`tests/web.rs` compares many numbers), so that nothing moves when the app takes over the
//! prerendered page.

/// The plural category of a number, by Unicode's CLDR.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Plural {
    /// Zero in Arabic, Latvian and Welsh.
    Zero,
    /// One, and similar numbers in some languages.
    One,
    /// Two in Arabic, Hebrew, Slovene and others.
    Two,
    /// Few in Slavic languages and others.
    Few,
    /// Many in Slavic languages and others.
    Many,
    /// All other numbers; the only category in Japanese and others.
    Other,
}

/// An integer with separators, such as `21,478`.
pub fn whole(number: u64) -> String {
    maker::whole(number)
}

/// Thousandths as an exact decimal number, such as `7.4`.
pub fn thousandths(number: u64) -> String {
    maker::thousandths(number)
}

/// The plural category of a number.
pub fn plural(number: u64) -> Plural {
    maker::plural(number)
}

#[cfg(not(all(target_arch = "wasm32", any(feature = "page", feature = "worker"))))]
use super::prepared as maker;
#[cfg(all(target_arch = "wasm32", any(feature = "page", feature = "worker")))]
use browser as maker;

#[cfg(all(target_arch = "wasm32", any(feature = "page", feature = "worker")))]
mod browser {
    use std::mem::ManuallyDrop;

    use js_sys::{Function, Intl};
    use wasm_bindgen::{JsCast, JsValue};

    use super::Plural;
    use crate::i18n::Messages;

    thread_local! {
        // Created once per page: creating them takes longer than formatting a thousand numbers.
        static MAKERS: ManuallyDrop<(Function, Intl::PluralRules)> = ManuallyDrop::new((
            Intl::NumberFormat::new(language().unchecked_ref(), nothing().unchecked_ref()).format(),
            Intl::PluralRules::new(language().unchecked_ref(), nothing().unchecked_ref()),
        ));
    }

    /// The locale argument of `Intl`.
    fn language() -> JsValue {
        Messages::LANGUAGE.into()
    }

    /// The empty options of `Intl`.
    fn nothing() -> JsValue {
        JsValue::UNDEFINED
    }

    pub fn whole(number: u64) -> String {
        format(number as f64)
    }

    pub fn thousandths(number: u64) -> String {
        format(number as f64 / 1000.0)
    }

    fn format(number: f64) -> String {
        let text = MAKERS.with(|makers| makers.0.call1(&JsValue::UNDEFINED, &number.into()));
        text.ok().and_then(|text| text.as_string()).unwrap_or_default()
    }

    pub fn plural(number: u64) -> Plural {
        let category = MAKERS.with(|makers| makers.1.select(number as f64));
        // The first two letters tell the categories apart.
        match &String::from(category).as_bytes()[..2] {
            b"ze" => Plural::Zero,
            b"on" => Plural::One,
            b"tw" => Plural::Two,
            b"fe" => Plural::Few,
            b"ma" => Plural::Many,
            _ => Plural::Other,
        }
    }
}
