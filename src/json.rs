//! JSON, one level at a time: members and items stay text until somebody asks for what is in them.
//!
//! The page has the reader of its browser, which costs nothing to download; a library's is a tenth of
//! the page. Plain Rust has the library. The same links and files go through both (`tests/web.rs`).

/// A member of an object: its name, and its value as text.
pub type Member = (String, String);

pub use reader::{items, members, number, quoted, string};

#[cfg(any(feature = "web", feature = "worker"))]
mod reader {
    use js_sys::{Array, JSON, Object};
    use wasm_bindgen::{JsCast, JsValue};

    use super::Member;

    /// The members of an object, in its order; `None` if the text is none.
    pub fn members(text: &str) -> Option<Vec<Member>> {
        let object = JSON::parse(text).ok()?.dyn_into::<Object>().ok()?;
        if Array::is_array(&object) {
            return None;
        }
        let member = |entry: JsValue| {
            let pair: Array = entry.unchecked_into();
            Some((pair.get(0).as_string()?, written(&pair.get(1))?))
        };
        Object::entries(&object).iter().map(member).collect()
    }

    /// The items of a list; `None` if the text is none.
    pub fn items(text: &str) -> Option<Vec<String>> {
        let list = JSON::parse(text).ok()?.dyn_into::<Array>().ok()?;
        list.iter().map(|item| written(&item)).collect()
    }

    /// The string that a text stands for; `None` if it is none.
    pub fn string(text: &str) -> Option<String> {
        JSON::parse(text).ok()?.as_string()
    }

    /// A string as JSON.
    pub fn quoted(string: &str) -> String {
        written(&string.into()).unwrap_or_default()
    }

    /// A number as JSON: as few digits as tell it from every other.
    pub fn number(number: f64) -> String {
        written(&number.into()).unwrap_or_default()
    }

    fn written(value: &JsValue) -> Option<String> {
        JSON::stringify(value).ok().map(String::from)
    }
}

#[cfg(not(any(feature = "web", feature = "worker")))]
mod reader {
    use serde_json::Value;

    use super::Member;

    /// The members of an object, in its order; `None` if the text is none.
    pub fn members(text: &str) -> Option<Vec<Member>> {
        match serde_json::from_str(text).ok()? {
            Value::Object(object) => {
                let members = object.into_iter();
                Some(
                    members
                        .map(|(name, value)| (name, value.to_string()))
                        .collect(),
                )
            }
            _ => None,
        }
    }

    /// The items of a list; `None` if the text is none.
    pub fn items(text: &str) -> Option<Vec<String>> {
        match serde_json::from_str(text).ok()? {
            Value::Array(list) => Some(list.iter().map(Value::to_string).collect()),
            _ => None,
        }
    }

    /// The string that a text stands for; `None` if it is none.
    pub fn string(text: &str) -> Option<String> {
        serde_json::from_str(text).ok()
    }

    /// A string as JSON.
    pub fn quoted(string: &str) -> String {
        serde_json::to_string(string).unwrap_or_default()
    }

    /// A number as JSON: as few digits as tell it from every other.
    pub fn number(number: f64) -> String {
        number.to_string()
    }
}
