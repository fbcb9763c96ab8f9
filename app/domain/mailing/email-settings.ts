import { allow } from "../access/policy.ts";
import type { EmployerMember, JobCoach, JobSeeker, Newcomer, Operator, ProviderLead, Supporter } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { Invalid } from "../errors.ts";
import type { ReturnReason } from "./email-settings-store.ts";
import { defaultPace, pacesFor, type EmailPace } from "./pace.ts";

export type Person = JobSeeker | Supporter | JobCoach | ProviderLead | EmployerMember | Operator;

type EmailSettingsView = {
  pace: EmailPace;
  /** What this kind of person may choose from. */
  offered: readonly EmailPace[];
  /** Why emails to them do not arrive; null while they do. */
  returned: ReturnReason | null;
};

export async function readEmailSettings(deps: Deps, actor: Person): Promise<EmailSettingsView> {
  return deps.withActor(actor, async ({ emailSettings }) => {
    allow(actor, "email-settings:change", { accountId: actor.accountId });
    const pace = await emailSettings.pace(actor.accountId);
    const returned = await emailSettings.emailReturn(actor.accountId);
    return {
      pace: pace ?? defaultPace(actor.kind),
      offered: pacesFor(actor.kind),
      returned: returned?.reason ?? null,
    };
  });
}

/** @throws Invalid when this kind of person is not offered this pace */
export async function chooseEmailPace(deps: Deps, actor: Person, input: { pace: EmailPace }): Promise<void> {
  if (!pacesFor(actor.kind).includes(input.pace)) throw new Invalid({ pace: "Choose one of these" });
  await deps.withActor(actor, async ({ emailSettings, events }) => {
    const { accountId } = actor;
    allow(actor, "email-settings:change", { accountId });
    if (!(await emailSettings.choosePace(accountId, input.pace, deps.clock.now()))) return;
    await events.record({ name: "EmailPaceChosen", subjects: { accountId } });
  });
}

/** Somebody signs in with another address from now on: whether emails to the old one came back says nothing of it. */
export async function startAtNewAddress(deps: Deps, actor: Person): Promise<void> {
  await deps.withActor(actor, async ({ emailSettings, events }) => {
    const { accountId } = actor;
    allow(actor, "email-settings:change", { accountId });
    if ((await emailSettings.emailReturn(accountId)) !== null) await emailSettings.forgetReturn(accountId);
    await events.record({ name: "AddressChanged", subjects: { accountId } });
  });
}

/**
 * An account has the address again that it had before, by the link that its mailbox was sent. Whoever has lost their role
 * meanwhile takes their account back as well.
 */
export async function returnToAddress(deps: Deps, actor: Person | Newcomer): Promise<void> {
  await deps.withActor(actor, async ({ emailSettings, events }) => {
    const { accountId } = actor;
    allow(actor, "address:bring-back", { accountId });
    if ((await emailSettings.emailReturn(accountId)) !== null) await emailSettings.forgetReturn(accountId);
    await events.record({ name: "AddressBroughtBack", subjects: { accountId } });
  });
}

/** Somebody whose emails came back says that their address works again. */
export async function tryEmailsAgain(deps: Deps, actor: Person): Promise<void> {
  await deps.withActor(actor, async ({ emailSettings, events }) => {
    const { accountId } = actor;
    allow(actor, "email-settings:change", { accountId });
    if ((await emailSettings.emailReturn(accountId)) === null) return;
    await emailSettings.forgetReturn(accountId);
    await events.record({ name: "EmailsTriedAgain", subjects: { accountId } });
  });
}
