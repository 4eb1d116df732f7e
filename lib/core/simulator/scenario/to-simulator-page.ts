import { type Scenario, scenarioGroups } from './scenario';
import { scenarios } from './scenarios';

const HEAD = `# Simulator

The Simulator plays the model where there is no key. It is not Claude and understands nothing: it reads names, numbers and
words out of a message, calls the tools they suit, and always gives the same request the same answer. It speaks the whole
Messages API and refuses what the API refuses, in the API's words.

## Ask for a scenario

A scenario is a course of events that comes seldom, or that only Claude's own tools bring about. Ask for one

- in the page: _Settings → Scenario of the Simulator_. It is played for every question until another one is chosen.
- in a message: \`simulate: rate-limit\`, for that message alone, in place of the one chosen in the settings.
- over HTTP: \`"metadata": {"simulator": "rate-limit"}\` in the body of a request. \`GET /api/simulator/scenarios\` lists them.

What a scenario says of the web, of files and of code is made up, and says so. Where it needs something of the request to
do the same with Claude, that is named; the Simulator plays without it too, except where it says "takes a tool of yours".

A try that fails on purpose is counted: _Retry_ in the page asks the same again, and succeeds once the scenario has failed
as often as it says. Over HTTP the header \`x-stainless-retry-count\`, which the SDK sends, says how often it has failed.

## What it does without being asked

- Requests with \`cache_control\` get counts of a prompt cache: what the last request wrote is read by this one.
- \`context_management\` clears results and compacts when the conversation reaches its trigger; \`compaction\` gives a signed
  summary, with which a later request may begin.
- \`POST …/v1/messages/count_tokens\` counts as its answers do. \`…/v1/files\` is its Files API: uploads are kept, listed and
  deleted, and the files of its scenarios can be downloaded.
- Thinking is signed. A request that brings it back changed is refused. At effort \`low\` adaptive thinking is left out.
- System messages of the conversation take tools away, bring them back and define new ones: only what is there is called.
- The input of a tool with \`strict\` never breaks its schema, and no tool is called once \`task_budget\` is spent.
- What is attached is counted and named in words. \`speed\` and \`inference_geo\` are told in \`usage\`, the workspace in a header.
- Names in \`anthropic-beta\` that are none, or that do not go together, are refused.

## Scenarios

This list is made from the records in \`lib/core/simulator/scenario/family\`: write it anew with
\`npx vitest run lib/core/simulator/scenario -u\`.
`;

/** Writes `public/docs/simulator.md`: what the simulator is, and every scenario with its sentence. */
export function toSimulatorPage(): string {
  const parts = scenarioGroups.map((group) => {
    const rows = scenarios.filter((scenario) => scenario.group === group).map(toRow);
    return [`### ${group}`, '', '| Ask for | What happens | Needs |', '| --- | --- | --- |', ...rows].join(
      '\n',
    );
  });
  return `${HEAD}\n${parts.join('\n\n')}\n`;
}

function toRow({ id, description, needs = [], takes }: Scenario): string {
  const besides = [...needs, ...(takes ? [`takes ${takes}`] : [])].join(', ');
  return `| \`${id}\` | ${description} | ${besides} |`;
}
