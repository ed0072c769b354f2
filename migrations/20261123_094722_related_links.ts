import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_related_links_links_kind" AS ENUM('guidance', 'research', 'tool', 'news', 'training', 'data');
  CREATE TYPE "public"."enum__related_links_v_version_links_kind" AS ENUM('guidance', 'research', 'tool', 'news', 'training', 'data');
  CREATE TABLE "related_links_links" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"address" varchar,
  	"title" varchar,
  	"kind" "enum_related_links_links_kind",
  	"note" varchar
  );
  
  CREATE TABLE "related_links" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"title" varchar,
  	"reports_id" integer,
  	"news_id" integer,
  	"themes_id" integer,
  	"pages_id" integer,
  	"saved_by_id" integer,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "related_links_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"reports_id" integer,
  	"news_id" integer,
  	"themes_id" integer,
  	"organisations_id" integer,
  	"pages_id" integer
  );
  
  CREATE TABLE "_related_links_v_version_links" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"address" varchar,
  	"title" varchar,
  	"kind" "enum__related_links_v_version_links_kind",
  	"note" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_related_links_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_title" varchar,
  	"version_reports_id" integer,
  	"version_news_id" integer,
  	"version_themes_id" integer,
  	"version_pages_id" integer,
  	"version_saved_by_id" integer,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "_related_links_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"reports_id" integer,
  	"news_id" integer,
  	"themes_id" integer,
  	"organisations_id" integer,
  	"pages_id" integer
  );
  
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "related_links_id" integer;
  ALTER TABLE "settings" ADD COLUMN "suggest_related" boolean DEFAULT true;
  ALTER TABLE "_settings_v" ADD COLUMN "version_suggest_related" boolean DEFAULT true;
  ALTER TABLE "related_links_links" ADD CONSTRAINT "related_links_links_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."related_links"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "related_links" ADD CONSTRAINT "related_links_reports_id_reports_id_fk" FOREIGN KEY ("reports_id") REFERENCES "public"."reports"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "related_links" ADD CONSTRAINT "related_links_news_id_news_id_fk" FOREIGN KEY ("news_id") REFERENCES "public"."news"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "related_links" ADD CONSTRAINT "related_links_themes_id_themes_id_fk" FOREIGN KEY ("themes_id") REFERENCES "public"."themes"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "related_links" ADD CONSTRAINT "related_links_pages_id_pages_id_fk" FOREIGN KEY ("pages_id") REFERENCES "public"."pages"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "related_links" ADD CONSTRAINT "related_links_saved_by_id_users_id_fk" FOREIGN KEY ("saved_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "related_links_rels" ADD CONSTRAINT "related_links_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."related_links"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "related_links_rels" ADD CONSTRAINT "related_links_rels_reports_fk" FOREIGN KEY ("reports_id") REFERENCES "public"."reports"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "related_links_rels" ADD CONSTRAINT "related_links_rels_news_fk" FOREIGN KEY ("news_id") REFERENCES "public"."news"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "related_links_rels" ADD CONSTRAINT "related_links_rels_themes_fk" FOREIGN KEY ("themes_id") REFERENCES "public"."themes"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "related_links_rels" ADD CONSTRAINT "related_links_rels_organisations_fk" FOREIGN KEY ("organisations_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "related_links_rels" ADD CONSTRAINT "related_links_rels_pages_fk" FOREIGN KEY ("pages_id") REFERENCES "public"."pages"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_related_links_v_version_links" ADD CONSTRAINT "_related_links_v_version_links_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_related_links_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_related_links_v" ADD CONSTRAINT "_related_links_v_parent_id_related_links_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."related_links"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_related_links_v" ADD CONSTRAINT "_related_links_v_version_reports_id_reports_id_fk" FOREIGN KEY ("version_reports_id") REFERENCES "public"."reports"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_related_links_v" ADD CONSTRAINT "_related_links_v_version_news_id_news_id_fk" FOREIGN KEY ("version_news_id") REFERENCES "public"."news"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_related_links_v" ADD CONSTRAINT "_related_links_v_version_themes_id_themes_id_fk" FOREIGN KEY ("version_themes_id") REFERENCES "public"."themes"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_related_links_v" ADD CONSTRAINT "_related_links_v_version_pages_id_pages_id_fk" FOREIGN KEY ("version_pages_id") REFERENCES "public"."pages"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_related_links_v" ADD CONSTRAINT "_related_links_v_version_saved_by_id_users_id_fk" FOREIGN KEY ("version_saved_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_related_links_v_rels" ADD CONSTRAINT "_related_links_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_related_links_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_related_links_v_rels" ADD CONSTRAINT "_related_links_v_rels_reports_fk" FOREIGN KEY ("reports_id") REFERENCES "public"."reports"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_related_links_v_rels" ADD CONSTRAINT "_related_links_v_rels_news_fk" FOREIGN KEY ("news_id") REFERENCES "public"."news"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_related_links_v_rels" ADD CONSTRAINT "_related_links_v_rels_themes_fk" FOREIGN KEY ("themes_id") REFERENCES "public"."themes"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_related_links_v_rels" ADD CONSTRAINT "_related_links_v_rels_organisations_fk" FOREIGN KEY ("organisations_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_related_links_v_rels" ADD CONSTRAINT "_related_links_v_rels_pages_fk" FOREIGN KEY ("pages_id") REFERENCES "public"."pages"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "related_links_links_order_idx" ON "related_links_links" USING btree ("_order");
  CREATE INDEX "related_links_links_parent_id_idx" ON "related_links_links" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "related_links_reports_idx" ON "related_links" USING btree ("reports_id");
  CREATE UNIQUE INDEX "related_links_news_idx" ON "related_links" USING btree ("news_id");
  CREATE UNIQUE INDEX "related_links_themes_idx" ON "related_links" USING btree ("themes_id");
  CREATE UNIQUE INDEX "related_links_pages_idx" ON "related_links" USING btree ("pages_id");
  CREATE INDEX "related_links_saved_by_idx" ON "related_links" USING btree ("saved_by_id");
  CREATE INDEX "related_links_updated_at_idx" ON "related_links" USING btree ("updated_at");
  CREATE INDEX "related_links_created_at_idx" ON "related_links" USING btree ("created_at");
  CREATE INDEX "related_links_rels_order_idx" ON "related_links_rels" USING btree ("order");
  CREATE INDEX "related_links_rels_parent_idx" ON "related_links_rels" USING btree ("parent_id");
  CREATE INDEX "related_links_rels_path_idx" ON "related_links_rels" USING btree ("path");
  CREATE INDEX "related_links_rels_reports_id_idx" ON "related_links_rels" USING btree ("reports_id");
  CREATE INDEX "related_links_rels_news_id_idx" ON "related_links_rels" USING btree ("news_id");
  CREATE INDEX "related_links_rels_themes_id_idx" ON "related_links_rels" USING btree ("themes_id");
  CREATE INDEX "related_links_rels_organisations_id_idx" ON "related_links_rels" USING btree ("organisations_id");
  CREATE INDEX "related_links_rels_pages_id_idx" ON "related_links_rels" USING btree ("pages_id");
  CREATE INDEX "_related_links_v_version_links_order_idx" ON "_related_links_v_version_links" USING btree ("_order");
  CREATE INDEX "_related_links_v_version_links_parent_id_idx" ON "_related_links_v_version_links" USING btree ("_parent_id");
  CREATE INDEX "_related_links_v_parent_idx" ON "_related_links_v" USING btree ("parent_id");
  CREATE INDEX "_related_links_v_version_version_reports_idx" ON "_related_links_v" USING btree ("version_reports_id");
  CREATE INDEX "_related_links_v_version_version_news_idx" ON "_related_links_v" USING btree ("version_news_id");
  CREATE INDEX "_related_links_v_version_version_themes_idx" ON "_related_links_v" USING btree ("version_themes_id");
  CREATE INDEX "_related_links_v_version_version_pages_idx" ON "_related_links_v" USING btree ("version_pages_id");
  CREATE INDEX "_related_links_v_version_version_saved_by_idx" ON "_related_links_v" USING btree ("version_saved_by_id");
  CREATE INDEX "_related_links_v_version_version_updated_at_idx" ON "_related_links_v" USING btree ("version_updated_at");
  CREATE INDEX "_related_links_v_version_version_created_at_idx" ON "_related_links_v" USING btree ("version_created_at");
  CREATE INDEX "_related_links_v_created_at_idx" ON "_related_links_v" USING btree ("created_at");
  CREATE INDEX "_related_links_v_updated_at_idx" ON "_related_links_v" USING btree ("updated_at");
  CREATE INDEX "_related_links_v_rels_order_idx" ON "_related_links_v_rels" USING btree ("order");
  CREATE INDEX "_related_links_v_rels_parent_idx" ON "_related_links_v_rels" USING btree ("parent_id");
  CREATE INDEX "_related_links_v_rels_path_idx" ON "_related_links_v_rels" USING btree ("path");
  CREATE INDEX "_related_links_v_rels_reports_id_idx" ON "_related_links_v_rels" USING btree ("reports_id");
  CREATE INDEX "_related_links_v_rels_news_id_idx" ON "_related_links_v_rels" USING btree ("news_id");
  CREATE INDEX "_related_links_v_rels_themes_id_idx" ON "_related_links_v_rels" USING btree ("themes_id");
  CREATE INDEX "_related_links_v_rels_organisations_id_idx" ON "_related_links_v_rels" USING btree ("organisations_id");
  CREATE INDEX "_related_links_v_rels_pages_id_idx" ON "_related_links_v_rels" USING btree ("pages_id");
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_related_links_fk" FOREIGN KEY ("related_links_id") REFERENCES "public"."related_links"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "payload_locked_documents_rels_related_links_id_idx" ON "payload_locked_documents_rels" USING btree ("related_links_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "related_links_links" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "related_links" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "related_links_rels" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_related_links_v_version_links" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_related_links_v" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_related_links_v_rels" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "related_links_links" CASCADE;
  DROP TABLE "related_links" CASCADE;
  DROP TABLE "related_links_rels" CASCADE;
  DROP TABLE "_related_links_v_version_links" CASCADE;
  DROP TABLE "_related_links_v" CASCADE;
  DROP TABLE "_related_links_v_rels" CASCADE;
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_related_links_fk";
  
  DROP INDEX "payload_locked_documents_rels_related_links_id_idx";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "related_links_id";
  ALTER TABLE "settings" DROP COLUMN "suggest_related";
  ALTER TABLE "_settings_v" DROP COLUMN "version_suggest_related";
  DROP TYPE "public"."enum_related_links_links_kind";
  DROP TYPE "public"."enum__related_links_v_version_links_kind";`)
}
