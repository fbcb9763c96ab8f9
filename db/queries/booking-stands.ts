import { sql } from "drizzle-orm";
import { booking } from "../schema/booking.ts";

/** Agreed by all sides, even if a change of it waits for signatures; or it led to the job. */
export const bookingStands = sql<boolean>`(${booking.status} in ('agreed', 'job_offered')
  or (${booking.status} = 'awaiting_signatures' and ${booking.firstAgreedAt} is not null))`;
