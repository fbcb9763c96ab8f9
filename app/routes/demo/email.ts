import { NotFound } from "#app/domain/errors.ts";
import { page } from "#app/web/page.server.ts";
import { EMAIL_POLICY } from "#app/web/security-headers.server.ts";

/** One email of the catalogue, in html as it is sent. Outside the demo there is no such page. */
export const loader = page("anyone", async ({ context, params }) => {
  const sample = context.demo && (await context.samples()).find(({ name }) => name === params.template);
  if (!sample) throw new NotFound();
  return new Response(sample.html, {
    headers: { "Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": EMAIL_POLICY },
  });
});
