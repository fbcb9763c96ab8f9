import type { NamedCoach } from "#app/domain/introduction/introduction-store.ts";
import { readReach } from "#app/domain/membership/work-contact.ts";
import { readPrintout } from "#app/domain/vocational-profile/printout.ts";
import { BackLink, ButtonLink, EasyRead, EasyReadList, PageTitle, Section, SeekerLayout } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { PrintButton } from "#app/ui/print-button.tsx";
import { AnswerLines } from "#app/ui/profile/profile-views.tsx";
import { PhoneLink } from "#app/ui/reach.tsx";
import { page } from "#app/web/page.server.ts";
import type { Route } from "./+types/prepare";

/** Preparing for a working interview (SE04 P6), with what the person said about themselves. */
export const loader = page(["jobSeeker"], async ({ deps, actor }) => ({
  ...(await readPrintout(deps, actor, { jobSeekerId: actor.jobSeekerId, show: ["strengths", "helps"] })),
  talkTo: await readReach(deps, actor),
}));

export default function Prepare({ loaderData: { parts, talkTo } }: Route.ComponentProps) {
  return (
    <SeekerLayout>
      <title>{pageTitle("Get ready for a working interview")}</title>
      <BackLink to="/me/profile">My profile</BackLink>
      <PageTitle lead="A working interview is a short time at work. You show what you can do.">
        Get ready for a working interview
      </PageTitle>
      <Section title="Before the day">
        <EasyReadList
          items={[
            { picture: "calendar", words: "Know the day and the time." },
            { picture: "place", words: "Know the way. Try the journey once." },
            { picture: "person", words: "Know the name of the person you ask for." },
            { picture: "tools", words: "Ask your coach which tasks you will do." },
            { picture: "shirt", words: "Ask what to wear." },
            { picture: "question", words: "Think of one question you want to ask them." },
          ]}
        />
      </Section>
      <Section title="Take with you">
        <EasyReadList
          items={[
            { picture: "phone", words: <YourPhone talkTo={talkTo} /> },
            { picture: "bag", words: "Something to eat and drink." },
            { picture: "note", words: "Your strengths page, if you want." },
          ]}
        />
      </Section>
      <Section title="On the day">
        <EasyReadList
          items={[
            { picture: "clock", words: "Be there 10 minutes early." },
            { picture: "smile", words: "Say hello. Say your name." },
            { picture: "ear", words: "Listen. Look at how they do it." },
            { picture: "hand", words: "Ask when you do not know. Asking is good." },
            { picture: "cup", words: "You can have a break." },
            { picture: "no", words: "You do not have to talk about your health." },
          ]}
        />
      </Section>
      {parts.map(({ name, heading, answers }) => (
        <Section key={name} title={name === "helps" ? "What you said helps you" : heading}>
          {answers.map(({ step, lines }) => (
            <AnswerLines key={step} step={{ name: step, lines, changed: false }} />
          ))}
        </Section>
      ))}
      <Section title="After it">
        <EasyRead picture="speech">
          <p>Tell your coach how it was.</p>
          <p>What did you like? What did you not like?</p>
        </EasyRead>
        <EasyRead picture="later">You do not have to decide on the day.</EasyRead>
      </Section>
      <PrintButton />{" "}
      <ButtonLink to="/me/profile/print?show=name&show=strengths&show=good-at&pictures=yes&sheet=yes" kind="secondary">
        See my strengths page
      </ButtonLink>
    </SeekerLayout>
  );
}

/** With a number to call, where there is one. */
function YourPhone({ talkTo: { coach, provider, coachAt, providerAt } }: { talkTo: NamedCoach }) {
  const [name, phone] = coachAt.phone === "" ? [provider, providerAt.phone] : [coach, coachAt.phone];
  if (phone === "") return <p>Your phone.</p>;
  return (
    <>
      <p>Your phone, with this number in it.</p>
      <p>
        {name}: <PhoneLink phone={phone} />
      </p>
    </>
  );
}
