/** Whom emails are written for, in the order in which the page of all emails lists them. */
const READERS = [
  { audience: "jobSeeker", title: "To job seekers" },
  { audience: "supporter", title: "To members of a circle of support" },
  { audience: "coach", title: "To job coaches" },
  { audience: "employer", title: "To employers" },
  { audience: "providerLead", title: "To the lead of a provider" },
  { audience: "operator", title: "To operators" },
  { audience: "anyone", title: "To whoever holds the address" },
] as const;

type Readers = (typeof READERS)[number]["audience"];

/** They have no list to work through, so there is no daily email for them (`EMAIL_PACES`). */
const WITHOUT_DAILY: readonly Readers[] = ["jobSeeker", "supporter"];

type Group<Email> = { title: string; /** What becomes of those that can wait. */ waits: string; emails: Email[] };

/** What each kind of reader gets; all of it together is everything that is sent. */
export function byReader<Email extends { audience: string }>(emails: readonly Email[]): Group<Email>[] {
  return READERS.map(({ audience, title }) => ({
    title,
    waits: WITHOUT_DAILY.includes(audience) ? "Not sent to whoever wants only what cannot wait" : "Can wait for the daily email",
    emails: emails.filter((email) => email.audience === audience),
  }));
}
