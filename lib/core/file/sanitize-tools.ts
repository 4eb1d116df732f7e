import { findAnswererSettings } from '@/lib/core/answerer/answerer-schemas';
import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { nameTool, readTool } from '@/lib/core/tool/read-tool';
import { toNotes } from './list-notes';
import { IMPORTED_ANSWERER } from './restore-answerers';

/**
 * The tools of a file, those with an answerer that is not harmless answered by hand. What the file says of it stays as a
 * field that does nothing.
 */
export function sanitizeTools(tools: unknown): { tools: unknown; notes: string[] } {
  if (!Array.isArray(tools)) return { tools, notes: [] };
  const notes: string[] = [];
  const safe = tools.map((tool: unknown, index) => {
    if (!isJsonObject(tool) || !isJsonObject(tool.answerer)) return tool;
    const { type } = tool.answerer;
    const kind = findAnswererSettings(type);
    // What has no name is refused where the file is checked.
    if (typeof type !== 'string') return tool;
    if (kind?.isSafeToImport) {
      const { answerer, changes } = kind.mend(tool.answerer, `tools.${index}.answerer`);
      notes.push(...toNotes(changes));
      return changes.length > 0 ? { ...tool, answerer } : tool;
    }
    notes.push(
      `${nameOf(tool)} was answered by "${type}"; it is answered by hand until you choose otherwise.`,
    );
    return { ...tool, answerer: { type: 'manual' }, [IMPORTED_ANSWERER]: tool.answerer };
  });
  return { tools: safe, notes };
}

const nameOf = ({ text }: JsonObject): string => nameTool(typeof text === 'string' ? readTool(text) : null);
