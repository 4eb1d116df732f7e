import { describe, expect, it } from 'vitest';
import { findEntities } from './find-entities';

const read = (text: string) => findEntities(text).map(({ kind, value }) => `${kind} ${value}`);

describe('findEntities', () => {
  it.each<[string, string, string[]]>([
    ['an order number', 'Where is my order 48810?', ['number 48810']],
    ['ids of letters and digits', 'ORD-123, #48810 and C1042', ['id ORD-123', 'id 48810', 'id C1042']],
    ['a city with its state as one place', 'weather in San Francisco, CA', ['place San Francisco, CA']],
    ['listed cities as several places', 'Paris, Rome and Oslo', ['place Paris', 'place Rome', 'place Oslo']],
    ['small-letter cities, as they are written', 'new york or paris', ['place New York', 'place Paris']],
    ['an unknown place after "in"', 'weather in trondheim', ['place Trondheim']],
    ['no place in "in fahrenheit"', 'in fahrenheit', []],
    ['addresses', 'mail jane@example.com', ['email jane@example.com']],
    [
      'a URL without the full stop after it',
      'Open https://example.com/a?b=1.',
      ['url https://example.com/a?b=1'],
    ],
    ['a written date as ISO', 'on May 24, 2026', ['date 2026-05-24']],
    ['a date with the day first', 'on 24 May 2026', ['date 2026-05-24']],
    ['a date with slashes, month first', '05/24/2026', ['date 2026-05-24']],
    ['a date with slashes that can only be day first', '24/05/2026', ['date 2026-05-24']],
    [
      'a date without a year in the year the text names',
      'in 2027, on May 2nd',
      ['number 2027', 'date 2027-05-02'],
    ],
    ['no date that does not exist', '2026-02-30', ['id 2026-02-30']],
    ['times on the 24-hour clock', 'at 2:30 pm or 9am or noon', ['time 14:30', 'time 09:00', 'time 12:00']],
    ['days by name', 'tomorrow or next Friday', ['relative-date tomorrow', 'relative-date next friday']],
    [
      'currencies by sign, word and code',
      '$5, 3 euros, GBP',
      ['currency USD', 'number 5', 'number 3', 'currency EUR', 'currency GBP'],
    ],
    ['ticker symbols', 'AAPL and $TSLA', ['code AAPL', 'code TSLA']],
    [
      'numbers with separators and units',
      '1,200.50 and 20km and 5k',
      ['number 1200.50', 'number 20', 'number 5000'],
    ],
    ['number words', 'for three people', ['number 3']],
    ['sums beside their numbers', 'what is 23 * 47', ['expression 23 * 47', 'number 23', 'number 47']],
    ['spoken sums', '15% of 80', ['expression 15 / 100 * 80', 'number 15', 'number 80']],
    ['quotations', 'send "hi there" and “bye”', ['quoted hi there', 'quoted bye']],
    ['what is quoted for what it is', "open '2026-05-24'", ['date 2026-05-24']],
    ['apostrophes as apostrophes', "it's Jane's", ['name Jane']],
    ['paths', 'read src/lib/app.ts and /etc/hosts', ['path src/lib/app.ts', 'path /etc/hosts']],
    [
      'a repository in all its readings',
      'fork octo/hello',
      ['repository octo/hello', 'owner octo', 'repository-name hello'],
    ],
    ['people', 'Find Jane Doe', ['name Jane Doe']],
    ['no verb at the beginning as a name', 'Cancel it', []],
    ['no names in shouting', 'WHERE IS MY ORDER PLEASE', []],
    ['languages', 'translate to french', ['language French']],
  ])('finds %s', (_title, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('knows the preposition and the words around a piece', () => {
    const [from, to] = findEntities('fly from Paris to Rome');
    expect(from?.preposition).toBe('from');
    expect(to?.preposition).toBe('to');
    expect(findEntities('order 48810')[0]?.before).toEqual(['order']);
    expect(findEntities('for 5 days')[0]?.after).toEqual(['day']);
  });

  it('gives a date the time beside it', () => {
    expect(findEntities('on May 24, 2026 at 2:30 pm')[0]?.time).toBe('14:30');
  });
});
