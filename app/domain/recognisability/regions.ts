/**
 * The regions of the United Kingdom (ONS, International Territorial Level 1, 2021)
 * and the county and council areas of the gazetteer (GeoNames) that lie in each.
 * Wales, Scotland and Northern Ireland are one region each.
 */
type Region = { code: string; name: string; areas: readonly string[] };

const ENGLISH: readonly Region[] = [
  {
    code: "north-east", name: "the North East",
    areas: [
      "County Durham", "Darlington", "Gateshead", "Hartlepool", "Middlesbrough", "Newcastle upon Tyne", "North Tyneside",
      "Northumberland", "Redcar and Cleveland", "South Tyneside", "Stockton-on-Tees", "Sunderland",
    ],
  },
  {
    code: "north-west", name: "the North West",
    areas: [
      "Blackburn with Darwen", "Blackpool", "Borough of Bolton", "Borough of Bury", "Borough of Halton",
      "Borough of Oldham", "Borough of Rochdale", "Borough of Stockport", "Borough of Tameside", "Borough of Wigan",
      "Cheshire East", "Cheshire West and Chester", "City and Borough of Salford", "Cumbria", "Knowsley", "Lancashire",
      "Liverpool", "Manchester", "Metropolitan Borough of Wirral", "Sefton", "St. Helens", "Trafford", "Warrington",
    ],
  },
  {
    code: "yorkshire", name: "Yorkshire and the Humber",
    areas: [
      "Barnsley", "Bradford", "Calderdale", "City and Borough of Leeds", "City and Borough of Wakefield",
      "City of Kingston upon Hull", "City of York", "Doncaster", "East Riding of Yorkshire", "Kirklees",
      "North East Lincolnshire", "North Lincolnshire", "North Yorkshire", "Rotherham", "Sheffield",
    ],
  },
  {
    code: "east-midlands", name: "the East Midlands",
    areas: [
      "City of Leicester", "Derby", "Derbyshire", "District of Rutland", "Leicestershire", "Lincolnshire",
      "North Northamptonshire", "Nottingham", "Nottinghamshire", "West Northamptonshire",
    ],
  },
  {
    code: "west-midlands", name: "the West Midlands",
    areas: [
      "City and Borough of Birmingham", "Coventry", "Dudley", "Herefordshire", "Sandwell", "Shropshire", "Solihull",
      "Staffordshire", "Stoke-on-Trent", "Telford and Wrekin", "Walsall", "Warwickshire", "Wolverhampton",
      "Worcestershire",
    ],
  },
  {
    code: "east", name: "the East of England",
    areas: [
      "Bedford", "Borough of Thurrock", "Cambridgeshire", "Central Bedfordshire", "Essex", "Hertfordshire", "Luton",
      "Norfolk", "Peterborough", "Southend-on-Sea", "Suffolk",
    ],
  },
  { code: "london", name: "London", areas: ["Greater London"] },
  {
    code: "south-east", name: "the South East",
    areas: [
      "Bracknell Forest", "Brighton and Hove", "Buckinghamshire", "East Sussex", "Hampshire", "Isle of Wight", "Kent",
      "Medway", "Milton Keynes", "Oxfordshire", "Portsmouth", "Reading", "Royal Borough of Windsor and Maidenhead",
      "Slough", "Southampton", "Surrey", "West Berkshire", "West Sussex", "Wokingham",
    ],
  },
  {
    code: "south-west", name: "the South West",
    areas: [
      "Bath and North East Somerset", "Borough of Swindon", "Borough of Torbay",
      "Bournemouth, Christchurch and Poole Council", "City of Bristol", "Cornwall", "Devon", "Dorset",
      "Gloucestershire", "Isles of Scilly", "North Somerset", "Plymouth", "Somerset", "South Gloucestershire",
      "Wiltshire",
    ],
  },
];

const COUNTRIES: Record<string, string> = { SCT: "Scotland", WLS: "Wales", NIR: "Northern Ireland" };

const NAMES = new Map([...ENGLISH.map(({ code, name }) => [code, name] as const), ...Object.entries(COUNTRIES)]);
const CODE_OF_AREA = new Map(ENGLISH.flatMap(({ code, areas }) => areas.map((area) => [area, code] as const)));

/** @returns the region's code; null for a place that is in none of them */
export function regionOf({ area, country }: { area: string; country: string }): string | null {
  if (country === "ENG") return CODE_OF_AREA.get(area) ?? null;
  return country in COUNTRIES ? country : null;
}

/** "the South West", to follow a preposition. */
export function regionName(code: string): string {
  const name = NAMES.get(code);
  if (!name) throw new Error(`No region ${code}`);
  return name;
}
