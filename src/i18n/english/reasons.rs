//! Messages for records that were rejected, excluded or repaired: one sentence per reason.

use super::Messages;

impl Messages {
    pub const WHY_BAD_COORDS: &str = "The position is missing, unreadable or not on the globe.";
    pub const WHY_NULL_ISLAND: &str = "The position is 0, 0, which stands for a missing one.";
    pub const WHY_DUPLICATE_ID: &str = "Another record with the same ID is counted instead.";
    pub const WHY_COLUMN_COUNT: &str = "The record has a different number of cells than the header.";
    pub const WHY_BAD_POINT_COUNT: &str = "The number of charge points is missing, unreadable or impossible.";
    pub const WHY_BAD_RECORD: &str = "The record is not well-formed JSON.";
    pub const WHY_UNKNOWN_RECORD: &str = "The record is of an unknown type.";
    pub const WHY_STATUS: &str = "It is planned, removed or not in service.";
    pub const WHY_FUEL: &str = "The station is for another fuel.";
    pub const WHY_NO_EVSE: &str = "The station lists no charge points.";
    pub const WHY_LOCATION_WITHOUT_EVSE: &str = "The location has no charge points.";
    pub const WHY_NON_ELECTRIC_CONNECTOR: &str = "The connector is for another fuel.";
    pub const WHY_NOT_CHARGING_STATION: &str = "The feature is not a charging station.";
    pub const WHY_NOT_FOR_CARS: &str = "The station is not for cars.";
    pub const WHY_COORDS_SWAPPED: &str = "Latitude and longitude were swapped; they were corrected.";
    pub const WHY_OUTSIDE_FRANCE: &str = "The position is outside France and its overseas parts.";
    pub const WHY_NO_COORDINATES: &str = "The file has no positions.";
    pub const WHY_WATTS: &str = "The power is so high that it must be in watts; it was divided by 1,000.";
    pub const WHY_POWER_OF_ALL: &str = "The power was the total of all charge points; it was divided by their number.";
    pub const WHY_KW_IN_WATT_FIELD: &str = "The power is so low that it must be in kW, not in watts.";
    pub const WHY_MILLIWATT: &str = "The power is so high that it was divided by 1,000 a second time.";
    pub const WHY_POWER_MISSING: &str = "No power is stated.";
    pub const WHY_POWER_COMPUTED: &str = "The power was computed from voltage and current.";
    pub const WHY_POWER_TYPE_MISSING: &str = "AC or DC is not stated for a connector.";
    pub const WHY_KIND_INFERRED: &str = "AC or DC was inferred from the power: over 43 kW is DC.";
    pub const WHY_COUNTRY_NOT_ISO3: &str = "The country is not a three-letter code; it was taken from another field.";
    pub const WHY_PUBLISH_FALSE: &str = "The location is marked as not for publication.";
    pub const WHY_EVSE_WITHOUT_CONNECTOR: &str = "The charge point has no connector.";
    pub const WHY_DEVICE_WITHOUT_CONNECTOR: &str = "The device has no connector; one charge point was assumed.";
    pub const WHY_POINTS_FROM_QUANTITY: &str = "The number of charge points was taken from the connectors.";
    pub const WHY_POINTS_WITHOUT_CONNECTOR: &str =
        "There are more charge points than connectors; those without one have no power class.";
    pub const WHY_BAD_SOCKET_COUNT: &str = "A number of sockets is unreadable and was left out.";
    pub const WHY_CAPACITY_FROM_SOCKETS: &str = "The number of charge points was taken from the sockets.";
    pub const WHY_CAPACITY_ASSUMED: &str = "No number of charge points is stated; one was assumed.";
    pub const WHY_COUNT_NOT_STATED: &str = "No number of charge points is stated; none was counted.";
}
