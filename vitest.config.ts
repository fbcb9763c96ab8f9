import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // Two cores: more workers than that only wait for each other.
    maxWorkers: 2,
    projects: [
      { test: { name: "unit", include: ["tests/unit/**/*.test.{ts,tsx}"] } },
      { test: { name: "architecture", include: ["tests/architecture/**/*.test.ts"] } },
      {
        test: {
          name: "integration",
          include: ["tests/{integration,races,fuzz}/**/*.test.ts"],
          globalSetup: "tests/support/servers.ts",
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        // What choice and anonymity rest on, in small; `npm run test:privacy` runs the same at full size.
        test: {
          name: "privacy",
          include: ["tests/privacy/**/*.test.ts"],
          globalSetup: "tests/support/servers.ts",
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: "e2e",
          include: ["tests/e2e/**/*.test.ts"],
          globalSetup: ["tests/support/servers.ts", "tests/support/chromium.ts"],
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
          testTimeout: 300_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
