//! The meaning of a table's columns: guessed from the header, or chosen by the reader.

use crate::format::fold;
use crate::i18n::Messages;

macro_rules! fields {
    ($($name:ident $text:ident [$($word:literal)+];)+) => {
        /// The name of the column of each field; `None` if the table has no such column.
        #[derive(Clone, Debug, Default, PartialEq, Eq)]
        pub struct Mapping {
            $(#[doc = concat!("See `Messages::", stringify!($text), "`.")] pub $name: Option<String>,)+
        }

        impl Mapping {
            /// Guesses the mapping from the header.
            pub fn guess(names: &[String]) -> Mapping {
                let folded: Vec<String> = names.iter().map(|name| plain(name)).collect();
                let find = |words: &[&str]| {
                    words.iter().find_map(|word| folded.iter().position(|name| name == word))
                };
                Mapping { $($name: find(&[$($word),+]).map(|column| names[column].clone()),)+ }
            }

            /// Every field: its code, its name for the reader, and its column.
            pub fn fields(&self) -> Vec<(&'static str, &'static str, &Option<String>)> {
                vec![$((stringify!($name), Messages::$text, &self.$name)),+]
            }

            /// Gives a field this column; returns false if there is no such field.
            pub fn set(&mut self, field: &str, column: Option<String>) -> bool {
                match field {
                    $(stringify!($name) => self.$name = column,)+
                    _ => return false,
                }
                true
            }

            /// The number of fields with a column.
            pub fn known(&self) -> usize {
                [$(self.$name.is_some()),+].into_iter().filter(|known| *known).count()
            }
        }
    };
}

fields! {
    operator FIELD_OPERATOR [
        "operator" "operatorname" "cpo" "cponame" "nomoperateur" "operateur" "betreiber" "operador" "gestore"
        "exploitant" "network" "networkname" "evnetwork" "nomenseigne" "enseigne" "brand" "provider" "company" "owner"
        "ownername" "nomamenageur"
    ];
    country FIELD_COUNTRY ["country" "countrycode" "countryiso" "isocode" "land" "pays" "pais" "paese" "kraj"];
    region FIELD_REGION [
        "region" "state" "stateorprovince" "province" "bundesland" "departement" "county" "canton" "kanton" "wojewodztwo"
    ];
    evse_id FIELD_EVSE_ID [
        "idpdcitinerance" "evseid" "emi3id" "evse"
    ];
    id FIELD_ID [
        "id" "recordid" "uid" "uuid" "chargepointid" "chargerid" "pointid" "idpdc" "deviceid" "chargedeviceid"
        "ladeeinrichtungsid"
    ];
    site FIELD_SITE [
        "idstationitinerance" "stationid" "siteid" "locationid" "idstation" "stationname" "site" "location"
    ];
    latitude FIELD_LATITUDE ["latitude" "lat" "ylatitude" "breitengrad" "geolat" "latitudedeg" "y"];
    longitude FIELD_LONGITUDE [
        "longitude" "lon" "lng" "long" "xlongitude" "langengrad" "laengengrad" "geolon" "geolng" "longitudedeg" "x"
    ];
    points FIELD_POINTS [
        "capacity" "points" "chargepoints" "chargingpoints" "numberofpoints" "numberofchargepoints"
        "numberofchargingpoints" "nbrepdc" "nbpdc" "anzahlladepunkte" "ladepunkte" "evses" "evsecount" "ports" "stalls"
        "quantity"
    ];
    power FIELD_POWER [
        "puissancenominale" "power" "powerkw" "kw" "maxpower" "maxpowerkw" "ratedpower" "ratedpowerkw" "puissance"
        "puissancemax" "puissmax" "nennleistung" "nennleistungkw" "leistung" "leistungkw" "ratedoutputkw" "chargingpower"
        "chargingpowerkw" "poweroutput" "potencia"
    ];
    current FIELD_CURRENT ["current" "currenttype" "acdc" "powertype" "kind" "chargertype" "chargingtype" "type" "typ"];
    class FIELD_CLASS ["class" "powerclass" "afirclass"];
    opened FIELD_OPENED [
        "datemiseenservice" "opened" "opendate" "openingdate" "dateopened" "inbetriebnahmedatum" "inbetriebnahme"
        "commissioned" "commissioningdate" "installationdate" "installed" "startdate" "datecreated" "created" "date"
        "month" "openingmonth" "yearmonth" "mois" "monat"
    ];
}

/// A name's letters and digits, folded: `Power (kW)` and `power_kw` are equal.
fn plain(name: &str) -> String {
    fold(name).chars().filter(|letter| letter.is_alphanumeric()).collect()
}

impl Mapping {
    /// Returns true if charge points can be counted: by a place, an EVSE id, a power, or an operator with a number.
    pub fn suffices(&self) -> bool {
        (self.latitude.is_some() && self.longitude.is_some())
            || self.evse_id.is_some()
            || (self.power.is_some() && (self.operator.is_some() || self.id.is_some()))
            || (self.operator.is_some() && self.points.is_some())
    }
}
