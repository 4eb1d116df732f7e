import { writeJson } from '@/lib/core/json/write-json';
import { nameTool, readTool } from '@/lib/core/tool/read-tool';
import type { ExportSource } from './export-source';
import { type Entry, layOut, nameModel, readEntries, readResultText, roleNames } from './read-entries';
import { toOneLine } from './to-one-line';

/** The path as Markdown: settings, tools, and the conversation with each call beside its answer. */
export function toMarkdown({ title, config, tools, path }: ExportSource): string {
  const { system } = config;
  const sections = [
    `# ${escapeHeading(title)}`,
    `Model: \`${toOneLine(nameModel(config.model)).replaceAll('`', '')}\``,
    ...(system === undefined
      ? []
      : ['## System prompt', typeof system === 'string' ? fence(system) : fence(toText(system), 'json')]),
    ...(tools.length > 0 ? ['## Tools'] : []),
    ...tools.flatMap(({ text, enabled }) => {
      const name = escapeHeading(nameTool(readTool(text)));
      return [`### ${name}${enabled ? '' : ' (switched off)'}`, fence(text, 'json')];
    }),
    '## Conversation',
    ...readEntries(path).flatMap(writeEntry),
  ];
  return `${sections.join('\n\n')}\n`;
}

function writeEntry({ role, parts }: Entry): string[] {
  return [`### ${roleNames[role]}`, ...parts.flatMap(writePart)];
}

function writePart(part: Entry['parts'][number]): string[] {
  if (part.kind === 'text') return [part.text];
  if (part.kind === 'thinking') return [quote(`*Thinking*\n\n${part.text}`)];
  if (part.kind === 'other') return [fence(toText(part.block), 'json')];
  const { call, result } = part;
  const name = `\`${toOneLine(call.name).replaceAll('`', '')}\``;
  const input = [`**Call of ${name}**`, fence(toText(call.input), 'json')];
  if (!result) return [...input, '*No answer.*'];
  const { text, isJson } = layOut(readResultText(result) ?? toText(result.content));
  return [...input, `**${result.is_error ? 'Error' : 'Answer'}**`, fence(text, isJson ? 'json' : '')];
}

/** A fence longer than every run of backticks in the text: nothing in it can end the block. */
function fence(text: string, language = ''): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const bar = '`'.repeat(longest + 1);
  return `${bar}${language}\n${text}\n${bar}`;
}

const quote = (text: string): string => text.replace(/^/gm, '> ');
const toText = (value: unknown): string => writeJson(value, 2) ?? '';
const escapeHeading = (text: string): string => toOneLine(text).replace(/[\\`*_[\]<>#]/g, '\\$&');
