/** The object with a field set, or without it when the value is undefined. */
export function withField<T extends Record<string, unknown>>(object: T, field: string, value: unknown): T {
  const { [field]: _, ...rest } = object;
  return (value === undefined ? rest : { ...object, [field]: value }) as T;
}
