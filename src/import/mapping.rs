//! Which column of a table is what: guessed from the header, or said by the reader.

use crate::format::fold;

use super::header::Header;

macro_rules! fields {
    ($($name:ident $doc:literal [$($word:literal)+];)+) => {
        /// The names of the columns that hold each field; none where the table has no such column.
        #[derive(Clone, Debug, Default, PartialEq, Eq)]
        pub struct Mapping {
            $(#[doc = $doc] pub $name: Option<String>,)+
        }

        impl Mapping {
            /// What the header suggests.
            pub fn guess(header: &Header) -> Mapping {
                let folded: Vec<String> = header.names.iter().map(|name| plain(name)).collect();
                let find = |words: &[&str]| {
                    words.iter().find_map(|word| folded.iter().position(|name| name == word))
                };
                Mapping { $($name: find(&[$($word),+]).map(|column| header.names[column].clone()),)+ }
            }

            /// Every field: what programs call it, what people call it, and its column.
            pub fn fields(&self) -> Vec<(&'static str, &'static str, &Option<String>)> {
                vec![$((stringify!($name), $doc, &self.$name)),+]
            }

            /// Gives a field this column; false where there is no such field.
            pub fn set(&mut self, field: &str, column: Option<String>) -> bool {
                match field {
                    $(stringify!($name) => self.$name = column,)+
                    _ => return false,
                }
                true
            }

            /// How many fields have a column.
            pub fn known(&self) -> usize {
                [$(self.$name.is_some()),+].into_iter().filter(|known| *known).count()
            }
        }
    };
}

fields! {
    operator "The charge point operator." [
        "operator" "operatorname" "cpo" "cponame" "nomoperateur" "operateur" "betreiber" "operador" "gestore"
        "exploitant" "network" "networkname" "evnetwork" "nomenseigne" "enseigne" "brand" "provider" "company" "owner"
        "ownername" "nomamenageur"
    ];
    country "The country." ["country" "countrycode" "countryiso" "isocode" "land" "pays" "pais" "paese" "kraj"];
    region "A part of the country." [
        "region" "state" "stateorprovince" "province" "bundesland" "departement" "county" "canton" "kanton" "wojewodztwo"
    ];
    evse_id "An EVSE id, whose first letters are the country and the operator." [
        "idpdcitinerance" "evseid" "emi3id" "evse"
    ];
    id "Any other id that each record has but once." [
        "id" "recordid" "uid" "uuid" "chargepointid" "chargerid" "pointid" "idpdc" "deviceid" "chargedeviceid"
        "ladeeinrichtungsid"
    ];
    site "The site's id." [
        "idstationitinerance" "stationid" "siteid" "locationid" "idstation" "stationname" "site" "location"
    ];
    latitude "Degrees north." ["latitude" "lat" "ylatitude" "breitengrad" "geolat" "latitudedeg" "y"];
    longitude "Degrees east." [
        "longitude" "lon" "lng" "long" "xlongitude" "langengrad" "laengengrad" "geolon" "geolng" "longitudedeg" "x"
    ];
    points "How many charge points a record stands for." [
        "capacity" "points" "chargepoints" "chargingpoints" "numberofpoints" "numberofchargepoints"
        "numberofchargingpoints" "nbrepdc" "nbpdc" "anzahlladepunkte" "ladepunkte" "evses" "evsecount" "ports" "stalls"
        "quantity"
    ];
    power "The power of each charge point, in kW." [
        "puissancenominale" "power" "powerkw" "kw" "maxpower" "maxpowerkw" "ratedpower" "ratedpowerkw" "puissance"
        "puissancemax" "puissmax" "nennleistung" "nennleistungkw" "leistung" "leistungkw" "ratedoutputkw" "chargingpower"
        "chargingpowerkw" "poweroutput" "potencia"
    ];
    current "AC or DC." ["current" "currenttype" "acdc" "powertype" "kind" "chargertype" "chargingtype" "type" "typ"];
    class "AFIR's class by its code, where no power is given." ["class" "powerclass" "afirclass"];
    opened "When it opened, as a day or a month." [
        "datemiseenservice" "opened" "opendate" "openingdate" "dateopened" "inbetriebnahmedatum" "inbetriebnahme"
        "commissioned" "commissioningdate" "installationdate" "installed" "startdate" "datecreated" "created" "date"
        "month" "openingmonth" "yearmonth" "mois" "monat"
    ];
}

/// A name's letters and digits, folded: `Power (kW)` and `power_kw` are one.
fn plain(name: &str) -> String {
    fold(name).chars().filter(|letter| letter.is_alphanumeric()).collect()
}

impl Mapping {
    /// Whether there is enough to count charge points by: a place, an EVSE id, a power, or an operator with a number.
    pub fn suffices(&self) -> bool {
        (self.latitude.is_some() && self.longitude.is_some())
            || self.evse_id.is_some()
            || (self.power.is_some() && (self.operator.is_some() || self.id.is_some()))
            || (self.operator.is_some() && self.points.is_some())
    }
}
