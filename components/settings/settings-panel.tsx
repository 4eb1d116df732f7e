'use client';

import { Field, inputClass } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { Switch } from '@/components/ui/switch';
import type { SessionConfig } from '@/lib/core/session/session-config';
import { SIMULATOR_MODEL } from '@/lib/core/session/simulator-name';
import { withField } from './config-fields';
import { JsonField } from './json-field';
import { NumberField } from './number-field';
import { otherFields, withOtherFields } from './other-fields';
import { SimulatorPhrases } from './simulator-phrases';
import { readThinking, thinkingOptions, toThinking } from './thinking-options';
import { readToolChoice, toToolChoice } from './tool-choice';
import type { InvalidSettings, MarkInvalid } from './use-invalid-settings';
import { VariablesField } from './variables-field';

export interface SettingsPanelProps {
  config: SessionConfig;
  toolNames: string[];
  onChange: (config: SessionConfig) => void;
  /** Puts a message where the next one is written. */
  onTry: (message: string) => void;
  broken: InvalidSettings;
  onBroken: MarkInvalid;
}

/** Everything a request carries besides messages and tools. Loaded when first opened. */
export default function SettingsPanel({ config, toolNames, onChange, onTry, ...marks }: SettingsPanelProps) {
  const set = (field: string, value: unknown) => onChange(withField(config, field, value));
  const setLoop = (part: Partial<SessionConfig['loop']>) =>
    onChange({ ...config, loop: { ...config.loop, ...part } });
  const outputConfig = isRecord(config.output_config) ? config.output_config : {};
  const setOutput = (field: string, value: unknown) => {
    const next = withField(outputConfig, field, value);
    set('output_config', Object.keys(next).length > 0 ? next : undefined);
  };
  const choice = readToolChoice(config.tool_choice);

  return (
    <div className="flex min-h-0 flex-1 flex-col gap-4 overflow-y-auto p-3">
      <Field label="System prompt">
        {({ id }) => (
          <textarea
            id={id}
            rows={5}
            value={typeof config.system === 'string' ? config.system : ''}
            placeholder={
              Array.isArray(config.system) ? 'Set as blocks: see "Other request fields"' : undefined
            }
            disabled={Array.isArray(config.system)}
            onChange={(event) => set('system', event.target.value || undefined)}
            className={`${inputClass} resize-y`}
          />
        )}
      </Field>

      <VariablesField
        {...marks}
        variables={config.loop.variables}
        onChange={(variables) => set('loop', withField(config.loop, 'variables', variables))}
      />

      <NumberField
        label="max_tokens"
        {...marks}
        value={config.max_tokens}
        min={0}
        onChange={(value) => set('max_tokens', value)}
      />

      <div className="flex flex-col gap-1.5">
        <span className="font-medium text-ink-soft text-xs">tool_choice</span>
        <Select
          label="tool_choice"
          value={choice.value}
          options={[
            { value: 'unset', label: 'not set (auto)' },
            { value: 'auto', label: 'auto' },
            { value: 'any', label: 'any' },
            { value: 'none', label: 'none' },
            ...toolNames.map((name) => ({ value: `tool:${name}`, label: `tool: ${name}` })),
          ]}
          onChange={(value) => set('tool_choice', toToolChoice({ ...choice, value }))}
        />
        {choice.value !== 'none' && (
          <span className="flex items-center gap-2 text-ink-soft text-xs">
            <Switch
              label="disable_parallel_tool_use"
              isOn={choice.isSerial}
              onChange={(isSerial) => set('tool_choice', toToolChoice({ ...choice, isSerial }))}
            />
            <code className="font-mono">disable_parallel_tool_use</code>
          </span>
        )}
      </div>

      <div className="grid grid-cols-2 gap-3">
        <div className="flex flex-col gap-1.5">
          <span className="font-medium text-ink-soft text-xs">thinking</span>
          <Select
            label="thinking"
            value={readThinking(config.thinking)}
            options={thinkingOptions}
            onChange={(value) => set('thinking', toThinking(value))}
          />
        </div>
        <div className="flex flex-col gap-1.5">
          <span className="font-medium text-ink-soft text-xs">effort</span>
          <Select
            label="effort"
            value={typeof outputConfig.effort === 'string' ? outputConfig.effort : 'unset'}
            options={['unset', 'low', 'medium', 'high', 'xhigh', 'max'].map((value) => ({
              value,
              label: value === 'unset' ? 'not set' : value,
            }))}
            onChange={(value) => setOutput('effort', value === 'unset' ? undefined : value)}
          />
        </div>
      </div>

      <Field label="stop_sequences" note="One a line">
        {({ id, describedBy }) => (
          <textarea
            id={id}
            aria-describedby={describedBy}
            rows={2}
            value={Array.isArray(config.stop_sequences) ? config.stop_sequences.join('\n') : ''}
            onChange={(event) => set('stop_sequences', toLines(event.target.value))}
            className={`${inputClass} resize-y font-mono text-xs`}
          />
        )}
      </Field>

      <JsonField
        label="output_config.format"
        {...marks}
        path="settings/format.json"
        note='For example {"type": "json_schema", "schema": {…}}'
        value={outputConfig.format}
        onChange={(value) => setOutput('format', value)}
      />

      <Field label="anthropic-beta" note="Beta names, separated by commas; sent as a header">
        {({ id, describedBy }) => (
          <input
            id={id}
            aria-describedby={describedBy}
            value={(config.betas ?? []).join(', ')}
            onChange={(event) => set('betas', toNames(event.target.value))}
            className={`${inputClass} font-mono text-xs`}
          />
        )}
      </Field>

      <JsonField
        label="Other request fields"
        {...marks}
        path="settings/other.json"
        note="Sent as they are, under the names of the Messages API"
        value={otherFields(config)}
        onChange={(value) => onChange(withOtherFields(config, value))}
      />

      <div className="grid grid-cols-2 gap-3">
        <NumberField
          label="loop.max_steps"
          {...marks}
          value={config.loop.max_steps}
          min={1}
          max={1000}
          onChange={(max_steps) => setLoop({ max_steps })}
        />
        <NumberField
          label="loop.max_continuations"
          {...marks}
          value={config.loop.max_continuations}
          min={0}
          max={100}
          onChange={(max_continuations) => setLoop({ max_continuations })}
        />
      </div>

      {config.model === SIMULATOR_MODEL && (
        <div className="flex flex-col gap-1.5">
          <span className="font-medium text-ink-soft text-xs">Pace of the Simulator</span>
          <Select
            label="Pace of the Simulator"
            value={config.loop.simulator_pace ?? 'believable'}
            options={[
              { value: 'believable', label: 'Believable' },
              { value: 'fast', label: 'Fast' },
              { value: 'instant', label: 'Instant' },
            ]}
            onChange={(value) =>
              setLoop({ simulator_pace: value as NonNullable<SessionConfig['loop']['simulator_pace']> })
            }
          />
          <SimulatorPhrases onTry={onTry} />
        </div>
      )}
    </div>
  );
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Lines that hold something; kept as typed, since a stop sequence may end in a space. */
function toLines(text: string): string[] | undefined {
  const lines = text.split('\n').filter((line) => line !== '');
  return lines.length > 0 ? lines : undefined;
}

function toNames(text: string): string[] | undefined {
  const names = text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => /^[\w.-]+$/.test(name));
  return names.length > 0 ? names : undefined;
}
