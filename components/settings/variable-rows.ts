import { VARIABLE_NAME_RULE } from '@/lib/core/variables/fill-variables';
import { VARIABLE_NAME } from '@/lib/core/variables/place-pattern';

/** A variable as it is typed. */
export interface VariableRow {
  name: string;
  value: string;
}

const NAME = new RegExp(`^${VARIABLE_NAME}$`);

/** A row somebody has yet to fill in: it is no variable, and no mistake. */
export const isBlank = ({ name, value }: VariableRow): boolean => name === '' && value === '';

export const toRows = (variables: Record<string, string> = {}): VariableRow[] =>
  Object.entries(variables).map(([name, value]) => ({ name, value }));

/** The variables the rows stand for. */
export const toVariables = (rows: readonly VariableRow[]): Record<string, string> =>
  Object.fromEntries(rows.filter((row) => !isBlank(row)).map(({ name, value }) => [name, value]));

/** Why a row is no variable; undefined when it is one. */
export function findRowProblem(row: VariableRow, rows: readonly VariableRow[]): string | undefined {
  if (isBlank(row)) return undefined;
  if (row.name === '') return 'Give the variable a name.';
  if (!NAME.test(row.name)) return VARIABLE_NAME_RULE;
  const isSecond = rows.find(({ name }) => name === row.name) !== row;
  return isSecond ? `There is a variable ${row.name} already.` : undefined;
}

/** Rows that were kept as text. */
export function readRows(text: string): VariableRow[] {
  try {
    const rows: unknown = JSON.parse(text);
    if (!Array.isArray(rows)) return [];
    return rows.map((row) => ({ name: String(row?.name ?? ''), value: String(row?.value ?? '') }));
  } catch {
    return [];
  }
}
