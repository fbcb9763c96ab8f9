import { Link } from "react-router";
import { readCircle } from "#app/domain/circle/read-circle.ts";
import { CircleMembers } from "#app/ui/circle/members.tsx";
import { ButtonLink, EasyRead, EasyReadList, NotificationBanner, PageTitle, Section, SeekerLayout } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { doneWords } from "#app/web/done.ts";
import { page } from "#app/web/page.server.ts";
import type { Route } from "./+types/circle";

const DONE = {
  chosen: "Saved. You can change it at any time.",
  removed: "They cannot see anything about you now.",
};

export const loader = page(["jobSeeker"], async ({ deps, actor, url }) => ({
  members: await readCircle(deps, actor, { jobSeekerId: actor.jobSeekerId }),
  done: doneWords(DONE, url),
}));

export default function MyCircle({ loaderData: { members, done } }: Route.ComponentProps) {
  return (
    <SeekerLayout>
      <title>{pageTitle("My circle")}</title>
      {done && <NotificationBanner kind="success">{done}</NotificationBanner>}
      <PageTitle lead="People who support me">My circle</PageTitle>
      {members.length === 0 ? (
        <EasyRead picture="people">
          <p>There is nobody in your circle now.</p>
          <p>Your circle is people who support you.</p>
        </EasyRead>
      ) : (
        <Section title="Who is in my circle">
          <CircleMembers members={members} />
        </Section>
      )}
      <Section title="Ask someone">
        <EasyReadList
          items={[
            { picture: "family", words: "You can ask your family, a friend or a support worker." },
            { picture: "lock", words: "They see nothing about you until you choose." },
            { picture: "yes", words: "You decide. They can never say yes for you." },
            { picture: "no", words: "You can take them out at any time." },
          ]}
        />
        <ButtonLink to="/me/circle/invite">Ask someone into my circle</ButtonLink>
      </Section>
      <Section title="What others can tell us about me">
        <EasyRead picture="ear">
          <p>Someone you trust can tell your coach about you.</p>
          <p>They can do it only when you say yes.</p>
          <p>
            <Link className="govuk-link" to="/me/circle/telling">
              See who can tell us what
            </Link>
          </p>
        </EasyRead>
      </Section>
      <Section title="What my circle is worried about">
        <EasyRead picture="speech">
          <p>People in your circle can write to your coach.</p>
          <p>Your coach reads it and answers.</p>
          <p>Then you can read both.</p>
          <p>
            <Link className="govuk-link" to="/me/circle/worries">
              See who wrote
            </Link>
          </p>
        </EasyRead>
      </Section>
    </SeekerLayout>
  );
}
