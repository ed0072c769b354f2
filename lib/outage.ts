/** What whoever is at work is told while the database is away. */
export const outage = { status: 503, message: 'The database does not answer. Keep this page open, so that nothing is lost, and try again in a minute.' }

/** When to come back, in seconds, which goes with every 503. */
export const comeBack = (status: number): { 'retry-after'?: string } => (status === outage.status ? { 'retry-after': '30' } : {})
