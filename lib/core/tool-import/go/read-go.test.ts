import { expect, it } from 'vitest';
import { importTools } from '../import-tools';

const structs = `package main

// GetWeatherArgs is what is asked.
type GetWeatherArgs struct {
	// The city.
	City string \`json:"city" jsonschema:"required,description=The city, with country"\`
	Days *int \`json:"days,omitempty" jsonschema_description:"How many" jsonschema:"minimum=1,maximum=7"\`
	Tags []string \`json:"tags"\` // Words
	Unit Unit \`json:"unit"\`
	Near Place
	At time.Time \`json:"at,omitzero"\`
	Skip string \`json:"-"\`
	hidden int
}

type Unit string

const (
	C Unit = "c"
	F Unit = "f"
)

type Place struct { Lat float64; Next *Place; Data []byte; More map[string]uint8 }
`;

const input = {
  type: 'object',
  properties: {
    city: { type: 'string', description: 'The city' },
    days: { type: 'integer', description: 'How many', minimum: 1, maximum: 7 },
    tags: { type: 'array', items: { type: 'string' }, description: 'Words' },
    unit: { $ref: '#/$defs/Unit' },
    Near: { $ref: '#/$defs/Place' },
    at: { type: 'string', format: 'date-time' },
  },
  required: ['city', 'tags', 'unit', 'Near'],
  $defs: {
    Place: {
      type: 'object',
      properties: {
        Lat: { type: 'number' },
        Next: { $ref: '#/$defs/Place' },
        Data: { type: 'string', contentEncoding: 'base64' },
        More: { type: 'object', additionalProperties: { type: 'integer', minimum: 0 } },
      },
      required: ['Lat', 'Data', 'More'],
    },
    Unit: { type: 'string', enum: ['c', 'f'] },
  },
};

it('a program in Go gives its structs with their tags and comments', async () => {
  const { format, tools } = await importTools(structs);
  expect([format, tools.map(({ definition }) => definition)]).toEqual([
    'go',
    [{ name: 'get_weather', description: 'GetWeatherArgs is what is asked.', input_schema: input }],
  ]);
});

it('and the tools it makes of them by name', async () => {
  const call = `var t, _ = toolrunner.NewBetaToolFromJSONSchema("weather", "Says it.", func(ctx context.Context, input GetWeatherArgs) (string, error) {
	return "", nil
})`;
  const { tools } = await importTools(`${structs}\n${call}\n`);
  expect(tools.map(({ definition: { name, description } }) => [name, description])).toEqual([
    ['weather', 'Says it.'],
  ]);
});
