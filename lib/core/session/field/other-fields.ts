import type { JsonObject } from '@/lib/core/claude/message';
import { canShow } from './can-show';
import { readField } from './read-field';
import type { RequestField } from './request-field';
import { requestFields } from './request-fields';
import { writeField } from './write-field';

/** The part of a configuration that no control shows; undefined when there is nothing. */
export function otherFields(config: JsonObject, fields = requestFields): JsonObject | undefined {
  const others = fields.reduce<JsonObject>(
    (rest, field) => (isShown(field, config) ? writeField(rest, field.name, undefined) : rest),
    config,
  );
  return Object.keys(others).length > 0 ? others : undefined;
}

/**
 * The configuration with its other fields replaced; those that a control shows stay as they are. A value that no control
 * could show is taken where one could show the value that was there.
 */
export function withOtherFields<T extends JsonObject>(config: T, value: unknown, fields = requestFields): T {
  const given: JsonObject = typeof value === 'object' && value !== null ? { ...value } : {};
  const shown = fields.filter((field) => isShown(field, config) && isShown(field, given));
  const others = shown.reduce((rest, { name }) => writeField(rest, name, undefined), given);
  const laid = shown.reduce((next, { name }) => writeField(next, name, readField(config, name)), others);
  return inOrderOf(config, laid) as T;
}

const isShown = ({ name, control }: RequestField, config: JsonObject): boolean =>
  canShow(control, readField(config, name));

/** What is there already stays in its place, so that an edit of one field is no change of the others. */
function inOrderOf(config: JsonObject, next: JsonObject): JsonObject {
  const names = [...Object.keys(config).filter((name) => Object.hasOwn(next, name)), ...Object.keys(next)];
  return Object.fromEntries(names.map((name) => [name, next[name]]));
}
