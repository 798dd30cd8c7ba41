// Made-up registers as CSV: seeded, so the same on every machine. `irve` has the columns of the French register and
// reports some charge points twice; `plain` is a table as anybody may have it, without ids.
import { random } from '../page/data.mjs';

const CITIES = ['Paris', 'Lyon', 'Saint-Étienne', 'Nîmes', 'Bordeaux', 'Rennes', 'La Roche-sur-Yon', 'Aix-en-Provence'];
const COUNTRIES = ['FR', 'DE', 'NL', 'BE', 'ES', 'IT', 'NO', 'SE', 'GB', 'PL'];
const KILOWATTS = ['3.7', '7.4', '11', '22', '22', '22.08', '43', '50', '100', '150', '175', '350'];

const two = number => String(number).padStart(2, '0');
const degrees = (low, high, bits) => (low + (high - low) * (bits / 4294967296)).toFixed(6);

// Many charge points are of few operators.
const operator = bits => Math.floor(800 ** (bits / 4294967296)) - 1;

function irve(next, row) {
  const a = next(), site = row >>> 2, number = operator(random(site)()), kw = KILOWATTS[(a >>> 8) % KILOWATTS.length];
  const dc = +kw > 43, city = CITIES[(a >>> 12) % CITIES.length], insee = two(1 + (a >>> 16) % 95) + two(site % 99) + '1';
  const name = `Opérateur ${number}`, code = String(number).padStart(3, '0');
  // One in fifty is reported again, later.
  const id = row % 50 === 49 ? row - 7 : row;
  const lon = degrees(-1, 6, next()), lat = degrees(43.5, 49, next());
  const yes = what => (what ? 'true' : 'false');
  return [
    name, '123456789', `contact@operateur-${number}.example`, name, `contact@operateur-${number}.example`, '0102030405',
    `Réseau ${number}`, `FR${code}P${site}`, site, `Station ${city} ${site}`, 'Voirie',
    `"${1 + site % 200} rue de la République, ${String(insee).slice(0, 2)}000 ${city}"`, insee, `"[${lon},${lat}]"`, 4,
    `FRCBDE${id}`, id, kw, yes(!dc && a & 1), yes(!dc), yes(dc), yes(dc && a & 2), 'false', 'false', 'true', 'true', '',
    'true', 'Accès libre', 'false', '24/7', 'Accessible mais non réservée PMR', 'Hauteur maximale 2m', 'false', 'Direct',
    `20${15 + (a >>> 20) % 9}-${two(1 + (a >>> 24) % 12)}-${two(1 + (a >>> 27) % 28)}`, '', `2024-0${1 + Math.floor(id / 50) % 9}-${row % 50 === 49 ? 28 : 11}`,
    'true',
  ];
}
const IRVE = 'nom_amenageur,siren_amenageur,contact_amenageur,nom_operateur,contact_operateur,telephone_operateur,' +
  'nom_enseigne,id_station_itinerance,id_station_local,nom_station,implantation_station,adresse_station,' +
  'code_insee_commune,coordonneesXY,nbre_pdc,id_pdc_itinerance,id_pdc_local,puissance_nominale,prise_type_ef,' +
  'prise_type_2,prise_type_combo_ccs,prise_type_chademo,prise_type_autre,gratuit,paiement_acte,paiement_cb,' +
  'paiement_autre,tarification,condition_acces,reservation,horaires,accessibilite_pmr,restriction_gabarit,' +
  'station_deux_roues,raccordement,date_mise_en_service,observations,date_maj,cable_t2_attache';

function plain(next, row) {
  const a = next(), site = row >>> 2, number = operator(random(site)()), kw = KILOWATTS[(a >>> 8) % KILOWATTS.length];
  return [
    `Operator ${number}`, COUNTRIES[(a >>> 12) % COUNTRIES.length], `State ${(a >>> 16) % 30}`, `site-${site}`,
    degrees(36, 70, next()), degrees(-9, 30, next()), 1 + (a & 7), kw, +kw > 43 ? 'DC' : 'AC',
    `20${15 + (a >>> 20) % 9}-${two(1 + (a >>> 24) % 12)}-${two(1 + (a >>> 27) % 28)}`,
  ];
}
const PLAIN = 'operator,country,state,site,lat,lon,points,power,current,opened';

export const KINDS = { irve: [IRVE, irve], plain: [PLAIN, plain] };

// Text in pieces of some thousand rows, until there are so many bytes.
export function* register(kind, bytes) {
  const [header, cells] = KINDS[kind], next = random(20240607);
  let left = bytes - header.length, row = 0;
  yield header + '\n';
  while (left > 0) {
    let text = '';
    for (let i = 0; i < 4096; i++) text += cells(next, row++).join(',') + '\n';
    const piece = Buffer.from(text);
    left -= piece.length;
    yield piece;
  }
}
