import { expect, it } from 'vitest';
import type { Block } from '@/lib/core/claude/message';
import { describeDocument } from './describe-document';

const pdf = (text: string) => ({ type: 'base64', media_type: 'application/pdf', data: btoa(text) });
const tree = '%PDF-1.4 1 0 obj << /Type /Pages /Kids [2 0 R] /Count 12 >> endobj << /Type /Page >> %%EOF';

it.each<[string, Omit<Block, 'type'>]>([
  ['Document “Q3” (PDF, 12 pages, 90 B)', { title: 'Q3', source: pdf(tree) }],
  ['Document (PDF, 9 B)', { source: pdf('%PDF-1.7 ') }],
  ['Document (PDF, 3 B)', { source: { type: 'base64', media_type: 'application/pdf', data: '" x="' } }],
  ['Document “a b” (text, 5 B)', { title: 'a\n\nb', source: { type: 'text', data: 'Hello' } }],
  ['Document (at https://a.example/x.pdf)', { source: { type: 'url', url: 'https://a.example/x.pdf' } }],
  ['Document (file file_1)', { source: { type: 'file', file_id: 'file_1' } }],
  ['Document', { source: { type: 'content', content: [] } }],
])('%s', (words, rest) => {
  expect(describeDocument({ type: 'document', ...rest })).toBe(words);
});
