import { clientFamilies } from './client-families';
import { serverFamilies } from './server-families';
import type { ToolFamily } from './tool-family';

/**
 * The tools Anthropic defines, in the order they are offered: the one list of them. A new version is a record in its
 * family, and is offered, checked, edited in a form and known to the linter by that.
 */
export const toolFamilies: readonly ToolFamily[] = [...clientFamilies, ...serverFamilies];

/** The family a `type` belongs to; undefined for tools of one's own, and for those of later versions. */
export const findToolFamily = (type: unknown): ToolFamily | undefined =>
  toolFamilies.find(({ versions }) => versions.some((version) => version.type === type));
