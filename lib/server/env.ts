import 'server-only';
import { resolve } from 'node:path';
import { z } from 'zod';
import { AppError } from '@/lib/core/app-error';
import { limits } from '@/lib/core/limits/limits.mjs';
import { simulatorPaces } from '@/lib/core/session/session-config';

/** An address with nothing but a scheme, a host and a port: everything is served from its root. */
function toOrigin(text: string, context: z.RefinementCtx): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  const isOrigin = url && /^https?:$/.test(url.protocol) && `${url.origin}/` === url.href;
  if (isOrigin) return url;
  context.addIssue({
    code: 'custom',
    message: 'Name an address without a path, as https://bench.example.com',
  });
  return z.NEVER;
}

/** What one does not see, or does not notice to have typed. */
const BLANKS = /[\s\p{C}\p{Z}]/gu;

/** What the operator may set. Unset and empty mean the same. */
const envSchema = z.object({
  /** Where everything Loopbench keeps lies. */
  LOOPBENCH_DATA: z
    .string()
    .default('data')
    .transform((folder) => resolve(folder)),
  LOOPBENCH_SIMULATOR_PACE: z.enum(simulatorPaces).default('believable'),
  LOOPBENCH_LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('warn'),
  /** The address the server was started with; requests must name it (or another name of this machine). */
  HOSTNAME: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(1).max(65535).default(3000),
  /** What everybody who is not shown a link is asked for. Without it the server listens on this machine alone. */
  LOOPBENCH_PASSWORD: z
    .string()
    .refine((password) => password.replace(BLANKS, '').length >= limits.passwordLength.value, {
      error: `Choose a password of at least ${limits.passwordLength.value} characters that are not blanks.`,
    })
    .optional(),
  /** The public address: what links carry, and one more name to be asked under. */
  LOOPBENCH_URL: z.string().transform(toOrigin).optional(),
  /** `1` shows the page of all parts, `/ui`, in the built app too. */
  LOOPBENCH_UI: z.string().optional(),
  /** `host:port,…`: what may be reached although it is no address of the internet. */
  LOOPBENCH_HTTP_ALLOW: z.string().optional(),
  ANTHROPIC_API_KEY: z.string().optional(),
  ANTHROPIC_BASE_URL: z.url().default('https://api.anthropic.com'),
});

export type Env = z.infer<typeof envSchema>;

const names = Object.keys(envSchema.shape);
let known: { key: string; env: Env } | undefined;

/** Reads the environment as it is by now: tests and the launcher set it before the first use. */
export function getEnv(): Env {
  const key = names.map((name) => process.env[name] ?? '').join('\0');
  if (known?.key !== key) {
    const set = names.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : []));
    known = { key, env: envSchema.parse(Object.fromEntries(set)) };
  }
  return known.env;
}

/**
 * A public address without a password would lend the API key to whoever comes by.
 *
 * @throws AppError `password_missing`
 */
export function assertGuarded({ LOOPBENCH_URL, LOOPBENCH_PASSWORD }: Env): void {
  if (!LOOPBENCH_URL || LOOPBENCH_PASSWORD) return;
  if (/^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(LOOPBENCH_URL.hostname)) return;
  throw new AppError(
    'password_missing',
    `LOOPBENCH_URL=${LOOPBENCH_URL.origin} lets others in. Set LOOPBENCH_PASSWORD to what they are to be asked for.`,
  );
}
