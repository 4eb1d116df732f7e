import { getAt } from '@/lib/core/json/get-at';
import type { RuleHit, ToolRule } from '../../tool-finding';
import { visitProperties } from '../visit-properties';
import { visitSchema } from '../visit-schema';
import { visitTexts } from '../visit-texts';

/** Nothing is seen of these; joiners inside words of scripts that need them are left alone. */
const INVISIBLE =
  /(?!\u200C|\u200D|[\t\n\r\u0600-\u0605\u06DD\u070F\u08E2])[\p{Cc}\p{Cf}\u115F\u1160\u3164\uFFA0]|(?<![\p{L}\p{M}\p{Emoji}])(?:\u200C|\u200D)|(?:\u200C|\u200D)(?![\p{L}\p{M}\p{Emoji}])/gu;

/** The first that a text holds, as `U+200B`; undefined where it holds none. */
function findInvisible(text: string): string | undefined {
  const [found] = text.match(INVISIBLE) ?? [];
  const code = found?.codePointAt(0);
  return code === undefined ? undefined : `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

export const invisibleCharactersRule: ToolRule = {
  about: 'tool',
  id: 'invisible-characters',
  severity: 'warning',
  title: 'Texts hold no characters nobody sees',
  why: 'The model reads what people do not: instructions can be hidden that way, and a name with one is another name.',
  source: 'Define tools: best practices for tool definitions',
  check(tool) {
    const texts = [
      ...visitTexts(tool),
      ...visitSchema(tool).flatMap(({ schema, path }) =>
        (Array.isArray(schema.enum) ? schema.enum : []).flatMap((text: unknown, index) =>
          typeof text === 'string' ? [{ text, path: [...path, 'enum', index] }] : [],
        ),
      ),
      ...visitProperties(tool).map(({ name, path }) => ({ text: name, path })),
    ];
    return texts.flatMap(({ text, path }): RuleHit[] => {
      const found = findInvisible(text);
      return found === undefined
        ? []
        : [{ path, message: `A character that nobody sees stands here (${found}). Remove it.` }];
    });
  },
  fix({ definition }, { path }) {
    const name = path.at(-1);
    if (path.at(-2) === 'properties' && typeof name === 'string') {
      return { label: 'Remove it', edits: [{ path, rename: name.replace(INVISIBLE, '') }] };
    }
    const text = getAt(definition, path);
    if (typeof text !== 'string') return undefined;
    return { label: 'Remove it', edits: [{ path, value: text.replace(INVISIBLE, '') }] };
  },
};
