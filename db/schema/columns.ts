import { customType, uuid } from "drizzle-orm/pg-core";
import { Temporal } from "temporal-polyfill";

/** A moment (timestamptz). Drizzle hands strings to and from postgres.js, which Temporal reads as they are. */
export const instant = customType<{ data: Temporal.Instant; driverData: string }>({
  dataType: () => "timestamptz(3)",
  fromDriver: (value) => Temporal.Instant.from(value),
  toDriver: (value) => value.toString(),
});

/** A day on the calendar, without a time zone. */
export const plainDate = customType<{ data: Temporal.PlainDate; driverData: string }>({
  dataType: () => "date",
  fromDriver: (value) => Temporal.PlainDate.from(value),
  toDriver: (value) => value.toString(),
});

/** What is no text. */
export const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => "bytea" });

/** Ids are made by the application (`deps.random`), so no insert has to read its own row back past a policy. */
export const id = () => uuid("id").primaryKey();
