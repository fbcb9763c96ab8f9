import { placeLabel, type Place } from "../place/place.ts";
import { markOf } from "../seen.ts";
import type { Store } from "../store.ts";
import type { ApprovedFacts } from "../vocational-profile/profile.ts";
import type { PublishedProfile } from "../vocational-profile/published.ts";
import { ADJUSTMENTS } from "../vocabulary/adjustments.ts";
import { uncapitalised } from "../vocabulary/capitals.ts";
import { ENVIRONMENTS } from "../vocabulary/environment.ts";
import { EXPERIENCE_PLACES, EXPERIENCE_TIMES } from "../vocabulary/experience.ts";
import { TASK_SUPPORT } from "../vocabulary/independence.ts";
import { QUALIFICATIONS } from "../vocabulary/qualifications.ts";
import { SECTORS } from "../vocabulary/sectors.ts";
import { TASKS } from "../vocabulary/tasks.ts";
import { easyOf, labelOf, type Term } from "../vocabulary/terms.ts";
import { TRAVEL_HELP } from "../vocabulary/travel.ts";
import { DAYS, TIMES } from "../vocabulary/week.ts";
import { inOrder, PHOTO_ITEM, taskItem } from "./items.ts";

/** `value` is what the employer is given; `words` is the same as its owner reads it. */
type Tellable = {
  item: string;
  value: string;
  words: string;
  /** Of the photo, which one it is. */
  photoId?: string;
};

const A_PHOTO = { item: PHOTO_ITEM, value: "A photo of them", words: "A photo of me" } as const;

/**
 * What this person can tell an employer, with the exact words. Only what they
 * approved: a strengths statement, a place or a certificate that nobody has said yes
 * to is not among them.
 */
export async function tellableItems(store: Store, jobSeekerId: string): Promise<Tellable[]> {
  const seeker = await store.profiles.seekerById(jobSeekerId);
  const profile = await store.profiles.profile(jobSeekerId);
  const contact = await store.disclosures.contact(jobSeekerId);
  const published = await store.profiles.published(jobSeekerId);
  const home = published && (await store.places.byId(published.placeId));
  const photo = await store.photos.of(jobSeekerId);
  return inOrder(
    [
      same("first_name", seeker?.knownAs),
      same("full_name", seeker?.fullName),
      ...(photo ? [{ ...A_PHOTO, photoId: photo.id }] : []),
      same("phone", contact?.phone),
      same("email", contact?.email),
      same("strengths", profile?.approvedStrengths),
      ...(home ? [livesIn(home)] : []),
      ...(published ? ofPublished(published) : []),
      ...(profile?.approvedFacts ? ofFacts(profile.approvedFacts) : []),
    ].filter(({ value }) => value !== ""),
  );
}

/**
 * What a coach can suggest. Whether there is a photo is the person's own business, so it is
 * always among them, and the person hears of it either way.
 */
export async function suggestibleItems(store: Store, jobSeekerId: string): Promise<Tellable[]> {
  return inOrder([...(await tellableItems(store, jobSeekerId)), A_PHOTO]);
}

/**
 * Stands for these words on a page that asks about them: when what it would tell has
 * changed since, the page is shown anew.
 */
export function wordsSeen(tellable: readonly Tellable[]): string {
  return markOf(tellable.map(({ item, value, photoId }) => [item, value, photoId]));
}

function same(item: string, words: string | null | undefined): Tellable {
  return { item, value: words ?? "", words: words ?? "" };
}

/** The words give the town back (`homeTold`). */
function livesIn(home: Place): Tellable {
  return same("area", placeLabel(home));
}

/** All that is kept until they are introduced where too few share it. */
function ofPublished({ helps, days, times, hoursStart, hoursAim, ...published }: PublishedProfile): Tellable[] {
  const when = (say: typeof easyOf) => [
    days.map((day) => say(DAYS, day)).join(", "),
    ...times.map((time) => say(TIMES, time)),
    hoursAim === hoursStart ? `${hoursStart} hours a week` : `${hoursStart} hours a week at first, ${hoursAim} later`,
  ];
  const each = (prefix: string, terms: readonly Term[], codes: readonly string[]) =>
    codes.map((code) => inBoth(`${prefix}:${code}`, (say) => say(terms, code)));
  return [
    ...each("helps", ADJUSTMENTS, helps),
    ...each("done", TASKS, published.tasksDone),
    ...each("liked", TASKS, published.tasksLiked),
    ...each("hope", SECTORS, published.hopes),
    ...each("like", ENVIRONMENTS, published.environmentLike),
    ...each("avoid", ENVIRONMENTS, published.environmentAvoid),
    inBoth("availability", (say) => when(say).filter(Boolean).join("\n")),
  ];
}

function ofFacts(facts: ApprovedFacts): Tellable[] {
  const { travelHelp } = facts;
  return [
    ...(travelHelp ? [inBoth("travel", (say) => say(TRAVEL_HELP, travelHelp))] : []),
    ...Object.entries(facts.taskIndependence ?? {}).map(([task, how]) =>
      inBoth(taskItem(task), (say) => `${say(TASKS, task)}: ${say(TASK_SUPPORT, how)}`),
    ),
    ...facts.qualifications.map((code) => inBoth(`qualification:${code}`, (say) => say(QUALIFICATIONS, code))),
    ...facts.experience.map((sector) =>
      inBoth(`experience:${sector}`, (say) => {
        const further = (terms: readonly Term[], code: string | undefined) => (code ? [uncapitalised(say(terms, code))] : []);
        const more = [
          ...further(EXPERIENCE_PLACES, facts.experiencePlaces[sector]),
          ...further(EXPERIENCE_TIMES, facts.experienceTimes[sector]),
          ...(facts.experienceNames[sector] ? [facts.experienceNames[sector]] : []),
        ];
        const work = say(SECTORS, sector);
        return more.length === 0 ? work : `${work}: ${more.join(", ")}`;
      }),
    ),
  ];
}

function inBoth(item: string, words: (say: typeof easyOf) => string): Tellable {
  return { item, value: words(labelOf), words: words(easyOf) };
}
