import { bodyFields, EFFORTS } from '@/lib/core/claude/shape/body-shapes';
import { anything, count, integer, oneOf } from '@/lib/core/claude/shape/shape';
import { limits } from '@/lib/core/limits/limits.mjs';
import { defaultLoopLimits } from '../loop-limits';
import { SIMULATOR_MODEL, SIMULATOR_NAME } from '../simulator-name';
import { moreFields } from './more-fields';
import type { RequestField } from './request-field';

const notSet = { label: 'not set' };

/**
 * The settings that have a control of their own, in the order in which they are shown. Everything else of a
 * configuration is edited as JSON under "Other request fields". To add a field, list it here.
 * Source: API documentation, "Messages", "Extended thinking", "Effort".
 */
export const requestFields: readonly RequestField[] = [
  {
    name: 'model',
    label: 'Model',
    control: { kind: 'model' },
    section: 'header',
    isChangedPerRun: true,
    inWords: (value) => (value === SIMULATOR_MODEL ? SIMULATOR_NAME : String(value)),
    isSent: true,
  },
  {
    name: 'system',
    label: 'System prompt',
    control: { kind: 'system' },
    section: 'request',
    isChangedPerRun: true,
    inWords: () => 'a system prompt',
    isSent: true,
  },
  {
    name: 'loop.variables',
    label: 'Variables',
    control: { kind: 'variables' },
    section: 'request',
    isSent: false,
  },
  {
    name: 'max_tokens',
    label: 'max_tokens',
    control: { kind: 'shape', shape: count },
    section: 'request',
    whenUnset: 4096,
    isSent: true,
  },
  {
    name: 'tool_choice',
    label: 'tool_choice',
    control: { kind: 'tool-choice' },
    section: 'request',
    isSent: true,
  },
  {
    name: 'loop.forced_steps',
    label: 'A forced tool_choice holds for',
    control: {
      kind: 'choice',
      options: [
        { label: 'the first step', value: 'first' },
        { label: 'every step', value: 'all' },
      ],
    },
    section: 'loop',
    isHalf: true,
    whenUnset: 'first',
    isSent: false,
  },
  {
    name: 'thinking',
    label: 'thinking',
    control: {
      kind: 'choice',
      // Which of them a model takes is the API's to say.
      options: [
        notSet,
        { label: 'adaptive, shown', value: { type: 'adaptive', display: 'summarized' } },
        { label: 'adaptive', value: { type: 'adaptive' } },
        { label: 'between_tools', value: { type: 'between_tools' } },
        { label: 'disabled', value: { type: 'disabled' } },
        { label: 'enabled, 2048 tokens', value: { type: 'enabled', budget_tokens: 2048 } },
      ],
    },
    section: 'request',
    isHalf: true,
    isSent: true,
  },
  {
    name: 'output_config.effort',
    label: 'effort',
    control: { kind: 'shape', shape: oneOf(...EFFORTS) },
    section: 'request',
    isHalf: true,
    isSent: true,
  },
  {
    name: 'stop_sequences',
    label: 'stop_sequences',
    help: 'One a line',
    control: { kind: 'shape', shape: bodyFields.stop_sequences?.shape ?? anything },
    section: 'request',
    isSent: true,
  },
  {
    name: 'output_config.format',
    label: 'output_config.format',
    help: 'For example {"type": "json_schema", "schema": {…}}',
    control: { kind: 'shape', shape: { is: 'anything', isObject: true } },
    section: 'request',
    isSent: true,
  },
  {
    name: 'betas',
    label: 'anthropic-beta',
    help: 'Beta names, separated by commas. Those of what you use are added by themselves.',
    control: { kind: 'names' },
    section: 'request',
    isSent: true,
  },
  ...moreFields,
  {
    name: 'loop.max_steps',
    label: 'loop.max_steps',
    control: { kind: 'shape', shape: integer(1, limits.steps.value) },
    section: 'loop',
    isHalf: true,
    whenUnset: defaultLoopLimits.max_steps,
    isSent: false,
  },
  {
    name: 'loop.max_continuations',
    label: 'loop.max_continuations',
    control: { kind: 'shape', shape: integer(0, limits.continuations.value) },
    section: 'loop',
    isHalf: true,
    whenUnset: defaultLoopLimits.max_continuations,
    isSent: false,
  },
  {
    name: 'loop.simulator_pace',
    label: 'Pace of the Simulator',
    control: {
      kind: 'choice',
      options: [
        { label: 'Believable', value: 'believable' },
        { label: 'Fast', value: 'fast' },
        { label: 'Instant', value: 'instant' },
      ],
    },
    section: 'loop',
    whenUnset: 'believable',
    isFor: (model) => model === SIMULATOR_MODEL,
    isSent: false,
  },
  {
    name: 'metadata.simulator',
    label: 'Scenario of the Simulator',
    help: 'Played for every question, until another one is chosen. For one message alone: write simulate: and its id into the message.',
    control: { kind: 'scenario' },
    section: 'loop',
    inWords: (value) => `the scenario ${String(value)}`,
    isFor: (model) => model === SIMULATOR_MODEL,
    isSent: true,
  },
];
