import { isJsonObject } from '@/lib/core/claude/message';
import { countStrictCost } from '@/lib/core/schema/check-strict-schema';
import type { RuleHit, ToolSetRule } from '../../tool-finding';

const MOST_STRICT_TOOLS = 20;
const MOST_OPTIONAL = 24;
const MOST_UNIONS = 16;

export const strictTotalsRule: ToolSetRule = {
  about: 'request',
  id: 'strict-totals',
  severity: 'error',
  title: 'All strict tools and the output format together stay small enough',
  why: 'They are compiled into one grammar, whose size the API limits.',
  source: 'Structured outputs: complexity limits',
  check(tools, { outputFormat }) {
    const strict = tools.filter(({ kind, definition }) => kind === 'custom' && definition.strict === true);
    const format = isJsonObject(outputFormat) ? outputFormat.schema : undefined;
    const schemas = [...strict.map(({ definition }) => definition.input_schema), format];
    const costs = schemas.filter((schema) => schema !== undefined).map(countStrictCost);
    const optional = costs.reduce((sum, cost) => sum + cost.optional, 0);
    const unions = costs.reduce((sum, cost) => sum + cost.union, 0);
    return [
      ...(strict.length > MOST_STRICT_TOOLS ? [toTooManyTools(strict.length)] : []),
      ...(optional > MOST_OPTIONAL ? [toTooManyOptional(optional)] : []),
      ...(unions > MOST_UNIONS ? [toTooManyUnions(unions)] : []),
    ].map((hit) => ({ ...hit, index: null, path: ['tools'] }));
  },
};

function toTooManyTools(found: number): Omit<RuleHit, 'path'> {
  return {
    message: `${found} tools are strict; the API allows ${MOST_STRICT_TOOLS} in one request. Keep strict where malformed input is costly.`,
    apiMessage: `Too many strict tools (${found}). The maximum number of strict tools supported is ${MOST_STRICT_TOOLS}. Try reducing the number of tools marked as strict.`,
  };
}

function toTooManyOptional(found: number): Omit<RuleHit, 'path'> {
  return {
    message: `The strict schemas have ${found} optional parameters together; the API allows ${MOST_OPTIONAL}. Require more of them, or make fewer tools strict.`,
    apiMessage: `Schemas contains too many optional parameters (${found}), which would make grammar compilation inefficient. Reduce the number of optional parameters in your tool schemas (limit: ${MOST_OPTIONAL}).`,
  };
}

function toTooManyUnions(found: number): Omit<RuleHit, 'path'> {
  return {
    message: `The strict schemas have ${found} parameters with a choice of types together; the API allows ${MOST_UNIONS}. Give more of them one type (nullable counts as a choice).`,
    apiMessage: `Schemas contains too many parameters with union types (${found} parameters with type arrays or anyOf). This causes exponential compilation cost. Reduce the number of nullable or union-typed parameters (limit: ${MOST_UNIONS} parameters with unions).`,
  };
}
