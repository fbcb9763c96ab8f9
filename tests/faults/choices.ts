import { MIRIAM, RUTH, TOM } from "#db/seed/cast.ts";
import type { Change } from "./changes.ts";
import { enter } from "./pages.ts";
import type { World } from "./world.ts";

type Invite = { email: string; acknowledged: boolean };

/** An invitation, which sends an email, and a choice, which moves the index. */
export type Choices = Change & {
  invites: readonly Invite[];
  /** Whether the job seeker was last told that the employer sees her; null when no answer came back, or nobody asked. */
  chosen(): boolean | null;
  forget(): void;
  jobSeekerId: string;
  employerId: string;
  /** The names of cards on the employer's pages of matches. */
  cards(): Promise<string>;
};

export async function choicesOf({ env, superuser }: World): Promise<Choices> {
  const [lead, seeker, owner] = [await enter(env, MIRIAM.email), await enter(env, RUTH.email), await enter(env, TOM.email)];
  const [ids] = await superuser<{ job_seeker_id: string; employer_id: string; vacancy_id: string }[]>`
    select s.id as job_seeker_id, m.employer_id, v.id as vacancy_id
    from job_seeker s join auth.account a on a.id = s.account_id and a.email = ${RUTH.email},
      employer_member m join auth.account o on o.id = m.account_id and o.email = ${TOM.email}
      join vacancy v on v.employer_id = m.employer_id and v.status = 'open' limit 1`;
  const { job_seeker_id: jobSeekerId, employer_id: employerId, vacancy_id: vacancyId } = ids!;
  const invites: Invite[] = [];
  let wanted = true;
  let chosen: boolean | null = null;
  return {
    name: "an invitation and a choice",
    invites,
    chosen: () => chosen,
    forget: () => void (chosen = null),
    jobSeekerId,
    employerId,
    async prepare() {
      const standing = await superuser`select 1 from visibility_choice
        where job_seeker_id = ${jobSeekerId} and employer_id = ${employerId} and withdrawn_at is null`;
      wanted = standing.length === 0;
    },
    async make(round) {
      const email = `round-${round}@faults.test`;
      const choice = `/me/visibility/${employerId}/${wanted ? "choose" : "hide"}`;
      const [invited, toggled] = await Promise.all([
        lead.post("/coach/team", [["name", `Round ${round}`], ["email", email]]),
        seeker.post(choice, wanted ? [["readBack", "this-employer"]] : [["trial", "keep"]]),
      ]);
      invites.push({ email, acknowledged: invited !== null });
      chosen = toggled === null ? null : wanted;
    },
    async cards() {
      let text = "";
      for (let page = 1; page <= 20; page++) {
        const html = await owner.read(`/employer/vacancies/${vacancyId}/matches?page=${page}`);
        text += html;
        if (!html.includes(`page=${page + 1}`)) break;
      }
      return text;
    },
  };
}
