//! The values of cells.

use super::*;

#[test]
fn texts() {
    for (text, tidied) in [
        ("", ""),
        ("  ", ""),
        ("Allego", "Allego"),
        (" a  b\n c ", "a b c"),
        ("a\u{a0}b", "a b"),
        ("É  à", "É à"),
        ("Ünal é", "Ünal é"),
        ("a b", "a b"),
        ("a ", "a"),
        (" a", "a"),
        ("\ta", "a"),
        ("a\t", "a"),
        ("a \tb", "a b"),
        ("a\tb", "a b"),
        ("a  b", "a b"),
        ("\u{a0}é\u{a0}\u{1f}", "é"),
        ("é\u{a0}à", "é à"),
    ] {
        assert_eq!(tidy(text), tidied, "{text:?}");
    }
    for (text, bare) in [("", ""), (" ", ""), ("a", "a"), (" a b\u{a0}", "a b"), ("\u{1c}é", "é"), ("é", "é")] {
        assert_eq!(trimmed(text), bare, "{text:?}");
    }
}

#[test]
fn numbers() {
    for (text, value) in [
        ("22", Some(22.0)),
        (" 22,5 ", Some(22.5)),
        ("1 234.5", Some(1234.5)),
        ("1\u{a0}234", Some(1234.0)),
        ("-0.925464", Some(-0.925464)),
        ("48.796610000000001", Some(48.79661)),
        ("1e3", Some(1000.0)),
        ("2E-3", Some(0.002)),
        ("-2,5e+3", Some(-2500.0)),
        ("1.5e2x", None),
        ("+22", Some(22.0)),
        ("+", None),
        // Sixteen digits and more: the last one matters.
        ("9007199254740993", Some(9007199254740992.0)),
        ("99999999999999999999", Some(1e20)),
        ("-12345678901234567.5", Some(-12345678901234568.0)),
        ("0.1234567890123456", Some(0.1234567890123456)),
        ("123456.789012345", Some(123456.789012345)),
        ("1 234 567", Some(1234567.0)),
        ("1\u{202f}234", None),
        ("1e999", None),
        ("", None),
        (".5", None),
        ("5.", None),
        ("22 kW", None),
        ("1.234,5", None),
        ("1e", None),
        ("1e+", None),
        ("--1", None),
        ("NaN", None),
    ] {
        assert_eq!(number(text), value, "{text}");
    }
}

#[test]
fn days() {
    for (text, value) in [
        ("2024-02-29T10:00", Some(20240229)),
        ("2023-02-29", None),
        ("31.12.2019", Some(20191231)),
        ("1.2.21", Some(20210201)),
        ("12/31/19", Some(20191231)),
        ("1.2.99", Some(20990201)),
        ("1.2.0100", Some(1000201)),
        ("2024-0229", None),
        ("2024_02-29", None),
        ("31/12/2019", None),
        ("2024", None),
        ("1.2.3", None),
        ("", None),
    ] {
        assert_eq!(day(text).map(|day| day.0), value, "{text}");
    }
    for (text, value) in [
        (" 2024-03", Some(20240301)),
        ("2024-13", None),
        ("24-03", None),
        ("2024-", None),
        ("2024-003", None),
        ("2024-0x", None),
        ("202x-03", None),
        ("+024-03", None),
    ] {
        assert_eq!(month(text).map(|day| day.0), value, "{text}");
    }
}

#[test]
fn pairs() {
    assert_eq!(pair("[2.1, 48.7]", '[', ']', true), Some((2.1, 48.7)));
    assert_eq!(pair("2.1,48.7", '[', ']', true), Some((2.1, 48.7)));
    assert_eq!(pair("(59.85,17.64)", '(', ')', false), Some((59.85, 17.64)));
    assert_eq!(pair("59.85,17.64", '(', ')', false), None);
    assert_eq!(pair("[2,1, 48.7]", '[', ']', true), None);
    // If brackets are optional, one of them may be missing; otherwise none.
    assert_eq!(pair("[2.1, 48.7", '[', ']', true), Some((2.1, 48.7)));
    assert_eq!(pair("2.1, 48.7]", '[', ']', true), Some((2.1, 48.7)));
    assert_eq!(pair("(59.85,17.64", '(', ')', false), None);
}
