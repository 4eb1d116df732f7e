import { describe, expect, it } from 'vitest';
import { importTools } from '../import-tools';

const read = async (text: string) => {
  const { format, tools, problems } = await importTools(text);
  expect(format).toBe('python');
  return { definitions: tools.map(({ definition }) => definition), problems };
};

describe('a program in Python', () => {
  it('gives its marked functions with their hints and docstrings in the style of Google', async () => {
    const { definitions, problems } = await read(`
from typing import Annotated, Literal, Optional
from pydantic import BaseModel, Field
from enum import Enum

class Unit(str, Enum):
    C = "celsius"
    F = "fahrenheit"

class Place(BaseModel):
    """A place."""
    lat: float = Field(..., ge=-90, le=90, description="Latitude")
    near: Optional["Place"] = None
    tags: list[str] = Field(default_factory=list, max_length=5)

@mcp.tool(name="weather-now")
async def get_weather(ctx: Context, city: str, place: Place, unit: Unit = Unit.C, days: Annotated[int, Field(ge=1, le=7, description="How many")] = 3, mode: Literal["a", "b"] | None = None, *args, **kw) -> dict[str, Any]:
    """Get the weather.

    Longer text
    here.

    Args:
        city (str): The city,
            with country.
        place: Where.
        unit: The unit.

    Returns:
        dict: What it is.
    """
    return {}

def helper(x): ...
`);
    expect(definitions).toEqual([
      {
        name: 'weather-now',
        description: 'Get the weather.\n\nLonger text here.\n\nReturns: dict: What it is.',
        input_schema: {
          type: 'object',
          properties: {
            city: { type: 'string', description: 'The city, with country.' },
            place: { $ref: '#/$defs/Place', description: 'Where.' },
            unit: { $ref: '#/$defs/Unit', description: 'The unit.' },
            days: { type: 'integer', minimum: 1, maximum: 7, description: 'How many', default: 3 },
            mode: { anyOf: [{ type: 'string', enum: ['a', 'b'] }, { type: 'null' }] },
          },
          required: ['city', 'place'],
          $defs: {
            Unit: { type: 'string', enum: ['celsius', 'fahrenheit'] },
            Place: {
              type: 'object',
              properties: {
                lat: { type: 'number', minimum: -90, maximum: 90, description: 'Latitude' },
                near: { anyOf: [{ $ref: '#/$defs/Place' }, { type: 'null' }], default: null },
                tags: { type: 'array', items: { type: 'string' }, maxItems: 5 },
              },
              required: ['lat'],
              description: 'A place.',
            },
          },
        },
      },
    ]);
    expect(problems).toMatchObject([
      { path: 'weather-now', message: expect.stringContaining('*args and **kw') },
    ]);
  });

  it('gives all its functions where none is marked, with docstrings of NumPy and Sphinx', async () => {
    const { definitions } = await read(`
def search(query, limit=10, exact: bool=False):
    """Search the docs.

    Parameters
    ----------
    query : str
        What to look for.
    limit : int, optional
        How many.

    Returns
    -------
    list
    """

def sphinx(a, b=None):
    """Do it.

    :param str a: First.
    :param b: Second
      goes on.
    :type b: int
    :returns: Nothing.
    """
def _private(x): pass
`);
    expect(definitions).toEqual([
      {
        name: 'search',
        description: 'Search the docs.\n\nReturns: list',
        input_schema: {
          type: 'object',
          properties: {
            query: { type: 'string', description: 'What to look for.' },
            limit: { type: 'integer', description: 'How many.', default: 10 },
            exact: { type: 'boolean', default: false },
          },
          required: ['query'],
        },
      },
      {
        name: 'sphinx',
        description: 'Do it.\n\nReturns: Nothing.',
        input_schema: {
          type: 'object',
          properties: {
            a: { type: 'string', description: 'First.' },
            b: { type: 'integer', description: 'Second goes on.' },
          },
          required: ['a'],
        },
      },
    ]);
  });

  it('gives the definitions it writes out before its functions', async () => {
    const { definitions } = await read(`
import anthropic
X = {"type": "object", "properties": {"a": {"type": "string", "description": "x" "y"}}, "required": ["a"]}
tools = [
    {"name": "t1", "description": """Multi
line""", "input_schema": X},  # comment
    {"name": "t2", "input_schema": {"type": "object", "properties": {}}, "strict": True},
]
def t1(a): pass
r = client.messages.create(model="x", tools=tools)
`);
    expect(definitions).toEqual([
      {
        name: 't1',
        description: 'Multi\nline',
        input_schema: {
          type: 'object',
          properties: { a: { type: 'string', description: 'xy' } },
          required: ['a'],
        },
      },
      {
        name: 't2',
        input_schema: { type: 'object', properties: {}, additionalProperties: false },
        strict: true,
      },
    ]);
  });

  it('gives its models where it has no functions', async () => {
    const { definitions } = await read(`
@dataclass
class SearchOrders:
    """Find orders.

    Attributes:
        status: Which.
    """
    status: str
    page: int = 1
class TD(TypedDict, total=False):
    a: Required[int]
    b: tuple[int, ...]
    c: dict[str, list[int]]
`);
    expect(definitions).toMatchObject([
      {
        name: 'search_orders',
        description: 'Find orders.',
        input_schema: {
          properties: { status: { description: 'Which.' }, page: { default: 1 } },
          required: ['status'],
        },
      },
      {
        name: 'td',
        input_schema: {
          properties: {
            a: { type: 'integer' },
            b: { type: 'array', items: { type: 'integer' } },
            c: { additionalProperties: { type: 'array' } },
          },
          required: ['a'],
        },
      },
    ]);
  });

  it('gives what a call is given as tools', async () => {
    const text =
      'client.messages.create(model="x", tools=[{"name": "q", "input_schema": {"type": "object"}}])';
    expect((await read(text)).definitions).toEqual([{ name: 'q', input_schema: { type: 'object' } }]);
  });

  it.each([
    `x = ${'('.repeat(100_000)}`,
    `def f(a: ${'list['.repeat(5000)}`,
    'def f(',
    'class A(BaseModel):',
  ])('that is broken or deep comes to an end (%#)', async (text) => {
    await importTools(text).catch((error: unknown) => expect(error).toMatchObject({ code: 'bad_request' }));
  });
});
