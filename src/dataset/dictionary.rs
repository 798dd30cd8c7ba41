//! A dictionary of texts: each has a code, and each text is kept once.
//!
//! Law: codes are given in the order in which texts first come; the same texts give the same codes on every machine.

/// Dictionary by code, in one piece of memory.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Dictionary {
    bytes: String,
    /// Where each text ends; it begins where the one before ends.
    ends: Vec<u32>,
    /// Codes plus one, at the place that a text's hash names or the next free one after it; 0 is free.
    /// The upper half is of the hash: so a text is looked at only when it is the right one, or nearly always.
    slots: Vec<u64>,
    /// The code that was asked for last.
    latest: u32,
}

/// Dictionary of this many bytes together are the most that a dictionary holds.
const MOST_BYTES: u64 = u32::MAX as u64;

impl Dictionary {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// The text of a code; empty for a code that was never given.
    pub fn text(&self, code: u32) -> &str {
        let code = code as usize;
        let start = code.checked_sub(1).and_then(|before| self.ends.get(before)).map_or(0, |end| *end as usize);
        self.ends.get(code).and_then(|end| self.bytes.get(start..*end as usize)).unwrap_or_default()
    }

    /// Every text, in the order of the codes.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.len() as u32).map(|code| self.text(code))
    }

    /// The code of a text that is there already.
    pub fn find(&self, text: &str) -> Option<u32> {
        let hash = hash(text.as_bytes());
        let mut slot = if self.slots.is_empty() { return None } else { self.first_slot(hash) };
        loop {
            match self.slots[slot] {
                0 => return None,
                taken if taken & HASH == hash & HASH && self.text(code_of(taken)) == text => {
                    return Some(code_of(taken));
                }
                _ => slot = (slot + 1) & (self.slots.len() - 1),
            }
        }
    }

    /// The same, faster for the text that was asked for last: in many files a text comes several times in a row.
    pub fn recall(&mut self, text: &str) -> Option<u32> {
        if !self.is_empty() && self.text(self.latest) == text {
            return Some(self.latest);
        }
        self.latest = self.find(text)?;
        Some(self.latest)
    }

    /// The code of a text, and whether the text is new.
    ///
    /// A text that no longer fits, after 4 GB of others, shares the code of the first.
    pub fn code(&mut self, text: &str) -> (u32, bool) {
        match self.recall(text) {
            Some(code) => (code, false),
            None if (self.bytes.len() + text.len()) as u64 > MOST_BYTES => (0, false),
            None => (self.add(text), true),
        }
    }

    /// The code of a text that is not there yet.
    fn add(&mut self, text: &str) -> u32 {
        if (self.len() + 1) * 3 > self.slots.len() * 2 {
            self.grow();
        }
        let hash = hash(text.as_bytes());
        let mut slot = self.first_slot(hash);
        while self.slots[slot] != 0 {
            slot = (slot + 1) & (self.slots.len() - 1);
        }
        let code = self.len() as u32;
        self.bytes.push_str(text);
        self.ends.push(self.bytes.len() as u32);
        self.slots[slot] = (hash & HASH) | u64::from(code + 1);
        self.latest = code;
        code
    }

    /// Which slot a hash names: of its upper half, since that is all that is kept of it.
    fn first_slot(&self, hash: u64) -> usize {
        let spread = (hash >> 32) as usize;
        spread & (self.slots.len() - 1)
    }

    fn grow(&mut self) {
        let former = std::mem::take(&mut self.slots);
        self.slots = vec![0; (former.len() * 2).max(16)];
        for taken in former.into_iter().filter(|taken| *taken != 0) {
            let mut slot = self.first_slot(taken);
            while self.slots[slot] != 0 {
                slot = (slot + 1) & (self.slots.len() - 1);
            }
            self.slots[slot] = taken;
        }
    }
}

impl<T: AsRef<str>> FromIterator<T> for Dictionary {
    fn from_iter<I: IntoIterator<Item = T>>(texts: I) -> Dictionary {
        let mut all = Dictionary::default();
        for text in texts {
            all.code(text.as_ref());
        }
        all
    }
}

/// The half of a slot that is of the hash.
const HASH: u64 = 0xffff_ffff_0000_0000;

/// The code in a slot that is taken.
fn code_of(taken: u64) -> u32 {
    (taken as u32).wrapping_sub(1)
}

/// Eight bytes at a time, multiplied and folded; the same on every machine, unlike the standard library's.
fn hash(bytes: &[u8]) -> u64 {
    const PRIME: u64 = 0x9e37_79b9_7f4a_7c15;
    let mix = |sum: u64, word: u64| {
        let product = (sum ^ word).wrapping_mul(PRIME);
        product ^ (product >> 29)
    };
    let (words, rest) = bytes.as_chunks::<8>();
    let sum = words.iter().fold(bytes.len() as u64 ^ PRIME, |sum, word| mix(sum, u64::from_le_bytes(*word)));
    let last = rest.iter().fold(1, |word, byte| word << 8 | u64::from(*byte));
    mix(mix(sum, last), PRIME)
}

#[cfg(test)]
mod tests {
    use super::Dictionary;

    #[test]
    fn codes_follow_the_first_coming() {
        let mut texts = Dictionary::default();
        let codes: Vec<u32> = ["b", "", "a", "b", "", "c"].iter().map(|text| texts.code(text).0).collect();
        assert_eq!(codes, [0, 1, 2, 0, 1, 3]);
        assert_eq!(texts.iter().collect::<Vec<_>>(), ["b", "", "a", "c"]);
        assert_eq!(texts.text(9), "");
        assert_eq!((texts.find("a"), texts.find("d"), Dictionary::default().find("")), (Some(2), None, None));
    }

    #[test]
    fn many_texts_keep_their_codes() {
        let mut texts = Dictionary::default();
        for i in 0..10_000u32 {
            assert_eq!(texts.code(&format!("operator {i}")), (i, true));
        }
        assert!((0..10_000u32).all(|i| texts.code(&format!("operator {i}")) == (i, false)));
    }
}
