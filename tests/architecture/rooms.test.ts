import { describe, expect, test } from "vitest";
import { cyclesOf, importsOf, readSources, type Source } from "./source.ts";

const sources = readSources();

/** From which room, what may not be imported (type imports too, unless `valuesOnly`). */
const WALLS: { room: RegExp; not: RegExp; valuesOnly?: boolean; why: string }[] = [
  { room: /^app\/domain\//, not: /^(?!app\/domain\/|temporal-polyfill$|date-holidays$)/, why: "the domain knows no framework, vendor or adapter, only two calendars" },
  { room: /^app\/routes\//, not: /^(db|search|emails)\/|^app\/composition\//, why: "routes reach data through use cases only" },
  { room: /^app\/(ui|forms)\//, not: /^(db|search|emails)\/|^app\/(composition|routes|web)\/|\.server\.ts$/, why: "ui and forms run in the browser" },
  { room: /^app\/web\//, not: /^app\/(routes|ui)\//, why: "web does not know pages" },
  { room: /^app\/composition\//, not: /^app\/(routes|ui)\//, why: "composition does not know pages" },
  { room: /^db\//, not: /^(search|emails)\/|^app\/(?!domain\/)/, valuesOnly: true, why: "the database room knows the domain only" },
  { room: /^search\//, not: /^(db|emails)\/|^app\/(?!domain\/)/, why: "the search room knows the domain only" },
  { room: /^emails\//, not: /^(db|search)\/|^app\/(?!domain\/)/, why: "the email room knows the domain only" },
];

/** Seeds stand outside the rooms: they wire the product up to play every part in it. */
const isSeed = (file: string) => file.startsWith("db/seed/");

function breaches(all: Source[]): string[] {
  return all
    .filter((source) => !isSeed(source.file))
    .flatMap((source) =>
      WALLS.filter((wall) => wall.room.test(source.file)).flatMap((wall) =>
        source.imports
          .filter((i) => wall.not.test(i.target) && !(wall.valuesOnly && i.typeOnly))
          .map((i) => `${source.file} imports ${i.target}: ${wall.why}`),
      ),
    );
}

describe("rooms", () => {
  test("nothing reaches through a wall", () => {
    expect(breaches(sources)).toEqual([]);
  });

  test("a breach would be seen", () => {
    const planted = (file: string, text: string): Source => ({ file, text, imports: importsOf(file, text) });
    expect(
      breaches([
        planted("app/domain/vacancy/x.ts", `import postgres from "postgres";`),
        planted("app/routes/employer/x.tsx", `import { a } from "#db/queries/a.server.ts";`),
        planted("app/ui/x.tsx", `import { b } from "../web/context.ts";`),
      ]),
    ).toHaveLength(3);
  });

  test("there is no circle of imports", () => {
    expect(cyclesOf(sources)).toEqual([]);
  });
});

describe("habits", () => {
  const naming = (pattern: RegExp, files: RegExp, except: RegExp = /^$/) =>
    sources.filter((s) => files.test(s.file) && !except.test(s.file) && pattern.test(s.text)).map((s) => s.file);

  test("the environment is read in one file", () => {
    expect(naming(/process\.env/, /./, /^app\/composition\/(env\.server\.ts|launcher\/)/)).toEqual([]);
  });

  test("the domain has no clock of its own and no chance", () => {
    expect(naming(/Date\.now|new Date\(|Temporal\.Now|Math\.random|randomUUID/, /^app\/domain\//)).toEqual([]);
  });

  test("modules that reach out are kept off the browser's side", () => {
    const vendors = /^(postgres|drizzle-orm\/postgres-js|meilisearch|resend|pg-boss|better-auth)/;
    const outside = sources.filter(
      (s) =>
        /^(db|search|emails)\//.test(s.file) &&
        !s.file.endsWith(".server.ts") &&
        s.imports.some((i) => !i.typeOnly && vendors.test(i.target)),
    );
    expect(outside.map((s) => s.file)).toEqual([]);
  });

  test("a route is read in one look, and no file is two things", () => {
    const long = sources.filter((s) => s.text.split("\n").length > (s.file.startsWith("app/routes/") ? 150 : 400));
    expect(long.map((s) => s.file)).toEqual([]);
  });

  test("names use the field's words", () => {
    const vague = sources.filter((s) => /(^|[/-])(utils?|helpers?|manager|service)([.-]|\/|$)/i.test(s.file.replace(/\.server\.tsx?$|\.tsx?$/, "")));
    expect(vague.map((s) => s.file)).toEqual([]);
  });

  test("nothing is left for later", () => {
    expect(naming(/\b(TODO|FIXME|HACK|XXX)\b|console\.log|@ts-ignore|\bas any\b/, /./)).toEqual([]);
  });
});
