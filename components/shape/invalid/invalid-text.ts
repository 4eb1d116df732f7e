/** What stands in a control and cannot be sent: as it was typed, and why. */
export interface InvalidText {
  text: string;
  problem: string;
  /** What it is called, where its path does not say so. */
  name?: string;
  /**
   * The value it was typed over. Where that has changed since, somebody else has set the field: their value stands, and the
   * text is forgotten. Absent: it is kept whatever the value becomes.
   */
  over?: { value?: unknown };
}

/** By the path of the field as a JSON Pointer: `/settings/mcp_servers/0/url`, `/tools/<id>/max_uses`. */
export type InvalidTexts = Readonly<Record<string, InvalidText>>;
