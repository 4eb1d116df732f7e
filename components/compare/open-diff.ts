/** Two texts to be opened side by side; they may have to be read first. */
export interface DiffTexts {
  /** Tells them from others. */
  key: string;
  title: string;
  language: 'json' | 'plaintext';
  read: () => Promise<{ a: string; b: string }>;
}

export type OpenDiff = (texts: DiffTexts) => void;
