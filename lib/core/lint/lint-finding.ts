import type { RequestFix } from '@/lib/core/request/request-fix';
import type { Severity } from '@/lib/core/tool/tool-finding';

/** One thing to know about the tools of a request, for programs and people. */
export interface LintFinding {
  /** The place of the tool in the list; null for all of them together, or what the request says of them. */
  tool: number | null;
  /** Of the rule. */
  id: string;
  /** `error`: the API refuses it. */
  severity: Severity;
  /** In the definition, its parts joined by dots: `input_schema.properties.city`; empty for the definition itself. Of a
   * finding about all tools, in the request. */
  path: string;
  /** What is wrong and what to do. */
  message: string;
  /** What happens when the rule is broken. */
  why: string;
  /** Where the rule comes from: a page of the public documentation, by its name. */
  source: string;
  /** A JSON Patch of the definition. */
  fix?: RequestFix;
}
