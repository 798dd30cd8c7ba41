//! Power classes after AFIR (Regulation (EU) 2023/1804, Annex III), and what stands in for them.
//!
//! Law: a class needs both a rated power and a current.
//! Where the source gives only a word, the word stays a word; where it gives nothing, the class is unknown.

use super::edition::{Current, Word};
use crate::i18n::Messages;

/// What a charge point's rated power and current make it, in the order of AFIR; then the words, then nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PowerClass {
    /// AC, under 7.4 kW.
    AcSlow,
    /// AC, from 7.4 to 22 kW.
    AcMedium,
    /// AC, over 22 kW.
    AcFast,
    /// DC, under 50 kW.
    DcSlow,
    /// DC, from 50 to under 150 kW.
    DcFast,
    /// DC, from 150 to under 350 kW.
    DcUltra1,
    /// DC, from 350 kW on.
    DcUltra2,
    /// AC, without a power. Editions have none: what they say without kW are words.
    AcUnknown,
    /// DC, without a power. Editions have none.
    DcUnknown,
    /// Called ultra-fast, without kW.
    SaidUltraFast,
    /// Called fast, without kW.
    SaidFast,
    /// Not stated.
    Unknown,
}

impl PowerClass {
    /// Every class, in order.
    pub const ALL: [PowerClass; 12] = [
        PowerClass::AcSlow,
        PowerClass::AcMedium,
        PowerClass::AcFast,
        PowerClass::DcSlow,
        PowerClass::DcFast,
        PowerClass::DcUltra1,
        PowerClass::DcUltra2,
        PowerClass::AcUnknown,
        PowerClass::DcUnknown,
        PowerClass::SaidUltraFast,
        PowerClass::SaidFast,
        PowerClass::Unknown,
    ];

    /// The class of a charge point, from its rated power in watts, its current, and the word used of it.
    pub fn of(watts: Option<u32>, current: Option<Current>, word: Option<Word>) -> PowerClass {
        match (watts, current, word) {
            (Some(..7_400), Some(Current::Ac), _) => PowerClass::AcSlow,
            (Some(7_400..=22_000), Some(Current::Ac), _) => PowerClass::AcMedium,
            (Some(_), Some(Current::Ac), _) => PowerClass::AcFast,
            (Some(..50_000), Some(Current::Dc), _) => PowerClass::DcSlow,
            (Some(50_000..150_000), Some(Current::Dc), _) => PowerClass::DcFast,
            (Some(150_000..350_000), Some(Current::Dc), _) => PowerClass::DcUltra1,
            (Some(_), Some(Current::Dc), _) => PowerClass::DcUltra2,
            (None, _, Some(Word::UltraFast)) => PowerClass::SaidUltraFast,
            (None, _, Some(Word::Fast)) => PowerClass::SaidFast,
            _ => PowerClass::Unknown,
        }
    }

    /// What the address says.
    pub fn code(self) -> &'static str {
        match self {
            PowerClass::AcSlow => "ac-slow",
            PowerClass::AcMedium => "ac-medium",
            PowerClass::AcFast => "ac-fast",
            PowerClass::DcSlow => "dc-slow",
            PowerClass::DcFast => "dc-fast",
            PowerClass::DcUltra1 => "dc-ultra-1",
            PowerClass::DcUltra2 => "dc-ultra-2",
            PowerClass::AcUnknown => "ac-unknown",
            PowerClass::DcUnknown => "dc-unknown",
            PowerClass::SaidUltraFast => "said-ultra-fast",
            PowerClass::SaidFast => "said-fast",
            PowerClass::Unknown => super::UNKNOWN,
        }
    }

    /// What people read, and the bounds.
    const fn texts(self) -> [&'static str; 2] {
        match self {
            PowerClass::AcSlow => Messages::AC_SLOW,
            PowerClass::AcMedium => Messages::AC_MEDIUM,
            PowerClass::AcFast => Messages::AC_FAST,
            PowerClass::DcSlow => Messages::DC_SLOW,
            PowerClass::DcFast => Messages::DC_FAST,
            PowerClass::DcUltra1 => Messages::DC_ULTRA_1,
            PowerClass::DcUltra2 => Messages::DC_ULTRA_2,
            PowerClass::AcUnknown => Messages::AC_UNKNOWN,
            PowerClass::DcUnknown => Messages::DC_UNKNOWN,
            PowerClass::SaidUltraFast => Messages::SAID_ULTRA_FAST,
            PowerClass::SaidFast => Messages::SAID_FAST,
            PowerClass::Unknown => Messages::UNKNOWN_CLASS,
        }
    }

    /// What people read.
    pub fn name(self) -> &'static str {
        self.texts()[0]
    }

    /// The bounds, per charge point; they always stand beside the name.
    pub fn bounds(self) -> &'static str {
        self.texts()[1]
    }

    /// Whether it has bounds in kW.
    pub fn has_power(self) -> bool {
        self <= PowerClass::DcUltra2
    }

    /// The class with this code.
    pub fn from_code(code: &str) -> Option<PowerClass> {
        PowerClass::ALL.into_iter().find(|class| class.code() == code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(kw: f64, current: Current, code: &str) {
        assert_eq!(PowerClass::of(Some((kw * 1000.0).round() as u32), Some(current), None).code(), code, "{kw} kW");
    }

    #[test]
    fn bounds_of_annex_iii() {
        for (kw, code) in [(3.7, "ac-slow"), (7.399, "ac-slow"), (7.4, "ac-medium"), (22.0, "ac-medium")] {
            check(kw, Current::Ac, code);
        }
        check(22.001, Current::Ac, "ac-fast");
        for (kw, code) in [(49.999, "dc-slow"), (50.0, "dc-fast"), (149.999, "dc-fast"), (150.0, "dc-ultra-1")] {
            check(kw, Current::Dc, code);
        }
        check(349.999, Current::Dc, "dc-ultra-1");
        check(350.0, Current::Dc, "dc-ultra-2");
    }

    #[test]
    fn words_stay_words() {
        assert_eq!(PowerClass::of(None, None, Some(Word::UltraFast)), PowerClass::SaidUltraFast);
        assert_eq!(PowerClass::of(None, None, Some(Word::Fast)), PowerClass::SaidFast);
        assert_eq!(PowerClass::of(None, None, Some(Word::HighSpeed)), PowerClass::Unknown);
        assert_eq!(PowerClass::of(None, None, None), PowerClass::Unknown);
        assert_eq!(PowerClass::of(Some(22_000), None, Some(Word::Fast)), PowerClass::Unknown, "no current, no class");
    }

    #[test]
    fn codes_are_read_back() {
        for class in PowerClass::ALL {
            assert_eq!(PowerClass::from_code(class.code()), Some(class));
        }
        assert_eq!(PowerClass::from_code("AC-slow"), None);
    }
}
