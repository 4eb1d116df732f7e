import type { ToolRule } from '../../tool-finding';
import { visitProperties } from '../visit-properties';

/** Levels of objects in objects; the documentation says to keep them few. */
const MOST = 2;

export const schemaDepthRule: ToolRule = {
  about: 'tool',
  id: 'schema-depth',
  severity: 'info',
  title: 'The input is flat',
  why: 'The deeper a value stands, the more often the model leaves it out or puts it elsewhere.',
  source: 'Define tools: keep inputs simple',
  check(tool) {
    return visitProperties(tool).flatMap(({ path }) => {
      const depth = path.filter(
        (part, index) => part === 'properties' && path[index - 1] !== 'properties',
      ).length;
      // The first that is too deep stands for all inside it.
      if (depth !== MOST + 2) return [];
      return [
        { path, message: `This stands ${depth - 1} levels deep. Flatten the input, or split the tool.` },
      ];
    });
  },
};
