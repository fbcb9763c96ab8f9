import type { Temporal } from "temporal-polyfill";
import { allow } from "../access/policy.ts";
import type { JobCoach, JobSeeker, ProviderLead } from "../actor.ts";
import { londonDay } from "../calendar.ts";
import type { Deps } from "../deps.ts";
import { NotFound } from "../errors.ts";
import { stands } from "../disclosure/disclosure-store.ts";
import { inOrder } from "../disclosure/items.ts";
import { easyLabel } from "../disclosure/telling.ts";
import type { Introduction } from "../introduction/introduction-store.ts";
import type { Store } from "../store.ts";
import { SECTORS, type SectorCode } from "../vocabulary/sectors.ts";
import { easyOf } from "../vocabulary/terms.ts";
import { metresToMiles } from "../place/place.ts";
import type { DisabilityConfidentLevel } from "../employer/levels.ts";
import type { StandingChoice } from "./standing-choice.ts";
import type { PreparedBy } from "./prepared-store.ts";
import { goesOnHidden, whoSees, type Why, type WhyNot } from "./who-sees.ts";

/** `readAt`: ISO moment at which anybody there read it first; null: nobody has. */
export type ToldWhen = { label: string; readAt: string | null };

type SeenByView = {
  id: string;
  /** Null while the employer is not verified. */
  name: string | null;
  why: Why;
  seesNow: boolean;
  /** Why it sees nobody now; null where it is not on its side. */
  whyNot: WhyNot | null;
  /** ISO moment since when it may see them. */
  chosenAt: string;
  /** What it has been told beyond the card, in easy words. */
  told: ToldWhen[];
};

/** An employer that the person hides from, and that goes on to see what a plan or a job needs. */
export type StaysView = Pick<SeenByView, "id" | "name" | "told"> & {
  /** Of the plan that goes on; null where there are several. */
  bookingId: string | null;
  /** One led to a job. */
  job: boolean;
};

/** A standing choice in easy words. */
export type StandingView = {
  id: string;
  leastLevel: DisabilityConfidentLevel;
  sectors: SectorCode[];
  /** The sectors in easy words; none is any work. */
  work: string[];
  miles: number;
  town: string;
};

export type VisibilityView = {
  /** Employers that can see this person now, or could once they are verified again. */
  employers: SeenByView[];
  stays: StaysView[];
  /** Employers that a standing choice lets see them after the notice, and from when (ISO moment). */
  soon: { id: string; name: string; from: string }[];
  /** Employers somebody wrote down a yes to: each waits for the person, and sees nothing. */
  prepared: (PreparedBy & { employerId: string; name: string })[];
  /** Rules somebody wrote down, likewise. */
  preparedRules: (PreparedBy & StandingView)[];
  standing: StandingView[];
  /** Left out of every standing choice. */
  exceptions: { id: string; name: string }[];
  /** What the person chose before and ended, to choose again: each needs their yes. */
  earlier: { employers: { id: string; name: string }[]; standing: StandingView[] };
  /** Without an approved profile even a chosen employer is shown nothing. */
  published: boolean;
};

/** Who may see this person: for them, and for their coach to read only. */
export async function readVisibility(
  deps: Deps,
  actor: JobSeeker | JobCoach | ProviderLead,
  jobSeekerId: string,
): Promise<VisibilityView> {
  return deps.withActor(actor, async (store) => {
    const seeker = await store.profiles.seekerById(jobSeekerId);
    if (!seeker) throw new NotFound("person");
    allow(actor, "visibility:read", { ...seeker, jobSeekerId: seeker.id });
    const { sights, announced, letIn } = await whoSees(store, jobSeekerId, deps.clock.now());
    const published = (await store.profiles.published(jobSeekerId)) !== null;
    const introductions = await store.introductions.list({ jobSeekerId });
    const told = await toldBy(store, introductions);
    return {
      employers: sights.map(({ employerId, name, why, whyNot, seesNow, since }) => ({
        id: employerId,
        name,
        why,
        whyNot,
        seesNow: seesNow && published,
        chosenAt: since.toString(),
        told: told.get(employerId) ?? [],
      })),
      stays: [...goesOnHidden(introductions, letIn)].map(([employerId, goOn]) => ({
        id: employerId,
        name: goOn[0]!.employerName,
        told: told.get(employerId) ?? [],
        bookingId: goOn.length === 1 ? goOn[0]!.lastBookingId : null,
        job: goOn.some(({ lastBooking }) => lastBooking === "job_offered"),
      })),
      soon: announced.map(({ employerId, name, from }) => ({ id: employerId, name, from: from.toString() })),
      prepared: (await store.prepared.ofPerson(jobSeekerId)).map(({ employerId, employerName, memberName }) => ({
        employerId, name: employerName, by: memberName,
      })),
      preparedRules: await preparedRuleViews(store, jobSeekerId),
      standing: (await store.standing.standing(jobSeekerId)).map(standingView),
      exceptions: (await store.standing.exceptions(jobSeekerId)).map(({ employerId, name }) => ({ id: employerId, name })),
      earlier: await earlierOf(store, jobSeekerId, deps.clock.now()),
      published,
    };
  });
}

const EARLIER_SHOWN = 10;

async function earlierOf(store: Store, jobSeekerId: string, now: Temporal.Instant): Promise<VisibilityView["earlier"]> {
  const employers = await store.visibility.earlier(jobSeekerId, londonDay(now), EARLIER_SHOWN);
  const standing = (await store.standing.standing(jobSeekerId)).map(wishKey);
  const ended = (await store.standing.ended(jobSeekerId, EARLIER_SHOWN)).filter((one) => !standing.includes(wishKey(one)));
  return {
    employers: employers.map(({ employerId, name }) => ({ id: employerId, name })),
    standing: [...new Map(ended.toReversed().map((one) => [wishKey(one), standingView(one)])).values()].toReversed(),
  };
}

function wishKey({ leastLevel, sectors, placeId, withinMetres }: StandingChoice): string {
  return [leastLevel, placeId, withinMetres, ...sectors].join(" ");
}

/** A rule is meant from where the person lives when they say yes. */
async function preparedRuleViews(store: Store, jobSeekerId: string): Promise<VisibilityView["preparedRules"]> {
  const rules = await store.prepared.rulesOf(jobSeekerId);
  const placeId = rules.length === 0 ? null : ((await store.profiles.profile(jobSeekerId))?.placeId ?? null);
  const town = placeId === null ? null : await store.places.byId(placeId);
  return rules.map((rule) => ({ ...standingView({ ...rule, town: town?.name ?? "where you live" }), by: rule.memberName }));
}

function standingView(choice: Omit<StandingChoice, "jobSeekerId" | "madeAt" | "placeId">): StandingView {
  return {
    id: choice.id,
    leastLevel: choice.leastLevel,
    sectors: choice.sectors,
    work: choice.sectors.map((sector) => easyOf(SECTORS, sector)),
    miles: Math.round(metresToMiles(choice.withinMetres)),
    town: choice.town,
  };
}

/** By employer, what it was told in any introduction and when it first read it. */
async function toldBy(store: Store, introductions: readonly Introduction[]): Promise<Map<string, ToldWhen[]>> {
  const employerOf = new Map(introductions.map(({ id, employerId }) => [id, employerId]));
  const released = (await store.disclosures.of([...employerOf.keys()])).filter(stands);
  const byEmployer = Map.groupBy(released, ({ introductionId }) => employerOf.get(introductionId)!);
  return new Map(
    [...byEmployer].map(([employerId, told]) => {
      // Told twice, in two introductions, it was read when it was read the first time.
      const reads = (item: string) => told.flatMap((one) => (one.item === item && one.firstReadAt ? [one.firstReadAt.toString()] : []));
      const items = inOrder([...new Set(told.map(({ item }) => item))].map((item) => ({ item })));
      return [employerId, items.map(({ item }) => ({ label: easyLabel(item), readAt: reads(item).toSorted()[0] ?? null }))];
    }),
  );
}
