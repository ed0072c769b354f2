import path from 'node:path'

/** The folder of a process's copies of its pages: each has its own, also where several share a data folder. */
export const copiesIn = ({ dataDir, port }: { dataDir: string; port: number }): string => path.join(dataDir, 'pages', String(port))
