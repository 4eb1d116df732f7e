const FORMATS: ReadonlyMap<string, RegExp> = new Map([
  ['date', /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/],
  ['date-time', /^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:[Zz]|[+-]\d{2}:\d{2})$/],
  ['time', /^\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:[Zz]|[+-]\d{2}:\d{2})$/],
  ['duration', /^P(?=.)(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?(?:T(?=.)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?$/],
  ['email', /^[^\s@]+@[^\s@]+$/],
  ['hostname', /^[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?$/],
  ['uri', /^[A-Za-z][A-Za-z0-9+.-]*:[^\s"<>\\^`{|}]+$/],
  ['url', /^https?:\/\/[^\s"<>\\^`{|}]+$/],
  ['ipv4', /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/],
  ['ipv6', /^[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*$/],
  ['uuid', /^[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/],
]);

/** Whether a text has a `format` of JSON Schema; formats the simulator does not know fit everything. */
export function fitsFormat(text: string, format: string): boolean {
  return FORMATS.get(format)?.test(text) ?? true;
}
