import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseEnv, type RawEnv } from "#app/composition/env.server.ts";

/** What somebody who runs Firstshift reads has to be so. */

const root = new URL("../../", import.meta.url);
const read = (file: string) => readFileSync(new URL(file, root), "utf8");
const docs = readdirSync(new URL("docs/", root), { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".md"))
  .map((file) => `docs/${file}`);
const pages = ["README.md", ".env.example", "compose.yaml", "Dockerfile", "db/make-owner.sql", ...docs];
const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };

/** Every name the environment is asked for. */
function variables(): string[] {
  const asked = new Set<string>();
  const environment = new Proxy<RawEnv>({}, {
    get(_target, name) {
      asked.add(String(name));
      return undefined;
    },
  });
  parseEnv(environment);
  return [...asked];
}

test("the environment is asked for what it is known to be asked for", () => {
  expect(variables()).toContain("APP_SECRET");
  expect(variables().length).toBeGreaterThan(15);
});

test.each(variables())("%s is explained to whoever runs Firstshift, and in the example", (name) => {
  expect(read("docs/running.md")).toContain(`| \`${name}\` |`);
  expect(read(".env.example")).toMatch(new RegExp(`\\b${name}\\b`));
});

test("nothing in the example is a secret", () => {
  const values = read(".env.example").matchAll(/^(\w*(?:SECRET|KEY|PASSWORD))=(.*)$/gm);
  const secrets = [...values].map(([, name, value]) => [name, value]);
  expect(secrets.length).toBeGreaterThan(3);
  expect(secrets.filter(([, value]) => value !== "")).toEqual([]);
});

test("compose asks for no variable that the example leaves out", () => {
  const asked = [...read("compose.yaml").matchAll(/\$\{(\w+)/g)].map(([, name]) => name!);
  const given = read(".env.example");
  // For tests with a stand-in; everything else is there to be filled in.
  const wanted = asked.filter((name) => name !== "RESEND_BASE_URL" && !new RegExp(`^${name}=`, "m").test(given));
  expect(wanted).toEqual([]);
});

test("of containers only the one for commands knows the master key of the search server, and the owner of the database", () => {
  const [shared = "", services = ""] = read("compose.yaml").split(/^services:$/m);
  const service = Object.fromEntries(
    services.split(/^(?= {2}\w)/m).flatMap((part) => {
      const name = /^ {2}(\w+):$/m.exec(part)?.[1];
      return name ? [[name, part]] : [];
    }),
  );
  expect(Object.keys(service)).toEqual(["web", "worker", "migrate", "database", "search"]);
  const knows = (name: string) => ["MEILI_MASTER_KEY", "DATABASE_MIGRATION_URL", "MEILI_KEY"].filter((one) => service[name]!.includes(`${one}: `));
  expect(shared).not.toMatch(/^ {2}(MEILI_MASTER_KEY|DATABASE_MIGRATION_URL|MEILI_KEY): /m);
  expect(knows("web")).toEqual(["MEILI_KEY"]);
  expect(knows("worker")).toEqual(["MEILI_KEY"]);
  expect(knows("migrate")).toEqual(["MEILI_MASTER_KEY", "DATABASE_MIGRATION_URL"]);
  expect(service.web).toContain("MEILI_KEY: ${MEILI_KEY_WEB:-}");
  expect(service.worker).toContain("MEILI_KEY: ${MEILI_KEY_WORKER:-}");
});

test("every secret has a way to be changed", () => {
  const [, changing = ""] = read("docs/running.md").split("## Changing secrets");
  const secrets = [...read(".env.example").matchAll(/^#?(\w*(?:SECRET|KEY))=/gm)].map(([, name]) => name!);
  expect(secrets.length).toBeGreaterThan(4);
  expect(secrets.filter((name) => !changing.includes(`\`${name}\``) && !changing.includes(`### ${name}`))).toEqual([]);
});

test.each(pages)("every command and file that %s names is there", (page) => {
  const text = read(page);
  const commands = [...text.matchAll(/\bnpm run (?:--silent )?([\w:-]+)/g)].map(([, name]) => name!);
  expect(commands.filter((name) => !scripts[name])).toEqual([]);
  const files = [...text.matchAll(/\b(?:app\/composition|db)\/[\w/.-]+\.(?:ts|sql)\b/g)].map(([file]) => file);
  expect(files.filter((file) => !existsSync(new URL(file, root)))).toEqual([]);
});

test("an extension that the migrations make is named to whoever provides the server", () => {
  const migrations = readdirSync(new URL("db/migrations/", root)).filter((file) => file.endsWith(".sql"));
  const made = migrations.flatMap((file) =>
    [...read(`db/migrations/${file}`).matchAll(/create extension (?:if not exists )?"?(\w+)/gi)].map(([, name]) => name!),
  );
  const running = read("docs/running.md");
  expect(made.filter((name) => !running.includes(`\`${name}\``))).toEqual([]);
  expect(running.includes("No extension is used")).toBe(made.length === 0);
});

test("what the image copies is let through to its builder", () => {
  const through = [...read(".dockerignore").matchAll(/^!(.+)$/gm)].map(([, name]) => name!);
  const copied = [...read("Dockerfile").matchAll(/^COPY (?!--from)(.+) \S+$/gm)]
    .flatMap(([, names]) => names!.split(" "))
    .filter((name) => name !== ".");
  expect(copied.length).toBeGreaterThan(5);
  for (const name of [...copied, ...through]) {
    expect(through).toContain(name);
    expect(existsSync(new URL(name, root)), name).toBe(true);
  }
});

test("programs that npm counts as optional, and we cannot do without, are in the image", () => {
  type Package = { dev?: boolean; optional?: boolean; devOptional?: boolean; optionalDependencies?: Record<string, string> };
  const { packages } = JSON.parse(read("package-lock.json")) as { packages: Record<string, Package> };
  const needed = Object.entries(packages).filter(([path, one]) => path !== "" && !one.dev && !one.optional && !one.devOptional);
  // Of one scope for each: the same program for every system and processor.
  const scopes = new Set(needed.flatMap(([, one]) => Object.keys(one.optionalDependencies ?? {})).flatMap((name) => /^@[^/]+/.exec(name) ?? []));
  expect(scopes).toEqual(new Set(["@esbuild", "@img"]));
  for (const scope of scopes) expect(read("Dockerfile")).toContain(`COPY --from=build /app/node_modules/${scope} ./node_modules/${scope}\n`);
});
