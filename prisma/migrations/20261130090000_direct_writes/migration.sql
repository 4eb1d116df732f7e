-- What a run and the search index write is several statements of one transaction now. These views, whose triggers did the
-- writing, are used no more.
DROP VIEW "RunFlush";
DROP VIEW "SearchFlush";

-- How often an entry could not be indexed. One that failed twice is left alone, so that the others get their turn.
ALTER TABLE "SearchPending" ADD COLUMN "failures" INTEGER NOT NULL DEFAULT 0;
