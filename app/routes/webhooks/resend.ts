import { recordEmailNews } from "#app/domain/mailing/record-email-return.ts";
import { NotFound } from "#app/domain/errors.ts";
import { page } from "#app/web/page.server.ts";

/** Only Resend has business here, and it posts. */
export const loader = page("anyone", () => Promise.reject<Response>(new NotFound()));

/** Resend tells of emails that came back or arrived. Believed only under its signature. */
export const action = page("anyone", async ({ deps, context, request }) => {
  const news = context.readEmailNews(await request.text(), request.headers);
  if (news === "not wanted") throw new NotFound();
  if (news === "forged") return new Response("The signature does not hold.", { status: 401 });
  if (news !== "nothing") await recordEmailNews(deps, { kind: "mailing" }, news);
  return new Response(null, { status: 204 });
});
