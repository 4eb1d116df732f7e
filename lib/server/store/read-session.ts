import { z } from 'zod';
import { readJsonAs } from '@/lib/core/json/read-json-as';
import { type SessionConfig, sessionConfigSchema } from '@/lib/core/session/session-config';
import { type SessionTool, storedToolSchema } from '@/lib/core/session/session-tool';

const toolsSchema = z.array(storedToolSchema);

/** A column so long is not read again while it stays the same: a run reads it several times, each as long as it is. */
const LONG_COLUMN = 100_000;
/** Longer ones than this are not kept, in characters. */
const MAX_KEPT = 8_000_000;
let latest: { column: string; tools: SessionTool[] } | undefined;

/** The columns of a session that hold JSON. Its lists of names are read with `parseNames`, which forgives more. */
interface Columns {
  config: string;
  tools: string;
}

/** A row with its JSON read: settings and tools as they are used. */
export type ReadSession<Row extends Columns = Columns> = Omit<Row, keyof Columns> & {
  config: SessionConfig;
  tools: SessionTool[];
};

/**
 * Reads the row of a session, or as much of it as was selected. In the server and in its workers. Nobody may change what
 * it gives.
 *
 * @throws SyntaxError, or z.ZodError, for a row that holds something else
 */
export function readSession<Row extends Columns>({ config, tools, ...row }: Row): ReadSession<Row> {
  return {
    ...row,
    config: readJsonAs(sessionConfigSchema, config),
    tools: readTools(tools),
  };
}

function readTools(column: string): SessionTool[] {
  if (latest?.column === column) return latest.tools;
  const tools = readJsonAs(toolsSchema, column);
  if (column.length > LONG_COLUMN && column.length <= MAX_KEPT) latest = { column, tools };
  return tools;
}
