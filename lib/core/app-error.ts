import { cutText } from './cut-text';
import { keepFirst } from './keep-first';

/** One thing wrong with what was sent, and where. */
export interface AppErrorIssue {
  /** Dotted path into the body, e.g. `tools.2.definition.name`; empty for the whole. */
  path: string;
  message: string;
}

/** Every code an answer of the HTTP API can carry, with its status. */
const appErrorStatus = {
  bad_request: 400,
  request_invalid: 400,
  tool_invalid: 400,
  variable_missing: 400,
  nothing_to_run: 400,
  no_api_key: 400,
  unauthorized: 401,
  forbidden_host: 403,
  forbidden_origin: 403,
  not_found: 404,
  method_not_allowed: 405,
  too_slow: 408,
  run_active: 409,
  run_not_waiting: 409,
  run_not_resumable: 409,
  answers_missing: 409,
  call_already_answered: 409,
  revision_conflict: 409,
  changed_since_preview: 409,
  name_taken: 409,
  file_unavailable: 409,
  files_full: 409,
  library_full: 409,
  tool_in_use: 409,
  body_too_large: 413,
  unsupported_media_type: 415,
  too_many_tries: 429,
  backup_unusable: 500,
  data_unusable: 500,
  database_changed: 500,
  database_damaged: 500,
  database_in_use: 500,
  database_too_new: 500,
  internal: 500,
  password_missing: 500,
  server_busy: 503,
  server_ending: 503,
  storage_failed: 507,
} as const;

export type AppErrorCode = keyof typeof appErrorStatus;

/**
 * An expected failure: what went wrong, in words for the person, with a code for programs. Findings about a tool are
 * values and a failed tool is a `tool_result`; everything else that goes wrong on purpose is one of these. Whatever was
 * sent: its message and those of its issues are cut to `MAX_QUOTED`, and of more than `MAX_FINDINGS` issues the others are
 * counted.
 */
export class AppError extends Error {
  override name = 'AppError';
  readonly code: AppErrorCode;
  readonly issues: AppErrorIssue[] | undefined;
  /** When asking again may help. */
  readonly retryAfterSeconds: number | undefined;

  constructor(
    code: AppErrorCode,
    message: string,
    issues?: AppErrorIssue[],
    options: ErrorOptions & { retryAfterSeconds?: number } = {},
  ) {
    super(cutText(message), options);
    this.code = code;
    this.issues =
      issues &&
      keepFirst(
        issues,
        (issue) => ({ path: cutText(issue.path), message: cutText(issue.message) }),
        (more) => ({ path: '', message: more }),
      );
    this.retryAfterSeconds = options.retryAfterSeconds;
  }

  get status(): number {
    return appErrorStatus[this.code];
  }
}
