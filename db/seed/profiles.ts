import type { SeededProfile } from "./seekers.ts";

/** What the cast say about work. */
export const PROFILES: Record<"sam" | "aisha" | "leo" | "nina" | "zara" | "eli" | "ruth" | "owen", SeededProfile> = {
  sam: {
    hopes: ["food"], tasksLiked: ["wash-up", "prepare-vegetables", "cook-simple"], tasksDone: ["wash-up"],
    environmentLike: ["team", "routine"], environmentAvoid: ["deadlines"],
    helps: ["show-me", "written-steps", "named-person"], hoursStart: 8, hoursAim: 16,
    days: ["tue", "wed", "thu", "fri"], town: "Bristol", travelMiles: 5,
    strengths: "I work hard and I like a clean kitchen. I cook for my family on Sundays.",
  },
  aisha: {
    hopes: ["cleaning", "care"], tasksLiked: ["make-beds", "laundry", "clean-rooms"], tasksDone: ["laundry"],
    environmentLike: ["quiet", "routine", "alone"], environmentAvoid: ["loud", "busy"],
    helps: ["written-steps", "visual-timer", "notice-of-change"], hoursStart: 12, hoursAim: 20,
    days: ["mon", "tue", "thu", "fri"], town: "Bath", travelMiles: 5,
    strengths: "I notice small things. I finish what I start.",
  },
  leo: {
    hopes: ["retail"], tasksLiked: ["fill-shelves", "price-labels", "click-collect"], tasksDone: ["sort-donations"],
    environmentLike: ["indoors", "routine"], environmentAvoid: ["bright-light"],
    helps: ["one-thing", "quiet-breaks", "named-person"], hoursStart: 12, hoursAim: 16,
    days: ["mon", "wed", "fri", "sat"], town: "Bristol", travelMiles: 10,
    strengths: "I am good at finding where things go. I like to help customers find things.",
  },
  nina: {
    hopes: ["food"], tasksLiked: ["make-drinks", "lay-tables", "serve-food"], tasksDone: ["make-drinks"],
    environmentLike: ["public", "team"], helps: ["show-me", "later-start"], hoursStart: 8, hoursAim: 12,
    days: ["sat", "sun", "mon"], town: "Keynsham", travelMiles: 10,
    strengths: "I make good coffee. I am friendly in the morning.",
  },
  zara: {
    hopes: ["warehouse"], tasksLiked: ["pack-boxes", "pick-orders"], tasksDone: ["pack-boxes", "scan-stock"],
    environmentLike: ["routine", "few-people"], helps: ["fixed-routine", "ear-defenders"], hoursStart: 16, hoursAim: 24,
    days: ["mon", "tue", "wed", "thu", "fri"], town: "Bristol", travelMiles: 10,
    strengths: "I pack fast and careful. I am always on time.",
  },
  eli: {
    hopes: ["outdoors", "cleaning"], tasksLiked: ["water-plants", "weed", "laundry"], tasksDone: ["mow"],
    environmentLike: ["outdoors", "few-people"], environmentAvoid: ["loud"], helps: ["show-me", "check-ins"],
    hoursStart: 6, hoursAim: 16, days: ["mon", "tue", "wed"], town: "Yate", travelMiles: 10,
    strengths: "I like to see plants grow. I can work in all weather.",
  },
  ruth: {
    hopes: ["office", "digital"], tasksLiked: ["enter-data", "scan-documents", "file-papers"], tasksDone: ["enter-data"],
    environmentLike: ["quiet", "sitting"], environmentAvoid: ["public"], helps: ["large-print", "extra-time"],
    hoursStart: 8, hoursAim: 20, days: ["tue", "wed", "thu"], town: "Bath", travelMiles: 5,
    strengths: "I type fast and I check my work.",
  },
  owen: {
    hopes: ["food"], tasksLiked: ["bake", "prepare-vegetables"], tasksDone: ["bake"],
    environmentLike: ["routine", "few-people"], helps: ["written-steps", "fixed-routine"], hoursStart: 16, hoursAim: 20,
    days: ["mon", "tue", "wed", "thu", "fri"], town: "Bristol", travelMiles: 5,
    strengths: "I get up early and I love to bake bread.",
  },
};
