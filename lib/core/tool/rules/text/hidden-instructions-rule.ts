import type { ToolRule } from '../../tool-finding';
import { visitTexts } from '../visit-texts';

/** How texts begin to speak to the model past the person. */
const INSTRUCTIONS: readonly RegExp[] = [
  /<\/?(?:important|system|instructions?|secret|hidden|admin)>/i,
  /\b(?:ignore|disregard|forget|override)\b.{0,40}\b(?:previous|prior|earlier|above|all|other|system)\b.{0,40}\b(?:instructions?|prompts?|rules?|messages?|tools?)\b/i,
  /\b(?:do not|don't|never|without)\b.{0,30}\b(?:tell|telling|mention|inform|informing|reveal|show|notify)\w*\b.{0,30}\b(?:the |this to the )?(?:user|human|person|customer)\b/i,
  /\b(?:before|instead of)\b.{0,40}\b(?:using|calling)\b.{0,30}\bany other tool/i,
  /\byou are now\b|\bnew instructions?:/i,
];

export const hiddenInstructionsRule: ToolRule = {
  about: 'tool',
  id: 'hidden-instructions',
  severity: 'warning',
  title: 'Descriptions describe, and give no orders past the person',
  why: 'A tool that came from somebody else can order the model about in its description, and nobody sees it in the conversation.',
  source: 'Model Context Protocol: security best practices',
  check(tool) {
    return visitTexts(tool).flatMap(({ text, path }) => {
      const found = INSTRUCTIONS.map((pattern) => pattern.exec(text)?.[0]).find((one) => one !== undefined);
      if (found === undefined) return [];
      const message = `"${found.slice(0, 80)}" gives the model an order that is not about this tool. Take it out, or do not trust the tool.`;
      return [{ path, message }];
    });
  },
};
