import type { EventName, EventSubjects } from "#app/domain/events.ts";
import type { MailingStore, RecordedEvent, Side } from "#app/domain/mailing/mailing-store.ts";
import { SIDES } from "#app/domain/mailing/mailing-store.ts";
import type { EventTemplateName } from "#emails/catalogue.ts";
import { SUBSCRIPTIONS } from "../subscriptions.ts";
import type { Subscription } from "./subscription.ts";

/** One template for one recipient: an account, or for the side `invited` an invitation. */
export type WantedEmail = { template: EventTemplateName; side: Side; recipientId: string };

type AnySubscription = Subscription<EventSubjects[EventName]>;

export function subscriptionTo(event: RecordedEvent): AnySubscription {
  return SUBSCRIPTIONS[event.name] as AnySubscription;
}

/**
 * The emails that an event warrants as things stand now. Asked when the event is
 * worked through, and again when each email is about to be sent.
 */
export async function wantedEmails(mailing: MailingStore, event: RecordedEvent): Promise<WantedEmail[]> {
  const { emails } = subscriptionTo(event);
  if (!emails) return [];
  const { topic, topicId, states, tell, actorToo } = emails;
  const now = await mailing.circumstances(topic, topicId(event.subjects));
  if (!now || !states.includes(now.status)) return [];
  return SIDES.flatMap((side) => {
    const template = tell[side];
    if (!template) return [];
    const people = now.people[side] ?? [];
    const others = actorToo ? people : people.filter((id) => id !== event.accountId);
    return others.map((recipientId) => ({ template, side, recipientId }));
  });
}
