import { Link } from "react-router";
import { pageTitle } from "#app/ui/form/index.ts";
import { OwnLink, useHas } from "#app/ui/own-link.tsx";
import { WriteTo } from "#app/ui/reach.tsx";
import { Columns, Details, PageTitle, PublicLayout, Section } from "#app/ui/index.ts";

export default function HelpPage() {
  return (
    <PublicLayout>
      <title>{pageTitle("Help")}</title>
      <Columns>
        <PageTitle lead="Your job coach is the first person to ask. They know you and they know Firstshift.">
          Help
        </PageTitle>
        <Section title="How to reach us">
          <p>
            How to call or write to your job coach is on your page <OwnLink to="/me/coach">My job coach</OwnLink>. An employer
            finds it on the introduction.
          </p>
          <p>
            For anything else, or if you have no job coach yet, write to Firstshift: <WriteTo />
          </p>
        </Section>
        <Section title="Signing in">
          <Details summary="How do I sign in?">
            <p>
              Go to <Link to="/sign-in">Sign in</Link> and type your email address. We send you a code. Type the
              code, or press the link in the email. There is no password to remember.
            </p>
          </Details>
          <Details summary="The code did not come">
            <p>
              Wait a few minutes and look in the folder for unwanted email. Then ask for a new code. Only the newest one
              works.
            </p>
          </Details>
          <Details summary="I have a new email address">
            <p>
              Sign in with the old one while you can. Then go to{" "}
              <Link to="/account/address">Sign in with another address</Link>. Everything you have here stays. If you cannot
              sign in any more, write to <WriteTo />.
            </p>
          </Details>
          <Details summary="Somebody else changed the address of my account">
            <p>
              We sent an email to your old address. It has a link. With it you take your account back. The email says for how
              many days it works. After that, write to <WriteTo /> at once.
            </p>
          </Details>
        </Section>
        <Section title="Looking for work">
          <Details summary="Can I say no?">
            <p>Yes, always. You do not need a reason. Saying no never counts against you.</p>
          </Details>
          <Details summary="Who can see me?">
            <p>
              Only employers you chose. Go to <OwnLink to="/me/visibility">Who can see me</OwnLink> to look or to change it.
            </p>
          </Details>
          <Details summary="Does it cost anything?">
            <p>No. Job seekers never pay.</p>
          </Details>
          {useHas("/refer") && (
            <Details summary="I know somebody who may want this">
              <p>
                Talk with them first. If they agree, you can <Link to="/refer">refer them</Link>. We write to them, and they say
                yes or no.
              </p>
            </Details>
          )}
          <Details summary="I am 14 or 15">
            <p>
              Firstshift is for people from 16. Your school or your council can tell you about work experience and
              supported internships.
            </p>
          </Details>
        </Section>
        <Section title="Employers">
          <Details summary="Why can I see no profiles yet?">
            <p>
              We check your Disability Confident membership first. After that you see people who chose you. Nobody may
              have chosen you yet.
            </p>
          </Details>
          <Details summary="Can I contact somebody directly?">
            <p>No. You ask their job coach. You meet when the person agrees.</p>
          </Details>
          <Details summary="What is a work trial?">
            <p>
              One person does the job of one vacancy for an agreed time, with criteria that all sides signed. It is
              not a promise of a job. If both sides want it, the job is theirs.
            </p>
          </Details>
        </Section>
      </Columns>
    </PublicLayout>
  );
}
