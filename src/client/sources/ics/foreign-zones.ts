/**
 * Names of zones as Windows writes them, and in its programs' lists: `Romance Standard Time`, `(UTC+01:00) Brussels, Copenhagen,
 * Madrid, Paris`. Loaded where a calendar has such a name. Source: CLDR, windowsZones.xml, territory 001.
 */
const WINDOWS = `
Africa: Egypt Cairo|E. Africa Nairobi|W. Central Africa Lagos|South Africa Johannesburg|Morocco Casablanca|Libya Tripoli|Namibia Windhoek|Sudan Khartoum|South Sudan Juba|Sao Tome Sao_Tome
America: Alaskan Anchorage|Argentina Buenos_Aires|Atlantic Halifax|Bahia Bahia|Canada Central Regina|Central America Guatemala|Central Chicago|Central Mexico Mexico_City|Central Brazilian Cuiaba|Cuba Havana|E. South America Sao_Paulo|Eastern New_York|Eastern Mexico Cancun|Greenland Godthab|Haiti Port-au-Prince|Magallanes Punta_Arenas|Montevideo Montevideo|Mountain Denver|Mountain Mexico Mazatlan|Newfoundland St_Johns|Pacific Los_Angeles|Pacific Mexico Tijuana|Pacific SA Santiago|Paraguay Asuncion|SA Eastern Cayenne|SA Pacific Bogota|SA Western La_Paz|Saint Pierre Miquelon|Tocantins Araguaina|Turks And Caicos Grand_Turk|US Eastern Indianapolis|US Mountain Phoenix|Venezuela Caracas|Yukon Whitehorse|Aleutian Adak
Asia: Afghanistan Kabul|Altai Barnaul|Arab Riyadh|Arabian Dubai|Arabic Baghdad|Azerbaijan Baku|Bangladesh Dhaka|Caucasus Yerevan|Central Asia Almaty|China Shanghai|Ekaterinburg Yekaterinburg|Georgian Tbilisi|India Calcutta|Iran Tehran|Israel Jerusalem|Jordan Amman|Kamchatka Kamchatka|Korea Seoul|Magadan Magadan|Middle East Beirut|Myanmar Rangoon|N. Central Asia Novosibirsk|Nepal Katmandu|North Asia Krasnoyarsk|North Asia East Irkutsk|North Korea Pyongyang|Omsk Omsk|Pakistan Karachi|Qyzylorda Qyzylorda|Russia Time Zone 10 Srednekolymsk|Russia Time Zone 11 Kamchatka|SE Asia Bangkok|Sakhalin Sakhalin|Singapore Singapore|Sri Lanka Colombo|Syria Damascus|Taipei Taipei|Tokyo Tokyo|Tomsk Tomsk|Transbaikal Chita|Ulaanbaatar Ulaanbaatar|Vladivostok Vladivostok|W. Mongolia Hovd|West Asia Tashkent|West Bank Hebron|Yakutsk Yakutsk
Atlantic: Azores Azores|Cape Verde Cape_Verde|Greenwich Reykjavik
Australia: AUS Central Darwin|AUS Eastern Sydney|Aus Central W. Eucla|Cen. Australia Adelaide|E. Australia Brisbane|Lord Howe Lord_Howe|Tasmania Hobart|W. Australia Perth
Europe: Astrakhan Astrakhan|Belarus Minsk|Central Europe Budapest|Central European Warsaw|E. Europe Chisinau|FLE Kiev|GMT London|GTB Bucharest|Kaliningrad Kaliningrad|Romance Paris|Russia Time Zone 3 Samara|Russian Moscow|Saratov Saratov|Turkey Istanbul|Volgograd Volgograd|W. Europe Berlin
Indian: Mauritius Mauritius
Pacific: Bougainville Bougainville|Central Pacific Guadalcanal|Chatham Islands Chatham|Easter Island Easter|Fiji Fiji|Hawaiian Honolulu|Line Islands Kiritimati|Marquesas Marquesas|New Zealand Auckland|Norfolk Norfolk|Samoa Apia|Tonga Tongatapu|UTC-11 Pago_Pago|West Pacific Port_Moresby`;

/** Cities that stand for another one's clock, or under another name, in those lists; and what Americans call theirs. */
const SAID: Readonly<Record<string, string>> = {
  'eastern time': 'America/New_York',
  'central time': 'America/Chicago',
  'mountain time': 'America/Denver',
  'pacific time': 'America/Los_Angeles',
  bern: 'Europe/Zurich',
  edinburgh: 'Europe/London',
  'pacific time (us & canada)': 'America/Los_Angeles',
  'abu dhabi': 'Asia/Dubai',
  beijing: 'Asia/Shanghai',
  'new delhi': 'Asia/Kolkata',
  mumbai: 'Asia/Kolkata',
  'st. petersburg': 'Europe/Moscow',
  brasilia: 'America/Sao_Paulo',
  hawaii: 'Pacific/Honolulu',
  alaska: 'America/Anchorage',
  arizona: 'America/Phoenix',
  rabat: 'Africa/Casablanca',
  pretoria: 'Africa/Johannesburg',
  'tel aviv': 'Asia/Jerusalem',
  wellington: 'Pacific/Auckland',
  canberra: 'Australia/Sydney',
  osaka: 'Asia/Tokyo',
  islamabad: 'Asia/Karachi',
  'west central africa': 'Africa/Lagos',
};

let windows: ReadonlyMap<string, string> | undefined;
let cities: ReadonlyMap<string, string> | undefined;

/** The zone that one of these names stands for; undefined for any other. */
export function foreignZone(name: string): string | undefined {
  const words = name.toLowerCase().trim();
  windows ??= new Map(readWindows());
  const known = windows.get(words.replace(/ (?:standard|daylight|summer) time$/, ''));
  return known ?? said(words);
}

/** The first of the cities that has a clock: they all stand there because theirs is the same. */
function said(words: string): string | undefined {
  cities ??= new Map(supportedZones().map((zone) => [cityOf(zone), zone]));
  for (const part of words.split(/[,;/]/)) {
    const city = part.trim();
    const zone = SAID[city.replace(/ \(us & canada\)$/, '')] ?? cities.get(city);
    if (zone !== undefined) return zone;
  }
  return undefined;
}

function* readWindows(): Generator<[string, string]> {
  for (const line of WINDOWS.trim().split('\n')) {
    const [region = '', list = ''] = line.split(': ');
    for (const entry of list.split('|')) {
      const at = entry.lastIndexOf(' ');
      yield [entry.slice(0, at).toLowerCase(), `${region}/${entry.slice(at + 1)}`];
    }
  }
}

function supportedZones(): readonly string[] {
  try {
    return Intl.supportedValuesOf('timeZone');
  } catch {
    return [];
  }
}

function cityOf(zone: string): string {
  return zone
    .slice(zone.lastIndexOf('/') + 1)
    .replaceAll('_', ' ')
    .toLowerCase();
}
