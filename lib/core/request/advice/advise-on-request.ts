import { isJsonObject } from '@/lib/core/claude/message';
import { lintTools } from '@/lib/core/tool/lint-tools';
import { toLintContext } from '@/lib/core/tool/to-lint-context';
import { adviseOnModel } from '../field/check-model';
import { readContext } from '../read-context';
import type { RequestIssue } from '../request-issue';
import { toRequestIssue } from '../tool/to-request-issue';
import { adviseOnFields } from './advise-on-fields';
import { adviseOnMessages } from './advise-on-messages';
import { adviseOnTools } from './advise-on-tools';

/**
 * What the API takes of a request, and a person should hear of: warnings of the tools' rules, and those of the request.
 * How tools could be written better is told where they are written. Never throws.
 */
export function adviseOnRequest(body: unknown): RequestIssue[] {
  if (!isJsonObject(body)) return [];
  const { context } = readContext(body, true);
  const warnings = lintTools(context.tools, toLintContext(body)).filter(
    ({ severity, rule }) => severity === 'warning' && rule !== 'more',
  );
  return [
    ...adviseOnModel(context.model),
    ...adviseOnFields(context),
    ...warnings.map((finding) => toRequestIssue(finding, context.tools)),
    ...adviseOnTools(context),
    ...adviseOnMessages(context),
  ];
}
