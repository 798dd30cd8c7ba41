//! Colour roles: a closed list of roles, each with its CSS class and its colour on light paper.

/// Defines [`Ink`] from one line for each role.
macro_rules! inks {
    ($($(#[doc = $doc:literal])+ $(#[cfg($when:meta)])? $name:ident $class:literal $rgb:expr,)+) => {
        /// The meaning of a shape's colour.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
        pub enum Ink {
            $($(#[doc = $doc])+ $(#[cfg($when)])? $name,)+
        }

        impl Ink {
            /// Every role.
            pub const ALL: &[Ink] = &[$($(#[cfg($when)])? Ink::$name,)+];

            /// The CSS class.
            pub fn class(self) -> &'static str {
                match self {
                    $($(#[cfg($when)])? Ink::$name => $class,)+
                }
            }

            /// The colour on light paper. It is unique, because plotters passes colours on and the role is looked up by
            /// colour.
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
    /// The total, behind the selected part.
    Rest "ink-rest" (0xdc, 0xdf, 0xda),
    /// The selected part.
    Bar "ink-bar" (0x0a, 0x72, 0x65),
    /// The part of a value that is not selected.
    Faded "ink-faded" (0x65, 0x9d, 0x93),
    /// The remainder: values without a bar of their own.
    Others "ink-others" (0x8a, 0x93, 0x9a),
    /// Not stated: hatched.
    Hatch "ink-hatch" (0x7d, 0x87, 0x8f),
    /// A name.
    Name "ink-name" (0x16, 0x20, 0x2a),
    /// A name without a selected part.
    Quiet "ink-quiet" (0x55, 0x61, 0x6c),
    /// A figure.
    Figure "ink-figure" (0x16, 0x20, 0x2b),
    /// A note on a figure.
    Note "ink-note" (0x55, 0x61, 0x6d),
    /// An invisible target area.
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

    /// The background of an SVG file.
    Paper "ink-paper" (0xff, 0xff, 0xff),
    /// The pinned selection.
    Pinned "ink-pinned" (0xb2, 0x5a, 0x1c),
    /// A figure on a filled shape.
    OnBar "ink-on-bar" (0xff, 0xff, 0xfd),
    /// The name of a place on a map.
    Place "ink-place" (0x16, 0x20, 0x29),
    /// A country without data.
    Land "ink-land" (0xee, 0xec, 0xe5),
    /// A country with a low figure.
    Shade1 "ink-shade-1" (0xdc, 0xeb, 0xe7),
    /// A country with a medium figure.
    Shade2 "ink-shade-2" (0xbf, 0xdc, 0xd5),
    /// A country with a high figure.
    Shade3 "ink-shade-3" (0xa5, 0xd0, 0xc6),
    /// A figure that several places share.
    Shared "ink-shared" (0x0a, 0x72, 0x66),
    /// A place without a figure.
    Empty "ink-empty" (0x7d, 0x87, 0x90),
    /// The pinned selection's part of a figure that several places share.
    PinnedShared "ink-pinned-shared" (0xb2, 0x5a, 0x1d),
    /// A country with less than the pinned selection has.
    PinnedShade1 "ink-pinned-shade-1" (0xf6, 0xe7, 0xd8),
    /// A country with at most half of what the pinned selection has.
    PinnedShade2 "ink-pinned-shade-2" (0xee, 0xcb, 0xa8),
}

impl Ink {
    /// Looks up the role of a colour.
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
