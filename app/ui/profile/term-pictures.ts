import { stepNamed } from "#app/domain/vocational-profile/steps.ts";
import { ADJUSTMENTS, type AdjustmentCode } from "#app/domain/vocabulary/adjustments.ts";
import { GENERAL_CRITERIA } from "#app/domain/vocabulary/criteria.ts";
import { ENVIRONMENTS, type EnvironmentCode } from "#app/domain/vocabulary/environment.ts";
import {
  EXPERIENCE_PLACES, EXPERIENCE_TIMES, type ExperiencePlaceCode, type ExperienceTimeCode,
} from "#app/domain/vocabulary/experience.ts";
import { IN_THE_WAY, type InTheWayCode } from "#app/domain/vocabulary/in-the-way.ts";
import { INDEPENDENCE, type IndependenceCode } from "#app/domain/vocabulary/independence.ts";
import { INTERESTS, type InterestCode } from "#app/domain/vocabulary/interests.ts";
import { PRIORITIES, type PriorityCode } from "#app/domain/vocabulary/priorities.ts";
import { QUALIFICATIONS, type QualificationCode } from "#app/domain/vocabulary/qualifications.ts";
import { SECTORS, type SectorCode } from "#app/domain/vocabulary/sectors.ts";
import { STRENGTHS, type StrengthCode } from "#app/domain/vocabulary/strengths.ts";
import { TASKS, type TaskCode } from "#app/domain/vocabulary/tasks.ts";
import type { Term } from "#app/domain/vocabulary/terms.ts";
import { TRAVEL_HELP, TRAVEL_WAYS, type TravelHelpCode, type TravelWayCode } from "#app/domain/vocabulary/travel.ts";
import { DAYS, TIMES, type TimeCode } from "#app/domain/vocabulary/week.ts";
import type { PictureName } from "#app/ui/picture.tsx";

type Pictures<Code extends string> = Record<Code, PictureName>;

const SECTOR_PICTURES: Pictures<SectorCode> = {
  retail: "shop", food: "plate", warehouse: "box", outdoors: "plant", cleaning: "cleaning", office: "folder",
  digital: "computer", making: "tools", care: "heart", children: "teddy", animals: "paw", leisure: "theatre",
};

const TASK_PICTURES: Pictures<TaskCode> = {
  "fill-shelves": "box", "price-labels": "label", "serve-till": "money", "greet-customers": "smile",
  "sort-donations": "bag", "tidy-displays": "shirt", trolleys: "trolley", "click-collect": "shopping",
  "wash-up": "sponge", "prepare-vegetables": "carrot", "cook-simple": "cooking", "make-drinks": "cup",
  "lay-tables": "plate", "serve-food": "plate", bake: "bread", "pick-orders": "trolley", "pack-boxes": "box",
  "scan-stock": "check", unload: "lorry", "sort-parcels": "letter", "drivers-mate": "van", "plant-out": "seedling",
  weed: "herb", mow: "grass", "water-plants": "drop", "litter-pick": "litter", recycle: "recycle",
  "clean-rooms": "cleaning", "clean-floors": "cleaning", "make-beds": "bed", laundry: "washing", "wash-vehicles": "car",
  "file-papers": "folder", "scan-documents": "printer", "post-room": "post", reception: "bell",
  "answer-phones": "telephone", "set-up-rooms": "chair", shred: "scissors", "enter-data": "keyboard",
  "check-data": "search", "test-software": "computer", "edit-photos": "camera", "update-website": "globe",
  assemble: "puzzle", "quality-check": "search", "sand-paint": "paintbrush", "repair-bikes": "bike", sew: "needle",
  "operate-machine": "gear", "serve-meals-ward": "cup", "move-patients": "hospital", "run-activities": "dice",
  "restock-supplies": "basket", "classroom-help": "school", "play-support": "teddy", "school-kitchen": "plate",
  "feed-animals": "horse", "clean-kennels": "cleaning", "walk-dogs": "dog", "set-up-sports": "football",
  tickets: "ticket", "handle-books": "book", "care-collections": "museum",
};

const ENVIRONMENT_PICTURES: Pictures<EnvironmentCode> = {
  quiet: "quiet", loud: "loud", busy: "people", "few-people": "person", outdoors: "plant", indoors: "house",
  "bright-light": "idea", daylight: "window", "strong-smells": "nose", hot: "hot", cold: "cold", routine: "repeat",
  variety: "dice", standing: "standing", sitting: "chair", lifting: "lifting", public: "smile", team: "people",
  alone: "person", deadlines: "stopwatch",
};

const ADJUSTMENT_PICTURES: Pictures<AdjustmentCode> = {
  "written-steps": "note", "show-me": "hand", "one-thing": "speech", "extra-time": "clock", "named-person": "person",
  "job-coach-on-site": "coach", "check-ins": "smile", "quiet-breaks": "quiet", "ear-defenders": "headphones",
  lighting: "idea", "fixed-routine": "repeat", "notice-of-change": "calendar", "start-small": "clock",
  "later-start": "sunrise", "travel-training": "footprints", "visual-timer": "timer", "large-print": "glasses", bsl: "signs",
  seating: "chair", "no-lifting": "lifting", "work-trial-first": "tools",
};

const INTEREST_PICTURES: Pictures<InterestCode> = {
  music: "music", sport: "football", games: "game", computers: "computer", films: "film", reading: "book", art: "art",
  cooking: "cooking", animals: "paw", nature: "plant", transport: "train", history: "museum", clothes: "shirt",
  theatre: "theatre", mending: "gear", people: "people",
};

const QUALIFICATION_PICTURES: Pictures<QualificationCode> = {
  "food-hygiene": "plate", "first-aid": "first-aid", driving: "car", forklift: "box", "moving-handling": "lifting",
  "health-safety": "warning", "site-card": "card", "computer-skills": "computer", "customer-service": "smile",
  "cleaning-certificate": "cleaning", "gardening-certificate": "plant", "animal-care": "paw", "child-care": "teddy",
  "entry-level": "graduation", "level-1": "graduation", "level-2": "graduation", "level-3": "graduation",
  higher: "graduation", english: "book", maths: "abacus", award: "medal",
};

const STRENGTH_PICTURES: Pictures<StrengthCode> = {
  "hard-working": "muscle", "on-time": "clock", careful: "check", kind: "heart", friendly: "smile", honest: "handshake",
  tidy: "cleaning", "keeps-going": "target", learns: "book", remembers: "idea", details: "search", strong: "lifting",
  patient: "timer", listens: "ear", "helps-others": "hand", "good-hands": "tools", computers: "computer", cheerful: "party",
};

const PRIORITY_PICTURES: Pictures<PriorityCode> = {
  pay: "money", "near-home": "house", "kind-people": "smile", quiet: "quiet", routine: "repeat", variety: "dice",
  hours: "clock", learning: "book", tasks: "star", support: "hand", team: "people", outside: "plant",
};

const TRAVEL_PICTURES: Pictures<TravelWayCode> = {
  walk: "walking", wheels: "wheelchair", bus: "bus", train: "train", tram: "tram", bike: "bike", drive: "car",
  lift: "friends", taxi: "taxi",
};
const TRAVEL_HELP_PICTURES: Pictures<TravelHelpCode> = { alone: "person", training: "footprints", together: "friends" };
const TIME_PICTURES: Pictures<TimeCode> = {
  early: "sunrise", morning: "sun", afternoon: "clock", evening: "evening", night: "night",
};
const PLACE_PICTURES: Pictures<ExperiencePlaceCode> = {
  paid: "money", volunteering: "heart", placement: "tools", school: "school", home: "house",
};
const LENGTH_PICTURES: Pictures<ExperienceTimeCode> = {
  days: "sun", weeks: "calendar", months: "calendar", year: "timer", years: "timer",
};
const INDEPENDENCE_PICTURES: Pictures<IndependenceCode> = {
  "by-myself": "person", "some-help": "hand", "beside-me": "friends",
};
const IN_THE_WAY_PICTURES: Pictures<InTheWayCode> = {
  money: "money", benefits: "umbrella", debt: "purse", housing: "house", childcare: "baby", caring: "heart", travel: "bus",
  papers: "card", phone: "phone", clothes: "shirt", confidence: "question", time: "calendar", family: "family",
  safety: "lock",
};

const CRITERION_PICTURES: Pictures<(typeof GENERAL_CRITERIA)[number]["code"]> = {
  arrives: "clock", "asks-for-help": "hand", "works-safely": "first-aid", "works-with-team": "people", "enjoys-work": "smile",
  "keeps-going": "muscle",
};

/** The days of the week look alike, so they have no symbol but their names. */
const PICTURES_OF = new Map<readonly Term[], Record<string, PictureName>>([
  [SECTORS, SECTOR_PICTURES],
  [TASKS, TASK_PICTURES],
  [ENVIRONMENTS, ENVIRONMENT_PICTURES],
  [ADJUSTMENTS, ADJUSTMENT_PICTURES],
  [INTERESTS, INTEREST_PICTURES],
  [QUALIFICATIONS, QUALIFICATION_PICTURES],
  [STRENGTHS, STRENGTH_PICTURES],
  [PRIORITIES, PRIORITY_PICTURES],
  [TRAVEL_WAYS, TRAVEL_PICTURES],
  [TRAVEL_HELP, TRAVEL_HELP_PICTURES],
  [TIMES, TIME_PICTURES],
  [EXPERIENCE_PLACES, PLACE_PICTURES],
  [EXPERIENCE_TIMES, LENGTH_PICTURES],
  [INDEPENDENCE, INDEPENDENCE_PICTURES],
  [IN_THE_WAY, IN_THE_WAY_PICTURES],
  [GENERAL_CRITERIA, CRITERION_PICTURES],
  [DAYS, {}],
]);

/** The symbol left of a term's easy words, where one helps. */
export function pictureOf(terms: readonly Term[], code: string): PictureName | undefined {
  return PICTURES_OF.get(terms)?.[code];
}

/** The symbol of something somebody answered to a question. */
export function pictureOfAnswer(stepName: string, code: string): PictureName | undefined {
  const step = stepNamed(stepName);
  if (!step || !("terms" in step)) return undefined;
  // How much help somebody wants on a journey is presented with how they travel.
  return pictureOf(step.terms, code) ?? pictureOf(TRAVEL_HELP, code);
}
