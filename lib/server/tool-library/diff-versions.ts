import 'server-only';
import type { ToolVersionDiff } from '@/lib/core/api/library-operations';
import { createDiffText } from '@/lib/core/compare/diff-text';
import { readJson } from '@/lib/core/json/read-json';
import { compareAnswerers } from '@/lib/core/tool-diff/compare-answerers';
import type { ToolChange } from '@/lib/core/tool-diff/tool-change';
import { getLibraryTool } from '@/lib/server/store/get-library-tool';
import { getToolVersion } from '@/lib/server/store/get-tool-version';
import { runTask } from '@/lib/server/worker/run-task';
import { diffToolsTask } from './diff-tools-task';

/** How long values are made and tried. Somebody waits for the answer. */
const DEADLINE_MS = 5_000;

/** Compared here after all, they would make everybody else wait. */
const TOO_LONG: ToolChange = {
  kind: 'breaking',
  path: '',
  message: `The definitions take longer to compare than ${DEADLINE_MS / 1000} seconds. Compare them as text, or ask again later.`,
};

interface Asked {
  from?: number | undefined;
  to?: number | undefined;
}

/** Tells what two versions of a tool do not share. @throws AppError `not_found` */
export async function diffVersions(id: string, asked: Asked): Promise<ToolVersionDiff> {
  const { newest } = await getLibraryTool(id);
  const to = asked.to ?? newest;
  const from = asked.from ?? Math.max(1, to - 1);
  const { text: a, answerer: before } = await getToolVersion(id, from);
  const { text: b, answerer: after } = await getToolVersion(id, to);
  const tried = await runTask(diffToolsTask, { a, b }, DEADLINE_MS);
  const found = tried === null ? [TOO_LONG] : (readJson(tried) as ToolChange[]);
  const changes = [...found, ...compareAnswerers(before, after)];
  return { from, to, changes, isTried: tried !== null, text: createDiffText()(a, b) };
}
