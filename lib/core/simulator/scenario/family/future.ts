import { endTurn } from '../parts/end-turn';
import { say } from '../parts/say';
import type { Scenario } from '../scenario';

const group = 'From the future';

/** What no version of the API has: it is to be kept, shown as what it is, and sent back as it came. */
export const future: readonly Scenario[] = [
  {
    id: 'unknown-block',
    name: 'Unknown block',
    group,
    description: 'Answers with a content block of a type no version of the API has, before its text.',
    play: (scene) => {
      const answer = scene.ordinary();
      const note = 'No version of the API has this block. It is to be kept and sent back as it is.';
      return { ...answer, content: [{ type: 'simulated_unknown_block', note }, ...answer.content] };
    },
  },
  {
    id: 'unknown-delta',
    name: 'Unknown delta',
    group,
    description: 'Streams a delta of a type no version of the API has, within its first block.',
    play: (scene) => ({ ...scene.ordinary(), stream: 'unknown_delta' }),
  },
  {
    id: 'unknown-event',
    name: 'Unknown event',
    group,
    description: 'Streams an event of a type no version of the API has, between its blocks.',
    play: (scene) => ({ ...scene.ordinary(), stream: 'unknown_event' }),
  },
  {
    id: 'unknown-stop-reason',
    name: 'Unknown stop reason',
    group,
    description: 'Ends with a stop_reason no version of the API has.',
    play: (scene) => ({ ...scene.ordinary(), stop_reason: 'simulated_unknown_reason' }),
  },
  {
    id: 'unknown-citation',
    name: 'Unknown citation',
    group,
    description: 'Cites a source by a kind of location no version of the API has.',
    play: () =>
      endTurn([
        say('This sentence is cited in a way nobody knows yet.', [
          { type: 'simulated_unknown_location', cited_text: 'Simulated source.', at: 'somewhere' },
        ]),
      ]),
  },
];
