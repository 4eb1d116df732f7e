import * as access from './access-operations';
import * as answers from './answer-operations';
import * as comparisons from './compare-operations';
import * as events from './event-operations';
import * as files from './file-operations';
import * as histories from './history-operations';
import * as library from './library-operations';
import * as models from './model-operations';
import type { Operation } from './operation';
import * as presets from './preset-operations';
import * as repeats from './repeat-operations';
import * as requests from './request-operations';
import * as runs from './run-operations';
import * as schemas from './schema-operations';
import * as sessionLists from './session-list-operations';
import * as sessions from './session-operations';
import * as shares from './share-operations';
import * as shown from './shown-operations';
import * as simulator from './simulator-operations';
import * as storedFiles from './stored-file-operations';
import * as toolExchange from './tool-exchange-operations';
import * as tools from './tool-operations';
import * as toolSets from './tool-set-operations';

/** Where operations are, in the order of the OpenAPI document. */
const modules = [
  sessionLists,
  sessions,
  runs,
  events,
  repeats,
  presets,
  shares,
  comparisons,
  histories,
  shown,
  requests,
  toolExchange,
  tools,
  library,
  toolSets,
  schemas,
  answers,
  models,
  simulator,
  access,
  files,
  storedFiles,
] as const;

type Named<Module> = {
  [Key in keyof Module as Key extends `${infer Name}Operation` ? Name : never]: Module[Key];
};

type ByName<Modules> = Modules extends readonly [infer First, ...infer Others]
  ? Named<First> & ByName<Others>
  : object;

/** The type of every operation, by its name. */
export type Operations = ByName<typeof modules>;

/** Every operation of the HTTP API. */
export const operations: readonly Operation[] = findOperations(modules);

/** The operations that modules export. */
export function findOperations(found: readonly object[]): Operation[] {
  return found.flatMap((module) => Object.values(module).filter(isOperation));
}

function isOperation(value: unknown): value is Operation {
  return typeof value === 'object' && value !== null && 'method' in value && 'path' in value;
}
