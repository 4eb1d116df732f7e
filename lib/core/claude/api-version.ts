/** The version of the Messages API that is spoken: the `anthropic-version` header of every request. */
export const API_VERSION = '2026-10-21';
