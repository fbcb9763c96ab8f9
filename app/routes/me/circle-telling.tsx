import { readToldAboutMe } from "#app/domain/told/read-told.ts";
import { MyConsents, MyToldNotes } from "#app/ui/circle/told.tsx";
import {
  BackLink, ButtonLink, EasyRead, EasyReadList, NotificationBanner, PageTitle, Pagination, Section, SeekerLayout,
} from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { doneWords } from "#app/web/done.ts";
import { pageNumber } from "#app/web/page-number.ts";
import { page } from "#app/web/page.server.ts";
import type { Route } from "./+types/circle-telling";

const DONE = {
  given: "Saved. You can stop it at any time.",
  stopped: "They cannot tell us anything now.",
  removed: "It is gone.",
};

export const loader = page(["jobSeeker"], async ({ deps, actor, url }) => ({
  told: await readToldAboutMe(deps, actor, { page: pageNumber(url) }),
  done: doneWords(DONE, url),
}));

const TITLE = "What others can tell us about me";

export default function Telling({ loaderData: { told, done } }: Route.ComponentProps) {
  return (
    <SeekerLayout>
      <title>{pageTitle(TITLE)}</title>
      <BackLink to="/me/circle">My circle</BackLink>
      {done && <NotificationBanner kind="success">{done}</NotificationBanner>}
      <PageTitle>{TITLE}</PageTitle>
      <EasyReadList
        items={[
          { picture: "ear", words: "Someone you trust can tell your coach about you." },
          { picture: "yes", words: "They can do it only when you say yes." },
          { picture: "coach", words: "Your coach reads what they write first. Then you can." },
          { picture: "lock", words: "Only you and your coach read it. Employers never do." },
        ]}
      />
      <Section title="Who can tell us">
        {told.consents.length === 0 ? (
          <EasyRead picture="nobody">Nobody can tell us anything now.</EasyRead>
        ) : (
          <MyConsents consents={told.consents} />
        )}
        <ButtonLink to="/me/circle/telling/new">Let someone tell us</ButtonLink>
      </Section>
      <Section title="What they told us">
        {told.notes.length === 0 ? (
          <EasyRead picture="note">Nobody has told us anything.</EasyRead>
        ) : (
          <MyToldNotes notes={told.notes} />
        )}
        <Pagination page={told.page} hasNext={told.hasNext} href={(page) => `?page=${page}`} label="What they told us" />
      </Section>
    </SeekerLayout>
  );
}
