import type { SecretKind } from '@/lib/core/share/secrets/secret-hit';

/** Something that must not be in what is published. */
export interface PlantedSecret {
  kind: SecretKind;
  value: string;
  /** The text that gives it away; itself, unless only its name tells what it is. */
  written: string;
}

// Written in two parts each, so that no scanner takes this file for a leak.
const hex = 'a1b2c3d4e5f60718293a4b5c6d7e8f90';
const base64 = 'MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQ'.repeat(5);
const pem = (name: string) => `-----BEGIN ${name}-----\n${base64}\n${base64}\n-----END ${name}-----`;
const jwt = `eyJ${'hbGciOiJIUzI1NiJ9'}.eyJ${'zdWIiOiIxMjM0NTY3ODkwIn0'}.${hex}`;

const bare: [SecretKind, string][] = [
  ['private key', pem(`RSA PRIVATE ${'KEY'}`)],
  ['private key', pem(`PRIVATE ${'KEY'}`)],
  ['private key', pem(`OPENSSH PRIVATE ${'KEY'}`)],
  ['API key', `sk-ant-${'api03'}-${'a1B2c3D4'.repeat(11)}abcde-AA`],
  ['API key', `sk-${'proj'}-${hex}`],
  ['API key', `sk_${'live'}_4eC39HqLyjWDarjtT1zdp7dc`],
  ['API key', `rk_${'test'}_4eC39HqLyjWDarjtT1zdp7de`],
  ['API key', `AKIA${'QWERTYUIOP123456'}`],
  ['API key', `AIza${'SyD-1234567890abcdefghijklmnopqrstu'}`],
  ['API key', `SG.${'a1'.repeat(11)}.${'b2'.repeat(21)}x`],
  ['API key', `lin_${'api'}_${hex}`],
  ['API key', `shpat_${hex}`],
  ['token', `ghp_${'a1B2c3D4e5'.repeat(3)}abcdef`],
  ['token', `github_pat_${'a1B2c3D4e5'.repeat(8)}ab`],
  ['token', `glpat-${'a1B2c3D4e5f6g7h8i9j0'}`],
  ['token', `npm_${'aB3'.repeat(12)}`],
  ['token', `xoxb-${'123456789012'}-1234567890123-aBcDeFgHiJkLmNoPqRsTuVwX`],
  ['token', `hf_${'aB3'.repeat(10)}`],
  ['token', `ya29.${'a0AfH6SMB'.repeat(4)}`],
  ['token', jwt],
  ['e-mail', 'jane.doe+orders@acme.com'],
  ['e-mail', 'm.müller@büro-mitte.de'],
  ['e-mail', 'ops@intern.cloud'],
  ['phone number', '+44 20 7946 0958'],
  ['phone number', '+14155552671'],
  ['phone number', '(212) 555-2671'],
  ['phone number', '1-650-253-0000'],
  ['phone number', '+49 (0)30 901820'],
  ['card number', `4242${' 4242'.repeat(3)}`],
  ['card number', `5555${'555555554444'}`],
  ['card number', `3782-${'822463'}-10005`],
  ['card number', `6011${'111111111117'}`],
];

/** Secrets only their name tells: what is written, and what of it is the secret. */
const named: [SecretKind, string, string][] = [
  ['password', 'hunter2!', `{"user": "jane", "password": "${'hunter2!'}"}`],
  ['password', 'correct-horse-7', `DB_PASSWORD=${'correct-horse-7'}`],
  ['password', 'joe:pa55w0rd', `https://${'joe:pa55w0rd'}@internal.example.com/`],
  ['password', 'app:s3cr3tdb', `postgres://${'app:s3cr3tdb'}@db.example.com:5432/shop`],
  ['API key', `${hex}00`, `curl "https://api.example.com?api_key=${hex}00"`],
  [
    'API key',
    `wJalrXUtnFEMI/K7MDENG/${'bPxRfiCYzzzzzz1234'}`,
    `aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/${'bPxRfiCYzzzzzz1234'}`,
  ],
  ['token', `${hex}01`, `Authorization: Bearer ${hex}01`],
  ['token', `${hex}02`, `{"nested": "{\\"accessToken\\": \\"${hex}02\\"}"}`],
  ['password', 'two words here', `{"user": "joe", "password": "${'two words here'}"}`],
  ['password', 'horse battery staple', `DB_PASSWORD = "${'horse battery staple'}"`],
  ['password', 'am9lOnBhNTV3MHJk', `Authorization: Basic ${'am9lOnBhNTV3MHJk'}`],
  ['password', 'amFuZTpodW50ZXIyIQ==', `{"authorization": "Basic ${'amFuZTpodW50ZXIyIQ=='}"}`],
  ['token', `s${'3cr3ts3ss1on'}`, `Cookie: theme=dark; sid=s${'3cr3ts3ss1on'}; lang=en`],
  ['token', `f${'4k3s3ss10n'}`, `{"cookie": "session=f${'4k3s3ss10n'}; theme=dark"}`],
  ['token', `r${'3m3mb3rM3'}`, `Set-Cookie: remember_me=r${'3m3mb3rM3'}; Path=/; HttpOnly`],
  ['token', `c${'srf77t0k3n'}`, `{"set-cookie": ["csrf=c${'srf77t0k3n'}; Path=/; Secure"]}`],
  ['phone number', '4155552673', '{"name": "Jane", "phoneNumber": "4155552673"}'],
];

/** More than 40 made-up secrets, of every kind that is looked for. */
export const plantedSecrets: readonly PlantedSecret[] = [
  ...bare.map(([kind, value]) => ({ kind, value, written: value })),
  ...named.map(([kind, value, written]) => ({ kind, value, written })),
];
