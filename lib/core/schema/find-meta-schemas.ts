import { isJsonObject } from '@/lib/core/claude/message';
import { metaSchemas } from './meta-schemas';
import { findSchemaDraft } from './schema-draft';
import { walkSchema } from './walk-schema';

const HOME = /^https?:\/\/json-schema\.org\//;

/** The schemas of JSON Schema itself, where a schema refers to one: they are many, and read only where they are needed. */
export function findMetaSchemas(schema: unknown): { remotes?: Readonly<Record<string, unknown>> } {
  for (const { value } of walkSchema(schema, findSchemaDraft(schema))) {
    if (isJsonObject(value) && typeof value.$ref === 'string' && HOME.test(value.$ref))
      return { remotes: metaSchemas };
  }
  return {};
}
