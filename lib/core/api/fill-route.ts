import { splitRoute } from './split-route';

/** What stands in an address, as it is written there; what is undefined is left out. */
export type AddressValues = Record<string, string | number | boolean | undefined>;

/** The method and the address of a call, with its parameters and its query filled in. */
export function fillRoute(
  route: string,
  params: Record<string, string> = {},
  query: AddressValues = {},
): { method: string; address: string } {
  const { method, path } = splitRoute(route);
  const filled = String(path).replace(/\{(\w+)\}/g, (_match, name: string) => {
    const value = params[name];
    if (value === undefined) throw new Error(`${route} needs "${name}".`);
    return encodeURIComponent(value);
  });
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  const search = given.length > 0 ? `?${new URLSearchParams(given)}` : '';
  return { method, address: `${filled}${search}` };
}
