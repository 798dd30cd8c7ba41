//! Power classes after AFIR (Regulation (EU) 2023/1804, Annex III), and what stands in for them.
//!
//! Laws: a class with bounds needs both a rated power and a current; a current alone says just that. A word stays a
//! word, and where the source gives nothing, the class is unknown.

use super::edition::{Current, Word};
use crate::i18n::Messages;

/// The powers of European AC sockets, in kW: 230 V at 10, 16 and 32 A, on one phase or three.
const AC_RATINGS: [f64; 6] = [2.3, 3.7, 7.4, 11.0, 22.0, 43.0];

/// A power class in the order of AFIR; then power not stated, then words, then unknown.
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
    /// AC, power not stated. Editions don't have it: without kW they have words.
    AcUnknown,
    /// DC, power not stated. Editions don't have it.
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

    /// The class of a charge point with this current and rated power in kW, as stated.
    pub fn strict(current: Option<Current>, kw: Option<f64>) -> PowerClass {
        match (current, kw.filter(|kw| *kw > 0.0)) {
            (None, _) => PowerClass::Unknown,
            (Some(Current::Ac), None) => PowerClass::AcUnknown,
            (Some(Current::Dc), None) => PowerClass::DcUnknown,
            (Some(Current::Ac), Some(kw)) if kw < 7.4 => PowerClass::AcSlow,
            (Some(Current::Ac), Some(kw)) if kw <= 22.0 => PowerClass::AcMedium,
            (Some(Current::Ac), Some(_)) => PowerClass::AcFast,
            (Some(Current::Dc), Some(kw)) if kw < 50.0 => PowerClass::DcSlow,
            (Some(Current::Dc), Some(kw)) if kw < 150.0 => PowerClass::DcFast,
            (Some(Current::Dc), Some(kw)) if kw < 350.0 => PowerClass::DcUltra1,
            (Some(Current::Dc), Some(_)) => PowerClass::DcUltra2,
        }
    }

    /// The same, with AC power within 1 % of a standard rating rounded to it: 7.36 kW is 7.4, 22.08 kW is 22.
    pub fn rounded(current: Option<Current>, kw: Option<f64>) -> PowerClass {
        let standard =
            |kw: f64| AC_RATINGS.into_iter().find(|rating| (kw - rating).abs() <= 0.01 * rating).unwrap_or(kw);
        match current {
            Some(Current::Ac) => PowerClass::strict(current, kw.map(standard)),
            _ => PowerClass::strict(current, kw),
        }
    }

    /// The class of announced charge points: of their power in kW, to the watt, and current, else of the word for them.
    pub fn announced(kw: Option<f64>, current: Option<Current>, word: Option<Word>) -> PowerClass {
        match (kw, current, word) {
            (Some(kw), Some(_), _) => PowerClass::strict(current, Some((kw * 1000.0).round() / 1000.0)),
            (None, _, Some(Word::UltraFast)) => PowerClass::SaidUltraFast,
            (None, _, Some(Word::Fast)) => PowerClass::SaidFast,
            _ => PowerClass::Unknown,
        }
    }

    /// The current that the class is of, if it is of one.
    pub fn current(self) -> Option<Current> {
        use PowerClass::*;
        match self {
            AcSlow | AcMedium | AcFast | AcUnknown => Some(Current::Ac),
            DcSlow | DcFast | DcUltra1 | DcUltra2 | DcUnknown => Some(Current::Dc),
            SaidUltraFast | SaidFast | Unknown => None,
        }
    }

    /// The class of a register that a code such as `dc-ultra-1` or `DC_ultra1` names.
    pub fn named(text: &str) -> Option<PowerClass> {
        fn letters(text: &str) -> impl Iterator<Item = u8> {
            text.bytes().filter(|byte| !matches!(byte, b'-' | b'_' | b' ')).map(|byte| byte.to_ascii_lowercase())
        }
        // Nearly every table has no such code, and each of its records asks.
        letters(text).next()?;
        let of_registers = |class: &PowerClass| !matches!(class, PowerClass::SaidUltraFast | PowerClass::SaidFast);
        PowerClass::ALL.into_iter().filter(of_registers).find(|class| letters(class.code()).eq(letters(text)))
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
        assert_eq!(PowerClass::strict(Some(current), Some(kw)).code(), code, "{kw} kW");
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
        assert_eq!(PowerClass::announced(None, None, Some(Word::UltraFast)), PowerClass::SaidUltraFast);
        assert_eq!(PowerClass::announced(None, None, Some(Word::Fast)), PowerClass::SaidFast);
        assert_eq!(PowerClass::announced(None, None, Some(Word::HighSpeed)), PowerClass::Unknown);
        assert_eq!(PowerClass::announced(None, None, None), PowerClass::Unknown);
        assert_eq!(
            PowerClass::announced(Some(22.0), None, Some(Word::Fast)),
            PowerClass::Unknown,
            "no current, no class"
        );
    }

    #[test]
    fn codes_are_read_back() {
        for class in PowerClass::ALL {
            assert_eq!(PowerClass::from_code(class.code()), Some(class));
        }
        assert_eq!(PowerClass::from_code("AC-slow"), None);
    }
}
