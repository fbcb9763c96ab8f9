import type { EventName, EventSubjects } from "#app/domain/events.ts";
import type { WhichOpenings } from "#app/domain/jobs/job-store.ts";
import type { Circumstances, MailingStore, RecordedEvent, Side } from "#app/domain/mailing/mailing-store.ts";
import { SIDES } from "#app/domain/mailing/mailing-store.ts";
import type { EventTemplateName } from "#emails/catalogue.ts";
import { SUBSCRIPTIONS } from "../subscriptions.ts";
import type { Subscription } from "./subscription.ts";

/** One template for one recipient: an account, or for the side `invited` an invitation. */
export type WantedEmail = { template: EventTemplateName; side: Side; recipientId: string };

/** How the thing that this event moved stands now; null when it is gone, or nothing follows from the event. */
export async function circumstancesOf(mailing: MailingStore, event: RecordedEvent): Promise<Circumstances | null> {
  const subscription = subscriptionTo(event);
  return subscription && mailing.circumstances(subscription.topic, subscription.topicId(event.subjects));
}

/**
 * The emails that an event warrants as things stand now. Asked when the event is
 * worked through, and again when each email is about to be sent.
 */
export function wantedEmails(event: RecordedEvent, now: Circumstances | null): WantedEmail[] {
  const subscription = subscriptionTo(event);
  if (!subscription || !now || !subscription.states.includes(now.status)) return [];
  return SIDES.flatMap((side) => {
    const template = subscription.tell[side];
    if (!template) return [];
    const people = now.people[side] ?? [];
    const told = subscription.actorToo ? people : people.filter((id) => id !== event.accountId);
    return told.map((recipientId) => ({ template, side, recipientId }));
  });
}

/** Whose search document has to follow this event. */
export function staleJobSeeker(event: RecordedEvent, now: Circumstances | null): string | null {
  return subscriptionTo(event)?.index ? (now?.jobSeekerId ?? null) : null;
}

/** Which jobs' search documents have to follow this event. */
export function staleOpenings(event: RecordedEvent, now: Circumstances | null): WhichOpenings | null {
  return subscriptionTo(event)?.jobs ? (now?.openings ?? null) : null;
}

function subscriptionTo(event: RecordedEvent): Subscription<EventSubjects[EventName]> {
  return SUBSCRIPTIONS[event.name] as Subscription<EventSubjects[EventName]>;
}
