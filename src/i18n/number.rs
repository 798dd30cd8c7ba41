//! Numbers and plurals: the browser's, in the language of the texts; without a browser, the language's own.
//!
//! Law: both are the same (`tests/web.rs` holds many numbers to it), so that nothing moves when the app takes the place of
//! the page as it was prepared.

/// Which of its forms a word has beside a number: the categories of Unicode's CLDR.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Plural {
    /// Of none, in Arabic, Latvian and Welsh.
    Zero,
    /// Of one, and in some languages of others like it.
    One,
    /// Of two, in Arabic, Hebrew, Slovene and others.
    Two,
    /// Of few, in Slavic languages and others.
    Few,
    /// Of many, in Slavic languages and others.
    Many,
    /// Of all others; the only one in Japanese and others.
    Other,
}

/// A whole number as people write it, such as `21,478`.
pub fn whole(number: u64) -> String {
    maker::whole(number)
}

/// A number of thousandths as people write it, such as `7.4`, exactly.
pub fn thousandths(number: u64) -> String {
    maker::thousandths(number)
}

/// The form of a word beside a number.
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
        // Made once: that takes a browser longer than to format a thousand numbers. They stay for as long as the page does.
        static MAKERS: ManuallyDrop<(Function, Intl::PluralRules)> = ManuallyDrop::new((
            Intl::NumberFormat::new(language().unchecked_ref(), nothing().unchecked_ref()).format(),
            Intl::PluralRules::new(language().unchecked_ref(), nothing().unchecked_ref()),
        ));
    }

    /// One language, where a list of them may stand as well.
    fn language() -> JsValue {
        Messages::LANGUAGE.into()
    }

    /// No options.
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
        // Each begins with letters of its own.
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
