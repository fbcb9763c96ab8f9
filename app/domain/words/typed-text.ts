/** Typed text made plain for looking through: what is written to be overlooked is read all the same. */
type PlainText = {
  text: string;
  /** Where in the typed text a stretch of the plain one stands. */
  back(start: number, end: number): { start: number; end: number };
};

const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF\u202A-\u202E]/u;

/** Signs that cannot be seen are left out, and wide or ornate letters and digits become plain ones. */
export function plainText(typed: string): PlainText {
  let text = "";
  const at: number[] = [];
  let position = 0;
  for (const sign of typed) {
    if (!INVISIBLE.test(sign)) {
      const plain = sign.normalize("NFKC");
      for (const unit of plain === "’" ? "'" : plain) {
        text += unit;
        for (let index = 0; index < unit.length; index++) at.push(position);
      }
    }
    position += sign.length;
  }
  at.push(position);
  return { text, back: (start, end) => ({ start: at[start]!, end: at[end]! }) };
}

export type Word = {
  text: string;
  /** In small letters, without a possessive s. */
  lower: string;
  start: number;
  end: number;
  capital: boolean;
  /** The first of its sentence or line. */
  first: boolean;
};

const WORD = /[\p{L}\p{M}][\p{L}\p{M}'-]*/gu;

export function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map((match) => {
    const word = match[0].replace(/['-]+$/u, "");
    const bare = word.replace(/'s$/iu, "");
    const before = text.slice(0, match.index).trimEnd();
    return {
      text: word,
      lower: bare.toLowerCase(),
      start: match.index,
      end: match.index + bare.length,
      capital: /^\p{Lu}/u.test(word),
      first: before === "" || /[.!?:;•*–"(]$|\s-$/u.test(before) || /\n\s*$/u.test(text.slice(0, match.index)),
    };
  });
}

const LONGEST_PHRASE = 5;

/** Stretches of one to five words, each once and in small letters: what a list of names is asked about. */
export function phrasesOf(typed: string): string[] {
  const words = wordsOf(plainText(typed).text).map(({ lower }) => lower);
  const phrases = words.flatMap((_, start) =>
    Array.from({ length: Math.min(LONGEST_PHRASE, words.length - start) }, (_, more) => words.slice(start, start + more + 1).join(" ")),
  );
  return [...new Set(phrases)].filter((phrase) => phrase.length > 2);
}
