import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import type { RepairChange } from '@/lib/core/repair/repair-change';
import type { FoundTool, TellProblem } from '../tool-reader';
import { createSchemaWriter, type SchemaBudget } from './create-schema-writer';
import { findHeaders, type Parameter, readParameters, readRequestBody } from './read-parameters';
import { resolve } from './resolve';

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace', 'query'];

/** From so many tools on, a model chooses worse. Source: Define tools, best practices. */
const MANY = 20;

const LONGEST_NAME = 64;

interface Operation {
  method: string;
  path: string;
  /** The path's own parameters, and the operation. */
  shared: unknown;
  operation: JsonObject;
}

/** A tool for each operation of a document: parameters and body together are its input. */
export function readOpenapi(document: JsonObject, tell: TellProblem): FoundTool[] {
  const budget: SchemaBudget = { used: 0 };
  const operations = findOperations(document);
  const lost = new Set<string>();
  const tools = operations.map((one) => toTool(one, document, budget, lost));
  if (isJsonObject(document.webhooks) && Object.keys(document.webhooks).length > 0)
    tell({
      severity: 'info',
      path: 'webhooks',
      message: 'Webhooks are sent by the API: no tools were made of them.',
    });
  if (tools.length === 0)
    tell({
      severity: 'warning',
      path: 'paths',
      message: 'The document has no operation that a tool could be made of.',
    });
  if (tools.length > MANY)
    tell({
      severity: 'info',
      path: 'paths',
      message: `${tools.length.toLocaleString('en-US')} operations: take those you need, and put steps that belong together into one tool. One tool for each endpoint is rarely what a model works best with.`,
    });
  for (const ref of [...lost].slice(0, 20))
    tell({
      severity: 'warning',
      path: '',
      message: `Left open: ${ref.slice(0, 500)} is not in the document, or too much of it.`,
    });
  return tools;
}

function findOperations(document: JsonObject): Operation[] {
  const paths = isJsonObject(document.paths) ? document.paths : {};
  return Object.entries(paths).flatMap(([path, given]) => {
    const item = resolve(given, document);
    if (!item) return [];
    return Object.entries(item).flatMap(([method, operation]): Operation[] =>
      METHODS.includes(method) && isJsonObject(operation)
        ? [{ method, path, shared: item.parameters, operation }]
        : [],
    );
  });
}

function toTool(
  { method, path, shared, operation }: Operation,
  document: JsonObject,
  budget: SchemaBudget,
  lost: Set<string>,
): FoundTool {
  const writer = createSchemaWriter(document, budget);
  const parameters = [
    ...readParameters([shared, operation.parameters], document, writer),
    ...readRequestBody(operation.requestBody, document, writer),
  ];
  const { properties, required, changes } = toProperties(parameters);
  const defs = writer.toDefs();
  for (const ref of writer.lost) lost.add(ref);
  const input_schema = {
    type: 'object',
    properties,
    ...(required.length > 0 ? { required } : {}),
    ...(Object.keys(defs).length > 0 ? { $defs: defs } : {}),
  };
  return {
    definition: {
      name: toName(method, path, operation.operationId),
      description: toDescription(method, path, operation),
      input_schema,
    },
    changes: [
      { path: '', message: `The operation ${method.toUpperCase()} ${path} became a tool.` },
      ...changes,
      ...toReadOnly(writer.readOnly),
      ...findHeaders([shared, operation.parameters], document).map((before) => ({
        path: 'parameters',
        message: 'This header is said otherwise: OpenAPI itself has it ignored as a parameter.',
        before,
      })),
    ],
  };
}

/** So many of the properties that were left out are told, each with its schema. */
const MOST_TOLD = 50;

function toReadOnly(left: ReadonlyMap<string, unknown>): RepairChange[] {
  if (left.size === 0) return [];
  const names = [...left.keys()].slice(0, MOST_TOLD);
  const more = left.size > names.length ? ` and ${left.size - names.length} more` : '';
  const message = `Only the server sets ${names.join(', ').slice(0, 2000)}${more} (readOnly): left out.`;
  return [{ path: 'input_schema', message, before: Object.fromEntries([...left].slice(0, MOST_TOLD)) }];
}

/** All parameters under names of their own: the body may have one that the path has, too. */
function toProperties(parameters: readonly Parameter[]) {
  const properties: JsonObject = {};
  const required: string[] = [];
  const changes: RepairChange[] = [];
  for (const { name, place, schema, isRequired } of parameters) {
    let own = name;
    for (let count = 1; Object.hasOwn(properties, own); count += 1)
      own = `${place}_${name}${count === 1 ? '' : `_${count}`}`;
    if (own !== name) {
      const message = 'Another parameter has this name; this one was given its place before it.';
      changes.push({ path: `input_schema.properties.${own}`, message, before: name });
    }
    Object.defineProperty(properties, own, {
      value: schema,
      enumerable: true,
      configurable: true,
      writable: true,
    });
    if (isRequired) required.push(own);
  }
  return { properties, required, changes };
}

function toName(method: string, path: string, operationId: unknown): string {
  const wish =
    typeof operationId === 'string' && operationId.trim() !== ''
      ? operationId
      : `${method}_${path.replace(/[{}]/g, '').replace(/^\/+/, '')}`;
  return wish
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-zA-Z0-9_-]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, LONGEST_NAME);
}

/** What the operation says of itself, and which call it is. */
function toDescription(
  method: string,
  path: string,
  { summary, description, deprecated }: JsonObject,
): string {
  const texts = [summary, description].filter(
    (one): one is string => typeof one === 'string' && one.trim() !== '',
  );
  const [first, second] = texts;
  const said = second !== undefined && first !== undefined && second.startsWith(first) ? [second] : texts;
  const old = deprecated === true ? ['Deprecated: use it only where nothing else does the same.'] : [];
  return [...said.map((one) => one.trim()), ...old, `Calls ${method.toUpperCase()} ${path}.`].join('\n\n');
}
