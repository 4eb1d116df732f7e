import { describe, expect, it } from 'vitest';
import { importTools } from '../import-tools';

const read = async (text: string) => {
  const { format, tools } = await importTools(text);
  expect(format).toBe('typescript');
  return tools.map(({ definition }) => definition);
};

describe('a program in TypeScript', () => {
  it('gives tools of the AI SDK with their schemas of Zod', async () => {
    const text = `
import { z } from "zod";
const Unit = z.enum(["c","f"]);
const Tree = z.object({ name: z.string().min(1).describe("Name"), kids: z.lazy(() => Tree.array()).optional() });
export const weather = tool({
  description: \`Weather of a place\`,
  inputSchema: z.object({ city: z.string().describe("City"), unit: Unit.default("c"), days: z.number().int().min(1).max(7).nullable(), tags: z.array(z.string()).optional(), tree: Tree }),
  execute: async ({ city }) => ({ t: 1 }),
});
`;
    expect(await read(text)).toEqual([
      {
        name: 'weather',
        description: 'Weather of a place',
        input_schema: {
          type: 'object',
          properties: {
            city: { type: 'string', description: 'City' },
            unit: { type: 'string', enum: ['c', 'f'], default: 'c' },
            days: { anyOf: [{ type: 'integer', minimum: 1, maximum: 7 }, { type: 'null' }] },
            tags: { type: 'array', items: { type: 'string' } },
            tree: {
              type: 'object',
              properties: {
                name: { type: 'string', minLength: 1, description: 'Name' },
                kids: { type: 'array', items: { $ref: '#/$defs/Tree' } },
              },
              required: ['name'],
            },
          },
          required: ['city', 'days', 'tree'],
          $defs: {
            Tree: {
              type: 'object',
              properties: {
                name: { type: 'string', minLength: 1, description: 'Name' },
                kids: { type: 'array', items: { $ref: '#/$defs/Tree' } },
              },
              required: ['name'],
            },
          },
        },
      },
    ]);
  });

  it('gives what it registers at an MCP server', async () => {
    const text = `
const server = new McpServer({name:"x"});
server.tool("add", "Adds", { a: z.number(), b: z.number().optional() }, async ({a,b}) => ({content: []}));
server.registerTool("mul", { title: "M", description: "Multiplies", inputSchema: { a: z.number() } }, async () => {});
server.tool("ping", async () => ({}));
`;
    const number = { type: 'number' };
    expect(await read(text)).toEqual([
      {
        name: 'add',
        description: 'Adds',
        input_schema: { type: 'object', properties: { a: number, b: number }, required: ['a'] },
      },
      {
        name: 'mul',
        description: 'Multiplies',
        input_schema: { type: 'object', properties: { a: number }, required: ['a'] },
      },
      { name: 'ping', input_schema: { type: 'object', properties: {} } },
    ]);
  });

  it('gives its functions with their types and comments', async () => {
    const text = `
/** A place. */
interface Place { /** Latitude
 * @minimum -90 */ lat: number; lon?: number; near?: Place[] }
type Unit = "c" | "f";
/**
 * Get the weather.
 * @param place - Where
 * @param unit The unit
 * @returns the weather
 */
export async function getWeather(place: Place, unit: Unit = "c", days?: number | null): Promise<string> { return ""; }
export const find = async ({ q, limit }: { q: string; limit?: number }) => {};
`;
    expect(await read(text)).toMatchObject([
      {
        name: 'get_weather',
        description: 'Get the weather.\n\nReturns: the weather',
        input_schema: {
          properties: {
            place: { $ref: '#/$defs/Place', description: 'Where' },
            unit: { $ref: '#/$defs/Unit', default: 'c', description: 'The unit' },
            days: { type: ['number', 'null'] },
          },
          required: ['place'],
          $defs: {
            Unit: { enum: ['c', 'f'] },
            Place: {
              description: 'A place.',
              properties: { lat: { minimum: -90 }, near: { items: { $ref: '#/$defs/Place' } } },
              required: ['lat'],
            },
          },
        },
      },
      {
        name: 'find',
        input_schema: { properties: { q: { type: 'string' }, limit: { type: 'number' } }, required: ['q'] },
      },
    ]);
  });

  it('gives the definitions it writes out before its functions', async () => {
    const text = `
const tools: Anthropic.Tool[] = [
  { name: "a", description: "x" + "y", input_schema: { type: "object", properties: { q: { type: "string" } }, required: ["q"], }, },
  { name: \`b\`, input_schema: { type: "object" as const } },
];
function a() {}
`;
    expect((await read(text)).map(({ name, description }) => [name, description])).toEqual([
      ['a', 'xy'],
      ['b', undefined],
    ]);
  });

  it('gives its types where it has nothing else', async () => {
    const text = `export interface SearchOrders extends Base { status: 'open' | 'done'; from: Date; meta: Record<string, unknown>; pos: [number, number]; p: Partial<Base> }
interface Base { id: string }
`;
    expect(await read(text)).toMatchObject([
      {
        name: 'search_orders',
        input_schema: {
          properties: {
            id: { type: 'string' },
            status: { enum: ['open', 'done'] },
            from: { format: 'date-time' },
            pos: { prefixItems: [{}, {}] },
          },
          required: ['id', 'status', 'from', 'meta', 'pos', 'p'],
        },
      },
    ]);
  });

  it.each([
    ["const t = betaZodTool({ name: 'x', inputSchema: z.object({}), run: (i) => i });"],
    [
      "module.exports = { tools: [{ type: 'function', function: { name: 'x', parameters: { type: 'object' } } }] };",
    ],
    ["export default [{ name: 'x', input_schema: { type: 'object' } }];"],
    ['export const xSchema = z.object({ a: z.string() });'],
    ["export const tools = { x: { description: 'd', parameters: z.object({ a: z.string() }) } };"],
  ])('gives the one tool in %s', async (text) => {
    expect((await read(text)).map(({ name }) => name)).toEqual(['x']);
  });

  it.each([
    `const x = ${'['.repeat(100_000)}`,
    `type A = ${'('.repeat(5000)}`,
    'function f(',
    'const a = `${',
  ])('that is broken or deep comes to an end (%#)', async (text) => {
    await importTools(text).catch((error: unknown) => expect(error).toMatchObject({ code: 'bad_request' }));
  });
});
