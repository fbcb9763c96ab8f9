import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const ROOT = path.resolve(import.meta.dirname, "../..");
const ROOMS = ["app", "db", "search", "emails"];

type Import = { target: string; typeOnly: boolean };
export type Source = { file: string; text: string; imports: Import[] };

/** Every source file of the product, with what it imports; package imports keep their names. */
export function readSources(): Source[] {
  return ROOMS.flatMap((room) => readdirSync(path.join(ROOT, room), { recursive: true, encoding: "utf8" })
    .map((name) => path.join(room, name))
    .filter((file) => /\.tsx?$/.test(file)))
    .map((file) => {
      const text = readFileSync(path.join(ROOT, file), "utf8");
      return { file, text, imports: importsOf(file, text) };
    });
}

const STATEMENT = /^\s*(?:import|export)\s+(type\s+)?(?:[^"';]*?\sfrom\s+)?"([^"]+)";/gm;
const DYNAMIC = /\bimport\(\s*"([^"]+)"\s*\)/g;

export function importsOf(file: string, text: string): Import[] {
  const fixed = [...text.matchAll(STATEMENT)].map((match) => ({
    target: resolve(file, match[2]!),
    typeOnly: match[1] !== undefined,
  }));
  const dynamic = [...text.matchAll(DYNAMIC)].map((match) => ({ target: resolve(file, match[1]!), typeOnly: false }));
  return [...fixed, ...dynamic];
}

function resolve(file: string, target: string): string {
  const bare = target.replace(/\?.*$/, "");
  if (bare.startsWith("#")) return bare.slice(1);
  if (bare.startsWith(".")) return path.normalize(path.join(path.dirname(file), bare));
  return bare;
}

/** The cycles among these files, each as the path that leads back to its start. */
export function cyclesOf(sources: Source[]): string[][] {
  const edges = new Map(
    sources.map((source) => [source.file, source.imports.filter((i) => !i.typeOnly).map((i) => i.target)]),
  );
  const done = new Set<string>();
  const cycles: string[][] = [];
  const visit = (file: string, trail: string[]): void => {
    const seen = trail.indexOf(file);
    if (seen >= 0) {
      cycles.push([...trail.slice(seen), file]);
      return;
    }
    if (done.has(file)) return;
    for (const next of edges.get(file) ?? []) visit(next, [...trail, file]);
    done.add(file);
  };
  for (const file of edges.keys()) visit(file, []);
  return cycles;
}
