import { ObjectFields } from '@/components/shape/object-fields';
import { ShapeControl } from '@/components/shape/shape-control';
import { Badge } from '@/components/ui/badge';
import { Field } from '@/components/ui/form/field';
import { Select } from '@/components/ui/form/select';
import type { JsonObject } from '@/lib/core/claude/message';
import { findAnthropicTool } from '@/lib/core/tool/anthropic-tools';
import { findToolFields } from '@/lib/core/tool/catalogue/find-tool-fields';
import { setFields } from '@/lib/core/tool/catalogue/set-fields';
import { findToolFamily } from '@/lib/core/tool/family/tool-families';
import type { ToolFamily } from '@/lib/core/tool/family/tool-family';
import { parseTool } from '@/lib/core/tool/parse-tool';

export interface FieldsFormProps {
  /** Where the definition stands, as a JSON Pointer. */
  path: string;
  text: string;
  /** Gets a function of the newest text: a key may have been pressed since this was drawn. */
  onChange: (update: (text: string) => string) => void;
}

/** The fields of a definition beside its JSON: both edit the same text. Loaded when first opened. */
export default function FieldsForm({ path, text, onChange }: FieldsFormProps) {
  const parsed = parseTool(text);
  if (!parsed.ok)
    return (
      <p className="p-4 text-ink-soft">
        The definition cannot be read: {parsed.message} Mend it in the text first.
      </p>
    );
  const { definition } = parsed;
  const fields = findToolFields(definition);
  const family = findToolFamily(definition.type);
  const put = (next: JsonObject) => onChange((now) => setFields(now, definition, next));
  return (
    <div className="flex min-h-0 flex-1 flex-col gap-4 overflow-y-auto p-3">
      {family && <FamilyHead family={family} definition={definition} onChange={put} />}
      <ObjectFields
        fields={Object.fromEntries(fields.map(({ name, shape }) => [name, shape]))}
        findHelp={(name) => fields.find((field) => field.name === name)?.help}
        path={path}
        value={definition}
        onChange={put}
        inner={ShapeControl}
      />
    </div>
  );
}

function FamilyHead({
  family,
  definition,
  onChange,
}: {
  family: ToolFamily;
  definition: JsonObject;
  onChange: (definition: JsonObject) => void;
}) {
  const { label, note, versions } = family;
  const known = findAnthropicTool(definition.type);
  const version = versions.find(({ type }) => type === definition.type);
  return (
    <section className="flex flex-col gap-3" aria-label={label}>
      <div className="flex flex-wrap items-center gap-2">
        <span className="font-semibold">{label}</span>
        <Badge variant={known?.runs === 'server' ? 'call' : 'neutral'}>
          {known?.runs === 'server' ? 'runs at Anthropic' : 'you answer its calls'}
        </Badge>
        {known?.betas?.[0] && <Badge variant="info">beta {known.betas[0]}</Badge>}
      </div>
      <p className="text-ink-soft text-xs">{note}.</p>
      <Field label="type" description={version?.news}>
        <Select
          value={String(definition.type)}
          options={versions.map(({ type }, index) => ({
            value: type,
            label: index === 0 ? `${type} (newest)` : type,
          }))}
          onChange={(type) => {
            const name = findAnthropicTool(type)?.name;
            onChange({ ...definition, type, ...(name ? { name } : {}) });
          }}
        />
      </Field>
    </section>
  );
}
