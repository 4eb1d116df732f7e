import { ShapeField } from '@/components/shape/shape-field';
import { Select } from '@/components/ui/form/select';
import { Switch } from '@/components/ui/form/switch';
import type { SettingProps } from './setting-props';
import { readToolChoice, toToolChoice } from './tool-choice';

export interface ToolChoiceControlProps extends SettingProps {
  toolNames: readonly string[];
}

/** Whether and which tool is called, and whether several may be at a time. */
export function ToolChoiceControl({ value, toolNames, onChange, ...field }: ToolChoiceControlProps) {
  const choice = readToolChoice(value);
  return (
    <ShapeField {...field}>
      {(name) => (
        <>
          <Select
            {...(name === undefined ? {} : { label: name })}
            value={choice.value}
            options={[
              { value: 'unset', label: 'not set (auto)' },
              { value: 'auto', label: 'auto' },
              { value: 'any', label: 'any' },
              { value: 'none', label: 'none' },
              ...toolNames.map((tool) => ({ value: `tool:${tool}`, label: `tool: ${tool}` })),
            ]}
            onChange={(next) => onChange(toToolChoice({ ...choice, value: next }))}
          />
          {choice.value !== 'none' && (
            <span className="flex items-center gap-2 pt-0.5 text-ink-soft text-xs">
              <Switch
                label="disable_parallel_tool_use"
                checked={choice.isSerial}
                onCheckedChange={(isSerial) => onChange(toToolChoice({ ...choice, isSerial }))}
              />
              <code className="font-mono">disable_parallel_tool_use</code>
            </span>
          )}
        </>
      )}
    </ShapeField>
  );
}
