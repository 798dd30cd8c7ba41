//! Writes HTML. Law: whatever is handed over is text or an attribute's value, never markup.

use chargeboard::format::escape;

/// A piece of a document.
#[derive(Default)]
pub struct Html(pub String);

impl Html {
    /// An element with what is inside.
    pub fn element(&mut self, name: &str, attributes: &[(&str, &str)], inside: impl FnOnce(&mut Html)) {
        self.tag(name, attributes);
        inside(self);
        self.0 += &format!("</{name}>");
    }

    /// An element with a text.
    pub fn of_text(&mut self, name: &str, attributes: &[(&str, &str)], text: &str) {
        self.element(name, attributes, |html| html.text(text));
    }

    /// The opening tag; all that there is of an element that holds nothing. An attribute without a value is one that
    /// only is there.
    pub fn tag(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.0 += &format!("<{name}");
        for (name, value) in attributes {
            self.0 += &if value.is_empty() { format!(" {name}") } else { format!(" {name}=\"{}\"", escape(value)) };
        }
        self.0 += ">";
    }

    /// A text.
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
