//! Any bytes as the inside of a record of each feed in turn.
#![no_main]

mod law;

const STARTS: [&str; 7] = [
    "[{\"id\":\"1\",\"coordinates\":{\"latitude\":\"1\",\"longitude\":\"2\"},\"evses\":[{",
    "{\"data\":[{\"id\":\"1\",\"country\":\"NLD\",\"coordinates\":{\"latitude\":\"1\",\"longitude\":\"2\"},\"evses\":[{\"connectors\":[{",
    "[{\"AddressInfo\":{\"Latitude\":1,\"Longitude\":2},",
    "{\"fuel_stations\":[{\"fuel_type_code\":\"ELEC\",\"latitude\":1,\"longitude\":2,",
    "{\"chargerstations\":[{\"csmd\":{\"Position\":\"(1,2)\"},\"attr\":{\"conn\":{",
    "{\"features\":[{\"geometry\":{\"coordinates\":[1,2]},\"properties\":{\"amenity\":\"charging_station\",",
    "{\"announcements\":[{",
];

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let Some((choice, rest)) = bytes.split_first() else { return };
    let start = STARTS[usize::from(*choice) % STARTS.len()];
    // What was opened is closed, so that the fuzzer is not kept busy with that.
    let open = start.chars().filter(|letter| "[{]}".contains(*letter));
    let mut closing = Vec::new();
    for bracket in open {
        match bracket {
            '[' => closing.push(b']'),
            '{' => closing.push(b'}'),
            _ => drop(closing.pop()),
        }
    }
    closing.reverse();
    law::hold(&[start.as_bytes(), rest, &closing].concat());
});
