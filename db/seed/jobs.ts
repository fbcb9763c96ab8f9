import type { JobToPost, NeedToPost } from "./part.ts";

const usual = { contract: "permanent", contractMonths: null, selection: "work_trial" } as const;

/** The cast's vacancies. */
export const KITCHEN_ASSISTANT: JobToPost = {
  ...usual,
  title: "Kitchen assistant",
  sector: "food",
  hoursPerWeek: 16,
  days: ["tue", "wed", "thu", "fri"],
  startTime: "10:00",
  endTime: "14:00",
  payPencePerHour: 1310,
  environment: ["busy", "hot", "indoors", "team", "routine"],
  adjustments: ["show-me", "written-steps", "named-person", "start-small", "job-coach-on-site"],
  tasks: [
    { code: "wash-up", need: "essential", frequency: "daily" },
    { code: "prepare-vegetables", need: "essential", frequency: "daily" },
    { code: "clean-floors", need: "adaptable", frequency: "daily" },
  ],
};

export const SHOP_ASSISTANT: JobToPost = {
  ...usual,
  title: "Shop assistant",
  sector: "retail",
  hoursPerWeek: 16,
  days: ["mon", "wed", "fri", "sat"],
  startTime: "09:00",
  endTime: "13:00",
  payPencePerHour: 1300,
  environment: ["indoors", "public", "team", "standing", "bright-light"],
  adjustments: ["written-steps", "one-thing", "named-person", "quiet-breaks", "start-small", "work-trial-first"],
  tasks: [
    { code: "fill-shelves", need: "essential", frequency: "daily" },
    { code: "price-labels", need: "essential", frequency: "weekly" },
    { code: "tidy-displays", need: "adaptable", frequency: "daily" },
    { code: "serve-till", need: "adaptable", frequency: "sometimes" },
  ],
};

export const BAKERY_ASSISTANT: JobToPost = {
  ...usual,
  title: "Bakery assistant",
  sector: "food",
  hoursPerWeek: 20,
  days: ["mon", "tue", "wed", "thu", "fri"],
  startTime: "07:30",
  endTime: "11:30",
  payPencePerHour: 1350,
  environment: ["hot", "indoors", "team", "routine", "few-people"],
  adjustments: ["show-me", "written-steps", "fixed-routine", "travel-training"],
  tasks: [
    { code: "bake", need: "essential", frequency: "daily" },
    { code: "clean-floors", need: "adaptable", frequency: "daily" },
  ],
};

export const HOUSEKEEPING_ASSISTANT: JobToPost = {
  ...usual,
  title: "Housekeeping assistant",
  sector: "cleaning",
  hoursPerWeek: 20,
  days: ["mon", "tue", "thu", "fri", "sun"],
  startTime: "09:30",
  endTime: "13:30",
  payPencePerHour: 1290,
  environment: ["quiet", "indoors", "routine", "standing", "alone"],
  adjustments: ["written-steps", "show-me", "visual-timer", "check-ins", "start-small"],
  tasks: [
    { code: "make-beds", need: "essential", frequency: "daily" },
    { code: "clean-rooms", need: "essential", frequency: "daily" },
    { code: "laundry", need: "adaptable", frequency: "weekly" },
  ],
};

export const BREAKFAST_ASSISTANT: JobToPost = {
  ...usual,
  title: "Breakfast assistant",
  sector: "food",
  hoursPerWeek: 12,
  days: ["sat", "sun", "mon"],
  startTime: "07:00",
  endTime: "11:00",
  payPencePerHour: 1290,
  environment: ["busy", "public", "indoors", "team"],
  adjustments: ["show-me", "named-person", "later-start", "quiet-breaks"],
  tasks: [
    { code: "lay-tables", need: "essential", frequency: "daily" },
    { code: "make-drinks", need: "essential", frequency: "daily" },
    { code: "wash-up", need: "adaptable", frequency: "daily" },
  ],
};

export const DELI_ASSISTANT: JobToPost = {
  ...usual,
  title: "Deli counter assistant",
  sector: "retail",
  hoursPerWeek: 15,
  days: ["mon", "tue", "thu"],
  startTime: "10:00",
  endTime: "15:00",
  payPencePerHour: 1310,
  environment: ["indoors", "public", "team", "standing"],
  adjustments: ["show-me", "one-thing", "named-person", "quiet-breaks"],
  tasks: [
    { code: "prepare-vegetables", need: "essential", frequency: "daily" },
    { code: "price-labels", need: "adaptable", frequency: "daily" },
  ],
};

export const LINEN_ASSISTANT: JobToPost = {
  ...usual,
  title: "Linen room assistant",
  sector: "cleaning",
  hoursPerWeek: 16,
  days: ["mon", "tue", "wed", "thu"],
  startTime: "10:00",
  endTime: "14:00",
  payPencePerHour: 1290,
  environment: ["quiet", "indoors", "routine", "few-people"],
  adjustments: ["written-steps", "visual-timer", "check-ins", "start-small"],
  tasks: [
    { code: "laundry", need: "essential", frequency: "daily" },
    { code: "restock-supplies", need: "adaptable", frequency: "daily" },
  ],
};

/** The cast's unmet needs. */
export const STOCK_ROOM: NeedToPost = {
  title: "Stock room and recycling",
  sector: "retail",
  why: "takes-skilled",
  days: ["mon", "wed", "fri"],
  times: ["morning", "afternoon"],
  environment: ["indoors", "routine", "few-people", "lifting"],
  adjustments: ["show-me", "written-steps", "fixed-routine", "named-person", "start-small"],
  tasks: [
    { code: "recycle", minutes: 45, howOften: "daily", doneBy: "skilled" },
    { code: "fill-shelves", minutes: 60, howOften: "daily", doneBy: "skilled" },
    { code: "price-labels", minutes: 90, howOften: "weekly", doneBy: "shared" },
    { code: "scan-stock", minutes: 120, howOften: "monthly", doneBy: "agency" },
  ],
};

export const GUEST_LINEN: NeedToPost = {
  title: "Linen and guest rooms in the afternoon",
  sector: "cleaning",
  why: "not-done",
  days: ["mon", "tue", "wed", "thu", "fri"],
  times: ["afternoon"],
  environment: ["quiet", "indoors", "routine", "alone"],
  adjustments: ["written-steps", "visual-timer", "check-ins", "start-small"],
  tasks: [
    { code: "laundry", minutes: 60, howOften: "daily", doneBy: "agency" },
    { code: "restock-supplies", minutes: 30, howOften: "daily", doneBy: "nobody" },
    { code: "set-up-rooms", minutes: 30, howOften: "several-daily", doneBy: "skilled" },
  ],
};
