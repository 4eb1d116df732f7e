import { AppError } from '@/lib/core/app-error';
import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { readExport } from './read-export';
import type { ExportedFile } from './tool-writer';
import { toolWriters } from './tool-writers';

/**
 * Writes tools in a form for elsewhere, with the settings of a session where the form is a program.
 *
 * @param session a request, or a session as the API tells it (see `readExport`)
 * @param origin where this server is asked for: the Simulator answers there
 * @throws AppError `bad_request` for what is no tool, and for a session that is none
 */
export function exportTools(
  tools: readonly unknown[],
  session: JsonObject,
  target: string,
  origin: string,
): { files: ExportedFile[] } {
  const writer = toolWriters.find(({ id }) => id === target);
  if (!writer) throw new AppError('bad_request', `There is no target ${target}.`);
  const own = tools.map((tool, index) => {
    if (isJsonObject(tool) && (typeof tool.name === 'string' || typeof tool.type === 'string')) return tool;
    const message = 'A tool is an object with a name.';
    throw new AppError('bad_request', message, [{ path: `tools.${index}`, message }]);
  });
  return { files: writer.write(readExport(own, session, origin)) };
}
