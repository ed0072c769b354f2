import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_search_meanings_meaning" AS ENUM('same', 'different', 'answer');
  CREATE TABLE "search_meanings" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"words" varchar NOT NULL,
  	"meaning" "enum_search_meanings_meaning" DEFAULT 'same' NOT NULL,
  	"others" varchar,
  	"words_asked" varchar,
  	"words_written" varchar,
  	"others_asked" varchar,
  	"others_written" varchar,
  	"answered_by" varchar,
  	"pair" varchar,
  	"saved_by_id" integer,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "search_meanings_rels" (
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
  
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "search_meanings_id" integer;
  ALTER TABLE "search_meanings" ADD CONSTRAINT "search_meanings_saved_by_id_users_id_fk" FOREIGN KEY ("saved_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "search_meanings_rels" ADD CONSTRAINT "search_meanings_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."search_meanings"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "search_meanings_rels" ADD CONSTRAINT "search_meanings_rels_reports_fk" FOREIGN KEY ("reports_id") REFERENCES "public"."reports"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "search_meanings_rels" ADD CONSTRAINT "search_meanings_rels_news_fk" FOREIGN KEY ("news_id") REFERENCES "public"."news"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "search_meanings_rels" ADD CONSTRAINT "search_meanings_rels_themes_fk" FOREIGN KEY ("themes_id") REFERENCES "public"."themes"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "search_meanings_rels" ADD CONSTRAINT "search_meanings_rels_organisations_fk" FOREIGN KEY ("organisations_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "search_meanings_rels" ADD CONSTRAINT "search_meanings_rels_pages_fk" FOREIGN KEY ("pages_id") REFERENCES "public"."pages"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "search_meanings_words_asked_idx" ON "search_meanings" USING btree ("words_asked");
  CREATE INDEX "search_meanings_words_written_idx" ON "search_meanings" USING btree ("words_written");
  CREATE INDEX "search_meanings_others_asked_idx" ON "search_meanings" USING btree ("others_asked");
  CREATE INDEX "search_meanings_others_written_idx" ON "search_meanings" USING btree ("others_written");
  CREATE INDEX "search_meanings_answered_by_idx" ON "search_meanings" USING btree ("answered_by");
  CREATE UNIQUE INDEX "search_meanings_pair_idx" ON "search_meanings" USING btree ("pair");
  CREATE INDEX "search_meanings_saved_by_idx" ON "search_meanings" USING btree ("saved_by_id");
  CREATE INDEX "search_meanings_updated_at_idx" ON "search_meanings" USING btree ("updated_at");
  CREATE INDEX "search_meanings_created_at_idx" ON "search_meanings" USING btree ("created_at");
  CREATE INDEX "search_meanings_rels_order_idx" ON "search_meanings_rels" USING btree ("order");
  CREATE INDEX "search_meanings_rels_parent_idx" ON "search_meanings_rels" USING btree ("parent_id");
  CREATE INDEX "search_meanings_rels_path_idx" ON "search_meanings_rels" USING btree ("path");
  CREATE INDEX "search_meanings_rels_reports_id_idx" ON "search_meanings_rels" USING btree ("reports_id");
  CREATE INDEX "search_meanings_rels_news_id_idx" ON "search_meanings_rels" USING btree ("news_id");
  CREATE INDEX "search_meanings_rels_themes_id_idx" ON "search_meanings_rels" USING btree ("themes_id");
  CREATE INDEX "search_meanings_rels_organisations_id_idx" ON "search_meanings_rels" USING btree ("organisations_id");
  CREATE INDEX "search_meanings_rels_pages_id_idx" ON "search_meanings_rels" USING btree ("pages_id");
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_search_meanings_fk" FOREIGN KEY ("search_meanings_id") REFERENCES "public"."search_meanings"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "payload_locked_documents_rels_search_meanings_id_idx" ON "payload_locked_documents_rels" USING btree ("search_meanings_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "search_meanings" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "search_meanings_rels" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "search_meanings" CASCADE;
  DROP TABLE "search_meanings_rels" CASCADE;
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_search_meanings_fk";
  
  DROP INDEX "payload_locked_documents_rels_search_meanings_id_idx";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "search_meanings_id";
  DROP TYPE "public"."enum_search_meanings_meaning";`)
}
