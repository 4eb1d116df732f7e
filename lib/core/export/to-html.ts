import { type Block, isJsonObject } from '@/lib/core/claude/message';
import { writeJson } from '@/lib/core/json/write-json';
import { type RenderBudget, renderMarkdown } from '@/lib/core/markdown/render-markdown';
import { nameTool, readTool } from '@/lib/core/tool/read-tool';
import type { ExportSource } from './export-source';
import { htmlStyle } from './html-style';
import { type Entry, layOut, nameModel, readEntries, readResultText, roleNames } from './read-entries';

type Part = Entry['parts'][number];

/**
 * The path as one HTML page that needs nothing else: no script, no font, no request to anywhere. What the model wrote is
 * rendered as Markdown, all other text of the session is escaped, and a policy inside the page forbids whatever might have slipped through.
 */
export function toHtml({ title, config, tools, path }: ExportSource): string {
  const { system } = config;
  const budget: RenderBudget = { left: MAX_STEPS };
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Loopbench">
<title>${escapeHtml(title)}</title>
<style>${htmlStyle}</style>
</head>
<body>
<header>
<h1 dir="auto">${escapeHtml(title)}</h1>
<p class="note">${escapeHtml(nameModel(config.model))}${tools.length > 0 ? ` · ${tools.length === 1 ? '1 tool' : `${tools.length} tools`}` : ''}</p>
${system === undefined ? '' : fold('System prompt', pre(typeof system === 'string' ? system : toText(system)))}
${tools.map(({ text, enabled }) => fold(`Tool ${nameTool(readTool(text))}${enabled ? '' : ' (switched off)'}`, pre(text))).join('\n')}
</header>
<main>
${readEntries(path)
  .map((entry) => writeEntry(entry, budget))
  .join('\n')}
</main>
</body>
</html>
`;
}

function writeEntry({ role, parts }: Entry, budget: RenderBudget): string {
  return `<article class="${role}">
<h2>${roleNames[role]}</h2>
${parts.map((part) => writePart(part, role, budget)).join('\n')}
</article>`;
}

function writePart(part: Part, role: Entry['role'], budget: RenderBudget): string {
  // What a person wrote is shown as they wrote it.
  if (part.kind === 'text')
    return role === 'assistant' ? writeMarkdown(part.text, budget) : writeText(part.text);
  if (part.kind === 'thinking') return fold('Thinking', writeMarkdown(part.text, budget));
  if (part.kind === 'other') return writeBlock(part.block);
  const { call, result } = part;
  const text = result && readResultText(result);
  const blocks = Array.isArray(result?.content) ? result.content : [];
  const state = !result ? 'no answer' : result.is_error ? 'error' : 'answered';
  return `<section class="call${result?.is_error ? ' failed' : ''}">
<h3><code>${escapeHtml(call.name)}</code> <span class="state">${state}</span></h3>
<h4>Input</h4>
${pre(toText(call.input))}
${!result ? '' : `<h4>${result.is_error ? 'Error' : 'Answer'}</h4>\n${text === undefined ? blocks.map(writeBlock).join('\n') : pre(layOut(text).text)}`}
</section>`;
}

/** What rendering may cost in all: 200 answers of 4 KB take less. What comes after is shown as it was written. */
const MAX_STEPS = 3_000_000;

function writeMarkdown(text: string, budget: RenderBudget): string {
  const html = renderMarkdown(text, budget);
  return html === undefined ? writeText(text) : `<div class="text prose" dir="auto">\n${html}</div>`;
}

const writeText = (text: string): string => `<div class="text" dir="auto">${escapeHtml(text)}</div>`;

/** The kinds of images a page may show from its own text. */
const IMAGES = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);

function writeBlock(block: Block): string {
  if (block.type === 'text' && typeof block.text === 'string') return pre(block.text);
  const { source } = block;
  if (block.type === 'image' && isJsonObject(source)) {
    const { media_type: type, data } = source;
    const isShown = IMAGES.has(String(type)) && typeof data === 'string' && /^[A-Za-z0-9+/=\s]+$/.test(data);
    if (isShown) return `<img alt="Image" src="data:${type};base64,${data.replace(/\s/g, '')}">`;
  }
  return fold(block.type, pre(toText(block)));
}

const fold = (label: string, html: string): string =>
  `<details><summary dir="auto">${escapeHtml(label)}</summary>\n${html}\n</details>`;
const pre = (text: string): string => `<pre dir="auto" tabindex="0">${escapeHtml(text)}</pre>`;
const toText = (value: unknown): string => writeJson(value, 2) ?? '';

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  // A carriage return or NUL would be read as something else, so that they are left out.
  return text.replace(/[\0\r]/g, '').replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
