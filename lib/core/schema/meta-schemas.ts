import { remotes } from 'json-schema-library/remotes';

const DRAFT_2020 = 'https://json-schema.org/draft/2020-12/schema';

/** The schemas of JSON Schema itself, by their address. */
export const metaSchemas: Readonly<Record<string, unknown>> = Object.fromEntries(
  remotes.map((schema) => [schema.$id ?? schema.id ?? DRAFT_2020, schema]),
);
