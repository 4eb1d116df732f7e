import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { cutText } from '@/lib/core/cut-text';
import { escapePointerPart, type PathPart, toJsonPointer } from '@/lib/core/json/json-pointer';
import { findRecursiveRefs } from './find-recursive-refs';
import { walkSchema } from './walk-schema';

/** One place where a schema leaves the subset that strict tools and `output_config.format` accept. */
export interface StrictIssue {
  /** JSON Pointer into the schema. */
  path: string;
  /** What is wrong and what to do. */
  message: string;
  /** The text the API answers with, without the place it names first. */
  apiMessage: string;
}

/** So much of a name stands in a message. */
const MAX_NAME = 200;

/** A step into one subschema, and what is wrong there. */
type Fault = Omit<StrictIssue, 'path'> & { at: PathPart[] };

/** Keywords the grammar of strict mode cannot express, by the type they belong to. Source: API documentation, "Structured outputs, JSON Schema limitations". */
const refusedKeywords: [type: string, keywords: readonly string[]][] = [
  ['number', ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf']],
  ['string', ['minLength', 'maxLength']],
  [
    'array',
    ['maxItems', 'uniqueItems', 'contains', 'minContains', 'maxContains', 'prefixItems', 'unevaluatedItems'],
  ],
  [
    'object',
    [
      'patternProperties',
      'propertyNames',
      'minProperties',
      'maxProperties',
      'dependentRequired',
      'dependentSchemas',
      'dependencies',
      'unevaluatedProperties',
    ],
  ],
  ['any', ['if', 'then', 'else', 'not', 'oneOf']],
];

const refused = new Set(refusedKeywords.flatMap(([, keywords]) => keywords));

const FORMATS = 'date-time time date duration email hostname uri ipv4 ipv6 uuid'.split(' ');

/**
 * Where a schema breaks the rules for strict tools and JSON outputs, in document order, at every depth. Empty when the
 * API would compile it (size apart). Keywords nobody listed pass. Source: API documentation, "Structured outputs, JSON Schema limitations".
 */
export function checkStrictSchema(schema: unknown): StrictIssue[] {
  const issues: StrictIssue[] = [];
  // A refused keyword is one fault, and so is any additionalProperties but false: nothing inside them is looked at.
  const closed = new Set<string>();
  for (const { value, path } of walkSchema(schema, 'draft-2020-12')) {
    if (isInside(path, closed)) continue;
    for (const { at, message, apiMessage } of checkNode(value)) {
      issues.push({ path: toJsonPointer([...path, ...at]), message, apiMessage });
    }
    const shut = isJsonObject(value) ? Object.keys(value).filter(isShut) : [];
    for (const keyword of shut) closed.add(toJsonPointer([...path, keyword]));
  }
  return [...issues, ...findRecursiveRefs(schema).map(toRecursionIssue)];
}

/** Whether a path leads to one of some places or into it. */
function isInside(path: readonly PathPart[], places: ReadonlySet<string>): boolean {
  if (places.size === 0) return false;
  let pointer = '';
  return path.some((part) => {
    pointer += `/${escapePointerPart(part)}`;
    return places.has(pointer);
  });
}

function isShut(keyword: string): boolean {
  return keyword === 'additionalProperties' || refused.has(keyword);
}

function checkNode(value: unknown): Fault[] {
  if (typeof value === 'boolean') return [untypedFault];
  if (!isJsonObject(value)) return [];
  if (!hasType(value)) return [untypedFault];
  return [
    ...checkObject(value),
    ...checkRefusedKeywords(value),
    ...checkEnum(value),
    ...checkRefs(value),
    ...checkText(value),
    ...checkArray(value),
  ];
}

const untypedFault: Fault = {
  at: [],
  message:
    'A strict schema has to give every value a type. Add "type", or "enum", "const", "anyOf" or "$ref".',
  apiMessage: 'Schema is missing a type definition.',
};

function hasType(node: JsonObject): boolean {
  return ['type', 'anyOf', 'oneOf', 'allOf', 'enum', 'const', '$ref'].some((keyword) =>
    Object.hasOwn(node, keyword),
  );
}

function toTypes(node: JsonObject): string[] {
  return [node.type].flat().filter((type) => typeof type === 'string');
}

function checkObject(node: JsonObject): Fault[] {
  if (!toTypes(node).includes('object') && node.properties === undefined) return [];
  if (node.additionalProperties === false) return [];
  return [
    {
      at: node.additionalProperties === undefined ? [] : ['additionalProperties'],
      message:
        'Every object of a strict schema has to refuse unknown properties. Set "additionalProperties": false.',
      apiMessage: "For 'object' type, 'additionalProperties' must be explicitly set to false",
    },
  ];
}

function checkRefusedKeywords(node: JsonObject): Fault[] {
  return refusedKeywords.flatMap(([group, keywords]) => {
    const used = keywords.filter((keyword) => Object.hasOwn(node, keyword)).sort();
    const type = group === 'number' && toTypes(node).includes('integer') ? 'integer' : group;
    const apiMessage =
      group === 'any'
        ? `Schema type '${used[0]}' is not supported`
        : `For '${type}' type, properties ${used.join(', ')} are not supported`;
    return used.map((keyword) => ({ at: [keyword], message: adviseOn(keyword), apiMessage }));
  });
}

function adviseOn(keyword: string): string {
  const advice =
    keyword === 'oneOf'
      ? 'Use "anyOf"'
      : 'Say it in the description and check it in your own code, or switch strict off';
  return `Strict mode does not support "${keyword}". ${advice}.`;
}

function checkEnum(node: JsonObject): Fault[] {
  if (!Array.isArray(node.enum)) return [];
  const index = node.enum.findIndex((member) => typeof member === 'object' && member !== null);
  if (index < 0) return [];
  return [
    {
      at: ['enum', index],
      message: 'An enum of a strict schema may hold strings, numbers, booleans and null only.',
      apiMessage: 'Enum values must be strings, numbers, booleans or null',
    },
  ];
}

function checkRefs(node: JsonObject): Fault[] {
  const faults: Fault[] = [];
  if (typeof node.$ref === 'string' && !/^#\/(\$defs|definitions)\//.test(node.$ref)) {
    faults.push({
      at: ['$ref'],
      message: `Strict mode follows references to "#/$defs/…" only. Move what "${cutText(node.$ref, MAX_NAME)}" means under $defs.`,
      apiMessage: `External $ref '${cutText(node.$ref, MAX_NAME)}' is not supported`,
    });
  }
  const entries: unknown[] = Array.isArray(node.allOf) ? node.allOf : [];
  const index = entries.findIndex(holdsRef);
  if (index >= 0) {
    faults.push({
      at: ['allOf', index],
      message: 'Strict mode does not support "$ref" inside "allOf". Write the properties out in one object.',
      apiMessage: "'allOf' with '$ref' is not supported",
    });
  }
  return faults;
}

/** At any depth. */
function holdsRef(schema: unknown): boolean {
  for (const { value } of walkSchema(schema, 'draft-2020-12')) {
    if (isJsonObject(value) && value.$ref !== undefined) return true;
  }
  return false;
}

function checkText(node: JsonObject): Fault[] {
  const faults: Fault[] = [];
  if (typeof node.format === 'string' && !FORMATS.includes(node.format)) {
    faults.push({
      at: ['format'],
      message: `Strict mode does not support the format "${cutText(node.format, MAX_NAME)}". It knows ${FORMATS.join(', ')}.`,
      apiMessage: `For 'string' type, format '${cutText(node.format, MAX_NAME)}' is not supported`,
    });
  }
  const feature = typeof node.pattern === 'string' ? findRefusedRegexFeature(node.pattern) : null;
  if (feature) {
    faults.push({
      at: ['pattern'],
      message: `Strict mode does not support ${feature} in a pattern. Write a simpler one, or leave it out.`,
      apiMessage: `Unsupported regex feature in pattern: ${feature}`,
    });
  }
  return faults;
}

/** Only what the documentation names is refused; everything else is left to the API. */
function findRefusedRegexFeature(pattern: string): string | null {
  const bare = pattern.replace(/\\\\/g, '').replace(/\[(?:\\.|[^\]\\])*\]/g, '[]');
  if (/\(\?<?[=!]/.test(bare)) return 'look-around';
  if (/\\(?:[1-9]|k<)/.test(bare)) return 'backreferences';
  if (/\\[bB]/.test(bare)) return 'word boundaries (\\b)';
  return null;
}

function checkArray(node: JsonObject): Fault[] {
  const faults: Fault[] = [];
  if (node.minItems !== undefined && node.minItems !== 0 && node.minItems !== 1) {
    faults.push({
      at: ['minItems'],
      message: 'Strict mode supports "minItems" 0 and 1 only.',
      apiMessage: "For 'array' type, 'minItems' values other than 0 or 1 are not supported",
    });
  }
  if (Array.isArray(node.items)) {
    faults.push({
      at: ['items'],
      message: '"items" of a strict schema has to be one schema that fits every item.',
      apiMessage: "For 'array' type, 'items' must be a single schema",
    });
  }
  return faults;
}

function toRecursionIssue(path: string): StrictIssue {
  return {
    path,
    message: 'Strict mode does not support schemas that contain themselves. Write out the levels you need.',
    apiMessage: 'Recursive schemas are not supported',
  };
}
