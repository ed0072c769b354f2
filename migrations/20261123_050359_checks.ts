import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "reports_documents" ADD COLUMN "no_accessible_version_reason" varchar;
  ALTER TABLE "reports_documents" ADD COLUMN "no_accessible_version_on" timestamp(3) with time zone;
  ALTER TABLE "_reports_v_version_documents" ADD COLUMN "no_accessible_version_reason" varchar;
  ALTER TABLE "_reports_v_version_documents" ADD COLUMN "no_accessible_version_on" timestamp(3) with time zone;
  ALTER TABLE "news_documents" ADD COLUMN "no_accessible_version_reason" varchar;
  ALTER TABLE "news_documents" ADD COLUMN "no_accessible_version_on" timestamp(3) with time zone;
  ALTER TABLE "_news_v_version_documents" ADD COLUMN "no_accessible_version_reason" varchar;
  ALTER TABLE "_news_v_version_documents" ADD COLUMN "no_accessible_version_on" timestamp(3) with time zone;
  ALTER TABLE "settings" ADD COLUMN "quotes_need_approval" boolean DEFAULT false;
  ALTER TABLE "_settings_v" ADD COLUMN "version_quotes_need_approval" boolean DEFAULT false;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "reports_documents" DROP COLUMN "no_accessible_version_reason";
  ALTER TABLE "reports_documents" DROP COLUMN "no_accessible_version_on";
  ALTER TABLE "_reports_v_version_documents" DROP COLUMN "no_accessible_version_reason";
  ALTER TABLE "_reports_v_version_documents" DROP COLUMN "no_accessible_version_on";
  ALTER TABLE "news_documents" DROP COLUMN "no_accessible_version_reason";
  ALTER TABLE "news_documents" DROP COLUMN "no_accessible_version_on";
  ALTER TABLE "_news_v_version_documents" DROP COLUMN "no_accessible_version_reason";
  ALTER TABLE "_news_v_version_documents" DROP COLUMN "no_accessible_version_on";
  ALTER TABLE "settings" DROP COLUMN "quotes_need_approval";
  ALTER TABLE "_settings_v" DROP COLUMN "version_quotes_need_approval";`)
}
