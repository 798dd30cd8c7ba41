//! The layouts of files.

use crate::words::Words;

/// A layout, recognised by content.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Format {
    /// French register of 2018 to 2021.
    IrveV1,
    /// French register since 2021.
    IrveV2,
    /// German register with an id for each device, since 2025.
    Bnetza,
    /// German register of 2017 to 2024.
    BnetzaOld,
    /// OCPI Locations, 2.1.1 to 2.3.0.
    Ocpi,
    /// Open Charge Map, verbose, compact or as lines.
    OpenChargeMap,
    /// US stations as a table.
    Afdc,
    /// US stations as JSON.
    AfdcJson,
    /// Nordic register.
    Nobil,
    /// OpenStreetMap as GeoJSON.
    Osm,
    /// UK National Chargepoint Registry.
    Ncr,
    /// Chargeboard's own edition.
    Edition,
    /// Any other table.
    Plain,
}

impl Format {
    /// What people call it.
    pub fn name(self) -> &'static str {
        match self {
            Format::IrveV1 => Words::IRVE_V1,
            Format::IrveV2 => Words::IRVE_V2,
            Format::Bnetza => Words::BNETZA,
            Format::BnetzaOld => Words::BNETZA_OLD,
            Format::Ocpi => Words::OCPI,
            Format::OpenChargeMap => Words::OPEN_CHARGE_MAP,
            Format::Afdc => Words::AFDC,
            Format::AfdcJson => Words::AFDC_JSON,
            Format::Nobil => Words::NOBIL,
            Format::Osm => Words::OSM,
            Format::Ncr => Words::NCR,
            Format::Edition => Words::OWN_EDITION,
            Format::Plain => Words::PLAIN,
        }
    }
}
