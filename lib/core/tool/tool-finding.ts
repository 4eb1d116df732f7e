import type { JsonObject } from '@/lib/core/claude/message';
import type { PathPart } from '@/lib/core/json/json-pointer';
import type { AnthropicTool } from './anthropic-tools';
import type { ToolFix } from './fix/tool-fix';

/** `error`: the API refuses it. `warning`: it breaks a documented quality rule. `info`: advice. */
export type Severity = 'error' | 'warning' | 'info';

/** One thing to know about a tool definition. A finding is a value, never an exception. */
export interface ToolFinding {
  /** Id of the rule: words of it, in kebab-case. */
  rule: string;
  severity: Severity;
  /** Where, inside the definition; empty for the definition as a whole. */
  path: PathPart[];
  /** What is wrong and what to do, for a person. */
  message: string;
  /** What the API answers, without the `tools.N.` it begins with; only errors have one. */
  apiMessage?: string;
}

/** What a rule has to say about one place; the rule it belongs to adds the rest. */
export type RuleHit = Pick<ToolFinding, 'path' | 'message' | 'apiMessage'>;

/** A tool definition as rules look at it. */
export interface ToolFacts {
  definition: JsonObject;
  /** `unknown`: the `type` is no tool type there is. A dated type we do not know counts as Anthropic's. */
  kind: 'custom' | 'anthropic' | 'unknown';
  /** What the API writes after `tools.N.` in its messages. */
  tag: string;
  /** The name the model calls it by; null when it has none (toolsets) or none that is text. */
  name: string | null;
  /** Its entry in the catalogue of Anthropic's tools. */
  catalogued: AnthropicTool | null;
}

/** A tool and its place in `tools`. */
export interface PlacedTool extends ToolFacts {
  index: number;
}

/** What else of the request the rules over a whole set look at; everything is as in the request body. */
export interface ToolSetContext {
  tool_choice?: unknown;
  /** `output_config.format` */
  outputFormat?: unknown;
  model?: unknown;
  thinking?: unknown;
}

/** What every rule says of itself. */
export interface RuleFacts {
  id: string;
  severity: Severity;
  title: string;
  /** What happens when the rule is broken. */
  why: string;
  /** Where the rule comes from: a public page of the documentation, by its name. */
  source: string;
  /**
   * The edit of the definition after which a hit is gone, where there is one everybody would make; undefined for a hit
   * that leaves a choice.
   */
  fix?(tool: ToolFacts, hit: RuleHit): ToolFix | undefined;
}

/** A rule about one definition. */
export interface ToolRule extends RuleFacts {
  about: 'tool';
  /** It holds values against the person's schema, which may take for ever. */
  judgesValues?: true;
  check(tool: ToolFacts): RuleHit[];
}

/** A hit of a rule over the whole set: on the tool at `index`, or on the request when that is null. */
type SetRuleHit = RuleHit & { index: number | null };

/** A rule about all definitions of a request together. */
export interface ToolSetRule extends RuleFacts {
  about: 'request';
  check(tools: readonly PlacedTool[], context: ToolSetContext): SetRuleHit[];
}
