/** What one might not want to publish. Where two are found in one place, the earlier kind counts. */
export const secretKinds = [
  'private key',
  'API key',
  'token',
  'password',
  'card number',
  'e-mail',
  'phone number',
] as const;

export type SecretKind = (typeof secretKinds)[number];

/** A place of a text where a secret stands. */
export interface SecretHit {
  kind: SecretKind;
  start: number;
  end: number;
}
