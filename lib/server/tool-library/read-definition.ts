import 'server-only';
import { AppError } from '@/lib/core/app-error';
import type { JsonObject } from '@/lib/core/claude/message';
import { writeJson } from '@/lib/core/json/write-json';
import { limits } from '@/lib/core/limits/limits.mjs';
import { readTool } from '@/lib/core/tool/read-tool';

interface Given {
  text?: string | undefined;
  definition?: JsonObject | undefined;
}

/**
 * The text of a definition as it is kept, and what it says.
 *
 * @throws AppError `bad_request` for a text that is no JSON object: a version is taken into sessions as it is
 */
export function readDefinition({ text: typed, definition: asked }: Given): {
  text: string;
  definition: JsonObject;
} {
  // A mark some editors begin a file with; no JSON begins with it.
  const text = typed?.replace(/^\ufeff/, '') ?? (asked ? writeJson(asked, 2) : undefined);
  if (text === undefined) refuse('definition', 'Give `text` or `definition`: the definition of the tool.');
  const definition = readTool(text);
  if (!definition) refuse('text', 'The definition is not a JSON object. Mend it before it is saved.');
  const most = limits.versionText.value;
  if (text.length > most)
    refuse('definition', `A definition has ${most.toLocaleString('en-US')} characters at most.`);
  return { text, definition };
}

function refuse(path: string, message: string): never {
  throw new AppError('bad_request', message, [{ path, message }]);
}
