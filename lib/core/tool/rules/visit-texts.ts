import type { PathPart } from '@/lib/core/json/json-pointer';
import type { ToolFacts } from '../tool-finding';
import { visitSchema } from './visit-schema';

/** A text of a tool that the model reads. */
interface TextPlace {
  text: string;
  path: PathPart[];
}

/** The descriptions and titles of a tool and of everything in its schema. */
export function visitTexts(tool: ToolFacts): TextPlace[] {
  if (tool.kind !== 'custom') return [];
  const { description } = tool.definition;
  const own = typeof description === 'string' ? [{ text: description, path: ['description'] }] : [];
  const inner = visitSchema(tool).flatMap(({ schema, path }) =>
    ['title', 'description', '$comment'].flatMap((key): TextPlace[] => {
      const text = schema[key];
      return typeof text === 'string' ? [{ text, path: [...path, key] }] : [];
    }),
  );
  return [...own, ...inner];
}
