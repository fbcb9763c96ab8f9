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

/** What each kind of reader gets; all of it together is everything that is sent. */
export function byReader<Email extends { audience: string }>(emails: readonly Email[]): { title: string; emails: Email[] }[] {
  return READERS.map(({ audience, title }) => ({ title, emails: emails.filter((email) => email.audience === audience) }));
}
