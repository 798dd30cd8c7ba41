//! The style sheet's contrast in both themes: text at 4.5 to 1 on its background, marks at 3 to 1 (WCAG 2.2).
//!
//! Exported pictures use the light theme's colours.

use std::collections::BTreeMap;

use chargeboard::chart::Ink;

/// The colours of `:root` by name: light theme, dark theme.
fn colours() -> BTreeMap<String, [[u8; 3]; 2]> {
    let mut found = BTreeMap::new();
    for line in include_str!("../../src/ui/style.css").lines() {
        let Some((name, value)) = line.trim().strip_prefix("--").and_then(|line| line.split_once(": light-dark("))
        else {
            continue;
        };
        let both: Vec<[u8; 3]> = value.trim_end_matches(");").split(", ").map(rgb).collect();
        found.insert(name.to_owned(), both.try_into().expect("one colour for light paper and one for dark"));
    }
    found
}

/// `#abc` or `#aabbcc`.
fn rgb(hex: &str) -> [u8; 3] {
    let digits: Vec<u8> =
        hex.trim_start_matches('#').chars().map(|digit| digit.to_digit(16).expect(hex) as u8).collect();
    match digits.as_slice() {
        [r, g, b] => [r * 17, g * 17, b * 17],
        [r, s, g, h, b, c] => [r * 16 + s, g * 16 + h, b * 16 + c],
        _ => panic!("{hex} isn't a colour"),
    }
}

/// Relative luminance, as WCAG defines it.
fn luminance(colour: [u8; 3]) -> f64 {
    let [red, green, blue] = colour.map(|channel| {
        let channel = f64::from(channel) / 255.0;
        if channel <= 0.04045 { channel / 12.92 } else { ((channel + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

fn contrast(one: [u8; 3], other: [u8; 3]) -> f64 {
    let (one, other) = (luminance(one) + 0.05, luminance(other) + 0.05);
    one.max(other) / one.min(other)
}

#[track_caller]
fn check(front: &str, back: &str, least: f64) {
    let colours = colours();
    let of = |name: &str| colours.get(name).unwrap_or_else(|| panic!("there is no --{name}"));
    for (theme, (front_colour, back_colour)) in ["light", "dark"].into_iter().zip(of(front).iter().zip(of(back))) {
        let found = contrast(*front_colour, *back_colour);
        assert!(found >= least, "--{front} on --{back}, {theme}: {found:.2} to 1, not {least}");
    }
}

#[test]
fn text_can_be_read() {
    for front in ["ink", "muted"] {
        for back in ["paper", "card", "hover", "soft", "warn"] {
            check(front, back, 4.5);
        }
    }
    for back in ["paper", "card", "soft"] {
        check("accent", back, 4.5);
    }
    check("on-accent", "accent", 4.5);
    for back in ["land", "shade-1", "shade-2", "shade-3", "pinned-shade-1", "pinned-shade-2", "rest"] {
        check("ink", back, 4.5);
    }
}

#[test]
fn marks_can_be_seen() {
    let marks = [
        "accent",
        "faded",
        "pinned",
        "hatch",
        "axis",
        "ac-slow",
        "ac-medium",
        "ac-fast",
        "dc-slow",
        "dc-fast",
        "dc-ultra-1",
        "dc-ultra-2",
    ];
    for mark in marks {
        check(mark, "card", 3.0);
    }
    check("warn-edge", "warn", 3.0);
    // A place's circle on its country.
    for back in ["land", "shade-1", "shade-2", "shade-3"] {
        check("accent", back, 3.0);
    }
    // Of two selections, either may lie on a country with more of the other.
    for back in ["land", "rest", "shade-1", "shade-2", "pinned-shade-1", "pinned-shade-2"] {
        check("accent", back, 3.0);
        check("pinned", back, 3.0);
    }
}

/// Within AC and within DC, more power has more contrast.
#[test]
fn the_ramps_are_ordered() {
    let colours = colours();
    for ramp in [
        &["ac-slow", "ac-medium", "ac-fast"][..],
        &["dc-slow", "dc-fast", "dc-ultra-1", "dc-ultra-2"],
        &["shade-1", "shade-2", "shade-3"],
        &["pinned-shade-1", "pinned-shade-2"],
    ] {
        for theme in [0, 1] {
            let from_paper = |name: &&str| contrast(colours[*name][theme], colours["card"][theme]);
            let steps: Vec<f64> = ramp.iter().map(from_paper).collect();
            assert!(steps.is_sorted(), "{ramp:?}: {steps:?}");
        }
    }
}

#[test]
fn exported_pictures_have_the_light_theme() {
    let colours = colours();
    for (ink, name) in [
        (Ink::Rest, "rest"),
        (Ink::Bar, "accent"),
        (Ink::Faded, "faded"),
        (Ink::Pinned, "pinned"),
        (Ink::Axis, "axis"),
        (Ink::Hatch, "hatch"),
        (Ink::Name, "ink"),
        (Ink::Quiet, "muted"),
        (Ink::Land, "land"),
        (Ink::Shade1, "shade-1"),
        (Ink::Shade2, "shade-2"),
        (Ink::Shade3, "shade-3"),
        (Ink::PinnedShade1, "pinned-shade-1"),
        (Ink::PinnedShade2, "pinned-shade-2"),
        (Ink::AcSlow, "ac-slow"),
        (Ink::AcMedium, "ac-medium"),
        (Ink::AcFast, "ac-fast"),
        (Ink::DcSlow, "dc-slow"),
        (Ink::DcFast, "dc-fast"),
        (Ink::DcUltra1, "dc-ultra-1"),
        (Ink::DcUltra2, "dc-ultra-2"),
    ] {
        let (red, green, blue) = ink.rgb();
        assert_eq!([red, green, blue], colours[name][0], "{ink:?} and --{name}");
    }
}
