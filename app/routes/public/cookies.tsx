import { pageTitle } from "#app/ui/form/index.ts";
import { Columns, PageTitle, PublicLayout, SummaryList } from "#app/ui/index.ts";

export default function CookiesPage() {
  return (
    <PublicLayout>
      <title>{pageTitle("Cookies")}</title>
      <Columns>
        <PageTitle lead="We use three cookies. None of them follows you around.">Cookies</PageTitle>
        <p>
          A cookie is a small note that a website leaves in your browser. Because ours are needed to sign you in,
          and for a form that goes over several pages, we do not have to ask you first. There are no cookies for adverts or for counting visits, and nothing on our pages
          comes from another company.
        </p>
        <SummaryList
          rows={[
            { key: "firstshift_session", value: "Keeps you signed in for up to 14 days, or until you sign out." },
            { key: "firstshift_sign_in", value: "Remembers your email address while you wait for your code." },
            {
              key: "firstshift_answers",
              value: "Keeps your answers from one page of a form to the next. Sealed, and gone when you send the form or close the browser.",
            },
          ]}
        />
        <p>
          On the public site all three names begin with <code>__Host-</code>, which makes browsers guard them better.
        </p>
      </Columns>
    </PublicLayout>
  );
}
