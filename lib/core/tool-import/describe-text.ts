import { isJsonObject } from '@/lib/core/claude/message';

const WORKS =
  'What works: tools for Claude, OpenAI, Gemini, Bedrock or the AI SDK, the tools/list of an MCP server, an OpenAPI document, a JSON Schema, a cURL command, or functions and types in Python, TypeScript or Go.';

/** What a text looks like that holds no tools, by how it begins. */
const LOOKS: [RegExp, string][] = [
  [/^%PDF-/, 'a PDF file'],
  [/^PK[^a-z ]{2}/, 'a zip archive'],
  [/^\s*<(!doctype html|html)/i, 'a web page; give the address of the document itself'],
  [/^\s*<\?xml|^\s*<[a-z][\w:.-]*[\s>]/i, 'XML'],
  [/^\s*https?:\/\/\S+\s*$/, 'an address; send it as "url" instead of "text"'],
  [/^\s*<\?php/i, 'a program in PHP, which is not read yet'],
  [/^\s*(package|import)\s+[\w.]+;/m, 'a program in Java, which is not read yet'],
  [/^\s*(using\s+[\w.]+;|namespace\s+[\w.]+)/m, 'a program in C#, which is not read yet'],
  [/^\s*(pub\s+)?(fn|struct|impl)\s+\w+/m, 'a program in Rust, which is not read yet'],
  [/^\s*(type|input|interface|enum|schema)\s+\w*\s*\{/m, 'a schema of GraphQL, which is not read yet'],
  [/^\s*end\s*$/m, 'a program in Ruby, which is not read yet'],
  [/^\s*(select|insert|update|create table)\s/i, 'SQL'],
  [/^syntax\s*=\s*"proto|^\s*message\s+\w+\s*\{/, 'Protocol Buffers'],
];

/** Says in a sentence what a text without tools looks like, and what would work. */
export function describeText(text: string, value: unknown): string {
  return `${toSentence(text, value)} ${WORKS}`;
}

function toSentence(text: string, value: unknown): string {
  const look = LOOKS.find(([pattern]) => pattern.test(text.slice(0, 2000)))?.[1];
  if (look) return `No tools were found: this looks like ${look}.`;
  if (isBinary(text)) return 'No tools were found: this looks like the bytes of a file, not like text.';
  if (Array.isArray(value)) return 'No tools were found: this is a list, but none of its entries is a tool.';
  if (isJsonObject(value)) {
    const keys = Object.keys(value).slice(0, 5);
    if ('messages' in value) return 'No tools were found: this is a conversation without tools and calls.';
    return keys.length === 0
      ? 'No tools were found: this is an empty object.'
      : `No tools were found: this is JSON, an object with ${keys.map((key) => `"${key.slice(0, 60)}"`).join(', ')}.`;
  }
  if (value !== undefined) return 'No tools were found: this is JSON, but a single value.';
  if (/^\s*[[{]/.test(text))
    return 'No tools were found: this looks like JSON that is too broken to be mended.';
  return 'No tools were found: this looks like plain text.';
}

/** Many characters that no text has. */
function isBinary(text: string): boolean {
  const start = text.slice(0, 2000);
  const odd = [...start].filter((sign) => isOdd(sign.codePointAt(0) ?? 0)).length;
  return odd > start.length / 20;
}

const isOdd = (point: number): boolean => point < 9 || (point > 13 && point < 32) || point === 0xfffd;
