/**
 * What a use case may refuse with. `web` turns each into a response; nothing
 * else a use case throws is expected, and all of it becomes the 500 page.
 */
export abstract class DomainError extends Error {}

/** There is no such thing, or not for this actor: the two look the same from outside. */
export class NotFound extends DomainError {
  override name = "NotFound";
  readonly what: string;
  constructor(what = "page", further = "") {
    super(`We cannot find this ${what}. ${further}`.trim());
    this.what = what;
  }
}

/** The actor is known and may not do this. Says nothing about what exists. */
export class NotAllowed extends DomainError {
  override name = "NotAllowed";
  constructor(message = "You cannot do this with the account you are signed in with.") {
    super(message);
  }
}

/** Somebody else was first, or the thing has moved on. The message says what to do now. */
export class Clash extends DomainError {
  override name = "Clash";
}

/** What was sent cannot be used. One message per field; the form shows them beside the field and in the summary. */
export class Invalid extends DomainError {
  override name = "Invalid";
  readonly fields: Record<string, string>;
  constructor(fields: Record<string, string>) {
    super(Object.values(fields)[0] ?? "Check your answers.");
    this.fields = fields;
  }
}
