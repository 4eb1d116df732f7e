import type { HtmlWriter } from '@/lib/core/block/block-kind';
import { findBlockKind } from '@/lib/core/block/find-block-kind';
import { unknownKind } from '@/lib/core/block/kind/unknown-kind';
import { MAX_PARTS_DEEP } from '@/lib/core/block/read-block';
import { writeJson } from '@/lib/core/json/write-json';
import { type RenderBudget, renderMarkdown } from '@/lib/core/markdown/render-markdown';
import { layOut } from './lay-out';

/**
 * @param budget what all texts of the page together may cost to render
 * @param level how many blocks lie around what is written
 */
export function createHtmlWriter(budget: RenderBudget, level = 0): HtmlWriter {
  const write: HtmlWriter = {
    escape: escapeHtml,
    text: (text) => `<div class="text" dir="auto">${escapeHtml(text)}</div>`,
    prose(text) {
      const html = renderMarkdown(text, budget);
      return html === undefined ? write.text(text) : `<div class="text prose" dir="auto">\n${html}</div>`;
    },
    pre: (text) => `<pre dir="auto" tabindex="0">${escapeHtml(text)}</pre>`,
    json: (value) => write.pre(writeJson(value, 2) ?? ''),
    laidOut: (text) => write.pre(layOut(text).text),
    fold: (label, html) => `<details><summary dir="auto">${escapeHtml(label)}</summary>\n${html}\n</details>`,
    block(block, place) {
      const kind = level > MAX_PARTS_DEEP ? unknownKind : findBlockKind(block);
      return kind.toHtml(block, createHtmlWriter(budget, level + 1), place);
    },
  };
  return write;
}

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
