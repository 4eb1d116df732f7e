import { describe, expect, it } from 'vitest';
import type { JsonObject } from '@/lib/core/claude/message';
import { fill, number, object, string } from '../testing/fill';

describe('words that are said', () => {
  it.each<[string, string, JsonObject, JsonObject]>([
    [
      'owner and name of a repository',
      'issues of octo/hello',
      object({ owner: string, repo: string }),
      { owner: 'octo', repo: 'hello' },
    ],
    ['a repository as a whole', 'issues of octo/hello', object({ repo: string }), { repo: 'octo/hello' }],
    [
      'a quotation as the text of a message',
      'send "see you at noon"',
      object({ body: string }),
      { body: 'see you at noon' },
    ],
    [
      'what is said as the text of a message',
      'tell them saying see you at noon',
      object({ message: string }),
      { message: 'see you at noon' },
    ],
    [
      'what is searched for',
      'Search the web for the best pizza in Naples, please',
      object({ query: string }),
      { query: 'the best pizza in Naples' },
    ],
    [
      'what something is called',
      'an event called Standup on 2026-06-01',
      object({ title: string }),
      { title: 'Standup' },
    ],
    ['a value beside its name', 'on branch main', object({ branch: string }), { branch: 'main' }],
    ['a value with an equals sign', 'order_id=A7', object({ order_id: string }), { order_id: 'A7' }],
    ['a statement', 'run SELECT * FROM orders', object({ sql: string }), { sql: 'SELECT * FROM orders' }],
    ['a reason', 'refund it because it is broken', object({ reason: string }), { reason: 'it is broken' }],
    [
      'base and quote of a rate',
      'rate from USD to JPY',
      object({
        base: { type: 'string', description: 'ISO code' },
        quote: { type: 'string', description: 'ISO code' },
      }),
      { base: 'USD', quote: 'JPY' },
    ],
    [
      'base and head of a branch',
      'merge from fix-1 to main',
      object({ base: string, head: string }),
      { base: 'main', head: 'fix-1' },
    ],
    ['a sum', 'what is 23 * 47?', object({ expression: string }), { expression: '23 * 47' }],
    ['a sum in words', 'what is 12 times 7?', object({ expression: string }), { expression: '12 * 7' }],
    [
      'paths in their direction',
      'move /tmp/a.txt to /tmp/b.txt',
      object({ source: string, destination: string }),
      { source: '/tmp/a.txt', destination: '/tmp/b.txt' },
    ],
    [
      'JSON that is written out',
      'call it with {"location": "Bern", "days": 2}',
      object({ location: string, days: number }),
      { location: 'Bern', days: 2 },
    ],
  ])('fills in %s', (_title, prompt, schema, expected) => {
    expect(fill(prompt, schema)).toEqual([expected]);
  });
});
