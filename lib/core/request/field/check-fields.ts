import type { JsonObject } from '@/lib/core/claude/message';
import type { RequestIssue } from '../request-issue';
import { bodyShapes, systemShape } from '../shape/body-shapes';
import { checkShape } from '../shape/check-shape';
import { object } from '../shape/shape';

const declared = object(bodyShapes);

/** The shape of every field of the body, which the API looks at before anything else. Source: API documentation, "Messages API reference". */
export function checkFields({ betas: _header, ...body }: JsonObject): RequestIssue[] {
  const { system } = body;
  return [
    ...checkShape(body, declared, { path: '', apiPath: '' }),
    ...(system === undefined || system === null
      ? []
      : checkShape(system, systemShape, { path: 'system', apiPath: 'system' })),
  ];
}
