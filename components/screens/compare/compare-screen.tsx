import { CompareView } from '@/components/compare/compare-view';
import { PathPicker } from '@/components/compare/path-picker';

/** Two paths side by side, or the choice of those that are not named yet. */
export function CompareScreen({ a, b }: { a: string | undefined; b: string | undefined }) {
  if (a === undefined || b === undefined) return <PathPicker a={a} />;
  return <CompareView a={a} b={b} />;
}
