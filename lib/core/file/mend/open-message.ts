/** A message of an imported conversation before its shape was checked, with where it stood. */
export interface OpenMessage {
  role: unknown;
  content: unknown;
  /** Everything else it holds. */
  rest: object;
  /** Its place in what was given: `messages.3`. */
  path: string;
}
