import { Temporal } from "temporal-polyfill";
import { allow } from "../access/policy.ts";
import type { JobSeeker } from "../actor.ts";
import { assistanceOf } from "../assistance/assistance-of.ts";
import { londonDay } from "../calendar.ts";
import type { Deps } from "../deps.ts";
import { Clash, Invalid, NotFound } from "../errors.ts";
import { consentState, whyNotGivenOn } from "./consent.ts";
import { MOST_CONSENTS, TOLD_FOR, type ToldFor, type ToldTopic } from "./told-topics.ts";

type Consenting = {
  /** The page makes it, so that two presses are one yes. */
  consentId: string;
  /** A member of the circle, or else a name. */
  circleMemberId: string | null;
  who: string | null;
  topics: readonly ToldTopic[];
  howLong: ToldFor;
  /** ISO date, where it was given on paper before; null: today. */
  givenOn: string | null;
};

/**
 * The person says yes to somebody telling us about them, from today on, or says since when
 * they have on paper. Nobody says it for them; who helped goes with it.
 * @throws Invalid when nobody is named, or when the yes cannot have been given that day
 */
export async function giveConsent(deps: Deps, actor: JobSeeker, input: Consenting): Promise<void> {
  await deps.withActor(actor, async (store) => {
    const { jobSeekerId } = actor;
    allow(actor, "told-consent:give", { jobSeekerId });
    const now = deps.clock.now();
    const today = londonDay(now);
    const consents = await store.told.consents(jobSeekerId);
    if (consents.some(({ id }) => id === input.consentId)) return;
    if (consents.filter((one) => consentState(one, today) === "stands").length >= MOST_CONSENTS) {
      throw new Clash("You have said yes to many people. Stop one of them first.");
    }
    const members = input.circleMemberId === null ? [] : await store.circle.members(jobSeekerId);
    const member = members.find(({ id, status }) => id === input.circleMemberId && status === "joined");
    const who = member?.name ?? input.who;
    if (!who) throw new Invalid({ who: "Choose who can tell us" });
    const { months } = TOLD_FOR.find(({ code }) => code === input.howLong)!;
    const fromOn = input.givenOn === null ? today : Temporal.PlainDate.from(input.givenOn);
    const untilOn = fromOn.add({ months });
    const why = whyNotGivenOn({ fromOn, untilOn }, { today, askedOn: member ? londonDay(member.invitedAt) : null });
    if (why) throw new Invalid({ givenOn: why });
    const given = await store.told.give({
      id: input.consentId,
      jobSeekerId,
      circleMemberId: member?.id ?? null,
      who,
      topics: [...input.topics],
      fromOn,
      untilOn,
      givenAt: now,
      helper: (await assistanceOf(store, actor, jobSeekerId, now))?.helper ?? null,
    });
    if (!given) throw new NotFound("answer");
    await store.events.record({ name: "ConsentGiven", subjects: { consentId: input.consentId } });
  });
}

/** Stops it at once. What was told before stays until the person removes it, or goes with it if they want. */
export async function withdrawConsent(
  deps: Deps,
  actor: JobSeeker,
  input: { consentId: string; removeNotes: boolean },
): Promise<void> {
  await deps.withActor(actor, async (store) => {
    const consent = await store.told.consent(input.consentId);
    if (!consent) throw new NotFound("answer");
    allow(actor, "told-consent:give", consent);
    if (input.removeNotes) await store.told.removeAllOf(consent.id);
    if (!(await store.told.withdraw(consent.id, deps.clock.now())) && !input.removeNotes) return;
    await store.events.record({ name: "ConsentWithdrawn", subjects: { consentId: consent.id } });
  });
}
