import { isJsonObject } from '@/lib/core/claude/message';
import { cutText } from '@/lib/core/cut-text';
import type { RequestContext } from '../request-context';
import { toRemoval, toSetting } from '../request-fix';
import { type RequestIssue, toAdvice } from '../request-issue';

/** Betas that are over: what they brought needs none today. Source: API documentation, "Beta headers". */
const OVER = [
  ...['message-batches-2024-09-24', 'prompt-caching-2024-07-31', 'pdfs-2024-09-25', 'tools-2024-05-16'],
  ...['token-counting-2024-11-01', 'token-efficient-tools-2025-02-19', 'output-128k-2025-02-19'],
  ...['extended-cache-ttl-2025-04-11', 'cache-diagnosis-2026-04-07', 'files-api-2025-04-14'],
  ...['skills-2025-10-02', 'fine-grained-tool-streaming-2025-05-14', 'advanced-tool-use-2025-11-20'],
  ...['code-execution-2025-08-25', 'context-1m-2025-08-07', 'max-tokens-3-5-sonnet-2024-07-15'],
];

/** Betas that bring something today. */
const CURRENT = [
  ...['advisor-tool-2026-03-01', 'compact-2026-01-12', 'compact-2026-09-04', 'computer-use-2024-10-22'],
  ...['computer-use-2025-01-24', 'computer-use-2025-11-24', 'context-management-2025-06-27'],
  ...['code-execution-2025-05-22', 'fallback-credit-2026-06-01', 'fallback-credit-2026-07-01'],
  ...['fast-mode-2026-02-01', 'inline-tools-2026-09-15', 'interleaved-thinking-2025-05-14'],
  ...[
    'mcp-client-2025-04-04',
    'mcp-client-2025-11-20',
    'mcp-client-2026-09-15',
    'message-threads-2026-08-12',
  ],
  ...['mid-conversation-output-config-2026-07-01', 'mid-conversation-system-clear-at-2026-08-21'],
  ...['mid-conversation-tool-changes-2026-07-01', 'model-context-window-exceeded-2025-08-26'],
  ...['output-300k-2026-03-24', 'server-side-fallback-2026-06-01', 'server-side-fallback-2026-07-01'],
  ...['structured-outputs-2025-11-13', 'structured-outputs-2025-12-15', 'task-budgets-2026-03-13'],
  ...['thinking-binding-controls-2026-08-01', 'thinking-display-updates-2026-08-18'],
  ...['thinking-token-count-2026-05-13', 'efs-2026-10-01', 'google-managed-data-controls-2026-09-01'],
];

/** Models on which manual thinking goes out. */
const MANUAL_ENDS = /^claude-(?:opus|sonnet)-4-6/;

const FAST = 'fast-mode-2026-02-01';

/** So many tokens a text has at least, by its letters: no tokenizer makes fewer of ordinary text. */
const CHARACTERS_A_TOKEN = 5;

/** What is to say of the fields and the header of a request the API takes. */
export function adviseOnFields(context: RequestContext): RequestIssue[] {
  return [
    ...adviseOnBetas(context),
    ...adviseOnThinking(context),
    ...adviseOnUser(context),
    ...adviseOnLength(context),
  ];
}

function adviseOnBetas({ body, betas }: RequestContext): RequestIssue[] {
  const names: unknown[] = Array.isArray(body.betas) ? body.betas : [];
  const issues = names.flatMap((name, index) => {
    if (typeof name !== 'string' || name === '') return [];
    const place = `betas.${index}`;
    if (OVER.includes(name)) {
      const message = `The beta ${name} is over: what it brought needs no header today. Leave it out.`;
      return [toAdvice('old-beta', place, message, toRemoval(place, `Remove ${name}`))];
    }
    if (CURRENT.includes(name)) return [];
    const message = `Nobody knows the beta ${cutText(name, 80)} here. The API refuses one it does not know either.`;
    return [toAdvice('unknown-beta', place, message)];
  });
  if (body.speed === 'fast' && betas?.has(FAST) === false) {
    const message = `The documentation asks for the beta ${FAST} with fast mode. Add it.`;
    const isListed = Array.isArray(body.betas);
    const fix = toSetting(isListed ? 'betas.-' : 'betas', isListed ? FAST : [FAST], `Add the beta ${FAST}`);
    issues.push(toAdvice('fast-beta', 'betas', message, fix));
  }
  return issues;
}

function adviseOnThinking({ body, model }: RequestContext): RequestIssue[] {
  const { thinking, tool_choice: choice } = body;
  const type = isJsonObject(thinking) ? thinking.type : undefined;
  if (type === 'enabled' && MANUAL_ENDS.test(model.id)) {
    const message = `On ${model.id} a budget for thinking goes out of use. Use {"type": "adaptive"} and output_config.effort.`;
    return [
      toAdvice(
        'old-thinking',
        'thinking.type',
        message,
        toSetting('thinking', { type: 'adaptive' }, 'Let it think as it needs'),
      ),
    ];
  }
  const isForced = isJsonObject(choice) && (choice.type === 'any' || choice.type === 'tool');
  if (type !== 'adaptive' || !isForced || !/^claude-(?:opus|sonnet)-4-/.test(model.id)) return [];
  const message = `${model.id} has been seen to refuse a forced call while thinking is adaptive. Disable thinking, or use {"type": "auto"}.`;
  return [toAdvice('forced-thinking', 'tool_choice', message)];
}

function adviseOnUser({ body }: RequestContext): RequestIssue[] {
  const id = isJsonObject(body.metadata) ? body.metadata.user_id : undefined;
  if (typeof id !== 'string' || !/^\S+@\S+\.\S+$|^\+?\d[\d ()-]{8,}$/.test(id.slice(0, 200))) return [];
  const message =
    'user_id looks like an address or a number of a person. Use a name nobody is known by, such as a hash.';
  return [toAdvice('personal-user-id', 'metadata.user_id', message)];
}

function adviseOnLength({ groups, model }: RequestContext): RequestIssue[] {
  if (model.contextWindow === null) return [];
  const characters = groups.reduce(
    (sum, { blocks }) => sum + blocks.reduce((all, { block }) => all + countCharacters(block), 0),
    0,
  );
  const tokens = Math.floor(characters / CHARACTERS_A_TOKEN);
  if (tokens <= model.contextWindow) return [];
  const message = `The messages have at least about ${tokens.toLocaleString('en-US')} tokens; the context of ${model.id} has ${model.contextWindow.toLocaleString('en-US')}. Shorten them.`;
  return [toAdvice('prompt-length', 'messages', message)];
}

function countCharacters({ text, content }: { text?: unknown; content?: unknown }): number {
  if (typeof text === 'string') return text.length;
  return typeof content === 'string' ? content.length : 0;
}
