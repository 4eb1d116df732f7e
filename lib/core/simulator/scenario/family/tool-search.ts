import { endTurn } from '../parts/end-turn';
import { findCalls } from '../parts/find-calls';
import { say } from '../parts/say';
import { toServerPair } from '../parts/to-server-pair';
import { toTopic } from '../parts/to-topic';
import { wantTool } from '../parts/want-tool';
import type { Scenario } from '../scenario';
import type { Scene } from '../scene';

const group = 'Tool search';
const MOST_FOUND = 5;

/** Tools that may be found: the deferred ones, or else all of the request's own. */
function findNames({ request }: Scene): string[] {
  const own = request.tools.filter(({ kind }) => kind === 'custom');
  const deferred = own.filter(({ isDeferred }) => isDeferred);
  return (deferred.length > 0 ? deferred : own).slice(0, MOST_FOUND).map(({ name }) => name);
}

type Kind = 'regex' | 'bm25';

function search(scene: Scene, kind: Kind, names: readonly string[]) {
  const topic = toTopic(scene, 'simulated search');
  const words = names.join('|') || 'nothing_like_this';
  return toServerPair(scene, {
    name: `tool_search_tool_${kind}`,
    input: kind === 'regex' ? { pattern: words } : { query: topic },
    content: {
      type: 'tool_search_tool_search_result',
      tool_references: names.map((tool_name) => ({ type: 'tool_reference', tool_name })),
    },
  });
}

const finding = (kind: Kind): Scenario => ({
  id: `tool-search-${kind}`,
  name: `Tool search (${kind})`,
  group,
  needs: [`a tool_search_tool_${kind} tool`, 'tools with defer_loading'],
  takes: 'a tool of yours',
  description: `Searches your tools ${kind === 'regex' ? 'by a pattern' : 'in words'}, finds some and calls one of them.`,
  play: (scene) => {
    const names = findNames(scene);
    const calls = findCalls(scene, 1);
    const [call] = calls;
    if (!call || names.length === 0) return wantTool();
    const found = [...new Set([...names, call.name])];
    return {
      content: [say('I search for a tool.'), ...search(scene, kind, found), ...calls],
      stop_reason: 'tool_use',
    };
  },
  goOn: ({ step }) =>
    step === 1 ? endTurn([say('The tool that was found has answered, so I am done.')]) : null,
});

/** Searches for tools. Source: API documentation, "Tool search". */
export const toolSearch: readonly Scenario[] = [
  finding('regex'),
  finding('bm25'),
  {
    id: 'tool-search-nothing-found',
    name: 'Tool search without results',
    group,
    needs: ['a tool_search_tool_bm25 tool', 'tools with defer_loading'],
    description: 'Searches for a tool and finds none.',
    play: (scene) => endTurn([...search(scene, 'bm25', []), say('No tool was found, so I call none.')]),
  },
];
