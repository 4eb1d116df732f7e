import type { CardPart, ServerOutcome, ServerTool } from '@/lib/core/block/server/server-tool';
import { toLine } from '@/lib/core/block/server/to-line';
import { toText } from '@/lib/core/block/server/to-text';
import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';

const RESULTS = new Set<unknown>([
  'code_execution_result',
  'encrypted_code_execution_result',
  'bash_code_execution_result',
]);

/** What a run has written, and how it ended: a program that ends with another code than 0 has failed. */
function readRun(content: JsonObject | readonly unknown[]): ServerOutcome | undefined {
  if (!isJsonObject(content) || !RESULTS.has(content.type)) return undefined;
  const { stdout, stderr, return_code, encrypted_stdout } = content;
  const isFailed = typeof return_code === 'number' && return_code !== 0;
  const ids = readFiles(content.content);
  const parts: CardPart[] = [
    ...toPart('stdout', stdout, false),
    ...(typeof encrypted_stdout === 'string' && encrypted_stdout !== ''
      ? [{ kind: 'note' as const, text: 'stdout is encrypted: only the model reads it.' }]
      : []),
    ...toPart('stderr', stderr, isFailed),
    ...(ids.length > 0 ? [{ kind: 'files' as const, ids }] : []),
  ];
  const isSilent = parts.length === 0;
  return {
    isFailed,
    summary: typeof return_code === 'number' ? `return code ${return_code}` : 'ran',
    parts: isSilent ? [{ kind: 'note', text: 'It wrote nothing.' }] : parts,
  };
}

function toPart(label: string, text: unknown, isBad: boolean): CardPart[] {
  return typeof text === 'string' && text !== ''
    ? [{ kind: 'text', label, text, ...(isBad ? { isBad } : {}) }]
    : [];
}

/** The ids of the files it left. */
function readFiles(content: unknown): string[] {
  if (!Array.isArray(content)) return [];
  return content.flatMap((output: unknown) =>
    isJsonObject(output) && typeof output.file_id === 'string' ? [toLine(output.file_id)] : [],
  );
}

export const codeExecution: ServerTool = {
  names: ['code_execution'],
  resultTypes: ['code_execution_tool_result'],
  title: 'Code execution',
  readAsk: ({ code }) => ({ subject: '', parts: [{ kind: 'text', label: 'code', text: toText(code) }] }),
  readOutcome: readRun,
};

export const bashCodeExecution: ServerTool = {
  names: ['bash_code_execution'],
  resultTypes: ['bash_code_execution_tool_result'],
  title: 'Bash',
  readAsk: ({ command }) => ({
    subject: '',
    parts: [{ kind: 'text', label: 'command', text: toText(command) }],
  }),
  readOutcome: readRun,
};
