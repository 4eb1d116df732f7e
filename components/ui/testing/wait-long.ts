import { configure } from '@testing-library/react';

/** What a test waits for is there sooner or later: a busy machine must not fail it. */
configure({ asyncUtilTimeout: 30_000 });
