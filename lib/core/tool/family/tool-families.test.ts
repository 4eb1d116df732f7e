import { expect, it } from 'vitest';
import { anthropicTools } from '../anthropic-tools';
import { beginTool } from '../catalogue/begin-tool';
import { findToolFamily, toolFamilies } from './tool-families';

const types = toolFamilies.flatMap(({ versions }) => versions.map(({ type }) => type));

it('offers every type once, under an id of its own', () => {
  expect(new Set(types).size).toBe(types.length);
  expect(new Set(toolFamilies.map(({ id }) => id)).size).toBe(toolFamilies.length);
});

it.each(toolFamilies)('begins with the newest version, by its fixed name: $id', (family) => {
  const [newest] = family.versions;
  const known = anthropicTools.find(({ type }) => type === newest.type);
  const begun: Record<string, unknown> = beginTool(family);
  expect(begun.type).toBe(newest.type);
  expect(begun.name ?? null).toBe(known?.name);
  expect(findToolFamily(newest.type)).toBe(family);
});
