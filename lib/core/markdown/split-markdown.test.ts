import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitMarkdown } from './split-markdown';

describe('splitMarkdown', () => {
  it.each([
    ['paragraphs', 'One.\n\nTwo.', 2],
    ['a fence with blank lines in it', 'Before.\n\n```js\na\n\nb\n```\n\nAfter.', 3],
    ['a fence that is still open', '```\na\n\nb', 1],
    ['a list with blank lines between its items', '1. a\n\n2. b\n\n   more of b\n\n3. c', 1],
    ['a list and what follows it', '- a\n- b\n\nAfter.', 2],
    ['nothing', '', 0],
  ])('cuts %s', (_title, text, parts) => {
    expect(splitMarkdown(text)).toHaveLength(parts);
  });

  it('keeps every part but the last while text is added', () => {
    const piece = fc.constantFrom('word ', '\n\n', '\n', '```', '- item\n', '1. item\n', '# head\n');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        let text = '';
        let before: string[] = [];
        for (const next of pieces) {
          text += next;
          const parts = splitMarkdown(text);
          // The newest two may still change: a blank line closes the last, and the next line may open it again.
          const settled = Math.max(0, before.length - 2);
          expect(parts.slice(0, settled)).toEqual(before.slice(0, settled));
          before = parts;
        }
      }),
    );
  });
});
