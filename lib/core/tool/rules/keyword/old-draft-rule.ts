import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { getAt } from '@/lib/core/json/get-at';
import type { RuleHit, ToolRule } from '../../tool-finding';
import { visitSchema } from '../visit-schema';

const CURRENT = 'https://json-schema.org/draft/2020-12/schema';

export const oldDraftRule: ToolRule = {
  about: 'tool',
  id: 'old-draft',
  severity: 'info',
  title: 'The schema is written in draft 2020-12',
  why: 'The API reads every schema as draft 2020-12, whatever it names: keywords of older drafts are passed over or refused.',
  source: 'Define tools: input_schema',
  check(tool) {
    return visitSchema(tool).flatMap(({ schema, path }) =>
      findOld(schema, path.length === 1).map((hit) => ({ ...hit, path: [...path, ...hit.path] })),
    );
  },
  fix({ definition }, { path }) {
    const owner = getAt(definition, path.slice(0, -1));
    if (!isJsonObject(owner)) return undefined;
    switch (path.at(-1)) {
      case '$schema':
        return { label: 'Name draft 2020-12', edits: [{ path, value: CURRENT }] };
      case 'dependencies':
        return toDependents(owner, path);
      case 'items': {
        const renamed = { path, rename: 'prefixItems' } as const;
        const place = [...path.slice(0, -1), 'additionalItems'];
        const rest = owner.additionalItems === undefined ? [] : [{ path: place, rename: 'items' } as const];
        return { label: 'Call it prefixItems', edits: [renamed, ...rest] };
      }
      default:
        return { label: 'Remove additionalItems', edits: [{ path }] };
    }
  },
};

function findOld(schema: JsonObject, isRoot: boolean): RuleHit[] {
  const hits: RuleHit[] = [];
  const { $schema: named } = schema;
  if (typeof named === 'string' && isRoot && !named.includes('2020-12')) {
    hits.push({
      path: ['$schema'],
      message: 'The schema names an older draft. The API reads it as draft 2020-12.',
    });
  }
  if (isJsonObject(schema.dependencies)) {
    const message = 'Draft 2020-12 has dependentRequired and dependentSchemas for "dependencies".';
    hits.push({ path: ['dependencies'], message });
  }
  if (Array.isArray(schema.items) && isOldDraft(named)) {
    hits.push({ path: ['items'], message: 'Draft 2020-12 lists the schemas of a tuple in prefixItems.' });
  } else if (schema.additionalItems !== undefined) {
    hits.push({
      path: ['additionalItems'],
      message: 'Draft 2020-12 knows no additionalItems: "items" judges the rest of a tuple.',
    });
  }
  return hits;
}

/** Where it does not name one, a list in `items` is an error of another rule. */
const isOldDraft = (named: unknown): boolean => typeof named !== 'string' || !named.includes('2020-12');

function toDependents(owner: JsonObject, path: RuleHit['path']) {
  const entries = isJsonObject(owner.dependencies) ? Object.entries(owner.dependencies) : [];
  const required = Object.fromEntries(entries.filter(([, held]) => Array.isArray(held)));
  const schemas = Object.fromEntries(entries.filter(([, held]) => !Array.isArray(held)));
  const at = (key: string) => [...path.slice(0, -1), key];
  if (owner.dependentRequired !== undefined || owner.dependentSchemas !== undefined) return undefined;
  return {
    label: 'Write it as 2020-12',
    edits: [
      ...(Object.keys(required).length > 0 ? [{ path: at('dependentRequired'), value: required }] : []),
      ...(Object.keys(schemas).length > 0 ? [{ path: at('dependentSchemas'), value: schemas }] : []),
      { path },
    ],
  };
}
