// For programs that load Payload by our configuration: node --import ./server/payload-first.mjs server/prepare.ts. Its packages
// come before tsx, which would look at each of their thousands of files: that took half of the time, and half of the work.
Object.assign(process.env, { NODE_ENV: process.env.NODE_ENV ?? 'production' })
await import('./lexical-first.mjs')
for (const name of ['payload', '@payloadcms/db-postgres', '@payloadcms/richtext-lexical', '@payloadcms/storage-s3', '@payloadcms/email-nodemailer']) await import(name)
await import('./typescript.mjs')
