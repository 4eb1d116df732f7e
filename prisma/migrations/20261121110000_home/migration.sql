-- What the list of sessions shows, sorts and filters by. "number" is the session's name in the search index, where only
-- integers are names; a rowid would not do, VACUUM gives them anew.
ALTER TABLE "Session" ADD COLUMN "number" INTEGER;
ALTER TABLE "Session" ADD COLUMN "pinned" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "Session" ADD COLUMN "tags" TEXT NOT NULL DEFAULT '[]';
ALTER TABLE "Session" ADD COLUMN "status" TEXT;
ALTER TABLE "Session" ADD COLUMN "hasErrors" BOOLEAN NOT NULL DEFAULT false;

UPDATE "Session" SET
    "number" = rowid,
    "status" = (
        SELECT "status" FROM "Run" WHERE "sessionId" = "Session"."id" ORDER BY "createdAt" DESC, "id" DESC LIMIT 1
    ),
    "hasErrors" = EXISTS (SELECT 1 FROM "Run" WHERE "sessionId" = "Session"."id" AND "status" = 'failed');

-- One index serves nearly every list. Unfiltered, a page is its first entries; a filter or a search for something frequent
-- reads through it, and it holds all they ask for: 100,000 sessions take 10 to 20 ms. What can be long stands at the end,
-- where it is skipped unless it is asked for. The other orders have their own, for when nothing is filtered.
DROP INDEX "Session_deletedAt_updatedAt_id_idx";
CREATE UNIQUE INDEX "Session_number_key" ON "Session"("number");
CREATE INDEX "Session_list_idx" ON "Session"(
    "deletedAt", "pinned", "updatedAt", "id", "number", "createdAt", "status", "hasErrors", "model", "title", "tags",
    "toolNames"
);

CREATE INDEX "Session_created_idx" ON "Session"("deletedAt", "pinned", "createdAt", "id");
CREATE INDEX "Session_title_idx" ON "Session"("deletedAt", "pinned" DESC, "title" COLLATE NOCASE, "id");

CREATE TRIGGER "Session_number" AFTER INSERT ON "Session" WHEN NEW."number" IS NULL
BEGIN
    UPDATE "Session" SET "number" = (SELECT coalesce(max("number"), 0) + 1 FROM "Session") WHERE "id" = NEW."id";
END;

-- A session's status is that of its newest run. That one failed is remembered when later ones do not.
CREATE TRIGGER "Run_added" AFTER INSERT ON "Run"
BEGIN
    UPDATE "Session" SET "status" = NEW."status", "hasErrors" = "hasErrors" OR NEW."status" = 'failed'
    WHERE "id" = NEW."sessionId";
END;

CREATE TRIGGER "Run_status" AFTER UPDATE OF "status" ON "Run" WHEN NEW."status" <> OLD."status"
BEGIN
    UPDATE "Session" SET
        "hasErrors" = "hasErrors" OR NEW."status" = 'failed',
        "status" = (
            SELECT "status" FROM "Run" WHERE "sessionId" = NEW."sessionId" ORDER BY "createdAt" DESC, "id" DESC LIMIT 1
        )
    WHERE "id" = NEW."sessionId";
END;

-- Full-text search. "SearchText" holds the texts of a session, cut to a bounded length: entry number * 2^20 its title and
-- the names of its tools, every later one the turns of a run. So the index itself tells the session, without a look at
-- any other table: the commonest word of 100,000 sessions is found in 25 ms.
--
-- The tokenizer is unicode61: it folds case and accents, and splits at everything that is no letter or digit, so that
-- `order` finds `get_order_status` and `48810` finds `ORD-48810`. What it cannot split is split before it comes here,
-- with zero-width spaces (lib/core/search/segment.ts): letters from digits, and the characters of scripts that put no
-- space between words. A word that is looked for is a phrase of such pieces, so any part of a Chinese text is found.
-- Marks belong to words: Devanagari and Arabic would fall apart at them. Trigrams would find any three letters within a
-- word, at six times the size, but no two Chinese characters. There is no index of prefixes: it trebles the size (148 MB
-- against 52 MB) to take 5 ms off the 30 ms of one or two letters that occur everywhere.
CREATE TABLE "SearchText" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "title" TEXT NOT NULL,
    "tool" TEXT NOT NULL,
    "message" TEXT NOT NULL,
    "input" TEXT NOT NULL,
    "result" TEXT NOT NULL
);

CREATE VIRTUAL TABLE "SearchIndex" USING fts5(
    "title", "tool", "message", "input", "result",
    content = 'SearchText', content_rowid = 'id',
    tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'"
);

CREATE TRIGGER "SearchText_added" AFTER INSERT ON "SearchText"
BEGIN
    INSERT INTO "SearchIndex" (rowid, "title", "tool", "message", "input", "result")
    VALUES (NEW."id", NEW."title", NEW."tool", NEW."message", NEW."input", NEW."result");
END;

CREATE TRIGGER "SearchText_removed" AFTER DELETE ON "SearchText"
BEGIN
    INSERT INTO "SearchIndex" ("SearchIndex", rowid, "title", "tool", "message", "input", "result")
    VALUES ('delete', OLD."id", OLD."title", OLD."tool", OLD."message", OLD."input", OLD."result");
END;

-- What is still to be indexed: a turn, or with an empty turnId the session's title and tools. Indexing happens
-- before a search and now and then, never within the write a running loop waits for; whatever becomes of the process, what is
-- listed here is indexed later. It begins with everything there is.
CREATE TABLE "SearchPending" (
    "sessionId" TEXT NOT NULL,
    "turnId" TEXT NOT NULL,
    PRIMARY KEY ("sessionId", "turnId")
) WITHOUT ROWID;

INSERT INTO "SearchPending" ("sessionId", "turnId")
SELECT "id", '' FROM "Session" UNION ALL SELECT "sessionId", "id" FROM "Turn";

CREATE TRIGGER "Session_added_search" AFTER INSERT ON "Session"
BEGIN
    INSERT OR IGNORE INTO "SearchPending" ("sessionId", "turnId") VALUES (NEW."id", '');
END;

CREATE TRIGGER "Session_renamed_search" AFTER UPDATE OF "title", "toolNames" ON "Session"
WHEN NEW."title" <> OLD."title" OR NEW."toolNames" <> OLD."toolNames"
BEGIN
    INSERT OR IGNORE INTO "SearchPending" ("sessionId", "turnId") VALUES (NEW."id", '');
END;

CREATE TRIGGER "Turn_added_search" AFTER INSERT ON "Turn"
BEGIN
    INSERT OR IGNORE INTO "SearchPending" ("sessionId", "turnId") VALUES (NEW."sessionId", NEW."id");
END;

CREATE TRIGGER "Session_removed_search" AFTER DELETE ON "Session"
BEGIN
    DELETE FROM "SearchText" WHERE "id" >= OLD."number" << 20 AND "id" < (OLD."number" + 1) << 20;
    DELETE FROM "SearchPending" WHERE "sessionId" = OLD."id";
END;

-- What one step of indexing writes, as one statement and therefore one transaction. Each document names its session, which
-- may be gone by now; a title is done only if it is still the one that was read.
CREATE VIEW "SearchFlush" AS
SELECT '' AS "titles", '' AS "documents", '' AS "turns", '' AS "withErrors" WHERE false;

CREATE TRIGGER "SearchFlush_write" INSTEAD OF INSERT ON "SearchFlush"
BEGIN
    DELETE FROM "SearchText" WHERE "id" IN (
        SELECT "Session"."number" << 20 FROM json_each(NEW."titles") JOIN "Session" ON "Session"."id" = value ->> 'sessionId'
    );

    INSERT INTO "SearchText" ("id", "title", "tool", "message", "input", "result")
    SELECT "Session"."number" << 20, value ->> 'title', value ->> 'tool', '', '', ''
    FROM json_each(NEW."titles") JOIN "Session" ON "Session"."id" = value ->> 'sessionId';

    DELETE FROM "SearchPending" WHERE "turnId" = '' AND "sessionId" IN (
        SELECT "Session"."id" FROM json_each(NEW."titles") JOIN "Session" ON "Session"."id" = value ->> 'sessionId'
        WHERE "Session"."title" = value ->> 'readTitle' AND "Session"."toolNames" = value ->> 'readToolNames'
    );

    INSERT INTO "SearchText" ("id", "title", "tool", "message", "input", "result")
    SELECT
        1 + coalesce(
            (
                SELECT max("id") FROM "SearchText"
                WHERE "id" >= "Session"."number" << 20 AND "id" < ("Session"."number" + 1) << 20
            ),
            "Session"."number" << 20
        ),
        '', value ->> 'tool', value ->> 'message', value ->> 'input', value ->> 'result'
    FROM json_each(NEW."documents") JOIN "Session" ON "Session"."id" = value ->> 'sessionId';

    DELETE FROM "SearchPending" WHERE ("sessionId", "turnId") IN (
        SELECT value ->> 0, value ->> 1 FROM json_each(NEW."turns")
    );

    UPDATE "Session" SET "hasErrors" = true
    WHERE "id" IN (SELECT value FROM json_each(NEW."withErrors")) AND NOT "hasErrors";
END;
