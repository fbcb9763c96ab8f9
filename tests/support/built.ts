import postgres from "postgres";
import { inject } from "vitest";
import { buildIfNeeded } from "#app/composition/launcher/build.ts";

/** Any number but the one that cloning takes. */
const BUILD_LOCK = 2;

/**
 * Sees to it that the bundle is what the sources say. Only files that ask the web
 * app itself need it; the first of them builds, and others that run beside it wait.
 */
export async function built(): Promise<void> {
  const superuser = postgres(inject("superuserUrl"), { max: 1, onnotice: () => {} });
  try {
    await superuser`select pg_advisory_lock(${BUILD_LOCK})`;
    await buildIfNeeded(() => {});
  } finally {
    await superuser.end();
  }
}
