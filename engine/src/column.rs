//! Columns of whole numbers, kept as narrow as their values allow.
//!
//! Law: a column reads back exactly what was put in, whatever its width.

/// Whole numbers, one a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Numbers {
    /// 0 to 255.
    U8(Vec<u8>),
    /// 0 to 65,535.
    U16(Vec<u16>),
    /// 0 to 4,294,967,295.
    U32(Vec<u32>),
}

impl Numbers {
    /// The narrowest column that holds values below `size`.
    pub fn below(size: usize, values: impl IntoIterator<Item = u32>) -> Self {
        let values = values.into_iter();
        match size {
            0..=0x100 => Self::U8(values.map(|value| value as u8).collect()),
            0x101..=0x1_0000 => Self::U16(values.map(|value| value as u16).collect()),
            _ => Self::U32(values.collect()),
        }
    }

    /// The number of rows.
    pub fn len(&self) -> usize {
        match self {
            Self::U8(values) => values.len(),
            Self::U16(values) => values.len(),
            Self::U32(values) => values.len(),
        }
    }

    /// Returns true if it has no rows.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The value of a row.
    #[inline]
    pub fn get(&self, row: usize) -> u32 {
        match self {
            Self::U8(values) => values[row].into(),
            Self::U16(values) => values[row].into(),
            Self::U32(values) => values[row],
        }
    }

    /// The largest value, 0 for an empty column.
    pub fn largest(&self) -> u32 {
        match self {
            Self::U8(values) => values.iter().copied().max().unwrap_or(0).into(),
            Self::U16(values) => values.iter().copied().max().unwrap_or(0).into(),
            Self::U32(values) => values.iter().copied().max().unwrap_or(0),
        }
    }

    /// Calls `each` with every row and its value. Checks the width once, not for every row.
    #[inline]
    pub fn for_each(&self, mut each: impl FnMut(usize, u32)) {
        match self {
            Self::U8(values) => values.iter().enumerate().for_each(|(row, value)| each(row, (*value).into())),
            Self::U16(values) => values.iter().enumerate().for_each(|(row, value)| each(row, (*value).into())),
            Self::U32(values) => values.iter().enumerate().for_each(|(row, value)| each(row, *value)),
        }
    }

    /// The bytes that it occupies.
    pub fn bytes(&self) -> usize {
        match self {
            Self::U8(values) => values.capacity(),
            Self::U16(values) => values.capacity() * 2,
            Self::U32(values) => values.capacity() * 4,
        }
    }
}
