/** What the simulator knows about a city, for tools that want coordinates or codes instead of its name. */
export interface Place {
  name: string;
  /** Degrees. */
  latitude: number;
  longitude: number;
  /** IANA name. */
  timezone: string;
  country: string;
  /** ISO 3166-1 alpha-2. */
  countryCode: string;
  /** IATA code of the main airport. */
  airport: string;
}

const rows: [string, number, number, string, string, string, string][] = [
  ['Amsterdam', 52.37, 4.9, 'Europe/Amsterdam', 'Netherlands', 'NL', 'AMS'],
  ['Athens', 37.98, 23.73, 'Europe/Athens', 'Greece', 'GR', 'ATH'],
  ['Barcelona', 41.39, 2.17, 'Europe/Madrid', 'Spain', 'ES', 'BCN'],
  ['Beijing', 39.9, 116.41, 'Asia/Shanghai', 'China', 'CN', 'PEK'],
  ['Berlin', 52.52, 13.41, 'Europe/Berlin', 'Germany', 'DE', 'BER'],
  ['Boston', 42.36, -71.06, 'America/New_York', 'United States', 'US', 'BOS'],
  ['Brussels', 50.85, 4.35, 'Europe/Brussels', 'Belgium', 'BE', 'BRU'],
  ['Cairo', 30.04, 31.24, 'Africa/Cairo', 'Egypt', 'EG', 'CAI'],
  ['Cape Town', -33.92, 18.42, 'Africa/Johannesburg', 'South Africa', 'ZA', 'CPT'],
  ['Chicago', 41.88, -87.63, 'America/Chicago', 'United States', 'US', 'ORD'],
  ['Copenhagen', 55.68, 12.57, 'Europe/Copenhagen', 'Denmark', 'DK', 'CPH'],
  ['Delhi', 28.65, 77.23, 'Asia/Kolkata', 'India', 'IN', 'DEL'],
  ['Dubai', 25.2, 55.27, 'Asia/Dubai', 'United Arab Emirates', 'AE', 'DXB'],
  ['Dublin', 53.35, -6.26, 'Europe/Dublin', 'Ireland', 'IE', 'DUB'],
  ['Hamburg', 53.55, 9.99, 'Europe/Berlin', 'Germany', 'DE', 'HAM'],
  ['Helsinki', 60.17, 24.94, 'Europe/Helsinki', 'Finland', 'FI', 'HEL'],
  ['Hong Kong', 22.32, 114.17, 'Asia/Hong_Kong', 'Hong Kong', 'HK', 'HKG'],
  ['Istanbul', 41.01, 28.98, 'Europe/Istanbul', 'Turkey', 'TR', 'IST'],
  ['Lisbon', 38.72, -9.14, 'Europe/Lisbon', 'Portugal', 'PT', 'LIS'],
  ['London', 51.51, -0.13, 'Europe/London', 'United Kingdom', 'GB', 'LHR'],
  ['Los Angeles', 34.05, -118.24, 'America/Los_Angeles', 'United States', 'US', 'LAX'],
  ['Madrid', 40.42, -3.7, 'Europe/Madrid', 'Spain', 'ES', 'MAD'],
  ['Melbourne', -37.81, 144.96, 'Australia/Melbourne', 'Australia', 'AU', 'MEL'],
  ['Mexico City', 19.43, -99.13, 'America/Mexico_City', 'Mexico', 'MX', 'MEX'],
  ['Miami', 25.76, -80.19, 'America/New_York', 'United States', 'US', 'MIA'],
  ['Milan', 45.46, 9.19, 'Europe/Rome', 'Italy', 'IT', 'MXP'],
  ['Montreal', 45.5, -73.57, 'America/Toronto', 'Canada', 'CA', 'YUL'],
  ['Mumbai', 19.08, 72.88, 'Asia/Kolkata', 'India', 'IN', 'BOM'],
  ['Munich', 48.14, 11.58, 'Europe/Berlin', 'Germany', 'DE', 'MUC'],
  ['Nairobi', -1.29, 36.82, 'Africa/Nairobi', 'Kenya', 'KE', 'NBO'],
  ['New York', 40.71, -74.01, 'America/New_York', 'United States', 'US', 'JFK'],
  ['Oslo', 59.91, 10.75, 'Europe/Oslo', 'Norway', 'NO', 'OSL'],
  ['Paris', 48.86, 2.35, 'Europe/Paris', 'France', 'FR', 'CDG'],
  ['Prague', 50.08, 14.44, 'Europe/Prague', 'Czechia', 'CZ', 'PRG'],
  ['Rome', 41.9, 12.5, 'Europe/Rome', 'Italy', 'IT', 'FCO'],
  ['San Francisco', 37.77, -122.42, 'America/Los_Angeles', 'United States', 'US', 'SFO'],
  ['Seattle', 47.61, -122.33, 'America/Los_Angeles', 'United States', 'US', 'SEA'],
  ['Seoul', 37.57, 126.98, 'Asia/Seoul', 'South Korea', 'KR', 'ICN'],
  ['Shanghai', 31.23, 121.47, 'Asia/Shanghai', 'China', 'CN', 'PVG'],
  ['Singapore', 1.35, 103.82, 'Asia/Singapore', 'Singapore', 'SG', 'SIN'],
  ['Stockholm', 59.33, 18.07, 'Europe/Stockholm', 'Sweden', 'SE', 'ARN'],
  ['Sydney', -33.87, 151.21, 'Australia/Sydney', 'Australia', 'AU', 'SYD'],
  ['Sao Paulo', -23.55, -46.63, 'America/Sao_Paulo', 'Brazil', 'BR', 'GRU'],
  ['Tokyo', 35.68, 139.69, 'Asia/Tokyo', 'Japan', 'JP', 'HND'],
  ['Toronto', 43.65, -79.38, 'America/Toronto', 'Canada', 'CA', 'YYZ'],
  ['Vienna', 48.21, 16.37, 'Europe/Vienna', 'Austria', 'AT', 'VIE'],
  ['Warsaw', 52.23, 21.01, 'Europe/Warsaw', 'Poland', 'PL', 'WAW'],
  ['Zurich', 47.37, 8.54, 'Europe/Zurich', 'Switzerland', 'CH', 'ZRH'],
];

/** Cities the simulator knows by name. */
export const knownPlaces: readonly Place[] = rows.map(
  ([name, latitude, longitude, timezone, country, countryCode, airport]) => ({
    name,
    latitude,
    longitude,
    timezone,
    country,
    countryCode,
    airport,
  }),
);

const placesByName = new Map(knownPlaces.map((place) => [place.name.toLowerCase(), place]));

/** The known city a text names ("Paris", "paris, France"), if any. */
export function findPlace(text: string): Place | undefined {
  const [city = ''] = text.split(',');
  return placesByName.get(city.trim().toLowerCase());
}

/** Countries by lower-case name, with their ISO 3166-1 alpha-2 codes. */
export const countryCodes: ReadonlyMap<string, string> = new Map([
  ...knownPlaces.map((place): [string, string] => [place.country.toLowerCase(), place.countryCode]),
  ['usa', 'US'],
  ['uk', 'GB'],
  ['england', 'GB'],
  ['uae', 'AE'],
  ['argentina', 'AR'],
  ['chile', 'CL'],
  ['new zealand', 'NZ'],
  ['ukraine', 'UA'],
  ['thailand', 'TH'],
  ['vietnam', 'VN'],
]);
