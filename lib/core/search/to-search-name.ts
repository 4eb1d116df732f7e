const HUMPS = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu;

/**
 * A tool's name as it can be looked for: `getOrderStatus` also by `order`. Only names are parted so: in a text it would
 * keep `github` from finding GitHub.
 */
export function toSearchName(name: string): string {
  const parted = name.replace(HUMPS, ' ');
  return parted === name ? name : `${name} (${parted})`;
}
