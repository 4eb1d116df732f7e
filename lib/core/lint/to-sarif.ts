import type { LintFinding } from './lint-finding';

/** A finding, and the file it was found in. */
export interface FiledFinding extends LintFinding {
  /** The address of the file, as a program names it: `tools/orders.json`. */
  file: string;
}

const levels = { error: 'error', warning: 'warning', info: 'note' } as const;

/**
 * Findings as a SARIF log, which editors and code hosts show beside the files. A definition that stands in a request or was
 * made of source code has no line of its own there: its place is told as a logical location. Source: SARIF 2.1.0.
 *
 * @param names what each tool is called, by its place
 */
export function toSarif(findings: readonly FiledFinding[], names: readonly string[]): object {
  const rules = [...new Map(findings.map((finding) => [finding.id, finding])).values()];
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Loopbench',
            rules: rules.map(({ id, why, source, severity }) => ({
              id,
              shortDescription: { text: why },
              help: { text: `${why} Source: ${source}` },
              defaultConfiguration: { level: levels[severity] },
            })),
          },
        },
        results: findings.map(({ tool, id, severity, path, message, file }) => ({
          ruleId: id,
          ruleIndex: rules.findIndex((rule) => rule.id === id),
          level: levels[severity],
          message: { text: message },
          locations: [
            {
              physicalLocation: { artifactLocation: { uri: encodeURI(file) } },
              logicalLocations: [
                {
                  fullyQualifiedName: [tool === null ? 'tools' : (names[tool] ?? `tools.${tool}`), path]
                    .filter(Boolean)
                    .join('.'),
                },
              ],
            },
          ],
        })),
      },
    ],
  };
}
