import 'server-only';

/** True where the caller has asked not to be sent back what it has changed. */
export const wantsMinimal = (request: Request): boolean =>
  request.headers.get('prefer')?.includes('return=minimal') ?? false;
