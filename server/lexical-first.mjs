// Import this, and then whatever imports the configuration dynamically. Lexical's packages each wait at their top level for
// themselves in the right version, and on Node 20 some of them wait for ever when the core that they share is not ready
// yet: every other time for `@payloadcms/richtext-lexical` alone, never once the core was there.
import '@payloadcms/richtext-lexical/lexical'
