import type { BodyOf } from './call';

/** A session to begin with. */
export interface Example {
  id: 'order-triage' | 'weather-enum' | 'failing-tool';
  title: string;
  note: string;
  session: BodyOf<'createSession'>;
}

const orderId = { type: 'string', description: 'The id of the order, digits only, e.g. "48810".' };

/** The examples of the home page. Each works with the simulator and with Claude alike. */
export const examples: Example[] = [
  {
    id: 'order-triage',
    title: 'Order triage',
    note: 'Two lookups asked for at once: a mock answers one, you answer the other.',
    session: {
      title: 'Order triage',
      config: {
        system:
          'You are a support agent. Use tools to look up real order data when a customer asks about an order. Never guess a status.',
      },
      draft: 'Where are my orders 48810 and 48811?',
      tools: [
        {
          definition: {
            name: 'get_order_status',
            description:
              'Looks up the shipping status of one order by its id. Use it whenever a customer asks where an order is or when it will arrive. Do not use it for refunds. Returns the status and the estimated delivery date as JSON.',
            input_schema: { type: 'object', properties: { order_id: orderId }, required: ['order_id'] },
          },
          answerer: {
            type: 'mock',
            rules: [
              {
                when: { properties: { order_id: { const: '48810' } }, required: ['order_id'] },
                result: { content: '{"order_id": "48810", "status": "shipped", "eta": "2026-05-24"}' },
                delay_ms: 300,
              },
            ],
          },
          outputExample: '{"order_id": "48811", "status": "processing", "eta": "2026-05-29"}',
        },
      ],
    },
  },
  {
    id: 'weather-enum',
    title: 'Weather with an enum',
    note: 'A fixed set of units the model has to choose from, for several cities.',
    session: {
      title: 'Weather with an enum',
      draft: 'What is the weather in Paris and in Oslo, in celsius?',
      tools: [
        {
          definition: {
            name: 'get_current_weather',
            description:
              'Gets the weather of one place at this moment. Use it when the user asks about the weather now. Do not use it for forecasts. Returns the temperature in the unit asked for and a word about the sky, as JSON.',
            input_schema: {
              type: 'object',
              properties: {
                location: {
                  type: 'string',
                  description: 'City and, where needed, state or country, e.g. "San Francisco, CA".',
                },
                unit: {
                  type: 'string',
                  enum: ['celsius', 'fahrenheit'],
                  description: 'The unit of the temperature. Default: celsius.',
                },
              },
              required: ['location'],
            },
          },
          answerer: {
            type: 'mock',
            rules: [
              {
                when: { properties: { location: { pattern: 'Oslo' } }, required: ['location'] },
                result: { content: '{"temperature": 7, "unit": "celsius", "sky": "light rain"}' },
                delay_ms: 700,
              },
              {
                result: { content: '{"temperature": 18, "unit": "celsius", "sky": "clear"}' },
                delay_ms: 400,
              },
            ],
          },
        },
      ],
    },
  },
  {
    id: 'failing-tool',
    title: 'A tool that fails',
    note: 'An answer with is_error: see how the model recovers, or says that it could not.',
    session: {
      title: 'A tool that fails',
      draft: 'Find the customer jane@example.com and list her orders.',
      tools: [
        {
          definition: {
            name: 'find_customer',
            description:
              'Finds one customer by e-mail address. Use it when the user names a customer by e-mail and an id is needed. Returns the customer with its customer_id as JSON.',
            input_schema: {
              type: 'object',
              properties: {
                email: {
                  type: 'string',
                  format: 'email',
                  description: 'The e-mail address, e.g. "jane@example.com".',
                },
              },
              required: ['email'],
            },
          },
          answerer: {
            type: 'mock',
            rules: [{ result: { content: '{"customer_id": "C-1042", "name": "Jane Doe"}' }, delay_ms: 300 }],
          },
        },
        {
          definition: {
            name: 'list_orders',
            description:
              'Lists the orders of one customer. Use it after find_customer, with the customer_id it returned. Returns the orders, newest first, as JSON.',
            input_schema: {
              type: 'object',
              properties: {
                customer_id: { type: 'string', description: 'The id of the customer, e.g. "C-1042".' },
              },
              required: ['customer_id'],
            },
          },
          answerer: {
            type: 'mock',
            rules: [
              {
                result: {
                  content: 'Error: the order database did not answer within 5 s. Try again in a moment.',
                  is_error: true,
                },
                delay_ms: 500,
              },
            ],
          },
        },
      ],
    },
  },
];
