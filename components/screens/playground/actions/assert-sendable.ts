import type { InvalidSettings } from '@/components/settings/use-invalid-settings';

/** A run that does not start because of what stands in the settings. */
export class BrokenSettingError extends Error {}

/**
 * What is left in a field as it cannot be sent would be sent as it was before, behind the person's back.
 *
 * @throws BrokenSettingError naming the first such field
 */
export function assertSendable(broken: InvalidSettings): void {
  const [first] = Object.entries(broken);
  if (first) throw new BrokenSettingError(`Settings, ${first[0]}: ${first[1].problem}`);
}
