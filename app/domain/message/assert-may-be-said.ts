import { isDue, stands } from "../disclosure/disclosure-store.ts";
import { Invalid, NotFound } from "../errors.ts";
import { statusNow } from "../introduction/introduction-lifecycle.ts";
import type { Introduction } from "../introduction/introduction-store.ts";
import type { Store } from "../store.ts";
import type { ReaderSide } from "./message-lifecycle.ts";
import { tellsTooMuch } from "./what-it-tells.ts";

/**
 * The one gate that every text a coach types passes before the other side reads it: a
 * message, the notes on a booking, why criteria stay as they are.
 * @param texts by the field they were typed into; null where nothing was
 * @throws Invalid on each field that says too much
 */
export async function assertMayBeSaid(
  store: Store,
  introduction: Introduction,
  to: ReaderSide,
  texts: Readonly<Record<string, string | null>>,
): Promise<void> {
  const seeker = await store.profiles.seekerById(introduction.jobSeekerId);
  if (!seeker) throw new NotFound("person");
  const told = (await store.disclosures.of([introduction.id])).filter((one) => stands(one) && isDue(one, introduction));
  const contact = await store.disclosures.contact(introduction.jobSeekerId);
  const introduced = statusNow(introduction) === "introduced";
  const known = { introduced, to, names: seeker, told, contact };
  const wrong = Object.entries(texts).flatMap(([field, text]) => {
    const why = text === null ? null : tellsTooMuch(text, known);
    return why === null ? [] : [[field, why] as const];
  });
  if (wrong.length > 0) throw new Invalid(Object.fromEntries(wrong));
}
