/** A request that is answered without doing what it asks. */
export type Refusal = {
  status: 400 | 403 | 405 | 413 | 421 | 429 | 503;
  message: string;
  headers?: Record<string, string>;
};

/** Where a request goes that was turned away before routing. A route only this app can reach: see `refused.tsx`. */
export const REFUSED_PATH = "/refused";

export const REFUSALS = {
  badRequest: {
    status: 400,
    message: "We could not read what your browser sent. Go back, reload the page and try again.",
  },
  otherSite: {
    status: 403,
    message:
      "This request did not come from a page of Firstshift, so we did nothing. " +
      "Go back, reload the page and try again.",
  },
  method: {
    status: 405,
    message: "This address cannot be used in that way.",
    headers: { Allow: "GET, HEAD, POST" },
  },
  tooLarge: {
    status: 413,
    message: "That was too much text to send at once. Go back, shorten your answers and try again.",
  },
  unknownHost: {
    status: 421,
    message: "Firstshift does not answer at this address.",
  },
} as const satisfies Record<string, Refusal>;

export function tooMany(retryAfterSeconds: number): Refusal {
  return {
    status: 429,
    message: `You have tried this many times. Wait ${inWords(retryAfterSeconds)} and try again.`,
    headers: { "Retry-After": String(retryAfterSeconds) },
  };
}

export const SIGN_IN_UNAVAILABLE: Refusal = {
  status: 503,
  message: "Signing in does not work at the moment. Try again in a few minutes.",
  headers: { "Retry-After": "120" },
};

export const UNAVAILABLE: Refusal = {
  status: 503,
  message: "Firstshift does not work at the moment. Try again in a few minutes.",
  headers: { "Retry-After": "60" },
};

function inWords(seconds: number): string {
  if (seconds <= 60) return "a minute";
  return `${Math.ceil(seconds / 60)} minutes`;
}
