//! Lenient reading of JSON values: feeds write numbers as texts and texts as numbers.

use std::borrow::Cow;

use serde_json::Value;

use super::value;

static NULL: Value = Value::Null;

/// A member of an object; null if it is missing.
pub fn field<'a>(value: &'a Value, name: &str) -> &'a Value {
    value.get(name).unwrap_or(&NULL)
}

/// A member of a member.
pub fn within<'a>(value: &'a Value, names: &[&str]) -> &'a Value {
    names.iter().fold(value, |value, name| field(value, name))
}

/// A list's items; empty if the value isn't a list.
pub fn items(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

/// The value as a text: empty for null and objects, `[a, b]` for a list.
pub fn text(value: &Value) -> Cow<'_, str> {
    match value {
        Value::String(text) => Cow::Borrowed(text),
        Value::Null | Value::Object(_) => Cow::Borrowed(""),
        Value::Bool(yes) => Cow::Borrowed(if *yes { "True" } else { "False" }),
        Value::Number(number) => Cow::Owned(number.to_string()),
        Value::Array(items) => Cow::Owned(format!("[{}]", items.iter().map(text).collect::<Vec<_>>().join(", "))),
    }
}

/// The value as a text without extra white space.
pub fn tidy(value: &Value) -> String {
    value::tidy(&text(value)).into_owned()
}

/// The value as a tidy name; empty for `false`, 0 and empty values.
pub fn name(value: &Value) -> String {
    let none =
        *value == Value::Bool(false) || value.as_f64() == Some(0.0) || value.as_array().is_some_and(Vec::is_empty);
    if none { String::new() } else { tidy(value) }
}

/// The value as a number.
pub fn number(value: &Value) -> Option<f64> {
    match value {
        Value::Number(number) => number.as_f64().filter(|number| number.is_finite()),
        Value::String(text) => value::number(text),
        _ => None,
    }
}

/// A day, also as a database exports it: `{"$date": "2024-…"}`.
pub fn day(value: &Value) -> Option<crate::dataset::Day> {
    let plain = value.get("$date").unwrap_or(value);
    value::day(&text(plain))
}
