import { ChoiceControl } from '@/components/shape/choice-control';
import type { ShapeProps } from '@/components/shape/shape-props';
import { TextControl } from '@/components/shape/text-control';
import { isJsonObject } from '@/lib/core/claude/message';
import { longText } from '@/lib/core/claude/shape/shape';
import { cacheChoices } from '@/lib/core/session/field/system-blocks';
import { writeField } from '@/lib/core/session/field/write-field';

/** A block of the system prompt: its text, and whether the API keeps what is read up to its end. */
export function SystemBlock({ label, path, value, onChange }: ShapeProps) {
  const block = isJsonObject(value) ? value : {};
  return (
    <div className="flex flex-col gap-2">
      <TextControl
        shape={longText(3)}
        label={label}
        path={`${path}/text`}
        value={block.text}
        onChange={(text) => onChange({ ...block, text: text ?? '' })}
        isBare
      />
      <ChoiceControl
        label="cache_control"
        options={cacheChoices}
        value={block.cache_control}
        onChange={(next) => onChange(writeField(block, 'cache_control', next))}
      />
    </div>
  );
}
