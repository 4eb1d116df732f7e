import { parseJsonPointer } from '@/lib/core/json/json-pointer';
import { requestFields } from './request-fields';

/** The field that a place in the settings belongs to, as a JSON Pointer: `/output_config/effort`; undefined for others. */
export function findField(pointer: string, fields = requestFields) {
  const parts = parseJsonPointer(pointer);
  return fields.find(({ name }) => name.split('.').every((part, index) => part === parts[index]));
}
