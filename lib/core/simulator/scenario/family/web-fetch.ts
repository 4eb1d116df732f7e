import { endTurn } from '../parts/end-turn';
import { say } from '../parts/say';
import { toServerPair } from '../parts/to-server-pair';
import type { Scenario } from '../scenario';
import type { Scene } from '../scene';
import type { ScriptedAnswer } from '../scripted-answer';

const group = 'Web fetch';
const needs = ['a web_fetch tool'];
const URL_OF_NOTHING = 'https://example.com/simulated';

function fetchPage(scene: Scene, source: object, title: string): ScriptedAnswer {
  const pair = toServerPair(scene, {
    name: 'web_fetch',
    input: { url: URL_OF_NOTHING },
    content: {
      type: 'web_fetch_result',
      url: URL_OF_NOTHING,
      retrieved_at: new Date(scene.now).toISOString(),
      content: { type: 'document', source, title, citations: null },
    },
  });
  return endTurn([say('I read the page.'), ...pair, say('The page is made up: nothing was fetched.')]);
}

/** The smallest PDF there is: one empty page. */
const EMPTY_PDF = btoa(
  '%PDF-1.1\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);

/** Pages that are fetched. */
export const webFetch: readonly Scenario[] = [
  {
    id: 'web-fetch',
    name: 'Web fetch of a page',
    group,
    needs,
    description: 'Fetches a page and gets its text.',
    play: (scene) => {
      const data = 'Simulated page\n\nThe Simulator fetches nothing. This text stands for the page.';
      return fetchPage(scene, { type: 'text', media_type: 'text/plain', data }, 'Simulated page');
    },
  },
  {
    id: 'web-fetch-pdf',
    name: 'Web fetch of a PDF',
    group,
    needs,
    description: 'Fetches a PDF of one empty page.',
    play: (scene) =>
      fetchPage(scene, { type: 'base64', media_type: 'application/pdf', data: EMPTY_PDF }, 'Simulated PDF'),
  },
];
