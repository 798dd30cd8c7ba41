//! How much the pinned selection's answer is, beside the answer to what is shown.

use crate::dashboard::{Lead, Span};
use crate::i18n::Messages;

impl Lead {
    /// This answer, and beside it how much that of the pinned selection of this name is.
    pub fn with_pinned(mut self, name: &str, pinned: &Lead) -> Lead {
        self.beside = Some(Span { text: Messages::and_beside_it(name, &pinned.much()), strong: false });
        self
    }

    /// What was announced, and whether it was without a figure.
    fn much(&self) -> String {
        let mut strong = self.sentence.iter().filter(|span| span.strong).map(|span| span.text.as_str());
        let (subject, object) = (strong.next().unwrap_or_default(), strong.next().unwrap_or_default());
        if subject == Messages::NO_OPERATOR {
            let none = if object == Messages::SOME_SITES { Messages::NO_SITES } else { Messages::NO_CHARGE_POINTS };
            return none.to_owned();
        }
        let rest = self.sentence.last().map_or("", |span| span.text.trim_end_matches('.'));
        let silences = [Messages::WITHOUT_HOW_MANY, Messages::WITHOUT_POWER, Messages::WITHOUT_PLACE];
        let silence = silences.into_iter().find(|words| rest.ends_with(words));
        format!("{object}{}", silence.unwrap_or_default())
    }
}
