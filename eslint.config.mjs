import reactHooks from 'eslint-plugin-react-hooks'
import { defineConfig, globalIgnores } from 'eslint/config'
import typescript from 'typescript-eslint'

/**
 * Which rooms of the house a room may import from; docs/ explains the house. Imports from another room are
 * written '@/room/…', so that this table sees them all. tests/ and bench/ may import anything.
 */
const rooms = {
  app: ['queries', 'components', 'lib', 'payload.config'],
  queries: ['payload.config', 'lib'],
  components: ['lib'],
  collections: ['checks', 'lib'],
  checks: ['lib'],
  admin: ['checks', 'lib'],
  server: ['payload.config', 'seed', 'lib'],
  seed: ['payload.config', 'lib'],
  lib: [],
}

/** What reads documents for visitors, which others ask through queries/. */
const asks = { regex: '^@/lib/(gather|visitors|upload-addresses)$', message: 'Ask through queries/, the only door from pages to Payload.' }

/** What a room must not take from packages, or from lib/, with the reason. */
const packages = {
  collections: [{ regex: '^(server-only|react|react-dom|next)(/|$)', message: 'collections/ is loaded by the Payload command line too, which has no React and breaks on server-only.' }],
  app: [asks],
  admin: [asks],
  components: [asks, { regex: '^(server-only|payload|@payloadcms/.*)(/|$)', message: 'components/ only turn props into markup: fetch in queries/.' }],
  checks: [{ regex: '^(server-only|react|react-dom|next|payload|@payloadcms/.*)(/|$)', message: 'checks/ are pure functions, which the admin and the publish hook share.' }],
  lib: [
    { regex: '^(server-only|react|react-dom|next)(/|$)', message: 'lib/ holds pure things: no framework.' },
    { regex: '^(payload|@payloadcms/.*)(/|$)', message: 'lib/ holds pure things: no more of Payload than the names of its types.', allowTypeImports: true },
  ],
}

const everyRoom = [...Object.keys(rooms), 'migrations', 'tests', 'bench']

/** Regular expressions of what a room may not import, each with what to do instead. */
function forbiddenIn(room) {
  const allowed = [room, ...rooms[room]]
  const may = rooms[room].length > 0 ? `may import from ${rooms[room].join(', ')} and itself` : 'may import from no other room'
  return [
    // Generated types may be named anywhere.
    { regex: `^@/(?!(${allowed.join('|')})(/|$)|payload-types$)`, message: `${room}/ ${may}.` },
    ...(allowed.includes('payload.config') ? [] : [{ regex: '^@payload-config$', message: `${room}/ ${may}.` }]),
    { regex: `^(\\.\\./)+(${everyRoom.join('|')}|payload\\.config|payload-types)(/|$)`, message: "Write an import from another room as '@/room/…'." },
    ...(packages[room] ?? []),
  ]
}

/** The core rule does not look at `import()`. A slash cannot stand in the regular expression of a selector. */
const dynamic = ({ regex, message }) => ({ selector: `ImportExpression[source.value=/${regex.replaceAll('/', '\\u002F')}/]`, message })

const roomRules = Object.keys(rooms).map((room) => ({
  files: [`${room}/**/*.{ts,tsx,mjs}`],
  rules: {
    'no-restricted-imports': ['error', { patterns: forbiddenIn(room) }],
    'no-restricted-syntax': ['error', ...forbiddenIn(room).map(dynamic)],
  },
}))

const testRules = [
  { selector: 'MemberExpression[object.name=/^(describe|it|test)$/][property.name=/^(only|skip|todo|failing)$/]', message: 'Every test runs: mend it or remove it.' },
  { selector: 'MemberExpression[property.name=/^toMatch.*Snapshot$/]', message: 'Say what you expect: nobody reads a snapshot.' },
  { selector: "CallExpression[callee.object.name='jest'][callee.property.name=/mock/i][arguments.0.value=/^(@\\u002F|\\.)/]", message: 'Our own code is never mocked.' },
]

export default defineConfig(
  globalIgnores(['.next/', '.data/', 'node_modules/', 'migrations/', 'coverage/', 'gallery/', 'app/(payload)/admin/importMap.js', 'payload-types.ts', 'next-env.d.ts']),

  typescript.configs.recommended,
  { files: ['**/*.tsx'], extends: [reactHooks.configs.flat.recommended] },

  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'no-console': 'error',
      eqeqeq: 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': 'allow-with-description', 'ts-ignore': true, 'ts-nocheck': true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
    },
  },
  // lib/database.ts hears of a lost connection where there is no logger.
  { files: ['server/**', 'bench/**', 'tests/*.{mjs,ts}', 'lib/database.ts'], rules: { 'no-console': 'off' } },
  ...roomRules,
  { files: ['tests/**'], rules: { 'no-restricted-syntax': ['error', ...testRules] } },
)
