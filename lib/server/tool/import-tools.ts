import 'server-only';
import { AppError } from '@/lib/core/app-error';
import { limits } from '@/lib/core/limits/limits.mjs';
import { fetchGuarded } from '@/lib/server/outgoing/fetch-guarded';
import { runTask } from '@/lib/server/worker/run-task';
import { importToolsTask } from './exchange-tasks';

/** How long a text may take to be read: a description of 1,000 operations takes some seconds. */
const DEADLINE_MS = 15_000;

/** Where tools are brought in from. */
interface Source {
  text?: string | undefined;
  /** Where the text is fetched from. */
  url?: string | undefined;
}

/**
 * Makes tools for Claude of a text, or of what stands at an address, as JSON.
 *
 * @throws AppError `bad_request` for what holds no tools, cannot be reached, or takes too long
 */
export async function importTools(source: Source, format: string | undefined): Promise<string> {
  const text = source.url === undefined ? (source.text ?? '') : await fetchText(source.url);
  const most = limits.importedText.value;
  if (text.length > most) {
    const message = `The text has ${text.length.toLocaleString('en-US')} characters; ${most.toLocaleString('en-US')} are read at once. Paste the part with the tools.`;
    throw new AppError('bad_request', message);
  }
  const imported = await runTask(importToolsTask, { text, format }, DEADLINE_MS);
  if (imported !== null) return imported;
  const message = `The text could not be read within ${DEADLINE_MS / 1000} seconds. Bring in less of it at once.`;
  throw new AppError('bad_request', message);
}

async function fetchText(address: string): Promise<string> {
  const bounds = { bytes: limits.importedText.value, ms: limits.fetchMs.value };
  const { url, status, body } = await fetchGuarded(address, bounds);
  if (status >= 200 && status < 300) return body.toString('utf8');
  throw new AppError('bad_request', `${url.slice(0, 500)} answered with status ${status}.`);
}
