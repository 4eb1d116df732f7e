export type TextForm = 'markdown' | 'marked' | 'json';

/** Where a rendered text is found: the same words are another text in another form. */
export const toTextKey = (form: TextForm, text: string): string => `${form} ${text}`;
