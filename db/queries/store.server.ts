import type { Store } from "#app/domain/store.ts";
import type { QueryContext } from "./context.ts";
import { actionPlanQueries } from "./action-plan.server.ts";
import { assistanceQueries } from "./assistance.server.ts";
import { circleQueries } from "./circle.server.ts";
import { toldQueries } from "./told.server.ts";
import { worryQueries } from "./worry.server.ts";
import { emailSettingsQueries } from "./email-settings.server.ts";
import { questionQueries } from "./question.server.ts";
import { queueQueries } from "./queue.server.ts";
import { signInQueries } from "./sign-in.server.ts";
import { crowdQueries } from "./crowd.server.ts";
import { disclosureQueries } from "./disclosure.server.ts";
import { dashboardQueries } from "./dashboard.server.ts";
import { caseloadQueries } from "./caseload.server.ts";
import { employerQueries } from "./employer.server.ts";
import { eventQueries } from "./event.server.ts";
import { inTheWayQueries } from "./in-the-way.server.ts";
import { introductionQueries } from "./introduction.server.ts";
import { lookQueries } from "./look.server.ts";
import { jobQueries } from "./job.server.ts";
import { mailingQueries } from "./mailing.server.ts";
import { listImportQueries } from "./list-import.server.ts";
import { matchingQueries } from "./matching.server.ts";
import { membershipQueries } from "./membership.server.ts";
import { messageQueries } from "./message.server.ts";
import { outboxQueries } from "./outbox.server.ts";
import { preparedQueries } from "./prepared-choice.server.ts";
import { photoQueries } from "./photo.server.ts";
import { placeQueries } from "./place.server.ts";
import { profileQueries } from "./vocational-profile.server.ts";
import { providerQueries } from "./provider.server.ts";
import { referralQueries } from "./referral.server.ts";
import { reminderQueries } from "./reminder.server.ts";
import { silenceQueries } from "./silence.server.ts";
import { stopWishQueries } from "./stop-wish.server.ts";
import { teamQueries } from "./employer-team.server.ts";
import { standingQueries } from "./standing-choice.server.ts";
import { openingHistoryQueries } from "./opening-history.server.ts";
import { alertQueries } from "./alert.server.ts";
import { openingQueries } from "./opening.server.ts";
import { unmetNeedQueries } from "./unmet-need.server.ts";
import { wishQueries } from "./wish.server.ts";
import { workContactQueries } from "./work-contact.server.ts";
import { wordQueries } from "./words.server.ts";
import { vacancyQueries } from "./vacancy.server.ts";
import { visibilityQueries } from "./visibility.server.ts";
import { bookingQueries } from "./booking.server.ts";

/** The data as this actor's transaction may see it. */
export function openStore(context: QueryContext): Store {
  return {
    membership: membershipQueries(context),
    providers: providerQueries(context),
    workContacts: workContactQueries(context),
    referrals: referralQueries(context),
    employers: employerQueries(context),
    listImports: listImportQueries(context),
    teams: teamQueries(context),
    dashboards: dashboardQueries(context),
    questions: questionQueries(context),
    queues: queueQueries(context),
    signIns: signInQueries(context),
    vacancies: vacancyQueries(context),
    unmetNeeds: unmetNeedQueries(context),
    openings: openingQueries(context),
    openingHistory: openingHistoryQueries(context),
    alerts: alertQueries(context),
    profiles: profileQueries(context),
    circle: circleQueries(context),
    words: wordQueries(context),
    worries: worryQueries(context),
    told: toldQueries(context),
    assistance: assistanceQueries(context),
    plans: actionPlanQueries(context),
    inTheWay: inTheWayQueries(context),
    visibility: visibilityQueries(context),
    standing: standingQueries(context),
    prepared: preparedQueries(context),
    looks: lookQueries(context),
    matching: matchingQueries(context),
    crowd: crowdQueries(context),
    jobs: jobQueries(context),
    caseload: caseloadQueries(context),
    introductions: introductionQueries(context),
    disclosures: disclosureQueries(context),
    photos: photoQueries(context),
    wishes: wishQueries(context),
    reminders: reminderQueries(context),
    silence: silenceQueries(context),
    messages: messageQueries(context),
    bookings: bookingQueries(context),
    stopWishes: stopWishQueries(context),
    places: placeQueries(context),
    mailing: mailingQueries(context),
    emailSettings: emailSettingsQueries(context),
    outbox: outboxQueries(context),
    events: eventQueries(context),
  };
}
