import type { ReactNode } from "react";
import type { NamedCoach } from "#app/domain/introduction/introduction-store.ts";
import type { WorkContact } from "#app/domain/membership/work-contact-store.ts";
import { EasyReadList } from "./easy-read.tsx";
import { useRootData } from "./layout/root-data.ts";
import type { PictureName } from "./picture.tsx";

/** A number to press or to read: the digits alone make the link. */
export function PhoneLink({ phone }: { phone: string }) {
  return (
    <a className="govuk-link" href={`tel:${phone.replace(/[^\d+]/g, "")}`}>
      {phone}
    </a>
  );
}

/** Where a phone is too narrow for it, it breaks before the @ and not within a word. */
export function EmailLink({ email }: { email: string }) {
  const at = email.lastIndexOf("@");
  return (
    <a className="govuk-link" href={`mailto:${email}`}>
      {email.slice(0, at)}
      <wbr />
      {email.slice(at)}
    </a>
  );
}

/** "0117 496 0000 or name@example.org"; nothing where neither is known. */
export function ContactWords({ contact: { phone, email } }: { contact: WorkContact }) {
  return (
    <>
      {phone !== "" && <PhoneLink phone={phone} />}
      {phone !== "" && email !== "" && " or "}
      {email !== "" && <EmailLink email={email} />}
    </>
  );
}

export const isReachable = ({ phone, email }: WorkContact): boolean => phone !== "" || email !== "";

/** How somebody reaches whoever coaches them, and whom else when the coach is away. */
export function ReachEasy({ talkTo: { coach, provider, coachAt, providerAt } }: { talkTo: NamedCoach }) {
  const items: { picture: PictureName; words: ReactNode }[] = [];
  if (coachAt.phone !== "") items.push({ picture: "phone", words: <p>Call {coach}: <PhoneLink phone={coachAt.phone} /></p> });
  if (coachAt.email !== "") items.push({ picture: "letter", words: <p>Write to {coach}: <EmailLink email={coachAt.email} /></p> });
  if (isReachable(providerAt)) {
    items.push({
      picture: "people",
      words: (
        <>
          <p>Is {coach} away? Ask {provider}:</p>
          <p>
            <ContactWords contact={providerAt} />
          </p>
        </>
      ),
    });
  }
  return <EasyReadList items={items} />;
}

/** The address of whoever runs this Firstshift, where it is known. */
export function WriteTo() {
  const { writeTo } = useRootData();
  return writeTo === null ? <>us</> : <EmailLink email={writeTo} />;
}
