//! Colours are roles: a closed list, role <-> CSS class <-> the colour on light paper.

/// What a drawn thing's colour means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Ink {
    /// The paper of a picture that stands alone.
    Paper,
    /// A baseline.
    Axis,
    /// The whole, behind the part that is chosen.
    Rest,
    /// The part that is chosen.
    Bar,
    /// A part that is chosen, of a value that is not.
    Faded,
    /// What has no bar of its own, together.
    Others,
    /// What is compared with.
    Pinned,
    /// What is not known: hatched.
    Hatch,
    /// A name.
    Name,
    /// A name that nothing is chosen of.
    Quiet,
    /// A figure.
    Figure,
    /// What explains a figure.
    Note,
    /// Nothing to see, but something to point at.
    Hit,
    /// A figure in the chosen part.
    OnBar,
    /// The name of a place on a map.
    Place,
    /// A country that nothing is shown of.
    Land,
    /// A country with little.
    Shade1,
    /// A country with more.
    Shade2,
    /// A country with most.
    Shade3,
    /// A figure that several places share.
    Shared,
    /// A place without a figure.
    Empty,
    /// Power class: slow AC.
    AcSlow,
    /// Power class: medium-speed AC.
    AcMedium,
    /// Power class: fast AC.
    AcFast,
    /// Power class: slow DC.
    DcSlow,
    /// Power class: fast DC.
    DcFast,
    /// Power class: ultra-fast DC, level 1.
    DcUltra1,
    /// Power class: ultra-fast DC, level 2.
    DcUltra2,
}

impl Ink {
    /// Every role.
    pub const ALL: [Ink; 28] = [
        Ink::Paper,
        Ink::Axis,
        Ink::Rest,
        Ink::Bar,
        Ink::Faded,
        Ink::Others,
        Ink::Pinned,
        Ink::Hatch,
        Ink::Name,
        Ink::Quiet,
        Ink::Figure,
        Ink::Note,
        Ink::Hit,
        Ink::OnBar,
        Ink::Place,
        Ink::Land,
        Ink::Shade1,
        Ink::Shade2,
        Ink::Shade3,
        Ink::Shared,
        Ink::Empty,
        Ink::AcSlow,
        Ink::AcMedium,
        Ink::AcFast,
        Ink::DcSlow,
        Ink::DcFast,
        Ink::DcUltra1,
        Ink::DcUltra2,
    ];

    /// The class that the page's style sheet knows it by.
    pub fn class(self) -> &'static str {
        match self {
            Ink::Paper => "ink-paper",
            Ink::Axis => "ink-axis",
            Ink::Rest => "ink-rest",
            Ink::Bar => "ink-bar",
            Ink::Faded => "ink-faded",
            Ink::Others => "ink-others",
            Ink::Pinned => "ink-pinned",
            Ink::Hatch => "ink-hatch",
            Ink::Name => "ink-name",
            Ink::Quiet => "ink-quiet",
            Ink::Figure => "ink-figure",
            Ink::Note => "ink-note",
            Ink::Hit => "ink-hit",
            Ink::OnBar => "ink-on-bar",
            Ink::Place => "ink-place",
            Ink::Land => "ink-land",
            Ink::Shade1 => "ink-shade-1",
            Ink::Shade2 => "ink-shade-2",
            Ink::Shade3 => "ink-shade-3",
            Ink::Shared => "ink-shared",
            Ink::Empty => "ink-empty",
            Ink::AcSlow => "ink-ac-slow",
            Ink::AcMedium => "ink-ac-medium",
            Ink::AcFast => "ink-ac-fast",
            Ink::DcSlow => "ink-dc-slow",
            Ink::DcFast => "ink-dc-fast",
            Ink::DcUltra1 => "ink-dc-ultra-1",
            Ink::DcUltra2 => "ink-dc-ultra-2",
        }
    }

    /// The colour on light paper. No two roles share one: plotters hands on colours, and the role is read from them.
    pub fn rgb(self) -> (u8, u8, u8) {
        match self {
            Ink::Paper => (0xff, 0xff, 0xff),
            Ink::Axis => (0x8a, 0x93, 0x99),
            Ink::Rest => (0xdc, 0xdf, 0xda),
            Ink::Bar => (0x0a, 0x72, 0x65),
            Ink::Faded => (0x65, 0x9d, 0x93),
            Ink::Others => (0x8a, 0x93, 0x9a),
            Ink::Pinned => (0xb2, 0x5a, 0x1c),
            Ink::Hatch => (0x7d, 0x87, 0x8f),
            Ink::Name => (0x16, 0x20, 0x2a),
            Ink::Quiet => (0x55, 0x61, 0x6c),
            Ink::Figure => (0x16, 0x20, 0x2b),
            Ink::Note => (0x55, 0x61, 0x6d),
            Ink::Hit => (0xff, 0xff, 0xfe),
            Ink::OnBar => (0xff, 0xff, 0xfd),
            Ink::Place => (0x16, 0x20, 0x29),
            Ink::Land => (0xee, 0xec, 0xe5),
            Ink::Shade1 => (0xdc, 0xeb, 0xe7),
            Ink::Shade2 => (0xbf, 0xdc, 0xd5),
            Ink::Shade3 => (0xa5, 0xd0, 0xc6),
            Ink::Shared => (0x0a, 0x72, 0x66),
            Ink::Empty => (0x7d, 0x87, 0x90),
            Ink::AcSlow => (0x7c, 0x90, 0xc4),
            Ink::AcMedium => (0x56, 0x72, 0xb4),
            Ink::AcFast => (0x35, 0x53, 0x9b),
            Ink::DcSlow => (0x2f, 0x9b, 0x89),
            Ink::DcFast => (0x17, 0x80, 0x71),
            Ink::DcUltra1 => (0x0a, 0x65, 0x59),
            Ink::DcUltra2 => (0x05, 0x42, 0x3a),
        }
    }

    /// The role of a colour.
    pub fn from_rgb(rgb: (u8, u8, u8)) -> Option<Ink> {
        Ink::ALL.into_iter().find(|ink| ink.rgb() == rgb)
    }
}

#[cfg(test)]
mod tests {
    use super::Ink;

    #[test]
    fn a_colour_tells_its_role() {
        for ink in Ink::ALL {
            assert_eq!(Ink::from_rgb(ink.rgb()), Some(ink));
        }
    }
}
