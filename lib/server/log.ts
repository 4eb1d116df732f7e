import 'server-only';
import pino from 'pino';
import { getEnv } from './env';

const shared = globalThis as { loopbenchLog?: pino.Logger };

/** The server's log: JSON lines, keys and credentials taken out, bodies never written. */
export function getLog(): pino.Logger {
  shared.loopbenchLog ??= pino({
    level: getEnv().LOOPBENCH_LOG_LEVEL,
    redact: ['*.apiKey', '*.authorization', '*.headers', '*.request', 'error.cause.config'],
  });
  return shared.loopbenchLog;
}
