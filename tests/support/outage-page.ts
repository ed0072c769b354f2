import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

import { copiesIn } from '@/server/pages/copies-in'

/** The page that readers get while the database is away, as this site keeps it for that hour. */
export async function outagePage({ dataDir, url }: { dataDir: string; url: string }): Promise<string> {
  const folder = copiesIn({ dataDir, port: Number(new URL(url).port) })
  for (const file of await readdir(folder)) {
    const [head = '', ...body] = (await readFile(path.join(folder, file), 'utf8')).split('\n')
    if ((JSON.parse(head) as { address: string }).address === '/problem/503') return body.join('\n')
  }
  throw new Error('The site keeps no page for an outage.')
}
