//! The map of a register: its rows as few cells, for any number of rows.
//!
//! Law: what lies in the cells and what is said beside the map add up to what the view comes to, where all of the map
//! is asked for. Cells are found anew only for another part of the map, or from another distance.

use chargeboard_engine::Numbers;

use super::{Places, areas, is_far};
use crate::chart::map::{Camera, Cell, Grid, Map, Projection, Viewport, cell_key, extent, in_reading_order};
use crate::dashboard::{Chart, amount_text, unit};
use crate::dataset::Dataset;
use crate::format::sorted;
use crate::i18n::Messages;
use crate::view::{Measure, View};

/// What numbers of rows mean that are in no cell: without a position, far outside of the country, beyond what is seen.
const NOWHERE: u32 = 0;
const OUTSIDE: u32 = 1;
const BEYOND: u32 = 2;
/// The number of the first cell or place.
const FIRST: u32 = 3;

/// Where the rows of a register are.
pub struct Ground {
    projection: Projection,
    /// The rectangle of the paper that all places lie in.
    extent: Option<[f64; 4]>,
    /// Each place once: degrees east and north, and where that is on the paper.
    places: Vec<((f64, f64), (f64, f64))>,
    /// For each row the number of its place.
    of: Vec<u32>,
    /// The cells of what was asked for last.
    cells: Option<Cells>,
}

/// The cells of a part of the map.
struct Cells {
    grid: Grid,
    /// The part of the paper that they cover.
    window: [f64; 4],
    /// For each row the number of its cell.
    of: Numbers,
    /// Where they are, and how many places lie in each.
    found: Vec<Cell>,
    /// What all rows come to in a measure, for each number.
    total: Option<(Measure, Vec<u64>)>,
}

impl Ground {
    /// Where the rows of this register are.
    pub fn new(data: &Dataset) -> Ground {
        let key = |(north, east): (f64, f64)| {
            let part = |degrees: f64| u64::from((degrees * 1e7).round() as i32 as u32);
            part(north) << 32 | part(east)
        };
        let mut numbering = Numbering::default();
        let mut positions = Vec::new();
        let mut of = Vec::with_capacity(data.len());
        for position in data.positions() {
            of.push(match position {
                None => NOWHERE,
                Some((_, true)) => OUTSIDE,
                Some(((north, east), false)) => {
                    let number = numbering.number(key((north, east)));
                    if number as usize == positions.len() {
                        positions.push((east, north));
                    }
                    FIRST + number
                }
            });
        }
        let projection = if positions.iter().any(is_far) { Projection::World } else { Projection::Europe };
        let extent = extent(positions.iter().copied(), projection);
        let places = positions.into_iter().map(|position| (position, projection.to_paper(position))).collect();
        Ground { projection, extent, places, of, cells: None }
    }

    /// The map of a view on a picture of this width in CSS pixels; countries are those of their own chart.
    pub fn places(&mut self, data: &mut Dataset, view: &View, countries: &Chart, width: u32) -> Places {
        let mut map = Map {
            wide: self.projection == Projection::World,
            extent: self.extent,
            watts: view.measure == Measure::Power,
            areas: areas(countries),
            ..Map::default()
        };
        let camera = view.map.map(|look| {
            let (east, north, zoom) = look.numbers();
            Camera { east, north, zoom }
        });
        let cells = self.cells(&Viewport::new(&map, camera, width));
        let value = data.amounts(view, &cells.of, cells.count());
        cells.add_up(data, view);
        let total = cells.total.as_ref().map_or(&[][..], |(_, total)| total);
        let amounts = value.iter().zip(total).skip(FIRST as usize);
        let filled = cells.found.iter().zip(amounts).filter(|(_, (_, total))| **total > 0);
        map.cells = filled.map(|(cell, (value, total))| Cell { value: *value, total: *total, ..*cell }).collect();
        let beside = [(NOWHERE, Messages::WITHOUT_POSITION), (OUTSIDE, Messages::FAR_OUTSIDE)];
        let amount = |(number, why): (u32, &str)| match value[number as usize] {
            0 => None,
            amount => Some(Messages::amount_aside(&amount_text(amount, view.measure), unit(view.measure, amount), why)),
        };
        let beside: Vec<String> = beside.into_iter().filter_map(amount).collect();
        Places {
            title: Messages::PLACES.to_owned(),
            subtitle: countries.subtitle.clone(),
            map,
            beside: if beside.is_empty() { Vec::new() } else { vec![(Messages::NOT_ON_THE_MAP.to_owned(), beside)] },
        }
    }

    /// For the mark of the map shown last with this key: which rows are at it, and what those of a view come to; none
    /// where there is no such mark.
    pub fn at<'a>(
        &'a self,
        data: &mut Dataset,
        view: &View,
        key: &str,
    ) -> Option<(impl Fn(usize) -> bool + use<'a>, u64)> {
        let cells = self.cells.as_ref()?;
        let found = cells.found.iter().position(|cell| cell_key(cell) == key)?;
        let number = FIRST + found as u32;
        let amount = data.amounts(view, &cells.of, cells.count())[number as usize];
        Some((move |row| cells.of.get(row) == number, amount))
    }

    /// The cells of a frame, and of some of what is around it.
    fn cells(&mut self, frame: &Viewport) -> &mut Cells {
        let (grid, [left, below, right, above]) = (Grid::within(frame), frame.window());
        let fits = |cells: &Cells| {
            let [from, low, to, high] = cells.window;
            cells.grid == grid && from <= left && low <= below && to >= right && high >= above
        };
        let (wide, high) = ((right - left) / 2.0, (above - below) / 2.0);
        let around = [left - wide, below - high, right + wide, above + high];
        let cells = self.cells.take().filter(fits).unwrap_or_else(|| Cells::new(self, grid, around));
        self.cells.insert(cells)
    }
}

impl Cells {
    /// The cells that cover a part of the paper.
    fn new(ground: &Ground, grid: Grid, window: [f64; 4]) -> Cells {
        let [left, below, right, above] = window;
        let mut numbering = Numbering::default();
        let mut keys = Vec::new();
        let of_place = |(_, (x, y)): &((f64, f64), (f64, f64))| {
            if !(left..=right).contains(x) || !(below..=above).contains(y) {
                return None;
            }
            let key = grid.at((*x, *y));
            let number = numbering.number(u64::from(key.0 as u32) << 32 | u64::from(key.1 as u32));
            if number as usize == keys.len() {
                keys.push(key);
            }
            Some(number)
        };
        let of_place: Vec<Option<u32>> = ground.places.iter().map(of_place).collect();
        let order = sorted(keys.len(), &|a, b| in_reading_order(keys[a]).cmp(&in_reading_order(keys[b])));
        let mut rank = vec![0; keys.len()];
        order.iter().zip(0..).for_each(|(number, at)| rank[*number] = at);
        let middle = |number: &usize| {
            let (east, north) = grid.place(keys[*number]);
            Cell { east, north, ..Cell::default() }
        };
        let mut found: Vec<Cell> = order.iter().map(middle).collect();
        for (number, (position, _)) in of_place.iter().zip(&ground.places) {
            let Some(number) = number else { continue };
            let cell = &mut found[rank[*number as usize] as usize];
            cell.places += 1;
            // One place alone is shown where it is.
            if cell.places == 1 {
                (cell.east, cell.north) = *position;
            } else {
                (cell.east, cell.north) = grid.place(keys[*number as usize]);
            }
        }
        let of_row = |number: &u32| match number.checked_sub(FIRST) {
            Some(place) => of_place[place as usize].map_or(BEYOND, |number| FIRST + rank[number as usize]),
            None => *number,
        };
        let of = Numbers::below(FIRST as usize + found.len(), ground.of.iter().map(of_row));
        Cells { grid, window, of, found, total: None }
    }

    fn count(&self) -> usize {
        FIRST as usize + self.found.len()
    }

    /// Has what all rows come to at hand. Merging spellings leaves a whole what it is.
    fn add_up(&mut self, data: &mut Dataset, view: &View) {
        if self.total.as_ref().is_none_or(|(measure, _)| *measure != view.measure) {
            let all = View { measure: view.measure, merge: view.merge, ..View::default() };
            self.total = Some((view.measure, data.amounts(&all, &self.of, self.count())));
        }
    }
}

/// Numbers for keys, as they come.
#[derive(Default)]
struct Numbering {
    /// The key and one more than its number, at the place that its hash names or the next free one; 0 is free.
    slots: Vec<(u64, u32)>,
    count: u32,
}

impl Numbering {
    /// The number of a key; the next one, which is how many there are, where it is new.
    fn number(&mut self, key: u64) -> u32 {
        if self.slots.len() <= self.count as usize * 2 {
            let former = std::mem::take(&mut self.slots);
            self.slots = vec![(0, 0); (former.len() * 2).max(1024)];
            for (key, number) in former.into_iter().filter(|(_, number)| *number > 0) {
                let slot = self.slot(key);
                self.slots[slot] = (key, number);
            }
        }
        let slot = self.slot(key);
        if self.slots[slot].1 == 0 {
            self.count += 1;
            self.slots[slot] = (key, self.count);
        }
        self.slots[slot].1 - 1
    }

    /// Where a key is, or would be.
    fn slot(&self, key: u64) -> usize {
        let mask = self.slots.len() - 1;
        let mut slot = (key.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32) as usize & mask;
        while self.slots[slot].1 > 0 && self.slots[slot].0 != key {
            slot = (slot + 1) & mask;
        }
        slot
    }
}
