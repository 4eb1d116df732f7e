import { adviceRuleCases } from './advice-rule-cases';
import { fieldRuleCases } from './field-rule-cases';
import { messageRuleCases } from './message-rule-cases';
import type { RequestRuleCase } from './request-rule-case';

/** A case for every rule of `requestRules`. */
export const requestRuleCases: readonly RequestRuleCase[] = [
  ...fieldRuleCases,
  ...messageRuleCases,
  ...adviceRuleCases,
];
