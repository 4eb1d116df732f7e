import type { Imported } from '@/lib/core/file/imported';
import type { ValueReader } from './file-format';

/** Ties a reader of JSON to the check that tells what it can read, so that it is given nothing else. */
export function valueReader<T>(
  name: string,
  sniff: (value: unknown) => value is T,
  load: () => Promise<(value: T, now: string) => Imported>,
): ValueReader {
  return {
    from: 'value',
    name,
    sniff,
    load: async () => {
      const read = await load();
      return (value, now) => {
        if (!sniff(value)) throw new Error(`This is not one of: ${name}.`);
        return read(value, now);
      };
    },
  };
}
