import type postgres from "postgres";
import { BOOKING } from "#app/domain/booking/booking-lifecycle.ts";
import { SLOT } from "#app/domain/booking/slot-lifecycle.ts";
import { TEAM_INVITATION } from "#app/domain/employer-team/team-invitation-lifecycle.ts";
import { closingReasonsFor, reasonsNotTakenPlace } from "#app/domain/introduction/closing-reasons.ts";
import { INTRODUCTION } from "#app/domain/introduction/introduction-lifecycle.ts";
import { INTRODUCTION_REQUEST } from "#app/domain/introduction/request-lifecycle.ts";
import { LONGEST_EMPLOYER_PATIENCE } from "#app/domain/introduction/waiting.ts";
import { movesTo, statesOf, type Lifecycle } from "#app/domain/lifecycle.ts";
import { UNMET_NEED } from "#app/domain/unmet-need/unmet-need-lifecycle.ts";
import { VACANCY } from "#app/domain/vacancy/vacancy-lifecycle.ts";
import { OPENING_ENDINGS } from "#app/domain/opening/endings.ts";
import { DECLINE_REASONS } from "#app/domain/vocabulary/reasons.ts";
import { guard, type Guard } from "./functions/guard.ts";
import type { LoginName } from "./logins.ts";
import { MOMENT_MINUTES } from "./schema/policy.ts";

const EMPLOYERS: LoginName = "firstshift_employer";

/**
 * What employers' login may bring about of rows that are about a person too. Grants say
 * which columns it may change at all; these triggers look at the row as it was and as it
 * would be, which a policy cannot: nothing that ended begins again, and no state comes
 * about without what it stands for. They run with the login's own rights, so they believe
 * only rows that the login could read and could not have written. Run again at every migration.
 */
export async function installEmployerMoves(owner: postgres.Sql): Promise<void> {
  const guards: Record<string, { moves: string[]; holds: string }> = {
    introduction_request: { moves: movesOf(INTRODUCTION_REQUEST), holds: ofNow("answered_at") },
    introduction: {
      moves: movesOf(INTRODUCTION),
      holds: `${INTRODUCTION_HOLDS} and ${ofNow("changed_at", "employer_answered_at", "closed_at")}`,
    },
    booking_slot: { moves: movesOf(SLOT), holds: SLOT_HOLDS },
  };
  await owner.begin(async (tx) => {
    for (const [table, { moves, holds }] of Object.entries(guards)) {
      await install(tx, table, `${isOneOf(moves)} and (${holds})`);
    }
    await install(tx, "booking", `((${isOneOf(movesOf(BOOKING))} and ${SAME_MENTOR}) or (${OTHER_MENTOR})) and (${BOOKING_HOLDS}) and ${ofNow("changed_at", "first_agreed_at")}`);
    // Of its own openings an employer changes what it likes; what was closed or filled stays so.
    await install(tx, "vacancy", `(new.status = old.status or ${isOneOf(movesOf(VACANCY))}) and (${FILLED_HOLDS}) and ${OPENING_HOLDS}`);
    await install(tx, "unmet_need", `(new.status = old.status or ${isOneOf(movesOf(UNMET_NEED))}) and ${OPENING_HOLDS}`);
    await install(tx, "employer_site", ofNow("closed_at"));
    await install(tx, "team_invitation", `(${INVITATION_HOLDS}) and ${ofNow("sent_at", "answered_at")}`);
    await install(tx, "sitting", SITTING_HOLDS);
    await install(tx, "employer_capacity", CAPACITY_HOLDS);
    await install(tx, "job_offer", OFFER_HOLDS, "insert");
    await install(tx, "agreement_signature", SIGNATURE_HOLDS, "insert");
  });
}

async function install(tx: postgres.TransactionSql, table: string, that: string, on: Guard["on"] = "update"): Promise<void> {
  const holds = [{ that, otherwise: `an employer cannot bring this about in ${table}` }];
  await tx.unsafe(guard({ name: `${table}_by_employer`, table, on, when: `current_user = '${EMPLOYERS}'`, holds }));
}

/** The same table of moves that the use cases go by. */
function movesOf<S extends string, F>(lifecycle: Lifecycle<S, F>): string[] {
  return statesOf(lifecycle).flatMap((to) =>
    movesTo(lifecycle, to).flatMap(({ from, by }) => (by.includes("employerMember") ? from.map((state) => `${state}>${to}`) : [])),
  );
}

const isOneOf = (moves: string[]) => `old.status || '>' || new.status in (${moves.map((move) => `'${move}'`).join(", ")})`;

const codes = (terms: readonly { code: string }[]) => terms.map(({ code }) => `'${code}'`).join(", ");

/** Each of these moments stays as it was, or is now, give or take the time that a transaction takes. */
function ofNow(...moments: string[]): string {
  const now = "current_setting('firstshift.now', true)::timestamptz";
  const holds = (column: string) =>
    `(new.${column} is not distinct from old.${column} or coalesce(new.${column} between
      ${now} - interval '${MOMENT_MINUTES} minutes' and ${now} + interval '${MOMENT_MINUTES} minutes', false))`;
  return moments.map(holds).join(" and ");
}

/** A plan that all have signed. */
const goesOn = `exists (select from public.booking b where b.introduction_id = new.id
  and (b.status in ('agreed', 'job_offered') or (b.status = 'awaiting_signatures' and b.first_agreed_at is not null)))`;

/** It ends one only with its opening, or where the person has hidden from it, and gives a reason only for its own no. */
const INTRODUCTION_HOLDS = `
  (case new.closing_reason
    when 'vacancy-closed' then new.status = 'closed' and not ${goesOn}
      and coalesce(
        (select v.status from public.vacancy v where v.id = new.vacancy_id),
        (select n.status from public.unmet_need n where n.id = new.unmet_need_id)) not in ('draft', 'open', 'paused')
    when 'seeker-hid' then new.status = 'closed' and not ${goesOn}
      and not exists (select from public.visibility_choice v
        where v.employer_id = new.employer_id and v.job_seeker_id = new.job_seeker_id and v.withdrawn_at is null)
      and not exists (select from public.standing_admission a
        where a.employer_id = new.employer_id and a.job_seeker_id = new.job_seeker_id and a.ended_at is null)
    else new.status <> 'closed' and new.closing_reason is not distinct from old.closing_reason
  end)
  and (new.decline_reason is not distinct from old.decline_reason
    or (new.status = 'declined' and new.decline_reason in (${codes(DECLINE_REASONS)})))`;

const lastAgreement = `(select a.id from public.trial_agreement a where a.booking_id = new.id order by a.version desc limit 1)`;
const said = (side: string, what: string) =>
  `exists (select from public.booking_outcome o where o.booking_id = new.id and o.round = new.round and o.side = '${side}' and ${what})`;

/** All sides have signed the last version; both have said how it went; both want the job; the last day is over and nobody has said how it went. The reason is one an employer may give. */
const BOOKING_HOLDS = `
  case new.status
    when 'agreed' then (select count(*) from public.agreement_signature s where s.agreement_id = ${lastAgreement}) = 3
    when 'ended' then ${said("job_seeker", "true")} and ${said("employer", "true")}
    when 'job_offered' then ${said("job_seeker", "o.satisfied")} and ${said("employer", "o.satisfied")}
    when 'did_not_take_place' then new.round = 0 and not exists (select from public.booking_outcome o where o.booking_id = new.id)
      and new.ends_on < (current_setting('firstshift.now', true)::timestamptz at time zone 'Europe/London')::date
    else true
  end
  and (new.closing_reason is not distinct from old.closing_reason
    or (new.status = 'cancelled' and new.closing_reason in (${codes(closingReasonsFor("employerMember"))}, 'vacancy-closed'))
    or (new.status = 'did_not_take_place' and new.closing_reason in (${codes(reasonsNotTakenPlace("employerMember"))})))
  and new.sequence >= old.sequence
  and (new.first_agreed_at is not distinct from old.first_agreed_at or (old.first_agreed_at is null and new.status = 'agreed'))`;

const SAME_MENTOR = "new.mentor_id is not distinct from old.mentor_id and new.mentor is not distinct from old.mentor";

/** Somebody of its own team instead, and nothing else; the job seeker reads who it is once the coach has passed it on. */
const OTHER_MENTOR = `
  new.status = old.status and new.status in ('awaiting_signatures', 'agreed')
  and new.mentor is null and new.mentor_id is distinct from old.mentor_id
  and new.closing_reason is not distinct from old.closing_reason and new.sequence = old.sequence
  and exists (select from public.employer_member m where m.id = new.mentor_id and m.employer_id = new.employer_id)`;

/** The job is offered to whom the booking was for, once both have said that they want it. */
const OFFER_HOLDS = `
  exists (select from public.booking b where b.id = new.booking_id and b.status = 'job_offered'
    and b.vacancy_id = new.vacancy_id and b.job_seeker_id = new.job_seeker_id)`;

/** The version that stands, while it waits for signatures, word for word. */
const SIGNATURE_HOLDS = `
  new.content_hash <> '' and exists (
    select from public.read_agreements(new.booking_id, false) a where a.id = new.agreement_id and a.content_hash = new.content_hash)`;

/** It is filled by whoever has the job. */
const FILLED_HOLDS = `
  new.status <> 'filled' or old.status = 'filled' or exists (select from public.job_offer o where o.vacancy_id = new.id)`;

const OPENING_HOLDS = `
  ${ofNow("confirmed_at", "posted_at", "ended_at")}
  and (new.closing_reason is not distinct from old.closing_reason or new.closing_reason in (${codes(OPENING_ENDINGS)}))`;

/** It is sent again or taken back while nobody has answered it, and answered by nobody else. */
const INVITATION_HOLDS = `
  (old.status = 'invited' and new.status = old.status) or ${isOneOf(movesOf(TEAM_INVITATION))}`;

/** A time is free again only when nobody has it. */
const SLOT_HOLDS = `
  old.status <> 'taken'
  or not exists (select from public.booking b where b.slot_id = new.id and b.status <> 'cancelled')`;

/** Time is given back, never taken up, and only of what is over. */
const SITTING_HOLDS = `
  not new.live
  and exists (select from public.booking b where b.id = new.booking_id and b.status in ('cancelled', 'did_not_take_place', 'ended', 'job_offered'))`;

/**
 * A pause for silence ends once everybody is answered who had waited too long when it
 * began. What the clock says now is the login's own word, so it is not asked.
 */
const CAPACITY_HOLDS = `
  new.silent_since is not distinct from old.silent_since
  or (new.silent_since is null and not exists (
    select from public.introduction i
    left join public.unmet_need n on n.id = i.unmet_need_id
    left join public.vacancy v
      on v.id = coalesce(i.vacancy_id, case when n.status = 'became_vacancy' then n.vacancy_id end)
    where i.employer_id = new.employer_id and i.status = 'with_employer'
      and coalesce(v.status, n.status) in ('open', 'paused')
      and i.changed_at <= (old.silent_since at time zone 'Europe/London' - interval '${LONGEST_EMPLOYER_PATIENCE} days')
        at time zone 'Europe/London'))`;
