import { allow, scopeOf } from "../access/policy.ts";
import type { JobCoach, JobSeeker, ProviderLead, Supporter } from "../actor.ts";
import { londonDay } from "../calendar.ts";
import type { RelationCode } from "../circle/relations.ts";
import type { Deps } from "../deps.ts";
import { NotAllowed, NotFound } from "../errors.ts";
import { Temporal } from "temporal-polyfill";
import type { WorryStatus } from "./worry-lifecycle.ts";
import type { WorryTopic } from "./worry-rules.ts";
import type { WorryAboutMe } from "./worry-store.ts";

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

/** As the person it is about reads it: the words with the answer, and before that only that it is there. */
export type WorryAboutMeView = Omit<WorryView, "words"> & { words: string | null };

type Page<View> = { knownAs: string; coachName: string; worries: View[]; page: number; hasNext: boolean };
type WorriesView = Page<WorryView>;

/** What a member of somebody's circle raised, with the answers. */
export async function readWorries(
  deps: Deps,
  actor: Supporter,
  input: { jobSeekerId: string; page: number },
): Promise<WorriesView> {
  return deps.withActor(actor, async (store) => {
    const person = await store.circle.person(input.jobSeekerId);
    if (!person) throw new NotFound("person");
    allow(actor, "worry:read", person);
    const { knownAs, coachName } = person;
    const rows = await store.worries.about(person.id, pageOf(input.page));
    return { knownAs, coachName, ...shown(rows.map((row) => ({ ...row, memberName: "You" })), deps, input.page) };
  });
}

/** What members of the person's circle worry about: their words together with the coach's answer, never before it. */
export async function readWorriesAboutMe(deps: Deps, actor: JobSeeker, input: { page: number }): Promise<Page<WorryAboutMeView>> {
  return deps.withActor(actor, async (store) => {
    const { jobSeekerId } = actor;
    allow(actor, "worry:read", { jobSeekerId });
    const person = await store.profiles.seekerById(jobSeekerId);
    if (!person) throw new NotFound("person");
    const { knownAs, coachName } = person;
    return { knownAs, coachName, ...shown(await store.worries.aboutMe(pageOf(input.page)), deps, input.page) };
  });
}

type CaseloadWorries = {
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

type WorryToAnswer = WorryView & { jobSeekerId: string; who: string };

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

function shown<Row extends WorryAboutMe>(rows: Row[], deps: Deps, page: number) {
  const today = londonDay(deps.clock.now());
  const worries = rows.slice(0, WORRIES_PER_PAGE).map((row) => ({ ...row, ...viewOf(row, today) }));
  return { worries: worries.map(withoutIds), page, hasNext: rows.length > WORRIES_PER_PAGE };
}

/** A page needs none of these, and what a page holds is sent. */
function withoutIds<View extends { jobSeekerId: string; circleMemberId: string }>(view: View) {
  const { jobSeekerId: _person, circleMemberId: _member, ...rest } = view;
  return rest;
}

function viewOf<One extends WorryAboutMe>(worry: One, today: Temporal.PlainDate): WorryAboutMeView & { words: One["words"] } {
  const { id, topic, words, status, answer, memberName, relation } = worry;
  return {
    id, topic, words, status, answer, memberName, relation,
    raisedAt: worry.raisedAt.toString(),
    answerBy: worry.answerBy.toString(),
    overdue: status === "raised" && Temporal.PlainDate.compare(worry.answerBy, today) < 0,
    answeredAt: worry.answeredAt?.toString() ?? null,
  };
}
