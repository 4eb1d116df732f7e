import { bodyFields } from '@/lib/core/claude/shape/body-shapes';
import { anything, type Shape, text } from '@/lib/core/claude/shape/shape';
import type { RequestField } from './request-field';

const { shape: outputConfig } = bodyFields.output_config ?? { shape: anything };

/** The shape of the budget inside output_config. */
const budgetShape: Shape =
  outputConfig.is === 'object' ? (outputConfig.fields.task_budget ?? anything) : anything;

/** Fields edited by what the API takes at their place. Source: Messages API reference. */
export const moreFields: readonly RequestField[] = [
  ...Object.entries(bodyFields).flatMap(([name, { shape, help }]): RequestField[] =>
    help === undefined
      ? []
      : [{ name, label: name, help, control: { kind: 'shape', shape }, section: 'more', isSent: true }],
  ),
  {
    name: 'metadata.user_id',
    label: 'metadata.user_id',
    help: 'An id of your own for the user, without personal data.',
    control: { kind: 'shape', shape: text },
    section: 'more',
    isSent: true,
  },
  {
    name: 'output_config.task_budget',
    label: 'output_config.task_budget',
    help: 'Tells the model how many tokens it has for the whole task.',
    control: { kind: 'shape', shape: budgetShape },
    section: 'more',
    isSent: true,
  },
];
