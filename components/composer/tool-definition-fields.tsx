import { Field } from '@/components/ui/form/field';
import { Select } from '@/components/ui/form/select';
import { Textarea } from '@/components/ui/form/textarea';
import type { SessionTool } from '@/lib/core/session/session-tool';
import { parseTool } from '@/lib/core/tool/parse-tool';
import { nameTool, readTool } from '@/lib/core/tool/read-tool';

/** A tool nobody has defined yet. */
export const emptyDefinition = `{
  "name": "",
  "description": "",
  "input_schema": { "type": "object", "properties": {} }
}`;

export interface ToolDefinitionFieldsProps {
  /** Those of the session; what is switched off among them can be begun with. */
  tools: readonly SessionTool[];
  text: string;
  onChange: (text: string) => void;
}

/** Writes the definition of a tool that is added on the way. */
export function ToolDefinitionFields({ tools, text, onChange }: ToolDefinitionFieldsProps) {
  const spare = tools.filter((tool) => !tool.enabled && readTool(tool.text) !== null);
  const begins = [emptyDefinition, ...spare.map((tool) => tool.text)];
  const at = begins.indexOf(text);
  const parsed = parseTool(text);
  return (
    <>
      {spare.length > 0 && (
        <Field label="Begin with" description="A tool that is switched off answers as it says under Answers">
          <Select
            value={at < 0 ? '' : String(at)}
            options={[
              ...(at < 0 ? [{ value: '', label: 'as written below' }] : []),
              { value: '0', label: 'a new tool' },
              ...spare.map((tool, index) => ({
                value: String(index + 1),
                label: nameTool(readTool(tool.text)),
              })),
            ]}
            onChange={(next) => onChange(begins[Number(next)] ?? text)}
          />
        </Field>
      )}
      <Field
        label="Definition"
        description="Can be called from the next answer on, and takes the place of a tool of the same name"
        error={parsed.ok ? undefined : `The definition cannot be read: ${parsed.message}`}
      >
        <Textarea
          value={text}
          onChange={(event) => onChange(event.target.value)}
          rows={10}
          spellCheck={false}
          className="p-2 font-mono"
        />
      </Field>
    </>
  );
}
