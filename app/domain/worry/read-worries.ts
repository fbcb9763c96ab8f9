import { allow, scopeOf } from "../access/policy.ts";
import type { JobCoach, JobSeeker, ProviderLead, Supporter } from "../actor.ts";
import { londonDay } from "../calendar.ts";
import { personOf } from "../circle/person-of.ts";
import type { RelationCode } from "../circle/relations.ts";
import type { Deps } from "../deps.ts";
import { NotAllowed, NotFound } from "../errors.ts";
import { Temporal } from "temporal-polyfill";
import type { WorryStatus } from "./worry-lifecycle.ts";
import type { WorryTopic } from "./worry-rules.ts";
import type { WorryOfMember } from "./worry-store.ts";

const WORRIES_PER_PAGE = 10;

/** Dates and moments are ISO. */
export type WorryView = {
  id: string;
  topic: WorryTopic;
  words: string;
  status: WorryStatus;
  raisedAt: string;
  answerBy: string;
  overdue: boolean;
  answer: string | null;
  answeredAt: string | null;
  /** Who it is from, as the person calls them; "You" for whom it is from: what they are called is between the person and the coach. */
  memberName: string;
  relation: RelationCode;
};

export type WorriesView = { knownAs: string; coachName: string; worries: WorryView[]; page: number; hasNext: boolean };

/** What members of somebody's circle worry about, with the answers: all of it for the person, their own for a member. */
export async function readWorries(
  deps: Deps,
  actor: JobSeeker | Supporter,
  input: { jobSeekerId: string; page: number },
): Promise<WorriesView> {
  return deps.withActor(actor, async (store) => {
    const person = await personOf(store, actor, input.jobSeekerId);
    if (!person) throw new NotFound("person");
    allow(actor, "worry:read", person);
    const { knownAs, coachName } = person;
    const rows = await store.worries.about(person.id, pageOf(input.page));
    const named = actor.kind === "supporter" ? rows.map((row) => ({ ...row, memberName: "You" })) : rows;
    return { knownAs, coachName, ...shown(named, deps, input.page) };
  });
}

export type CaseloadWorries = {
  worries: (WorryView & { who: string; coachName: string })[];
  page: number;
  hasNext: boolean;
};

/** For a coach: of the people they support. For a lead: of everybody the provider's coaches support. */
export async function readCaseloadWorries(
  deps: Deps,
  actor: JobCoach | ProviderLead,
  input: { status: "raised" | "answered"; page: number },
): Promise<CaseloadWorries> {
  return deps.withActor(actor, async (store) => {
    if (!scopeOf(actor, "worry:read")) throw new NotAllowed();
    return shown(await store.worries.ofCaseload(input.status, pageOf(input.page)), deps, input.page);
  });
}

export type WorryToAnswer = WorryView & { jobSeekerId: string; who: string };

export async function readWorryToAnswer(
  deps: Deps,
  actor: JobCoach | ProviderLead,
  input: { worryId: string },
): Promise<WorryToAnswer> {
  return deps.withActor(actor, async (store) => {
    const worry = await store.worries.byId(input.worryId);
    const seeker = worry && (await store.profiles.seekerById(worry.jobSeekerId));
    if (!worry || !seeker || worry.status === "taken_back") throw new NotFound("worry");
    allow(actor, "worry:answer", { ...seeker, jobSeekerId: seeker.id });
    return { ...viewOf(worry, londonDay(deps.clock.now())), jobSeekerId: seeker.id, who: seeker.knownAs };
  });
}

const pageOf = (page: number) => ({ limit: WORRIES_PER_PAGE + 1, offset: (page - 1) * WORRIES_PER_PAGE });

function shown<Row extends WorryOfMember>(rows: Row[], deps: Deps, page: number) {
  const today = londonDay(deps.clock.now());
  const worries = rows.slice(0, WORRIES_PER_PAGE).map((row) => ({ ...row, ...viewOf(row, today) }));
  return { worries: worries.map(withoutIds), page, hasNext: rows.length > WORRIES_PER_PAGE };
}

/** A page needs none of these, and what a page holds is sent. */
function withoutIds<View extends { jobSeekerId: string; circleMemberId: string }>(view: View) {
  const { jobSeekerId: _person, circleMemberId: _member, ...rest } = view;
  return rest;
}

function viewOf(worry: WorryOfMember, today: Temporal.PlainDate): WorryView {
  const { id, topic, words, status, answer, memberName, relation } = worry;
  return {
    id, topic, words, status, answer, memberName, relation,
    raisedAt: worry.raisedAt.toString(),
    answerBy: worry.answerBy.toString(),
    overdue: status === "raised" && Temporal.PlainDate.compare(worry.answerBy, today) < 0,
    answeredAt: worry.answeredAt?.toString() ?? null,
  };
}
