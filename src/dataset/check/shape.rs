//! The shape of an edition's JSON: reads a value as a type, or names every field that keeps it from being one.

use std::collections::BTreeSet;

use serde::de::DeserializeOwned;
use serde_json::{Value, json};

/// Reads a value.
///
/// serde stops at the first fault and does not say in which field it is.
/// So when it stops, each field is tried alone, in the place of the same one of a sound `model`,
/// which has all required fields and no others.
///
/// # Errors
///
/// One reason for each field that is wrong, with its name.
pub fn read<T: DeserializeOwned>(given: &Value, model: fn() -> Value) -> Result<T, Vec<String>> {
    let (Value::Object(fields), Value::Object(model)) = (given, model()) else {
        return Err(vec!["must be an object: { … }".to_owned()]);
    };
    let error = match T::deserialize(given) {
        Ok(value) => return Ok(value),
        Err(error) => error.to_string(),
    };
    let mut reasons = Vec::new();
    for field in fields.keys().chain(model.keys()).collect::<BTreeSet<_>>() {
        let mut trial = model.clone();
        match fields.get(field) {
            Some(value) => trial.insert(field.clone(), value.clone()),
            None => trial.remove(field),
        };
        if let Err(error) = T::deserialize(Value::Object(trial)) {
            let error = error.to_string();
            let says_the_field = [format!("unknown field `{field}`"), format!("missing field `{field}`")];
            if says_the_field.iter().any(|start| error.starts_with(start)) {
                reasons.push(error);
            } else {
                reasons.push(format!("{field}: {error}"));
            }
        }
    }
    Err(if reasons.is_empty() { vec![error] } else { reasons })
}

/// Takes the items out of a list, so that they can be read one by one, and leaves an empty list behind.
pub fn take_list(object: &mut Value, field: &str) -> Vec<Value> {
    match object.get_mut(field) {
        Some(Value::Array(items)) => std::mem::take(items),
        _ => Vec::new(),
    }
}

/// A sound [`super::Edition`] for [`read`].
pub fn edition() -> Value {
    let source = json!({ "publisher": "", "title": "", "address": "", "date": { "stated": "" } });
    json!({ "id": "", "title": "", "source": source, "sections": [], "announcements": [] })
}

/// A sound [`super::Section`] for [`read`].
pub fn section() -> Value {
    json!({ "code": "", "name": "", "basis": "stated" })
}

/// A sound [`super::Announcement`] for [`read`].
pub fn announcement() -> Value {
    json!({
        "id": "", "operator": "", "section": "", "places": [],
        "charge_points": { "basis": "not-stated" },
        "kw_each": { "basis": "not-stated" },
        "current": { "basis": "not-stated" },
        "word": { "basis": "not-stated" },
    })
}

/// A sound [`super::Place`] for [`read`].
pub fn place() -> Value {
    json!({ "country": { "basis": "not-stated" }, "in_opening_list": false })
}
