import type { AnswerCall } from './converse';

const orders: Record<string, string> = {
  '48810': "{'order_id': '48810', 'status': 'shipped', 'eta': '2026-05-24'}",
  '48811': "{'order_id': '48811', 'status': 'packed', 'eta': '2026-05-27'}",
  '48812': "{'order_id': '48812', 'status': 'delivered'}",
};

/** Answers as a small shop would, in the different ways tools answer. */
export const answerAsShop: AnswerCall = ({ name, input }) => {
  switch (name) {
    case 'get_order_status':
      return orders[String(input.order_id)] ?? new Error("{'error': 'order not found'}");
    case 'get_weather':
      return JSON.stringify({ temperature: 15, conditions: 'sunny' });
    case 'get_time':
      return [{ type: 'text', text: '14:05' }];
    case 'find_customer':
      return JSON.stringify({ id: 'C-42', name: 'Jane Doe' });
    case 'list_orders':
      return JSON.stringify([{ order_id: '48810' }, { order_id: '48811' }]);
    default:
      return 'done';
  }
};
