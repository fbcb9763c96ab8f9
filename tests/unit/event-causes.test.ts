import { expect, test } from "vitest";
import { POLICY, type Verb } from "#app/domain/access/policy.ts";
import type { ActorKind } from "#app/domain/actor.ts";
import { CAUSED_BY } from "#app/domain/event-causes.ts";
import type { EventName } from "#app/domain/events.ts";

/* Who brings an event about is who may do, by `policy.ts` and by its type, what the use case that writes it does. */

const SOURCES = Object.entries(
  import.meta.glob<string>("../../app/domain/*/**/*.ts", { eager: true, query: "?raw", import: "default" }),
).map(([path, text]) => ({ file: path.replace("../../app/domain/", ""), text }));

const KIND_OF: Record<string, ActorKind> = {
  Visitor: "visitor", Newcomer: "newcomer", Referred: "referred", JobSeeker: "jobSeeker", Supporter: "supporter", JobCoach: "jobCoach",
  ProviderLead: "providerLead", EmployerMember: "employerMember", Operator: "operator", Timekeeping: "timekeeping",
};
/** What a use case asks of another file: the verb there, or who acts there. */
const ASKED_ELSEWHERE: Record<string, { verbs?: Verb[]; kinds?: ActorKind[] }> = {
  "vacancy/post-vacancy.ts": { verbs: ["vacancy:write"] },
  "unmet-need/post-unmet-need.ts": { verbs: ["unmet-need:write"] },
  "opening/close-opening.ts": { verbs: ["vacancy:write", "unmet-need:write"] },
  "opening/pause-opening.ts": { verbs: ["vacancy:write", "unmet-need:write"] },
  "opening/renew-opening.ts": { verbs: ["vacancy:write", "unmet-need:write"] },
  "booking/reminder-rule.ts": { verbs: ["booking:remind"], kinds: ["timekeeping"] },
  "employer-team/resend-team-invitation.ts": { verbs: ["team:manage"] },
  "employer-team/withdraw-team-invitation.ts": { verbs: ["team:manage"] },
  "visibility/prepare-rule.ts": { verbs: ["visibility:prepare"], kinds: ["jobCoach", "providerLead", "supporter"] },
};
/** Where events are looked for, and none is written. */
const READ_ONLY = ["employer/fit.ts"];

/** By these a use case only reads, or has another file write. */
const WRITES_NOTHING: Record<string, Verb[]> = { "membership/work-contact.ts": ["coach:reach"], "message/write-message.ts": ["message:relay"] };

const quotes = (text: string, word: string) => text.includes(`"${word}"`);
const verbsIn = (text: string) => (Object.keys(POLICY) as Verb[]).filter((verb) => quotes(text, verb) && !verb.endsWith(":read"));

type Writing = { file: string; events: EventName[]; kinds: Set<ActorKind> };

const WRITINGS: Writing[] = SOURCES.filter(({ file }) => !READ_ONLY.includes(file)).flatMap(({ file, text }) => {
  const events = (Object.keys(CAUSED_BY) as EventName[]).filter((name) => quotes(text, name));
  if (events.length === 0) return [];
  const imported = /import type \{([^}]*)\} from "\.\.?\/(?:\.\.\/)?actor\.ts"/.exec(text)?.[1] ?? "";
  const { verbs = [], kinds = [] } = ASKED_ELSEWHERE[file] ?? {};
  const acting = new Set([...imported.matchAll(/\w+/g)].flatMap(([type]) => KIND_OF[type] ?? []).concat(kinds));
  const writing = verbsIn(text).filter((verb) => !WRITES_NOTHING[file]?.includes(verb));
  const may = [...writing, ...verbs].flatMap((verb) => Object.keys(POLICY[verb]) as ActorKind[]);
  return [{ file, events, kinds: new Set(may.filter((kind) => acting.has(kind))) }];
});

test("every event is written by some use case", () => {
  const written = new Set(WRITINGS.flatMap(({ events }) => events));
  expect(Object.keys(CAUSED_BY).filter((name) => !written.has(name as EventName))).toEqual([]);
});

test.each(WRITINGS)("whoever acts in $file brings one of its events about", ({ events, kinds }) => {
  expect(kinds.size).toBeGreaterThan(0);
  const brings = new Set(events.flatMap((name) => CAUSED_BY[name]));
  expect([...kinds].filter((kind) => !brings.has(kind))).toEqual([]);
});

test.each(Object.entries(CAUSED_BY))("%s is brought about by nobody who may not", (name, causes) => {
  const able = new Set(WRITINGS.filter(({ events }) => events.includes(name as EventName)).flatMap(({ kinds }) => [...kinds]));
  expect(causes.length).toBeGreaterThan(0);
  expect(causes.filter((kind) => !able.has(kind))).toEqual([]);
});
