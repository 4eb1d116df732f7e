import 'server-only';
import { AppError } from '@/lib/core/app-error';

/** A place that names variables without a value. */
export interface MissingVariables {
  /** Dotted path of the place. */
  path: string;
  /** The place in words, e.g. `The message`. */
  where: string;
  names: readonly string[];
}

/** @throws AppError `variable_missing` when a variable is named anywhere that has no value */
export function refuseMissing(places: readonly MissingVariables[]): void {
  const issues = places.flatMap(({ path, where, names }) =>
    names.map((name) => ({ path, message: `${where} uses {{${name}}}, which has no value.` })),
  );
  const [first] = places.flatMap(({ names }) => names);
  if (first === undefined) return;
  const told = issues.map(({ message }) => message).join(' ');
  const way = `Give it one under Settings, Variables, or write \\{{${first}}} to send it as it stands.`;
  throw new AppError('variable_missing', `${told} ${way}`, issues);
}
