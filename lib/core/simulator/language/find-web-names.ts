import { type FoundEntity, findMatches } from './entity';

const URL = /\b(?:https?:\/\/|www\.)[^\s<>"'`]{2,500}/gi;
const EMAIL = /\b[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}\b/g;
const UUID = /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi;
const IP = /\b\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}\b/g;
const PATH =
  /(?<![\w/:])(?:~|\.{1,2})?\/[\w.@-]+(?:\/[\w.@-]+)*\/?|\b[\w-]+(?:\/[\w.-]+)*\.(?:txt|md|json|ya?ml|csv|tsv|py|tsx?|jsx?|mjs|html|css|xml|pdf|png|jpe?g|gif|log|sh|toml|ini|env|sql|docx?|xlsx?|pptx?|go|rs|java|rb|c|h|cpp|zip)\b/g;
const GLOB = /(?<![\w*/])[\w./-]*\*[\w.*/{},-]*\w/g;
const REPOSITORY = /(?<![\w/.@-])([A-Za-z][\w-]{0,38})\/([A-Za-z][\w.-]{0,99})(?![\w/])/g;
const HANDLE = /(?<![\w.])[@#][A-Za-z][\w-]{1,38}/g;
const PHONE = /\+\d[\d ()-]{6,18}\d|\(\d{3}\) ?\d{3}-\d{4}|\b\d{3}-\d{3}-\d{4}\b/g;

/** Words often joined by a slash that name no repository. */
const NOT_A_REPOSITORY = /^(?:and|or|he|she|his|her|yes|no|on|off|true|false|input|read|n|w|km|per)\//i;

/** URLs, addresses, file paths, repositories, handles and telephone numbers. */
export function findWebNames(text: string): FoundEntity[] {
  return [
    ...findMatches(text, 'url', URL).map(trimPunctuation),
    ...findMatches(text, 'email', EMAIL),
    ...findMatches(text, 'uuid', UUID),
    ...findMatches(text, 'ip', IP),
    ...findMatches(text, 'glob', GLOB),
    ...findMatches(text, 'path', PATH).map(trimPunctuation).map(addReading),
    ...findRepositories(text),
    ...findMatches(text, 'handle', HANDLE, (match) => match[0].slice(1)),
    ...findMatches(text, 'phone', PHONE),
  ];
}

/** "vercel/next.js" is a path, or an owner and a repository. */
function addReading(found: FoundEntity): FoundEntity {
  return /^[A-Za-z][\w-]*\/[\w.-]+$/.test(found.value) ? { ...found, isCompound: true } : found;
}

/** A sentence may end in a URL or a path. */
function trimPunctuation(found: FoundEntity): FoundEntity {
  const trimmed = found.text.replace(/[.,;:!?)\]]+$/, '');
  return { ...found, text: trimmed, value: trimmed, end: found.start + trimmed.length };
}

/** `owner/name` is three readings at once: the whole, the owner and the name. */
function findRepositories(text: string): FoundEntity[] {
  return Array.from(text.matchAll(REPOSITORY)).flatMap((match): FoundEntity[] => {
    const [whole, owner = '', rest = ''] = match;
    if (NOT_A_REPOSITORY.test(whole)) return [];
    const name = rest.replace(/[.]+$/, '');
    const start = match.index;
    const middle = start + owner.length;
    const end = middle + 1 + name.length;
    const full = `${owner}/${name}`;
    return [
      { kind: 'repository', text: full, value: full, start, end, isCompound: true },
      { kind: 'owner', text: owner, value: owner, start, end: middle },
      { kind: 'repository-name', text: name, value: name, start: middle + 1, end },
    ];
  });
}
