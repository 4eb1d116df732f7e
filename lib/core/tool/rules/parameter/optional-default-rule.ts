import { cutText } from '@/lib/core/cut-text';
import type { ToolRule } from '../../tool-finding';
import { visitProperties } from '../visit-properties';

const SAID =
  /default|optional|omit|if (?:not|un)|when (?:not|un)|otherwise|leave (?:out|empty|blank)|absent|unless|without|only (?:if|when|for)/i;

export const optionalDefaultRule: ToolRule = {
  about: 'tool',
  id: 'optional-default',
  severity: 'info',
  title: 'Optional parameters say what happens without them',
  why: 'The model cannot tell whether it may leave a parameter out, and fills it with a guess.',
  source: 'Define tools: best practices for tool definitions',
  check(tool) {
    return visitProperties(tool).flatMap(({ name, schema, isRequired, isTop, description, path }) => {
      if (
        !isTop ||
        isRequired ||
        description === '' ||
        schema.default !== undefined ||
        SAID.test(description)
      )
        return [];
      return [
        {
          path,
          message: `"${cutText(name, 80)}" is optional. Say what happens without it, or give it a default.`,
        },
      ];
    });
  },
};
