import { carrying, ownNameSeen } from "./seen.ts";
import { button, date, dateKinds, must, SITE, type Form } from "./form.ts";

export const PUBLIC: Record<string, Form[]> = {
  "/sign-in": [
    { by: "visitor", fields: () => ({ email: "somebody@new.test" }), kinds: { email: must("format") } },
  ],
  "/sign-in/code": [{ by: "visitor", fields: () => ({ code: "123456" }), kinds: { code: must("secret") }, refused: 422 }],
  "/sign-in/confirm": [{ by: "visitor", fields: () => ({ token: "not-a-token" }), kinds: { token: must("hidden") } }],
  "/sign-in/second-factor": [{ by: "owing", fields: () => ({ code: "123456" }), kinds: { code: must("secret") }, refused: 422 }],
  "/sign-in/second-factor/set-up": [{ by: "owing", fields: () => ({ code: "123456" }), kinds: { code: must("secret") }, refused: 422 }],
  "/sign-out": [button("fresh", {})],
  "/account": [button("fresh")],
  "/account/recovery-codes": [{ by: "operator", fields: () => ({ code: "123456" }), kinds: { code: must("secret") }, refused: 422 }],
  "/account/name": [
    carrying(ownNameSeen("coach"), { by: "coach", fields: () => ({ name: "Cora Renamed" }), kinds: { name: must("text") } }),
    carrying(ownNameSeen("mentor"), { by: "mentor", fields: () => ({ name: "Mona Renamed" }), kinds: { name: must("text") } }),
  ],
  "/account/address": [
    { by: "seeker", fields: () => ({ email: "another@new.test" }), kinds: { email: must("format") } },
  ],
  "/account/address/code": [{ by: "seeker", fields: () => ({ code: "123456" }), kinds: { code: must("secret") }, refused: 422 }],
  "/account/address/undo": [{ by: "visitor", fields: () => ({ token: "not-a-token" }), kinds: { token: must("hidden") } }],
  "/account/emails": [
    { by: "owner", fields: () => ({ pace: "daily" }), kinds: { pace: must("choice") } },
  ],
  "/account/emails/try-again": [button("seeker")],
  "/refer": [
    {
      by: "visitor",
      fields: ({ line }) => ({
        agreed: "yes", providerId: line.own.lead.providerId, referrerName: "Mary Bell", referrer: "school",
        referrerEmail: "bell@school.test", firstName: "Robin", email: "robin@referred.test", readTogether: "own",
      }),
      kinds: {
        agreed: must("hidden"), providerId: must("hidden"), referrerName: must("text"), referrer: must("choice"),
        referrerEmail: must("format"), firstName: must("text"), email: must("format"), readTogether: must("choice"),
      },
    },
  ],
  "/refer/near": [{ by: "visitor", fields: () => ({ town: "Bristol" }), kinds: { town: must("format") }, shows: true }],
  "/referred": [
    {
      by: "visitor",
      fields: ({ referralToken }) => ({ token: referralToken, answer: "yes" }),
      kinds: { token: must("hidden"), answer: must("press") },
    },
  ],
  "/join/employer": [
    {
      by: "fresh",
      fields: () => ({
        organisation: "New Employer", sector: "food", size: "small", claimedLevel: "committed", name: "Nia New",
        siteName: "The corner", town: "Bristol", outcode: "BS3",
      }),
      kinds: {
        organisation: must("text"), sector: must("choice"), size: must("choice"), claimedLevel: must("choice"),
        name: must("text"), ...SITE,
      },
    },
  ],
  "/join/provider": [
    {
      by: "fresh",
      fields: () => ({ organisation: "New Provider", town: "Bristol", about: "We support people.", name: "Pat New" }),
      kinds: { organisation: must("text"), town: must("format"), about: must("text"), name: must("text") },
    },
  ],
  "/join/job-seeker": [{ by: "fresh", fields: () => ({ town: "Bristol" }), kinds: { town: must("format") } }],
  "/join/job-seeker/:question": [
    {
      by: "fresh",
      params: { question: "provider" },
      fields: ({ line }) => ({ providerId: line.own.lead.providerId }),
      kinds: { providerId: must("press") },
    },
    { by: "fresh", params: { question: "name" }, fields: () => ({ fullName: "Joy Newly Come" }), kinds: { fullName: must("text") } },
    { by: "fresh", params: { question: "called" }, fields: () => ({ knownAs: "Joy" }), kinds: { knownAs: must("text") } },
    {
      by: "fresh",
      params: { question: "born" },
      fields: () => date("birthDate", "2000-01-31"),
      kinds: dateKinds("birthDate"),
    },
    {
      by: "fresh",
      params: { question: "check" },
      fields: ({ line }) => ({
        town: "Bristol", providerId: line.own.lead.providerId, fullName: "Joy Newly Come", knownAs: "Joy",
        ...date("birthDate", "2000-01-31"),
      }),
      kinds: {
        town: must("hidden"), providerId: must("hidden"), fullName: must("hidden"), knownAs: must("hidden"),
        "birthDate.day": must("hidden"), "birthDate.month": must("hidden"), "birthDate.year": must("hidden"),
      },
    },
  ],
  "/join/invitations/:invitationId": [
    {
      by: "invited",
      fields: () => ({ name: "Ina Invited", answer: "yes" }),
      kinds: { name: must("text"), answer: must("press") },
    },
  ],
  // A no, so that the same newcomer can still answer the invitation into a team.
  "/join/circle/:circleMemberId": [
    { by: "invitedMember", fields: () => ({ answer: "no" }), kinds: { answer: must("press") } },
  ],
  "/join/team/:teamInvitationId": [
    {
      by: "invitedMember",
      fields: () => ({ name: "Tia Team", answer: "yes" }),
      kinds: { name: must("text"), answer: must("press") },
    },
  ],
};


export const ELSEWHERE: Record<string, Form[]> = {
  "/demo": [{ by: "visitor", fields: () => ({ email: "tom.reid@example.org" }), kinds: { email: must("hidden") } }],
  "/webhooks/resend": [button("visitor")],
  "/api/auth/*": [button("visitor")],
  "/*": [button("visitor")],
};
