import { type Document, parseDocument, visit } from 'yaml';
import { isJsonObject } from '@/lib/core/claude/message';
import { findTooDeep } from '@/lib/core/json/find-too-deep';
import { readJson } from '@/lib/core/json/read-json';
import { limits } from '@/lib/core/limits/limits.mjs';

/** Names that what is brought in begins with, at the start of a line. */
const TOP =
  /^(?:- )?["']?(?:openapi|swagger|info|paths|tools|functions|name|type|properties|\$schema|title|description)["']?[ \t]*:(?:\s|$)/m;

/** So often one part of a document may stand for another: the aliases of YAML multiply. */
const MOST_ALIASES = 1000;

/** True for a text that begins as YAML with tools in it does; whether it is YAML is known when it is read. */
export function looksLikeYaml(text: string): boolean {
  const start = text.slice(0, 5000);
  return !/^\s*[[{<]/.test(start) && TOP.test(start);
}

/** The value of a text that looks like YAML; undefined for another text, or for YAML that is wrong. */
export function readYaml(text: string): unknown {
  if (!looksLikeYaml(text)) return undefined;
  try {
    const document = parseDocument(text, { uniqueKeys: false, logLevel: 'silent' });
    if (document.errors.length > 0) return undefined;
    markNumbers(document);
    const json = toJson(document.toJS({ maxAliasCount: MOST_ALIASES }));
    if (json === undefined || findTooDeep(json, limits.jsonDepth.value) >= 0) return undefined;
    return readJson(json);
  } catch {
    return undefined;
  }
}

/** A number that its value rounds, as it is written. */
class ExactNumber {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?$/;

/** Numbers that are numbers of JSON, too, and say more than their value: 2^63 - 1 is a common bound. */
function markNumbers(document: Document): void {
  visit(document, {
    Scalar(key, node) {
      const { value, source } = node;
      if (key === 'key' || typeof value !== 'number' || source === undefined) return;
      if (String(value) !== source && NUMBER.test(source)) node.value = new ExactNumber(source);
    },
  });
}

/** As JSON.stringify writes it, with exact numbers as they are written. */
function toJson(value: unknown): string | undefined {
  if (value instanceof ExactNumber) return value.text;
  if (Array.isArray(value)) return `[${value.map((one: unknown) => toJson(one) ?? 'null').join(',')}]`;
  if (!isJsonObject(value) || value instanceof Date) return JSON.stringify(value);
  const pairs = Object.entries(value).flatMap(([key, held]) => {
    const text = toJson(held);
    return text === undefined ? [] : [`${JSON.stringify(key)}:${text}`];
  });
  return `{${pairs.join(',')}}`;
}
