import type { ToolRule } from '../../tool-finding';

const WHEN =
  /\b(?:when|whenever|use (?:this|it|for|to|the)|used? (?:to|for|when)|call (?:this|it)|if (?:you|the|a|an|someone|somebody)|before|after|instead of|for (?:questions|requests|cases)|useful|helpful|intended|designed|ideal|suitable|prefer)\b|عند|当|とき|quando|cuando|quand|wenn/i;

export const descriptionWhenRule: ToolRule = {
  about: 'tool',
  id: 'description-when',
  severity: 'info',
  title: 'The description says when to call the tool',
  why: 'A sentence such as "Call this when …" measurably raises how often recent models call a tool where it applies.',
  source: 'Define tools: best practices for tool definitions',
  check({ kind, definition: { description } }) {
    if (kind !== 'custom' || typeof description !== 'string' || description.trim() === '') return [];
    if (WHEN.test(description)) return [];
    const message =
      'The description does not say when to call the tool, and when not. Add "Use it when …, not for …".';
    return [{ path: ['description'], message }];
  },
};
