//! What the values of an edition must keep to, each with the fault that says so.

use super::super::country::country;
use super::super::edition::{Announcement, Basis, Edition, Place, Position, Section};
use super::Checker;

/// More charge points than any one announcement can mean: a slip of the keyboard.
const MOST_CHARGE_POINTS: u32 = 1_000_000;
/// More than any charge point on earth is rated at: megawatt charging ends at 3,750 kW.
const MOST_KW: f64 = 5000.0;
/// What the address calls a region that is not stated, so that no section may be called that.
const UNKNOWN: &str = "unknown";

impl Checker {
    pub(super) fn edition(&mut self, file_stem: &str, edition: &Edition) {
        let Edition { id, title, source, sections: _, announcements: _ } = edition;
        if !is_month(id) {
            self.fault("id", format!("{id:?} is not a month such as 2024-03"));
        } else if id != file_stem {
            self.fault("id", format!("{id:?} is not the name of the file, {file_stem}.json"));
        }
        self.text("title", title);
        self.text("source: publisher", &source.publisher);
        self.text("source: title", &source.title);
        self.text("source: address", &source.address);
        self.text("source: date: stated", &source.date.stated);
        self.optional_text("source: date: inferred", &source.date.inferred);
        self.optional_text("source: date: note", &source.date.note);
        if source.address.strip_prefix("https://").is_none_or(|rest| rest.is_empty() || rest.contains(' ')) {
            self.fault("source: address", "must begin with https:// and hold no space");
        }
    }

    pub(super) fn section(&mut self, field: &str, section: &Section) {
        let Section { code, name, basis, note } = section;
        if !is_slug(code) {
            self.fault(&format!("{field}code"), format!("{code:?} may only hold a-z, 0-9 and single hyphens between"));
        } else if code == UNKNOWN {
            self.fault(&format!("{field}code"), "\"unknown\" is what the page calls a region that is not stated");
        }
        self.text(&format!("{field}name"), name);
        if *basis == Basis::NotStated {
            self.fault(&format!("{field}basis"), "cannot be not-stated: the name is there");
        }
        self.optional_text(&format!("{field}note"), note);
    }

    pub(super) fn announcement(&mut self, announcement: &Announcement) {
        let Announcement {
            id,
            operator,
            section: _,
            places: _,
            charge_points,
            kw_each,
            kw_together,
            current,
            word,
            note,
        } = announcement;
        self.text("id", id);
        self.text("operator", operator);
        self.reported("charge_points", charge_points);
        self.reported("kw_each", kw_each);
        self.reported("current", current);
        self.reported("word", word);
        self.optional_text("note", note);
        let faults = self.faults.len();
        if let Some(count) = charge_points.value
            && !(1..=MOST_CHARGE_POINTS).contains(&count)
        {
            self.fault("charge_points", format!("{count} is impossible (1 to {MOST_CHARGE_POINTS})"));
        }
        if let Some(kw) = kw_each.value {
            self.kw("kw_each", kw, MOST_KW);
        }
        if let Some(kw) = *kw_together {
            self.kw("kw_together", kw, MOST_KW * f64::from(MOST_CHARGE_POINTS));
        }
        if let (Some(count), Some(each), Some(together)) = (charge_points.value, kw_each.value, *kw_together)
            && self.faults.len() == faults
        {
            // Half a watt of rounding for each charge point, as in 100 kW over 3 of 33.333 kW.
            let product = f64::from(count) * each;
            if (product - together).abs() > f64::from(count) * 0.000_5 {
                self.fault("kw_together", format!("{together} kW is not {count} times {each} kW"));
            }
        }
    }

    pub(super) fn place(&mut self, field: &str, place: &Place) {
        let Place { name, spelling, kind, country: place_country, country_spelling, position, in_opening_list: _ } =
            place;
        self.optional_text(&format!("{field}name"), name);
        self.optional_text(&format!("{field}spelling"), spelling);
        self.optional_text(&format!("{field}kind"), kind);
        self.optional_text(&format!("{field}country_spelling"), country_spelling);
        self.reported(&format!("{field}country"), place_country);

        let known = place_country.value.as_deref().map(|code| (code, country(code)));
        if let Some((code, None)) = known {
            self.fault(&format!("{field}country"), format!("{code:?} is no country's code (ISO 3166-1 alpha-2)"));
        }
        if spelling.is_some() && spelling == name {
            self.fault(&format!("{field}spelling"), "is the name; leave it out");
        }
        if spelling.is_some() && name.is_none() {
            self.fault(&format!("{field}spelling"), "there is no name");
        }
        if let (Some(spelling), Some((_, Some(known)))) = (country_spelling, known)
            && spelling == known.name
        {
            self.fault(&format!("{field}country_spelling"), "is the country's name; leave it out");
        }
        if let Some(Position { latitude, longitude, quality }) = position {
            if name.is_none() {
                self.fault(&format!("{field}position"), "there is no name");
            }
            for (axis, degrees, most) in [("latitude", *latitude, 90.0), ("longitude", *longitude, 180.0)] {
                if !(-most..=most).contains(&degrees) {
                    self.fault(
                        &format!("{field}position: {axis}"),
                        format!("{degrees} is impossible (-{most} to {most})"),
                    );
                }
            }
            self.text(&format!("{field}position: quality"), quality);
        }
    }

    /// Power must be whole watts, because that is what the page adds up.
    fn kw(&mut self, field: &str, kw: f64, most: f64) {
        let decimals = kw.to_string().split_once('.').map_or(0, |(_, decimals)| decimals.len());
        if !(kw > 0.0 && kw <= most) {
            self.fault(field, format!("{kw} kW is impossible (above 0, at most {most})"));
        } else if decimals > 3 {
            self.fault(field, format!("{kw} kW is finer than a watt (at most 3 decimals)"));
        }
    }
}

/// Whether a text is `YYYY-MM`.
fn is_month(text: &str) -> bool {
    let Some((year, month)) = text.split_once('-') else { return false };
    let digits = |text: &str, count| text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit());
    digits(year, 4) && digits(month, 2) && ("01"..="12").contains(&month)
}

/// Whether a text is made of `a-z` and `0-9`, in words joined by single hyphens.
fn is_slug(text: &str) -> bool {
    let is_word = |word: &str| !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
    text.split('-').all(is_word)
}
