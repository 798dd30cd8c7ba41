//! Writes HTML. Law: arguments are text or attribute values, never markup.

use chargeboard::format::escape;

/// A part of a document.
#[derive(Default)]
pub struct Html(pub String);

impl Html {
    /// Writes an element with its content.
    pub fn element(&mut self, name: &str, attributes: &[(&str, &str)], inside: impl FnOnce(&mut Html)) {
        self.tag(name, attributes);
        inside(self);
        self.0 += &format!("</{name}>");
    }

    /// Writes an element with a text.
    pub fn of_text(&mut self, name: &str, attributes: &[(&str, &str)], text: &str) {
        self.element(name, attributes, |html| html.text(text));
    }

    /// Writes an opening tag, which is all of a void element. An attribute with an empty value is written
    /// without a value.
    pub fn tag(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.0 += &format!("<{name}");
        for (name, value) in attributes {
            self.0 += &if value.is_empty() { format!(" {name}") } else { format!(" {name}=\"{}\"", escape(value)) };
        }
        self.0 += ">";
    }

    /// Writes a text.
    pub fn text(&mut self, text: &str) {
        self.0 += &escape(text);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_is_text() {
        let mut html = Html::default();
        html.of_text("p", &[("title", "a\"><script>")], "<b>&");
        assert_eq!(html.0, "<p title=\"a&quot;&gt;&lt;script&gt;\">&lt;b&gt;&amp;</p>");
    }
}
