type ErrorWords = { title: string; what: string; next: string };

const NOT_FOUND: ErrorWords = {
  title: "Page not found",
  what: "There is no page at this address, or it is not one you can open with the account you are signed in with.",
  next: "Check the address, or start again from here.",
};

const BROKEN: ErrorWords = {
  title: "Something went wrong on our side",
  what: "It was not you. What you did before this page is saved. What you just sent may not be.",
  next: "Wait a minute and try again. If it happens again, write to us.",
};

/** What each refusal means and what to do now, in plain words. */
const WORDS: Record<number, ErrorWords> = {
  400: {
    title: "We could not read that",
    what: "Your browser sent something we do not understand.",
    next: "Go back, reload the page and try again.",
  },
  403: {
    title: "You cannot do this",
    what: "The account you are signed in with is not allowed to do this. Nothing was changed.",
    next: "Go back, or sign in with another account.",
  },
  404: NOT_FOUND,
  405: {
    title: "This address cannot be used that way",
    what: "The page you came from sent its answers to the wrong place. Nothing was changed.",
    next: "Go back, reload the page and try again.",
  },
  409: {
    title: "This has changed in the meantime",
    what: "Somebody else was a little faster, or the page you had open was no longer up to date.",
    next: "Go back and reload the page to see how it stands now.",
  },
  413: {
    title: "That was too much at once",
    what: "What you sent is larger than we accept.",
    next: "Go back, shorten your answers and try again.",
  },
  421: {
    title: "Wrong address",
    what: "Firstshift does not answer at this address.",
    next: "Check the address in your browser.",
  },
  422: {
    title: "We cannot use that answer",
    what: "Something you sent is missing or does not fit.",
    next: "Go back, check your answers and try again.",
  },
  429: {
    title: "Too many tries",
    what: "This was tried many times in a short while, so we are holding back to keep accounts safe.",
    next: "Wait a few minutes and try again.",
  },
  500: BROKEN,
  503: {
    title: "Firstshift is not available",
    what: "We cannot reach a part we need. Nothing you saved before is lost.",
    next: "Try again in a few minutes.",
  },
};

export function errorWords(status: number): ErrorWords {
  return WORDS[status] ?? (status >= 500 ? BROKEN : NOT_FOUND);
}
