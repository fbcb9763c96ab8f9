import { index, integer, pgSchema, text, timestamp } from "drizzle-orm/pg-core";

/** How often something was tried. Only the login `firstshift_limits` reaches this schema. */
export const limits = pgSchema("limits");

/** The columns rate-limiter-flexible counts in. Keys are hashes, so no address is kept here. */
export const attempt = limits.table(
  "attempt",
  {
    key: text("key").primaryKey(),
    points: integer("points").notNull(),
    expire: timestamp("expire", { withTimezone: true, precision: 3 }),
  },
  (table) => [index("attempt_expire_idx").on(table.expire)],
);
