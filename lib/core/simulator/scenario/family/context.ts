import type { JsonObject } from '@/lib/core/claude/message';
import { countCached } from '../../wire/count-cached';
import { countParts } from '../../wire/count-parts';
import { endTurn } from '../parts/end-turn';
import { say } from '../parts/say';
import { toClearedUses } from '../parts/to-cleared-uses';
import { toSummary } from '../parts/to-summary';
import type { Scenario } from '../scenario';
import type { Scene } from '../scene';
import type { ScriptedAnswer } from '../scripted-answer';

const group = 'Context and cache';

/** The answer with the counts of a cache; a request without breakpoints is taken to cache automatically. */
function useCache(scene: Scene): ScriptedAnswer {
  const { body } = scene.request;
  const counts = countCached(body, 0) ?? countCached({ ...body, cache_control: { type: 'ephemeral' } }, 0);
  return { ...scene.ordinary(), ...(counts ? { usage: counts } : {}) };
}

/** The answer with the counts of a cache in which nothing was found. */
function missCache(scene: Scene): ScriptedAnswer {
  const { total } = countParts(scene.request.body);
  return {
    ...scene.ordinary(),
    fields: {
      diagnostics: { cache_miss_reason: { type: 'messages_changed', cache_missed_input_tokens: total } },
    },
    usage: {
      input_tokens: 0,
      cache_creation_input_tokens: total,
      cache_read_input_tokens: 0,
      cache_creation: { ephemeral_5m_input_tokens: total, ephemeral_1h_input_tokens: 0 },
    },
  };
}

/** Cleared results, as told; where the request has none, a few are made up. */
function toEdits({ request }: Scene): JsonObject[] {
  const { cleared_tool_uses: uses, ...told } = toClearedUses(request.body, { keep: { value: 0 } });
  return [
    {
      ...told,
      ...(uses === 0 ? { cleared_tool_uses: 3, cleared_input_tokens: 1200 } : { cleared_tool_uses: uses }),
    },
  ];
}

/** What becomes of a long conversation. Source: API documentation, "Prompt caching", "Context editing", "Compaction". */
export const context: readonly Scenario[] = [
  {
    id: 'prompt-cache',
    name: 'Prompt cache',
    group,
    needs: ['cache_control'],
    description: 'Counts what the first request writes into the cache and what each later one reads from it.',
    play: useCache,
    goOn: useCache,
  },
  {
    id: 'prompt-cache-miss',
    name: 'Prompt cache, missed',
    group,
    needs: ['cache_control', 'diagnostics'],
    description:
      'Finds nothing in the cache, writes all of it again and says by diagnostics that the messages changed.',
    play: missCache,
    goOn: missCache,
  },
  {
    id: 'context-editing',
    name: 'Old results cleared',
    group,
    needs: ['context_management with clear_tool_uses_20250919', 'context-management-2025-06-27'],
    description:
      'Says by applied_edits how many results of tools were cleared, and how many tokens that saved.',
    play: (scene) => {
      const applied_edits = toEdits(scene);
      const [edit] = applied_edits;
      const words = `${edit?.cleared_tool_uses} results of tools were cleared, which saved ${edit?.cleared_input_tokens} tokens.`;
      return endTurn([say(`${words} Nothing was really cleared.`)], {
        fields: { context_management: { applied_edits } },
      });
    },
  },
  {
    id: 'compaction',
    name: 'Conversation compacted',
    group,
    needs: ['context_management with compact_20260112', 'compact-2026-01-12'],
    description: 'Begins its answer with a summary that stands for all that was said before.',
    play: (scene) => {
      const answer = scene.ordinary();
      return { ...answer, content: [toSummary(scene.request.body, scene.seed, false), ...answer.content] };
    },
  },
  {
    id: 'compaction-pause',
    name: 'Conversation compacted, with a pause',
    group,
    needs: ['context_management with pause_after_compaction', 'compact-2026-01-12'],
    description:
      'Gives a summary alone and pauses with stop_reason "compaction"; it answers when the turn is sent back.',
    play: (scene) => ({
      content: [toSummary(scene.request.body, scene.seed, false)],
      stop_reason: 'compaction',
    }),
  },
  {
    id: 'compaction-on-demand',
    name: 'Conversation compacted on demand',
    group,
    needs: ['compaction', 'compact-2026-09-04'],
    description:
      'Gives a signed summary alone, as a request with compaction gets it; later requests may begin with it.',
    play: (scene) => ({
      content: [toSummary(scene.request.body, scene.seed, true)],
      stop_reason: 'compaction',
    }),
  },
];
