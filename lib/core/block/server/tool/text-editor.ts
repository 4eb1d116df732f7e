import type { CardPart, ServerAsk, ServerOutcome, ServerTool } from '@/lib/core/block/server/server-tool';
import { toLine } from '@/lib/core/block/server/to-line';
import { toText } from '@/lib/core/block/server/to-text';
import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';

/** What each command is asked to do to a file. */
const asked: Record<string, (input: JsonObject) => CardPart[]> = {
  create: ({ file_text }) => [{ kind: 'text', label: 'new file', text: toText(file_text) }],
  str_replace: ({ old_str, new_str }) => [
    { kind: 'diff', label: 'edit', lines: [...signLines('-', old_str), ...signLines('+', new_str)] },
  ],
  insert: ({ insert_line, insert_text }) => [
    { kind: 'diff', label: `after line ${Number(insert_line) || 0}`, lines: signLines('+', insert_text) },
  ],
};

const signLines = (sign: string, text: unknown): string[] =>
  toText(text) === ''
    ? []
    : toText(text)
        .split('\n')
        .map((line) => `${sign}${line}`);

function readAsk(input: JsonObject): ServerAsk {
  const command = toText(input.command);
  return {
    subject: [command, toLine(input.path)].filter((word) => word !== '').join(' '),
    parts: Object.hasOwn(asked, command) ? (asked[command]?.(input) ?? []) : [],
  };
}

/** What came of it, by the type of the result. */
const outcomes: Record<string, (content: JsonObject) => Omit<ServerOutcome, 'isFailed'>> = {
  text_editor_code_execution_view_result: ({ content, file_type, start_line, num_lines, total_lines }) => ({
    summary: describeLines(start_line, num_lines, total_lines) || toLine(file_type) || 'shown',
    parts: [{ kind: 'text', label: toLine(file_type) || 'file', text: toText(content) }],
  }),
  text_editor_code_execution_create_result: ({ is_file_update }) => ({
    summary: is_file_update === true ? 'file overwritten' : 'file created',
    parts: [],
  }),
  text_editor_code_execution_str_replace_result: ({ lines, new_start, old_start }) => ({
    summary: 'edited',
    parts: Array.isArray(lines)
      ? [
          {
            kind: 'diff',
            label: `line ${Number(new_start ?? old_start) || 1}`,
            lines: lines.filter((line): line is string => typeof line === 'string'),
          },
        ]
      : [],
  }),
};

function describeLines(start: unknown, count: unknown, total: unknown): string {
  if (typeof start !== 'number' || typeof count !== 'number') return '';
  const lines = `lines ${start} to ${start + Math.max(count - 1, 0)}`;
  return typeof total === 'number' ? `${lines} of ${total}` : lines;
}

export const textEditor: ServerTool = {
  names: ['text_editor_code_execution'],
  resultTypes: ['text_editor_code_execution_tool_result'],
  title: 'Text editor',
  readAsk,
  readOutcome(content) {
    if (!isJsonObject(content)) return undefined;
    const type = toText(content.type);
    const read = Object.hasOwn(outcomes, type) ? outcomes[type] : undefined;
    return read && { isFailed: false, ...read(content) };
  },
};
