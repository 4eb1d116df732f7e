/** A value the conversation has already brought up, in a result or in an earlier call. */
export interface Fact {
  /** Stems of the key the value stood under. */
  words: string[];
  /** Stems of the keys around it and of the nouns of the tool it came from. */
  context: string[];
  value: string | number | boolean;
  /** The tool whose call brought it up. */
  toolName: string;
  /** It was sent to a tool, not answered by one. */
  isInput: boolean;
  /** The item of a list it stood in; facts of different items are alternatives. */
  item: number;
}
