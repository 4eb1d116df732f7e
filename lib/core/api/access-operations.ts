import { z } from 'zod';
import { defineOperation } from './operation';

export const logInOperation = defineOperation('logIn', {
  tag: 'access',
  summary: 'Give the password, and get a cookie for it',
  description:
    'For browsers; programs send the password as `Authorization: Bearer`. After 5 wrong tries in 15 minutes the answer is 429, with `Retry-After`.',
  bodyKind: 'login',
  body: z.object({ password: z.string().min(1).max(1000) }),
  status: 204,
  isOpen: true,
  failures: [401, 429],
});

export const logOutOperation = defineOperation('logOut', {
  tag: 'access',
  summary: 'Log this browser out',
  status: 204,
});

export const logOutEverywhereOperation = defineOperation('logOutEverywhere', {
  tag: 'access',
  summary: 'Log every browser out',
  description: 'Event streams that are under way end at once.',
  status: 204,
});
