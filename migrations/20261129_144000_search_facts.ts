import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

const tables = ['public.search_units', 'foreword_staff_index.search_units']

/** Its kind, its moment in seconds since 1970, its year in London, and the ends of the paths of its themes, organisations and kinds of file. */
const facts = ['type', "extract(epoch from published_at at time zone 'UTC')::text", "extract(year from published_at at time zone 'Europe/London')::text", 'search_joined(themes)', 'search_joined(organisations)', 'search_joined(files)'].join(" || E'\\t' || ")

/** Keeps what the results of a search are counted and narrowed by ready to be sent: to put it together for a thousand documents took a third of a search. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql.raw(`
    lock table ${tables.join(', ')} in access exclusive mode;
    create function search_joined(slugs text[]) returns text language sql immutable strict parallel safe as $$ select array_to_string(slugs, ' ') $$;
    ${tables.map((table) => `
    alter table ${table} add column facts text storage main generated always as (${facts}) stored;`).join('')}`))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql.raw(`
    ${tables.map((table) => `alter table ${table} drop column facts;`).join('\n')}
    drop function search_joined;`))
}
