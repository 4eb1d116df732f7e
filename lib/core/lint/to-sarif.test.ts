import { expect, it } from 'vitest';
import { lintRequestTools } from './lint-request-tools';
import { toSarif } from './to-sarif';

it('names each rule once, and each finding with its level, file and place', () => {
  const tools = [
    { name: 'find bills', input_schema: { type: 'object' } },
    { name: 'a b', input_schema: { type: 'object' } },
  ];
  const findings = lintRequestTools({ tools }).findings.map((one) => ({ ...one, file: 'my tools/a.json' }));
  const sarif = JSON.parse(JSON.stringify(toSarif(findings, ['find bills', 'a b'])));
  const [run] = sarif.runs;
  const ids = run.tool.driver.rules.map(({ id }: { id: string }) => id);
  expect(sarif.version).toBe('2.1.0');
  expect(new Set(ids).size).toBe(ids.length);
  expect(run.results).toHaveLength(findings.length);
  const named = run.results.filter(({ ruleId }: { ruleId: string }) => ruleId === 'tool-name');
  expect(named).toMatchObject(
    ['find bills.name', 'a b.name'].map((fullyQualifiedName) => ({
      level: 'error',
      ruleIndex: ids.indexOf('tool-name'),
      locations: [
        {
          physicalLocation: { artifactLocation: { uri: 'my%20tools/a.json' } },
          logicalLocations: [{ fullyQualifiedName }],
        },
      ],
    })),
  );
  for (const { level } of run.results) expect(['error', 'warning', 'note']).toContain(level);
});
