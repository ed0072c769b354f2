import type { Role } from './roles'

/** What the site does by itself and may fail at: what failed and what to do, in words, and who should see it. `again` says whether it can be asked for at once. */
export const jobs = {
  search: {
    failed: (title: string) => `Search could not take in ${title}.`,
    todo: 'The site tries again by itself, later each time. Try it now once its cause is gone.',
    who: ['administrator', 'publisher'],
    again: true,
  },
  suggestions: {
    failed: (title: string) => `Which links to suggest for ${title} could not be worked out.`,
    todo: 'The site tries again every minute.',
    who: ['administrator', 'publisher', 'links-editor'],
    again: true,
  },
  file: {
    failed: (title: string) => `The words in ${title} could not be read, so search does not find them.`,
    todo: 'Save the file again in the program in which it was written, and replace it. Readers can open it meanwhile.',
    who: ['administrator', 'publisher', 'author'],
    again: true,
  },
  links: {
    failed: (address: string) => `Whether ${address} still answers could not be found out.`,
    todo: 'The site tries again in ten minutes. Open it yourself if that cannot wait.',
    who: ['administrator', 'publisher', 'links-editor'],
    again: false,
  },
} as const satisfies Record<string, { failed: (subject: string) => string; todo: string; who: readonly Role[]; again: boolean }>

export type Job = keyof typeof jobs

/** A job that failed: `subject` is a document such as `reports:12`, or an address. */
export type FailedJob = { job: Job; subject: string; reason: string; since: Date }

/** The jobs whose failures somebody with this role should see. */
export const jobsFor = (role: Role): Job[] => (Object.keys(jobs) as Job[]).filter((job) => (jobs[job].who as readonly Role[]).includes(role))

/** What failed and has not been done since, the longest first, of the jobs in $1. An address that nobody links to any more is not among it. */
export const failedJobs = `select job, subject, reason, since from failed_jobs
  where job = any($1) and (job <> 'links' or exists (select from outside_uses where address = subject)) order by since, job, subject limit 100`
