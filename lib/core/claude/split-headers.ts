import type { RequestBody } from './message';

/** Fields that are asked for beside those of the body and go out as headers. Source: Messages API reference, "Headers". */
const headerNames: Readonly<Record<string, string>> = {
  workspace_id: 'anthropic-workspace-id',
  user_profile_id: 'anthropic-user-profile-id',
};

/** Text that can stand in a header: what is not is refused by the check, and never sent. */
export const isHeaderText = (value: unknown): value is string =>
  typeof value === 'string' && /^[\x21-\x7e]{1,512}$/.test(value);

/** What goes out of a request: its body without the fields that are headers, and those headers with the betas' one. */
export function splitHeaders(
  request: RequestBody,
  betas: readonly string[],
): { body: RequestBody; headers: Record<string, string> } {
  const headers: Record<string, string> = betas.length > 0 ? { 'anthropic-beta': betas.join(',') } : {};
  let body = request;
  for (const [field, header] of Object.entries(headerNames)) {
    if (!Object.hasOwn(request, field)) continue;
    const { [field]: value, ...rest } = body;
    // A body has a model and messages, whatever else it is without.
    body = { ...rest, model: request.model, messages: request.messages };
    if (isHeaderText(value)) headers[header] = value;
  }
  return { body, headers };
}
