import { Temporal } from "temporal-polyfill";
import type { EmployerMember, JobCoach, JobSeeker, Newcomer, Operator, ProviderLead, Supporter } from "#app/domain/actor.ts";
import { CIRCLE_ITEMS } from "#app/domain/circle/circle-items.ts";
import type { TestDatabase } from "./database.ts";

/**
 * Rows put straight into the tables, past every policy: the world a test of a
 * policy needs, without the use cases that the policies would be tested through.
 */
export type World = {
  operator: Operator;
  newcomer: Newcomer;
  lead: ProviderLead;
  coach: JobCoach;
  /** A coach of another provider. */
  otherCoach: JobCoach;
  seeker: JobSeeker;
  otherSeeker: JobSeeker;
  /** In the circle of `seeker`, who lets them do everything that can be let. */
  supporter: Supporter;
  /** In that of `otherSeeker`. */
  otherSupporter: Supporter;
  employer: EmployerMember;
  otherEmployer: EmployerMember;
};

const uuid = () => crypto.randomUUID();

export async function aWorld(db: TestDatabase): Promise<World> {
  const sql = db.superuser;
  const now = db.clock.now().toString();
  const [{ id: placeId }] = (await sql`select id from place where name = 'Bristol' limit 1`) as unknown as [{ id: number }];

  const provider = async () => {
    const id = uuid();
    await sql`insert into provider (id, name, place_id, about, status, applied_by, applied_at)
      values (${id}, ${`Provider ${id.slice(0, 4)}`}, ${placeId}, 'Supported employment', 'admitted', ${uuid()}, ${now})`;
    return id;
  };
  const coach = async (providerId: string, role: "coach" | "lead") => {
    const [id, accountId] = [uuid(), uuid()];
    await sql`insert into provider_member (id, provider_id, account_id, name, role, joined_at)
      values (${id}, ${providerId}, ${accountId}, 'A Coach', ${role}, ${now})`;
    return { accountId, coachId: id, providerId };
  };
  const employer = async (): Promise<EmployerMember> => {
    const [employerId, memberId, accountId, siteId] = [uuid(), uuid(), uuid(), uuid()];
    await sql`insert into employer (id, name, sector, size, claimed_level, status, level, verified_until, signed_up_by, signed_up_at)
      values (${employerId}, ${`Employer ${employerId.slice(0, 4)}`}, 'retail', 'small', 'leader', 'verified', 'leader',
        ${Temporal.PlainDate.from("2028-01-01").toString()}, ${accountId}, ${now})`;
    await sql`insert into employer_site (id, employer_id, name, place_id, outcode, added_at)
      values (${siteId}, ${employerId}, 'The shop', ${placeId}, 'BS1', ${now})`;
    await sql`insert into employer_member (id, employer_id, account_id, name, role, joined_at)
      values (${memberId}, ${employerId}, ${accountId}, 'A Manager', 'owner', ${now})`;
    return { kind: "employerMember", accountId, memberId, employerId, role: "owner" };
  };
  const seeker = async (by: { coachId: string; providerId: string }): Promise<JobSeeker> => {
    const [jobSeekerId, accountId] = [uuid(), uuid()];
    await sql`insert into job_seeker (id, account_id, full_name, known_as, birth_date, joined_at)
      values (${jobSeekerId}, ${accountId}, 'Pat Example', 'Pat', '2000-01-01', ${now})`;
    await sql`insert into own_job_seeker (id, account_id) values (${jobSeekerId}, ${accountId})`;
    await sql`insert into coaching (id, job_seeker_id, coach_id, provider_id, started_at)
      values (${uuid()}, ${jobSeekerId}, ${by.coachId}, ${by.providerId}, ${now})`;
    return { kind: "jobSeeker", accountId, jobSeekerId };
  };

  const supporter = async ({ jobSeekerId }: JobSeeker): Promise<Supporter> => {
    const [supporterId, accountId, memberId] = [uuid(), uuid(), uuid()];
    const email = `${supporterId}@example.org`;
    await sql`insert into supporter (id, account_id, joined_at) values (${supporterId}, ${accountId}, ${now})`;
    await sql`insert into circle_member (id, job_seeker_id, supporter_id, name, relation, email, status, invited_at, expires_at, answered_at)
      values (${memberId}, ${jobSeekerId}, ${supporterId}, 'Mum', 'family', ${email}, 'joined', ${now}, ${now}, ${now})`;
    for (const { code } of CIRCLE_ITEMS) {
      await sql`insert into circle_access (circle_member_id, item, job_seeker_id, given_at)
        values (${memberId}, ${code}, ${jobSeekerId}, ${now})`;
    }
    return { kind: "supporter", accountId, supporterId, email };
  };

  const [providerId, otherProviderId] = [await provider(), await provider()];
  const lead = await coach(providerId, "lead");
  const ownCoach = await coach(providerId, "coach");
  const otherCoach = await coach(otherProviderId, "coach");
  const operatorAccount = uuid();
  await sql`insert into operator (account_id, name, since) values (${operatorAccount}, 'An Operator', ${now})`;
  const [ownSeeker, otherSeeker] = [await seeker(ownCoach), await seeker(otherCoach)];
  return {
    operator: { kind: "operator", accountId: operatorAccount },
    newcomer: { kind: "newcomer", accountId: uuid(), email: "newcomer@example.org" },
    lead: { kind: "providerLead", ...lead },
    coach: { kind: "jobCoach", ...ownCoach },
    otherCoach: { kind: "jobCoach", ...otherCoach },
    seeker: ownSeeker,
    otherSeeker,
    supporter: await supporter(ownSeeker),
    otherSupporter: await supporter(otherSeeker),
    employer: await employer(),
    otherEmployer: await employer(),
  };
}
