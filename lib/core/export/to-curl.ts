import { API_VERSION } from '@/lib/core/claude/api-version';
import type { RequestBody } from '@/lib/core/claude/message';
import { splitHeaders } from '@/lib/core/claude/split-headers';
import { writeJson } from '@/lib/core/json/write-json';
import { SIMULATOR_MODEL } from '@/lib/core/session/simulator-name';
import type { ExportSource } from './export-source';
import { toRequest } from './to-request';

/**
 * The request as a command for a POSIX shell. The key is read from the environment when it runs.
 *
 * @param origin where this server is: the Simulator answers there
 */
export function toCurl(source: ExportSource, origin: string): string {
  const { body, betas } = toRequest(source);
  return writeCurl(body, betas, origin);
}

/** The same of a body that was sent. */
export function writeCurl(body: RequestBody, betas: readonly string[], origin: string): string {
  const { body: sent, headers } = splitHeaders(body, betas);
  const base = body.model === SIMULATOR_MODEL ? `${origin}/api/simulator` : 'https://api.anthropic.com';
  return `${[
    `curl -N ${quote(`${base}/v1/messages`)}`,
    '-H "x-api-key: $ANTHROPIC_API_KEY"',
    `-H ${quote(`anthropic-version: ${API_VERSION}`)}`,
    ...Object.entries(headers).map(([name, value]) => `-H ${quote(`${name}: ${value}`)}`),
    `-H ${quote('content-type: application/json')}`,
    `--data-raw ${quote(writeJson(sent, 2))}`,
  ].join(' \\\n  ')}\n`;
}

/** Between single quotes a shell takes everything as it is; only the quote itself has to step outside. */
const quote = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;
