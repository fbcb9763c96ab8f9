import { pageTitle } from "#app/ui/form/index.ts";
import { WriteTo } from "#app/ui/reach.tsx";
import { Columns, InsetText, PageTitle, PublicLayout, Section, Table } from "#app/ui/index.ts";

type Viewer = { who: string; sees: string; never: string };

const VIEWERS: readonly Viewer[] = [
  {
    who: "You",
    sees: "All that you wrote down, nearly all that your coach did, and who changed what.",
    never: "Your coach’s note of who agreed to unpaid work. An employer’s words that your coach did not pass on, and what people in your circle wrote before your coach has read it.",
  },
  {
    who: "Your job coach, and who leads their team",
    sees: "Your profile, your choices, your messages, how to reach you and your time at work, so that they can help you.",
    never: "How you sign in, and your photo. What you say is in the way goes to your coach and not to who leads the team. Nobody but you can say yes.",
  },
  {
    who: "People in your circle",
    sees: "What you tick for each of them, such as your profile, who can see you, or your dates at work.",
    never: "What you did not tick. You can take it away at once. They cannot say yes for you.",
  },
  {
    who: "An employer you chose, or that a rule of yours lets in",
    sees: "How you fit the work they have posted, under a made-up name. Only what at least five people here have in common.",
    never: "Your name, photo, phone number and email address, unless you tell them. Your money, a diagnosis, or your coach’s notes.",
  },
  { who: "Any other employer", sees: "Nothing.", never: "Not even that you are here." },
  {
    who: "Operators of Firstshift",
    sees: "Employers and providers, to check that they are who they say. Which emails came back.",
    never: "Your profile.",
  },
];

export default function PrivacyPage() {
  return (
    <PublicLayout>
      <title>{pageTitle("Privacy")}</title>
      <Columns>
        <PageTitle lead="Nobody browses people here. Job seekers choose who sees them, employer by employer.">
          How we look after what you tell us
        </PageTitle>
        <Section title="Who sees what about a job seeker">
          <Table
            caption="Who sees what"
            captionHidden
            columns={[
              { header: "Who", cell: (row: Viewer) => row.who },
              { header: "Sees", cell: (row: Viewer) => row.sees },
              { header: "Never sees", cell: (row: Viewer) => row.never },
            ]}
            rows={VIEWERS}
            rowKey={(row) => row.who}
          />
        </Section>
        <Section title="You choose, step by step">
          <ul>
            <li>At first, no employer can see you.</li>
            <li>When you choose an employer, they can see how you fit their work, without your name.</li>
            <li>When you say yes to being introduced, you tick what they are told, one thing at a time. Your name is one of them.</li>
            <li>For a time at work you choose again what else they are told. Nothing is told by itself.</li>
            <li>You can take back what nobody there has read yet.</li>
          </ul>
          <p>
            You can hide from an employer at any time. From their next click they cannot see you. What they have read
            they have read. If everyone has signed an agreement, we ask you what to do about it.
          </p>
        </Section>
        <Section title="What we do not keep">
          <ul>
            <li>We ask for no diagnosis and use none for matching.</li>
            <li>There is no score of a person, and nobody is marked as ready or not ready for work.</li>
            <li>Employers cannot ask you about your health here.</li>
          </ul>
        </Section>
        <Section title="What a profile without a name means">
          <p>
            We leave out what names you, and each employer knows you by a different made-up name. Your profile is still
            information about you, and the law protects it as personal data. Somebody who knows you well might still
            guess. We do not claim that nobody ever could.
          </p>
        </Section>
        <Section title="People decide, not computers">
          <p>
            Firstshift suggests who may fit a vacancy or an unmet need, and says why. It never decides. Job seekers, employers and coaches
            do. Payment never changes who is shown or suggested, and job seekers never pay.
          </p>
        </Section>
        <Section title="Your rights">
          <p>
            You can ask to see what we hold about you, to have it put right, to have it deleted, or to take it with you.
            Your name, your date of birth and your email address you can put right yourself, under “Your account”. For the
            rest, ask your job coach, or the provider your coach works for, or write to <WriteTo />. You can also complain to the{" "}
            <a href="https://ico.org.uk/make-a-complaint/">Information Commissioner</a>.
          </p>
          <InsetText>Emails from Firstshift never say anything private. To read more, you sign in.</InsetText>
        </Section>
      </Columns>
    </PublicLayout>
  );
}
