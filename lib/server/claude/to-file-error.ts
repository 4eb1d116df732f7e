import 'server-only';
import { APIError } from '@anthropic-ai/sdk';
import { AppError } from '@/lib/core/app-error';
import { describeFailure } from './describe-failure';

/** Why the Files API did not do what it was asked for, as a failure of what is told. */
export function toFileError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const { message } = describeFailure(error, 0);
  const isGone = error instanceof APIError && error.status === 404;
  return new AppError(isGone ? 'not_found' : 'file_unavailable', `The Files API: ${message}`);
}
