-- CreateTable
CREATE TABLE "LibraryTool" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "searchText" TEXT NOT NULL,
    "tags" TEXT NOT NULL DEFAULT '[]',
    "archived" BOOLEAN NOT NULL DEFAULT false,
    "newest" INTEGER NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "ToolVersion" (
    "toolId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "answerer" TEXT,
    "note" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,

    PRIMARY KEY ("toolId", "number"),
    CONSTRAINT "ToolVersion_toolId_fkey" FOREIGN KEY ("toolId") REFERENCES "LibraryTool" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ToolUse" (
    "sessionId" TEXT NOT NULL,
    "toolId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,

    PRIMARY KEY ("sessionId", "toolId", "version"),
    CONSTRAINT "ToolUse_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "LibraryTool_archived_updatedAt_id_idx" ON "LibraryTool"("archived", "updatedAt", "id");

-- CreateIndex
CREATE INDEX "LibraryTool_archived_nameKey_id_idx" ON "LibraryTool"("archived", "nameKey", "id");

-- CreateIndex
CREATE INDEX "ToolUse_toolId_idx" ON "ToolUse"("toolId");

-- A tool of a session names the version it was taken from: {"library": {"toolId": …, "version": …}}. Tools without one, which
-- most are, are not parsed. What says something else there is no use of anything.
CREATE TRIGGER "Session_added_uses" AFTER INSERT ON "Session"
WHEN instr(NEW."tools", '"library"') > 0
BEGIN
    INSERT OR IGNORE INTO "ToolUse" ("sessionId", "toolId", "version")
    SELECT NEW."id", json_extract(value, '$.library.toolId'), json_extract(value, '$.library.version')
        FROM json_each(CASE WHEN json_valid(NEW."tools") THEN NEW."tools" ELSE '[]' END)
        WHERE type = 'object' AND json_type(value, '$.library.toolId') = 'text'
            AND json_type(value, '$.library.version') = 'integer';
END;

CREATE TRIGGER "Session_changed_uses" AFTER UPDATE OF "tools" ON "Session"
WHEN instr(NEW."tools", '"library"') > 0 OR instr(OLD."tools", '"library"') > 0
BEGIN
    DELETE FROM "ToolUse" WHERE "sessionId" = NEW."id";
    INSERT OR IGNORE INTO "ToolUse" ("sessionId", "toolId", "version")
    SELECT NEW."id", json_extract(value, '$.library.toolId'), json_extract(value, '$.library.version')
        FROM json_each(CASE WHEN json_valid(NEW."tools") THEN NEW."tools" ELSE '[]' END)
        WHERE type = 'object' AND json_type(value, '$.library.toolId') = 'text'
            AND json_type(value, '$.library.version') = 'integer';
END;
