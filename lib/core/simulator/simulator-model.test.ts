import { describe, expect, it } from 'vitest';
import { simulatorModel } from './simulator-model';

describe('simulatorModel', () => {
  it('does not pass for Claude', () => {
    expect(simulatorModel.id).toBe('simulator');
    expect(simulatorModel.display_name).toContain('not Claude');
    expect(simulatorModel.line).toBeNull();
  });
});
