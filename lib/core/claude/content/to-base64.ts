/** Base64 data as the API takes it, with what had to be done for that; null for what is no base64. */
export interface Base64Data {
  data: string;
  /** What a `data:` URL says it is. */
  mediaType?: string;
  /** In words, for a list of changes. */
  changes: string[];
}

/** So much of the beginning is looked at for `data:…;base64,`. */
const HEAD = 200;

/** Reads base64 as people have it: behind a `data:` prefix, in lines, in the alphabet of URLs, without padding. */
export function toBase64(given: string): Base64Data | null {
  const prefix = /^\s*data:([\w.+/-]*)(?:;[^,;]*)*,/i.exec(given.slice(0, HEAD));
  const changes = prefix ? ['The "data:" prefix was taken off.'] : [];
  let data = prefix ? given.slice(prefix[0].length) : given;
  if (/\s/.test(data)) {
    data = data.replace(/\s+/g, '');
    changes.push('Blanks and line breaks were taken out of the base64 text.');
  }
  if (/[-_]/.test(data)) {
    data = data.replaceAll('-', '+').replaceAll('_', '/');
    changes.push('The base64 text was in the alphabet of URLs.');
  }
  if (data === '' || !/^[A-Za-z0-9+/]+={0,2}$/.test(data)) return null;
  const bare = data.replace(/=+$/, '');
  if (bare.length % 4 === 1) return null;
  const padded = bare.padEnd(Math.ceil(bare.length / 4) * 4, '=');
  if (padded !== data) changes.push('The base64 text lacked its padding.');
  const mediaType = prefix?.[1]?.toLowerCase();
  return { data: padded, changes, ...(mediaType ? { mediaType } : {}) };
}
