import { isJsonObject } from '@/lib/core/claude/message';
import { cutText } from '@/lib/core/cut-text';
import { compileSchema } from '@/lib/core/schema/compile-schema';
import { findSchemaIssues } from '@/lib/core/schema/find-schema-issues';
import { UNCHECKED } from '@/lib/core/schema/to-input-issue';
import { walkSchema } from '@/lib/core/schema/walk-schema';
import type { RuleHit, ToolFacts, ToolRule, ToolSetRule } from '../tool-finding';
import { findCodeCaller } from './find-code-caller';
import { toPath } from './to-path';

/**
 * Fields whose kind of value is beyond doubt. Booleans are left to the API, which may read "true" as true, and so is
 * every null. Source: API documentation, "Define tools".
 */
export const fieldKindRule: ToolRule = {
  id: 'field-kinds',
  severity: 'error',
  title: 'Fields hold the kind of value the API expects',
  why: 'The API refuses the whole request over one wrong field.',
  source: 'Messages API: tools',
  check(tool) {
    if (tool.kind === 'unknown') return [];
    const { tag, definition } = tool;
    const {
      description,
      cache_control: cache,
      allowed_callers: callers,
      input_examples: examples,
    } = definition;
    const hits: RuleHit[] = [];
    if (tool.kind === 'custom' && isWrong(description, (value) => typeof value === 'string')) {
      hits.push(toKindHit(tag, 'description', 'text', 'Input should be a valid string'));
    }
    if (isWrong(examples, Array.isArray)) {
      hits.push(toKindHit(tag, 'input_examples', 'a list of inputs', 'Input should be a valid list'));
    }
    if (isWrong(callers, Array.isArray)) {
      hits.push(toKindHit(tag, 'allowed_callers', 'a list of callers', 'Input should be a valid list'));
    }
    if (isWrong(cache, isJsonObject)) {
      hits.push(toKindHit(tag, 'cache_control', 'an object', 'Input should be a valid dictionary'));
    }
    return hits;
  },
};

function isWrong(value: unknown, fits: (value: unknown) => boolean): boolean {
  return value !== undefined && value !== null && !fits(value);
}

function toKindHit(tag: string, field: string, wanted: string, text: string): RuleHit {
  return { path: [field], message: `${field} has to be ${wanted}.`, apiMessage: `${tag}.${field}: ${text}` };
}

/** X4 in parts: each says one thing that two fields cannot say together. */
export const strictCallerRule: ToolRule = {
  id: 'strict-callers',
  severity: 'error',
  title: 'A strict tool is not called from code',
  why: 'Programmatic tool calling does not work with strict tools; the API refuses the combination.',
  source: 'Programmatic tool calling: strict tools. The wording of the API is not documented.',
  check({ kind, definition }) {
    if (kind !== 'custom' || definition.strict !== true) return [];
    const index = findCodeCaller(definition);
    if (index < 0) return [];
    return [
      {
        path: ['allowed_callers', index],
        message: 'A strict tool cannot be called from code. Remove this caller, or switch strict off.',
        apiMessage: 'custom: strict is not supported with programmatic tool calling',
      },
    ];
  },
};

export const examplesRule: ToolRule = {
  id: 'examples-fit',
  severity: 'error',
  title: 'Every example fits the schema',
  why: 'The API validates input_examples and refuses the request when one does not fit.',
  source: 'Messages API: tools, input_examples. The wording of the API is not documented.',
  check({ kind, definition }) {
    const { input_examples: examples, input_schema: schema } = definition;
    if (kind !== 'custom' || !Array.isArray(examples) || !isJsonObject(schema)) return [];
    if (findSchemaIssues(schema).length > 0 || hasRemoteRef(schema)) return [];
    // Whether the API asserts `format` is unknown: an example is not refused for it here.
    const { validate } = compileSchema(schema, { formats: 'ignore' });
    return examples.flatMap((example, index) => {
      const [issue] = validate(example).filter(({ message }) => !message.startsWith(UNCHECKED));
      if (!issue) return [];
      const path = ['input_examples', index, ...toPath(issue.path, example)];
      const place = issue.path === '' ? '' : ` at ${issue.path}`;
      return [
        {
          path,
          message: `Example ${index + 1} does not fit input_schema${place}: ${issue.message}. Mend the example or the schema.`,
          apiMessage: `custom.input_examples.${index}: Input does not match input_schema${place}: ${issue.message}`,
        },
      ];
    });
  },
};

/** What such a schema allows is not known here. */
function hasRemoteRef(schema: unknown): boolean {
  const refs = [...walkSchema(schema, 'draft-2020-12')].map(({ value }) =>
    isJsonObject(value) ? value.$ref : undefined,
  );
  return refs.some((ref) => typeof ref === 'string' && !ref.startsWith('#'));
}

export const deferredCacheRule: ToolRule = {
  id: 'deferred-cache',
  severity: 'error',
  title: 'A deferred tool is not a cache breakpoint',
  why: 'Deferred tools are not part of the cached prefix; the API refuses the combination.',
  source: 'Tool search: deferred tools',
  check({ definition, name, tag }) {
    if (definition.defer_loading !== true || !isJsonObject(definition.cache_control)) return [];
    return [
      {
        path: ['cache_control'],
        message: 'A deferred tool cannot carry cache_control. Put it on the last tool that is not deferred.',
        apiMessage: `Tool '${cutText(name ?? tag, 200)}' cannot have both defer_loading=true and cache_control set. Tools with defer_loading cannot use prompt caching.`,
      },
    ];
  },
};

/** Toolsets cannot be deferred as a whole, so one of them is enough to keep the set alive. */
export const allDeferredRule: ToolSetRule = {
  id: 'all-deferred',
  severity: 'error',
  title: 'At least one tool is not deferred',
  why: 'Without one the model would see no tool at all; the API refuses the request.',
  source: 'Tool search: deferred tools',
  check(tools) {
    if (tools.length === 0 || !tools.every(isDeferred)) return [];
    return [
      {
        index: null,
        path: ['tools'],
        message: 'Every tool is deferred. Keep at least one loaded, such as a tool search tool.',
        apiMessage: 'At least one tool must have defer_loading=false. All tools cannot be deferred.',
      },
    ];
  },
};

function isDeferred({ definition }: ToolFacts): boolean {
  return definition.defer_loading === true;
}
