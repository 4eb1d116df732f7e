import { Select } from '@/components/ui/form/select';
import { Switch } from '@/components/ui/form/switch';
import type { ControlProps } from './control-props';
import { NamedControl } from './named-control';
import { readToolChoice, toToolChoice } from './tool-choice';

/** Whether and which tool is called, and whether several may be at a time. */
export function ToolChoiceControl({
  field,
  value,
  toolNames,
  onChange,
  ...rest
}: ControlProps<'tool-choice'>) {
  const choice = readToolChoice(value);
  return (
    <NamedControl field={field} {...rest}>
      <Select
        label={field.label}
        value={choice.value}
        options={[
          { value: 'unset', label: 'not set (auto)' },
          { value: 'auto', label: 'auto' },
          { value: 'any', label: 'any' },
          { value: 'none', label: 'none' },
          ...toolNames.map((name) => ({ value: `tool:${name}`, label: `tool: ${name}` })),
        ]}
        onChange={(next) => onChange(toToolChoice({ ...choice, value: next }))}
      />
      {choice.value !== 'none' && (
        <span className="flex items-center gap-2 text-ink-soft text-xs">
          <Switch
            label="disable_parallel_tool_use"
            checked={choice.isSerial}
            onCheckedChange={(isSerial) => onChange(toToolChoice({ ...choice, isSerial }))}
          />
          <code className="font-mono">disable_parallel_tool_use</code>
        </span>
      )}
    </NamedControl>
  );
}
