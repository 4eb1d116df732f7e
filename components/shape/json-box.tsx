import { Field } from '@/components/ui/form/field';
import { Textarea } from '@/components/ui/form/textarea';
import { parseJson } from '@/lib/core/json/parse-json';
import { writeJson } from '@/lib/core/json/write-json';
import type { ShapeProps } from './shape-props';
import { useTyped } from './use-typed';

/** Any value, as JSON. What does not parse stays in the box, is told, and changes nothing. */
export function JsonBox({ label, help, ...place }: Omit<ShapeProps, 'shape'>) {
  const { text, problem, type } = useTyped(place, write, read);
  return (
    <Field label={label} description={help} error={problem}>
      <Textarea
        rows={Math.min(8, text.split('\n').length + 1)}
        placeholder="JSON, or nothing"
        value={text}
        onChange={(event) => type(event.target.value)}
        spellCheck={false}
        className="font-mono text-xs"
      />
    </Field>
  );
}

const write = (value: unknown): string => (value === undefined ? '' : writeJson(value, 2));

function read(text: string): { value: unknown } | { problem: string } {
  if (text.trim() === '') return { value: undefined };
  const parsed = parseJson(text);
  return parsed.ok ? { value: parsed.value } : { problem: parsed.message };
}
