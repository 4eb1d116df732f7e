import { codeReturnFormatRule } from './rules/description/code-return-format-rule';
import { descriptionExamplesRule } from './rules/description/description-examples-rule';
import { descriptionLengthRule } from './rules/description/description-length-rule';
import { descriptionReturnsRule } from './rules/description/description-returns-rule';
import { descriptionWhenRule } from './rules/description/description-when-rule';
import { propertyDescriptionsRule } from './rules/description/property-descriptions-rule';
import { toolDescriptionRule } from './rules/description/tool-description-rule';
import { deferredCacheRule } from './rules/field/deferred-cache-rule';
import { fieldKindsRule } from './rules/field/field-kinds-rule';
import { boundsRule } from './rules/keyword/bounds-rule';
import { brokenRefRule } from './rules/keyword/broken-ref-rule';
import { defaultFitsRule } from './rules/keyword/default-fits-rule';
import { enumValuesRule } from './rules/keyword/enum-values-rule';
import { keywordTypeRule } from './rules/keyword/keyword-type-rule';
import { misspeltKeywordRule } from './rules/keyword/misspelt-keyword-rule';
import { oldDraftRule } from './rules/keyword/old-draft-rule';
import { unknownKeywordRule } from './rules/keyword/unknown-keyword-rule';
import { anthropicTwinRule } from './rules/name/anthropic-twin-rule';
import { nameLengthRule } from './rules/name/name-length-rule';
import { nameWordsRule } from './rules/name/name-words-rule';
import { toolNameRule } from './rules/name/tool-name-rule';
import { uniqueNamesRule } from './rules/name/unique-names-rule';
import { advisoryConstraintRule } from './rules/parameter/advisory-constraint-rule';
import { ambiguousParameterRule } from './rules/parameter/ambiguous-parameter-rule';
import { dateFormatRule } from './rules/parameter/date-format-rule';
import { enumFromDescriptionRule } from './rules/parameter/enum-from-description-rule';
import { numberUnitRule } from './rules/parameter/number-unit-rule';
import { optionalDefaultRule } from './rules/parameter/optional-default-rule';
import { parameterCountRule } from './rules/parameter/parameter-count-rule';
import { schemaDepthRule } from './rules/parameter/schema-depth-rule';
import { untypedPropertyRule } from './rules/parameter/untyped-property-rule';
import { allDeferredRule } from './rules/request/all-deferred-rule';
import { cacheBreakpointsRule } from './rules/request/cache-breakpoints-rule';
import { cachePlaceRule } from './rules/request/cache-place-rule';
import { crudFamilyRule } from './rules/request/crud-family-rule';
import { manyToolsRule } from './rules/request/many-tools-rule';
import { namePrefixRule } from './rules/request/name-prefix-rule';
import { similarToolsRule } from './rules/request/similar-tools-rule';
import { toolChoiceRule } from './rules/request/tool-choice-rule';
import { examplesFitRule } from './rules/schema/examples-fit-rule';
import { inputSchemaRule } from './rules/schema/input-schema-rule';
import { requiredPropertiesRule } from './rules/schema/required-properties-rule';
import { strictCallersRule } from './rules/strict/strict-callers-rule';
import { strictSchemaRule } from './rules/strict/strict-schema-rule';
import { strictTotalsRule } from './rules/strict/strict-totals-rule';
import { hiddenInstructionsRule } from './rules/text/hidden-instructions-rule';
import { invisibleCharactersRule } from './rules/text/invisible-characters-rule';
import { placeholderTextRule } from './rules/text/placeholder-text-rule';
import { secretInTextRule } from './rules/text/secret-in-text-rule';
import { sequentialAdviceRule } from './rules/text/sequential-advice-rule';
import { shoutingRule } from './rules/text/shouting-rule';
import { modelSupportRule } from './rules/type/model-support-rule';
import { toolTypeRule } from './rules/type/tool-type-rule';
import { toolsetFieldsRule } from './rules/type/toolset-fields-rule';
import { uniqueToolsetsRule } from './rules/type/unique-toolsets-rule';
import { considerStrictRule } from './rules/use/consider-strict-rule';
import { sideEffectsRule } from './rules/use/side-effects-rule';
import { unboundedListRule } from './rules/use/unbounded-list-rule';
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
  defaultFitsRule,
  enumValuesRule,
  boundsRule,
  misspeltKeywordRule,
  brokenRefRule,
  keywordTypeRule,
  enumFromDescriptionRule,
  secretInTextRule,
  invisibleCharactersRule,
  hiddenInstructionsRule,
  placeholderTextRule,
  codeReturnFormatRule,
  similarToolsRule,
  cachePlaceRule,

  descriptionLengthRule,
  propertyDescriptionsRule,
  nameWordsRule,
  namePrefixRule,
  anthropicTwinRule,
  descriptionWhenRule,
  descriptionReturnsRule,
  descriptionExamplesRule,
  shoutingRule,
  sequentialAdviceRule,
  untypedPropertyRule,
  unknownKeywordRule,
  oldDraftRule,
  ambiguousParameterRule,
  dateFormatRule,
  numberUnitRule,
  optionalDefaultRule,
  parameterCountRule,
  schemaDepthRule,
  unboundedListRule,
  sideEffectsRule,
  considerStrictRule,
  crudFamilyRule,
  manyToolsRule,
  advisoryConstraintRule,
];

const byId = new Map(toolRules.map((rule) => [rule.id, rule]));

/** What a rule says of itself, by its id; undefined for what no rule has found. */
export const findRule = (id: string): ToolRule | ToolSetRule | undefined => byId.get(id);
