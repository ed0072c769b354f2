import type pg from 'pg'

/** Asks a table itself, for what no API shows: the rows that a statement finds for these values. */
export const rowsThat =
  <Row extends pg.QueryResultRow>(pool: pg.Pool, statement: string) =>
  async (...values: unknown[]): Promise<Row[]> =>
    (await pool.query<Row>(statement, values)).rows
