import { nameTool, readTool } from '@/lib/core/tool/read-tool';
import { createMarkdownWriter } from './create-markdown-writer';
import type { ExportSource } from './export-source';
import { nameModel, readEntries, roleNames } from './read-entries';

/** The path as Markdown: settings, tools, and the conversation with each call beside its answer. */
export function toMarkdown({ title, config, tools, path }: ExportSource): string {
  const { system } = config;
  const write = createMarkdownWriter();
  const sections = [
    `# ${write.line(title)}`,
    `Model: ${write.code(nameModel(config.model))}`,
    ...(system === undefined
      ? []
      : ['## System prompt', typeof system === 'string' ? write.fence(system) : write.json(system)]),
    ...(tools.length > 0 ? ['## Tools'] : []),
    ...tools.flatMap(({ text, enabled }) => {
      const name = write.line(nameTool(readTool(text)));
      return [`### ${name}${enabled ? '' : ' (switched off)'}`, write.fence(text, 'json')];
    }),
    '## Conversation',
    ...readEntries(path).flatMap(({ role, parts }) => [
      `### ${roleNames[role]}`,
      ...parts.flatMap(({ block, ...company }) => write.block(block, { role, ...company })),
    ]),
  ];
  return `${sections.join('\n\n')}\n`;
}
