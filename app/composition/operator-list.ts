import { listOperators } from "#db/import/operator.server.ts";
import { runCommand, say, withDatabase } from "./launcher/commands.ts";
import { migrate, ownerUrl } from "./launcher/prepare.ts";

/** `npm run operators:list`: who the operators are, with the owner's address. */
await runCommand(() =>
  withDatabase(async (env) => {
    await migrate(env);
    const operators = await listOperators(ownerUrl(env));
    if (operators.length === 0) say("There are no operators. Add one: npm run operators:add name@example.org \"First Last\"");
    for (const { email, name, since, secondFactor } of operators) {
      say(`${email}  ${name}, since ${since}, ${secondFactor ? "second check set up" : "second check not set up yet"}`);
    }
  }),
);
