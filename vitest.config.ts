import { defineConfig } from "vitest/config";

// What is served is what is tested: React and its router as in production, not the builds for development.
process.env.NODE_ENV = "production";

/** The bundle is taken as it is: Vite has nothing to do to what it built. */
const server = { deps: { external: [/\/build\/server\//] } };

/**
 * Files that follow each other in one process load the product once, not each anew: that is a third of what most take.
 * They share no more than that; each has a database, an index and an app of its own.
 */
const isolate = false;

export default defineConfig({
  test: {
    // Two cores: more workers than that only wait for each other.
    maxWorkers: 2,
    projects: [
      { test: { name: "unit", isolate, include: ["tests/unit/**/*.test.{ts,tsx}"] } },
      { test: { name: "architecture", isolate, include: ["tests/architecture/**/*.test.ts"] } },
      {
        test: {
          name: "integration",
          isolate,
          include: ["tests/{integration,races,fuzz}/**/*.test.ts"],
          globalSetup: "tests/support/servers.ts",
          server,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        // What choice and anonymity rest on, in small; `npm run test:privacy` runs the same at full size.
        test: {
          name: "privacy",
          isolate,
          include: ["tests/privacy/**/*.test.ts"],
          globalSetup: "tests/support/servers.ts",
          server,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: "e2e",
          isolate,
          include: ["tests/e2e/**/*.test.ts"],
          globalSetup: ["tests/support/servers.ts", "tests/support/chromium.ts"],
          server,
          // One test walks a whole line through many pages: about half a minute, and several on a busy machine.
          testTimeout: 300_000,
          hookTimeout: 60_000,
        },
      },
      {
        // What is too long for every change: `npm run test:full`.
        test: {
          name: "full",
          include: ["tests/full/**/*.test.ts"],
          globalSetup: ["tests/support/servers.ts", "tests/support/chromium.ts"],
          server,
          testTimeout: 300_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
