import { z } from 'zod';
import { noUnknownFields, type UnknownFields } from '@/lib/core/file/unknown-fields';
import { readJsonAs } from '@/lib/core/json/read-json-as';
import type { Connection } from '@/lib/server/db/connection';

const fields = z.record(z.string(), z.unknown());
const unknownFieldsSchema = z.object({
  file: fields,
  tools: z.record(z.string(), fields),
  turns: z.record(z.string(), fields),
  runs: z.record(z.string(), fields),
  changes: z
    .record(
      z.string(),
      z.object({
        fields: fields.optional(),
        changed: fields.optional(),
        tools: z.record(z.string(), fields).optional(),
      }),
    )
    .default({}),
});

/** Reads what of an imported session nobody here knows, from a connection beside the server's. */
export function readUnknownFields(connection: Connection, sessionId: string): UnknownFields {
  const row = connection.get<{ fields: string }>(
    'SELECT "fields" FROM "InertData" WHERE "sessionId" = ?',
    sessionId,
  );
  return row ? readJsonAs(unknownFieldsSchema, row.fields) : noUnknownFields;
}
