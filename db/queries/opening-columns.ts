import { eq, or, sql, type Placeholder, type SQL } from "drizzle-orm";
import type { OpeningLine } from "#app/domain/introduction/introduction-store.ts";
import type { OpeningRef } from "#app/domain/opening/opening-ref.ts";
import type { booking } from "../schema/booking.ts";
import type { introduction, introductionRequest } from "../schema/introduction.ts";
import type { jobSetAside } from "../schema/job.ts";
import { unmetNeed } from "../schema/unmet-need.ts";
import { vacancy } from "../schema/vacancy.ts";
import type { introductionWish } from "../schema/wish.ts";

type Brokered =
  | typeof introduction
  | typeof introductionRequest
  | typeof introductionWish
  | typeof jobSetAside
  | typeof booking;

/**
 * What a brokered thing is about. An unmet need that became a vacancy is read as
 * that vacancy, so everybody who was introduced for it goes along at once, those
 * whom the employer cannot know of yet included.
 */
export const openingColumns = {
  vacancyId: vacancy.id,
  unmetNeedId: unmetNeed.id,
  title: sql<string>`coalesce(${vacancy.title}, ${unmetNeed.title})`,
  status: sql<string>`coalesce(${vacancy.status}, ${unmetNeed.status})`,
};

/** Of an unmet need, the vacancy that it became. */
export const becameVacancyId = sql`case when ${unmetNeed.status} = 'became_vacancy' then ${unmetNeed.vacancyId} end`;

export const needOf = (brokered: Brokered): SQL => eq(unmetNeed.id, brokered.unmetNeedId);
/** Join the need first. */
export const vacancyOf = (brokered: Brokered): SQL =>
  eq(
    vacancy.id,
    sql`coalesce(${brokered.vacancyId}, ${becameVacancyId})`,
  );

/** Open or paused: what is under way goes on. */
export const STANDING: readonly string[] = ["open", "paused"];

type Row = { vacancyId: string | null; unmetNeedId: string | null; title: string; status: string };

export function openingLineOf({ vacancyId, unmetNeedId, title, status }: Row): Omit<OpeningLine, "employerName"> {
  const opening: OpeningRef = vacancyId ? { kind: "vacancy", id: vacancyId } : { kind: "unmet_need", id: unmetNeedId! };
  return { opening, openingTitle: title, openingStands: STANDING.includes(status) };
}

/** What is about this vacancy, and what was about the unmet need it came from. */
export function aboutVacancy(brokered: Brokered, vacancyId: string | Placeholder): SQL | undefined {
  return or(
    eq(brokered.vacancyId, vacancyId),
    sql`${brokered.unmetNeedId} in (select ${unmetNeed.id} from ${unmetNeed} where ${unmetNeed.vacancyId} = ${vacancyId} and ${unmetNeed.status} = 'became_vacancy')`,
  );
}
