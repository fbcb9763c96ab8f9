import type { Config } from "@react-router/dev/config";

export default {
  appDirectory: "app",
  buildDirectory: "build",
  ssr: true,
  // All routes are known from the start: one address less that answers, and no request before a first click.
  routeDiscovery: { mode: "initial" },
} satisfies Config;
