import { Link } from "react-router";
import type { NextThing } from "#app/domain/seeker-home/next-things.ts";
import { EasyRead } from "#app/ui/easy-read.tsx";
import { ButtonLink, Section } from "#app/ui/page.tsx";
import type { PictureName } from "#app/ui/picture.tsx";

type Words = { picture: PictureName; lines: readonly string[]; to: string; press: string };

/** One thing to do, in easy words, with where it is done. */
function wordsOf(thing: NextThing): Words {
  switch (thing.kind) {
    case "sign":
      return { picture: "signature", lines: ["There is a plan for you to read.", `It is for this job: ${thing.title}.`, "Sign it only if you agree."], to: `/me/bookings/${thing.id}`, press: "Read the plan" };
    case "record":
      return { picture: "speech", lines: [thing.over ? "You tried this job:" : "You try this job:", `${thing.title}.`, thing.over ? "Say how it went." : "When it is over, say how it went."], to: `/me/bookings/${thing.id}`, press: "Say how it went" };
    case "reflect":
      return { picture: "smile", lines: ["You said how it went with this job:", `${thing.title}.`, "Now you can say what you liked."], to: `/me/bookings/${thing.id}/reflection`, press: "Say what I liked" };
    case "read-message":
      return { picture: "letter", lines: ["There is a message for you.", `It is about this job: ${thing.title}.`, "Your coach can read it with you."], to: `/me/introductions/${thing.id}/messages`, press: "Read the message" };
    case "answer-job":
      return { picture: "tools", lines: ["Your coach has a job to show you:", `${thing.title}.`, "You can say yes, no or later."], to: `/me/introductions/${thing.id}`, press: "Look at the job" };
    case "tell":
      return { picture: "speech", lines: ["An employer wants to know more about you.", `It is for this job: ${thing.title}.`, "You choose what they can know."], to: `/me/introductions/${thing.id}`, press: "Choose what they can know" };
    case "answer-choice":
      return { picture: "eye", lines: [`There is a yes written down for ${thing.title}.`, "It does not count yet.", "You say if it is right."], to: `/me/visibility/${thing.id}/choose`, press: "Say yes or no" };
    case "answer-rule":
      return { picture: "note", lines: ["Someone wrote down a rule for you.", "It does not count yet.", "You say if it is right."], to: "/me/visibility#prepared", press: "Look at the rule" };
    case "tell-more":
      return { picture: "coach", lines: ["Your coach wrote down what you could tell.", `It is for this job: ${thing.title}.`, "You choose what they can know."], to: `/me/introductions/${thing.id}`, press: "Look at it" };
    case "start-profile":
      return { picture: "note", lines: ["Your profile says what work you want.", "Nobody can see it now."], to: "/me/profile/hopes", press: "Start my profile" };
    case "check-profile":
      return { picture: "note", lines: ["Your profile says what work you want.", "Check it. Then say if it is right."], to: "/me/profile/check", press: "Check my profile" };
    case "check-again":
      return { picture: "note", lines: ["Your profile has changed.", "Look at it, and say if it is right."], to: "/me/profile/check", press: "Check my profile" };
    case "choose":
      return { picture: "search", lines: ["You have not chosen an employer.", "You can choose an employer you would like to work for."], to: "/me/visibility/find", press: "Choose an employer" };
    case "look-soon":
      return { picture: "megaphone", lines: ["Your rule lets in a new employer soon.", "You can say no to it."], to: "/me/visibility#soon", press: "See who it is" };
  }
}

/** One clear thing first; what else waits is a list under it. */
export function NextThings({ things, hasJob }: { things: readonly NextThing[]; /** Nobody looks for another one for them. */ hasJob: boolean }) {
  const [first, ...rest] = things;
  if (!first) {
    return (
      <Section title="What to do next">
        <EasyRead picture="check">
          <p>Nothing waits for you now.</p>
          <p>{hasJob ? "You can always talk with your coach about your job." : "Your coach asks you when there is a job that could fit."}</p>
        </EasyRead>
        {!hasJob && (
          <ButtonLink to="/me/jobs" kind="secondary">
            Look at jobs near me
          </ButtonLink>
        )}
      </Section>
    );
  }
  const { picture, lines, to, press } = wordsOf(first);
  return (
    <>
      <Section title="What to do next">
        <EasyRead picture={picture}>
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </EasyRead>
        <ButtonLink to={to}>{press}</ButtonLink>
      </Section>
      {rest.length > 0 && (
        <Section title="Then you can">
          <ul className="govuk-list govuk-list--spaced">
            {rest.map((thing) => {
              const words = wordsOf(thing);
              return (
                <li key={`${thing.kind} ${words.to}`}>
                  <Link className="govuk-link" to={words.to}>
                    {words.press}
                    {"title" in thing && `: ${thing.title}`}
                  </Link>
                </li>
              );
            })}
          </ul>
        </Section>
      )}
    </>
  );
}
