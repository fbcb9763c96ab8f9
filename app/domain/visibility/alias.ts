import type { Random } from "../deps.ts";

/** How one employer knows one person. Random on both counts, so it says nothing and joins to nothing. */
export type Alias = { aliasId: string; label: string };

/**
 * Colours and materials. Left out: colours people use of skin, hair, age or sex,
 * metals that rank (gold, silver, bronze), and words that are also first names.
 */
const FIRST = [
  "Azure", "Brass", "Canvas", "Chalk", "Cobalt", "Copper", "Cork", "Corduroy", "Cotton", "Crimson", "Cyan", "Denim",
  "Flint", "Granite", "Indigo", "Khaki", "Lavender", "Lilac", "Linen", "Magenta", "Marble", "Mint", "Moss", "Pebble",
  "Pewter", "Plum", "Quartz", "Raffia", "Russet", "Sandstone", "Satin", "Slate", "Tartan", "Teal", "Turquoise",
  "Tweed", "Velvet", "Vermilion", "Wicker", "Zinc",
] as const;

/** Trees and birds. Left out: first names, and any bird or tree that is said of a person. */
const SECOND = [
  "Alder", "Avocet", "Beech", "Birch", "Bunting", "Cedar", "Chestnut", "Chiffchaff", "Curlew", "Cypress", "Dipper",
  "Dunlin", "Elm", "Fieldfare", "Fir", "Fulmar", "Goldcrest", "Guillemot", "Hawthorn", "Heron", "Hornbeam", "Kestrel",
  "Kittiwake", "Lapwing", "Larch", "Linden", "Linnet", "Maple", "Moorhen", "Nuthatch", "Oak", "Osprey", "Petrel",
  "Pine", "Pipit", "Plover", "Poplar", "Puffin", "Redstart", "Redwing", "Sandpiper", "Siskin", "Skylark", "Spruce",
  "Starling", "Stonechat", "Swallow", "Sycamore", "Tern", "Wagtail", "Walnut", "Warbler", "Whimbrel", "Whitebeam",
] as const;

/** Two words and two digits to talk about somebody by: "Copper Larch 27". */
export function newAliasLabel(random: Pick<Random, "below">): string {
  const pick = (words: readonly string[]) => words[random.below(words.length)];
  return `${pick(FIRST)} ${pick(SECOND)} ${10 + random.below(90)}`;
}
