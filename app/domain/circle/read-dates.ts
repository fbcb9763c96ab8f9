import { allow } from "../access/policy.ts";
import type { Supporter } from "../actor.ts";
import type { BookingKind } from "../booking/kinds.ts";
import type { Deps } from "../deps.ts";
import { NotFound } from "../errors.ts";
import { paged, type Paged } from "../paging.ts";

/** A time at work that everybody has agreed to. Moments are ISO. */
type DateView = {
  bookingId: string;
  kind: BookingKind;
  title: string;
  employerName: string | null;
  town: string;
  startsAt: string;
  endsAt: string;
};

type DatesView = { knownAs: string; byEmail: boolean; dates: Paged<DateView> };

const DATES_PER_PAGE = 20;

/** When somebody is at work from now on, for a member of their circle whom they let see it. */
export async function readDates(
  deps: Deps,
  actor: Supporter,
  input: { jobSeekerId: string; page: number },
): Promise<DatesView> {
  return deps.withActor(actor, async (store) => {
    const person = await store.circle.person(input.jobSeekerId);
    if (!person) throw new NotFound("person");
    allow(actor, "dates:read", person);
    const dates = await store.circle.dates(person.id, deps.clock.now());
    const views = dates.map(({ startsAt, endsAt, ...date }) => ({ ...date, startsAt: startsAt.toString(), endsAt: endsAt.toString() }));
    return {
      knownAs: person.knownAs,
      byEmail: person.circleItems.includes("email-dates"),
      dates: paged(views, input.page, DATES_PER_PAGE),
    };
  });
}
