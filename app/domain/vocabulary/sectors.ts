import type { Term } from "./terms.ts";

export const SECTORS = [
  { code: "retail", label: "Shops and retail", easy: "Working in a shop" },
  { code: "food", label: "Food and hospitality", easy: "Working with food and drinks" },
  { code: "warehouse", label: "Warehouse and delivery", easy: "Working in a warehouse" },
  { code: "outdoors", label: "Gardens and outdoors", easy: "Working outside with plants" },
  { code: "cleaning", label: "Cleaning and laundry", easy: "Keeping places clean" },
  { code: "office", label: "Offices and administration", easy: "Working in an office" },
  { code: "digital", label: "Digital and data", easy: "Working with computers" },
  { code: "making", label: "Making and repairing", easy: "Making and mending things" },
  { code: "care", label: "Health and care", easy: "Helping people" },
  { code: "children", label: "Schools and nurseries", easy: "Working with children" },
  { code: "animals", label: "Animals", easy: "Working with animals" },
  { code: "leisure", label: "Leisure, arts and heritage", easy: "Sport, art and museums" },
] as const satisfies readonly Term[];

export type SectorCode = (typeof SECTORS)[number]["code"];
