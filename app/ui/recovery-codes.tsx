import { ButtonLink, PageTitle } from "./page.tsx";

/** Shown once. Each works once, for the day the phone is lost. */
export function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  return (
    <>
      <PageTitle lead="If you lose your phone, you can sign in with one of these. Each works once. We cannot show them again.">
        Keep your recovery codes
      </PageTitle>
      <ul className="govuk-list" aria-label="Recovery codes">
        {codes.map((code) => (
          <li key={code}>
            <code className="fs-code">{code}</code>
          </li>
        ))}
      </ul>
      <p className="govuk-body">Print this page, or write them down and keep them where only you can find them.</p>
      <ButtonLink to="/sign-in/done">I have kept them</ButtonLink>
    </>
  );
}
