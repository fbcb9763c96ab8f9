/** What is kept so that people can sign in. The pages have a login of their own for it; time has this alone. */
export type SignInStore = {
  /**
   * Throws away sessions and emailed codes that ran out, at most so many of each.
   * @returns how many
   */
  forgetExpired(most: number): Promise<number>;
};
