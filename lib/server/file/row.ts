/** A row that is to be added to a table, by its columns. What is undefined is left to the table. */
export interface Row {
  table: 'Session' | 'Repeat' | 'Run' | 'Turn' | 'RunEventBatch' | 'InertData';
  values: Record<string, string | number | null | undefined>;
}
