import 'server-only';
import { resolve } from 'node:path';
import { z } from 'zod';
import { simulatorPaces } from '@/lib/core/session/session-config';

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
  ANTHROPIC_API_KEY: z.string().optional(),
  ANTHROPIC_BASE_URL: z.url().default('https://api.anthropic.com'),
});

export type Env = z.infer<typeof envSchema>;

/** Reads the environment, anew each time: tests and the launcher set it before the first use. */
export function getEnv(): Env {
  const set = Object.entries(process.env).filter(([, value]) => value !== '');
  return envSchema.parse(Object.fromEntries(set));
}
