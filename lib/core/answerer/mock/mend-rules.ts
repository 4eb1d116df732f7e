import type { ContentNote } from '@/lib/core/claude/content/sendable-block';
import { toSendableContent } from '@/lib/core/claude/content/to-sendable-content';
import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { writeJson } from '@/lib/core/json/write-json';

/** An answerer whose mock rules answer what can be sent: converted, or else written out as JSON text. */
export function mendRules(
  answerer: JsonObject,
  path: string,
): { answerer: JsonObject; changes: ContentNote[] } {
  const changes: ContentNote[] = [];
  if (answerer.type !== 'mock' || !Array.isArray(answerer.rules)) return { answerer, changes };
  const rules = answerer.rules.map((rule: unknown, index) => {
    if (!isJsonObject(rule) || !isJsonObject(rule.result) || !Array.isArray(rule.result.content)) return rule;
    const at = `${path}.rules.${index}.result.content`;
    const { content: given, is_error } = rule.result;
    const judged = toSendableContent(given, { place: 'result', path: at, isError: is_error === true });
    if (judged.changes.length + judged.issues.length === 0) return rule;
    const [first] = judged.issues;
    if (first)
      changes.push({ path: first.path, message: `${first.message} The result is its JSON as text now.` });
    else changes.push(...judged.changes);
    const { content: _content, ...rest } = rule.result;
    const content = first ? writeJson(given) : judged.content;
    return { ...rule, result: { ...rest, ...(content === undefined ? {} : { content }) } };
  });
  return { answerer: changes.length > 0 ? { ...answerer, rules } : answerer, changes };
}
