import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { findAnthropicTool } from '@/lib/core/tool/anthropic-tools';
import type { RequestContext } from '../request-context';

/** Something a request uses that is behind a beta. */
export interface UsedFeature {
  /** As the beginning of a sentence. */
  what: string;
  /** Where it is used. */
  place: string;
  /** The betas that have it, the one to add first. */
  anyOf: readonly string[];
}

const MCP = ['mcp-client-2025-11-20', 'mcp-client-2026-09-15'];
/** Compaction by itself, and on demand. */
const COMPACT = 'compact-2026-01-12';
const ASKED = 'compact-2026-09-04';

const FALLBACK = ['server-side-fallback-2026-07-01', 'server-side-fallback-2026-06-01'];

/** Fields of the body that are a beta's. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  mcp_servers: [...MCP, 'mcp-client-2025-04-04'],
  compaction: [ASKED],
  thread: ['message-threads-2026-08-12'],
  fallbacks: FALLBACK,
  fallback_credit_token: ['fallback-credit-2026-07-01', 'fallback-credit-2026-06-01'],
  output_format: ['structured-outputs-2025-12-15', 'structured-outputs-2025-11-13'],
};

/** Fields inside others, and what in them is a beta's. */
const INNER: readonly [field: string, path: string, betas: readonly string[]][] = [
  ['output_config', 'task_budget', ['task-budgets-2026-03-13']],
  ['thinking', 'block_binding', ['thinking-binding-controls-2026-08-01']],
];

/** What of betas a request uses, in order. Source: API documentation, "Beta headers". */
export function findUsedFeatures({ body, tools, groups }: RequestContext): UsedFeature[] {
  return [
    ...findInSettings(body, tools),
    ...findInMessages(body.messages),
    ...groups.flatMap(({ blocks }) => blocks.flatMap(({ block, path }) => findInBlock(block, path))),
  ];
}

/** The same of what goes beside the messages. */
export function findInSettings(body: JsonObject, tools: readonly unknown[]): UsedFeature[] {
  const isSet = (value: unknown) => value !== undefined && value !== null;
  const fields = Object.entries(FIELDS).flatMap(([field, anyOf]): UsedFeature[] =>
    isSet(body[field]) ? [{ what: field, place: field, anyOf }] : [],
  );
  const inner = INNER.flatMap(([field, key, anyOf]): UsedFeature[] => {
    const held = body[field];
    const place = `${field}.${key}`;
    return isJsonObject(held) && isSet(held[key]) ? [{ what: place, place, anyOf }] : [];
  });
  const { thinking } = body;
  const updates: UsedFeature[] =
    isJsonObject(thinking) && thinking.display === 'updates'
      ? [
          {
            what: 'thinking.display "updates"',
            place: 'thinking.display',
            anyOf: ['thinking-display-updates-2026-08-18'],
          },
        ]
      : [];
  return [...fields, ...inner, ...updates, ...findEdits(body), ...tools.flatMap(findTool)];
}

function findEdits({ context_management: management }: JsonObject): UsedFeature[] {
  if (!isJsonObject(management)) return [];
  const edits: unknown[] = Array.isArray(management.edits) ? management.edits : [];
  const place = 'context_management';
  const types = edits.map((edit) => (isJsonObject(edit) ? edit.type : undefined));
  const compacts = types.includes('compact_20260112');
  const clears = types.some((type) => type !== 'compact_20260112') || types.length === 0;
  return [
    ...(clears ? [{ what: place, place, anyOf: ['context-management-2025-06-27'] }] : []),
    ...(compacts ? [{ what: 'compact_20260112', place, anyOf: [COMPACT] }] : []),
  ];
}

function findTool(tool: unknown, index: number): UsedFeature[] {
  const anyOf = isJsonObject(tool) ? findAnthropicTool(tool.type)?.betas : undefined;
  return anyOf && isJsonObject(tool)
    ? [{ what: `The tool ${String(tool.type)}`, place: `tools.${index}`, anyOf }]
    : [];
}

/** The same of the fields of messages. */
export function findInMessages(messages: unknown): UsedFeature[] {
  if (!Array.isArray(messages)) return [];
  return messages.flatMap((message: unknown, index): UsedFeature[] => {
    if (!isJsonObject(message)) return [];
    const at = (key: string, beta: string): UsedFeature[] =>
      message[key] === undefined || message[key] === null
        ? []
        : [{ what: `${key} of a message`, place: `messages.${index}.${key}`, anyOf: [beta] }];
    return [
      ...at('clear_at', 'mid-conversation-system-clear-at-2026-08-21'),
      ...at('output_config', 'mid-conversation-output-config-2026-07-01'),
    ];
  });
}

const INLINE = 'inline-tools-2026-09-15';
const CHANGES = 'mid-conversation-tool-changes-2026-07-01';

/** The same of one block. */
export function findInBlock(block: JsonObject, place: string): UsedFeature[] {
  switch (block.type) {
    case 'tool_addition':
    case 'tool_removal': {
      const isInline = isJsonObject(block.tool) && block.tool.type === 'tool_definition';
      const anyOf = isInline ? [INLINE] : [CHANGES, INLINE];
      return [{ what: `A ${block.type} block`, place, anyOf }];
    }
    case 'mcp_tool_use':
    case 'mcp_tool_result':
    case 'mcp_tool_listing':
      return [{ what: `A ${block.type} block`, place, anyOf: [...MCP, 'mcp-client-2025-04-04'] }];
    case 'advisor_tool_result':
      return [{ what: `A ${block.type} block`, place, anyOf: ['advisor-tool-2026-03-01'] }];
    case 'fallback':
      return [{ what: `A ${block.type} block`, place, anyOf: FALLBACK }];
    case 'compaction':
      return [
        { what: 'A compaction block', place, anyOf: isSigned(block) ? [ASKED, COMPACT] : [COMPACT, ASKED] },
      ];
    default:
      return [];
  }
}

/** Only a summary that was asked for is signed. */
const isSigned = ({ signature }: JsonObject): boolean => typeof signature === 'string';
