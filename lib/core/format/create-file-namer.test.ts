import { expect, it } from 'vitest';
import { createFileNamer } from './create-file-namer';

it('gives sessions of one title files of their own', () => {
  const name = createFileNamer('json');
  expect(['Refund', 'Refund', 'refund', 'Refund-2', 'استرداد', '', ''].map(name)).toEqual([
    'Refund.loopbench.json',
    'Refund-2.loopbench.json',
    'refund-3.loopbench.json',
    'Refund-2-2.loopbench.json',
    'استرداد.loopbench.json',
    'session.loopbench.json',
    'session-2.loopbench.json',
  ]);
});

it('keeps what pytest finds files by', () => {
  const name = createFileNamer('pytest');
  expect(['Two words', 'Two words'].map(name)).toEqual(['test_Two_words.py', 'test_Two_words_2.py']);
});
