import type { SectorCode } from "#app/domain/vocabulary/sectors.ts";

/** Towns around Bristol, where the cast lives and works. Most people live in the larger ones, and small ones stay rare. */
export const HOME_TOWNS = [
  ...many(8, "Bristol"), ...many(4, "Bath"), ...many(3, "Keynsham"), ...many(2, "Yate"), ...many(2, "Weston-super-Mare"),
  "Portishead", "Clevedon", "Nailsea", "Chippenham", "Midsomer Norton", "Frome", "Chepstow",
];

/** Towns elsewhere, for the rest of the background. */
export const OTHER_TOWNS = ["Leeds", "Manchester", "Birmingham", "Cardiff", "Glasgow", "Belfast", "Norwich", "Nottingham"];

function many(times: number, town: string): string[] {
  return Array.from({ length: times }, () => town);
}

export type BackgroundEmployer = {
  organisation: string;
  sector: SectorCode;
  size: "micro" | "small" | "medium" | "large";
  level: "committed" | "employer" | "leader";
  town: string;
  outcode: string;
  jobTitle: string;
};

/** Invented employers in real towns; each gets one open vacancy in its sector. */
export const BACKGROUND_EMPLOYERS: readonly BackgroundEmployer[] = [
  employer("Severn Vale Garden Centre", "outdoors", "small", "committed", "Bristol", "BS35", "Plant area assistant"),
  employer("Millpond Laundry", "cleaning", "small", "employer", "Bristol", "BS5", "Laundry assistant"),
  employer("Clifton Paws Kennels", "animals", "micro", "committed", "Bristol", "BS8", "Kennel assistant"),
  employer("Avon Parts and Fixings", "warehouse", "medium", "leader", "Bristol", "BS11", "Warehouse packer"),
  employer("Pulteney Café", "food", "micro", "committed", "Bath", "BA2", "Kitchen assistant"),
  employer("Roman Way Housing Office", "office", "medium", "leader", "Bath", "BA1", "Post room assistant"),
  employer("Seafront Leisure", "leisure", "medium", "employer", "Weston-super-Mare", "BS23", "Leisure assistant"),
  employer("Keynsham Bike Workshop", "making", "micro", "committed", "Keynsham", "BS31", "Workshop assistant"),
  employer("Marina Store", "retail", "small", "employer", "Portishead", "BS20", "Shop assistant"),
  employer("Town Bridge Nursery School", "children", "small", "committed", "Chippenham", "SN15", "Classroom assistant"),
  employer("Aire Valley Foods", "food", "large", "leader", "Leeds", "LS10", "Food packer"),
  employer("Irwell Data Services", "digital", "medium", "employer", "Manchester", "M1", "Data entry assistant"),
  employer("Heart of England Parcels", "warehouse", "large", "leader", "Birmingham", "B7", "Parcel sorter"),
  employer("Taff Side Care Home", "care", "small", "committed", "Cardiff", "CF11", "Ward kitchen assistant"),
  employer("Kelvin Books and Records", "leisure", "micro", "committed", "Glasgow", "G12", "Book shop assistant"),
  employer("Lagan Linen Works", "cleaning", "small", "employer", "Belfast", "BT5", "Linen assistant"),
  employer("Wensum Growers", "outdoors", "small", "employer", "Norwich", "NR7", "Nursery worker"),
  employer("Trent Assembly", "making", "medium", "leader", "Nottingham", "NG7", "Assembly worker"),
];

function employer(
  organisation: string,
  sector: SectorCode,
  size: BackgroundEmployer["size"],
  level: BackgroundEmployer["level"],
  town: string,
  outcode: string,
  jobTitle: string,
): BackgroundEmployer {
  return { organisation, sector, size, level, town, outcode, jobTitle };
}
