import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  // A server that is killed and started fifty times takes the whole machine: it comes last, and alone.
  projects: [
    { name: 'stories', testMatch: '*.story.ts', testIgnore: 'kill.story.ts' },
    { name: 'kill', testMatch: 'kill.story.ts', dependencies: ['stories'] },
  ],
  globalSetup: './build-once.ts',
  fullyParallel: false,
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 30_000 },
  forbidOnly: true,
  // A busy machine starves a browser now and then. What passes only the second time is listed as flaky.
  retries: process.env.CI ? 1 : 0,
  reporter: [['list'], ...(process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [['json'] as const] : [])],
  use: {
    viewport: { width: 1440, height: 900 },
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
      // A browser under test calls nobody; as root it has no sandbox of its own.
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
      ],
    },
  },
  outputDir: '../test-results',
});
