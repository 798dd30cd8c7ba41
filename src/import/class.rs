//! What kind of charge point one is: alternating or direct current, and the power class of AFIR, Annex III.
//!
//! Law: with a power and a current the class is one of AFIR's; with a current alone it says just that.

/// Alternating or direct current.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Alternating.
    Ac,
    /// Direct.
    Dc,
}

/// A power class, or what is known without a power.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
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
    /// AC of unknown power.
    AcUnknown,
    /// DC of unknown power.
    DcUnknown,
    /// Neither power nor current is known.
    Unknown,
    /// Of a record's charge points, those that none of its connectors stands for; counted as unknown.
    Unconnected,
}

impl Class {
    /// Every class that is reported, in order; what is [`Class::Unconnected`] is reported as unknown.
    pub const ALL: [Class; 10] = [
        Class::AcSlow,
        Class::AcMedium,
        Class::AcFast,
        Class::DcSlow,
        Class::DcFast,
        Class::DcUltra1,
        Class::DcUltra2,
        Class::AcUnknown,
        Class::DcUnknown,
        Class::Unknown,
    ];

    /// The class of a charge point with this current and power in kW, as stated.
    pub fn strict(kind: Option<Kind>, kw: Option<f64>) -> Class {
        match (kind, kw.filter(|kw| *kw > 0.0)) {
            (None, _) => Class::Unknown,
            (Some(Kind::Ac), None) => Class::AcUnknown,
            (Some(Kind::Dc), None) => Class::DcUnknown,
            (Some(Kind::Ac), Some(kw)) if kw < 7.4 => Class::AcSlow,
            (Some(Kind::Ac), Some(kw)) if kw <= 22.0 => Class::AcMedium,
            (Some(Kind::Ac), Some(_)) => Class::AcFast,
            (Some(Kind::Dc), Some(kw)) if kw < 50.0 => Class::DcSlow,
            (Some(Kind::Dc), Some(kw)) if kw < 150.0 => Class::DcFast,
            (Some(Kind::Dc), Some(kw)) if kw < 350.0 => Class::DcUltra1,
            (Some(Kind::Dc), Some(_)) => Class::DcUltra2,
        }
    }

    /// The class with an AC power within 1 % of a nominal one taken for it: 7.36 kW is 7.4, 22.08 kW is 22.
    pub fn of(kind: Option<Kind>, kw: Option<f64>) -> Class {
        match kind {
            Some(Kind::Ac) => Class::strict(kind, kw.map(snap)),
            _ => Class::strict(kind, kw),
        }
    }

    /// The class that a code such as `dc-ultra-1` or `dc_ultra1` names.
    pub fn named(text: &str) -> Option<Class> {
        fn letters(text: &str) -> impl Iterator<Item = u8> {
            text.bytes().filter(|byte| !matches!(byte, b'-' | b'_' | b' ')).map(|byte| byte.to_ascii_lowercase())
        }
        // Nearly every table has none, and this is asked of each of its records.
        letters(text).next()?;
        Class::ALL.into_iter().find(|class| letters(class.code()).eq(letters(text)))
    }

    /// The current that the class is of, if it is of one.
    pub fn kind(self) -> Option<Kind> {
        match self {
            Class::AcSlow | Class::AcMedium | Class::AcFast | Class::AcUnknown => Some(Kind::Ac),
            Class::DcSlow | Class::DcFast | Class::DcUltra1 | Class::DcUltra2 | Class::DcUnknown => Some(Kind::Dc),
            Class::Unknown | Class::Unconnected => None,
        }
    }

    /// The class's name in files and tests, such as `ac_slow`.
    pub fn code(self) -> &'static str {
        match self {
            Class::AcSlow => "ac_slow",
            Class::AcMedium => "ac_medium",
            Class::AcFast => "ac_fast",
            Class::DcSlow => "dc_slow",
            Class::DcFast => "dc_fast",
            Class::DcUltra1 => "dc_ultra1",
            Class::DcUltra2 => "dc_ultra2",
            Class::AcUnknown => "ac_unknown",
            Class::DcUnknown => "dc_unknown",
            Class::Unknown | Class::Unconnected => "unknown",
        }
    }
}

/// The powers of European AC sockets, in kW: 230 V at 10, 16 and 32 A, on one phase or three.
const NOMINAL: [f64; 6] = [2.3, 3.7, 7.4, 11.0, 22.0, 43.0];

fn snap(kw: f64) -> f64 {
    NOMINAL.into_iter().find(|nominal| (kw - nominal).abs() <= 0.01 * nominal).unwrap_or(kw)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Files come in kW of any precision, an edition in whole watts; the bounds are the same.
    #[test]
    fn the_bounds_are_those_of_the_dataset() {
        use crate::dataset::{edition::Current, power::PowerClass};
        let around = [7_400, 22_000, 50_000, 150_000, 350_000].into_iter().flat_map(|watts| watts - 1..=watts + 1);
        for watts in around.chain([1, 3_700, 11_000, 1_000_000]) {
            for (kind, current) in [(Kind::Ac, Current::Ac), (Kind::Dc, Current::Dc)] {
                let ours = Class::strict(Some(kind), Some(f64::from(watts) / 1000.0)).code().replace('_', "-");
                let theirs = PowerClass::of(Some(watts), Some(current), None).code().replace("ultra-", "ultra");
                assert_eq!(ours, theirs, "{watts} W, {kind:?}");
            }
        }
    }

    #[test]
    fn names() {
        for (text, class) in [
            ("ac-slow", Some(Class::AcSlow)),
            (" AC Medium", Some(Class::AcMedium)),
            ("dc-ultra-1", Some(Class::DcUltra1)),
            ("dc_ultra2", Some(Class::DcUltra2)),
            ("unknown", Some(Class::Unknown)),
            ("said-fast", None),
            ("", None),
        ] {
            assert_eq!(Class::named(text), class, "{text}");
        }
        assert!(Class::ALL.iter().all(|class| Class::named(class.code()) == Some(*class)));
    }

    #[test]
    fn classes() {
        for (kind, kw, snapped, strict) in [
            (Some(Kind::Ac), Some(7.36), "ac_medium", "ac_slow"),
            (Some(Kind::Ac), Some(22.08), "ac_medium", "ac_fast"),
            (Some(Kind::Ac), Some(7.4), "ac_medium", "ac_medium"),
            (Some(Kind::Ac), Some(0.0), "ac_unknown", "ac_unknown"),
            (Some(Kind::Dc), Some(49.9), "dc_slow", "dc_slow"),
            (Some(Kind::Dc), Some(150.0), "dc_ultra1", "dc_ultra1"),
            (Some(Kind::Dc), None, "dc_unknown", "dc_unknown"),
            (None, None, "unknown", "unknown"),
        ] {
            assert_eq!((Class::of(kind, kw).code(), Class::strict(kind, kw).code()), (snapped, strict));
        }
    }
}
