import type { JsonObject } from '@/lib/core/claude/message';
import { isJsonObject } from '@/lib/core/claude/message';
import { readCurl } from '@/lib/core/repair/paste/read-curl';
import { readLooseJson } from '@/lib/core/repair/paste/read-loose-json';
import { inferSchema } from '@/lib/core/schema/infer-schema';
import { jsonReaders } from '../json-readers';
import { readValue } from '../read-value';
import type { FoundTool, TellProblem } from '../tool-reader';

/** A part of a path that names one thing of many: a number, a UUID, a place to fill. */
const THING = /^(?:\d+|[0-9a-f]{8}-[0-9a-f-]{27}|\{.*\}|:\w+|\$\{?\w+\}?)$/i;

/**
 * The tools that a command sends in a request to a model; or else one tool that stands for the call it makes, with what its
 * address and its body hold as parameters. Headers are left out: they hold keys.
 */
export function readCurlTools(text: string, tell: TellProblem): FoundTool[] {
  const { url, method, data } = readCurl(text);
  const body = /^\s*[[{]/.test(data) ? readLooseJson(data, () => {})?.value : undefined;
  const sent = body === undefined ? null : readValue(body, jsonReaders, tell);
  const isSchema = sent?.reader.id === 'json-schema';
  if (
    sent &&
    !isSchema &&
    (isJsonObject(body) ? 'tools' in body || 'functions' in body || 'messages' in body : true)
  )
    return sent.found;
  const address = toUrl(url);
  if (!address) return [];
  const verb = method || (data === '' ? 'GET' : 'POST');
  const parts = address.pathname
    .split('/')
    .filter((part) => part !== '')
    .map(decode);
  const things = parts.flatMap((part, index) =>
    THING.test(part) ? [[toName(parts[index - 1]), part] as const] : [],
  );
  const properties: JsonObject = {
    ...Object.fromEntries(things.map(([name, part]) => [name, ofText(part)])),
    ...Object.fromEntries([...address.searchParams].map(([name, value]) => [name, ofText(value)])),
    ...toBody(data, body),
  };
  const words = parts.filter((part) => !THING.test(part)).slice(-2);
  const shown = parts
    .map((part, index) => (THING.test(part) ? `{${toName(parts[index - 1])}}` : part))
    .join('/');
  const definition = {
    name: [verb.toLowerCase(), ...words].join('_'),
    description: `Calls ${verb} ${address.origin}/${shown}.`,
    input_schema: { type: 'object', properties, required: Object.keys(properties) },
  };
  const message =
    'The call of the command became a tool: what its address and its body hold are the parameters. Say what each means, and which may be left out.';
  return [{ definition, changes: [{ path: '', message }] }];
}

function toUrl(text: string): URL | undefined {
  const full = /^[a-z]+:\/\//i.test(text) ? text : `https://${text}`;
  return text !== '' && URL.canParse(full) ? new URL(full) : undefined;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const toName = (before: string | undefined): string => (before ? `${before.replace(/s$/, '')}_id` : 'id');

function ofText(value: string): JsonObject {
  const type = /^-?\d{1,15}$/.test(value) ? 'integer' : /^(true|false)$/.test(value) ? 'boolean' : 'string';
  return {
    type,
    examples: [type === 'integer' ? Number(value) : type === 'boolean' ? value === 'true' : value],
  };
}

function toBody(data: string, body: unknown): JsonObject {
  if (isJsonObject(body)) {
    const { properties } = inferSchema([body]);
    return isJsonObject(properties) ? properties : {};
  }
  if (body !== undefined) return { body: inferSchema([body]) };
  if (data === '' || data.startsWith('@')) return {};
  return data.includes('=')
    ? Object.fromEntries([...new URLSearchParams(data)].map(([name, value]) => [name, ofText(value)]))
    : { body: { type: 'string' } };
}
