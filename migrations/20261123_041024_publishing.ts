import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_reports_flow_stage" AS ENUM('draft', 'submitted', 'changes-asked', 'scheduled', 'published', 'revising', 'withdrawn', 'removed');
  CREATE TYPE "public"."enum_reports_flow_change_kind" AS ENUM('minor', 'note');
  CREATE TYPE "public"."enum__reports_v_version_flow_stage" AS ENUM('draft', 'submitted', 'changes-asked', 'scheduled', 'published', 'revising', 'withdrawn', 'removed');
  CREATE TYPE "public"."enum__reports_v_version_flow_change_kind" AS ENUM('minor', 'note');
  CREATE TYPE "public"."enum_news_flow_stage" AS ENUM('draft', 'submitted', 'changes-asked', 'scheduled', 'published', 'revising', 'withdrawn', 'removed');
  CREATE TYPE "public"."enum_news_flow_change_kind" AS ENUM('minor', 'note');
  CREATE TYPE "public"."enum__news_v_version_flow_stage" AS ENUM('draft', 'submitted', 'changes-asked', 'scheduled', 'published', 'revising', 'withdrawn', 'removed');
  CREATE TYPE "public"."enum__news_v_version_flow_change_kind" AS ENUM('minor', 'note');
  CREATE TYPE "public"."enum_quotes_flow_stage" AS ENUM('draft', 'submitted', 'changes-asked', 'scheduled', 'published', 'revising', 'withdrawn', 'removed');
  CREATE TYPE "public"."enum_quotes_flow_change_kind" AS ENUM('minor', 'note');
  CREATE TYPE "public"."enum__quotes_v_version_flow_stage" AS ENUM('draft', 'submitted', 'changes-asked', 'scheduled', 'published', 'revising', 'withdrawn', 'removed');
  CREATE TYPE "public"."enum__quotes_v_version_flow_change_kind" AS ENUM('minor', 'note');
  CREATE TYPE "public"."enum_themes_flow_stage" AS ENUM('draft', 'submitted', 'changes-asked', 'scheduled', 'published', 'revising', 'withdrawn', 'removed');
  CREATE TYPE "public"."enum_themes_flow_change_kind" AS ENUM('minor', 'note');
  CREATE TYPE "public"."enum__themes_v_version_flow_stage" AS ENUM('draft', 'submitted', 'changes-asked', 'scheduled', 'published', 'revising', 'withdrawn', 'removed');
  CREATE TYPE "public"."enum__themes_v_version_flow_change_kind" AS ENUM('minor', 'note');
  CREATE TYPE "public"."enum_organisations_flow_stage" AS ENUM('draft', 'submitted', 'changes-asked', 'scheduled', 'published', 'revising', 'withdrawn', 'removed');
  CREATE TYPE "public"."enum_organisations_flow_change_kind" AS ENUM('minor', 'note');
  CREATE TYPE "public"."enum__organisations_v_version_flow_stage" AS ENUM('draft', 'submitted', 'changes-asked', 'scheduled', 'published', 'revising', 'withdrawn', 'removed');
  CREATE TYPE "public"."enum__organisations_v_version_flow_change_kind" AS ENUM('minor', 'note');
  CREATE TYPE "public"."enum_people_flow_stage" AS ENUM('draft', 'submitted', 'changes-asked', 'scheduled', 'published', 'revising', 'withdrawn', 'removed');
  CREATE TYPE "public"."enum_people_flow_change_kind" AS ENUM('minor', 'note');
  CREATE TYPE "public"."enum__people_v_version_flow_stage" AS ENUM('draft', 'submitted', 'changes-asked', 'scheduled', 'published', 'revising', 'withdrawn', 'removed');
  CREATE TYPE "public"."enum__people_v_version_flow_change_kind" AS ENUM('minor', 'note');
  CREATE TYPE "public"."enum_pages_flow_stage" AS ENUM('draft', 'submitted', 'changes-asked', 'scheduled', 'published', 'revising', 'withdrawn', 'removed');
  CREATE TYPE "public"."enum_pages_flow_change_kind" AS ENUM('minor', 'note');
  CREATE TYPE "public"."enum__pages_v_version_flow_stage" AS ENUM('draft', 'submitted', 'changes-asked', 'scheduled', 'published', 'revising', 'withdrawn', 'removed');
  CREATE TYPE "public"."enum__pages_v_version_flow_change_kind" AS ENUM('minor', 'note');
  CREATE TABLE "bundles" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"title" varchar NOT NULL,
  	"published_on" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "bundles_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"reports_id" integer,
  	"news_id" integer,
  	"themes_id" integer,
  	"organisations_id" integer,
  	"pages_id" integer,
  	"quotes_id" integer,
  	"people_id" integer
  );
  
  CREATE TABLE "history" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"document" varchar NOT NULL,
  	"event" varchar NOT NULL,
  	"from" varchar,
  	"to" varchar,
  	"note" varchar,
  	"name" varchar,
  	"by_id" integer,
  	"version" numeric,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "reports" ADD COLUMN "flow_stage" "enum_reports_flow_stage";
  ALTER TABLE "reports" ADD COLUMN "flow_edition" numeric;
  ALTER TABLE "reports" ADD COLUMN "flow_words_by_id" integer;
  ALTER TABLE "reports" ADD COLUMN "flow_note" varchar;
  ALTER TABLE "reports" ADD COLUMN "flow_at" timestamp(3) with time zone;
  ALTER TABLE "reports" ADD COLUMN "flow_scheduled_by_id" integer;
  ALTER TABLE "reports" ADD COLUMN "flow_late" boolean;
  ALTER TABLE "reports" ADD COLUMN "flow_failure" varchar;
  ALTER TABLE "reports" ADD COLUMN "flow_change_kind" "enum_reports_flow_change_kind";
  ALTER TABLE "reports" ADD COLUMN "flow_change_note" varchar;
  ALTER TABLE "reports" ADD COLUMN "flow_change_reason" varchar;
  ALTER TABLE "reports" ADD COLUMN "flow_unreviewed_reason" varchar;
  ALTER TABLE "reports" ADD COLUMN "flow_unreviewed_on" timestamp(3) with time zone;
  ALTER TABLE "reports" ADD COLUMN "flow_unreviewed_by_id" integer;
  ALTER TABLE "reports" ADD COLUMN "saved_by_id" integer;
  ALTER TABLE "_reports_v" ADD COLUMN "version_flow_stage" "enum__reports_v_version_flow_stage";
  ALTER TABLE "_reports_v" ADD COLUMN "version_flow_edition" numeric;
  ALTER TABLE "_reports_v" ADD COLUMN "version_flow_words_by_id" integer;
  ALTER TABLE "_reports_v" ADD COLUMN "version_flow_note" varchar;
  ALTER TABLE "_reports_v" ADD COLUMN "version_flow_at" timestamp(3) with time zone;
  ALTER TABLE "_reports_v" ADD COLUMN "version_flow_scheduled_by_id" integer;
  ALTER TABLE "_reports_v" ADD COLUMN "version_flow_late" boolean;
  ALTER TABLE "_reports_v" ADD COLUMN "version_flow_failure" varchar;
  ALTER TABLE "_reports_v" ADD COLUMN "version_flow_change_kind" "enum__reports_v_version_flow_change_kind";
  ALTER TABLE "_reports_v" ADD COLUMN "version_flow_change_note" varchar;
  ALTER TABLE "_reports_v" ADD COLUMN "version_flow_change_reason" varchar;
  ALTER TABLE "_reports_v" ADD COLUMN "version_flow_unreviewed_reason" varchar;
  ALTER TABLE "_reports_v" ADD COLUMN "version_flow_unreviewed_on" timestamp(3) with time zone;
  ALTER TABLE "_reports_v" ADD COLUMN "version_flow_unreviewed_by_id" integer;
  ALTER TABLE "_reports_v" ADD COLUMN "version_saved_by_id" integer;
  ALTER TABLE "news" ADD COLUMN "flow_stage" "enum_news_flow_stage";
  ALTER TABLE "news" ADD COLUMN "flow_edition" numeric;
  ALTER TABLE "news" ADD COLUMN "flow_words_by_id" integer;
  ALTER TABLE "news" ADD COLUMN "flow_note" varchar;
  ALTER TABLE "news" ADD COLUMN "flow_at" timestamp(3) with time zone;
  ALTER TABLE "news" ADD COLUMN "flow_scheduled_by_id" integer;
  ALTER TABLE "news" ADD COLUMN "flow_late" boolean;
  ALTER TABLE "news" ADD COLUMN "flow_failure" varchar;
  ALTER TABLE "news" ADD COLUMN "flow_change_kind" "enum_news_flow_change_kind";
  ALTER TABLE "news" ADD COLUMN "flow_change_note" varchar;
  ALTER TABLE "news" ADD COLUMN "flow_change_reason" varchar;
  ALTER TABLE "news" ADD COLUMN "flow_unreviewed_reason" varchar;
  ALTER TABLE "news" ADD COLUMN "flow_unreviewed_on" timestamp(3) with time zone;
  ALTER TABLE "news" ADD COLUMN "flow_unreviewed_by_id" integer;
  ALTER TABLE "news" ADD COLUMN "saved_by_id" integer;
  ALTER TABLE "_news_v" ADD COLUMN "version_flow_stage" "enum__news_v_version_flow_stage";
  ALTER TABLE "_news_v" ADD COLUMN "version_flow_edition" numeric;
  ALTER TABLE "_news_v" ADD COLUMN "version_flow_words_by_id" integer;
  ALTER TABLE "_news_v" ADD COLUMN "version_flow_note" varchar;
  ALTER TABLE "_news_v" ADD COLUMN "version_flow_at" timestamp(3) with time zone;
  ALTER TABLE "_news_v" ADD COLUMN "version_flow_scheduled_by_id" integer;
  ALTER TABLE "_news_v" ADD COLUMN "version_flow_late" boolean;
  ALTER TABLE "_news_v" ADD COLUMN "version_flow_failure" varchar;
  ALTER TABLE "_news_v" ADD COLUMN "version_flow_change_kind" "enum__news_v_version_flow_change_kind";
  ALTER TABLE "_news_v" ADD COLUMN "version_flow_change_note" varchar;
  ALTER TABLE "_news_v" ADD COLUMN "version_flow_change_reason" varchar;
  ALTER TABLE "_news_v" ADD COLUMN "version_flow_unreviewed_reason" varchar;
  ALTER TABLE "_news_v" ADD COLUMN "version_flow_unreviewed_on" timestamp(3) with time zone;
  ALTER TABLE "_news_v" ADD COLUMN "version_flow_unreviewed_by_id" integer;
  ALTER TABLE "_news_v" ADD COLUMN "version_saved_by_id" integer;
  ALTER TABLE "quotes" ADD COLUMN "flow_stage" "enum_quotes_flow_stage";
  ALTER TABLE "quotes" ADD COLUMN "flow_edition" numeric;
  ALTER TABLE "quotes" ADD COLUMN "flow_words_by_id" integer;
  ALTER TABLE "quotes" ADD COLUMN "flow_note" varchar;
  ALTER TABLE "quotes" ADD COLUMN "flow_at" timestamp(3) with time zone;
  ALTER TABLE "quotes" ADD COLUMN "flow_scheduled_by_id" integer;
  ALTER TABLE "quotes" ADD COLUMN "flow_late" boolean;
  ALTER TABLE "quotes" ADD COLUMN "flow_failure" varchar;
  ALTER TABLE "quotes" ADD COLUMN "flow_change_kind" "enum_quotes_flow_change_kind";
  ALTER TABLE "quotes" ADD COLUMN "flow_change_note" varchar;
  ALTER TABLE "quotes" ADD COLUMN "flow_change_reason" varchar;
  ALTER TABLE "quotes" ADD COLUMN "flow_unreviewed_reason" varchar;
  ALTER TABLE "quotes" ADD COLUMN "flow_unreviewed_on" timestamp(3) with time zone;
  ALTER TABLE "quotes" ADD COLUMN "flow_unreviewed_by_id" integer;
  ALTER TABLE "quotes" ADD COLUMN "saved_by_id" integer;
  ALTER TABLE "_quotes_v" ADD COLUMN "version_flow_stage" "enum__quotes_v_version_flow_stage";
  ALTER TABLE "_quotes_v" ADD COLUMN "version_flow_edition" numeric;
  ALTER TABLE "_quotes_v" ADD COLUMN "version_flow_words_by_id" integer;
  ALTER TABLE "_quotes_v" ADD COLUMN "version_flow_note" varchar;
  ALTER TABLE "_quotes_v" ADD COLUMN "version_flow_at" timestamp(3) with time zone;
  ALTER TABLE "_quotes_v" ADD COLUMN "version_flow_scheduled_by_id" integer;
  ALTER TABLE "_quotes_v" ADD COLUMN "version_flow_late" boolean;
  ALTER TABLE "_quotes_v" ADD COLUMN "version_flow_failure" varchar;
  ALTER TABLE "_quotes_v" ADD COLUMN "version_flow_change_kind" "enum__quotes_v_version_flow_change_kind";
  ALTER TABLE "_quotes_v" ADD COLUMN "version_flow_change_note" varchar;
  ALTER TABLE "_quotes_v" ADD COLUMN "version_flow_change_reason" varchar;
  ALTER TABLE "_quotes_v" ADD COLUMN "version_flow_unreviewed_reason" varchar;
  ALTER TABLE "_quotes_v" ADD COLUMN "version_flow_unreviewed_on" timestamp(3) with time zone;
  ALTER TABLE "_quotes_v" ADD COLUMN "version_flow_unreviewed_by_id" integer;
  ALTER TABLE "_quotes_v" ADD COLUMN "version_saved_by_id" integer;
  ALTER TABLE "themes" ADD COLUMN "flow_stage" "enum_themes_flow_stage";
  ALTER TABLE "themes" ADD COLUMN "flow_edition" numeric;
  ALTER TABLE "themes" ADD COLUMN "flow_words_by_id" integer;
  ALTER TABLE "themes" ADD COLUMN "flow_note" varchar;
  ALTER TABLE "themes" ADD COLUMN "flow_at" timestamp(3) with time zone;
  ALTER TABLE "themes" ADD COLUMN "flow_scheduled_by_id" integer;
  ALTER TABLE "themes" ADD COLUMN "flow_late" boolean;
  ALTER TABLE "themes" ADD COLUMN "flow_failure" varchar;
  ALTER TABLE "themes" ADD COLUMN "flow_change_kind" "enum_themes_flow_change_kind";
  ALTER TABLE "themes" ADD COLUMN "flow_change_note" varchar;
  ALTER TABLE "themes" ADD COLUMN "flow_change_reason" varchar;
  ALTER TABLE "themes" ADD COLUMN "flow_unreviewed_reason" varchar;
  ALTER TABLE "themes" ADD COLUMN "flow_unreviewed_on" timestamp(3) with time zone;
  ALTER TABLE "themes" ADD COLUMN "flow_unreviewed_by_id" integer;
  ALTER TABLE "themes" ADD COLUMN "saved_by_id" integer;
  ALTER TABLE "_themes_v" ADD COLUMN "version_flow_stage" "enum__themes_v_version_flow_stage";
  ALTER TABLE "_themes_v" ADD COLUMN "version_flow_edition" numeric;
  ALTER TABLE "_themes_v" ADD COLUMN "version_flow_words_by_id" integer;
  ALTER TABLE "_themes_v" ADD COLUMN "version_flow_note" varchar;
  ALTER TABLE "_themes_v" ADD COLUMN "version_flow_at" timestamp(3) with time zone;
  ALTER TABLE "_themes_v" ADD COLUMN "version_flow_scheduled_by_id" integer;
  ALTER TABLE "_themes_v" ADD COLUMN "version_flow_late" boolean;
  ALTER TABLE "_themes_v" ADD COLUMN "version_flow_failure" varchar;
  ALTER TABLE "_themes_v" ADD COLUMN "version_flow_change_kind" "enum__themes_v_version_flow_change_kind";
  ALTER TABLE "_themes_v" ADD COLUMN "version_flow_change_note" varchar;
  ALTER TABLE "_themes_v" ADD COLUMN "version_flow_change_reason" varchar;
  ALTER TABLE "_themes_v" ADD COLUMN "version_flow_unreviewed_reason" varchar;
  ALTER TABLE "_themes_v" ADD COLUMN "version_flow_unreviewed_on" timestamp(3) with time zone;
  ALTER TABLE "_themes_v" ADD COLUMN "version_flow_unreviewed_by_id" integer;
  ALTER TABLE "_themes_v" ADD COLUMN "version_saved_by_id" integer;
  ALTER TABLE "organisations" ADD COLUMN "flow_stage" "enum_organisations_flow_stage";
  ALTER TABLE "organisations" ADD COLUMN "flow_edition" numeric;
  ALTER TABLE "organisations" ADD COLUMN "flow_words_by_id" integer;
  ALTER TABLE "organisations" ADD COLUMN "flow_note" varchar;
  ALTER TABLE "organisations" ADD COLUMN "flow_at" timestamp(3) with time zone;
  ALTER TABLE "organisations" ADD COLUMN "flow_scheduled_by_id" integer;
  ALTER TABLE "organisations" ADD COLUMN "flow_late" boolean;
  ALTER TABLE "organisations" ADD COLUMN "flow_failure" varchar;
  ALTER TABLE "organisations" ADD COLUMN "flow_change_kind" "enum_organisations_flow_change_kind";
  ALTER TABLE "organisations" ADD COLUMN "flow_change_note" varchar;
  ALTER TABLE "organisations" ADD COLUMN "flow_change_reason" varchar;
  ALTER TABLE "organisations" ADD COLUMN "flow_unreviewed_reason" varchar;
  ALTER TABLE "organisations" ADD COLUMN "flow_unreviewed_on" timestamp(3) with time zone;
  ALTER TABLE "organisations" ADD COLUMN "flow_unreviewed_by_id" integer;
  ALTER TABLE "organisations" ADD COLUMN "saved_by_id" integer;
  ALTER TABLE "_organisations_v" ADD COLUMN "version_flow_stage" "enum__organisations_v_version_flow_stage";
  ALTER TABLE "_organisations_v" ADD COLUMN "version_flow_edition" numeric;
  ALTER TABLE "_organisations_v" ADD COLUMN "version_flow_words_by_id" integer;
  ALTER TABLE "_organisations_v" ADD COLUMN "version_flow_note" varchar;
  ALTER TABLE "_organisations_v" ADD COLUMN "version_flow_at" timestamp(3) with time zone;
  ALTER TABLE "_organisations_v" ADD COLUMN "version_flow_scheduled_by_id" integer;
  ALTER TABLE "_organisations_v" ADD COLUMN "version_flow_late" boolean;
  ALTER TABLE "_organisations_v" ADD COLUMN "version_flow_failure" varchar;
  ALTER TABLE "_organisations_v" ADD COLUMN "version_flow_change_kind" "enum__organisations_v_version_flow_change_kind";
  ALTER TABLE "_organisations_v" ADD COLUMN "version_flow_change_note" varchar;
  ALTER TABLE "_organisations_v" ADD COLUMN "version_flow_change_reason" varchar;
  ALTER TABLE "_organisations_v" ADD COLUMN "version_flow_unreviewed_reason" varchar;
  ALTER TABLE "_organisations_v" ADD COLUMN "version_flow_unreviewed_on" timestamp(3) with time zone;
  ALTER TABLE "_organisations_v" ADD COLUMN "version_flow_unreviewed_by_id" integer;
  ALTER TABLE "_organisations_v" ADD COLUMN "version_saved_by_id" integer;
  ALTER TABLE "people" ADD COLUMN "flow_stage" "enum_people_flow_stage";
  ALTER TABLE "people" ADD COLUMN "flow_edition" numeric;
  ALTER TABLE "people" ADD COLUMN "flow_words_by_id" integer;
  ALTER TABLE "people" ADD COLUMN "flow_note" varchar;
  ALTER TABLE "people" ADD COLUMN "flow_at" timestamp(3) with time zone;
  ALTER TABLE "people" ADD COLUMN "flow_scheduled_by_id" integer;
  ALTER TABLE "people" ADD COLUMN "flow_late" boolean;
  ALTER TABLE "people" ADD COLUMN "flow_failure" varchar;
  ALTER TABLE "people" ADD COLUMN "flow_change_kind" "enum_people_flow_change_kind";
  ALTER TABLE "people" ADD COLUMN "flow_change_note" varchar;
  ALTER TABLE "people" ADD COLUMN "flow_change_reason" varchar;
  ALTER TABLE "people" ADD COLUMN "flow_unreviewed_reason" varchar;
  ALTER TABLE "people" ADD COLUMN "flow_unreviewed_on" timestamp(3) with time zone;
  ALTER TABLE "people" ADD COLUMN "flow_unreviewed_by_id" integer;
  ALTER TABLE "people" ADD COLUMN "saved_by_id" integer;
  ALTER TABLE "_people_v" ADD COLUMN "version_flow_stage" "enum__people_v_version_flow_stage";
  ALTER TABLE "_people_v" ADD COLUMN "version_flow_edition" numeric;
  ALTER TABLE "_people_v" ADD COLUMN "version_flow_words_by_id" integer;
  ALTER TABLE "_people_v" ADD COLUMN "version_flow_note" varchar;
  ALTER TABLE "_people_v" ADD COLUMN "version_flow_at" timestamp(3) with time zone;
  ALTER TABLE "_people_v" ADD COLUMN "version_flow_scheduled_by_id" integer;
  ALTER TABLE "_people_v" ADD COLUMN "version_flow_late" boolean;
  ALTER TABLE "_people_v" ADD COLUMN "version_flow_failure" varchar;
  ALTER TABLE "_people_v" ADD COLUMN "version_flow_change_kind" "enum__people_v_version_flow_change_kind";
  ALTER TABLE "_people_v" ADD COLUMN "version_flow_change_note" varchar;
  ALTER TABLE "_people_v" ADD COLUMN "version_flow_change_reason" varchar;
  ALTER TABLE "_people_v" ADD COLUMN "version_flow_unreviewed_reason" varchar;
  ALTER TABLE "_people_v" ADD COLUMN "version_flow_unreviewed_on" timestamp(3) with time zone;
  ALTER TABLE "_people_v" ADD COLUMN "version_flow_unreviewed_by_id" integer;
  ALTER TABLE "_people_v" ADD COLUMN "version_saved_by_id" integer;
  ALTER TABLE "pages" ADD COLUMN "flow_stage" "enum_pages_flow_stage";
  ALTER TABLE "pages" ADD COLUMN "flow_edition" numeric;
  ALTER TABLE "pages" ADD COLUMN "flow_words_by_id" integer;
  ALTER TABLE "pages" ADD COLUMN "flow_note" varchar;
  ALTER TABLE "pages" ADD COLUMN "flow_at" timestamp(3) with time zone;
  ALTER TABLE "pages" ADD COLUMN "flow_scheduled_by_id" integer;
  ALTER TABLE "pages" ADD COLUMN "flow_late" boolean;
  ALTER TABLE "pages" ADD COLUMN "flow_failure" varchar;
  ALTER TABLE "pages" ADD COLUMN "flow_change_kind" "enum_pages_flow_change_kind";
  ALTER TABLE "pages" ADD COLUMN "flow_change_note" varchar;
  ALTER TABLE "pages" ADD COLUMN "flow_change_reason" varchar;
  ALTER TABLE "pages" ADD COLUMN "flow_unreviewed_reason" varchar;
  ALTER TABLE "pages" ADD COLUMN "flow_unreviewed_on" timestamp(3) with time zone;
  ALTER TABLE "pages" ADD COLUMN "flow_unreviewed_by_id" integer;
  ALTER TABLE "pages" ADD COLUMN "saved_by_id" integer;
  ALTER TABLE "_pages_v" ADD COLUMN "version_flow_stage" "enum__pages_v_version_flow_stage";
  ALTER TABLE "_pages_v" ADD COLUMN "version_flow_edition" numeric;
  ALTER TABLE "_pages_v" ADD COLUMN "version_flow_words_by_id" integer;
  ALTER TABLE "_pages_v" ADD COLUMN "version_flow_note" varchar;
  ALTER TABLE "_pages_v" ADD COLUMN "version_flow_at" timestamp(3) with time zone;
  ALTER TABLE "_pages_v" ADD COLUMN "version_flow_scheduled_by_id" integer;
  ALTER TABLE "_pages_v" ADD COLUMN "version_flow_late" boolean;
  ALTER TABLE "_pages_v" ADD COLUMN "version_flow_failure" varchar;
  ALTER TABLE "_pages_v" ADD COLUMN "version_flow_change_kind" "enum__pages_v_version_flow_change_kind";
  ALTER TABLE "_pages_v" ADD COLUMN "version_flow_change_note" varchar;
  ALTER TABLE "_pages_v" ADD COLUMN "version_flow_change_reason" varchar;
  ALTER TABLE "_pages_v" ADD COLUMN "version_flow_unreviewed_reason" varchar;
  ALTER TABLE "_pages_v" ADD COLUMN "version_flow_unreviewed_on" timestamp(3) with time zone;
  ALTER TABLE "_pages_v" ADD COLUMN "version_flow_unreviewed_by_id" integer;
  ALTER TABLE "_pages_v" ADD COLUMN "version_saved_by_id" integer;
  ALTER TABLE "files" ADD COLUMN "saved_by_id" integer;
  ALTER TABLE "images" ADD COLUMN "saved_by_id" integer;
  ALTER TABLE "redirects" ADD COLUMN "saved_by_id" integer;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "bundles_id" integer;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "history_id" integer;
  ALTER TABLE "settings" ADD COLUMN "second_pair" boolean DEFAULT true;
  ALTER TABLE "settings" ADD COLUMN "saved_by_id" integer;
  ALTER TABLE "_settings_v" ADD COLUMN "version_second_pair" boolean DEFAULT true;
  ALTER TABLE "_settings_v" ADD COLUMN "version_saved_by_id" integer;
  ALTER TABLE "bundles_rels" ADD CONSTRAINT "bundles_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."bundles"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "bundles_rels" ADD CONSTRAINT "bundles_rels_reports_fk" FOREIGN KEY ("reports_id") REFERENCES "public"."reports"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "bundles_rels" ADD CONSTRAINT "bundles_rels_news_fk" FOREIGN KEY ("news_id") REFERENCES "public"."news"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "bundles_rels" ADD CONSTRAINT "bundles_rels_themes_fk" FOREIGN KEY ("themes_id") REFERENCES "public"."themes"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "bundles_rels" ADD CONSTRAINT "bundles_rels_organisations_fk" FOREIGN KEY ("organisations_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "bundles_rels" ADD CONSTRAINT "bundles_rels_pages_fk" FOREIGN KEY ("pages_id") REFERENCES "public"."pages"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "bundles_rels" ADD CONSTRAINT "bundles_rels_quotes_fk" FOREIGN KEY ("quotes_id") REFERENCES "public"."quotes"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "bundles_rels" ADD CONSTRAINT "bundles_rels_people_fk" FOREIGN KEY ("people_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "history" ADD CONSTRAINT "history_by_id_users_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "bundles_updated_at_idx" ON "bundles" USING btree ("updated_at");
  CREATE INDEX "bundles_created_at_idx" ON "bundles" USING btree ("created_at");
  CREATE INDEX "bundles_rels_order_idx" ON "bundles_rels" USING btree ("order");
  CREATE INDEX "bundles_rels_parent_idx" ON "bundles_rels" USING btree ("parent_id");
  CREATE INDEX "bundles_rels_path_idx" ON "bundles_rels" USING btree ("path");
  CREATE INDEX "bundles_rels_reports_id_idx" ON "bundles_rels" USING btree ("reports_id");
  CREATE INDEX "bundles_rels_news_id_idx" ON "bundles_rels" USING btree ("news_id");
  CREATE INDEX "bundles_rels_themes_id_idx" ON "bundles_rels" USING btree ("themes_id");
  CREATE INDEX "bundles_rels_organisations_id_idx" ON "bundles_rels" USING btree ("organisations_id");
  CREATE INDEX "bundles_rels_pages_id_idx" ON "bundles_rels" USING btree ("pages_id");
  CREATE INDEX "bundles_rels_quotes_id_idx" ON "bundles_rels" USING btree ("quotes_id");
  CREATE INDEX "bundles_rels_people_id_idx" ON "bundles_rels" USING btree ("people_id");
  CREATE INDEX "history_document_idx" ON "history" USING btree ("document");
  CREATE INDEX "history_by_idx" ON "history" USING btree ("by_id");
  CREATE INDEX "history_updated_at_idx" ON "history" USING btree ("updated_at");
  CREATE INDEX "history_created_at_idx" ON "history" USING btree ("created_at");
  ALTER TABLE "reports" ADD CONSTRAINT "reports_flow_words_by_id_users_id_fk" FOREIGN KEY ("flow_words_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "reports" ADD CONSTRAINT "reports_flow_scheduled_by_id_users_id_fk" FOREIGN KEY ("flow_scheduled_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "reports" ADD CONSTRAINT "reports_flow_unreviewed_by_id_users_id_fk" FOREIGN KEY ("flow_unreviewed_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "reports" ADD CONSTRAINT "reports_saved_by_id_users_id_fk" FOREIGN KEY ("saved_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_reports_v" ADD CONSTRAINT "_reports_v_version_flow_words_by_id_users_id_fk" FOREIGN KEY ("version_flow_words_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_reports_v" ADD CONSTRAINT "_reports_v_version_flow_scheduled_by_id_users_id_fk" FOREIGN KEY ("version_flow_scheduled_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_reports_v" ADD CONSTRAINT "_reports_v_version_flow_unreviewed_by_id_users_id_fk" FOREIGN KEY ("version_flow_unreviewed_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_reports_v" ADD CONSTRAINT "_reports_v_version_saved_by_id_users_id_fk" FOREIGN KEY ("version_saved_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "news" ADD CONSTRAINT "news_flow_words_by_id_users_id_fk" FOREIGN KEY ("flow_words_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "news" ADD CONSTRAINT "news_flow_scheduled_by_id_users_id_fk" FOREIGN KEY ("flow_scheduled_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "news" ADD CONSTRAINT "news_flow_unreviewed_by_id_users_id_fk" FOREIGN KEY ("flow_unreviewed_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "news" ADD CONSTRAINT "news_saved_by_id_users_id_fk" FOREIGN KEY ("saved_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_news_v" ADD CONSTRAINT "_news_v_version_flow_words_by_id_users_id_fk" FOREIGN KEY ("version_flow_words_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_news_v" ADD CONSTRAINT "_news_v_version_flow_scheduled_by_id_users_id_fk" FOREIGN KEY ("version_flow_scheduled_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_news_v" ADD CONSTRAINT "_news_v_version_flow_unreviewed_by_id_users_id_fk" FOREIGN KEY ("version_flow_unreviewed_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_news_v" ADD CONSTRAINT "_news_v_version_saved_by_id_users_id_fk" FOREIGN KEY ("version_saved_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "quotes" ADD CONSTRAINT "quotes_flow_words_by_id_users_id_fk" FOREIGN KEY ("flow_words_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "quotes" ADD CONSTRAINT "quotes_flow_scheduled_by_id_users_id_fk" FOREIGN KEY ("flow_scheduled_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "quotes" ADD CONSTRAINT "quotes_flow_unreviewed_by_id_users_id_fk" FOREIGN KEY ("flow_unreviewed_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "quotes" ADD CONSTRAINT "quotes_saved_by_id_users_id_fk" FOREIGN KEY ("saved_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_quotes_v" ADD CONSTRAINT "_quotes_v_version_flow_words_by_id_users_id_fk" FOREIGN KEY ("version_flow_words_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_quotes_v" ADD CONSTRAINT "_quotes_v_version_flow_scheduled_by_id_users_id_fk" FOREIGN KEY ("version_flow_scheduled_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_quotes_v" ADD CONSTRAINT "_quotes_v_version_flow_unreviewed_by_id_users_id_fk" FOREIGN KEY ("version_flow_unreviewed_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_quotes_v" ADD CONSTRAINT "_quotes_v_version_saved_by_id_users_id_fk" FOREIGN KEY ("version_saved_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "themes" ADD CONSTRAINT "themes_flow_words_by_id_users_id_fk" FOREIGN KEY ("flow_words_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "themes" ADD CONSTRAINT "themes_flow_scheduled_by_id_users_id_fk" FOREIGN KEY ("flow_scheduled_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "themes" ADD CONSTRAINT "themes_flow_unreviewed_by_id_users_id_fk" FOREIGN KEY ("flow_unreviewed_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "themes" ADD CONSTRAINT "themes_saved_by_id_users_id_fk" FOREIGN KEY ("saved_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_themes_v" ADD CONSTRAINT "_themes_v_version_flow_words_by_id_users_id_fk" FOREIGN KEY ("version_flow_words_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_themes_v" ADD CONSTRAINT "_themes_v_version_flow_scheduled_by_id_users_id_fk" FOREIGN KEY ("version_flow_scheduled_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_themes_v" ADD CONSTRAINT "_themes_v_version_flow_unreviewed_by_id_users_id_fk" FOREIGN KEY ("version_flow_unreviewed_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_themes_v" ADD CONSTRAINT "_themes_v_version_saved_by_id_users_id_fk" FOREIGN KEY ("version_saved_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "organisations" ADD CONSTRAINT "organisations_flow_words_by_id_users_id_fk" FOREIGN KEY ("flow_words_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "organisations" ADD CONSTRAINT "organisations_flow_scheduled_by_id_users_id_fk" FOREIGN KEY ("flow_scheduled_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "organisations" ADD CONSTRAINT "organisations_flow_unreviewed_by_id_users_id_fk" FOREIGN KEY ("flow_unreviewed_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "organisations" ADD CONSTRAINT "organisations_saved_by_id_users_id_fk" FOREIGN KEY ("saved_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_organisations_v" ADD CONSTRAINT "_organisations_v_version_flow_words_by_id_users_id_fk" FOREIGN KEY ("version_flow_words_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_organisations_v" ADD CONSTRAINT "_organisations_v_version_flow_scheduled_by_id_users_id_fk" FOREIGN KEY ("version_flow_scheduled_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_organisations_v" ADD CONSTRAINT "_organisations_v_version_flow_unreviewed_by_id_users_id_fk" FOREIGN KEY ("version_flow_unreviewed_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_organisations_v" ADD CONSTRAINT "_organisations_v_version_saved_by_id_users_id_fk" FOREIGN KEY ("version_saved_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "people" ADD CONSTRAINT "people_flow_words_by_id_users_id_fk" FOREIGN KEY ("flow_words_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "people" ADD CONSTRAINT "people_flow_scheduled_by_id_users_id_fk" FOREIGN KEY ("flow_scheduled_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "people" ADD CONSTRAINT "people_flow_unreviewed_by_id_users_id_fk" FOREIGN KEY ("flow_unreviewed_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "people" ADD CONSTRAINT "people_saved_by_id_users_id_fk" FOREIGN KEY ("saved_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_people_v" ADD CONSTRAINT "_people_v_version_flow_words_by_id_users_id_fk" FOREIGN KEY ("version_flow_words_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_people_v" ADD CONSTRAINT "_people_v_version_flow_scheduled_by_id_users_id_fk" FOREIGN KEY ("version_flow_scheduled_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_people_v" ADD CONSTRAINT "_people_v_version_flow_unreviewed_by_id_users_id_fk" FOREIGN KEY ("version_flow_unreviewed_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_people_v" ADD CONSTRAINT "_people_v_version_saved_by_id_users_id_fk" FOREIGN KEY ("version_saved_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "pages" ADD CONSTRAINT "pages_flow_words_by_id_users_id_fk" FOREIGN KEY ("flow_words_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "pages" ADD CONSTRAINT "pages_flow_scheduled_by_id_users_id_fk" FOREIGN KEY ("flow_scheduled_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "pages" ADD CONSTRAINT "pages_flow_unreviewed_by_id_users_id_fk" FOREIGN KEY ("flow_unreviewed_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "pages" ADD CONSTRAINT "pages_saved_by_id_users_id_fk" FOREIGN KEY ("saved_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_pages_v" ADD CONSTRAINT "_pages_v_version_flow_words_by_id_users_id_fk" FOREIGN KEY ("version_flow_words_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_pages_v" ADD CONSTRAINT "_pages_v_version_flow_scheduled_by_id_users_id_fk" FOREIGN KEY ("version_flow_scheduled_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_pages_v" ADD CONSTRAINT "_pages_v_version_flow_unreviewed_by_id_users_id_fk" FOREIGN KEY ("version_flow_unreviewed_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_pages_v" ADD CONSTRAINT "_pages_v_version_saved_by_id_users_id_fk" FOREIGN KEY ("version_saved_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "files" ADD CONSTRAINT "files_saved_by_id_users_id_fk" FOREIGN KEY ("saved_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "images" ADD CONSTRAINT "images_saved_by_id_users_id_fk" FOREIGN KEY ("saved_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "redirects" ADD CONSTRAINT "redirects_saved_by_id_users_id_fk" FOREIGN KEY ("saved_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_bundles_fk" FOREIGN KEY ("bundles_id") REFERENCES "public"."bundles"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_history_fk" FOREIGN KEY ("history_id") REFERENCES "public"."history"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "settings" ADD CONSTRAINT "settings_saved_by_id_users_id_fk" FOREIGN KEY ("saved_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_settings_v" ADD CONSTRAINT "_settings_v_version_saved_by_id_users_id_fk" FOREIGN KEY ("version_saved_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "reports_flow_flow_stage_idx" ON "reports" USING btree ("flow_stage");
  CREATE INDEX "reports_flow_flow_words_by_idx" ON "reports" USING btree ("flow_words_by_id");
  CREATE INDEX "reports_flow_flow_at_idx" ON "reports" USING btree ("flow_at");
  CREATE INDEX "reports_flow_flow_scheduled_by_idx" ON "reports" USING btree ("flow_scheduled_by_id");
  CREATE INDEX "reports_flow_unreviewed_flow_unreviewed_by_idx" ON "reports" USING btree ("flow_unreviewed_by_id");
  CREATE INDEX "reports_saved_by_idx" ON "reports" USING btree ("saved_by_id");
  CREATE INDEX "_reports_v_version_flow_version_flow_stage_idx" ON "_reports_v" USING btree ("version_flow_stage");
  CREATE INDEX "_reports_v_version_flow_version_flow_words_by_idx" ON "_reports_v" USING btree ("version_flow_words_by_id");
  CREATE INDEX "_reports_v_version_flow_version_flow_at_idx" ON "_reports_v" USING btree ("version_flow_at");
  CREATE INDEX "_reports_v_version_flow_version_flow_scheduled_by_idx" ON "_reports_v" USING btree ("version_flow_scheduled_by_id");
  CREATE INDEX "_reports_v_version_flow_unreviewed_version_flow_unreview_idx" ON "_reports_v" USING btree ("version_flow_unreviewed_by_id");
  CREATE INDEX "_reports_v_version_version_saved_by_idx" ON "_reports_v" USING btree ("version_saved_by_id");
  CREATE INDEX "news_flow_flow_stage_idx" ON "news" USING btree ("flow_stage");
  CREATE INDEX "news_flow_flow_words_by_idx" ON "news" USING btree ("flow_words_by_id");
  CREATE INDEX "news_flow_flow_at_idx" ON "news" USING btree ("flow_at");
  CREATE INDEX "news_flow_flow_scheduled_by_idx" ON "news" USING btree ("flow_scheduled_by_id");
  CREATE INDEX "news_flow_unreviewed_flow_unreviewed_by_idx" ON "news" USING btree ("flow_unreviewed_by_id");
  CREATE INDEX "news_saved_by_idx" ON "news" USING btree ("saved_by_id");
  CREATE INDEX "_news_v_version_flow_version_flow_stage_idx" ON "_news_v" USING btree ("version_flow_stage");
  CREATE INDEX "_news_v_version_flow_version_flow_words_by_idx" ON "_news_v" USING btree ("version_flow_words_by_id");
  CREATE INDEX "_news_v_version_flow_version_flow_at_idx" ON "_news_v" USING btree ("version_flow_at");
  CREATE INDEX "_news_v_version_flow_version_flow_scheduled_by_idx" ON "_news_v" USING btree ("version_flow_scheduled_by_id");
  CREATE INDEX "_news_v_version_flow_unreviewed_version_flow_unreviewed__idx" ON "_news_v" USING btree ("version_flow_unreviewed_by_id");
  CREATE INDEX "_news_v_version_version_saved_by_idx" ON "_news_v" USING btree ("version_saved_by_id");
  CREATE INDEX "quotes_flow_flow_stage_idx" ON "quotes" USING btree ("flow_stage");
  CREATE INDEX "quotes_flow_flow_words_by_idx" ON "quotes" USING btree ("flow_words_by_id");
  CREATE INDEX "quotes_flow_flow_at_idx" ON "quotes" USING btree ("flow_at");
  CREATE INDEX "quotes_flow_flow_scheduled_by_idx" ON "quotes" USING btree ("flow_scheduled_by_id");
  CREATE INDEX "quotes_flow_unreviewed_flow_unreviewed_by_idx" ON "quotes" USING btree ("flow_unreviewed_by_id");
  CREATE INDEX "quotes_saved_by_idx" ON "quotes" USING btree ("saved_by_id");
  CREATE INDEX "_quotes_v_version_flow_version_flow_stage_idx" ON "_quotes_v" USING btree ("version_flow_stage");
  CREATE INDEX "_quotes_v_version_flow_version_flow_words_by_idx" ON "_quotes_v" USING btree ("version_flow_words_by_id");
  CREATE INDEX "_quotes_v_version_flow_version_flow_at_idx" ON "_quotes_v" USING btree ("version_flow_at");
  CREATE INDEX "_quotes_v_version_flow_version_flow_scheduled_by_idx" ON "_quotes_v" USING btree ("version_flow_scheduled_by_id");
  CREATE INDEX "_quotes_v_version_flow_unreviewed_version_flow_unreviewe_idx" ON "_quotes_v" USING btree ("version_flow_unreviewed_by_id");
  CREATE INDEX "_quotes_v_version_version_saved_by_idx" ON "_quotes_v" USING btree ("version_saved_by_id");
  CREATE INDEX "themes_flow_flow_stage_idx" ON "themes" USING btree ("flow_stage");
  CREATE INDEX "themes_flow_flow_words_by_idx" ON "themes" USING btree ("flow_words_by_id");
  CREATE INDEX "themes_flow_flow_at_idx" ON "themes" USING btree ("flow_at");
  CREATE INDEX "themes_flow_flow_scheduled_by_idx" ON "themes" USING btree ("flow_scheduled_by_id");
  CREATE INDEX "themes_flow_unreviewed_flow_unreviewed_by_idx" ON "themes" USING btree ("flow_unreviewed_by_id");
  CREATE INDEX "themes_saved_by_idx" ON "themes" USING btree ("saved_by_id");
  CREATE INDEX "_themes_v_version_flow_version_flow_stage_idx" ON "_themes_v" USING btree ("version_flow_stage");
  CREATE INDEX "_themes_v_version_flow_version_flow_words_by_idx" ON "_themes_v" USING btree ("version_flow_words_by_id");
  CREATE INDEX "_themes_v_version_flow_version_flow_at_idx" ON "_themes_v" USING btree ("version_flow_at");
  CREATE INDEX "_themes_v_version_flow_version_flow_scheduled_by_idx" ON "_themes_v" USING btree ("version_flow_scheduled_by_id");
  CREATE INDEX "_themes_v_version_flow_unreviewed_version_flow_unreviewe_idx" ON "_themes_v" USING btree ("version_flow_unreviewed_by_id");
  CREATE INDEX "_themes_v_version_version_saved_by_idx" ON "_themes_v" USING btree ("version_saved_by_id");
  CREATE INDEX "organisations_flow_flow_stage_idx" ON "organisations" USING btree ("flow_stage");
  CREATE INDEX "organisations_flow_flow_words_by_idx" ON "organisations" USING btree ("flow_words_by_id");
  CREATE INDEX "organisations_flow_flow_at_idx" ON "organisations" USING btree ("flow_at");
  CREATE INDEX "organisations_flow_flow_scheduled_by_idx" ON "organisations" USING btree ("flow_scheduled_by_id");
  CREATE INDEX "organisations_flow_unreviewed_flow_unreviewed_by_idx" ON "organisations" USING btree ("flow_unreviewed_by_id");
  CREATE INDEX "organisations_saved_by_idx" ON "organisations" USING btree ("saved_by_id");
  CREATE INDEX "_organisations_v_version_flow_version_flow_stage_idx" ON "_organisations_v" USING btree ("version_flow_stage");
  CREATE INDEX "_organisations_v_version_flow_version_flow_words_by_idx" ON "_organisations_v" USING btree ("version_flow_words_by_id");
  CREATE INDEX "_organisations_v_version_flow_version_flow_at_idx" ON "_organisations_v" USING btree ("version_flow_at");
  CREATE INDEX "_organisations_v_version_flow_version_flow_scheduled_by_idx" ON "_organisations_v" USING btree ("version_flow_scheduled_by_id");
  CREATE INDEX "_organisations_v_version_flow_unreviewed_version_flow_un_idx" ON "_organisations_v" USING btree ("version_flow_unreviewed_by_id");
  CREATE INDEX "_organisations_v_version_version_saved_by_idx" ON "_organisations_v" USING btree ("version_saved_by_id");
  CREATE INDEX "people_flow_flow_stage_idx" ON "people" USING btree ("flow_stage");
  CREATE INDEX "people_flow_flow_words_by_idx" ON "people" USING btree ("flow_words_by_id");
  CREATE INDEX "people_flow_flow_at_idx" ON "people" USING btree ("flow_at");
  CREATE INDEX "people_flow_flow_scheduled_by_idx" ON "people" USING btree ("flow_scheduled_by_id");
  CREATE INDEX "people_flow_unreviewed_flow_unreviewed_by_idx" ON "people" USING btree ("flow_unreviewed_by_id");
  CREATE INDEX "people_saved_by_idx" ON "people" USING btree ("saved_by_id");
  CREATE INDEX "_people_v_version_flow_version_flow_stage_idx" ON "_people_v" USING btree ("version_flow_stage");
  CREATE INDEX "_people_v_version_flow_version_flow_words_by_idx" ON "_people_v" USING btree ("version_flow_words_by_id");
  CREATE INDEX "_people_v_version_flow_version_flow_at_idx" ON "_people_v" USING btree ("version_flow_at");
  CREATE INDEX "_people_v_version_flow_version_flow_scheduled_by_idx" ON "_people_v" USING btree ("version_flow_scheduled_by_id");
  CREATE INDEX "_people_v_version_flow_unreviewed_version_flow_unreviewe_idx" ON "_people_v" USING btree ("version_flow_unreviewed_by_id");
  CREATE INDEX "_people_v_version_version_saved_by_idx" ON "_people_v" USING btree ("version_saved_by_id");
  CREATE INDEX "pages_flow_flow_stage_idx" ON "pages" USING btree ("flow_stage");
  CREATE INDEX "pages_flow_flow_words_by_idx" ON "pages" USING btree ("flow_words_by_id");
  CREATE INDEX "pages_flow_flow_at_idx" ON "pages" USING btree ("flow_at");
  CREATE INDEX "pages_flow_flow_scheduled_by_idx" ON "pages" USING btree ("flow_scheduled_by_id");
  CREATE INDEX "pages_flow_unreviewed_flow_unreviewed_by_idx" ON "pages" USING btree ("flow_unreviewed_by_id");
  CREATE INDEX "pages_saved_by_idx" ON "pages" USING btree ("saved_by_id");
  CREATE INDEX "_pages_v_version_flow_version_flow_stage_idx" ON "_pages_v" USING btree ("version_flow_stage");
  CREATE INDEX "_pages_v_version_flow_version_flow_words_by_idx" ON "_pages_v" USING btree ("version_flow_words_by_id");
  CREATE INDEX "_pages_v_version_flow_version_flow_at_idx" ON "_pages_v" USING btree ("version_flow_at");
  CREATE INDEX "_pages_v_version_flow_version_flow_scheduled_by_idx" ON "_pages_v" USING btree ("version_flow_scheduled_by_id");
  CREATE INDEX "_pages_v_version_flow_unreviewed_version_flow_unreviewed_idx" ON "_pages_v" USING btree ("version_flow_unreviewed_by_id");
  CREATE INDEX "_pages_v_version_version_saved_by_idx" ON "_pages_v" USING btree ("version_saved_by_id");
  CREATE INDEX "files_saved_by_idx" ON "files" USING btree ("saved_by_id");
  CREATE INDEX "images_saved_by_idx" ON "images" USING btree ("saved_by_id");
  CREATE INDEX "redirects_saved_by_idx" ON "redirects" USING btree ("saved_by_id");
  CREATE INDEX "payload_locked_documents_rels_bundles_id_idx" ON "payload_locked_documents_rels" USING btree ("bundles_id");
  CREATE INDEX "payload_locked_documents_rels_history_id_idx" ON "payload_locked_documents_rels" USING btree ("history_id");
  CREATE INDEX "settings_saved_by_idx" ON "settings" USING btree ("saved_by_id");
  CREATE INDEX "_settings_v_version_version_saved_by_idx" ON "_settings_v" USING btree ("version_saved_by_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "bundles" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "bundles_rels" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "history" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "bundles" CASCADE;
  DROP TABLE "bundles_rels" CASCADE;
  DROP TABLE "history" CASCADE;
  ALTER TABLE "reports" DROP CONSTRAINT "reports_flow_words_by_id_users_id_fk";
  
  ALTER TABLE "reports" DROP CONSTRAINT "reports_flow_scheduled_by_id_users_id_fk";
  
  ALTER TABLE "reports" DROP CONSTRAINT "reports_flow_unreviewed_by_id_users_id_fk";
  
  ALTER TABLE "reports" DROP CONSTRAINT "reports_saved_by_id_users_id_fk";
  
  ALTER TABLE "_reports_v" DROP CONSTRAINT "_reports_v_version_flow_words_by_id_users_id_fk";
  
  ALTER TABLE "_reports_v" DROP CONSTRAINT "_reports_v_version_flow_scheduled_by_id_users_id_fk";
  
  ALTER TABLE "_reports_v" DROP CONSTRAINT "_reports_v_version_flow_unreviewed_by_id_users_id_fk";
  
  ALTER TABLE "_reports_v" DROP CONSTRAINT "_reports_v_version_saved_by_id_users_id_fk";
  
  ALTER TABLE "news" DROP CONSTRAINT "news_flow_words_by_id_users_id_fk";
  
  ALTER TABLE "news" DROP CONSTRAINT "news_flow_scheduled_by_id_users_id_fk";
  
  ALTER TABLE "news" DROP CONSTRAINT "news_flow_unreviewed_by_id_users_id_fk";
  
  ALTER TABLE "news" DROP CONSTRAINT "news_saved_by_id_users_id_fk";
  
  ALTER TABLE "_news_v" DROP CONSTRAINT "_news_v_version_flow_words_by_id_users_id_fk";
  
  ALTER TABLE "_news_v" DROP CONSTRAINT "_news_v_version_flow_scheduled_by_id_users_id_fk";
  
  ALTER TABLE "_news_v" DROP CONSTRAINT "_news_v_version_flow_unreviewed_by_id_users_id_fk";
  
  ALTER TABLE "_news_v" DROP CONSTRAINT "_news_v_version_saved_by_id_users_id_fk";
  
  ALTER TABLE "quotes" DROP CONSTRAINT "quotes_flow_words_by_id_users_id_fk";
  
  ALTER TABLE "quotes" DROP CONSTRAINT "quotes_flow_scheduled_by_id_users_id_fk";
  
  ALTER TABLE "quotes" DROP CONSTRAINT "quotes_flow_unreviewed_by_id_users_id_fk";
  
  ALTER TABLE "quotes" DROP CONSTRAINT "quotes_saved_by_id_users_id_fk";
  
  ALTER TABLE "_quotes_v" DROP CONSTRAINT "_quotes_v_version_flow_words_by_id_users_id_fk";
  
  ALTER TABLE "_quotes_v" DROP CONSTRAINT "_quotes_v_version_flow_scheduled_by_id_users_id_fk";
  
  ALTER TABLE "_quotes_v" DROP CONSTRAINT "_quotes_v_version_flow_unreviewed_by_id_users_id_fk";
  
  ALTER TABLE "_quotes_v" DROP CONSTRAINT "_quotes_v_version_saved_by_id_users_id_fk";
  
  ALTER TABLE "themes" DROP CONSTRAINT "themes_flow_words_by_id_users_id_fk";
  
  ALTER TABLE "themes" DROP CONSTRAINT "themes_flow_scheduled_by_id_users_id_fk";
  
  ALTER TABLE "themes" DROP CONSTRAINT "themes_flow_unreviewed_by_id_users_id_fk";
  
  ALTER TABLE "themes" DROP CONSTRAINT "themes_saved_by_id_users_id_fk";
  
  ALTER TABLE "_themes_v" DROP CONSTRAINT "_themes_v_version_flow_words_by_id_users_id_fk";
  
  ALTER TABLE "_themes_v" DROP CONSTRAINT "_themes_v_version_flow_scheduled_by_id_users_id_fk";
  
  ALTER TABLE "_themes_v" DROP CONSTRAINT "_themes_v_version_flow_unreviewed_by_id_users_id_fk";
  
  ALTER TABLE "_themes_v" DROP CONSTRAINT "_themes_v_version_saved_by_id_users_id_fk";
  
  ALTER TABLE "organisations" DROP CONSTRAINT "organisations_flow_words_by_id_users_id_fk";
  
  ALTER TABLE "organisations" DROP CONSTRAINT "organisations_flow_scheduled_by_id_users_id_fk";
  
  ALTER TABLE "organisations" DROP CONSTRAINT "organisations_flow_unreviewed_by_id_users_id_fk";
  
  ALTER TABLE "organisations" DROP CONSTRAINT "organisations_saved_by_id_users_id_fk";
  
  ALTER TABLE "_organisations_v" DROP CONSTRAINT "_organisations_v_version_flow_words_by_id_users_id_fk";
  
  ALTER TABLE "_organisations_v" DROP CONSTRAINT "_organisations_v_version_flow_scheduled_by_id_users_id_fk";
  
  ALTER TABLE "_organisations_v" DROP CONSTRAINT "_organisations_v_version_flow_unreviewed_by_id_users_id_fk";
  
  ALTER TABLE "_organisations_v" DROP CONSTRAINT "_organisations_v_version_saved_by_id_users_id_fk";
  
  ALTER TABLE "people" DROP CONSTRAINT "people_flow_words_by_id_users_id_fk";
  
  ALTER TABLE "people" DROP CONSTRAINT "people_flow_scheduled_by_id_users_id_fk";
  
  ALTER TABLE "people" DROP CONSTRAINT "people_flow_unreviewed_by_id_users_id_fk";
  
  ALTER TABLE "people" DROP CONSTRAINT "people_saved_by_id_users_id_fk";
  
  ALTER TABLE "_people_v" DROP CONSTRAINT "_people_v_version_flow_words_by_id_users_id_fk";
  
  ALTER TABLE "_people_v" DROP CONSTRAINT "_people_v_version_flow_scheduled_by_id_users_id_fk";
  
  ALTER TABLE "_people_v" DROP CONSTRAINT "_people_v_version_flow_unreviewed_by_id_users_id_fk";
  
  ALTER TABLE "_people_v" DROP CONSTRAINT "_people_v_version_saved_by_id_users_id_fk";
  
  ALTER TABLE "pages" DROP CONSTRAINT "pages_flow_words_by_id_users_id_fk";
  
  ALTER TABLE "pages" DROP CONSTRAINT "pages_flow_scheduled_by_id_users_id_fk";
  
  ALTER TABLE "pages" DROP CONSTRAINT "pages_flow_unreviewed_by_id_users_id_fk";
  
  ALTER TABLE "pages" DROP CONSTRAINT "pages_saved_by_id_users_id_fk";
  
  ALTER TABLE "_pages_v" DROP CONSTRAINT "_pages_v_version_flow_words_by_id_users_id_fk";
  
  ALTER TABLE "_pages_v" DROP CONSTRAINT "_pages_v_version_flow_scheduled_by_id_users_id_fk";
  
  ALTER TABLE "_pages_v" DROP CONSTRAINT "_pages_v_version_flow_unreviewed_by_id_users_id_fk";
  
  ALTER TABLE "_pages_v" DROP CONSTRAINT "_pages_v_version_saved_by_id_users_id_fk";
  
  ALTER TABLE "files" DROP CONSTRAINT "files_saved_by_id_users_id_fk";
  
  ALTER TABLE "images" DROP CONSTRAINT "images_saved_by_id_users_id_fk";
  
  ALTER TABLE "redirects" DROP CONSTRAINT "redirects_saved_by_id_users_id_fk";
  
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_bundles_fk";
  
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_history_fk";
  
  ALTER TABLE "settings" DROP CONSTRAINT "settings_saved_by_id_users_id_fk";
  
  ALTER TABLE "_settings_v" DROP CONSTRAINT "_settings_v_version_saved_by_id_users_id_fk";
  
  DROP INDEX "reports_flow_flow_stage_idx";
  DROP INDEX "reports_flow_flow_words_by_idx";
  DROP INDEX "reports_flow_flow_at_idx";
  DROP INDEX "reports_flow_flow_scheduled_by_idx";
  DROP INDEX "reports_flow_unreviewed_flow_unreviewed_by_idx";
  DROP INDEX "reports_saved_by_idx";
  DROP INDEX "_reports_v_version_flow_version_flow_stage_idx";
  DROP INDEX "_reports_v_version_flow_version_flow_words_by_idx";
  DROP INDEX "_reports_v_version_flow_version_flow_at_idx";
  DROP INDEX "_reports_v_version_flow_version_flow_scheduled_by_idx";
  DROP INDEX "_reports_v_version_flow_unreviewed_version_flow_unreview_idx";
  DROP INDEX "_reports_v_version_version_saved_by_idx";
  DROP INDEX "news_flow_flow_stage_idx";
  DROP INDEX "news_flow_flow_words_by_idx";
  DROP INDEX "news_flow_flow_at_idx";
  DROP INDEX "news_flow_flow_scheduled_by_idx";
  DROP INDEX "news_flow_unreviewed_flow_unreviewed_by_idx";
  DROP INDEX "news_saved_by_idx";
  DROP INDEX "_news_v_version_flow_version_flow_stage_idx";
  DROP INDEX "_news_v_version_flow_version_flow_words_by_idx";
  DROP INDEX "_news_v_version_flow_version_flow_at_idx";
  DROP INDEX "_news_v_version_flow_version_flow_scheduled_by_idx";
  DROP INDEX "_news_v_version_flow_unreviewed_version_flow_unreviewed__idx";
  DROP INDEX "_news_v_version_version_saved_by_idx";
  DROP INDEX "quotes_flow_flow_stage_idx";
  DROP INDEX "quotes_flow_flow_words_by_idx";
  DROP INDEX "quotes_flow_flow_at_idx";
  DROP INDEX "quotes_flow_flow_scheduled_by_idx";
  DROP INDEX "quotes_flow_unreviewed_flow_unreviewed_by_idx";
  DROP INDEX "quotes_saved_by_idx";
  DROP INDEX "_quotes_v_version_flow_version_flow_stage_idx";
  DROP INDEX "_quotes_v_version_flow_version_flow_words_by_idx";
  DROP INDEX "_quotes_v_version_flow_version_flow_at_idx";
  DROP INDEX "_quotes_v_version_flow_version_flow_scheduled_by_idx";
  DROP INDEX "_quotes_v_version_flow_unreviewed_version_flow_unreviewe_idx";
  DROP INDEX "_quotes_v_version_version_saved_by_idx";
  DROP INDEX "themes_flow_flow_stage_idx";
  DROP INDEX "themes_flow_flow_words_by_idx";
  DROP INDEX "themes_flow_flow_at_idx";
  DROP INDEX "themes_flow_flow_scheduled_by_idx";
  DROP INDEX "themes_flow_unreviewed_flow_unreviewed_by_idx";
  DROP INDEX "themes_saved_by_idx";
  DROP INDEX "_themes_v_version_flow_version_flow_stage_idx";
  DROP INDEX "_themes_v_version_flow_version_flow_words_by_idx";
  DROP INDEX "_themes_v_version_flow_version_flow_at_idx";
  DROP INDEX "_themes_v_version_flow_version_flow_scheduled_by_idx";
  DROP INDEX "_themes_v_version_flow_unreviewed_version_flow_unreviewe_idx";
  DROP INDEX "_themes_v_version_version_saved_by_idx";
  DROP INDEX "organisations_flow_flow_stage_idx";
  DROP INDEX "organisations_flow_flow_words_by_idx";
  DROP INDEX "organisations_flow_flow_at_idx";
  DROP INDEX "organisations_flow_flow_scheduled_by_idx";
  DROP INDEX "organisations_flow_unreviewed_flow_unreviewed_by_idx";
  DROP INDEX "organisations_saved_by_idx";
  DROP INDEX "_organisations_v_version_flow_version_flow_stage_idx";
  DROP INDEX "_organisations_v_version_flow_version_flow_words_by_idx";
  DROP INDEX "_organisations_v_version_flow_version_flow_at_idx";
  DROP INDEX "_organisations_v_version_flow_version_flow_scheduled_by_idx";
  DROP INDEX "_organisations_v_version_flow_unreviewed_version_flow_un_idx";
  DROP INDEX "_organisations_v_version_version_saved_by_idx";
  DROP INDEX "people_flow_flow_stage_idx";
  DROP INDEX "people_flow_flow_words_by_idx";
  DROP INDEX "people_flow_flow_at_idx";
  DROP INDEX "people_flow_flow_scheduled_by_idx";
  DROP INDEX "people_flow_unreviewed_flow_unreviewed_by_idx";
  DROP INDEX "people_saved_by_idx";
  DROP INDEX "_people_v_version_flow_version_flow_stage_idx";
  DROP INDEX "_people_v_version_flow_version_flow_words_by_idx";
  DROP INDEX "_people_v_version_flow_version_flow_at_idx";
  DROP INDEX "_people_v_version_flow_version_flow_scheduled_by_idx";
  DROP INDEX "_people_v_version_flow_unreviewed_version_flow_unreviewe_idx";
  DROP INDEX "_people_v_version_version_saved_by_idx";
  DROP INDEX "pages_flow_flow_stage_idx";
  DROP INDEX "pages_flow_flow_words_by_idx";
  DROP INDEX "pages_flow_flow_at_idx";
  DROP INDEX "pages_flow_flow_scheduled_by_idx";
  DROP INDEX "pages_flow_unreviewed_flow_unreviewed_by_idx";
  DROP INDEX "pages_saved_by_idx";
  DROP INDEX "_pages_v_version_flow_version_flow_stage_idx";
  DROP INDEX "_pages_v_version_flow_version_flow_words_by_idx";
  DROP INDEX "_pages_v_version_flow_version_flow_at_idx";
  DROP INDEX "_pages_v_version_flow_version_flow_scheduled_by_idx";
  DROP INDEX "_pages_v_version_flow_unreviewed_version_flow_unreviewed_idx";
  DROP INDEX "_pages_v_version_version_saved_by_idx";
  DROP INDEX "files_saved_by_idx";
  DROP INDEX "images_saved_by_idx";
  DROP INDEX "redirects_saved_by_idx";
  DROP INDEX "payload_locked_documents_rels_bundles_id_idx";
  DROP INDEX "payload_locked_documents_rels_history_id_idx";
  DROP INDEX "settings_saved_by_idx";
  DROP INDEX "_settings_v_version_version_saved_by_idx";
  ALTER TABLE "reports" DROP COLUMN "flow_stage";
  ALTER TABLE "reports" DROP COLUMN "flow_edition";
  ALTER TABLE "reports" DROP COLUMN "flow_words_by_id";
  ALTER TABLE "reports" DROP COLUMN "flow_note";
  ALTER TABLE "reports" DROP COLUMN "flow_at";
  ALTER TABLE "reports" DROP COLUMN "flow_scheduled_by_id";
  ALTER TABLE "reports" DROP COLUMN "flow_late";
  ALTER TABLE "reports" DROP COLUMN "flow_failure";
  ALTER TABLE "reports" DROP COLUMN "flow_change_kind";
  ALTER TABLE "reports" DROP COLUMN "flow_change_note";
  ALTER TABLE "reports" DROP COLUMN "flow_change_reason";
  ALTER TABLE "reports" DROP COLUMN "flow_unreviewed_reason";
  ALTER TABLE "reports" DROP COLUMN "flow_unreviewed_on";
  ALTER TABLE "reports" DROP COLUMN "flow_unreviewed_by_id";
  ALTER TABLE "reports" DROP COLUMN "saved_by_id";
  ALTER TABLE "_reports_v" DROP COLUMN "version_flow_stage";
  ALTER TABLE "_reports_v" DROP COLUMN "version_flow_edition";
  ALTER TABLE "_reports_v" DROP COLUMN "version_flow_words_by_id";
  ALTER TABLE "_reports_v" DROP COLUMN "version_flow_note";
  ALTER TABLE "_reports_v" DROP COLUMN "version_flow_at";
  ALTER TABLE "_reports_v" DROP COLUMN "version_flow_scheduled_by_id";
  ALTER TABLE "_reports_v" DROP COLUMN "version_flow_late";
  ALTER TABLE "_reports_v" DROP COLUMN "version_flow_failure";
  ALTER TABLE "_reports_v" DROP COLUMN "version_flow_change_kind";
  ALTER TABLE "_reports_v" DROP COLUMN "version_flow_change_note";
  ALTER TABLE "_reports_v" DROP COLUMN "version_flow_change_reason";
  ALTER TABLE "_reports_v" DROP COLUMN "version_flow_unreviewed_reason";
  ALTER TABLE "_reports_v" DROP COLUMN "version_flow_unreviewed_on";
  ALTER TABLE "_reports_v" DROP COLUMN "version_flow_unreviewed_by_id";
  ALTER TABLE "_reports_v" DROP COLUMN "version_saved_by_id";
  ALTER TABLE "news" DROP COLUMN "flow_stage";
  ALTER TABLE "news" DROP COLUMN "flow_edition";
  ALTER TABLE "news" DROP COLUMN "flow_words_by_id";
  ALTER TABLE "news" DROP COLUMN "flow_note";
  ALTER TABLE "news" DROP COLUMN "flow_at";
  ALTER TABLE "news" DROP COLUMN "flow_scheduled_by_id";
  ALTER TABLE "news" DROP COLUMN "flow_late";
  ALTER TABLE "news" DROP COLUMN "flow_failure";
  ALTER TABLE "news" DROP COLUMN "flow_change_kind";
  ALTER TABLE "news" DROP COLUMN "flow_change_note";
  ALTER TABLE "news" DROP COLUMN "flow_change_reason";
  ALTER TABLE "news" DROP COLUMN "flow_unreviewed_reason";
  ALTER TABLE "news" DROP COLUMN "flow_unreviewed_on";
  ALTER TABLE "news" DROP COLUMN "flow_unreviewed_by_id";
  ALTER TABLE "news" DROP COLUMN "saved_by_id";
  ALTER TABLE "_news_v" DROP COLUMN "version_flow_stage";
  ALTER TABLE "_news_v" DROP COLUMN "version_flow_edition";
  ALTER TABLE "_news_v" DROP COLUMN "version_flow_words_by_id";
  ALTER TABLE "_news_v" DROP COLUMN "version_flow_note";
  ALTER TABLE "_news_v" DROP COLUMN "version_flow_at";
  ALTER TABLE "_news_v" DROP COLUMN "version_flow_scheduled_by_id";
  ALTER TABLE "_news_v" DROP COLUMN "version_flow_late";
  ALTER TABLE "_news_v" DROP COLUMN "version_flow_failure";
  ALTER TABLE "_news_v" DROP COLUMN "version_flow_change_kind";
  ALTER TABLE "_news_v" DROP COLUMN "version_flow_change_note";
  ALTER TABLE "_news_v" DROP COLUMN "version_flow_change_reason";
  ALTER TABLE "_news_v" DROP COLUMN "version_flow_unreviewed_reason";
  ALTER TABLE "_news_v" DROP COLUMN "version_flow_unreviewed_on";
  ALTER TABLE "_news_v" DROP COLUMN "version_flow_unreviewed_by_id";
  ALTER TABLE "_news_v" DROP COLUMN "version_saved_by_id";
  ALTER TABLE "quotes" DROP COLUMN "flow_stage";
  ALTER TABLE "quotes" DROP COLUMN "flow_edition";
  ALTER TABLE "quotes" DROP COLUMN "flow_words_by_id";
  ALTER TABLE "quotes" DROP COLUMN "flow_note";
  ALTER TABLE "quotes" DROP COLUMN "flow_at";
  ALTER TABLE "quotes" DROP COLUMN "flow_scheduled_by_id";
  ALTER TABLE "quotes" DROP COLUMN "flow_late";
  ALTER TABLE "quotes" DROP COLUMN "flow_failure";
  ALTER TABLE "quotes" DROP COLUMN "flow_change_kind";
  ALTER TABLE "quotes" DROP COLUMN "flow_change_note";
  ALTER TABLE "quotes" DROP COLUMN "flow_change_reason";
  ALTER TABLE "quotes" DROP COLUMN "flow_unreviewed_reason";
  ALTER TABLE "quotes" DROP COLUMN "flow_unreviewed_on";
  ALTER TABLE "quotes" DROP COLUMN "flow_unreviewed_by_id";
  ALTER TABLE "quotes" DROP COLUMN "saved_by_id";
  ALTER TABLE "_quotes_v" DROP COLUMN "version_flow_stage";
  ALTER TABLE "_quotes_v" DROP COLUMN "version_flow_edition";
  ALTER TABLE "_quotes_v" DROP COLUMN "version_flow_words_by_id";
  ALTER TABLE "_quotes_v" DROP COLUMN "version_flow_note";
  ALTER TABLE "_quotes_v" DROP COLUMN "version_flow_at";
  ALTER TABLE "_quotes_v" DROP COLUMN "version_flow_scheduled_by_id";
  ALTER TABLE "_quotes_v" DROP COLUMN "version_flow_late";
  ALTER TABLE "_quotes_v" DROP COLUMN "version_flow_failure";
  ALTER TABLE "_quotes_v" DROP COLUMN "version_flow_change_kind";
  ALTER TABLE "_quotes_v" DROP COLUMN "version_flow_change_note";
  ALTER TABLE "_quotes_v" DROP COLUMN "version_flow_change_reason";
  ALTER TABLE "_quotes_v" DROP COLUMN "version_flow_unreviewed_reason";
  ALTER TABLE "_quotes_v" DROP COLUMN "version_flow_unreviewed_on";
  ALTER TABLE "_quotes_v" DROP COLUMN "version_flow_unreviewed_by_id";
  ALTER TABLE "_quotes_v" DROP COLUMN "version_saved_by_id";
  ALTER TABLE "themes" DROP COLUMN "flow_stage";
  ALTER TABLE "themes" DROP COLUMN "flow_edition";
  ALTER TABLE "themes" DROP COLUMN "flow_words_by_id";
  ALTER TABLE "themes" DROP COLUMN "flow_note";
  ALTER TABLE "themes" DROP COLUMN "flow_at";
  ALTER TABLE "themes" DROP COLUMN "flow_scheduled_by_id";
  ALTER TABLE "themes" DROP COLUMN "flow_late";
  ALTER TABLE "themes" DROP COLUMN "flow_failure";
  ALTER TABLE "themes" DROP COLUMN "flow_change_kind";
  ALTER TABLE "themes" DROP COLUMN "flow_change_note";
  ALTER TABLE "themes" DROP COLUMN "flow_change_reason";
  ALTER TABLE "themes" DROP COLUMN "flow_unreviewed_reason";
  ALTER TABLE "themes" DROP COLUMN "flow_unreviewed_on";
  ALTER TABLE "themes" DROP COLUMN "flow_unreviewed_by_id";
  ALTER TABLE "themes" DROP COLUMN "saved_by_id";
  ALTER TABLE "_themes_v" DROP COLUMN "version_flow_stage";
  ALTER TABLE "_themes_v" DROP COLUMN "version_flow_edition";
  ALTER TABLE "_themes_v" DROP COLUMN "version_flow_words_by_id";
  ALTER TABLE "_themes_v" DROP COLUMN "version_flow_note";
  ALTER TABLE "_themes_v" DROP COLUMN "version_flow_at";
  ALTER TABLE "_themes_v" DROP COLUMN "version_flow_scheduled_by_id";
  ALTER TABLE "_themes_v" DROP COLUMN "version_flow_late";
  ALTER TABLE "_themes_v" DROP COLUMN "version_flow_failure";
  ALTER TABLE "_themes_v" DROP COLUMN "version_flow_change_kind";
  ALTER TABLE "_themes_v" DROP COLUMN "version_flow_change_note";
  ALTER TABLE "_themes_v" DROP COLUMN "version_flow_change_reason";
  ALTER TABLE "_themes_v" DROP COLUMN "version_flow_unreviewed_reason";
  ALTER TABLE "_themes_v" DROP COLUMN "version_flow_unreviewed_on";
  ALTER TABLE "_themes_v" DROP COLUMN "version_flow_unreviewed_by_id";
  ALTER TABLE "_themes_v" DROP COLUMN "version_saved_by_id";
  ALTER TABLE "organisations" DROP COLUMN "flow_stage";
  ALTER TABLE "organisations" DROP COLUMN "flow_edition";
  ALTER TABLE "organisations" DROP COLUMN "flow_words_by_id";
  ALTER TABLE "organisations" DROP COLUMN "flow_note";
  ALTER TABLE "organisations" DROP COLUMN "flow_at";
  ALTER TABLE "organisations" DROP COLUMN "flow_scheduled_by_id";
  ALTER TABLE "organisations" DROP COLUMN "flow_late";
  ALTER TABLE "organisations" DROP COLUMN "flow_failure";
  ALTER TABLE "organisations" DROP COLUMN "flow_change_kind";
  ALTER TABLE "organisations" DROP COLUMN "flow_change_note";
  ALTER TABLE "organisations" DROP COLUMN "flow_change_reason";
  ALTER TABLE "organisations" DROP COLUMN "flow_unreviewed_reason";
  ALTER TABLE "organisations" DROP COLUMN "flow_unreviewed_on";
  ALTER TABLE "organisations" DROP COLUMN "flow_unreviewed_by_id";
  ALTER TABLE "organisations" DROP COLUMN "saved_by_id";
  ALTER TABLE "_organisations_v" DROP COLUMN "version_flow_stage";
  ALTER TABLE "_organisations_v" DROP COLUMN "version_flow_edition";
  ALTER TABLE "_organisations_v" DROP COLUMN "version_flow_words_by_id";
  ALTER TABLE "_organisations_v" DROP COLUMN "version_flow_note";
  ALTER TABLE "_organisations_v" DROP COLUMN "version_flow_at";
  ALTER TABLE "_organisations_v" DROP COLUMN "version_flow_scheduled_by_id";
  ALTER TABLE "_organisations_v" DROP COLUMN "version_flow_late";
  ALTER TABLE "_organisations_v" DROP COLUMN "version_flow_failure";
  ALTER TABLE "_organisations_v" DROP COLUMN "version_flow_change_kind";
  ALTER TABLE "_organisations_v" DROP COLUMN "version_flow_change_note";
  ALTER TABLE "_organisations_v" DROP COLUMN "version_flow_change_reason";
  ALTER TABLE "_organisations_v" DROP COLUMN "version_flow_unreviewed_reason";
  ALTER TABLE "_organisations_v" DROP COLUMN "version_flow_unreviewed_on";
  ALTER TABLE "_organisations_v" DROP COLUMN "version_flow_unreviewed_by_id";
  ALTER TABLE "_organisations_v" DROP COLUMN "version_saved_by_id";
  ALTER TABLE "people" DROP COLUMN "flow_stage";
  ALTER TABLE "people" DROP COLUMN "flow_edition";
  ALTER TABLE "people" DROP COLUMN "flow_words_by_id";
  ALTER TABLE "people" DROP COLUMN "flow_note";
  ALTER TABLE "people" DROP COLUMN "flow_at";
  ALTER TABLE "people" DROP COLUMN "flow_scheduled_by_id";
  ALTER TABLE "people" DROP COLUMN "flow_late";
  ALTER TABLE "people" DROP COLUMN "flow_failure";
  ALTER TABLE "people" DROP COLUMN "flow_change_kind";
  ALTER TABLE "people" DROP COLUMN "flow_change_note";
  ALTER TABLE "people" DROP COLUMN "flow_change_reason";
  ALTER TABLE "people" DROP COLUMN "flow_unreviewed_reason";
  ALTER TABLE "people" DROP COLUMN "flow_unreviewed_on";
  ALTER TABLE "people" DROP COLUMN "flow_unreviewed_by_id";
  ALTER TABLE "people" DROP COLUMN "saved_by_id";
  ALTER TABLE "_people_v" DROP COLUMN "version_flow_stage";
  ALTER TABLE "_people_v" DROP COLUMN "version_flow_edition";
  ALTER TABLE "_people_v" DROP COLUMN "version_flow_words_by_id";
  ALTER TABLE "_people_v" DROP COLUMN "version_flow_note";
  ALTER TABLE "_people_v" DROP COLUMN "version_flow_at";
  ALTER TABLE "_people_v" DROP COLUMN "version_flow_scheduled_by_id";
  ALTER TABLE "_people_v" DROP COLUMN "version_flow_late";
  ALTER TABLE "_people_v" DROP COLUMN "version_flow_failure";
  ALTER TABLE "_people_v" DROP COLUMN "version_flow_change_kind";
  ALTER TABLE "_people_v" DROP COLUMN "version_flow_change_note";
  ALTER TABLE "_people_v" DROP COLUMN "version_flow_change_reason";
  ALTER TABLE "_people_v" DROP COLUMN "version_flow_unreviewed_reason";
  ALTER TABLE "_people_v" DROP COLUMN "version_flow_unreviewed_on";
  ALTER TABLE "_people_v" DROP COLUMN "version_flow_unreviewed_by_id";
  ALTER TABLE "_people_v" DROP COLUMN "version_saved_by_id";
  ALTER TABLE "pages" DROP COLUMN "flow_stage";
  ALTER TABLE "pages" DROP COLUMN "flow_edition";
  ALTER TABLE "pages" DROP COLUMN "flow_words_by_id";
  ALTER TABLE "pages" DROP COLUMN "flow_note";
  ALTER TABLE "pages" DROP COLUMN "flow_at";
  ALTER TABLE "pages" DROP COLUMN "flow_scheduled_by_id";
  ALTER TABLE "pages" DROP COLUMN "flow_late";
  ALTER TABLE "pages" DROP COLUMN "flow_failure";
  ALTER TABLE "pages" DROP COLUMN "flow_change_kind";
  ALTER TABLE "pages" DROP COLUMN "flow_change_note";
  ALTER TABLE "pages" DROP COLUMN "flow_change_reason";
  ALTER TABLE "pages" DROP COLUMN "flow_unreviewed_reason";
  ALTER TABLE "pages" DROP COLUMN "flow_unreviewed_on";
  ALTER TABLE "pages" DROP COLUMN "flow_unreviewed_by_id";
  ALTER TABLE "pages" DROP COLUMN "saved_by_id";
  ALTER TABLE "_pages_v" DROP COLUMN "version_flow_stage";
  ALTER TABLE "_pages_v" DROP COLUMN "version_flow_edition";
  ALTER TABLE "_pages_v" DROP COLUMN "version_flow_words_by_id";
  ALTER TABLE "_pages_v" DROP COLUMN "version_flow_note";
  ALTER TABLE "_pages_v" DROP COLUMN "version_flow_at";
  ALTER TABLE "_pages_v" DROP COLUMN "version_flow_scheduled_by_id";
  ALTER TABLE "_pages_v" DROP COLUMN "version_flow_late";
  ALTER TABLE "_pages_v" DROP COLUMN "version_flow_failure";
  ALTER TABLE "_pages_v" DROP COLUMN "version_flow_change_kind";
  ALTER TABLE "_pages_v" DROP COLUMN "version_flow_change_note";
  ALTER TABLE "_pages_v" DROP COLUMN "version_flow_change_reason";
  ALTER TABLE "_pages_v" DROP COLUMN "version_flow_unreviewed_reason";
  ALTER TABLE "_pages_v" DROP COLUMN "version_flow_unreviewed_on";
  ALTER TABLE "_pages_v" DROP COLUMN "version_flow_unreviewed_by_id";
  ALTER TABLE "_pages_v" DROP COLUMN "version_saved_by_id";
  ALTER TABLE "files" DROP COLUMN "saved_by_id";
  ALTER TABLE "images" DROP COLUMN "saved_by_id";
  ALTER TABLE "redirects" DROP COLUMN "saved_by_id";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "bundles_id";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "history_id";
  ALTER TABLE "settings" DROP COLUMN "second_pair";
  ALTER TABLE "settings" DROP COLUMN "saved_by_id";
  ALTER TABLE "_settings_v" DROP COLUMN "version_second_pair";
  ALTER TABLE "_settings_v" DROP COLUMN "version_saved_by_id";
  DROP TYPE "public"."enum_reports_flow_stage";
  DROP TYPE "public"."enum_reports_flow_change_kind";
  DROP TYPE "public"."enum__reports_v_version_flow_stage";
  DROP TYPE "public"."enum__reports_v_version_flow_change_kind";
  DROP TYPE "public"."enum_news_flow_stage";
  DROP TYPE "public"."enum_news_flow_change_kind";
  DROP TYPE "public"."enum__news_v_version_flow_stage";
  DROP TYPE "public"."enum__news_v_version_flow_change_kind";
  DROP TYPE "public"."enum_quotes_flow_stage";
  DROP TYPE "public"."enum_quotes_flow_change_kind";
  DROP TYPE "public"."enum__quotes_v_version_flow_stage";
  DROP TYPE "public"."enum__quotes_v_version_flow_change_kind";
  DROP TYPE "public"."enum_themes_flow_stage";
  DROP TYPE "public"."enum_themes_flow_change_kind";
  DROP TYPE "public"."enum__themes_v_version_flow_stage";
  DROP TYPE "public"."enum__themes_v_version_flow_change_kind";
  DROP TYPE "public"."enum_organisations_flow_stage";
  DROP TYPE "public"."enum_organisations_flow_change_kind";
  DROP TYPE "public"."enum__organisations_v_version_flow_stage";
  DROP TYPE "public"."enum__organisations_v_version_flow_change_kind";
  DROP TYPE "public"."enum_people_flow_stage";
  DROP TYPE "public"."enum_people_flow_change_kind";
  DROP TYPE "public"."enum__people_v_version_flow_stage";
  DROP TYPE "public"."enum__people_v_version_flow_change_kind";
  DROP TYPE "public"."enum_pages_flow_stage";
  DROP TYPE "public"."enum_pages_flow_change_kind";
  DROP TYPE "public"."enum__pages_v_version_flow_stage";
  DROP TYPE "public"."enum__pages_v_version_flow_change_kind";`)
}
