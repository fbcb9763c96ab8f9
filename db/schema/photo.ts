import { sql } from "drizzle-orm";
import { check, index, pgTable, uuid } from "drizzle-orm/pg-core";
import { bytes, instant } from "./columns.ts";
import { disclosure } from "./disclosure.ts";
import { employer } from "./employer.ts";
import { allOf, appLogin, employerLogin, mayAdd, mayChange, mayRead, mayRemove, mine } from "./policy.ts";
import { jobSeeker } from "./vocational-profile.ts";

/** The beginning of a JPEG, and no more bytes than any photo of ours comes to (`PHOTO_LIMITS`). */
const ONE_OF_OURS = sql.raw("substring(picture for 3) = '\\xffd8ff'::bytea and octet_length(picture) <= 500000");

const own = mine("job_seeker_id", "job_seeker_id");

/** Somebody's photo. Identity, and theirs alone: not even their coach reads it, or whether there is one. */
export const photo = pgTable(
  "photo",
  {
    jobSeekerId: uuid("job_seeker_id")
      .primaryKey()
      .references(() => jobSeeker.id),
    /** Of this very picture: another one gets another. */
    id: uuid("id").notNull(),
    /** A JPEG of our own making. */
    picture: bytes("picture").notNull(),
    savedAt: instant("saved_at").notNull(),
  },
  () => [
    check("photo_is_one_of_ours", ONE_OF_OURS),
    mayRead("photo_read", appLogin, own),
    mayAdd("photo_add", appLogin, own),
    mayChange("photo_change", appLogin, own),
    mayRemove("photo_remove", appLogin, own),
  ],
);

/** Whoever is given it is given it now: the disclosure it belongs to is theirs, and nobody has read it. */
const RELEASED_UNREAD =
  "exists (select 1 from disclosure d where d.id = disclosure_photo.disclosure_id and d.item = 'photo' and " +
  "d.introduction_id = disclosure_photo.introduction_id and d.employer_id = disclosure_photo.employer_id and " +
  "d.job_seeker_id = disclosure_photo.job_seeker_id and d.first_read_at is null and d.withdrawn_at is null)";

/**
 * The copy of a photo that one employer is given in one introduction. An employer's login
 * finds it where it finds the disclosure: read, not taken back, due, and not for mentors.
 * Nobody changes it; the database erases it when the disclosure is taken back (`forget_photo`).
 */
export const disclosurePhoto = pgTable(
  "disclosure_photo",
  {
    disclosureId: uuid("disclosure_id")
      .primaryKey()
      .references(() => disclosure.id, { onDelete: "cascade" }),
    introductionId: uuid("introduction_id").notNull(),
    jobSeekerId: uuid("job_seeker_id")
      .notNull()
      .references(() => jobSeeker.id),
    employerId: uuid("employer_id")
      .notNull()
      .references(() => employer.id),
    picture: bytes("picture").notNull(),
  },
  (table) => [
    check("disclosure_photo_is_one_of_ours", ONE_OF_OURS),
    index("disclosure_photo_introduction_idx").on(table.introductionId),
    mayRead(
      "disclosure_photo_employer",
      employerLogin,
      allOf(
        mine("employer_id", "employer_id"),
        // Under the policies of that table: its rows are those this employer may read now.
        sql.raw("disclosure_id in (select d.id from disclosure d where d.item = 'photo' and d.first_read_at is not null and d.withdrawn_at is null)"),
      ),
    ),
    mayRead("disclosure_photo_own", appLogin, own),
    mayAdd("disclosure_photo_release", appLogin, allOf(own, sql.raw(RELEASED_UNREAD))),
  ],
);
