// How the browser tests run. `cargo xtask test` builds the site, serves it and starts them with
//
// FP_BASE_URL  the site                      FP_ALT_URL  the same under another host name
// FP_SUB_URL   the site below a path         CHROME      which Chromium
//
// all addresses without a slash at their end.

import { defineConfig } from '@playwright/test';

for (const name of ['FP_BASE_URL', 'FP_ALT_URL', 'FP_SUB_URL', 'CHROME']) {
  if (!process.env[name]) throw new Error(`${name} is not set; start these tests with \`cargo xtask test\``);
}

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.mjs',
  outputDir: 'results',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  retries: 0,
  timeout: 45_000,
  // A machine that is shared can stand still for seconds.
  expect: { timeout: 20_000 },
  use: {
    baseURL: process.env.FP_BASE_URL,
    viewport: { width: 1024, height: 800 },
    launchOptions: {
      executablePath: process.env.CHROME,
      // Chromium has no sandbox for root.
      chromiumSandbox: process.getuid?.() !== 0,
      args: [
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
