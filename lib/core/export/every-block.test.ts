import { expect, it } from 'vitest';
import { sessionConfigSchema } from '@/lib/core/session/session-config';
import type { Turn } from '@/lib/core/session/turn';
import { everyBlock } from '@/lib/core/testing/every-block';
import { toHtml } from './to-html';
import { toMarkdown } from './to-markdown';

const path: Turn[] = everyBlock.map((message, index) => ({ id: `a${index}`, parentId: null, message }));
const source = { title: 'Otters', config: sessionConfigSchema.parse({}), tools: [], draft: '', path };

it('a conversation with every block is told whole in Markdown', () => {
  const markdown = toMarkdown(source);
  expect(markdown).toContain(
    'so that they do not **drift apart**\\[1\\], and they sleep in rafts of up to 1,000\\[2\\]\\[1\\].',
  );
  expect(markdown).toContain(
    '1. [Why otters hold hands when they sleep](<https://www.otters.example/sleep>)',
  );
  expect(markdown).toContain('**Web search: why do otters hold hands** · 3 results');
  expect(markdown).toContain('failed: query\\_too\\_long');
  expect(markdown).toContain('```diff\n-import plotly\n+import matplotlib');
  expect(markdown).toContain('**Code execution, continued** · return code 0');
  expect(markdown).toContain('Called by this code');
  expect(markdown).not.toContain('c2VhbGVk');
});

it('and in HTML, without an id twice and without a link that leads elsewhere than to the web', () => {
  const html = toHtml(source);
  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const [, href] of html.matchAll(/href="([^"]*)"/g)) expect(href).toMatch(/^(https?:|#source-\d+$)/);
  for (const [, number] of html.matchAll(/href="#(source-\d+)"/g)) expect(ids).toContain(number);
  expect(html).toContain('<section class="call failed">');
  expect(html).not.toContain('c2VhbGVk');
});
