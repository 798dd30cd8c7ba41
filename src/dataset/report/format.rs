//! The formats of files.

use crate::i18n::Messages;

/// A format, recognised by content.
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
    /// The name for the reader.
    pub fn name(self) -> &'static str {
        match self {
            Format::IrveV1 => Messages::IRVE_V1,
            Format::IrveV2 => Messages::IRVE_V2,
            Format::Bnetza => Messages::BNETZA,
            Format::BnetzaOld => Messages::BNETZA_OLD,
            Format::Ocpi => Messages::OCPI,
            Format::OpenChargeMap => Messages::OPEN_CHARGE_MAP,
            Format::Afdc => Messages::AFDC,
            Format::AfdcJson => Messages::AFDC_JSON,
            Format::Nobil => Messages::NOBIL,
            Format::Osm => Messages::OSM,
            Format::Ncr => Messages::NCR,
            Format::Edition => Messages::OWN_EDITION,
            Format::Plain => Messages::PLAIN,
        }
    }
}
