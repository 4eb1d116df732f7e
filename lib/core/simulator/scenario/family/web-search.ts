import type { Block } from '@/lib/core/claude/message';
import { endTurn } from '../parts/end-turn';
import { say } from '../parts/say';
import { toServerPair } from '../parts/to-server-pair';
import { toTopic } from '../parts/to-topic';
import type { Scenario } from '../scenario';
import type { Scene } from '../scene';
import type { ScriptedAnswer } from '../scripted-answer';

const group = 'Web search';
const needs = ['a web_search tool'];

const toHits = (query: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({
    type: 'web_search_result',
    url: `https://example.com/simulated/${index + 1}`,
    title: `Simulated result ${index + 1} for "${query}"`,
    encrypted_content: 'c2ltdWxhdGVkIGNvbnRlbnQ=',
    page_age: index === 0 ? 'November 1, 2026' : null,
  }));

function search(scene: Scene, count: number): [Block, Block] {
  const query = toTopic(scene, 'simulated search');
  return toServerPair(scene, { name: 'web_search', input: { query }, content: toHits(query, count) });
}

/** A search whose results are found by code, so that only what matters is read. Source: API documentation, "Web search: dynamic filtering". */
function searchInCode(scene: Scene): ScriptedAnswer {
  const query = toTopic(scene, 'simulated search');
  const [code, done] = toServerPair(scene, {
    name: 'code_execution',
    input: { code: `hits = await web_search({"query": ${JSON.stringify(query)}})\nprint(len(hits))` },
    content: { type: 'code_execution_result', stdout: '2\n', stderr: '', return_code: 0, content: [] },
    position: 1,
  });
  const caller = { type: 'code_execution_20260120', tool_id: code.id };
  const inner = toServerPair(scene, {
    name: 'web_search',
    input: { query },
    content: toHits(query, 2),
    caller,
  });
  return endTurn([
    code,
    ...inner,
    done,
    say('The search was made by code. It is made up: nothing was searched.'),
  ]);
}

/** Searches of the web that succeed. */
export const webSearch: readonly Scenario[] = [
  {
    id: 'web-search',
    name: 'Web search with results',
    group,
    needs,
    description: 'Searches the web, finds three pages and cites one of them.',
    play: (scene) => {
      const [call, result] = search(scene, 3);
      const citation = {
        type: 'web_search_result_location',
        url: 'https://example.com/simulated/1',
        title: `Simulated result 1 for "${toTopic(scene, 'simulated search')}"`,
        encrypted_index: 'c2ltdWxhdGVkIGluZGV4',
        cited_text: 'Simulated text of the page.',
      };
      return endTurn([
        say('I search the web.'),
        call,
        result,
        say('The first page says: ', undefined),
        say('simulated text of the page', [citation]),
        say('. The search is made up: nothing was searched.'),
      ]);
    },
  },
  {
    id: 'web-search-nothing-found',
    name: 'Web search without results',
    group,
    needs,
    description: 'Searches the web and finds nothing.',
    play: (scene) =>
      endTurn([...search(scene, 0), say('The search found nothing. It is made up: nothing was searched.')]),
  },
  {
    id: 'web-search-by-code',
    name: 'Web search made by code',
    group,
    needs: ['a web_search tool of 20260209 or later'],
    description: 'Runs code that searches the web and filters the results.',
    play: searchInCode,
  },
];
