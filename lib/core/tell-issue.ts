import type { AppErrorIssue } from './app-error';

/** An issue as one sentence: its place stands before it, unless it is named in it. */
export const tellIssue = ({ path, message }: AppErrorIssue): string =>
  path === '' || message.includes(`\`${path}\``) ? message : `${path}: ${message}`;
