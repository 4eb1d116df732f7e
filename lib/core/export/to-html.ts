import type { HtmlWriter } from '@/lib/core/block/block-kind';
import { nameTool, readTool } from '@/lib/core/tool/read-tool';
import { createHtmlWriter } from './create-html-writer';
import type { ExportSource } from './export-source';
import { htmlStyle } from './html-style';
import { type Entry, nameModel, readEntries, roleNames } from './read-entries';

/** What rendering may cost in all: 200 answers of 4 KB take less. What comes after is shown as it was written. */
const MAX_STEPS = 3_000_000;

/**
 * The path as one HTML page that needs nothing else: no script, no font, no request to anywhere. What the model wrote is
 * rendered as Markdown, all other text of the session is escaped, and a policy inside the page forbids whatever might have slipped through.
 */
export function toHtml({ title, config, tools, path }: ExportSource): string {
  const { system } = config;
  const write = createHtmlWriter({ left: MAX_STEPS });
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Loopbench">
<title>${write.escape(title)}</title>
<style>${htmlStyle}</style>
</head>
<body>
<header>
<h1 dir="auto">${write.escape(title)}</h1>
<p class="note">${write.escape(nameModel(config.model))}${tools.length > 0 ? ` · ${tools.length === 1 ? '1 tool' : `${tools.length} tools`}` : ''}</p>
${system === undefined ? '' : write.fold('System prompt', typeof system === 'string' ? write.pre(system) : write.json(system))}
${tools.map(({ text, enabled }) => write.fold(`Tool ${nameTool(readTool(text))}${enabled ? '' : ' (switched off)'}`, write.pre(text))).join('\n')}
</header>
<main>
${readEntries(path)
  .map((entry) => writeEntry(entry, write))
  .join('\n')}
</main>
</body>
</html>
`;
}

function writeEntry({ role, parts }: Entry, write: HtmlWriter): string {
  return `<article class="${role}">
<h2>${roleNames[role]}</h2>
${parts.map(({ block, ...company }) => write.block(block, { role, ...company })).join('\n')}
</article>`;
}
