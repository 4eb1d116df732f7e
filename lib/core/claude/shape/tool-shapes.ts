import { anything, flag, type Shape } from './shape';

/** What a tool of one's own takes. */
export const customToolFields: Readonly<Record<string, Shape>> = {
  name: anything,
  description: anything,
  input_schema: anything,
  input_examples: anything,
  eager_input_streaming: flag,
};

/** What tools of every kind take. */
export const everyToolFields: Readonly<Record<string, Shape>> = {
  type: anything,
  cache_control: anything,
  defer_loading: flag,
  strict: flag,
  allowed_callers: anything,
};
