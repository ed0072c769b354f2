// Which folder of tests/ runs where. Run through `npm test`, `npm run check:unit` and the like, or with
// node --experimental-vm-modules node_modules/jest/bin/jest.js: Payload comes as ES modules only.

const everyProject = {
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '\\.tsx?$': [
      '@swc/jest',
      {
        jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } } },
        module: { type: 'es6' },
      },
    ],
  },
  moduleNameMapper: {
    '^@/(.*)$': '<rootDir>/$1',
    '^@payload-config$': '<rootDir>/payload.config.ts',
    // It only exists to break a browser bundle.
    '^server-only$': '<rootDir>/tests/support/nothing.ts',
    '\\.s?css$': '<rootDir>/tests/support/nothing.ts',
  },
  modulePathIgnorePatterns: ['<rootDir>/.next/', '<rootDir>/.data/'],
}

const withPayload = {
  ...everyProject,
  transform: { ...everyProject.transform, '/node_modules/(payload|@payloadcms)/.+\\.js$': '<rootDir>/tests/support/payload-as-it-is.mjs' },
  transformIgnorePatterns: ['/node_modules/(?!(payload|@payloadcms)/)'],
}

const tests = (...folders) => folders.map((folder) => `<rootDir>/tests/${folder}/**/*.test.{ts,tsx}`)

export default {
  // Long enough for a machine that is busy with something else as well.
  testTimeout: 60_000,
  testSequencer: '<rootDir>/tests/support/longest-first.mjs',
  // Node keeps what a test file imported for as long as the process lives, and a heap of more than a gigabyte made some tests ten times slower.
  workerIdleMemoryLimit: '1GB',
  projects: [
    {
      ...everyProject,
      displayName: 'unit',
      testEnvironment: '<rootDir>/tests/support/quick-globals.mjs',
      testMatch: [...tests('lib', 'checks'), '<rootDir>/tests/*.test.ts'],
    },
    {
      ...everyProject,
      displayName: 'components',
      testEnvironment: 'jsdom',
      testMatch: tests('components', 'admin'),
      setupFilesAfterEnv: ['<rootDir>/tests/support/page-matchers.ts'],
    },
    {
      ...withPayload,
      displayName: 'database',
      testEnvironment: '<rootDir>/tests/support/quick-globals.mjs',
      testMatch: tests('app', 'collections', 'queries', 'seed', 'server'),
      globalSetup: '<rootDir>/tests/support/start-postgres.mjs',
      globalTeardown: '<rootDir>/tests/support/stop-postgres.mjs',
    },
    {
      ...everyProject,
      // Several sites, and readers who are answered in time: what else runs has the processors that they leave.
      displayName: 'trials',
      testEnvironment: '<rootDir>/tests/support/quick-globals.mjs',
      testMatch: tests('trials'),
      globalSetup: '<rootDir>/tests/support/start-postgres.mjs',
      globalTeardown: '<rootDir>/tests/support/stop-postgres.mjs',
    },
    {
      ...everyProject,
      // Minutes of load and faults: npm run test:long.
      displayName: 'long',
      testEnvironment: '<rootDir>/tests/support/quick-globals.mjs',
      testMatch: tests('long'),
      globalSetup: '<rootDir>/tests/support/start-postgres.mjs',
      globalTeardown: '<rootDir>/tests/support/stop-postgres.mjs',
    },
    {
      ...everyProject,
      displayName: 'browser',
      testEnvironment: '<rootDir>/tests/support/quick-globals.mjs',
      testMatch: tests('browser'),
      globalSetup: '<rootDir>/tests/support/open-site.mjs',
      globalTeardown: '<rootDir>/tests/support/close-site.mjs',
    },
  ],
}
