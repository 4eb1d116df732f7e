-- A search reads through the order it is listed in: with the number, which the search index names a session by, the order
-- itself tells whether a session was found.
DROP INDEX "Session_created_idx";
DROP INDEX "Session_title_idx";
CREATE INDEX "Session_created_idx" ON "Session"("deletedAt", "pinned", "createdAt", "id", "number");
CREATE INDEX "Session_title_idx" ON "Session"("deletedAt", "pinned" DESC, "title" COLLATE NOCASE, "id", "number");
