import type { EmployerMember } from "#app/domain/actor.ts";
import type { TestDatabase } from "./database.ts";
import type { World } from "./people.ts";

type Row = Record<string, unknown>;

/** Who of an employer's team may do it: the owner, everybody who hires, or everybody for themselves. */
export type By = "owner" | "hires" | "anybody";

export type Writing = {
  by: By;
  row: Row;
  /** Each of these makes a lie of it. */
  lies: Record<string, Row>;
  /** What has to stand first, put there past every policy. */
  before?: string[];
};

const quoted = (value: string) => `'${value.replaceAll("'", "''")}'`;

function literal(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return `array[${value.map((one) => quoted(String(one))).join(", ")}]::text[]`;
  if (typeof value === "object") return `${quoted(JSON.stringify(value))}::jsonb`;
  return typeof value === "string" ? quoted(value) : String(value);
}

export function insertOf(table: string, row: Row): string {
  const columns = Object.keys(row);
  return `insert into ${table} (${columns.join(", ")}) values (${columns.map((column) => literal(row[column])).join(", ")})`;
}

/** What another employer has, for whoever would point at it. */
type Others = { vacancyId: string; siteId: string };

export async function whatOthersHave(db: TestDatabase, { otherEmployer: { employerId } }: World): Promise<Others> {
  const vacancyId = crypto.randomUUID();
  await db.superuser`insert into vacancy (id, employer_id, title, status, days, environment, adjustments, created_at)
    values (${vacancyId}, ${employerId}, 'Theirs', 'draft', '{}', '{}', '{}', ${db.clock.now().toString()})`;
  const [site] = await db.superuser<{ id: string }[]>`select id from employer_site where employer_id = ${employerId}`;
  return { vacancyId, siteId: site!.id };
}

/**
 * One honest row for each table that the employers' login may add to, about the story of
 * `aStory`, and the lies it resembles: in another's name, of another moment, about another's
 * rows, or in a state that is somebody else's to bring about.
 */
export function whatEmployersAdd(db: TestDatabase, world: World, story: Record<string, Row>, { vacancyId: theirs, siteId }: Others): Record<string, Writing> {
  const uuid = () => crypto.randomUUID();
  const now = db.clock.now();
  const at = now.toString();
  const [long, soon] = [now.subtract({ hours: 24 }).toString(), now.add({ hours: 24 }).toString()];
  const { employerId: employer_id, accountId }: EmployerMember = world.employer;
  const seeker = { job_seeker_id: world.seeker.jobSeekerId };
  const parties = { employer_id, ...seeker, coach_id: world.coach.coachId };
  const of = (table: string, column = "id") => story[`public.${table}`]![column] as string;
  const [vacancy_id, unmet_need_id, booking_id, introduction_id] = [of("vacancy"), of("unmet_need"), of("booking"), of("introduction")];

  /** It was then, or will be, and not now. */
  const moments = (column: string) => ({ [`${column} long ago`]: { [column]: long }, [`${column} to come`]: { [column]: soon } });
  const others = {
    "of another employer": { employer_id: world.otherEmployer.employerId },
    "about somebody else": { job_seeker_id: world.otherSeeker.jobSeekerId },
  };
  const { "of another employer": anothers } = others;
  const side = (named: string) => ({
    ...others,
    "with another coach": { coach_id: world.otherCoach.coachId },
    "for the job seeker": { side: "job_seeker" },
    "in another's name": { [named]: world.otherEmployer.accountId },
    "of another booking": { booking_id: uuid() },
  });
  const opening = { employer_id, title: "Night baker", status: "draft", days: [], environment: [], adjustments: [], created_at: at };
  const begun = {
    "of another employer": anothers,
    "posted at once": { status: "open" },
    "at a site of another's": { site_id: siteId },
    "posted before": { posted_at: at },
    "warned about": { stale_warned_at: at },
    ...moments("created_at"),
  };
  const answer = uuid();

  return {
    employer_check: {
      by: "owner",
      before: ["delete from employer_check"],
      row: { id: uuid(), employer_id, status: "open", cause: "renewal", claimed_level: "leader", asked_by: accountId, asked_at: at },
      lies: {
        "of another employer": anothers,
        "decided by themselves": { status: "verified", level: "leader" },
        "with evidence seen": { evidence: "Seen" },
        "until they like": { verified_until: "2030-01-01" },
        "decided at once": { decided_at: at },
        "in another's name": { asked_by: world.otherEmployer.accountId },
        ...moments("asked_at"),
      },
    },
    employer_capacity: {
      by: "hires",
      before: ["delete from employer_capacity"],
      row: { employer_id, starts_per_month: 3 },
      lies: { "of another employer": anothers, "silent by themselves": { silent_since: at } },
    },
    employer_site: {
      by: "hires",
      row: { id: uuid(), employer_id, name: "Dock", place_id: of("place"), outcode: "BS1", added_at: at },
      lies: { "of another employer": anothers, "closed already": { closed_at: at }, ...moments("added_at") },
    },
    team_invitation: {
      by: "owner",
      row: {
        id: uuid(), employer_id, email: "gus@example.org", name: "Gus", role: "owner", status: "invited", invited_by: accountId,
        invited_at: at, sent_at: at, expires_at: now.add({ hours: 24 * 14 }).toString(),
      },
      lies: {
        "of another employer": anothers,
        "accepted already": { status: "accepted" },
        "answered already": { answered_at: at },
        "for ever": { expires_at: "2100-01-01T00:00:00Z" },
        "in another's name": { invited_by: world.otherEmployer.accountId },
        ...moments("invited_at"),
        ...moments("sent_at"),
      },
    },
    vacancy: { by: "hires", row: { id: uuid(), ...opening }, lies: begun },
    unmet_need: {
      by: "hires",
      row: { id: uuid(), ...opening, times: [] },
      lies: { ...begun, "a vacancy of another's": { vacancy_id: theirs } },
    },
    vacancy_task: {
      by: "hires",
      row: { vacancy_id, employer_id, task_code: "wash-up", need: "adaptable", frequency: "daily", position: 1 },
      lies: { "of another employer": anothers, "of a vacancy of another's": { vacancy_id: theirs } },
    },
    unmet_need_task: {
      by: "hires",
      row: { unmet_need_id, employer_id, task_code: "wash-up", minutes: 30, how_often: "daily", done_by: "nobody", position: 1 },
      lies: { "of another employer": anothers, "of no need of theirs": { unmet_need_id: uuid() } },
    },
    unmet_need_cost: {
      by: "hires",
      before: ["delete from unmet_need_cost"],
      row: { unmet_need_id, employer_id, kind: "hourly", pence: 1500 },
      lies: { "of another employer": anothers, "of no need of theirs": { unmet_need_id: uuid() } },
    },
    opening_history: {
      by: "hires",
      row: { id: uuid(), employer_id, vacancy_id, what: "looked", tasks: [], page: 1, at },
      lies: { "of another employer": anothers, "about a vacancy of another's": { vacancy_id: theirs }, ...moments("at") },
    },
    employer_alias: {
      by: "hires",
      before: ["delete from employer_alias"],
      row: { id: uuid(), employer_id, ...seeker, label: "Cobalt Heron 11", made_at: at },
      lies: { ...others, ...moments("made_at") },
    },
    introduction_request: {
      by: "hires",
      row: { id: uuid(), employer_id, ...seeker, unmet_need_id, vacancy_id: null, status: "waiting", asked_at: at },
      lies: {
        ...others,
        "taken up by themselves": { status: "taken_up" },
        "answered already": { answered_at: at },
        "for a vacancy of another's": { vacancy_id: theirs, unmet_need_id: null },
        ...moments("asked_at"),
      },
    },
    message: {
      by: "hires",
      row: {
        id: uuid(), introduction_id, employer_id, ...seeker, from_side: "employer", text: "Come at ten.", status: "written",
        written_by: accountId, written_at: at,
      },
      lies: {
        ...others,
        "from the job seeker": { from_side: "job_seeker" },
        "from the coach": { from_side: "coach" },
        "passed on by themselves": { status: "relayed" },
        "answered already": { answered_at: at },
        "in another's name": { written_by: world.otherEmployer.accountId },
        "in no introduction of theirs": { introduction_id: uuid() },
        ...moments("written_at"),
      },
    },
    message_read: {
      by: "hires",
      before: [
        insertOf("message", {
          id: answer, introduction_id, employer_id, ...seeker, from_side: "job_seeker", text: "Yes.", status: "relayed",
          written_by: world.seeker.accountId, written_at: at,
        }),
        insertOf("message_relay", {
          message_id: answer, introduction_id, employer_id, ...seeker, from_side: "job_seeker", to_side: "employer", text: "Yes.",
          relayed_by: world.coach.accountId, relayed_at: at,
        }),
      ],
      row: { message_id: answer, introduction_id, employer_id, ...seeker, side: "employer", read_at: at },
      lies: {
        ...others,
        "by the job seeker": { side: "job_seeker" },
        "of what was written to the job seeker": { message_id: of("message") },
        "in another introduction": { introduction_id: uuid() },
        ...moments("read_at"),
      },
    },
    decline_note: {
      by: "hires",
      before: ["delete from decline_note", "update introduction set status = 'declined'"],
      row: { introduction_id, employer_id, ...seeker, text: "Not now.", written_at: at },
      lies: { ...others, "to no introduction of theirs": { introduction_id: uuid() }, ...moments("written_at") },
    },
    booking_slot: {
      by: "hires",
      row: {
        id: uuid(), employer_id, vacancy_id, starts_at: "2026-06-20T08:00:00Z", ends_at: "2026-06-20T12:00:00Z", status: "open",
        offered_by: accountId, offered_at: at,
      },
      lies: {
        "of another employer": anothers,
        "taken already": { status: "taken" },
        "proposed, as a coach does": { status: "proposed", introduction_id },
        "kept for somebody": { introduction_id },
        "in the past": { starts_at: long },
        "for a vacancy of another's": { vacancy_id: theirs },
        "in another's name": { offered_by: world.otherEmployer.accountId },
        ...moments("offered_at"),
      },
    },
    criterion_proposal: {
      by: "hires",
      before: ["update booking set status = 'awaiting_signatures'"],
      row: { booking_id, ...parties, side: "employer", version: 1, criteria: ["arrives"], proposed_by: accountId, proposed_at: at },
      lies: {
        ...side("proposed_by"),
        "about no version": { version: 2 },
        "answered by themselves": { kept_at: at },
        "in the coach's words": { kept_reason: "We keep it." },
        ...moments("proposed_at"),
      },
    },
    agreement_signature: {
      by: "hires",
      before: ["update booking set status = 'awaiting_signatures'"],
      row: { agreement_id: of("trial_agreement"), booking_id, ...parties, side: "employer", signed_by: accountId, content_hash: "x", signed_at: at },
      lies: {
        ...side("signed_by"),
        "of other words": { content_hash: "y" },
        "of no words": { content_hash: "" },
        "of another agreement": { agreement_id: uuid() },
        ...moments("signed_at"),
      },
    },
    booking_outcome: {
      by: "hires",
      row: { booking_id, ...parties, side: "employer", satisfied: true, signed_by: accountId, recorded_at: at },
      lies: { ...side("signed_by"), "of another round": { round: 1 }, ...moments("recorded_at") },
    },
    criterion_rating: {
      by: "hires",
      row: { booking_id, ...parties, side: "employer", criterion: "arrives", rating: "met", signed_by: accountId },
      lies: { ...side("signed_by"), "of another round": { round: 1 } },
    },
    job_offer: {
      by: "hires",
      before: ["delete from job_offer", "update booking set status = 'job_offered'"],
      row: { id: uuid(), booking_id, vacancy_id, ...parties, offered_at: at },
      lies: {
        ...others,
        "with another coach": { coach_id: world.otherCoach.coachId },
        "of another's vacancy": { vacancy_id: theirs },
        "of another booking": { booking_id: uuid() },
        ...moments("offered_at"),
      },
    },
    event: {
      by: "anybody",
      row: { id: uuid(), name: "SiteAdded", subjects: { employerId: employer_id }, actor_kind: "employerMember", account_id: accountId, occurred_at: at },
      lies: {
        "in another's name": { account_id: world.otherEmployer.accountId },
        "as a coach": { actor_kind: "jobCoach" },
        "that they hid": { name: "HiddenFromEveryone", subjects: seeker },
        "that they said yes": { name: "IntroductionAgreed", subjects: { introductionId: introduction_id } },
        "that it is verified": { name: "EmployerVerified" },
        "that time ended it": { name: "IntroductionLapsed", subjects: { introductionId: introduction_id } },
        "that never was": { name: "AnythingElse" },
      },
    },
    email_preference: {
      by: "anybody",
      row: { account_id: accountId, pace: "daily", chosen_at: at },
      lies: { "of another account": { account_id: world.seeker.accountId } },
    },
  } satisfies Record<string, Writing>;
}
