import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "reports" ADD COLUMN "saved_by_id" integer;
  ALTER TABLE "_reports_v" ADD COLUMN "version_saved_by_id" integer;
  ALTER TABLE "news" ADD COLUMN "saved_by_id" integer;
  ALTER TABLE "_news_v" ADD COLUMN "version_saved_by_id" integer;
  ALTER TABLE "quotes" ADD COLUMN "saved_by_id" integer;
  ALTER TABLE "_quotes_v" ADD COLUMN "version_saved_by_id" integer;
  ALTER TABLE "themes" ADD COLUMN "saved_by_id" integer;
  ALTER TABLE "_themes_v" ADD COLUMN "version_saved_by_id" integer;
  ALTER TABLE "organisations" ADD COLUMN "saved_by_id" integer;
  ALTER TABLE "_organisations_v" ADD COLUMN "version_saved_by_id" integer;
  ALTER TABLE "people" ADD COLUMN "saved_by_id" integer;
  ALTER TABLE "_people_v" ADD COLUMN "version_saved_by_id" integer;
  ALTER TABLE "pages" ADD COLUMN "saved_by_id" integer;
  ALTER TABLE "_pages_v" ADD COLUMN "version_saved_by_id" integer;
  ALTER TABLE "files" ADD COLUMN "saved_by_id" integer;
  ALTER TABLE "images" ADD COLUMN "saved_by_id" integer;
  ALTER TABLE "redirects" ADD COLUMN "saved_by_id" integer;
  ALTER TABLE "settings" ADD COLUMN "saved_by_id" integer;
  ALTER TABLE "_settings_v" ADD COLUMN "version_saved_by_id" integer;
  ALTER TABLE "reports" ADD CONSTRAINT "reports_saved_by_id_users_id_fk" FOREIGN KEY ("saved_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_reports_v" ADD CONSTRAINT "_reports_v_version_saved_by_id_users_id_fk" FOREIGN KEY ("version_saved_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "news" ADD CONSTRAINT "news_saved_by_id_users_id_fk" FOREIGN KEY ("saved_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_news_v" ADD CONSTRAINT "_news_v_version_saved_by_id_users_id_fk" FOREIGN KEY ("version_saved_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "quotes" ADD CONSTRAINT "quotes_saved_by_id_users_id_fk" FOREIGN KEY ("saved_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_quotes_v" ADD CONSTRAINT "_quotes_v_version_saved_by_id_users_id_fk" FOREIGN KEY ("version_saved_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "themes" ADD CONSTRAINT "themes_saved_by_id_users_id_fk" FOREIGN KEY ("saved_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_themes_v" ADD CONSTRAINT "_themes_v_version_saved_by_id_users_id_fk" FOREIGN KEY ("version_saved_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "organisations" ADD CONSTRAINT "organisations_saved_by_id_users_id_fk" FOREIGN KEY ("saved_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_organisations_v" ADD CONSTRAINT "_organisations_v_version_saved_by_id_users_id_fk" FOREIGN KEY ("version_saved_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "people" ADD CONSTRAINT "people_saved_by_id_users_id_fk" FOREIGN KEY ("saved_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_people_v" ADD CONSTRAINT "_people_v_version_saved_by_id_users_id_fk" FOREIGN KEY ("version_saved_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "pages" ADD CONSTRAINT "pages_saved_by_id_users_id_fk" FOREIGN KEY ("saved_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_pages_v" ADD CONSTRAINT "_pages_v_version_saved_by_id_users_id_fk" FOREIGN KEY ("version_saved_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "files" ADD CONSTRAINT "files_saved_by_id_users_id_fk" FOREIGN KEY ("saved_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "images" ADD CONSTRAINT "images_saved_by_id_users_id_fk" FOREIGN KEY ("saved_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "redirects" ADD CONSTRAINT "redirects_saved_by_id_users_id_fk" FOREIGN KEY ("saved_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "settings" ADD CONSTRAINT "settings_saved_by_id_users_id_fk" FOREIGN KEY ("saved_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_settings_v" ADD CONSTRAINT "_settings_v_version_saved_by_id_users_id_fk" FOREIGN KEY ("version_saved_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "reports_saved_by_idx" ON "reports" USING btree ("saved_by_id");
  CREATE INDEX "_reports_v_version_version_saved_by_idx" ON "_reports_v" USING btree ("version_saved_by_id");
  CREATE INDEX "news_saved_by_idx" ON "news" USING btree ("saved_by_id");
  CREATE INDEX "_news_v_version_version_saved_by_idx" ON "_news_v" USING btree ("version_saved_by_id");
  CREATE INDEX "quotes_saved_by_idx" ON "quotes" USING btree ("saved_by_id");
  CREATE INDEX "_quotes_v_version_version_saved_by_idx" ON "_quotes_v" USING btree ("version_saved_by_id");
  CREATE INDEX "themes_saved_by_idx" ON "themes" USING btree ("saved_by_id");
  CREATE INDEX "_themes_v_version_version_saved_by_idx" ON "_themes_v" USING btree ("version_saved_by_id");
  CREATE INDEX "organisations_saved_by_idx" ON "organisations" USING btree ("saved_by_id");
  CREATE INDEX "_organisations_v_version_version_saved_by_idx" ON "_organisations_v" USING btree ("version_saved_by_id");
  CREATE INDEX "people_saved_by_idx" ON "people" USING btree ("saved_by_id");
  CREATE INDEX "_people_v_version_version_saved_by_idx" ON "_people_v" USING btree ("version_saved_by_id");
  CREATE INDEX "pages_saved_by_idx" ON "pages" USING btree ("saved_by_id");
  CREATE INDEX "_pages_v_version_version_saved_by_idx" ON "_pages_v" USING btree ("version_saved_by_id");
  CREATE INDEX "files_saved_by_idx" ON "files" USING btree ("saved_by_id");
  CREATE INDEX "images_saved_by_idx" ON "images" USING btree ("saved_by_id");
  CREATE INDEX "redirects_saved_by_idx" ON "redirects" USING btree ("saved_by_id");
  CREATE INDEX "settings_saved_by_idx" ON "settings" USING btree ("saved_by_id");
  CREATE INDEX "_settings_v_version_version_saved_by_idx" ON "_settings_v" USING btree ("version_saved_by_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "reports" DROP CONSTRAINT "reports_saved_by_id_users_id_fk";
  
  ALTER TABLE "_reports_v" DROP CONSTRAINT "_reports_v_version_saved_by_id_users_id_fk";
  
  ALTER TABLE "news" DROP CONSTRAINT "news_saved_by_id_users_id_fk";
  
  ALTER TABLE "_news_v" DROP CONSTRAINT "_news_v_version_saved_by_id_users_id_fk";
  
  ALTER TABLE "quotes" DROP CONSTRAINT "quotes_saved_by_id_users_id_fk";
  
  ALTER TABLE "_quotes_v" DROP CONSTRAINT "_quotes_v_version_saved_by_id_users_id_fk";
  
  ALTER TABLE "themes" DROP CONSTRAINT "themes_saved_by_id_users_id_fk";
  
  ALTER TABLE "_themes_v" DROP CONSTRAINT "_themes_v_version_saved_by_id_users_id_fk";
  
  ALTER TABLE "organisations" DROP CONSTRAINT "organisations_saved_by_id_users_id_fk";
  
  ALTER TABLE "_organisations_v" DROP CONSTRAINT "_organisations_v_version_saved_by_id_users_id_fk";
  
  ALTER TABLE "people" DROP CONSTRAINT "people_saved_by_id_users_id_fk";
  
  ALTER TABLE "_people_v" DROP CONSTRAINT "_people_v_version_saved_by_id_users_id_fk";
  
  ALTER TABLE "pages" DROP CONSTRAINT "pages_saved_by_id_users_id_fk";
  
  ALTER TABLE "_pages_v" DROP CONSTRAINT "_pages_v_version_saved_by_id_users_id_fk";
  
  ALTER TABLE "files" DROP CONSTRAINT "files_saved_by_id_users_id_fk";
  
  ALTER TABLE "images" DROP CONSTRAINT "images_saved_by_id_users_id_fk";
  
  ALTER TABLE "redirects" DROP CONSTRAINT "redirects_saved_by_id_users_id_fk";
  
  ALTER TABLE "settings" DROP CONSTRAINT "settings_saved_by_id_users_id_fk";
  
  ALTER TABLE "_settings_v" DROP CONSTRAINT "_settings_v_version_saved_by_id_users_id_fk";
  
  DROP INDEX "reports_saved_by_idx";
  DROP INDEX "_reports_v_version_version_saved_by_idx";
  DROP INDEX "news_saved_by_idx";
  DROP INDEX "_news_v_version_version_saved_by_idx";
  DROP INDEX "quotes_saved_by_idx";
  DROP INDEX "_quotes_v_version_version_saved_by_idx";
  DROP INDEX "themes_saved_by_idx";
  DROP INDEX "_themes_v_version_version_saved_by_idx";
  DROP INDEX "organisations_saved_by_idx";
  DROP INDEX "_organisations_v_version_version_saved_by_idx";
  DROP INDEX "people_saved_by_idx";
  DROP INDEX "_people_v_version_version_saved_by_idx";
  DROP INDEX "pages_saved_by_idx";
  DROP INDEX "_pages_v_version_version_saved_by_idx";
  DROP INDEX "files_saved_by_idx";
  DROP INDEX "images_saved_by_idx";
  DROP INDEX "redirects_saved_by_idx";
  DROP INDEX "settings_saved_by_idx";
  DROP INDEX "_settings_v_version_version_saved_by_idx";
  ALTER TABLE "reports" DROP COLUMN "saved_by_id";
  ALTER TABLE "_reports_v" DROP COLUMN "version_saved_by_id";
  ALTER TABLE "news" DROP COLUMN "saved_by_id";
  ALTER TABLE "_news_v" DROP COLUMN "version_saved_by_id";
  ALTER TABLE "quotes" DROP COLUMN "saved_by_id";
  ALTER TABLE "_quotes_v" DROP COLUMN "version_saved_by_id";
  ALTER TABLE "themes" DROP COLUMN "saved_by_id";
  ALTER TABLE "_themes_v" DROP COLUMN "version_saved_by_id";
  ALTER TABLE "organisations" DROP COLUMN "saved_by_id";
  ALTER TABLE "_organisations_v" DROP COLUMN "version_saved_by_id";
  ALTER TABLE "people" DROP COLUMN "saved_by_id";
  ALTER TABLE "_people_v" DROP COLUMN "version_saved_by_id";
  ALTER TABLE "pages" DROP COLUMN "saved_by_id";
  ALTER TABLE "_pages_v" DROP COLUMN "version_saved_by_id";
  ALTER TABLE "files" DROP COLUMN "saved_by_id";
  ALTER TABLE "images" DROP COLUMN "saved_by_id";
  ALTER TABLE "redirects" DROP COLUMN "saved_by_id";
  ALTER TABLE "settings" DROP COLUMN "saved_by_id";
  ALTER TABLE "_settings_v" DROP COLUMN "version_saved_by_id";`)
}
