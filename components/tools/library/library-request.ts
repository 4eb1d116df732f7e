/** What is asked of the library for a session: tools of it, or something about a tool of the session. */
export type LibraryRequest =
  | { show: 'add' }
  | { show: 'sets' }
  | { show: 'save' | 'history'; toolId: string };
