import type { PlanStore } from "./action-plan/plan-store.ts";
import type { AssistanceStore } from "./assistance/assistance-store.ts";
import type { CaseloadStore } from "./caseload/caseload-store.ts";
import type { DomainEvent } from "./events.ts";
import type { EmailSettingsStore } from "./mailing/email-settings-store.ts";
import type { DashboardStore } from "./dashboard/dashboard-store.ts";
import type { QueueStore } from "./operations/queue-store.ts";
import type { SignInStore } from "./operations/sign-in-store.ts";
import type { EmployerStore } from "./employer/employer-store.ts";
import type { InTheWayStore } from "./in-the-way/in-the-way-store.ts";
import type { IntroductionStore } from "./introduction/introduction-store.ts";
import type { WishStore } from "./introduction/wish-store.ts";
import type { ReminderStore } from "./introduction/reminder-store.ts";
import type { JobStore } from "./jobs/job-store.ts";
import type { MailingStore } from "./mailing/mailing-store.ts";
import type { OutboxStore } from "./mailing/outbox-store.ts";
import type { MatchingStore } from "./matching/matching-store.ts";
import type { MessageStore } from "./message/message-store.ts";
import type { MembershipStore } from "./membership/membership-store.ts";
import type { PlaceStore } from "./place/place.ts";
import type { ProfileStore } from "./vocational-profile/profile-store.ts";
import type { ProviderStore } from "./membership/provider-store.ts";
import type { TeamStore } from "./employer-team/team-store.ts";
import type { VacancyStore } from "./vacancy/vacancy-store.ts";
import type { PreparedStore } from "./visibility/prepared-store.ts";
import type { StandingStore } from "./visibility/standing-store.ts";
import type { OpeningStore } from "./opening/opening-store.ts";
import type { UnmetNeedStore } from "./unmet-need/unmet-need-store.ts";
import type { VisibilityStore } from "./visibility/visibility-store.ts";
import type { BookingStore } from "./booking/booking-store.ts";

/** The data as one actor may see and change it, inside one transaction. */
export type Store = {
  membership: MembershipStore;
  providers: ProviderStore;
  employers: EmployerStore;
  teams: TeamStore;
  dashboards: DashboardStore;
  queues: QueueStore;
  signIns: SignInStore;
  vacancies: VacancyStore;
  unmetNeeds: UnmetNeedStore;
  openings: OpeningStore;
  profiles: ProfileStore;
  assistance: AssistanceStore;
  plans: PlanStore;
  inTheWay: InTheWayStore;
  visibility: VisibilityStore;
  standing: StandingStore;
  prepared: PreparedStore;
  matching: MatchingStore;
  jobs: JobStore;
  caseload: CaseloadStore;
  introductions: IntroductionStore;
  wishes: WishStore;
  reminders: ReminderStore;
  messages: MessageStore;
  bookings: BookingStore;
  places: PlaceStore;
  mailing: MailingStore;
  emailSettings: EmailSettingsStore;
  outbox: OutboxStore;
  events: EventStore;
};

export type EventStore = {
  /** Writes the event and, in the same transaction, the job that tells whoever must know. */
  record(event: DomainEvent): Promise<void>;
};
