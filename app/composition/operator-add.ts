import { addOperator } from "#db/import/operator.server.ts";
import { emailSchema } from "#app/forms/sign-in.ts";
import { line } from "#app/forms/text.ts";
import { systemClock } from "./clock-and-random.ts";
import { openGate } from "./deps.server.ts";
import { runCommand, say, withDatabase } from "./launcher/commands.ts";
import { StartFailure } from "./launcher/failure.ts";
import { migrate, ownerUrl } from "./launcher/prepare.ts";

/** `npm run operators:add EMAIL NAME`: how the first operator comes to be, outside the demo. */
await runCommand(async () => {
  const [typedEmail, ...typedName] = process.argv.slice(2);
  const address = emailSchema.safeParse({ email: typedEmail });
  const name = line("the operator's name").safeParse(typedName.join(" "));
  if (!address.success || !name.success) {
    throw new StartFailure("Say who: npm run operators:add name@example.org \"First Last\"");
  }
  await withDatabase(async (env) => {
    await migrate(env);
    const { email } = address.data;
    const gate = openGate(env, { poolSize: 1 });
    const addedAt = systemClock.now().toString();
    const added = await addOperator(gate.withActor, { ownerUrl: ownerUrl(env), email, name: name.data, addedAt });
    await gate.close();
    if (!added) throw new StartFailure(`${email} already has a role here. Nobody holds two.`);
    say(`${email} is an operator and can sign in. The first sign-in sets up the second check.`);
  });
});
