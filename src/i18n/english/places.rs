//! The names of countries and UN M49 sub-regions.
//!
//! Each sub-region has its name and its countries as one text: code, usual name and, after a bar, the form within a
//! sentence if it differs. One text is smaller than 250 rows of pointers. `build.rs` includes this file, so it imports
//! nothing.

/// The continent outside all sub-regions.
pub const ANTARCTICA: &str = "AQ Antarctica";

/// The name and the countries.
pub const NORTHERN_EUROPE: [&str; 2] = [
    "Northern Europe",
    "AX Åland; DK Denmark; EE Estonia; FI Finland; FO Faroe Islands|the Faroe Islands; \
     GB United Kingdom|the United Kingdom; GG Guernsey; IE Ireland; IM Isle of Man|the Isle of Man; \
     IS Iceland; JE Jersey; LT Lithuania; LV Latvia; NO Norway; SE Sweden; SJ Svalbard and Jan Mayen",
];

/// The name and the countries.
pub const WESTERN_EUROPE: [&str; 2] = [
    "Western Europe",
    "AT Austria; BE Belgium; CH Switzerland; DE Germany; FR France; LI Liechtenstein; LU Luxembourg; \
     MC Monaco; NL Netherlands|the Netherlands",
];

/// The name and the countries.
pub const EASTERN_EUROPE: [&str; 2] = [
    "Eastern Europe",
    "BG Bulgaria; BY Belarus; CZ Czechia; HU Hungary; MD Moldova; PL Poland; RO Romania; RU Russia; \
     SK Slovakia; UA Ukraine",
];

/// The name and the countries.
pub const SOUTHERN_EUROPE: [&str; 2] = [
    "Southern Europe",
    "AD Andorra; AL Albania; BA Bosnia and Herzegovina; ES Spain; GI Gibraltar; GR Greece; HR Croatia; \
     IT Italy; ME Montenegro; MK North Macedonia; MT Malta; PT Portugal; RS Serbia; SI Slovenia; \
     SM San Marino; VA Vatican City; XK Kosovo",
];

/// The name and the countries.
pub const NORTHERN_AFRICA: [&str; 2] =
    ["Northern Africa", "DZ Algeria; EG Egypt; EH Western Sahara; LY Libya; MA Morocco; SD Sudan; TN Tunisia"];

/// The name and the countries.
pub const WESTERN_AFRICA: [&str; 2] = [
    "Western Africa",
    "BF Burkina Faso; BJ Benin; CI Côte d'Ivoire; CV Cape Verde; GH Ghana; GM Gambia|the Gambia; GN Guinea; \
     GW Guinea-Bissau; LR Liberia; ML Mali; MR Mauritania; NE Niger; NG Nigeria; \
     SH Saint Helena, Ascension and Tristan da Cunha; SL Sierra Leone; SN Senegal; TG Togo",
];

/// The name and the countries.
pub const MIDDLE_AFRICA: [&str; 2] = [
    "Middle Africa",
    "AO Angola; CD DR Congo; CF Central African Republic|the Central African Republic; CG Congo; CM Cameroon; \
     GA Gabon; GQ Equatorial Guinea; ST São Tomé and Príncipe; TD Chad",
];

/// The name and the countries.
pub const EASTERN_AFRICA: [&str; 2] = [
    "Eastern Africa",
    "BI Burundi; DJ Djibouti; ER Eritrea; ET Ethiopia; IO British Indian Ocean Territory; KE Kenya; \
     KM Comoros|the Comoros; MG Madagascar; MU Mauritius; MW Malawi; MZ Mozambique; RE Réunion; RW Rwanda; \
     SC Seychelles|the Seychelles; SO Somalia; SS South Sudan; \
     TF French Southern Territories|the French Southern Territories; TZ Tanzania; UG Uganda; YT Mayotte; \
     ZM Zambia; ZW Zimbabwe",
];

/// The name and the countries.
pub const SOUTHERN_AFRICA: [&str; 2] =
    ["Southern Africa", "BW Botswana; LS Lesotho; NA Namibia; SZ Eswatini; ZA South Africa"];

/// The name and the countries.
pub const WESTERN_ASIA: [&str; 2] = [
    "Western Asia",
    "AE United Arab Emirates|the United Arab Emirates; AM Armenia; AZ Azerbaijan; BH Bahrain; CY Cyprus; \
     GE Georgia; IL Israel; IQ Iraq; JO Jordan; KW Kuwait; LB Lebanon; OM Oman; PS Palestine; QA Qatar; \
     SA Saudi Arabia; SY Syria; TR Türkiye; YE Yemen",
];

/// The name and the countries.
pub const CENTRAL_ASIA: [&str; 2] =
    ["Central Asia", "KG Kyrgyzstan; KZ Kazakhstan; TJ Tajikistan; TM Turkmenistan; UZ Uzbekistan"];

/// The name and the countries.
pub const SOUTHERN_ASIA: [&str; 2] = [
    "Southern Asia",
    "AF Afghanistan; BD Bangladesh; BT Bhutan; IN India; IR Iran; LK Sri Lanka; MV Maldives|the Maldives; \
     NP Nepal; PK Pakistan",
];

/// The name and the countries.
pub const EASTERN_ASIA: [&str; 2] = [
    "Eastern Asia",
    "CN China; HK Hong Kong; JP Japan; KP North Korea; KR South Korea; MN Mongolia; MO Macao; TW Taiwan",
];

/// The name and the countries.
pub const SOUTH_EASTERN_ASIA: [&str; 2] = [
    "South-eastern Asia",
    "BN Brunei; ID Indonesia; KH Cambodia; LA Laos; MM Myanmar; MY Malaysia; PH Philippines|the Philippines; \
     SG Singapore; TH Thailand; TL Timor-Leste; VN Vietnam",
];

/// The name and the countries.
pub const NORTHERN_AMERICA: [&str; 2] = [
    "Northern America",
    "BM Bermuda; CA Canada; GL Greenland; PM Saint Pierre and Miquelon; US United States|the United States",
];

/// The name and the countries.
pub const CENTRAL_AMERICA: [&str; 2] = [
    "Central America",
    "BZ Belize; CR Costa Rica; GT Guatemala; HN Honduras; MX Mexico; NI Nicaragua; PA Panama; SV El Salvador",
];

/// The name and the countries.
pub const CARIBBEAN: [&str; 2] = [
    "Caribbean",
    "AG Antigua and Barbuda; AI Anguilla; AW Aruba; BB Barbados; BL Saint Barthélemy; \
     BQ Caribbean Netherlands|the Caribbean Netherlands; BS Bahamas|the Bahamas; CU Cuba; CW Curaçao; \
     DM Dominica; DO Dominican Republic|the Dominican Republic; GD Grenada; GP Guadeloupe; HT Haiti; \
     JM Jamaica; KN Saint Kitts and Nevis; KY Cayman Islands|the Cayman Islands; LC Saint Lucia; \
     MF Saint Martin; MQ Martinique; MS Montserrat; PR Puerto Rico; SX Sint Maarten; \
     TC Turks and Caicos Islands|the Turks and Caicos Islands; TT Trinidad and Tobago; \
     VC Saint Vincent and the Grenadines; VG British Virgin Islands|the British Virgin Islands; \
     VI US Virgin Islands|the US Virgin Islands",
];

/// The name and the countries.
pub const SOUTH_AMERICA: [&str; 2] = [
    "South America",
    "AR Argentina; BO Bolivia; BR Brazil; BV Bouvet Island; CL Chile; CO Colombia; EC Ecuador; \
     FK Falkland Islands|the Falkland Islands; GF French Guiana; \
     GS South Georgia and the South Sandwich Islands|the South Georgia and the South Sandwich Islands; \
     GY Guyana; PE Peru; PY Paraguay; SR Suriname; UY Uruguay; VE Venezuela",
];

/// The name and the countries.
pub const AUSTRALIA_AND_NEW_ZEALAND: [&str; 2] = [
    "Australia and New Zealand",
    "AU Australia; CC Cocos Islands|the Cocos Islands; CX Christmas Island; \
     HM Heard and McDonald Islands|the Heard and McDonald Islands; NF Norfolk Island; NZ New Zealand",
];

/// The name and the countries.
pub const MELANESIA: [&str; 2] =
    ["Melanesia", "FJ Fiji; NC New Caledonia; PG Papua New Guinea; SB Solomon Islands|the Solomon Islands; VU Vanuatu"];

/// The name and the countries.
pub const MICRONESIA: [&str; 2] = [
    "Micronesia",
    "FM Micronesia; GU Guam; KI Kiribati; MH Marshall Islands|the Marshall Islands; \
     MP Northern Mariana Islands|the Northern Mariana Islands; NR Nauru; PW Palau; \
     UM US Outlying Islands|the US Outlying Islands",
];

/// The name and the countries.
pub const POLYNESIA: [&str; 2] = [
    "Polynesia",
    "AS American Samoa; CK Cook Islands|the Cook Islands; NU Niue; PF French Polynesia; \
     PN Pitcairn Islands|the Pitcairn Islands; TK Tokelau; TO Tonga; TV Tuvalu; WF Wallis and Futuna; WS Samoa",
];
