import { config } from 'zod';

// Runs in the browser before anything else. zod compiles its checks with eval where it may; trying whether it may is
// already against the policy of our pages, and told as such.
config({ jitless: true });
