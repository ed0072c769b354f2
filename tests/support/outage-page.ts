import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

/** The page that readers get while the database is away, as this site keeps it for that hour. */
export async function outagePage({ dataDir }: { dataDir: string }): Promise<string> {
  const folder = path.join(dataDir, 'pages')
  for (const file of await readdir(folder)) {
    const [head = '', ...body] = (await readFile(path.join(folder, file), 'utf8')).split('\n')
    if ((JSON.parse(head) as { address: string }).address === '/problem/503') return body.join('\n')
  }
  throw new Error('The site keeps no page for an outage.')
}
