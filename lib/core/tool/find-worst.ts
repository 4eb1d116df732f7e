import type { Severity } from './tool-finding';

/** Gravest first. */
export const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** The gravest of some findings; undefined for none. */
export const findWorst = (findings: readonly { severity: Severity }[]): Severity | undefined =>
  severities.find((severity) => findings.some((finding) => finding.severity === severity));
