//! Colours are roles: a closed list, role <-> CSS class <-> the colour on light paper.

/// Makes [`Ink`] of a line for each role.
macro_rules! inks {
    ($($(#[doc = $doc:literal])+ $(#[cfg($when:meta)])? $name:ident $class:literal $rgb:expr,)+) => {
        /// What a drawn thing's colour means.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
        pub enum Ink {
            $($(#[doc = $doc])+ $(#[cfg($when)])? $name,)+
        }

        impl Ink {
            /// Every role.
            pub const ALL: &[Ink] = &[$($(#[cfg($when)])? Ink::$name,)+];

            /// The class that the page's style sheet knows it by.
            pub fn class(self) -> &'static str {
                match self {
                    $($(#[cfg($when)])? Ink::$name => $class,)+
                }
            }

            /// The colour on light paper. No two roles share one: plotters hands on colours, and the role is read from
            /// them.
            pub fn rgb(self) -> (u8, u8, u8) {
                match self {
                    $($(#[cfg($when)])? Ink::$name => $rgb,)+
                }
            }
        }
    };
}

// What only the pictures of the whole page are drawn with stands last.
inks! {
    /// A baseline.
    Axis "ink-axis" (0x8a, 0x93, 0x99),
    /// The whole, behind the part that is chosen.
    Rest "ink-rest" (0xdc, 0xdf, 0xda),
    /// The part that is chosen.
    Bar "ink-bar" (0x0a, 0x72, 0x65),
    /// A part that is chosen, of a value that is not.
    Faded "ink-faded" (0x65, 0x9d, 0x93),
    /// What has no bar of its own, together.
    Others "ink-others" (0x8a, 0x93, 0x9a),
    /// What is not known: hatched.
    Hatch "ink-hatch" (0x7d, 0x87, 0x8f),
    /// A name.
    Name "ink-name" (0x16, 0x20, 0x2a),
    /// A name that nothing is chosen of.
    Quiet "ink-quiet" (0x55, 0x61, 0x6c),
    /// A figure.
    Figure "ink-figure" (0x16, 0x20, 0x2b),
    /// What explains a figure.
    Note "ink-note" (0x55, 0x61, 0x6d),
    /// Nothing to see, but something to point at.
    Hit "ink-hit" (0xff, 0xff, 0xfe),
    /// Power class: slow AC.
    AcSlow "ink-ac-slow" (0x7c, 0x90, 0xc4),
    /// Power class: medium-speed AC.
    AcMedium "ink-ac-medium" (0x56, 0x72, 0xb4),
    /// Power class: fast AC.
    AcFast "ink-ac-fast" (0x35, 0x53, 0x9b),
    /// Power class: slow DC.
    DcSlow "ink-dc-slow" (0x2f, 0x9b, 0x89),
    /// Power class: fast DC.
    DcFast "ink-dc-fast" (0x17, 0x80, 0x71),
    /// Power class: ultra-fast DC, level 1.
    DcUltra1 "ink-dc-ultra-1" (0x0a, 0x65, 0x59),
    /// Power class: ultra-fast DC, level 2.
    DcUltra2 "ink-dc-ultra-2" (0x05, 0x42, 0x3a),

    /// The paper of a picture that stands alone.
    Paper "ink-paper" (0xff, 0xff, 0xff),
    /// What is compared with.
    Pinned "ink-pinned" (0xb2, 0x5a, 0x1c),
    /// A figure in the chosen part.
    OnBar "ink-on-bar" (0xff, 0xff, 0xfd),
    /// The name of a place on a map.
    Place "ink-place" (0x16, 0x20, 0x29),
    /// A country that nothing is shown of.
    Land "ink-land" (0xee, 0xec, 0xe5),
    /// A country with little.
    Shade1 "ink-shade-1" (0xdc, 0xeb, 0xe7),
    /// A country with more.
    Shade2 "ink-shade-2" (0xbf, 0xdc, 0xd5),
    /// A country with most.
    Shade3 "ink-shade-3" (0xa5, 0xd0, 0xc6),
    /// A figure that several places share.
    Shared "ink-shared" (0x0a, 0x72, 0x66),
    /// A place without a figure.
    Empty "ink-empty" (0x7d, 0x87, 0x90),
    /// What is compared with, of a figure that several places share.
    PinnedShared "ink-pinned-shared" (0xb2, 0x5a, 0x1d),
    /// A country with less than what it is compared with.
    PinnedShade1 "ink-pinned-shade-1" (0xf6, 0xe7, 0xd8),
    /// A country with no more than half of it.
    PinnedShade2 "ink-pinned-shade-2" (0xee, 0xcb, 0xa8),
}

impl Ink {
    /// The role of a colour.
    pub fn from_rgb(rgb: (u8, u8, u8)) -> Option<Ink> {
        Ink::ALL.iter().copied().find(|ink| ink.rgb() == rgb)
    }
}

#[cfg(test)]
mod tests {
    use super::Ink;

    #[test]
    fn a_colour_tells_its_role() {
        for ink in Ink::ALL {
            assert_eq!(Ink::from_rgb(ink.rgb()), Some(*ink));
        }
    }
}
