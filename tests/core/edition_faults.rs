//! What the check says of a faulty edition: each case is the sound one with one text replaced.

use chargeboard::dataset::check::check;

const SOUND: &str = r#"{
  "id": "2024-03",
  "title": "March 2024",
  "source": {
    "publisher": "Example",
    "title": "Networks in March",
    "address": "https://example.org/march",
    "date": { "stated": "March", "inferred": "2024", "note": "from the next issue" }
  },
  "sections": [
    { "code": "north", "name": "North of Europe", "basis": "stated", "note": "odd" },
    { "code": "south-2", "name": "South", "basis": "inferred" },
    { "code": "east", "name": "East", "basis": "stated" }
  ],
  "announcements": [
    {
      "id": "a01",
      "operator": "Fastned",
      "section": "north",
      "places": [
        {
          "name": "Korsør",
          "spelling": "Korsor",
          "kind": "town",
          "country": { "value": "DK", "basis": "stated" },
          "country_spelling": "Danmark",
          "position": { "latitude": 55.33, "longitude": 11.139, "quality": "town centre" },
          "in_opening_list": true
        },
        { "country": { "value": "NL", "basis": "derived" }, "in_opening_list": false }
      ],
      "charge_points": { "value": 4, "basis": "stated" },
      "kw_each": { "value": 150, "basis": "derived" },
      "kw_together": 600,
      "current": { "value": "DC", "basis": "inferred" },
      "word": { "value": "ultra-fast", "basis": "stated" },
      "note": "even"
    },
    {
      "id": "a02",
      "operator": "Allego",
      "section": "south-2",
      "places": [{ "country": { "basis": "not-stated" }, "in_opening_list": false }],
      "charge_points": { "basis": "not-stated" },
      "kw_each": { "basis": "not-stated" },
      "current": { "basis": "not-stated" },
      "word": { "basis": "not-stated" }
    }
  ]
}"#;

/// Replaces the first `from` of the sound edition, and expects exactly this one fault.
#[track_caller]
fn check_fault(from: &str, to: &str, expected: &str) {
    assert_eq!(faults(from, to), [expected], "{from} -> {to}");
}

/// Replaces the first `from` of the sound edition, and expects no fault.
#[track_caller]
fn check_sound(from: &str, to: &str) {
    assert_eq!(faults(from, to), [""; 0], "{from} -> {to}");
}

#[track_caller]
fn faults(from: &str, to: &str) -> Vec<String> {
    assert!(SOUND.contains(from), "the case replaces {from:?}, which the sound edition does not contain");
    let faults = check("2024-03", &SOUND.replacen(from, to, 1)).err().unwrap_or_default();
    faults.iter().map(ToString::to_string).collect()
}

#[test]
fn a_sound_edition_passes() {
    check_sound("", "");
    check_sound("2024-03", "2024-03");
}

#[test]
fn json() {
    check_fault("\"Example\",", "\"Example\"", "not JSON: expected `,` or `}` at line 6 column 5");
    check_fault(
        "\"note\": \"even\"",
        "\"note\": \"even\", \"note\": \"odd\"",
        "not an edition: duplicate field `note` at line 37 column 28",
    );
    let faults = check("2024-03", "[]").expect_err("a list is not an edition");
    assert_eq!(faults.len(), 1);
    assert_eq!(faults[0].to_string(), "must be an object: { … }");
}

#[test]
fn fields_of_the_edition() {
    check_fault("\"title\": \"March 2024\",", "", "missing field `title`");
    check_fault("\"March 2024\"", "3", "title: invalid type: integer `3`, expected a string");
    check_fault(
        "\"publisher\"",
        "\"publsher\"",
        "source: unknown field `publsher`, expected one of `publisher`, `title`, `address`, `date`",
    );
    check_fault(
        "\"title\": \"March",
        "\"author\": \"me\", \"title\": \"March",
        "unknown field `author`, expected one of `id`, `title`, `source`, `sections`, `announcements`",
    );
    check_fault("\"stated\": \"March\",", "", "source: missing field `stated`");
    check_fault("\"code\": \"east\", ", "", "section 3: missing field `code`");
}

#[test]
fn fields_of_an_announcement() {
    check_fault("\"operator\": \"Fastned\",", "", "announcement a01: missing field `operator`");
    check_fault("\"id\": \"a01\",", "", "announcement #1: missing field `id`");
    check_fault("\"id\": \"a02\",", "\"id\": 2,", "announcement #2: id: invalid type: integer `2`, expected a string");
    check_fault(
        "\"value\": 4,",
        "\"value\": \"4\",",
        "announcement a01: charge_points: invalid type: string \"4\", expected u32",
    );
    check_fault(
        "\"value\": 4,",
        "\"value\": -4,",
        "announcement a01: charge_points: invalid value: integer `-4`, expected u32",
    );
    check_fault(
        "\"value\": 4,",
        "\"value\": 4.5,",
        "announcement a01: charge_points: invalid type: floating point `4.5`, expected u32",
    );
    check_fault(
        "\"value\": \"DC\"",
        "\"value\": \"dc\"",
        "announcement a01: current: unknown variant `dc`, expected `AC` or `DC`",
    );
    check_fault(
        "\"value\": \"ultra-fast\", \"basis\": \"stated\"",
        "\"value\": \"ultra-fast\"",
        "announcement a01: word: missing field `basis`",
    );
    check_fault(
        "\"note\": \"even\"",
        "\"note\": 1",
        "announcement a01: note: invalid type: integer `1`, expected a string",
    );
    check_fault(
        "\"quality\": \"town centre\"",
        "\"is\": \"town centre\"",
        "announcement a01: place 1: position: unknown field `is`, expected one of `latitude`, `longitude`, `quality`",
    );
}

#[test]
fn every_fault_is_told() {
    let text = SOUND.replace("March 2024", " ").replace("\"value\": 4", "\"value\": 0").replace("\"a02\"", "2");
    let text = text.replace("\"operator\": \"Allego\",", "");
    let faults = check("2024-04", &text).expect_err("it has faults");
    let faults: Vec<_> = faults.iter().map(ToString::to_string).collect();
    let expected = [
        "id: \"2024-03\" is not the name of the file, 2024-04.json",
        "title: is empty",
        "announcement a01: charge_points: 0 is impossible (1 to 1000000)",
        "announcement #2: id: invalid type: integer `2`, expected a string",
        "announcement #2: missing field `operator`",
    ];
    assert_eq!(faults, expected);
}

#[test]
fn the_edition() {
    for none in ["2024-3", "2024-13", "2024-00", "march", "202x-03", "02024-03", "2024-0x", "2024-011"] {
        check_fault("2024-03", none, &format!("id: \"{none}\" is not a month such as 2024-03"));
    }
    check_fault("2024-03", "2024-04", "id: \"2024-04\" is not the name of the file, 2024-03.json");
    let address = "source: address: must begin with https:// and hold no space";
    check_fault("https://example.org/march", "http://example.org", address);
    check_fault("https://example.org/march", "https://", address);
    check_fault("example.org/march", "example.org/in march", address);
}

#[test]
fn sections() {
    check_fault("\"east\"", "\"north\"", "section 3: code: \"north\" is another section's");
    let slug = "may only hold a-z, 0-9 and single hyphens between";
    check_fault("\"east\"", "\"East\"", &format!("section 3: code: \"East\" {slug}"));
    check_fault("\"east\"", "\"far east\"", &format!("section 3: code: \"far east\" {slug}"));
    check_fault("\"east\"", "\"far--east\"", &format!("section 3: code: \"far--east\" {slug}"));
    check_fault("\"east\"", "\"\"", &format!("section 3: code: \"\" {slug}"));
    check_sound("\"east\"", "\"far-east-2\"");
    check_fault(
        "\"east\"",
        "\"unknown\"",
        "section 3: code: \"unknown\" is what the page calls a region that is not stated",
    );
    check_fault(
        "\"inferred\" },\n    {",
        "\"not-stated\" },\n    {",
        "section 2: basis: cannot be not-stated: the name is there",
    );
    check_fault(
        "\"section\": \"south-2\"",
        "\"section\": \"south\"",
        "announcement a02: section: \"south\" is none of the edition's sections",
    );
}

#[test]
fn nothing_there() {
    let start = SOUND.find("  \"announcements\"").expect("it has announcements");
    let empty = format!("{}\"announcements\": [] }}", &SOUND[..start]);
    let faults = check("2024-03", &empty).expect_err("it has no announcements");
    assert_eq!(faults[0].to_string(), "announcements: is empty");
    check_fault(
        "[{ \"country\": { \"basis\": \"not-stated\" }, \"in_opening_list\": false }]",
        "[]",
        "announcement a02: places: is empty (where only a country is named, give a place without a name)",
    );
}

#[test]
fn ids() {
    check_fault("\"a02\"", "\"a01\"", "announcement a01: id: is another announcement's");
    check_fault("\"a02\"", "\"\"", "announcement #2: id: is empty");
}

#[test]
fn counts() {
    let count = "announcement a01: charge_points:";
    check_fault("\"value\": 4,", "\"value\": 0,", &format!("{count} 0 is impossible (1 to 1000000)"));
    check_fault("\"value\": 4,", "\"value\": 1000001,", &format!("{count} 1000001 is impossible (1 to 1000000)"));
}

#[test]
fn power() {
    let each = "announcement a01: kw_each:";
    check_fault("150", "0", &format!("{each} 0 kW is impossible (above 0, at most 5000)"));
    check_fault("150", "-150", &format!("{each} -150 kW is impossible (above 0, at most 5000)"));
    check_fault("150", "5000.5", &format!("{each} 5000.5 kW is impossible (above 0, at most 5000)"));
    check_fault("150", "150.0001", &format!("{each} 150.0001 kW is finer than a watt (at most 3 decimals)"));

    let together = "announcement a01: kw_together:";
    check_fault("600", "0", &format!("{together} 0 kW is impossible (above 0, at most 5000000000)"));
    check_fault("600", "600.0001", &format!("{together} 600.0001 kW is finer than a watt (at most 3 decimals)"));
    check_fault("600", "700", &format!("{together} 700 kW is not 4 times 150 kW"));
    check_fault("600", "600.003", &format!("{together} 600.003 kW is not 4 times 150 kW"));
    check_sound("600", "600.001");
    check_sound("150, \"basis\": \"derived\" },\n      \"kw_together\": 600", "7.359, \"basis\": \"derived\" }");
    check_sound("{ \"value\": 150, \"basis\": \"derived\" }", "{ \"basis\": \"not-stated\" }");
}

#[test]
fn a_value_or_not_stated() {
    check_fault(
        "\"value\": 4, \"basis\": \"stated\"",
        "\"value\": 4, \"basis\": \"not-stated\"",
        "announcement a01: charge_points: has a value, but its basis is not-stated",
    );
    let none = "has no value, so its basis must be not-stated";
    check_fault("\"value\": 150, ", "", &format!("announcement a01: kw_each: {none}"));
    check_fault("\"DC\"", "null", &format!("announcement a01: current: {none}"));
    check_fault("\"value\": \"ultra-fast\", ", "", &format!("announcement a01: word: {none}"));
    check_fault("\"value\": \"NL\", ", "", &format!("announcement a01: place 2: country: {none}"));
}

#[test]
fn places() {
    let country = "is no country's code (ISO 3166-1 alpha-2)";
    check_fault("\"NL\"", "\"UK\"", &format!("announcement a01: place 2: country: \"UK\" {country}"));
    check_fault("\"NL\"", "\"nl\"", &format!("announcement a01: place 2: country: \"nl\" {country}"));
    let first = "announcement a01: place 1:";
    check_fault("\"Korsor\"", "\"Korsør\"", &format!("{first} spelling: is the name; leave it out"));
    check_fault(
        "\"Danmark\"",
        "\"Denmark\"",
        &format!("{first} country_spelling: is the country's name; leave it out"),
    );
    check_fault("55.33", "90.5", &format!("{first} position: latitude: 90.5 is impossible (-90 to 90)"));
    check_fault("11.139", "-180.1", &format!("{first} position: longitude: -180.1 is impossible (-180 to 180)"));
    check_fault(
        "\"name\": \"Korsør\",\n          \"spelling\": \"Korsor\",",
        "",
        &format!("{first} position: there is no name"),
    );
    check_fault(
        "{ \"country\": { \"value\": \"NL\"",
        "{ \"spelling\": \"Limburgh\", \"country\": { \"value\": \"NL\"",
        "announcement a01: place 2: spelling: there is no name",
    );
    check_fault(
        "[{ \"country\"",
        "[{ \"country\": { \"basis\": \"not-stated\" }, \"in_opening_list\": true }, { \"country\"",
        "announcement a02: place 2: is the same as one before it",
    );
}

#[test]
fn texts() {
    check_fault("\"Fastned\"", "\"\"", "announcement a01: operator: is empty");
    check_fault("\"Fastned\"", "\" \"", "announcement a01: operator: is empty");
    check_fault("\"Fastned\"", "\"Fastned \"", "announcement a01: operator: \"Fastned \" has space before or after it");
    check_fault(
        "\"Fastned\"",
        "\"Fast\\u0000ned\"",
        "announcement a01: operator: \"Fast\\0ned\" holds a control character",
    );
    check_fault("\"odd\"", "\"o\\nd\"", "section 1: note: \"o\\nd\" holds a control character");
    check_fault("\"North of Europe\"", "\"\"", "section 1: name: is empty");
    check_fault("\"Example\"", "\"\"", "source: publisher: is empty");
    check_fault("\"Networks in March\"", "\"\"", "source: title: is empty");
    check_fault("\"stated\": \"March\"", "\"stated\": \"\"", "source: date: stated: is empty");
    check_fault("\"2024\"", "\"\"", "source: date: inferred: is empty");
    check_fault("\"from the next issue\"", "\"\"", "source: date: note: is empty");
    check_fault("\"even\"", "\"\"", "announcement a01: note: is empty");
    check_fault(
        "\"Korsør\"",
        "\"Korsør\\u00a0\"",
        "announcement a01: place 1: name: \"Korsør\\u{a0}\" has space before or after it",
    );
    check_fault("\"Korsor\"", "\"\"", "announcement a01: place 1: spelling: is empty");
    check_fault("\"town\"", "\"\"", "announcement a01: place 1: kind: is empty");
    check_fault("\"Danmark\"", "\"\"", "announcement a01: place 1: country_spelling: is empty");
    check_fault("\"town centre\"", "\"\"", "announcement a01: place 1: position: quality: is empty");
}
