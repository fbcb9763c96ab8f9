import { removeOperator } from "#db/import/operator.server.ts";
import { systemClock } from "./clock-and-random.ts";
import { runCommand, say, withDatabase } from "./launcher/commands.ts";
import { StartFailure } from "./launcher/failure.ts";
import { migrate, ownerUrl } from "./launcher/prepare.ts";
import { typedAddress } from "./typed-address.ts";

/** `npm run operators:remove EMAIL`: ends somebody's being an operator. */
await runCommand(async () => {
  const email = typedAddress("npm run operators:remove name@example.org");
  await withDatabase(async (env) => {
    await migrate(env);
    const ended = await removeOperator(ownerUrl(env), { email, endedAt: systemClock.now().toString() });
    if (ended === "no operator") throw new StartFailure(`${email} is no operator. See who is: npm run operators:list`);
    if (ended === "the last one") throw new StartFailure(`${email} is the last operator. Add another one first.`);
    say(`${email} is no operator any more, and is signed out everywhere.`);
  });
});
