import { Link, redirect } from "react-router";
import { PHOTO_ITEM } from "#app/domain/disclosure/items.ts";
import { declineSuggestion } from "#app/domain/disclosure/suggest-disclosure.ts";
import { introductionForJobSeeker } from "#app/domain/introduction/read-for-job-seeker.ts";
import { tellEmployer } from "#app/domain/introduction/tell-employer.ts";
import { tellSchema } from "#app/forms/introduction.ts";
import { NotChecked, TELL_WHEN_CHECKED } from "#app/ui/brokering/job-news.tsx";
import { TellFields } from "#app/ui/brokering/tell-fields.tsx";
import { BackLink, ButtonGroup, EasyReadList, PageTitle, SeekerLayout } from "#app/ui/index.ts";
import { FormShell, SubmitButton, pageTitle, useFirstshiftForm } from "#app/ui/form/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/introductions-tell";

export const loader = page(["jobSeeker"], async ({ deps, actor, id }) => {
  const introduction = await introductionForJobSeeker(deps, actor, { introductionId: id("introductionId") });
  const { stage, tellable, tellableSeen, suggested, title, employerName, employerChecked, bookingId } = introduction;
  if (stage !== "interested" && stage !== "introduced") throw redirect(`/me/introductions/${introduction.id}`);
  return {
    id: introduction.id,
    tellable,
    tellableSeen,
    suggested,
    // Asked for, and there is none to tick.
    photoAsked: suggested?.items.includes(PHOTO_ITEM) === true && !tellable.some(({ item }) => item === PHOTO_ITEM),
    title,
    employerName: employerName ?? "the employer",
    employerChecked,
    more: stage === "introduced",
    booked: bookingId !== null,
  };
});

export const action = submission(["jobSeeker"], tellSchema, async ({ deps, actor, id, value }) => {
  const introductionId = id("introductionId");
  const { items, stage, seen, answer } = value;
  if (answer === "none") await declineSuggestion(deps, actor, { introductionId });
  else await tellEmployer(deps, actor, { introductionId, items, stage, seen });
  const done = answer === "none" ? "told-nothing" : stage === "trial" ? "told-for-later" : "told";
  return redirect(`/me/introductions/${introductionId}?done=${done}`, 303);
});

export default function TellEmployer({ loaderData, actionData }: Route.ComponentProps) {
  const { suggested, tellable, tellableSeen, photoAsked, employerName, title, more, booked } = loaderData;
  const forTrial = suggested?.stage === "trial";
  const { form, fields } = useFirstshiftForm<typeof tellSchema>({
    id: "tell",
    lastResult: actionData?.result,
    defaultValue: { stage: forTrial ? "trial" : "introduced" },
  });
  const question = forTrial ? `What does ${employerName} need to know?` : `What is ${employerName} told?`;
  if (!loaderData.employerChecked) {
    return (
      <SeekerLayout>
        <title>{pageTitle(question)}</title>
        <BackLink to={`/me/introductions/${loaderData.id}`}>{title}</BackLink>
        <PageTitle caption={title}>{question}</PageTitle>
        <NotChecked then={TELL_WHEN_CHECKED} />
      </SeekerLayout>
    );
  }
  return (
    <SeekerLayout>
      <title>{pageTitle(question, { error: actionData !== undefined })}</title>
      <BackLink to={`/me/introductions/${loaderData.id}`}>{title}</BackLink>
      <FormShell form={form} hidden={{ seen: tellableSeen }}>
        <PageTitle caption={title}>{question}</PageTitle>
        <EasyReadList
          items={[
            ...(forTrial
              ? [{ picture: "calendar" as const, words: "Your coach wants to plan a day for you to try the job." }]
              : []),
            { picture: "person", words: "To try the job you need to tell a name. They need to call you something." },
            { picture: "check", words: "They are told only what you tick. You can tell more later." },
            { picture: "repeat", words: "You can take it back until they have read or seen it." },
            { picture: "eye", words: "What they have read or seen, we cannot make them forget." },
            ...(photoAsked
              ? [
                  {
                    picture: "camera" as const,
                    words: (
                      <>
                        <p>Your coach asks about a photo of you. You do not need one.</p>
                        <p>
                          You can <Link to="/me/profile/photo">add a photo</Link>.
                        </p>
                      </>
                    ),
                  },
                ]
              : []),
          ]}
        />
        <TellFields fields={fields} tellable={tellable} suggested={suggested?.items ?? []} asksWhen={!booked} />
        <ButtonGroup>
          <SubmitButton name="answer" value="tell">
            {more ? "Tell them" : "Go on"}
          </SubmitButton>
          {more && suggested && (
            <SubmitButton kind="secondary" name="answer" value="none">
              No, tell them nothing of this
            </SubmitButton>
          )}
        </ButtonGroup>
      </FormShell>
    </SeekerLayout>
  );
}
