import { clearOperatorsSecondFactor } from "#db/import/operator.server.ts";
import { runCommand, say, withDatabase } from "./launcher/commands.ts";
import { StartFailure } from "./launcher/failure.ts";
import { migrate, ownerUrl } from "./launcher/prepare.ts";
import { typedAddress } from "./typed-address.ts";

/** `npm run operators:clear-second-factor EMAIL`: for an operator who lost their phone and their recovery codes. */
await runCommand(async () => {
  const email = typedAddress("npm run operators:clear-second-factor name@example.org");
  await withDatabase(async (env) => {
    await migrate(env);
    if (!(await clearOperatorsSecondFactor(ownerUrl(env), email))) {
      throw new StartFailure(`${email} is no operator. See who is: npm run operators:list`);
    }
    say(`${email} is signed out everywhere, and sets up a new authenticator app at the next sign-in. Ask them to do it soon.`);
  });
});
