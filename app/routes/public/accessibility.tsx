import { pageTitle } from "#app/ui/form/index.ts";
import { WriteTo } from "#app/ui/reach.tsx";
import { Columns, PageTitle, PublicLayout, Section } from "#app/ui/index.ts";

export default function AccessibilityPage() {
  return (
    <PublicLayout>
      <title>{pageTitle("Accessibility")}</title>
      <Columns>
        <PageTitle lead="Firstshift is made for people who are often shut out by websites. It should work for you.">
          Accessibility
        </PageTitle>
        <Section title="What you can do">
          <ul>
            <li>Make the text up to four times as large without scrolling sideways.</li>
            <li>Use a keyboard, a switch, your voice or a screen reader for everything.</li>
            <li>Use a phone, or a browser with JavaScript switched off.</li>
            <li>Have dark pages and less motion, if your device asks for them.</li>
            <li>Sign in without remembering a password and without solving a puzzle.</li>
            <li>Take as much time as you need to fill in a page.</li>
          </ul>
        </Section>
        <Section title="Pages for job seekers">
          <p>
            They are written in easy read: short sentences, larger words, and a picture on the left. Your coach or
            somebody you trust can fill them in with you.
          </p>
        </Section>
        <Section title="How accessible it is">
          <p>
            We build to the Web Content Accessibility Guidelines 2.2, level AA, and check our pages with automatic
            tests. Those find only some problems. An audit by disabled people has not taken place yet, so we do not
            claim to meet all of it.
          </p>
        </Section>
        <Section title="If something does not work for you">
          <p>
            Tell your job coach, or write to <WriteTo />. Say which page it was and what went
            wrong. If you are not happy with our answer, the{" "}
            <a href="https://www.equalityadvisoryservice.com/">Equality Advisory and Support Service</a> can advise you.
          </p>
        </Section>
      </Columns>
    </PublicLayout>
  );
}
