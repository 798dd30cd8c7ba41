//! Issues of records: the reasons to repair, reject or exclude one.

use serde::{Deserialize, Serialize};

use crate::i18n::Messages;

/// The consequence of an issue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Disposition {
    /// The record is kept, with a repaired, guessed or odd value.
    Warned,
    /// The record isn't counted, because it is wrong.
    Rejected,
    /// The record isn't counted, because it isn't a charge point in service for cars.
    Excluded,
}

impl Disposition {
    /// All dispositions, in the order of the page.
    pub const ALL: [Disposition; 3] = [Disposition::Warned, Disposition::Rejected, Disposition::Excluded];

    /// The code in the page contract.
    pub fn code(self) -> &'static str {
        match self {
            Disposition::Warned => "repaired",
            Disposition::Rejected => "rejected",
            Disposition::Excluded => "excluded",
        }
    }
}

macro_rules! issue_kinds {
    ($($name:ident $disposition:ident $code:literal $sentence:ident;)+) => {
        /// A kind of issue; some have a detail, such as `status:PLANNED`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        // The sentence of each documents it.
        #[allow(missing_docs)]
        pub enum IssueKind {
            $($name,)+
        }

        impl IssueKind {
            /// Every kind of issue.
            pub const ALL: &[IssueKind] = &[$(IssueKind::$name),+];

            /// The code in files and tests.
            pub fn code(self) -> &'static str {
                match self {
                    $(IssueKind::$name => $code,)+
                }
            }

            /// The consequence for the record.
            pub fn disposition(self) -> Disposition {
                match self {
                    $(IssueKind::$name => Disposition::$disposition,)+
                }
            }

            /// The sentence for the reader.
            pub fn sentence(self) -> &'static str {
                match self {
                    $(IssueKind::$name => Messages::$sentence,)+
                }
            }
        }
    };
}

impl IssueKind {
    /// Returns true if it has a detail from the file: `status:PLANNED`, or `status:` for an empty value.
    pub fn has_detail(self) -> bool {
        matches!(self, IssueKind::Status | IssueKind::Fuel | IssueKind::CountryNotIso3)
    }
}

issue_kinds! {
    BadCoords Rejected "bad_coords" WHY_BAD_COORDS;
    NullIsland Rejected "null_island" WHY_NULL_ISLAND;
    DuplicateId Rejected "duplicate_id" WHY_DUPLICATE_ID;
    ColumnCount Rejected "column_count" WHY_COLUMN_COUNT;
    BadPointCount Rejected "bad_point_count" WHY_BAD_POINT_COUNT;
    BadRecord Rejected "bad_record" WHY_BAD_RECORD;
    UnknownRecord Rejected "unknown_record" WHY_UNKNOWN_RECORD;
    Status Excluded "status" WHY_STATUS;
    Fuel Excluded "fuel" WHY_FUEL;
    NoEvse Excluded "no_evse" WHY_NO_EVSE;
    LocationWithoutEvse Excluded "location_without_evse" WHY_LOCATION_WITHOUT_EVSE;
    NonElectricConnector Excluded "non_electric_connector" WHY_NON_ELECTRIC_CONNECTOR;
    NotChargingStation Excluded "not_charging_station" WHY_NOT_CHARGING_STATION;
    NotForCars Excluded "not_for_cars" WHY_NOT_FOR_CARS;
    CoordsSwapped Warned "coords_swapped" WHY_COORDS_SWAPPED;
    OutsideFrance Warned "outside_france" WHY_OUTSIDE_FRANCE;
    NoCoordinates Warned "no_coordinates" WHY_NO_COORDINATES;
    Watts Warned "watts" WHY_WATTS;
    PowerOfAll Warned "power_of_all" WHY_POWER_OF_ALL;
    KwInWattField Warned "kw_in_watt_field" WHY_KW_IN_WATT_FIELD;
    Milliwatt Warned "milliwatt" WHY_MILLIWATT;
    PowerMissing Warned "power_missing" WHY_POWER_MISSING;
    PowerComputed Warned "power_computed" WHY_POWER_COMPUTED;
    PowerTypeMissing Warned "power_type_missing" WHY_POWER_TYPE_MISSING;
    KindInferred Warned "kind_inferred" WHY_KIND_INFERRED;
    CountryNotIso3 Warned "country_not_iso3" WHY_COUNTRY_NOT_ISO3;
    PublishFalse Warned "publish_false" WHY_PUBLISH_FALSE;
    EvseWithoutConnector Warned "evse_without_connector" WHY_EVSE_WITHOUT_CONNECTOR;
    DeviceWithoutConnector Warned "device_without_connector" WHY_DEVICE_WITHOUT_CONNECTOR;
    PointsFromQuantity Warned "points_from_quantity" WHY_POINTS_FROM_QUANTITY;
    PointsWithoutConnector Warned "points_without_connector" WHY_POINTS_WITHOUT_CONNECTOR;
    BadSocketCount Warned "bad_socket_count" WHY_BAD_SOCKET_COUNT;
    CapacityFromSockets Warned "capacity_from_sockets" WHY_CAPACITY_FROM_SOCKETS;
    CapacityAssumed Warned "capacity_assumed" WHY_CAPACITY_ASSUMED;
    CountNotStated Warned "count_not_stated" WHY_COUNT_NOT_STATED;
}
