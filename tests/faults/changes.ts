import { MIRIAM, RUTH, TOM } from "#db/seed/cast.ts";
import type { World } from "./world.ts";

type Invite = { email: string; acknowledged: boolean };

/** What is done to the product in each round, through its pages, and what was answered. */
export type Changes = {
  /** Looks how things stand, before anything is brought down. */
  prepare(): Promise<void>;
  /** Invites a coach, which sends an email, and shows or hides a job seeker, which moves the index. */
  make(round: number): Promise<void>;
  invites: readonly Invite[];
  /** Whether the job seeker was last told that the employer sees her; null when no answer came back. */
  chosen(): boolean | null;
  jobSeekerId: string;
  employerId: string;
  /** The names of cards on the employer's pages of matches. */
  cards(): Promise<string>;
};

/** An answer takes long on a busy machine; a process that is gone gives none. */
const ANSWER_MS = 60_000;

export async function changesOf({ env, superuser }: World): Promise<Changes> {
  const enter = async (email: string) => {
    const response = await fetch(`${env.appUrl}/demo`, {
      method: "POST", redirect: "manual", body: new URLSearchParams({ email }), headers: { Origin: env.appUrl },
    });
    return response.headers.getSetCookie().map((line) => line.split(";")[0]).join("; ");
  };
  const [lead, seeker, owner] = [await enter(MIRIAM.email), await enter(RUTH.email), await enter(TOM.email)];
  const [ids] = await superuser<{ job_seeker_id: string; employer_id: string; vacancy_id: string }[]>`
    select s.id as job_seeker_id, m.employer_id, v.id as vacancy_id
    from job_seeker s join auth.account a on a.id = s.account_id and a.email = ${RUTH.email},
      employer_member m join auth.account o on o.id = m.account_id and o.email = ${TOM.email}
      join vacancy v on v.employer_id = m.employer_id and v.status = 'open' limit 1`;
  const { job_seeker_id: jobSeekerId, employer_id: employerId, vacancy_id: vacancyId } = ids!;

  /** Whether the answer said that it is done. */
  async function post(address: string, cookie: string, fields: Record<string, string>): Promise<boolean> {
    try {
      const response = await fetch(`${env.appUrl}${address}`, {
        method: "POST", redirect: "manual", body: new URLSearchParams(fields), signal: AbortSignal.timeout(ANSWER_MS),
        headers: { Origin: env.appUrl, Cookie: cookie },
      });
      await response.text();
      return response.status === 302 || response.status === 303;
    } catch {
      return false;
    }
  }

  const invites: Invite[] = [];
  let wanted = true;
  let chosen: boolean | null = null;
  return {
    invites,
    chosen: () => chosen,
    jobSeekerId,
    employerId,
    async prepare() {
      const standing = await superuser`select 1 from visibility_choice
        where job_seeker_id = ${jobSeekerId} and employer_id = ${employerId} and withdrawn_at is null`;
      wanted = standing.length === 0;
    },
    async make(round) {
      const email = `round-${round}@faults.test`;
      const [acknowledged, toggled] = await Promise.all([
        post("/coach/team", lead, { name: `Round ${round}`, email }),
        post(`/me/visibility/${employerId}/${wanted ? "choose" : "hide"}`, seeker, wanted ? { readBack: "this-employer" } : { trial: "keep" }),
      ]);
      invites.push({ email, acknowledged });
      chosen = toggled ? wanted : null;
    },
    async cards() {
      let text = "";
      for (let page = 1; page <= 20; page++) {
        const response = await fetch(`${env.appUrl}/employer/vacancies/${vacancyId}/matches?page=${page}`, { headers: { Cookie: owner } });
        if (!response.ok) throw new Error(`The page of matches said ${response.status}`);
        const html = await response.text();
        text += html;
        if (!html.includes(`page=${page + 1}`)) break;
      }
      return text;
    },
  };
}
