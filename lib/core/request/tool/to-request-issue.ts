import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { cutText } from '@/lib/core/cut-text';
import { findFix } from '@/lib/core/tool/fix/find-fix';
import { toJsonPatch } from '@/lib/core/tool/fix/to-json-patch';
import type { PlacedFinding } from '@/lib/core/tool/lint-tools';
import { readToolFacts } from '@/lib/core/tool/read-tool-facts';
import type { RequestFix } from '../request-fix';
import type { RequestIssue } from '../request-issue';

/** Ids the linter gives where no rule has one. */
const RULES: Record<string, string> = { 'json-object': 'tool-object', more: 'more-problems' };

/** A finding about tools as an issue of the request they stand in, at the place and in the words of the API. */
export function toRequestIssue(finding: PlacedFinding, definitions: readonly unknown[]): RequestIssue {
  const { index, message } = finding;
  const rule = RULES[finding.rule] ?? finding.rule;
  const said = finding.apiMessage ?? message;
  if (index === null) {
    const path = finding.rule === 'tool-choice' ? toChoicePath(finding) : finding.path.join('.');
    return { rule, path, message, apiMessage: said };
  }
  const definition = definitions[index];
  const place = `tools.${index}`;
  const tag = isJsonObject(definition) ? readToolFacts(definition).tag : undefined;
  const fix = isJsonObject(definition) ? toRequestFix(finding, definition, index) : undefined;
  return {
    rule,
    path: toToolPath(place, finding, said),
    message: `${nameTool(definition, index)}: ${message}`,
    apiMessage: hasPlace(said, tag) ? `${place}${said.startsWith('Input ') ? ': ' : '.'}${said}` : said,
    ...(fix ? { fix } : {}),
  };
}

/** What the API says of the whole choice, it says of `tool_choice`. */
const toChoicePath = ({ path, apiMessage = '' }: PlacedFinding): string =>
  apiMessage.startsWith('tool_choice: ') ? 'tool_choice' : path.join('.');

/** The place as the API writes it, without the type: what lacks is named by its name, and a name with a dot by who holds it. */
function toToolPath(place: string, { path, rule }: PlacedFinding, said: string): string {
  const missing = /^[\w-]+\.([\w.]+): Field required/.exec(said)?.[1];
  if (missing !== undefined) return `${place}.${missing}`;
  const known = rule === 'input-schema' && said.includes('Property keys') ? path.slice(0, -1) : path;
  return [place, ...known.map((part) => cutText(String(part), 80))].join('.');
}

/** Texts that speak of one tool's fields begin with its tag, or with what pydantic says of the tool as a whole. */
function hasPlace(said: string, tag: string | undefined): boolean {
  return (
    said.startsWith('Input ') ||
    (tag !== undefined && /^[.:]/.test(said.slice(tag.length)) && said.startsWith(tag))
  );
}

function nameTool(definition: unknown, index: number): string {
  const name = isJsonObject(definition) ? definition.name : undefined;
  return typeof name === 'string' && name !== '' ? cutText(name, 200) : `Tool ${index + 1}`;
}

/** The fix of a definition as one of the request. */
function toRequestFix(finding: PlacedFinding, definition: JsonObject, index: number): RequestFix | undefined {
  const fix = findFix(finding, definition);
  return fix && { label: fix.label, edits: toJsonPatch(fix.edits, definition, ['tools', index]) };
}
