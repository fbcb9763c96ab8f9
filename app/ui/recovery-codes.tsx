import { useEffect, useRef } from "react";
import { ButtonLink, PageTitle } from "./page.tsx";

/** Shown once. Each works once, for the day the phone is lost. */
export function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  const top = useRef<HTMLDivElement>(null);
  // They take the place of the form without a new page: begin at the top, for the eye and the screen reader.
  useEffect(() => {
    window.scrollTo(0, 0);
    top.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div ref={top} tabIndex={-1}>
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
    </div>
  );
}
