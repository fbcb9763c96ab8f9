export * from "./place.ts";
export * from "./membership.ts";
export * from "./employer.ts";
export * from "./vacancy.ts";
export * from "./vocational-profile.ts";
export * from "./visibility.ts";
export * from "./introduction.ts";
export * from "./booking.ts";
