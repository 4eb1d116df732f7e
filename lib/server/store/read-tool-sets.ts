import 'server-only';
import { z } from 'zod';
import type { ToolSetData } from '@/lib/core/api/tool-set-operations';
import { readJsonAs } from '@/lib/core/json/read-json-as';
import { libraryPinSchema } from '@/lib/core/session/session-tool';
import { getPrisma } from '@/lib/server/db/database';
import { readRows } from '@/lib/server/db/read-rows';
import type { ToolSet } from '@/prisma/generated/client';

const itemsSchema = z.array(libraryPinSchema);

/** Sets as the API tells them, by name. @param where only the one with this id */
export async function readToolSets(where: { id?: string } = {}): Promise<ToolSetData[]> {
  const prisma = await getPrisma();
  const rows = await prisma.toolSet.findMany({ where, orderBy: { nameKey: 'asc' } });
  const read = rows.map((row) => ({ ...row, items: readJsonAs(itemsSchema, row.items) }));
  const names = await readNames(read.flatMap(({ items }) => items.map(({ toolId }) => toolId)));
  return read.map((row) => toToolSet(row, names));
}

async function readNames(ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await readRows<{ id: string; name: string }>(
    'SELECT "id", "name" FROM "LibraryTool" WHERE "id" IN (SELECT value FROM json_each(?))',
    JSON.stringify([...new Set(ids)]),
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

type ReadSet = Omit<ToolSet, 'items'> & { items: z.infer<typeof itemsSchema> };

const toToolSet = ({ id, name, items, createdAt }: ReadSet, names: ReadonlyMap<string, string>) => ({
  id,
  name,
  items: items.map((item) => ({ ...item, name: names.get(item.toolId) ?? null })),
  createdAt: createdAt.toISOString(),
});
