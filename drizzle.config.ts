import { defineConfig } from "drizzle-kit";

export default defineConfig({
  dialect: "postgresql",
  schema: "./db/schema/*.ts",
  out: "./db/migrations",
  entities: { roles: { provider: "", exclude: ["firstshift_app", "firstshift_employer", "firstshift_worker"] } },
});
