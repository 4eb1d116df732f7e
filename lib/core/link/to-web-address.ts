/** A longer address is shown, and leads nowhere, in UTF-16 units. */
const MAX_ADDRESS = 4000;

/** An address as a link may lead to it: of the web, whole. Undefined for any other, such as `javascript:`. */
export function toWebAddress(text: unknown): string | undefined {
  if (typeof text !== 'string' || text.length > MAX_ADDRESS || !URL.canParse(text)) return undefined;
  const { protocol, href } = new URL(text);
  return protocol === 'https:' || protocol === 'http:' ? href : undefined;
}

/** The site of an address of the web: its host, without `www.`. */
export function toSite(address: string): string {
  return new URL(address).hostname.replace(/^www\./, '');
}
