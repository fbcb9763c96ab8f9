import { and, eq, isNotNull, not, or, type SQL } from "drizzle-orm";
import { employerCheck } from "../schema/employer.ts";

const isOpen = eq(employerCheck.status, "open");
/** `asksForSomething` */
const asks = or(
  eq(employerCheck.cause, "signed-up"),
  isNotNull(employerCheck.claimWords),
  isNotNull(employerCheck.newName),
  isNotNull(employerCheck.newSector),
)!;

/** Waits for an operator. */
export const waitsForOperator: SQL = and(isOpen, asks)!;
/** All that it asked for was taken back, so it is nobody's to read. Its employer may not close it: what is asked next is added to it. */
export const wasTakenBack: SQL = and(isOpen, not(asks))!;
