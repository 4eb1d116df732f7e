import type { RuleHit, ToolSetRule } from '../../tool-finding';
import { countStrictTotals, strictLimits } from '../count-strict-totals';

export const strictTotalsRule: ToolSetRule = {
  about: 'request',
  id: 'strict-totals',
  severity: 'error',
  title: 'All strict tools and the output format together stay small enough',
  why: 'They are compiled into one grammar, whose size the API limits.',
  source: 'Structured outputs: complexity limits',
  check(tools, { outputFormat }) {
    const { strict, optional, unions } = countStrictTotals(tools, outputFormat);
    return [
      ...(strict > strictLimits.strict ? [toTooManyTools(strict)] : []),
      ...(optional > strictLimits.optional ? [toTooManyOptional(optional)] : []),
      ...(unions > strictLimits.unions ? [toTooManyUnions(unions)] : []),
    ].map((hit) => ({ ...hit, index: null, path: ['tools'] }));
  },
};

function toTooManyTools(found: number): Omit<RuleHit, 'path'> {
  return {
    message: `${found} tools are strict; the API allows ${strictLimits.strict} in one request. Keep strict where malformed input is costly.`,
    apiMessage: `Too many strict tools (${found}). The maximum number of strict tools supported is ${strictLimits.strict}. Try reducing the number of tools marked as strict.`,
  };
}

function toTooManyOptional(found: number): Omit<RuleHit, 'path'> {
  return {
    message: `The strict schemas have ${found} optional parameters together; the API allows ${strictLimits.optional}. Require more of them, or make fewer tools strict.`,
    apiMessage: `Schemas contains too many optional parameters (${found}), which would make grammar compilation inefficient. Reduce the number of optional parameters in your tool schemas (limit: ${strictLimits.optional}).`,
  };
}

function toTooManyUnions(found: number): Omit<RuleHit, 'path'> {
  return {
    message: `The strict schemas have ${found} parameters with a choice of types together; the API allows ${strictLimits.unions}. Give more of them one type (nullable counts as a choice).`,
    apiMessage: `Schemas contains too many parameters with union types (${found} parameters with type arrays or anyOf). This causes exponential compilation cost. Reduce the number of nullable or union-typed parameters (limit: ${strictLimits.unions} parameters with unions).`,
  };
}
