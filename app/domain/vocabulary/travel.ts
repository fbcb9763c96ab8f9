import type { Term } from "./terms.ts";

export const TRAVEL_WAYS = [
  { code: "walk", label: "On foot", easy: "I walk" },
  { code: "wheels", label: "By wheelchair or scooter", easy: "I use a wheelchair or scooter" },
  { code: "bus", label: "By bus", easy: "By bus" },
  { code: "train", label: "By train", easy: "By train" },
  { code: "tram", label: "By tram or underground", easy: "By tram or underground" },
  { code: "bike", label: "By bicycle", easy: "By bike" },
  { code: "drive", label: "Driving", easy: "I drive" },
  { code: "lift", label: "With a lift", easy: "Someone drives me" },
  { code: "taxi", label: "By taxi", easy: "By taxi" },
] as const satisfies readonly Term[];

export const TRAVEL_HELP = [
  { code: "alone", label: "Travels alone", easy: "I travel on my own" },
  { code: "training", label: "Travels alone after travel training", easy: "I learn the way first, then go on my own" },
  { code: "together", label: "Travels with somebody", easy: "Someone comes with me" },
] as const satisfies readonly Term[];

export type TravelWayCode = (typeof TRAVEL_WAYS)[number]["code"];
export type TravelHelpCode = (typeof TRAVEL_HELP)[number]["code"];
