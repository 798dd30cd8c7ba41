//! The reasons that a record is repaired, rejected or excluded for.

/// What became of what an entry of the report is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// Kept, and something about it was repaired, guessed or odd.
    Warned,
    /// Not counted, because it cannot be right.
    Rejected,
    /// Not counted, because it is not a charge point in service for cars.
    Excluded,
}

macro_rules! reasons {
    ($($name:ident $outcome:ident $code:literal $sentence:literal;)+) => {
        /// A reason; some are told apart further by a detail, such as `status:PLANNED`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Why {
            $(#[doc = $sentence] $name,)+
        }

        impl Why {
            /// Every reason.
            pub const ALL: &[Why] = &[$(Why::$name),+];

            /// What files and tests call it.
            pub fn code(self) -> &'static str {
                match self {
                    $(Why::$name => $code,)+
                }
            }

            /// What became of the record.
            pub fn outcome(self) -> Outcome {
                match self {
                    $(Why::$name => Outcome::$outcome,)+
                }
            }

            /// What people read.
            pub fn sentence(self) -> &'static str {
                match self {
                    $(Why::$name => $sentence,)+
                }
            }
        }
    };
}

impl Why {
    /// Whether it is told apart further, by what stands in the file: `status:PLANNED`, or `status:` where nothing does.
    pub fn has_detail(self) -> bool {
        matches!(self, Why::Status | Why::Fuel | Why::CountryNotIso3)
    }
}

reasons! {
    BadCoords Rejected "bad_coords" "The position is missing, unreadable or not on the globe.";
    NullIsland Rejected "null_island" "The position is 0, 0, which stands for a missing one.";
    DuplicateId Rejected "duplicate_id" "Another record with the same id is counted instead.";
    ColumnCount Rejected "column_count" "The record has not as many cells as the header.";
    BadPointCount Rejected "bad_point_count" "The number of charge points is missing, unreadable or impossible.";
    BadRecord Rejected "bad_record" "The record is not well-formed JSON.";
    UnknownRecord Rejected "unknown_record" "The record is of no kind that is known here.";
    Status Excluded "status" "It is planned, removed or not in service.";
    Fuel Excluded "fuel" "The station is for another fuel.";
    NoEvse Excluded "no_evse" "The station states no charge point.";
    LocationWithoutEvse Excluded "location_without_evse" "The location has no charge point.";
    NonElectricConnector Excluded "non_electric_connector" "The connector is for another fuel.";
    NotChargingStation Excluded "not_charging_station" "The feature is not a charging station.";
    NotForCars Excluded "not_for_cars" "The station is not for cars.";
    CoordsSwapped Warned "coords_swapped" "Latitude and longitude were exchanged; they were put right.";
    OutsideFrance Warned "outside_france" "The position is outside France and its overseas parts.";
    NoCoordinates Warned "no_coordinates" "The file has no positions.";
    Watts Warned "watts" "The power is so high that it must be in watts; it was divided by 1,000.";
    PowerOfAll Warned "power_of_all" "The power is that of all charge points together; it was divided by their number.";
    KwInWattField Warned "kw_in_watt_field" "The power is so low that it must be in kW, not in watts.";
    Milliwatt Warned "milliwatt" "The power is so high that it was divided by 1,000 once more.";
    PowerMissing Warned "power_missing" "No power is stated.";
    PowerComputed Warned "power_computed" "The power was computed from voltage and current.";
    PowerTypeMissing Warned "power_type_missing" "The kind of current is not stated for a connector.";
    KindInferred Warned "kind_inferred" "AC or DC was inferred from the power: over 43 kW is DC.";
    CountryNotIso3 Warned "country_not_iso3" "The country is not a code of three letters; another field told it.";
    PublishFalse Warned "publish_false" "The location is marked as not to be published.";
    EvseWithoutConnector Warned "evse_without_connector" "The charge point has no connector.";
    DeviceWithoutConnector Warned "device_without_connector" "The device has no connector; one charge point was assumed.";
    PointsFromQuantity Warned "points_from_quantity" "The number of charge points was taken from the connectors.";
    PointsWithoutConnector Warned "points_without_connector" "There are more charge points than connectors to class them.";
    BadSocketCount Warned "bad_socket_count" "A number of sockets is unreadable; it was left out.";
    CapacityFromSockets Warned "capacity_from_sockets" "The number of charge points was taken from the sockets.";
    CapacityAssumed Warned "capacity_assumed" "No number of charge points is stated; one was assumed.";
    CountNotStated Warned "count_not_stated" "No number of charge points is stated; none was counted.";
}
