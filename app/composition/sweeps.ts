import { chaseIntroductions, chaseRequests, chaseWishes } from "#app/domain/introduction/chase-answers.ts";
import { lapseRequests } from "#app/domain/introduction/lapse-requests.ts";
import { lapseIntroductions } from "#app/domain/introduction/lapse-introductions.ts";
import { announceEmployers } from "#app/domain/visibility/announce-employers.ts";
import { lapseLevels, warnOfLevelsThatEnd } from "#app/domain/employer/watch-levels.ts";
import { endUnsignedBookings } from "#app/domain/booking/end-unsigned.ts";
import { watchBookingPay } from "#app/domain/booking/watch-booking-pay.ts";
import { remindOfBookings } from "#app/domain/booking/remind-of-bookings.ts";
import { closeStaleOpenings, resumePausedOpenings, warnOfStaleOpenings } from "#app/domain/opening/sweep-openings.ts";
import { countCrowd } from "#app/domain/recognisability/count-crowd.ts";
import { forgetExpiredSignIns } from "#app/domain/operations/forget-expired-sign-ins.ts";
import { escalateWorries } from "#app/domain/worry/escalate-worries.ts";
import { forgetReferrals } from "#app/domain/referral/forget-referrals.ts";
import { forgetOpeningHistory, watchForBait } from "#app/domain/alert/watch-for-bait.ts";
import { pauseSilentEmployers } from "#app/domain/introduction/silence.ts";
import { watchPay } from "#app/domain/vacancy/watch-pay.ts";
import type { Sweep } from "#app/domain/sweep.ts";

export type ListedSweep = { name: string; everyMinutes: number; sweep: Sweep };

/**
 * Everything that time alone brings about, on one page. The worker runs each at
 * least this often, one worker at a time; emails follow from the events it records.
 */
export const SWEEPS: readonly ListedSweep[] = [
  { name: "announce employers", everyMinutes: 60, sweep: announceEmployers },
  { name: "chase introductions", everyMinutes: 60, sweep: chaseIntroductions },
  { name: "pause employers that do not answer", everyMinutes: 60, sweep: pauseSilentEmployers },
  { name: "chase requests", everyMinutes: 60, sweep: chaseRequests },
  { name: "chase wishes", everyMinutes: 60, sweep: chaseWishes },
  { name: "lapse requests", everyMinutes: 60, sweep: lapseRequests },
  { name: "lapse introductions", everyMinutes: 60, sweep: lapseIntroductions },
  { name: "warn of levels that end", everyMinutes: 60, sweep: warnOfLevelsThatEnd },
  { name: "lapse levels", everyMinutes: 15, sweep: lapseLevels },
  { name: "resume paused openings", everyMinutes: 30, sweep: resumePausedOpenings },
  { name: "warn of stale openings", everyMinutes: 60, sweep: warnOfStaleOpenings },
  { name: "close stale openings", everyMinutes: 60, sweep: closeStaleOpenings },
  { name: "watch pay", everyMinutes: 60, sweep: watchPay },
  { name: "watch pay of bookings", everyMinutes: 60, sweep: watchBookingPay },
  { name: "watch for bait", everyMinutes: 15, sweep: watchForBait },
  { name: "forget what openings did", everyMinutes: 60, sweep: forgetOpeningHistory },
  { name: "remind of bookings", everyMinutes: 60, sweep: remindOfBookings },
  { name: "end what nobody finished signing", everyMinutes: 60, sweep: endUnsignedBookings },
  { name: "count who looks alike", everyMinutes: 15, sweep: (deps, actor) => countCrowd(deps, actor) },
  { name: "escalate worries", everyMinutes: 60, sweep: escalateWorries },
  { name: "forget referrals", everyMinutes: 60, sweep: forgetReferrals },
  { name: "forget sign-ins that ran out", everyMinutes: 60, sweep: forgetExpiredSignIns },
];
