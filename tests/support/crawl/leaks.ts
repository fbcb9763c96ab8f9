import type { Mark } from "./marks.ts";
import type { Who } from "./visitors.ts";

/** Something that left the product: to somebody, or into a machine's keeping. */
export type Piece = {
  channel: "page" | "data" | "headers" | "email" | "log" | "index";
  /** Null in a log and in the index: machines read those. */
  to: Who | null;
  /** The address, the subject or the line: for the report. */
  where: string;
  text: string;
};

type Leak = { mark: string; channel: Piece["channel"]; to: Who | null; where: string };

/** Every mark found where it has no business. */
export function leaksIn(pieces: readonly Piece[], marks: Record<string, Mark>): Leak[] {
  const looked = Object.entries(marks).map(([name, mark]) => ({ name, mark, shapes: shapesOf(mark.text) }));
  return pieces.flatMap((piece) => {
    const text = piece.text.toLowerCase();
    return looked
      .filter(({ mark, shapes }) => !mayHold(piece, mark) && shapes.some((shape) => text.includes(shape)))
      .map(({ name }) => ({ mark: name, channel: piece.channel, to: piece.to, where: piece.where }));
  });
}

/** Marks that nobody was shown though somebody should be: then the crawl looks in the wrong places. */
export function unseen(pieces: readonly Piece[], marks: Record<string, Mark>): string[] {
  const pages = pieces.filter(({ channel }) => channel === "page").map(({ text }) => text.toLowerCase());
  return Object.entries(marks)
    .filter(([, mark]) => mark.readers.length > 0 && !mark.unshown)
    .filter(([, mark]) => !pages.some((text) => shapesOf(mark.text).some((shape) => text.includes(shape))))
    .map(([name]) => name);
}

const ROOM_OF_EMPLOYERS = "/employer/";

function mayHold({ channel, to, where }: Piece, mark: Mark): boolean {
  if (channel === "log") return false;
  if (channel === "index") return mark.in?.index !== undefined;
  // An inbox is read by programs, and over shoulders: what a page may show its reader, an email may not.
  if (channel === "email") {
    const { email, emailTo } = mark.in ?? {};
    return (to !== null && email === to) || (emailTo !== undefined && where.startsWith(`${emailTo}: `));
  }
  const address = where.replace(/^POST /, "");
  if (mark.on && !mark.on.test(address)) return true;
  if (to === null || !mark.readers.includes(to)) return false;
  if (address.startsWith(ROOM_OF_EMPLOYERS) && mark.gone?.some((id) => address.includes(id))) return false;
  return mark.only?.[to]?.test(address) ?? true;
}

/** As it stands in markup, in an address, in JSON, an id without its dashes, and a day with its month held to it. */
function shapesOf(mark: string): string[] {
  const text = mark.toLowerCase();
  const isId = /^[0-9a-f-]{36}$/.test(text);
  return [...new Set([text, encodeURIComponent(text).toLowerCase(), text.replaceAll(" ", "+"), text.replace(/(\d) (\p{L})/u, "$1\u00a0$2"), ...(isId ? [text.replaceAll("-", "")] : [])])];
}
