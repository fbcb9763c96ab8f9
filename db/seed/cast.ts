import type { ActorKind } from "#app/domain/actor.ts";

/** The people of the demo, with what each shows. Invented, as is everything about them. */
export type CastMember = { email: string; name: string; kind: ActorKind; what: string };

const member = (kind: ActorKind, name: string, what: string): CastMember => ({
  email: `${name.toLowerCase().replaceAll(/[^a-z]+/g, ".")}@example.org`,
  name,
  kind,
  what,
});

export const OPERATOR = member("operator", "Grace Okafor", "Checks employers, admits providers, and has a provider’s new name and an employer’s questions about people to look at");

export const TOM = member("employerMember", "Tom Reid", "Owner, Harbourside Foods in Bristol: vacancies, an unmet need, matches and a work trial on Tuesday");
export const NADIA = member("employerMember", "Nadia Petrova", "Manager, Brightwater Hotel in Bath: introductions to answer, and times that a job coach proposes");
export const WILL = member("employerMember", "Will Fenn", "Owner, Oak and Ivy Books in Bristol: waiting to be verified");

export const BEA = member("employerMember", "Bea Long", "Hiring manager at Harbourside Foods");
export const GUS = member("employerMember", "Gus Hall", "Workplace mentor at Harbourside Foods: sees the times at work he is named for, and no matches");

export const MIRIAM = member("providerLead", "Miriam Khan", "Leads the job coaches of Avon Works, whose new name waits for an operator");
export const PRIYA = member("jobCoach", "Priya Shah", "Job coach at Avon Works: brokers Tuesday’s work trial, and has to read first what Sam’s sister wrote");
export const DANIEL = member("jobCoach", "Daniel Brooks", "Job coach at Avon Works");

export const SAM = member("jobSeeker", "Sam Taylor", "Starts a work trial at Harbourside Foods on Tuesday");
export const JO = member("supporter", "Jo Taylor", "Sam’s sister: helps him choose employers and sees his dates. One worry of hers is answered, another waits");
export const AISHA = member("jobSeeker", "Aisha Begum", "Has been asked about a job and can say yes, no or later");
export const LEO = member("jobSeeker", "Leo Marsh", "Can choose what an employer is told");
export const RUTH = member("jobSeeker", "Ruth Ellis", "Has a profile, and nobody can see her yet");
export const JAMIE = member("jobSeeker", "Jamie Cole", "Has just joined, referred by a school");
export const NINA = member("jobSeeker", "Nina Hart", "Is asked to sign for a work trial at Brightwater Hotel");
export const ZARA = member("jobSeeker", "Zara Quinn", "Is in the middle of a work trial");
export const ELI = member("jobSeeker", "Eli Stone", "Had a trial that led to a next step, and a no that his coach has to read first");
export const OWEN = member("jobSeeker", "Owen Pryce", "Got the job after a work trial");

/** Has been referred, and no account yet: the email to them is in the outbox. */
export const KAI = { email: "kai.morgan@example.org", name: "Kai Morgan" };

export const CAST: readonly CastMember[] = [
  TOM,
  NADIA,
  WILL,
  BEA,
  GUS,
  SAM,
  AISHA,
  LEO,
  NINA,
  ZARA,
  ELI,
  RUTH,
  JAMIE,
  OWEN,
  JO,
  PRIYA,
  DANIEL,
  MIRIAM,
  OPERATOR,
];
