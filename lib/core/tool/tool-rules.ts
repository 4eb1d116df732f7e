import { cacheRule } from './rules/cache-rule';
import {
  allDeferredRule,
  deferredCacheRule,
  examplesRule,
  fieldKindRule,
  strictCallerRule,
} from './rules/field-rules';
import { inputSchemaRule } from './rules/input-schema-rule';
import { nameRule, uniqueNameRule } from './rules/name-rules';
import { strictSchemaRule, strictTotalsRule } from './rules/strict-rules';
import { toolChoiceRule } from './rules/tool-choice-rule';
import { duplicateToolsetRule, modelToolRule, toolsetRule, typeRule } from './rules/type-rules';
import type { ToolRule, ToolSetRule } from './tool-finding';

/**
 * The rules about one definition, in the order their findings are told. A rule is a record: to add one, write it next
 * to its kind under rules/ and list it here.
 */
export const toolRules: readonly ToolRule[] = [
  typeRule,
  nameRule,
  inputSchemaRule,
  fieldKindRule,
  strictSchemaRule,
  strictCallerRule,
  examplesRule,
  deferredCacheRule,
  toolsetRule,
];

/** The rules about all tools of a request together. */
export const toolSetRules: readonly ToolSetRule[] = [
  uniqueNameRule,
  duplicateToolsetRule,
  allDeferredRule,
  cacheRule,
  strictTotalsRule,
  modelToolRule,
  toolChoiceRule,
];

/** What a rule says of itself, by its id; undefined for what no rule has found. */
export const findRule = (id: string): ToolRule | ToolSetRule | undefined =>
  [...toolRules, ...toolSetRules].find((rule) => rule.id === id);
