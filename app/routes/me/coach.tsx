import { redirect } from "react-router";
import { changeCoach, readCoachOf } from "#app/domain/membership/change-coach.ts";
import { readReach } from "#app/domain/membership/work-contact.ts";
import { readComing } from "#app/domain/referral/read-coming.ts";
import { ANY_COACH, changeCoachSchema } from "#app/forms/coach.ts";
import {
  ButtonLink, EasyRead, EasyReadList, NotificationBanner, PageTitle, Section, SeekerLayout,
} from "#app/ui/index.ts";
import { FormShell, pageTitle, Radios, SubmitButton, useFirstshiftForm } from "#app/ui/form/index.ts";
import { formatDate } from "#app/ui/format.ts";
import { CoachMoves } from "#app/ui/joining/coach-moves.tsx";
import { ReachEasy } from "#app/ui/reach.tsx";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/coach";

export const loader = page(["jobSeeker"], async ({ deps, actor, url }) => ({
  coach: await readCoachOf(deps, actor, { jobSeekerId: actor.jobSeekerId }),
  talkTo: await readReach(deps, actor),
  coming: await readComing(deps, actor, actor.jobSeekerId),
  changed: url.searchParams.get("done") === "changed",
}));

export const action = submission(["jobSeeker"], changeCoachSchema, async ({ deps, actor, value }) => {
  const { jobSeekerId } = actor;
  const { providerId } = await readCoachOf(deps, actor, { jobSeekerId });
  await changeCoach(deps, actor, { jobSeekerId, providerId, ...value });
  return redirect("/me/coach?done=changed", 303);
});

export default function MyCoach({ loaderData: { coach, talkTo, coming, changed }, actionData }: Route.ComponentProps) {
  return (
    <SeekerLayout>
      <title>{pageTitle("My job coach", { error: actionData !== undefined })}</title>
      {changed && <NotificationBanner kind="success">Your job coach is {coach.coachName} now.</NotificationBanner>}
      <Another coach={coach} talkTo={talkTo} lastResult={actionData?.result} />
      <Section title="Another group">
        <EasyRead picture="people">
          <p>{coach.providerName} is your group of job coaches.</p>
          <p>You can move to another group.</p>
        </EasyRead>
        <ButtonLink to="/me/coach/move" kind="secondary">
          Find another group
        </ButtonLink>
      </Section>
      <Section title="How you joined">
        <EasyRead picture={coming.agreedOn === null ? "person" : "speech"}>
          <p>{coming.easy}</p>
          {coming.agreedOn !== null && <p>{`You said yes on ${formatDate(coming.agreedOn)}.`}</p>}
        </EasyRead>
      </Section>
    </SeekerLayout>
  );
}

type AnotherProps = {
  coach: Route.ComponentProps["loaderData"]["coach"];
  talkTo: Route.ComponentProps["loaderData"]["talkTo"];
  lastResult: NonNullable<Route.ComponentProps["actionData"]>["result"] | undefined;
};

function Another({ coach: { coachId, coachName, providerName, others }, talkTo, lastResult }: AnotherProps) {
  const { form, fields } = useFirstshiftForm<typeof changeCoachSchema>({ id: "coach", lastResult });
  return (
    <FormShell form={form} hidden={{ fromCoachId: coachId }}>
      <PageTitle>My job coach</PageTitle>
      <EasyReadList
        items={[
          { picture: "coach", words: `${coachName} from ${providerName} is your job coach.` },
          { picture: "yes", words: "You can change your job coach. You do not have to say why." },
        ]}
      />
      <Section title={`How to reach ${coachName}`}>
        <ReachEasy talkTo={talkTo} />
      </Section>
      {others.length > 0 && (
        <Section title="Another job coach">
          <CoachMoves />
          <Radios
            field={fields.coachId}
            label="Who do you want?"
            labelSize="m"
            options={[
              ...others.map(({ id, name }) => ({ value: id, label: name })),
              { value: ANY_COACH, label: "I do not mind who" },
            ]}
          />
          <SubmitButton kind="secondary">Change my job coach</SubmitButton>
        </Section>
      )}
    </FormShell>
  );
}
