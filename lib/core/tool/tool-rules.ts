import { descriptionLengthRule } from './rules/description/description-length-rule';
import { propertyDescriptionsRule } from './rules/description/property-descriptions-rule';
import { toolDescriptionRule } from './rules/description/tool-description-rule';
import { deferredCacheRule } from './rules/field/deferred-cache-rule';
import { fieldKindsRule } from './rules/field/field-kinds-rule';
import { nameLengthRule } from './rules/name/name-length-rule';
import { toolNameRule } from './rules/name/tool-name-rule';
import { uniqueNamesRule } from './rules/name/unique-names-rule';
import { allDeferredRule } from './rules/request/all-deferred-rule';
import { cacheBreakpointsRule } from './rules/request/cache-breakpoints-rule';
import { toolChoiceRule } from './rules/request/tool-choice-rule';
import { examplesFitRule } from './rules/schema/examples-fit-rule';
import { inputSchemaRule } from './rules/schema/input-schema-rule';
import { requiredPropertiesRule } from './rules/schema/required-properties-rule';
import { strictCallersRule } from './rules/strict/strict-callers-rule';
import { strictSchemaRule } from './rules/strict/strict-schema-rule';
import { strictTotalsRule } from './rules/strict/strict-totals-rule';
import { modelSupportRule } from './rules/type/model-support-rule';
import { toolTypeRule } from './rules/type/tool-type-rule';
import { toolsetFieldsRule } from './rules/type/toolset-fields-rule';
import { uniqueToolsetsRule } from './rules/type/unique-toolsets-rule';
import type { ToolRule, ToolSetRule } from './tool-finding';

/**
 * Every rule, in the order their findings are told: what the API refuses comes first, so that advice never pushes it out
 * of a list that is cut. A rule is a record: to add one, write it under rules/ and list it here.
 */
export const toolRules: readonly (ToolRule | ToolSetRule)[] = [
  toolTypeRule,
  toolNameRule,
  inputSchemaRule,
  fieldKindsRule,
  strictSchemaRule,
  strictCallersRule,
  examplesFitRule,
  deferredCacheRule,
  toolsetFieldsRule,
  uniqueNamesRule,
  uniqueToolsetsRule,
  allDeferredRule,
  cacheBreakpointsRule,
  strictTotalsRule,
  modelSupportRule,
  toolChoiceRule,

  nameLengthRule,
  toolDescriptionRule,
  requiredPropertiesRule,

  descriptionLengthRule,
  propertyDescriptionsRule,
];

const byId = new Map(toolRules.map((rule) => [rule.id, rule]));

/** What a rule says of itself, by its id; undefined for what no rule has found. */
export const findRule = (id: string): ToolRule | ToolSetRule | undefined => byId.get(id);
