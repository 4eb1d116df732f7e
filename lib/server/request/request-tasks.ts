import type { Task } from '@/lib/server/worker/task';

/** What is to say of a request? Given and told as JSON, and so is the day it is judged on. */
export const checkRequestTask: Task<{ request: string; today: string }, string> = {
  name: 'check-request',
  lane: 'request',
};

/** Which request is meant by a text? Told as JSON. */
export const repairRequestTask: Task<{ text: string; today: string }, string> = {
  name: 'repair-request',
  lane: 'request',
};
