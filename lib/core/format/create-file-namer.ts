import type { ExportFormat } from './export-formats';
import { toFileName } from './to-file-name';

/** Names files of one folder so that no two are the same, also where upper and lower case or composed letters are one. */
export function createFileNamer(format: ExportFormat): (title: string) => string {
  const taken = new Set<string>();
  /** Where to go on counting: a thousand sessions may have one title. */
  const places = new Map<string, number>();
  return (title) => {
    for (let place = places.get(title) ?? 1; ; place += 1) {
      const name = toFileName(title, format, place).unicode;
      const key = name.normalize('NFC').toLowerCase();
      if (taken.has(key)) continue;
      taken.add(key);
      places.set(title, place + 1);
      return name;
    }
  };
}
