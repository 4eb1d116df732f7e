import { parseDocument } from 'yaml';
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
    const json = JSON.stringify(document.toJS({ maxAliasCount: MOST_ALIASES }));
    if (json === undefined || findTooDeep(json, limits.jsonDepth.value) >= 0) return undefined;
    return readJson(json);
  } catch {
    return undefined;
  }
}
