import type { Scenario } from '../scenario';
import type { ScriptedFailure } from '../scripted-failure';

/** What the SDK repeats by itself, twice. */
const isRepeated = (status: number): boolean => status === 409 || status === 429 || status >= 500;

/** The texts of the API where they are known. Source: API documentation, "API errors". */
const failures: readonly [
  status: number,
  type: string,
  name: string,
  message: string,
  retryAfter?: number,
][] = [
  [
    400,
    'invalid_request_error',
    'Invalid request',
    'messages.0.content.0: The Simulator was asked to refuse this request.',
  ],
  [401, 'authentication_error', 'Wrong key', 'invalid x-api-key'],
  [402, 'billing_error', 'Billing', 'Your credit balance is too low to access the Anthropic API.'],
  [
    403,
    'permission_error',
    'No permission',
    'Your API key does not have permission to use the specified resource.',
  ],
  [404, 'not_found_error', 'Not found', 'model: simulator'],
  [409, 'conflict_error', 'Conflict', 'Another request is changing the same resource.'],
  [413, 'request_too_large', 'Request too large', 'Request exceeds the maximum size'],
  [429, 'rate_limit_error', 'Rate limit', "This request would exceed your organization's rate limit.", 1],
  [500, 'api_error', 'Error at the API', 'Internal server error'],
  [504, 'timeout_error', 'Timeout', 'The request timed out while it was processed.'],
  [529, 'overloaded_error', 'Overloaded', 'Overloaded', 1],
];

const byStatus: readonly Scenario[] = failures.map(([status, type, name, message, retryAfter]) => {
  const failure: ScriptedFailure = {
    status,
    error: { type, message },
    ...(retryAfter === undefined ? {} : { retryAfter }),
  };
  const after = retryAfter === undefined ? '' : ` and retry-after ${retryAfter}`;
  const tries = isRepeated(status)
    ? 'three times, so that the two repeats of the SDK fail too'
    : 'once; it is not repeated by itself';
  return {
    id: `http-${status}`,
    name: `${name} (${status})`,
    group: 'Failures',
    description: `Fails with HTTP ${status} ${type}${after}, ${tries}. Retry succeeds.`,
    fails: isRepeated(status) ? 3 : 1,
    failure,
  };
});

/** Requests that are refused before any answer. */
export const httpFailures: readonly Scenario[] = [
  ...byStatus,
  {
    id: 'rate-limit',
    name: 'Rate limit, passing',
    group: 'Failures',
    description: 'Fails with HTTP 429 rate_limit_error and retry-after 1; the first repeat succeeds.',
    fails: 1,
    failure: {
      status: 429,
      error: { type: 'rate_limit_error', message: 'This request would exceed the rate limit. (Simulated.)' },
      retryAfter: 1,
    },
  },
  {
    id: 'api-error',
    name: 'Error at the API, passing',
    group: 'Failures',
    description: 'Fails with HTTP 500 api_error; the second repeat succeeds.',
    fails: 2,
    failure: { status: 500, error: { type: 'api_error', message: 'Internal server error' } },
  },
  {
    id: 'overloaded',
    name: 'Overloaded for good',
    group: 'Failures',
    description: 'Fails with HTTP 529 overloaded_error, again at every retry.',
    fails: 'always',
    failure: { status: 529, error: { type: 'overloaded_error', message: 'Overloaded' } },
  },
  {
    id: 'spend-limit',
    name: 'Spend limit reached',
    group: 'Failures',
    description: 'Fails with HTTP 429 and the error code enforced_spend_limit_reached, again at every retry.',
    fails: 'always',
    failure: {
      status: 429,
      error: {
        type: 'rate_limit_error',
        message: 'The spend limit of the organization is reached. (Simulated.)',
        details: { error_code: 'enforced_spend_limit_reached' },
      },
    },
  },
];
