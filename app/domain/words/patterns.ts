import type { WordKind } from "./word-kinds.ts";

/** A stretch of plain text, and what it may be. */
export type Found = { kind: WordKind; start: number; end: number };

const MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*";
const DAY = "\\d{1,2}(?:st|nd|rd|th)?";
const YEAR = "(?:19|20)\\d{2}";
const DOT = "\\s*(?:\\.|\\(dot\\)|\\[dot\\]|\\sdot\\s)\\s*";
const AT = "\\s*(?:@|\\(at\\)|\\[at\\]|\\{at\\}|\\sat\\s)\\s*";
const MAILERS = "(?:gmail|googlemail|hotmail|outlook|yahoo|icloud|live|aol|btinternet|protonmail)";
const TLD = "(?:com|co\\s*(?:\\.|\\sdot\\s)\\s*uk|org|net|uk|io|me|info|app|dev|wales|scot|london|eu)";
const GAP = "[\\s.\\-/_,]*";

/** UK postcode areas (Royal Mail, 124 of them, and the islands). */
const AREAS =
  "AB|AL|BA|BB|BD|BF|BH|BL|BN|BR|BS|BT|BX|B|CA|CB|CF|CH|CM|CO|CR|CT|CV|CW|DA|DD|DE|DG|DH|DL|DN|DT|DY|EC|EH|EN|EX|E|FK|FY|GL|GU|GY|G|HA|HD|HG|HP|HR|HS|HU|HX|IG|IM|IP|IV|JE|KA|KT|KW|KY|LA|LD|LE|LL|LN|LS|LU|L|ME|MK|ML|M|NE|NG|NN|NP|NR|NW|N|OL|OX|PA|PE|PH|PL|PO|PR|RG|RH|RM|SA|SE|SG|SK|SL|SM|SN|SO|SP|SR|SS|ST|SW|SY|S|TA|TD|TF|TN|TQ|TR|TS|TW|UB|WA|WC|WD|WF|WN|WR|WS|WV|W|YO|ZE";

const DIGIT_WORD = "zero|oh|o|nought|naught|nil|one|two|three|four|five|six|seven|eight|nine|double|treble|triple";

const PATTERNS: readonly { kind: WordKind; pattern: RegExp; unless?: (text: string) => boolean }[] = [
  { kind: "email", pattern: new RegExp(`[\\w.+-]+${AT}[\\w-]+(?:${DOT}[a-z]{2,})+`, "giu"), unless: (text) => !/@/u.test(text) && !new RegExp(`${MAILERS}|\\bdot\\b|\\(|\\[`, "iu").test(text) },
  { kind: "email", pattern: new RegExp(`\\b(?:at\\s+)?${MAILERS}${DOT}${TLD}\\b`, "giu") },
  { kind: "web", pattern: /\b(?:https?:\/\/|www\.)\S+/giu },
  { kind: "web", pattern: new RegExp(`\\b[a-z0-9-]{2,}(?:\\.|\\s*\\(dot\\)\\s*|\\sdot\\s)${TLD}\\b(?:/\\S*)?`, "giu") },
  { kind: "web", pattern: /(?<![\w.])@\w{3,}/gu },
  { kind: "web", pattern: /\b(?:facebook|instagram|insta|tik\s?tok|snap\s?chat|linked\s?in|whats\s?app|youtube|twitter|discord)\b/giu },
  // Prefixes as HMRC gives them out; suffix A to D.
  { kind: "national-insurance", pattern: new RegExp(`(?<![\\p{L}\\d])(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z]${GAP}[A-CEGHJ-NPR-TW-Z]${GAP}(?:\\d${GAP}){6}[A-D](?![\\p{L}\\d])`, "giu") },
  { kind: "birth", pattern: /\b\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?(?:\d{4}|\d{2})\b/gu },
  { kind: "birth", pattern: new RegExp(`\\b${YEAR}-\\d{2}-\\d{2}\\b`, "gu") },
  { kind: "birth", pattern: new RegExp(`\\b${DAY}\\s+(?:of\\s+)?${MONTH}\\.?,?\\s+${YEAR}\\b`, "giu") },
  { kind: "birth", pattern: new RegExp(`\\b${MONTH}\\.?\\s+${DAY},?\\s+${YEAR}\\b`, "giu") },
  { kind: "birth", pattern: /\b(?:was\s+)?born\s+(?:in|on|at)\b[^.!?\n]{0,30}/giu },
  { kind: "birth", pattern: /\b(?:date of birth|d\.?o\.?b\.?|my birthday(?: is)?)\b[^.!?\n]{0,20}/giu },
  { kind: "birth", pattern: /\b\d{2}[\s-]years?[\s-]old\b/giu },
  { kind: "birth", pattern: /\b(?:i am|i'm|im|aged?)\s+\d{2}\b(?!\s*(?:%|hours?|minutes?|mins?|miles?|percent|years?\s+(?:in|at|of|with)))/giu },
  { kind: "postcode", pattern: new RegExp(`(?<![\\p{L}\\d])(?:${AREAS.replaceAll(/([A-Z])([A-Z])/g, "$1\\s*$2")})\\s*\\d\\s*[A-Z\\d]?\\s*\\d\\s*[ABD-HJLNP-UW-Z]\\s*[ABD-HJLNP-UW-Z](?![\\p{L}\\d])`, "giu") },
  // Three letters or more, each by itself.
  { kind: "apart", pattern: /(?<![\p{L}\d'])\p{L}(?:[ .·_*-]{1,2}\p{L}){2,}(?![\p{L}\d'])/gu, unless: (text) => /^\p{L}(?:\.\p{L}){2,}$/u.test(text) },
];

const NUMBERS = new RegExp(`(?<![\\p{L}\\d])\\+?(?:(?:(?:${DIGIT_WORD})(?!\\p{L})|\\d+)[\\s,.()/_·-]*){4,}`, "giu");
const ONE_NUMBER = new RegExp(`(?:${DIGIT_WORD})(?!\\p{L})|\\d+`, "giu");
const FEWEST_DIGITS = 7;
const DIGITS: Record<string, string> = {
  zero: "0", oh: "0", o: "0", nought: "0", naught: "0", nil: "0", one: "1", two: "2", three: "3", four: "4", five: "5", six: "6",
  seven: "7", eight: "8", nine: "9",
};

/** Everything with a form of its own: addresses, numbers and dates, however they are spaced or spelt. */
export function foundByPattern(text: string): Found[] {
  const formed = PATTERNS.flatMap(({ kind, pattern, unless }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const found = match[0].trimEnd();
      if (unless?.(found)) return [];
      const lead = found.length - found.trimStart().length;
      return [{ kind, start: match.index + lead, end: match.index + found.length }];
    }),
  );
  return [...formed, ...numbersIn(text)];
}

function numbersIn(text: string): Found[] {
  return [...text.matchAll(NUMBERS), ...text.matchAll(/(?<![\p{L}\d])\+?(?:\d[\s,.()/_·-]*){7,}/gu)].flatMap((match) => {
    const found = match[0].replace(/[\s,.()/_·-]+$/u, "");
    const parts = [...found.matchAll(ONE_NUMBER)].map(([part]) => part.toLowerCase());
    const digits = digitsOf(parts);
    // A row of years is a working life, not a number to ring.
    if (digits.length < FEWEST_DIGITS || parts.every((part) => /^(?:19|20)\d{2}$/.test(part))) return [];
    const kind = isNhsNumber(digits) ? ("nhs" as const) : ("phone" as const);
    return [{ kind, start: match.index, end: match.index + found.length }];
  });
}

function digitsOf(parts: readonly string[]): string {
  let digits = "";
  let times = 1;
  for (const part of parts) {
    if (part === "double") times = 2;
    else if (part === "treble" || part === "triple") times = 3;
    else {
      const one = DIGITS[part] ?? part;
      digits += one.length === 1 ? one.repeat(times) : one;
      times = 1;
    }
  }
  return digits;
}

/** Ten digits, the last of which follows from the others (modulus 11, NHS Data Model and Dictionary). */
export function isNhsNumber(digits: string): boolean {
  if (!/^\d{10}$/.test(digits)) return false;
  const sum = Array.from(digits).reduce((total, digit, index) => total + (index < 9 ? Number(digit) * (10 - index) : 0), 0);
  const check = 11 - (sum % 11);
  return check !== 10 && check % 11 === Number(digits[9]);
}
