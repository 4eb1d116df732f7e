/** Words by which a sentence about a password, or the label of its field, is known. */
const PROSE = new Set(
  `a an the your my their his her our this that these it its is are was be been must should may can cannot will not no
  never any at least most than more of for to from in on by with without and or but as if when please enter type choose use
  used set reset change forgot forgotten wrong incorrect invalid new old current confirm confirmation repeat again show
  hide required optional missing empty minimum maximum characters letters digits user users account login policy field
  value string password passwords passwd passphrase passcode passwort kennwort passe contraseña clave senha wachtwoord
  пароль parola hasło`.split(/\s+/),
);

const MAX_LENGTH = 128;
const MAX_WORDS = 8;

/** True for words in a row that may be a password. What stands in such a field is often a sentence about one. */
export function isPassphrase(text: string): boolean {
  const words = text.trim().toLowerCase().split(/\s+/);
  if (text.length > MAX_LENGTH || words.length > MAX_WORDS || /[\r\n\t]/.test(text)) return false;
  if (/[.?:…,]$/.test(text)) return false;
  return !words.some((word) => PROSE.has(word.replace(/[^\p{L}]+$|^[^\p{L}]+/gu, '')));
}
