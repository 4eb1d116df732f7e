/** One reason why the API would refuse a request. */
export interface RequestIssue {
  /** The place in the body, written as the API does: `messages.2`, `tools.0.custom.name`; empty for the body itself. */
  path: string;
  /** What is wrong and what to do, for a person. */
  message: string;
  /** What the API answers. */
  apiMessage: string;
}

/**
 * An issue whose text begins with its place, as most of the API's do.
 *
 * @param apiPath the place as the API counts it, where that differs
 */
export function toPlacedIssue(path: string, apiText: string, message: string, apiPath = path): RequestIssue {
  return { path, message, apiMessage: `${apiPath}: ${apiText}` };
}
