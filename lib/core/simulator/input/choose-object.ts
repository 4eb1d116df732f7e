import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { splitIdentifier, splitWords } from '../language/split-words';

/**
 * The alternative object the prompt speaks of: the one most of whose property names and fixed words it holds, the
 * first when it speaks of none. Undefined when no alternative is an object.
 */
export function chooseObject(options: readonly JsonObject[], text: string): JsonObject | undefined {
  const objects = options.filter((option) => option.type === 'object');
  if (objects.length < 2) return objects[0];
  const stems = new Set(splitWords(text).map((word) => word.stem));
  const scores = objects.map((option) => countMentions(option, stems));
  return objects[scores.indexOf(Math.max(...scores))];
}

function countMentions(option: JsonObject, stems: ReadonlySet<string>): number {
  const properties = isJsonObject(option.properties) ? Object.entries(option.properties) : [];
  const words = properties.flatMap(([name, schema]) => [
    ...splitIdentifier(name),
    ...(isJsonObject(schema) && typeof schema.const === 'string'
      ? splitIdentifier(schema.const).flatMap((word) => [word, word])
      : []),
  ]);
  return words.filter((word) => stems.has(word)).length;
}
