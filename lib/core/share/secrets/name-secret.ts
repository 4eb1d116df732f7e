import { isPassphrase } from './is-passphrase';
import type { SecretKind } from './secret-hit';

const KINDS: [RegExp, SecretKind][] = [
  [/(^|_)(password|passwd|passphrase|passcode|pwd|pgpassword)$/, 'password'],
  [/(^|_)(api_?key|access_key|secret_key|account_key|auth_key|client_secret|secret|key_secret)$/, 'API key'],
  [/(^|_)(private_key|signing_key|encryption_key)$/, 'private key'],
  [/(^|_)(access|auth|authorization|refresh|bearer|session|id|bot|secret|api|personal)_token$/, 'token'],
  [/^(token|authorization|x_auth)$/, 'token'],
  [/(^|_)(phone|phone_number|mobile|mobile_number|telephone|tel|cell|whatsapp)$/, 'phone number'],
];

/** Nearly every name says nothing, and is known for that at once. */
const HINT = /pass|pwd|key|secret|token|auth|phone|mobile|tel|cell|whatsapp/i;

/** What stands in such a field in place of a secret. */
const PLACEHOLDERS =
  /^(string|text|hidden|password|passwd|secret|token|api[_-]?key|required|optional|null|none|true|false|undefined|redacted|changeme|example|todo|[*x.•…-]+|<.*>|\[.*\]|\{.*|\$.*|%.*|your[ _-].*|.*\.\.\.)$/i;

/** True for what stands in the place of a secret and is none. */
export const isPlaceholder = (value: string): boolean => PLACEHOLDERS.test(value);

/**
 * What a value is by the name of its field, such as `client_secret` or `apiKey`; null for a field that says nothing,
 * and for a value that is none: a placeholder, a sentence, a word where a random token would be.
 */
export function nameSecret(name: string, value: string): SecretKind | null {
  if (!HINT.test(name)) return null;
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/\W+/g, '_')
    .toLowerCase();
  const kind = KINDS.find(([pattern]) => pattern.test(words))?.[1] ?? null;
  return kind && fits(kind, value) ? kind : null;
}

function fits(kind: SecretKind, value: string): boolean {
  if (kind === 'phone number') return /^\d{10,15}$/.test(value);
  if (value.length > 4096 || isPlaceholder(value)) return false;
  if (/\s/.test(value) && !(kind === 'password' && isPassphrase(value))) return false;
  if (kind === 'password') return value.length >= 4;
  // Words and names are found under "token" and "secret"; real ones have digits in them, and some length.
  return value.length >= 12 && /\d/.test(value) && /[A-Za-z]/.test(value);
}
