import { connectSearch } from "#search/client.server.ts";
import { namedAtom, profileDocument, type ProfileDocument } from "#search/profile-document.ts";
import { emailKey, fanOut } from "#app/composition/jobs/event-job.ts";
import type { Choices } from "./choices.ts";
import type { World } from "./world.ts";

/** What is not as it should be once everything runs again. */
export async function problemsOf(world: World, choices: Choices): Promise<string[]> {
  return [
    ...(await lostOrDoubled(world, choices)),
    ...(await wronglyVisible(world, choices)),
    ...(await indexProblems(world)),
  ];
}

/** Nothing that was answered is lost; what was not answered is there whole or not at all. */
async function lostOrDoubled({ superuser, resend, began }: World, choices: Choices): Promise<string[]> {
  const problems: string[] = [];
  const rows = await superuser<{ email: string; count: number }[]>`
    select email, count(*)::int from invitation where email like 'round-%' group by email`;
  const kept = new Map(rows.map(({ email, count }) => [email, count]));
  for (const { email, acknowledged } of choices.invites) {
    const count = kept.get(email) ?? 0;
    if (count > 1) problems.push(`${email} was invited ${count} times`);
    if (acknowledged && count === 0) problems.push(`the invitation of ${email} was answered and is lost`);
    if (resend.sentTo(email) !== Math.min(count, 1)) problems.push(`${email} was sent ${resend.sentTo(email)} emails for ${count} invitations`);
  }
  const failed = await superuser`select 1 from pgboss.job where name = 'failed'`;
  if (failed.length > 0) problems.push(`${failed.length} jobs were given up`);
  const orphans = await superuser`select e.name from event e where not exists (select from pgboss.job j where j.id = e.id)
    and e.occurred_at > ${began}`;
  if (orphans.length > 0) problems.push(`${orphans.length} events were never worked through`);
  return problems;
}

/**
 * Each email that an event of the round asks for was sent once, and no other of it.
 * @param since when the round's own changes began
 * @returns also how many it asked for, so that somebody sees that there were any
 */
export async function emailProblems({ superuser, resend, wired }: World, since: Date): Promise<{ problems: string[]; asked: number }> {
  const problems: string[] = [];
  let asked = 0;
  for (const [key, ids] of resend.accepted) if (ids.size > 1) problems.push(`one key was ${ids.size} messages: ${key}`);
  const events = await superuser<{ id: string; name: string }[]>`select id, name from event where occurred_at >= ${since}`;
  for (const { id, name } of events) {
    const following = await fanOut(wired.deps, { eventId: id });
    const wanted = new Set(following.email.filter(({ startAfter }) => startAfter === undefined).map(({ data }) => emailKey(data)));
    asked += wanted.size;
    for (const key of wanted) if (!resend.accepted.has(key)) problems.push(`an email of ${name} was never sent: ${key}`);
    for (const key of resend.accepted.keys()) {
      if (key.startsWith(`${id}:`) && !wanted.has(key)) problems.push(`an email of ${name} was sent that nothing asks for: ${key}`);
    }
  }
  return { problems, asked };
}

/** Whether the employer is shown the job seeker, and whether her choice stands. */
async function sight({ superuser }: World, { jobSeekerId, employerId, cards }: Choices): Promise<{ stands: boolean; isShown: boolean }> {
  const standing = await superuser`select 1 from visibility_choice
    where job_seeker_id = ${jobSeekerId} and employer_id = ${employerId} and withdrawn_at is null`;
  const shown = await cards();
  const [alias] = await superuser<{ label: string }[]>`
    select label from employer_alias where job_seeker_id = ${jobSeekerId} and employer_id = ${employerId}`;
  const isShown = alias !== undefined && shown.includes(alias.label);
  return { stands: standing.length > 0, isShown };
}

/** Once all is well again, the employer sees the job seeker exactly when her choice stands, and she was told so. */
async function wronglyVisible(world: World, choices: Choices): Promise<string[]> {
  const { stands, isShown } = await sight(world, choices);
  const told = choices.chosen();
  return [
    ...(told !== null && told !== stands ? [`she was told ${told}, and her choice is ${stands}`] : []),
    ...(isShown !== stands ? [`she is ${isShown ? "shown" : "not shown"}, and her choice is ${stands}`] : []),
  ];
}

/** At any moment, whatever is down: whoever is hidden is on no page. (The index may still owe the page somebody new.) */
export async function shownThoughHidden(world: World, choices: Choices): Promise<string[]> {
  const { stands, isShown } = await sight(world, choices);
  return isShown && !stands ? ["she is shown at once after hiding"] : [];
}

/** The indexes hold whom and what the database would put in them, under the same rules. */
async function indexProblems({ env, wired, superuser }: World): Promise<string[]> {
  const connection = connectSearch(env);
  const expected = new Map<string, ProfileDocument>();
  for (let after: string | null = null; ; ) {
    const page = await wired.deps.withActor({ kind: "indexing" }, (store) => store.matching.pageToIndex(after, 500));
    if (page.length === 0) break;
    for (const person of page) expected.set(person.searchId, profileDocument(person, connection.atomKey));
    after = page.at(-1)!.searchId;
  }
  const jobs = await wired.deps.withActor({ kind: "indexing" }, (store) => store.jobs.pageToIndex(null, 1_000));
  const found = async (uid: string, filter?: string) =>
    (await connection.client.index(uid).search("", { limit: 1_000, ...(filter ? { filter } : {}) })).hits.map(({ id }) => String(id)).toSorted();
  const problems: string[] = [];
  const compare = async (what: string, wanted: string[], filter?: string, uid = connection.index) => {
    const are = await found(uid, filter);
    if (are.join() !== wanted.toSorted().join()) problems.push(`the index holds ${are.length} ${what}, the database ${wanted.length}`);
  };
  await compare("people", [...expected.keys()]);
  await compare("jobs", jobs.map(({ id }) => id), undefined, connection.jobs);
  const employers = await superuser<{ id: string }[]>`select id from employer`;
  const rules = new Set([...employers.map(({ id }) => namedAtom(id, connection.atomKey)), ...[...expected.values()].flatMap(({ atoms }) => atoms)]);
  for (const atom of rules) {
    await compare(`people for ${atom}`, [...expected.values()].filter(({ atoms }) => atoms.includes(atom)).map(({ id }) => id), `atoms = "${atom}"`);
  }
  return problems;
}
