//! Places on the map.

use super::*;

#[test]
fn the_map_has_every_place_and_what_has_none_beside_it() {
    let page = page("");
    let places = page.pictures.map.expect("a map");
    let total: u64 = places.map.spots.iter().map(|spot| spot.total).sum();
    // Fastned's 8 at Vundelaar have no position.
    assert_eq!(total, 878 - 8);
    let spot = |key: &str| places.map.spots.iter().find(|spot| spot.datum.key == key).expect("a place");
    assert_eq!(spot("q=Veenendaal").datum.spoken, "Veenendaal; Allego; 8 charge points");
    let shared = spot("q=Cagliari");
    assert_eq!((shared.total, shared.places.len()), (202, 4));
    assert_eq!(
        shared.datum.spoken,
        "Cagliari, Mantova, Pisa and Alessandria, one shared figure; Be Charge; 202 charge points"
    );
    assert!(!places.map.wide);
    let [(_, nowhere), (_, silent)] = places.beside.as_slice() else { panic!("{:?}", places.beside) };
    assert_eq!(nowhere.len(), 5, "{nowhere:?}");
    assert!(nowhere.contains(&"Norway (IONITY): not stated".to_owned()));
    assert_eq!(silent.len(), 5, "{silent:?}");
}

#[test]
fn the_map_follows_the_filters_and_the_measure() {
    let spot = |query: &str, key: &str| {
        let map = page(query).pictures.map.expect("a map").map;
        let spot = map.spots.into_iter().find(|spot| spot.datum.key == key).expect("a place");
        (spot.value, spot.total, spot.datum.chosen)
    };
    assert_eq!(spot("region=north", "q=Cagliari"), (0, 202, false));
    assert_eq!(spot("q=aberdeen", "q=Aberdeen"), (12, 12, true));
    assert_eq!(spot("measure=sites", "q=Cagliari"), (1, 1, false), "a site is each for itself");
    assert_eq!(spot("measure=power", "q=Aberdeen"), (0, 0, false), "its power is not stated");
}

#[test]
fn places_of_one_name_are_told_apart() {
    use chargeboard::dashboard::pick_of;
    use chargeboard::dataset::edition::Position;
    let mut edition: Edition = serde_json::from_str(OTHER).expect("an edition");
    let one = edition.announcements.remove(0);
    edition.announcements.clear();
    for (number, country) in (1..).zip(["BE", "NL", "NL"]) {
        let mut row = one.clone();
        row.charge_points.value = Some(number);
        row.places.truncate(1);
        let place = &mut row.places[0];
        place.name = Some("Limburg".to_owned());
        place.country.value = Some(country.to_owned());
        let latitude = 50.0 + f64::from(number);
        place.position = Some(Position { latitude, longitude: 5.0, quality: "town centre".to_owned() });
        edition.announcements.push(row);
    }
    let mut data = Dataset::from_edition(edition);
    let whole = page_of(&mut data, "");
    let spots = whole.pictures.map.expect("a map").map.spots;
    let keys: Vec<(&str, u64)> = spots.iter().map(|spot| (spot.datum.key.as_str(), spot.value)).collect();
    assert_eq!(keys, [("q=Limburg&country=BE", 1), ("q=Limburg&country=NL", 2), ("q=Limburg&country=NL&n=2", 3)]);
    for (key, query) in [
        ("q=Limburg&country=NL&n=2", "country=NL&q=Limburg"),
        ("q=Limburg&country=BE", "country=BE&q=Limburg"),
        ("q=Rome", "q=Rome"),
        ("q=Rome&country=Elsewhere", "q=Rome%26country%3DElsewhere"),
    ] {
        assert_eq!(pick_of(key).expect("a place").apply(View::default()).to_query(), query);
    }
    let chosen = page_of(&mut data, "country=BE&q=Limburg").pictures.map.expect("a map").map.spots;
    assert_eq!(chosen.iter().map(|spot| spot.datum.chosen).collect::<Vec<_>>(), [true, false, false]);
    let sites = page_of(&mut data, "").pictures.sizes.expect("sites").sizes.dots;
    let keys: Vec<&str> = sites.iter().map(|dot| dot.datum.key.rsplit_once("&q=").expect("a name").1).collect();
    assert_eq!(keys, ["Limburg&country=BE", "Limburg&country=NL"], "a site is a name in a country");
}

/// A name, a country, and degrees north and east where they are known.
type At<'a> = (&'a str, &'a str, Option<(f64, f64)>);

/// An edition with these announcements: of each its places and its charge points.
fn with_places(announcements: &[(&[At], Option<u32>)]) -> Dataset {
    use chargeboard::dataset::edition::Position;
    let mut edition: Edition = serde_json::from_str(OTHER).expect("an edition");
    let one = edition.announcements.remove(0);
    for (places, points) in announcements {
        let mut row = one.clone();
        let place = |(name, country, at): &At| {
            let mut place = one.places[0].clone();
            place.name = Some((*name).to_owned()).filter(|name| !name.is_empty());
            place.country.value = Some((*country).to_owned());
            place.position =
                at.map(|(latitude, longitude)| Position { latitude, longitude, quality: "town centre".to_owned() });
            place
        };
        row.places = places.iter().map(place).collect();
        row.charge_points.value = *points;
        edition.announcements.push(row);
    }
    Dataset::from_edition(edition)
}

#[test]
fn a_place_is_a_name_at_a_position() {
    let (here, there) = (Some((50.0, 5.0)), Some((51.0, 6.0)));
    for (announcements, expected) in [
        // Two names of one position, two positions of one name, and one place twice.
        (&[(&[("A", "NL", here)][..], Some(2)), (&[("B", "NL", here)], Some(3))][..], &[("q=A", 2), ("q=B", 3)][..]),
        (
            &[(&[("A", "NL", here)], Some(2)), (&[("A", "NL", there)], Some(3))],
            &[("q=A&country=NL", 2), ("q=A&country=NL&n=2", 3)],
        ),
        (&[(&[("A", "NL", here)], Some(2)), (&[("A", "NL", here)], Some(3))], &[("q=A", 5)]),
        // Of places that share a figure the first name that is no other mark's.
        (
            &[(&[("A", "NL", here)], Some(2)), (&[("A", "NL", here), ("B", "NL", there)], Some(3))],
            &[("q=A", 2), ("q=B", 3)],
        ),
    ] {
        let spots = page_of(&mut with_places(announcements), "").pictures.map.expect("a map").map.spots;
        let found: Vec<(&str, u64)> = spots.iter().map(|spot| (spot.datum.key.as_str(), spot.value)).collect();
        assert_eq!(found, expected);
    }
}

#[test]
fn what_lies_beyond_europe_makes_it_a_map_of_the_world() {
    for (country, at, points, wide) in [
        ("US", None, Some(5), true),
        ("US", None, None, false),
        ("CY", None, Some(5), false),
        ("NL", None, Some(5), false),
        ("US", Some((40.7, -74.0)), None, true),
    ] {
        let places = [("A", "NL", Some((50.0, 5.0)))];
        let mut data =
            with_places(&[(&places, Some(1)), (&[(if at.is_some() { "B" } else { "" }, country, at)], points)]);
        assert_eq!(page_of(&mut data, "").pictures.map.expect("a map").map.wide, wide, "{country} {at:?} {points:?}");
    }
}
