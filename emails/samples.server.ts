import { CATALOGUE, TEMPLATE_NAMES } from "./catalogue.ts";
import type { TemplateName } from "./catalogue.ts";
import type { Email } from "./define-email.tsx";
import { renderEmail, type RenderedEmail } from "./render.server.tsx";

type Sample = RenderedEmail & { name: TemplateName; audience: string; canWait: boolean };

/**
 * Every email of the catalogue, written with its sample state.
 * @param appUrl where its links lead
 */
export async function sampleEmails(appUrl: string): Promise<Sample[]> {
  return Promise.all(
    TEMPLATE_NAMES.map(async (name) => {
      const { audience, canWait, sample } = CATALOGUE[name] as Email<object>;
      const props = "appUrl" in sample ? { ...sample, appUrl } : sample;
      return { name, audience, canWait, ...(await renderEmail(name, props as never)) };
    }),
  );
}
