import path from "node:path";
import type { DatabaseEnv } from "./launcher/own-servers.ts";
import { UnusableFile } from "#db/import/csv-file.server.ts";
import { runCommand, withDatabase } from "./launcher/commands.ts";
import { StartFailure } from "./launcher/failure.ts";
import { migrate, ownerUrl } from "./launcher/prepare.ts";

/** Runs a command that takes a file into the database, as the database's owner. */
export function runImport(
  usage: string,
  work: (input: { env: DatabaseEnv; ownerUrl: string; file: string; rest: string[] }) => Promise<void>,
): Promise<never> {
  return runCommand(async () => {
    const [file, ...rest] = process.argv.slice(2);
    if (!file) throw new StartFailure(`Say which file: ${usage}`);
    await withDatabase(async (env) => {
      await migrate(env);
      try {
        await work({ env, ownerUrl: ownerUrl(env), file: path.resolve(file), rest });
      } catch (error) {
        throw error instanceof UnusableFile ? new StartFailure(error.message) : error;
      }
    });
  });
}
