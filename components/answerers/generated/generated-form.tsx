import type { AnswererFormProps } from '@/components/answerers/answerer-form';
import { JsonControl } from '@/components/shape/json-control';
import { Field } from '@/components/ui/form/field';
import { Input } from '@/components/ui/form/input';
import { isJsonObject } from '@/lib/core/claude/message';

/** The schema answers are made up from. */
export function GeneratedForm({ tool, settings, onChange }: AnswererFormProps<'generated'>) {
  const { schema, seed } = settings;
  return (
    <>
      <JsonControl
        path={`/answers:${tool.id}/schema`}
        label="Schema of the answers"
        help="JSON Schema. Chosen first, it is made from the example output."
        value={schema}
        onChange={(next) =>
          (isJsonObject(next) || typeof next === 'boolean') &&
          onChange({ answerer: { ...settings, schema: next } })
        }
      />
      <Field label="Seed" description="The same seed gives the same answer. Empty: the same input does.">
        <Input
          value={seed === undefined ? '' : String(seed)}
          maxLength={100}
          onChange={({ target: { value } }) => {
            const { seed: _old, ...rest } = settings;
            onChange({ answerer: value === '' ? rest : { ...rest, seed: value } });
          }}
        />
      </Field>
    </>
  );
}
