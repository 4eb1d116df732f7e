import { type Draft, draft07, draft2019, draft2020, extendDraft, type Keyword } from 'json-schema-library';
import { formats } from 'json-schema-library/formats';
import { anyOfKeyword, oneOfKeyword } from './choice-keywords';
import { containsKeyword } from './contains-keyword';
import { guardReference } from './guard-reference';
import { multipleOfKeyword, numberKeywords } from './number-keywords';
import {
  additionalPropertiesKeyword,
  dependentRequiredKeyword,
  dependentSchemasKeyword,
  patternPropertiesKeyword,
  propertiesKeyword,
} from './object-keywords';
import { unevaluatedItemsKeyword, unevaluatedPropertiesKeyword } from './unevaluated-keywords';
import {
  constKeyword,
  deprecatedKeyword,
  enumKeyword,
  formatKeyword,
  patternKeyword,
  uniqueItemsKeyword,
} from './value-keywords';

/** The keywords that replace the library's own; each says at its place why. */
const keywords: Keyword[] = [
  additionalPropertiesKeyword,
  anyOfKeyword,
  constKeyword,
  containsKeyword,
  dependentRequiredKeyword,
  dependentSchemasKeyword,
  deprecatedKeyword,
  enumKeyword,
  formatKeyword,
  multipleOfKeyword,
  ...numberKeywords,
  oneOfKeyword,
  patternKeyword,
  patternPropertiesKeyword,
  propertiesKeyword,
  unevaluatedItemsKeyword,
  unevaluatedPropertiesKeyword,
  uniqueItemsKeyword,
];

function toEngineDraft(draft: Draft, $schemaRegEx: string): Draft {
  const known = new Set(draft.keywords.map((one) => one.keyword));
  return extendDraft(draft, {
    $schemaRegEx,
    formats,
    keywords: [
      ...keywords.filter((one) => known.has(one.keyword)),
      ...draft.keywords.filter((one) => one.keyword === '$ref').map(guardReference),
    ],
  });
}

/** The drafts the engine knows, with the keywords it judges by. The last one stands in for any other `$schema`. */
export const engineDrafts: Draft[] = [
  toEngineDraft(draft07, 'draft[-/]0?[67]'),
  toEngineDraft(draft2019, 'draft[-/]2019-?09'),
  toEngineDraft(draft2020, 'draft[-/]2020-?12'),
];
