import { defineTool } from './define-tool';

const string = { type: 'string' };

export const orderStatus = defineTool(
  'get_order_status',
  'Look up shipping status and ETA for an order by ID.',
  { order_id: string },
);

export const weather = defineTool(
  'get_weather',
  'Get the current weather in a given location',
  {
    location: { type: 'string', description: 'The city and state, e.g. San Francisco, CA' },
    unit: { type: 'string', enum: ['celsius', 'fahrenheit'], description: 'The unit of temperature' },
  },
  ['location'],
);

const time = defineTool('get_time', 'Get the current time in a time zone', {
  timezone: { type: 'string', description: 'IANA time zone name, e.g. America/Los_Angeles' },
});

const findCustomer = defineTool(
  'find_customer',
  'Find a customer by email address. Returns the name and the id.',
  { email: { type: 'string', format: 'email' } },
);

const listOrders = defineTool(
  'list_orders',
  'List the orders of a customer.',
  { customer_id: string, limit: { type: 'integer', minimum: 1 } },
  ['customer_id'],
);

const cancelOrder = defineTool('cancel_order', 'Cancel an order.', { order_id: string });

export const sendEmail = defineTool('send_email', 'Send an email to a recipient.', {
  to: { type: 'string', description: 'E-mail address of the recipient' },
  subject: string,
  body: string,
});

const stockPrice = defineTool(
  'get_stock_price',
  'Retrieves the current stock price for a given ticker symbol. It will not provide any other information about the company.',
  { ticker: { type: 'string', description: 'The stock ticker symbol, e.g. AAPL for Apple Inc.' } },
);

/** A small set of tools as people write them, for the simulator's tests. */
export const shopTools = [
  orderStatus,
  weather,
  time,
  findCustomer,
  listOrders,
  cancelOrder,
  sendEmail,
  stockPrice,
];
