import { emailSchema } from "#app/forms/sign-in.ts";
import { StartFailure } from "./launcher/failure.ts";

/**
 * The one address that a command is given.
 * @throws StartFailure when it is none
 */
export function typedAddress(usage: string): string {
  const [email, ...more] = process.argv.slice(2);
  const address = emailSchema.safeParse({ email });
  if (!address.success || more.length > 0) throw new StartFailure(`Say who: ${usage}`);
  return address.data.email;
}
