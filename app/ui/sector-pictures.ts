import type { SectorCode } from "#app/domain/vocabulary/sectors.ts";
import type { PictureName } from "./picture.tsx";

/** What stands left of a kind of work. */
export const SECTOR_PICTURES: Record<SectorCode, PictureName> = {
  retail: "shop", food: "cup", warehouse: "box", outdoors: "plant", cleaning: "cleaning", office: "letter",
  digital: "computer", making: "tools", care: "heart", children: "school", animals: "paw", leisure: "museum",
};
