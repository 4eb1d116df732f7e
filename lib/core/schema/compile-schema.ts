import { compileSchema as compileNode, type SchemaNode } from 'json-schema-library';
import { isJsonObject } from '@/lib/core/claude/message';
import { keepFirst } from '@/lib/core/keep-first';
import { toProblem } from '@/lib/core/to-problem';
import { withCheckedData } from './engine/checked-data';
import { engineDrafts } from './engine/engine-drafts';
import { findBrokenRefs } from './find-broken-refs';
import { findSchemaIssues, type SchemaIssue } from './find-schema-issues';
import type { InputIssue } from './input-issue';
import { toInputIssue } from './to-input-issue';
import { UNCHECKED } from './unchecked';

/** A schema ready to judge data. */
export interface CompiledSchema {
  /** Why the schema itself is no valid JSON Schema; empty when it is one. */
  issues: SchemaIssue[];
  /**
   * Where data breaks the schema, empty when it fits. Never throws and never changes the data. A schema with `issues`
   * can judge nothing: it answers with one issue that says so.
   */
  validate(data: unknown): InputIssue[];
  /** Which keywords data breaks, as the engine calls them (`enum`, `min-items`); empty also where nothing can be judged. */
  findBroken(data: unknown): string[];
}

export interface CompileOptions {
  /** Other schemas that a `$ref` may name, by URL. Nothing is ever fetched: what is not here cannot be resolved. */
  remotes?: Readonly<Record<string, unknown>>;
  /** Whether `format` is a rule (the default) or a mere note. */
  formats?: 'assert' | 'ignore';
}

/**
 * Prepares a JSON Schema: draft 2020-12, or the draft 2019-09 or 07 that its `$schema` names. Standard `format`s are
 * asserted. The schema is neither changed nor kept from being changed: do not, while the result is in use.
 *
 * The engine is json-schema-library, which needs no `eval`; the 2020-12 test suite is run over it by
 * lib/command/check-schema-suite.ts.
 */
export function compileSchema(schema: unknown, options: CompileOptions = {}): CompiledSchema {
  const issues = findIssues(schema);
  const [first] = issues;
  if (first) return { issues, validate: () => [toSchemaFault(first)], findBroken: () => [] };

  // Built at the first use: a linter compiles many schemas only to ask for their issues.
  let node: SchemaNode | undefined;
  return {
    issues,
    validate(data) {
      try {
        node ??= toNode(schema, options);
        const engine = node;
        return withCheckedData(data, () =>
          keepFirst(engine.validate(data).errors, toInputIssue, (more) => ({ path: '', message: more })),
        );
      } catch (error) {
        return [toEngineFault(error)];
      }
    },
    findBroken(data) {
      try {
        node ??= toNode(schema, options);
        const engine = node;
        return withCheckedData(data, () =>
          engine.validate(data).errors.map(({ code }) => code.toString().replace(/-error$/, '')),
        );
      } catch {
        return [];
      }
    },
  };
}

function findIssues(schema: unknown): SchemaIssue[] {
  const issues = findSchemaIssues(schema);
  return issues.length > 0 ? issues : findBrokenRefs(schema);
}

function toNode(schema: unknown, { remotes = {}, formats = 'assert' }: CompileOptions): SchemaNode {
  const root = isJsonObject(schema) ? schema : schema === true;
  const settings = { drafts: engineDrafts, formatAssertion: formats === 'assert' };
  if (Object.keys(remotes).length === 0) return compileNode(root, settings);
  const remote = compileNode({}, settings);
  for (const [url, held] of Object.entries(remotes)) {
    // The library writes an `$id` into what it is given here.
    remote.addRemoteSchema(url, isJsonObject(held) ? structuredClone(held) : held === true);
  }
  return compileNode(root, { ...settings, remote });
}

function toSchemaFault({ path, message }: SchemaIssue): InputIssue {
  const place = path === '' ? '' : ` at ${path}`;
  return { path: '', message: `${UNCHECKED}, because the schema is not valid${place}: ${message}` };
}

/** A schema or data nested too deep overflows the stack of the engine; that is an answer, not a crash. */
function toEngineFault(error: unknown): InputIssue {
  if (error instanceof RangeError) {
    return {
      path: '',
      message: `${UNCHECKED}: the data or the schema is nested too deep, refers to itself without end, or has too many faults.`,
    };
  }
  return {
    path: '',
    message: `${UNCHECKED}: ${toProblem(error)}`,
  };
}
