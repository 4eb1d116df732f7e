import { z } from 'zod';
import { readJson } from '@/lib/core/json/read-json';
import { writeJson } from '@/lib/core/json/write-json';
import { lintRequestTools } from '@/lib/core/lint/lint-request-tools';
import { repairRequest } from '@/lib/core/repair/repair-request';
import { findProblems } from '@/lib/core/request/find-problems';
import { sampleSchema } from '@/lib/core/sample/sample-schema';
import { compileSchema } from '@/lib/core/schema/compile-schema';
import { judgeInstances } from '@/lib/core/schema/judge-instances';
import { answerRequest } from '@/lib/core/simulator/answer-request';
import { lintTools } from '@/lib/core/tool/lint-tools';
import { diffTools } from '@/lib/core/tool-diff/diff-tools';
import { exportTools } from '@/lib/core/tool-export/export-tools';
import { importTools } from '@/lib/core/tool-import/import-tools';
import { simulateTask } from '@/lib/server/claude/simulate-task';
import { checkRequestTask, repairRequestTask } from '@/lib/server/request/request-tasks';
import { checkInputTask } from '@/lib/server/schema/check-input-task';
import { lintToolsTask } from '@/lib/server/schema/lint-tools-task';
import { judgeInstancesTask, sampleSchemaTask } from '@/lib/server/schema/schema-tasks';
import { exportToolsTask, importToolsTask } from '@/lib/server/tool/exchange-tasks';
import { lintSentToolsTask } from '@/lib/server/tool/tool-tasks';
import { diffToolsTask } from '@/lib/server/tool-library/diff-tools-task';
import { serve, serveTasks } from '@/lib/server/worker/serve-tasks';

/** What this server itself put together. */
const exportRequestSchema = z.object({
  tools: z.array(z.unknown()),
  session: z.record(z.string(), z.unknown()),
});

/** Schemas are checked again and again with other inputs; compiling them once is most of the work. */
const MAX_COMPILED = 200;
const compiled = new Map<string, ReturnType<typeof compileSchema>>();

function compile(schema: string): ReturnType<typeof compileSchema> {
  const known = compiled.get(schema);
  if (known) return known;
  const fresh = compileSchema(readJson(schema));
  if (compiled.size >= MAX_COMPILED) compiled.clear();
  compiled.set(schema, fresh);
  return fresh;
}

/** What judges people's schemas, which may take for ever: it has workers of its own, so that nothing else waits for it. */
serveTasks([
  serve(checkInputTask, ({ schema, data }) => {
    const { issues, validate } = compile(schema);
    return { schemaIssues: issues, inputIssues: issues.length > 0 ? [] : validate(readJson(data)) };
  }),
  serve(lintToolsTask, ({ texts, context }) =>
    lintTools(
      texts.map((text) => readJson(text)),
      context,
    ),
  ),
  serve(checkRequestTask, ({ request, today }) => writeJson(findProblems(readJson(request), today))),
  serve(repairRequestTask, ({ text, today }) => writeJson(repairRequest(text, today))),
  serve(importToolsTask, async ({ text, format }) => writeJson(await importTools(text, format))),
  serve(exportToolsTask, ({ request, target, origin }) => {
    const { tools, session } = exportRequestSchema.parse(readJson(request));
    return writeJson(exportTools(tools, session, target, origin));
  }),
  serve(lintSentToolsTask, ({ body, unjudged }) => {
    const sent = readJson(body) as Parameters<typeof lintRequestTools>[0];
    return writeJson(lintRequestTools({ ...sent, unjudged: new Set(unjudged) }));
  }),
  serve(judgeInstancesTask, ({ body, formats }) => {
    const sent = readJson(body) as { schema: unknown; instances: unknown[] };
    return writeJson(judgeInstances(sent.schema, sent.instances, formats));
  }),
  serve(sampleSchemaTask, ({ schema, ...asked }) =>
    writeJson(sampleSchema({ schema: readJson(schema), ...asked })),
  ),
  serve(diffToolsTask, ({ a, b }) => writeJson(diffTools(a, b))),
  serve(simulateTask, ({ body, ...options }) => writeJson(answerRequest(readJson(body), options))),
]);
