import { isJsonObject } from '@/lib/core/claude/message';
import { cutText } from '@/lib/core/cut-text';
import { getAt } from '@/lib/core/json/get-at';
import { findSchemaIssues } from '@/lib/core/schema/find-schema-issues';
import type { ToolRule } from '../../tool-finding';
import { visitSchema } from '../visit-schema';
import { findMeantKeyword } from './find-keyword';

export const misspeltKeywordRule: ToolRule = {
  about: 'tool',
  id: 'misspelt-keyword',
  severity: 'warning',
  title: 'Keywords of the schema are spelt right',
  why: 'JSON Schema passes over words it does not know: a misspelt "required" requires nothing, and nobody says so.',
  source: 'JSON Schema 2020-12: unknown keywords',
  check(tool) {
    return visitSchema(tool).flatMap(({ schema, path }) =>
      Object.keys(schema).flatMap((word) => {
        const meant = findMeantKeyword(word);
        if (meant === undefined) return [];
        const message = `JSON Schema knows no keyword "${cutText(word, 80)}". Did you mean "${meant}"?`;
        return [{ path: [...path, word], message }];
      }),
    );
  },
  fix({ definition }, { path }) {
    const word = String(path.at(-1));
    const meant = findMeantKeyword(word);
    const owner = getAt(definition, path.slice(0, -1));
    if (meant === undefined || !isJsonObject(owner) || Object.hasOwn(owner, meant)) return undefined;
    if (findSchemaIssues({ [meant]: owner[word] }).length > 0) return undefined;
    return { label: `Call it ${meant}`, edits: [{ path, rename: meant }] };
  },
};
