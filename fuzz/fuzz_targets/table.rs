//! Any bytes as the records of a table, under the header of each register in turn.
#![no_main]

mod law;

const HEADERS: [&str; 6] = [
    "nom_operateur,id_pdc_itinerance,puissance_nominale,coordonneesXY,prise_type_2,date_maj,date_mise_en_service\n",
    "n_operateur;id_pdc;puiss_max;Xlongitude;Ylatitude;type_prise;date_maj\n",
    "Ladeeinrichtungs-ID;Betreiber;Status;Anzahl Ladepunkte;Breitengrad;Längengrad;Steckertypen1;Nennleistung Stecker1\n",
    "Fuel Type Code,Status Code,EV Level1 EVSE Num,EV Level2 EVSE Num,EV DC Fast Count,Latitude,Longitude,ID,Open Date\n",
    "chargeDeviceID,latitude,longitude,chargeDeviceStatus,connector1Type,connector1RatedOutputKW,dateCreated\n",
    "id,operator,country,lat,lon,points,power,current,opened\n",
];

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let Some((choice, records)) = bytes.split_first() else { return };
    let header = HEADERS[usize::from(*choice) % HEADERS.len()];
    law::hold(&[header.as_bytes(), records].concat());
});
