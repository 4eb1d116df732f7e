import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { sessionConfigSchema } from '@/lib/core/session/session-config';
import VariableHint from './variable-hint';

const config = sessionConfigSchema.parse({ loop: { variables: { city: 'Oslo' } } });

it('tells each name without a value once, and not what a refused run has told', () => {
  const text = 'From {{city}}: {{order}}, {{shop}} and {{order}}';
  const { rerender, container } = render(<VariableHint text={text} config={config} />);
  screen.getByText('Without a value: {{order}}, {{shop}}. See Settings, Variables.');
  const problem = 'The message uses {{order}}, which has no value.';
  rerender(<VariableHint text={text} config={config} problem={problem} />);
  screen.getByText('Without a value: {{shop}}. See Settings, Variables.');
  rerender(<VariableHint text="{{order}}" config={config} problem={problem} />);
  expect(container.textContent).toBe('');
});

it('tells of names that are sent as they stand, blanks or not, where a session defines no variables', () => {
  const plain = sessionConfigSchema.parse({});
  const { rerender, container } = render(<VariableHint text="Get {{ order }} in {{city}}" config={plain} />);
  screen.getByText(/^Sent as it stands: {{order}}, {{city}}\./);
  rerender(<VariableHint text="Get \\{{order}} or {} or {{" config={plain} />);
  expect(container.textContent).toBe('');
});
