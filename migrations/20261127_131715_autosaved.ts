import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "reports" ADD COLUMN "flow_autosaved" boolean;
  ALTER TABLE "_reports_v" ADD COLUMN "version_flow_autosaved" boolean;
  ALTER TABLE "news" ADD COLUMN "flow_autosaved" boolean;
  ALTER TABLE "_news_v" ADD COLUMN "version_flow_autosaved" boolean;
  ALTER TABLE "quotes" ADD COLUMN "flow_autosaved" boolean;
  ALTER TABLE "_quotes_v" ADD COLUMN "version_flow_autosaved" boolean;
  ALTER TABLE "themes" ADD COLUMN "flow_autosaved" boolean;
  ALTER TABLE "_themes_v" ADD COLUMN "version_flow_autosaved" boolean;
  ALTER TABLE "organisations" ADD COLUMN "flow_autosaved" boolean;
  ALTER TABLE "_organisations_v" ADD COLUMN "version_flow_autosaved" boolean;
  ALTER TABLE "people" ADD COLUMN "flow_autosaved" boolean;
  ALTER TABLE "_people_v" ADD COLUMN "version_flow_autosaved" boolean;
  ALTER TABLE "pages" ADD COLUMN "flow_autosaved" boolean;
  ALTER TABLE "_pages_v" ADD COLUMN "version_flow_autosaved" boolean;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "reports" DROP COLUMN "flow_autosaved";
  ALTER TABLE "_reports_v" DROP COLUMN "version_flow_autosaved";
  ALTER TABLE "news" DROP COLUMN "flow_autosaved";
  ALTER TABLE "_news_v" DROP COLUMN "version_flow_autosaved";
  ALTER TABLE "quotes" DROP COLUMN "flow_autosaved";
  ALTER TABLE "_quotes_v" DROP COLUMN "version_flow_autosaved";
  ALTER TABLE "themes" DROP COLUMN "flow_autosaved";
  ALTER TABLE "_themes_v" DROP COLUMN "version_flow_autosaved";
  ALTER TABLE "organisations" DROP COLUMN "flow_autosaved";
  ALTER TABLE "_organisations_v" DROP COLUMN "version_flow_autosaved";
  ALTER TABLE "people" DROP COLUMN "flow_autosaved";
  ALTER TABLE "_people_v" DROP COLUMN "version_flow_autosaved";
  ALTER TABLE "pages" DROP COLUMN "flow_autosaved";
  ALTER TABLE "_pages_v" DROP COLUMN "version_flow_autosaved";`)
}
