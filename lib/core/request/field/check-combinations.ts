import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import type { RequestContext } from '../request-context';
import { toRemoval } from '../request-fix';
import { type RequestIssue, toIssue, toPlacedIssue } from '../request-issue';

/** What fields cannot say together, or of this model. Source: API documentation, the page of each feature. */
export function checkCombinations(context: RequestContext): RequestIssue[] {
  return [
    ...checkSpeed(context),
    ...checkFallbacks(context),
    ...checkEdits(context.body),
    ...checkFormat(context),
    ...checkCitations(context),
    ...checkStopSequences(context.body),
  ];
}

function checkSpeed({ body, model }: RequestContext): RequestIssue[] {
  if (body.speed !== 'fast' || model.canBeFast) return [];
  const said = `speed "fast" is not supported for this model`;
  const fix = toRemoval('speed', 'Remove speed');
  return [
    toPlacedIssue('speed-support', 'speed', said, `${model.id} has no fast mode. Remove speed.`, { fix }),
  ];
}

function checkFallbacks({ body, model }: RequestContext): RequestIssue[] {
  if (body.fallbacks === undefined || body.fallbacks === null || model.id.indexOf('claude-haiku-5-5') !== 0)
    return [];
  const message = `${model.id} takes no fallbacks. Remove them.`;
  const fix = toRemoval('fallbacks', 'Remove fallbacks');
  return [
    toPlacedIssue('fallback-support', 'fallbacks', 'fallbacks are not supported for this model', message, {
      fix,
    }),
  ];
}

function checkEdits({ context_management: management, thinking }: JsonObject): RequestIssue[] {
  const edits: unknown[] =
    isJsonObject(management) && Array.isArray(management.edits) ? management.edits : [];
  const at = edits.findIndex((edit) => isJsonObject(edit) && edit.type === 'clear_thinking_20251015');
  const place = `context_management.edits.${at}`;
  const isOff = isJsonObject(thinking) && thinking.type === 'disabled';
  return [
    ...(at > 0
      ? [
          toPlacedIssue(
            'edit-order',
            place,
            '`clear_thinking_20251015` must be the first edit',
            'clear_thinking_20251015 has to be the first of the edits. Move it up.',
          ),
        ]
      : []),
    ...(at >= 0 && isOff
      ? [
          toIssue(
            'edit-thinking',
            place,
            '`clear_thinking_20251015` strategy requires `thinking` to be enabled or adaptive',
            'There is no thinking to clear while thinking is disabled. Remove this edit.',
            toRemoval(place, 'Remove the edit'),
          ),
        ]
      : []),
  ];
}

const getFormat = ({ output_config: output, output_format: old }: JsonObject): unknown =>
  (isJsonObject(output) ? output.format : undefined) ?? old ?? undefined;

/** An answer that is begun cannot be held to a format. */
function checkFormat({ body, groups, model }: RequestContext): RequestIssue[] {
  const last = groups.at(-1);
  const end = last?.blocks.at(-1)?.block.type;
  const isBegun = model.canPrefill && model.isKnown && last?.role === 'assistant' && end === 'text';
  if (getFormat(body) === undefined || !isBegun) return [];
  const place = `messages.${last.last}`;
  const message =
    'An answer with an output format cannot be begun for the model. End with a message of the user.';
  return [
    toPlacedIssue('format-prefill', place, 'prefill is not supported with output_config.format', message),
  ];
}

/** Blocks that can be cited, those in results with them. */
function findCitable(context: RequestContext): { path: string; isOn: boolean }[] {
  const look = (block: unknown, path: string): { path: string; isOn: boolean }[] => {
    if (!isJsonObject(block)) return [];
    if (block.type === 'tool_result' && Array.isArray(block.content))
      return block.content.flatMap((one: unknown, index) => look(one, `${path}.content.${index}`));
    if (block.type !== 'document' && block.type !== 'search_result') return [];
    return [{ path, isOn: isJsonObject(block.citations) && block.citations.enabled === true }];
  };
  return context.groups.flatMap(({ role, blocks }) =>
    role === 'user' ? blocks.flatMap(({ block, path }) => look(block, path)) : [],
  );
}

function checkCitations(context: RequestContext): RequestIssue[] {
  const citable = findCitable(context);
  const first = citable[0];
  const cited = citable.find(({ isOn }) => isOn);
  if (!first || !cited) return [];
  const issues: RequestIssue[] = [];
  const other = citable.find(({ isOn }) => isOn !== first.isOn);
  if (other) {
    const message =
      'Citations are switched on for all documents and search results of a request, or for none.';
    const said = 'all citable blocks must have the same `citations.enabled` setting';
    issues.push(toPlacedIssue('citation-mix', other.path, said, message));
  }
  if (getFormat(context.body) !== undefined) {
    const message = 'Citations do not go with an output format: switch one of the two off.';
    const said = 'citations are not supported with output_config.format';
    issues.push(
      toPlacedIssue('citations-with-format', 'output_config.format', said, message, {
        fix: toRemoval('output_config.format', 'Remove the output format'),
      }),
    );
  }
  return issues;
}

function checkStopSequences({ stop_sequences: sequences }: JsonObject): RequestIssue[] {
  if (!Array.isArray(sequences)) return [];
  const index = sequences.findIndex((one) => typeof one === 'string' && one.trim() === '');
  if (index < 0) return [];
  const path = `stop_sequences.${index}`;
  const message = 'A stop sequence holds more than blanks. Write something, or remove it.';
  return [
    toIssue(
      'stop-sequence',
      path,
      'stop_sequences: each stop sequence must contain non-whitespace',
      message,
      toRemoval(path, 'Remove it'),
    ),
  ];
}
