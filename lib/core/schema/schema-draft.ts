/** The drafts of JSON Schema that are told apart. */
export type SchemaDraft = 'draft-07' | 'draft-2019-09' | 'draft-2020-12';

/**
 * What a keyword must hold. `schema…` kinds are where subschemas stand; every other kind is judged on the spot.
 * Source: the meta-schemas of the drafts.
 */
export type KeywordKind =
  | 'schema'
  | 'schemas'
  | 'schema-map'
  | 'schema-or-schemas'
  | 'schema-or-names-map'
  | 'names'
  | 'names-map'
  | 'pattern'
  | 'type'
  | 'list'
  | 'number'
  | 'positive-number'
  | 'count'
  | 'boolean'
  | 'boolean-map'
  | 'text'
  | 'id'
  | 'anchor';

/** Keywords by what they must hold, for a draft; keywords that are not listed may hold anything. */
type Listing = Partial<Record<KeywordKind, string>>;

const common: Listing = {
  schema: 'additionalProperties contains else if not propertyNames then',
  schemas: 'allOf anyOf oneOf',
  'schema-map': 'definitions patternProperties properties',
  'schema-or-names-map': 'dependencies',
  names: 'required',
  pattern: 'pattern',
  type: 'type',
  list: 'enum examples',
  number: 'exclusiveMaximum exclusiveMinimum maximum minimum',
  'positive-number': 'multipleOf',
  count: 'maxItems maxLength maxProperties minItems minLength minProperties',
  boolean: 'readOnly uniqueItems writeOnly',
  text: '$comment $ref $schema contentEncoding contentMediaType description format title',
};

const since2019: Listing = {
  schema: 'contentSchema unevaluatedItems unevaluatedProperties',
  'schema-map': '$defs dependentSchemas',
  'names-map': 'dependentRequired',
  count: 'maxContains minContains',
  boolean: 'deprecated',
  'boolean-map': '$vocabulary',
  id: '$id',
  anchor: '$anchor',
};

const listings: Record<SchemaDraft, Listing[]> = {
  'draft-07': [common, { schema: 'additionalItems', 'schema-or-schemas': 'items', text: '$id' }],
  'draft-2019-09': [
    common,
    since2019,
    {
      schema: 'additionalItems',
      'schema-or-schemas': 'items',
      text: '$recursiveRef',
      boolean: '$recursiveAnchor',
    },
  ],
  'draft-2020-12': [
    common,
    since2019,
    { schema: 'items', schemas: 'prefixItems', text: '$dynamicRef', anchor: '$dynamicAnchor' },
  ],
};

function toKinds(lists: readonly Listing[]): ReadonlyMap<string, KeywordKind> {
  const pairs = lists.flatMap((listing) =>
    Object.entries(listing).flatMap(([kind, words]) =>
      words.split(' ').map((word) => [word, kind as KeywordKind] as const),
    ),
  );
  return new Map(pairs);
}

/** What each keyword of a draft must hold. A map, so that a keyword named `constructor` finds nothing. */
export const keywordKinds: Record<SchemaDraft, ReadonlyMap<string, KeywordKind>> = {
  'draft-07': toKinds(listings['draft-07']),
  'draft-2019-09': toKinds(listings['draft-2019-09']),
  'draft-2020-12': toKinds(listings['draft-2020-12']),
};

/** The draft a schema asks for in `$schema`; 2020-12, which the API names, when it does not say or says another. */
export function findSchemaDraft(schema: unknown): SchemaDraft {
  const named =
    typeof schema === 'object' && schema !== null && '$schema' in schema ? schema.$schema : undefined;
  if (typeof named !== 'string') return 'draft-2020-12';
  if (/draft[-/]0?[67]/.test(named)) return 'draft-07';
  return /draft[-/]2019-?09/.test(named) ? 'draft-2019-09' : 'draft-2020-12';
}
