import { isJsonObject } from '@/lib/core/claude/message';
import { readOpenapi } from '../openapi/read-openapi';
import type { ValueReader } from '../tool-reader';

/** A description of an HTTP API, OpenAPI 3.0, 3.1 or Swagger 2: every operation becomes a tool. */
export const openapi: ValueReader = {
  id: 'openapi',
  label: 'an OpenAPI document',
  from: 'value',
  sniff: (value) =>
    isJsonObject(value) &&
    (typeof value.openapi === 'string' ||
      typeof value.swagger === 'string' ||
      typeof value.swagger === 'number' ||
      (isJsonObject(value.paths) && isJsonObject(value.info))),
  read: (value, tell) => (isJsonObject(value) ? readOpenapi(value, tell) : []),
};
