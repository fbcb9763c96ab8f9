/** One kind of change that is made to the product in a round, through its pages. */
export type Change = {
  name: string;
  /** Looks how things stand and brings them to where the change begins, before anything is brought down. */
  prepare(): Promise<void>;
  /** Makes it, and keeps what was answered. */
  make(round: number): Promise<void>;
};
