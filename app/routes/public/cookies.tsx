import { pageTitle } from "#app/ui/form/index.ts";
import { Columns, PageTitle, PublicLayout, SummaryList } from "#app/ui/index.ts";

export default function CookiesPage() {
  return (
    <PublicLayout>
      <title>{pageTitle("Cookies")}</title>
      <Columns>
        <PageTitle lead="We use two cookies, both to sign you in. Neither follows you around.">Cookies</PageTitle>
        <p>
          A cookie is a small note that a website leaves in your browser. Because ours are needed to sign you in, we do
          not have to ask you first. There are no cookies for adverts or for counting visits, and nothing on our pages
          comes from another company.
        </p>
        <SummaryList
          rows={[
            { key: "firstshift_session", value: "Keeps you signed in for up to 14 days, or until you sign out." },
            { key: "firstshift_sign_in", value: "Remembers your email address while you wait for your code." },
          ]}
        />
        <p>
          On the public site both names begin with <code>__Host-</code>, which makes browsers guard them better.
        </p>
      </Columns>
    </PublicLayout>
  );
}
