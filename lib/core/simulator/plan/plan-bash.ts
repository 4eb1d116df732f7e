import type { Prompt } from '../language/read-prompt';
import type { ClientCall } from './client-call';

/** What people ask of a shell, and the command for it; `$1` is the file or folder the prompt names. */
const COMMANDS: readonly (readonly [RegExp, (path: string) => string])[] = [
  [/\brestart (?:the )?(?:bash|shell|terminal)\b/i, () => ''],
  [
    /\b(?:list|show|see|what|which)\b.{0,40}\b(?:files?|folders?|director(?:y|ies))\b|\bls\b/i,
    (path) => `ls -la${path && ` ${path}`}`,
  ],
  [/\b(?:how many lines|count (?:the )?lines|line count)\b/i, (path) => `wc -l ${path || '*'}`],
  [/\b(?:disk|free) space\b|\bdisk usage\b/i, () => 'df -h'],
  [/\b(?:running )?processes\b/i, () => 'ps aux'],
  [/\b(?:current|working) directory\b|\bwhere am i\b/i, () => 'pwd'],
  [/\bgit status\b/i, () => 'git status'],
  [/\b(?:run|execute) (?:the )?tests?\b/i, () => 'npm test'],
  [/\b(?:what(?:'s| is) the )?(?:current )?(?:date|time)\b/i, () => 'date'],
  [/\b(?:python|node|npm|git) version\b/i, () => 'python3 --version; node --version; git --version'],
  [
    /\b(?:read|show|print|open|cat|display)\b.{0,60}\bfile\b|\bcat\b/i,
    (path) => (path ? `cat ${path}` : 'cat README.md'),
  ],
  [/\b(?:create|make) (?:a )?(?:new )?(?:folder|directory)\b/i, (path) => `mkdir -p ${path || 'new-folder'}`],
];

const RUN = /\b(?:run|execute|type|use)\b(?: the)?(?: bash| shell)?(?: command)?:?\s*$/i;

/** The shell command a prompt asks for: one it writes out in quotes, or the usual one for what it describes. */
export function planBash({ text, entities }: Prompt): ClientCall[] {
  const quoted = entities.find(
    (entity) => entity.isQuoted && RUN.test(text.slice(Math.max(0, entity.start - 40), entity.start)),
  );
  if (quoted) return [{ input: { command: quoted.text.replace(/^["'`“]|["'`”]$/g, '') } }];
  const path = entities.find((entity) => entity.kind === 'path')?.value ?? '';
  const found = COMMANDS.find(([pattern]) => pattern.test(text));
  if (!found) return [];
  const command = found[1](path);
  return [{ input: command === '' ? { restart: true } : { command } }];
}
