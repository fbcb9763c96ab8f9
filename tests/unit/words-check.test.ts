import { Temporal } from "temporal-polyfill";
import { beforeAll, describe, expect, test } from "vitest";
import { spotNames } from "#app/composition/name-reader.server.ts";
import { checkWords, NOBODY_KNOWN, type KnownWords } from "#app/domain/words/check-words.ts";
import { isNhsNumber } from "#app/domain/words/patterns.ts";
import { tellsTooMuch } from "#app/domain/message/what-it-tells.ts";
import { whyNotLabel } from "#app/domain/words/label.ts";
import { phrasesOf } from "#app/domain/words/typed-text.ts";

const KNOWN: KnownWords = {
  own: ["Samantha Rose Okoro", "Sam"],
  circle: ["Priya Shah", "Will", "Mum", "Bronwen"],
  birthDate: Temporal.PlainDate.from("1998-03-14"),
  employers: ["harbour kitchen", "boots", "tesco"],
  places: ["bristol", "reading", "bath", "weston-super-mare", "sale"],
};
const found = async (text: string, known = KNOWN) =>
  checkWords(text, known, await spotNames(text)).map(({ kind, text: words }) => [kind, words]);

// Loading the reader of names takes seconds on a busy machine, and is no test's own.
beforeAll(() => spotNames("Hello"), 60_000);

describe("what is marked", () => {
  test.each<[string, [string, string][]]>([
    // Names
    ["Samantha is kind.", [["own-name", "Samantha"]]],
    ["ask sam about it", [["own-name", "sam"]]],
    ["Sam's cakes are good", [["own-name", "Sam"]]],
    ["My coach Priya helped me", [["name", "Priya"]]],
    ["my friend mark knows me", [["name", "mark"]]],
    ["I learnt it from Rosie Taylor", [["name", "Rosie Taylor"]]],
    ["My name is olu", [["name", "olu"]]],
    ["I worked with Mr Patel and Siobhan", [["name", "Mr Patel"], ["name", "Siobhan"]]],
    ["My sister Rose taught me", [["own-name", "Rose"]]],
    ["S a m a n t h a likes work", [["apart", "S a m a n t h a"]]],
    ["S\u200Bam is a hard worker", [["own-name", "S\u200Bam"]]],
    ["ＳＡＭ is a hard worker", [["own-name", "ＳＡＭ"]]],
    // Employers and places
    ["I stacked shelves at Tesco", [["employer", "Tesco"]]],
    ["I washed up at harbour kitchen for a year", [["employer", "harbour kitchen"]]],
    ["I sold make-up in Boots", [["employer", "Boots"]]],
    ["I know bristol well", [["place", "bristol"]]],
    ["I lived in Reading", [["place", "Reading"]]],
    ["I love weston-super-mare", [["place", "weston-super-mare"]]],
    // Numbers
    ["Ring 07700 900123", [["phone", "07700 900123"]]],
    ["Ring 0 7 7 0 0 9 0 0 1 2 3 now", [["phone", "0 7 7 0 0 9 0 0 1 2 3"]]],
    ["Ring +44 (0)7700 900-123", [["phone", "+44 (0)7700 900-123"]]],
    ["oh double seven oh oh nine double oh one two three", [["phone", "oh double seven oh oh nine double oh one two three"]]],
    ["zero seven 7 zero zero 900 one two three", [["phone", "zero seven 7 zero zero 900 one two three"]]],
    ["０７７００９００１２３", [["phone", "０７７００９００１２３"]]],
    ["My number is 943 476 5919", [["nhs", "943 476 5919"]]],
    ["My NI is QQ 12 34 56 C", [["phone", "12 34 56"]].slice(1) as [string, string][]],
    ["My NI is AB 12 34 56 C", [["national-insurance", "AB 12 34 56 C"]]],
    ["ab-12-34-56-c", [["national-insurance", "ab-12-34-56-c"]]],
    ["I live at BS1 4DJ", [["postcode", "BS1 4DJ"]]],
    ["b s 1 4 d j is mine", [["postcode", "b s 1 4 d j"]]],
    // Addresses
    ["Write to sam@example.org", [["email", "sam@example.org"]]],
    ["sam.okoro at gmail dot com", [["email", "sam.okoro at gmail dot com"]]],
    ["sam (at) example [dot] org", [["email", "sam (at) example [dot] org"]]],
    ["at gmail dot com I am cakes99", [["email", "at gmail dot com"]]],
    ["See www.my-cakes.example/me", [["web", "www.my-cakes.example/me"]]],
    ["See mycakes dot co dot uk", [["web", "mycakes dot co dot uk"]]],
    ["I am @samcakes", [["web", "@samcakes"]]],
    ["Find me on insta", [["web", "insta"]]],
    // Ages and dates
    ["Born on 14 March 1998", [["birth", "Born on 14 March 1998"]]],
    ["14/03/98", [["birth", "14/03/98"]]],
    ["My party is on the 14th of March", [["birth", "14th of March"]]],
    ["I left school in 1998", [["birth", "1998"]]],
    ["I am 27 and I like work", [["birth", "I am 27"]]],
    ["A 27 year old baker", [["birth", "27 year old"]]],
    // Health
    ["I have autism and ADHD", [["medical", "autism"], ["medical", "ADHD"]]],
    ["I have a learning disability", [["medical", "learning disability"]]],
    ["My Down's syndrome does not stop me", [["medical", "Down's syndrome"]]],
  ])("%s", async (text, hits) => expect(await found(text)).toEqual(hits));
});

describe("what is left alone", () => {
  test.each([
    "May I start early? I like the month of May best.",
    "I mark the boxes and I will lift them.",
    "Mark the page and move on.",
    "Rose gardens are my favourite. I grow a rose.",
    "Will you see me work?",
    "I hope for a job with joy and grace.",
    "Reading books calms me. I like reading and a bath.",
    "I found shoes in the sale and wear boots.",
    "I worked 2015-2019, and again 2021, 2022 and 2023.",
    "I can lift 10 kg and work 16 hours a week.",
    "I am 20 minutes early every day.",
    "I start at 9.30 and stop at 4.",
    "On Mondays I do Maths and English at Level 2.",
    "I Always Turn Up On Time And I Am Kind To People",
    "I clean the blinds. I am a good fit.",
    "I have food hygiene level 2.",
    "I cook for my mum.",
    "I work hard and I like a clean kitchen. I cook for my family on Sundays.",
    "I notice small things. I finish what I start.",
    "I am good at finding where things go. I like to help customers find things.",
    "I make good coffee. I am friendly in the morning.",
    "I pack fast and careful. I am always on time.",
    "I like to see plants grow. I can work in all weather.",
    "I get up early and I love to bake bread.",
    "",
  ])("%s", async (text) => expect(await found(text)).toEqual([]));
});

test("every mark stands where its words are, none over another, and says why in both ways", async () => {
  const text = "I’m Sam 😀 from Bristol.\nRing 07700 900123 or sam@example.org. I have autism.";
  const hits = checkWords(text, KNOWN, await spotNames(text));
  expect(hits.map(({ kind }) => kind)).toEqual(["own-name", "place", "phone", "email", "medical"]);
  for (const [index, hit] of hits.entries()) {
    expect(text.slice(hit.start, hit.end)).toBe(hit.text);
    expect(hit.start).toBeGreaterThanOrEqual(hits[index - 1]?.end ?? 0);
    expect(hit.why.length).toBeGreaterThan(10);
    for (const sentence of hit.easy.split(/(?<=\.) /)) expect(sentence.split(" ").length).toBeLessThanOrEqual(15);
  }
});

test("without a reader of language and without anything known, patterns still hold", () => {
  expect(checkWords("Ring 07700 900123, Ken Adams", NOBODY_KNOWN).map(({ kind }) => kind)).toEqual(["phone", "name", "name"]);
});

test.each([["9434765919", true], ["9434765918", false], ["943476591", false], ["4010232137", true]])("NHS number %s: %s", (digits, valid) =>
  expect(isNhsNumber(digits)).toBe(valid));

test("phrases of a text, for a list of names to be asked about", () => {
  expect(phrasesOf("I worked at Harbour Kitchen.")).toEqual(expect.arrayContaining(["harbour kitchen", "at harbour kitchen", "worked"]));
});

test.each([
  ["Kitchen helper", null], ["Night shift at St. Anne's, 24 7", null], ["Hospital porter", null], ["Shop 12, 2nd floor", null], ["Mark's bakery", null],
  ["Support worker, dementia ward", null], ["Cleaner, 9.00 to 17.00", null],
  ["Helper, ring 07700 900123", /phone/], ["Jobs at shop dot com", /web|email/], ["help@shop.example", /email/], ["The shop BS1 4DJ", /postcode/],
])("a title or a site called %s", (label, why) => {
  if (why === null) expect(whyNotLabel(label)).toBeNull();
  else expect(whyNotLabel(label)).toMatch(why);
});

test("no title and no name of a site says what a message to a job seeker must not", () => {
  const known = { introduced: false, to: "job_seeker", names: { fullName: "", knownAs: "" }, told: [], contact: null } as const;
  const pieces = ["Kitchen helper", "ring", "0117", "496 0000", "(0117) 4960-000", "+44 7700 900123", "help@shop.example", "see www.shop.example", "https://x.example/a", "BS1 4DJ", "bs14dj", "17.30", "2026", "St. Anne's", "24 7"];
  const texts = pieces.flatMap((one) => ["", ...pieces].map((other) => `${one} ${other}`.trim()));
  const refused = texts.filter((text) => tellsTooMuch(text, known) !== null);
  expect(refused.length).toBeGreaterThan(100);
  expect(refused.filter((text) => whyNotLabel(text) === null)).toEqual([]);
});
