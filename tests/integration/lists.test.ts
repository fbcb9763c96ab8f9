import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { testDatabase } from "#tests/support/database.ts";
import { aCrawlWorld, type CrawlWorld } from "#tests/support/crawl/world.ts";
import type { Who } from "#tests/support/crawl/visitors.ts";
import { webApp } from "#tests/support/web-app.ts";

/** Every list that may grow: its pages stand in the address, and so does what it is narrowed by. */
const db = await testDatabase();
const app = await webApp(db, {}, { clock: db.clock });
let world: CrawlWorld;

/** More than two pages of any list hold. */
const MANY = 45;
const each = Array.from({ length: MANY }, (_, index) => index);
const two = (index: number) => String(index).padStart(2, "0");

type List = {
  who: Who;
  at: () => string;
  /** How the address calls its page. */
  page?: string;
  /** What else the address may say, which links to other pages keep. */
  filter?: string;
  /** In what is listed, and in nothing else on the page. */
  item: RegExp;
  perPage: number;
};

const own = () => world.things.line.own;
const LISTS: Record<string, List> = {
  "an employer's team": { who: "owner", at: () => "/employer/team", filter: "role=hiring_manager", item: /Member \d\d</g, perPage: 20 },
  "its invitations": { who: "owner", at: () => "/employer/team", page: "invited", filter: "role=owner", item: />Invited \d\d</g, perPage: 20 },
  "its sites": { who: "owner", at: () => "/employer/sites", item: />Site \d\d</g, perPage: 20 },
  "times it offers": {
    who: "owner", at: () => `/employer/vacancies/${world.lanes.get("posted")!.vacancyId}/times`, filter: "status=free",
    item: /href="[^"]+\/times\/[0-9a-f-]+\/withdraw"/g, perPage: 20,
  },
  "people of a provider": {
    who: "operator", at: () => `/operator/providers/${own().lead.providerId}`, filter: "role=coach", item: />Coach \d\d</g, perPage: 20,
  },
  "a provider's team": { who: "lead", at: () => "/coach/team", filter: "role=coach", item: />Coach \d\d</g, perPage: 20 },
  "its open invitations": { who: "lead", at: () => "/coach/team", page: "invited", filter: "role=lead", item: />Asked \d\d</g, perPage: 20 },
  "questions to a coach": { who: "coach", at: () => "/coach/introductions", page: "asked", filter: "status=ended", item: /(asks you|asks about [^:<]*): Job \d\d/g, perPage: 20 },
  "what employers alone ask a coach": {
    who: "coach", at: () => "/coach/introductions", page: "asked", filter: "from=employer", item: /asks about [^:<]*: Job \d\d/g, perPage: 20,
  },
  "who can see me": { who: "seeker", at: () => "/me/visibility", filter: "name=Employer", item: /fs-card__title[^>]*>Employer \d\d</g, perPage: 10 },
  "jobs asked about": { who: "seeker", at: () => "/me/introductions", page: "asked", filter: "status=ended", item: /href="\/me\/jobs\/[0-9a-f-]+\/ask"/g, perPage: 10 },
  "what a coach has to do": {
    who: "coach", at: () => "/coach", page: "todo", filter: "do=answer", item: /task-list__link" href="[^"]+"/g, perPage: 8,
  },
  "what all coaches of a lead have to do": {
    who: "lead", at: () => "/coach", page: "todo", filter: "do=profile", item: /task-list__link[^>]*>Start the profile with Person \d\d</g, perPage: 8,
  },
  "a lead's coaches": { who: "lead", at: () => "/coach", page: "coaches", item: /href="\/coach\?coach=[0-9a-f-]+#people"/g, perPage: 20 },
  "everybody a lead's coaches support": {
    who: "lead", at: () => "/coach", filter: "next=profile", item: /href="\/coach\/people\/[0-9a-f-]+"[^>]*>Person \d\d</g, perPage: 20,
  },
  "who takes over": { who: "lead", at: () => `/coach/team/members/${own().coach.coachId}/end`, item: />\s*Coach \d\d\s*</g, perPage: 10 },
  "introductions of a coach": {
    who: "coach", at: () => "/coach/introductions", filter: "status=going-on", item: /href="\/coach\/introductions\/[0-9a-f-]{36}"/g, perPage: 15,
  },
  "introductions of an employer": {
    who: "owner", at: () => "/employer/introductions", filter: "status=yours", item: /href="\/employer\/introductions\/[0-9a-f-]{36}"/g, perPage: 15,
  },
  "jobs somebody was asked about": {
    who: "seeker", at: () => "/me/introductions", filter: "status=going-on", item: /href="\/me\/introductions\/[0-9a-f-]{36}"/g, perPage: 15,
  },
  "what an employer asked the coach": {
    who: "owner", at: () => "/employer/introductions", page: "asked", filter: "status=yours", item: /value">Job \d\d</g, perPage: 20,
  },
  "what waits for an employer": {
    who: "owner", at: () => "/employer", filter: "waiting=answer-introduction", item: /hint[^>]*>[^<]*: Job \d\d/g, perPage: 10,
  },
  "who can see somebody, for whoever helps them": {
    who: "coach", at: () => `/coach/people/${own().seeker.jobSeekerId}/visibility`, page: "seen", filter: "name=nobody&town=",
    item: /fs-card__title[^>]*>Employer \d\d</g, perPage: 10,
  },
  "introductions of one person": {
    who: "coach", at: () => `/coach/people/${own().seeker.jobSeekerId}`, filter: "bookings=1", item: /href="\/coach\/introductions\/[0-9a-f-]{36}"[^>]*>Job \d\d</g,
    perPage: 20,
  },
  "people whom a supporter supports": { who: "supporter", at: () => "/circle", item: /href="\/circle\/people\/[0-9a-f-]+"/g, perPage: 10 },
  "invitations into circles": { who: "supporter", at: () => "/circle", page: "invited", item: /href="\/circle\/invitations\/[0-9a-f-]+"/g, perPage: 10 },
  "groups to move to": { who: "seeker", at: () => "/me/coach/move", item: />Group \d\d</g, perPage: 10 },
  "groups to join": { who: "newcomer", at: () => "/join/job-seeker/provider", item: />Group \d\d</g, perPage: 10 },
};

beforeAll(async () => {
  world = await aCrawlWorld(db, app);
  const sql = db.superuser;
  const { owner, lead, seeker, coach, supporter, emails } = own();
  const { employerId } = owner;
  const { vacancyId } = world.lanes.get("posted")!;
  const now = db.clock.now().toString();
  const [site] = await sql<{ id: string; place_id: number }[]>`select id, place_id from employer_site where employer_id = ${employerId} limit 1`;
  const [{ provider_id: providerId }] = (await sql`select provider_id from provider_member where id = ${coach.coachId}`) as unknown as [{ provider_id: string }];
  await sql`update vocational_profile set place_id = ${site!.place_id} where job_seeker_id = ${seeker.jobSeekerId}`;
  for (const index of each) {
    const [name, id] = [two(index), crypto.randomUUID()];
    const [group, firm, job] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()];
    await sql`insert into employer_member (id, employer_id, account_id, name, role, joined_at)
      values (${id}, ${employerId}, ${crypto.randomUUID()}, ${`Member ${name}`}, 'hiring_manager', ${now})`;
    await sql`insert into team_invitation (id, employer_id, email, name, role, status, invited_by, invited_at, sent_at, expires_at)
      values (${id}, ${employerId}, ${`invited${name}@many.test`}, ${`Invited ${name}`}, 'owner', 'invited', ${owner.accountId}, ${now}, ${now}, ${now}::timestamptz + interval '14 days')`;
    await sql`insert into employer_site (id, employer_id, name, place_id, outcode, added_at)
      values (${id}, ${employerId}, ${`Site ${name}`}, ${site!.place_id}, 'BS1', ${now})`;
    const startsAt = `2031-03-${two((index % 28) + 1)}T${two(8 + Math.floor(index / 28) * 2)}:00:00Z`;
    await sql`insert into booking_slot (id, employer_id, vacancy_id, starts_at, ends_at, status, offered_by, offered_at)
      values (${id}, ${employerId}, ${vacancyId}, ${startsAt}, ${startsAt}::timestamptz + interval '1 hour', 'open', ${owner.accountId}, ${now})`;
    await sql`insert into provider_member (id, provider_id, account_id, name, role, joined_at)
      values (${id}, ${providerId}, ${crypto.randomUUID()}, ${`Coach ${name}`}, 'coach', ${now})`;
    await sql`insert into invitation (id, provider_id, email, name, status, invited_by, invited_at, expires_at)
      values (${id}, ${providerId}, ${`asked${name}@many.test`}, ${`Asked ${name}`}, 'invited', ${lead.accountId}, ${now}, ${now}::timestamptz + interval '14 days')`;
    await sql`insert into provider (id, name, place_id, about, status, applied_by, applied_at)
      values (${group}, ${`Group ${name}`}, ${site!.place_id}, 'They help people to find work.', 'admitted', ${crypto.randomUUID()}, ${now})`;
    await sql`insert into provider_member (id, provider_id, account_id, name, role, joined_at)
      values (${group}, ${group}, ${crypto.randomUUID()}, 'One', 'coach', ${now})`;
    await sql`insert into employer (id, name, sector, size, claimed_level, status, level, verified_until, signed_up_by, signed_up_at)
      values (${firm}, ${`Employer ${name}`}, 'retail', 'small', 'leader', 'verified', 'leader', '2030-01-01', ${crypto.randomUUID()}, ${now})`;
    await sql`insert into visibility_choice (id, job_seeker_id, employer_id, chosen_at) values (${id}, ${seeker.jobSeekerId}, ${firm}, ${now})`;
    await sql`insert into vacancy (id, employer_id, site_id, title, sector, status, hours_per_week, days, start_time, end_time, pay_pence_per_hour,
        contract, start_date, environment, adjustments, selection, created_at, posted_at, confirmed_at, notice_days)
      select ${job}, employer_id, site_id, ${`Job ${name}`}, sector, status, hours_per_week, days, start_time, end_time, pay_pence_per_hour,
        contract, start_date, environment, adjustments, selection, created_at, posted_at, confirmed_at, notice_days from vacancy where id = ${vacancyId}`;
    await sql`insert into introduction (id, vacancy_id, employer_id, job_seeker_id, coach_id, status, reasons, proposed_at, shared_at, reply_by, changed_at)
      values (${crypto.randomUUID()}, ${job}, ${employerId}, ${seeker.jobSeekerId}, ${coach.coachId}, 'with_employer', '{keen}', ${now}, ${now}, '2030-01-01', ${now})`;
    await sql`insert into introduction_request (id, vacancy_id, employer_id, job_seeker_id, status, asked_at)
      values (${id}, ${job}, ${employerId}, ${seeker.jobSeekerId}, 'waiting', ${now})`;
    // Each is coached by a coach of their own, and asks one and the same into their circle, or has them in it.
    await sql`insert into job_seeker (id, account_id, full_name, known_as, birth_date, joined_at)
      values (${id}, ${crypto.randomUUID()}, 'One Person', ${`Person ${name}`}, '2000-01-01', ${now})`;
    await sql`insert into coaching (id, job_seeker_id, coach_id, provider_id, started_at) values (${id}, ${id}, ${id}, ${providerId}, ${now})`;
    await sql`insert into vocational_profile (job_seeker_id, hopes, tasks_liked, tasks_done, environment_like, environment_avoid, helps, days,
        strengths, revision, updated_at, updated_by, helped_by)
      values (${id}, '{}', '{}', '{}', '{}', '{}', '{}', '{}', '', 0, ${now}, ${id}, 'nobody')`;
    const joined = index % 2 === 0;
    await sql`insert into circle_member (id, job_seeker_id, supporter_id, name, relation, email, status, invited_at, expires_at)
      values (${id}, ${id}, ${joined ? supporter.supporterId : null}, 'One', 'friend', ${emails.supporter}, ${joined ? "joined" : "invited"}, ${now}, '2030-01-01')`;
    await sql`insert into introduction_wish (id, vacancy_id, employer_id, job_seeker_id, status, asked_at)
      values (${id}, ${job}, ${employerId}, ${seeker.jobSeekerId}, 'waiting', ${now})`;
  }
}, 180_000);
beforeEach(() => world.visitors.rested());
// Where they live stands in no address: it is asked before, and waits in their browser.
beforeAll(async () => {
  await world.visitors.ask("newcomer", "/join/job-seeker", { fields: { town: "Bristol" } });
});

describe.each(Object.entries(LISTS))("%s", (_name, { who, at, page = "page", filter, item, perPage }) => {
  const get = async (query: string) => {
    const address = [at(), [filter, query].filter(Boolean).join("&")].filter(Boolean).join("?");
    const { status, body } = await world.visitors.ask(who, address);
    expect(status, address).toBe(200);
    return { body, items: [...new Set(body.match(item) ?? [])] };
  };

  test("has as many on a page as it should, others on the next, and keeps in its links what it is narrowed by", async () => {
    const first = await get("");
    const next = await get(`${page}=2`);
    // Some lines are of the world that was there before, and called otherwise.
    for (const { items } of [first, next]) expect(Math.abs(items.length - perPage + 1.5)).toBeLessThanOrEqual(1.5);
    expect(next.items.filter((one) => first.items.includes(one))).toEqual([]);
    const links = [...first.body.matchAll(/href="([^"]*)"[^>]*aria-label="Page (\d+)"/g), ...first.body.matchAll(/aria-label="Page (\d+)"[^>]*href="([^"]*)"/g)]
      .map(([tag]) => /href="([^"]*)"/.exec(tag)![1]!.replaceAll("&amp;", "&"))
      .filter((href) => new RegExp(`[?&]${page}=2(&|#|$)`).test(href));
    expect(links).not.toEqual([]);
    for (const link of links) for (const kept of filter ? [filter] : []) expect(link).toContain(kept);
  });

  test("shows the last page for one beyond it, and the first for what is no page", async () => {
    const [first, beyond, further] = [await get(""), await get(`${page}=999`), await get(`${page}=998`)];
    expect(beyond.items.length).toBeGreaterThan(0);
    expect(beyond.items).toEqual(further.items);
    expect(beyond.items).not.toEqual(first.items);
    for (const nonsense of ["0", "-1", "two", "1e9", "2.5"]) expect((await get(`${page}=${nonsense}`)).items).toEqual(first.items);
  });
});

test("one employer of many that can see me is found by name, and nobody else's is", async () => {
  const { body } = await world.visitors.ask("seeker", "/me/visibility?name=employer+07");
  expect(body.match(/fs-card__title[^>]*>Employer \d\d</g)).toHaveLength(1);
  expect((await world.visitors.ask("seeker", "/me/visibility?name=nobody")).body).toContain("We found nobody called");
});
