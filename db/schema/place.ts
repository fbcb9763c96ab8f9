import { doublePrecision, index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { anyRow, appLogin, employerLogin, mayRead, workerLogin } from "./policy.ts";
import { instant } from "./columns.ts";

/** The gazetteer: towns from GeoNames (CC BY 4.0), with the county they are in. Reference data, nobody's. */
export const place = pgTable(
  "place",
  {
    id: integer("id").primaryKey(),
    name: text("name").notNull(),
    /** County or council area, to tell two towns of one name apart. */
    area: text("area").notNull(),
    /** ENG, SCT, WLS or NIR: wages are one, tax and bank holidays are not. */
    country: text("country").notNull(),
    latitude: doublePrecision("latitude").notNull(),
    longitude: doublePrecision("longitude").notNull(),
  },
  (table) => [
    index("place_name_idx").on(table.name),
    mayRead("place_read", [appLogin, employerLogin, workerLogin], anyRow),
  ],
);

/** Outcode centroids, when somebody has imported them (ONS, OGL v3). */
export const outcodeCentre = pgTable(
  "outcode_centre",
  {
    outcode: text("outcode").primaryKey(),
    latitude: doublePrecision("latitude").notNull(),
    longitude: doublePrecision("longitude").notNull(),
    importedAt: instant("imported_at").notNull(),
  },
  () => [mayRead("outcode_centre_read", [appLogin, employerLogin, workerLogin], anyRow)],
);
