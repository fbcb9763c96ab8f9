import type { Term } from "./terms.ts";

/** What people like to do in their own time: it opens talk about work nobody had thought of (ETF, vocational profile). */
export const INTERESTS = [
  { code: "music", label: "Music", easy: "Music" },
  { code: "sport", label: "Sport and keeping fit", easy: "Sport and keeping fit" },
  { code: "games", label: "Games and puzzles", easy: "Games and puzzles" },
  { code: "computers", label: "Computers and phones", easy: "Computers and phones" },
  { code: "films", label: "Films and television", easy: "Films and television" },
  { code: "reading", label: "Books and reading", easy: "Books and reading" },
  { code: "art", label: "Art and making things", easy: "Art and making things" },
  { code: "cooking", label: "Cooking and baking", easy: "Cooking and baking" },
  { code: "animals", label: "Animals", easy: "Animals" },
  { code: "nature", label: "Nature and gardens", easy: "Nature and gardens" },
  { code: "transport", label: "Trains, buses and cars", easy: "Trains, buses and cars" },
  { code: "history", label: "History and museums", easy: "History and museums" },
  { code: "clothes", label: "Clothes and fashion", easy: "Clothes and fashion" },
  { code: "theatre", label: "Acting, dancing and shows", easy: "Acting, dancing and shows" },
  { code: "mending", label: "How things work and mending", easy: "How things work" },
  { code: "people", label: "Being with people and helping", easy: "Being with people" },
] as const satisfies readonly Term[];

export type InterestCode = (typeof INTERESTS)[number]["code"];
