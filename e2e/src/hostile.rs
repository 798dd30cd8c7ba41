//! Links that somebody makes to do harm, or that came apart on the way: the same for the core's tests and the browser's.

/// What is put where a value belongs. What would run, if anything ran it, sets `window.harmed`.
pub const VALUES: [&str; 44] = [
    "<script>harmed=1</script>",
    "\"><script>harmed=1</script>",
    "'><img src=x onerror=harmed=1>",
    "<img src=x onerror=harmed=1>",
    "<svg onload=harmed=1>",
    "<svg><animate onbegin=harmed=1 attributeName=x dur=1s>",
    "<iframe srcdoc='<script>parent.harmed=1</script>'>",
    "<details open ontoggle=harmed=1>",
    "<body onload=harmed=1>",
    "<style>*{display:none}</style>",
    "<base href=//evil.example/>",
    "<meta http-equiv=refresh content=0;url=//evil.example/>",
    "<form action=//evil.example><input name=x autofocus>",
    "</title><script>harmed=1</script>",
    "</script><script>harmed=1</script>",
    "--><script>harmed=1</script>",
    "]]><script>harmed=1</script>",
    "javascript:harmed=1",
    "java\tscript:harmed=1",
    "data:text/html,<script>harmed=1</script>",
    "//evil.example/x.js",
    "https://evil.example/data.json",
    "../../../../etc/passwd",
    "..%2f..%2fsecret",
    "\\\\evil.example\\share",
    "{{constructor.constructor('harmed=1')()}}",
    "${harmed=1}",
    "`-harmed=1-`",
    "';harmed=1//",
    "\";harmed=1//",
    "' OR '1'='1",
    "=HYPERLINK(\"//evil.example\")",
    "__proto__",
    "constructor",
    "toString",
    "hasOwnProperty",
    "\u{202e}gnp.exe",
    "\u{2066}\u{2067}\u{2068}\u{2069}",
    "\u{0}\u{1}\u{7f}\u{85}",
    "\u{feff}\u{200b}\u{200d}\u{2028}\u{2029}",
    "e\u{301}\u{327}\u{489}\u{489}\u{489}\u{489}",
    "1e309",
    "-0",
    "NaN",
];

/// Every key of the address, some that are none, and some that every object has.
const KEYS: [&str; 24] = [
    "edition",
    "own",
    "data",
    "measure",
    "regions",
    "merge",
    "operator",
    "region",
    "country",
    "class",
    "month",
    "q",
    "chart",
    "map",
    "embed",
    "theme",
    "sort",
    "",
    "x",
    "__proto__",
    "constructor",
    "innerHTML",
    "onload",
    "src",
];

/// Queries that are broken as a whole.
fn broken() -> Vec<String> {
    let mut links: Vec<String> = [
        "?",
        "&",
        "=",
        "==",
        "&&&&",
        "?????",
        "=&=&=",
        "%",
        "%%",
        "%2",
        "%zz",
        "%u0041",
        "%ff%fe",
        "%c0%80",
        "%ed%a0%80",
        "operator=%",
        "operator=%E0%A4%A",
        "operator=%00",
        "q=%F0%9F",
        "operator=a%26country%3DDE",
        "operator=+&operator=+",
        "country=de;region=north",
        "country[]=DE",
        "country.x=DE",
        "map=1,2,3,4",
        "map=,,",
        "map=9e999,0,1",
        "map=NaN,NaN,NaN",
        "month=2020-01..",
        "month=..",
        "month=2020-13",
        "month=9999-12..0000-01",
        "sort=--points",
        "embed=2&embed=true",
        "theme=light&theme=dark&theme=light",
        "edition=2024-03&edition=2024-03",
        "own=&data=",
        "data=..",
        "data=.",
        "data=/",
    ]
    .map(str::to_owned)
    .into();
    links.push("a".repeat(2_000_000));
    links.push(format!("q={}", "x".repeat(2_000_000)));
    links.push(format!("operator={}", "%3Cb%3E".repeat(200_000)));
    links.push("operator=IONITY&".repeat(100_000));
    links.push((0..20_000).map(|i| format!("operator=o{i}&")).collect());
    links.push((0..20_000).map(|i| format!("k{i}=v&")).collect());
    links.push("&".repeat(1_000_000));
    links.push("%25".repeat(300_000));
    links.push(format!("map={}", "9".repeat(100_000)));
    links.push(format!("month={}", "2020-01..".repeat(50_000)));
    links
}

/// The queries, without the question mark before them.
pub fn links() -> Vec<String> {
    let mut links = Vec::new();
    for key in KEYS {
        for (at, value) in VALUES.iter().enumerate() {
            // Whole and as it stands; beside something that is applied.
            let value = match at % 3 {
                0 => (*value).to_owned(),
                _ => encoded(value),
            };
            let more = if at % 5 == 0 { "&country=DE" } else { "" };
            links.push(format!("{key}={value}{more}"));
        }
    }
    links.extend(broken());
    links
}

/// Percent-encoded, every byte that is not a letter or digit.
fn encoded(text: &str) -> String {
    let byte = |byte: u8| {
        if byte.is_ascii_alphanumeric() { char::from(byte).to_string() } else { format!("%{byte:02X}") }
    };
    text.bytes().map(byte).collect()
}
