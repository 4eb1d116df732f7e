-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "title" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "config" TEXT NOT NULL,
    "tools" TEXT NOT NULL,
    "model" TEXT NOT NULL,
    "toolNames" TEXT NOT NULL,
    "draft" TEXT NOT NULL DEFAULT '',
    "headTurnId" TEXT,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "deletedAt" DATETIME
);

-- CreateTable
CREATE TABLE "Turn" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "sessionId" TEXT NOT NULL,
    "parentId" TEXT,
    "runId" TEXT,
    "message" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Turn_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Run" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "sessionId" TEXT NOT NULL,
    "parentTurnId" TEXT,
    "mode" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "lastSeq" INTEGER NOT NULL DEFAULT 0,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "Run_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RunEventBatch" (
    "runId" TEXT NOT NULL,
    "firstSeq" INTEGER NOT NULL,
    "lastSeq" INTEGER NOT NULL,
    "events" TEXT NOT NULL,

    PRIMARY KEY ("runId", "firstSeq"),
    CONSTRAINT "RunEventBatch_runId_fkey" FOREIGN KEY ("runId") REFERENCES "Run" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;

-- CreateIndex
CREATE INDEX "Session_deletedAt_updatedAt_id_idx" ON "Session"("deletedAt", "updatedAt", "id");

-- CreateIndex
CREATE INDEX "Turn_sessionId_createdAt_idx" ON "Turn"("sessionId", "createdAt");

-- CreateIndex
CREATE INDEX "Run_sessionId_createdAt_idx" ON "Run"("sessionId", "createdAt");

-- CreateIndex
CREATE INDEX "Run_status_idx" ON "Run"("status");

-- What one flush of a run writes, as one statement and therefore one transaction: the events, the turns they speak of,
-- the run's new end and the session's head. (A transaction of several statements costs three times as much through the
-- driver, which opens a new connection for each.) The head moves only while it stands on the path the run adds to. A
-- flush in mid-stream touches the log alone: each further page makes the write, and everybody waiting for it, slower.
CREATE VIEW "RunFlush" AS
SELECT
    '' AS "runId", '' AS "sessionId", 0 AS "firstSeq", 0 AS "lastSeq", '' AS "events", '' AS "turns",
    '' AS "status", '' AS "now"
WHERE false;

CREATE TRIGGER "RunFlush_write" INSTEAD OF INSERT ON "RunFlush"
BEGIN
    INSERT INTO "RunEventBatch" ("runId", "firstSeq", "lastSeq", "events")
    VALUES (NEW."runId", NEW."firstSeq", NEW."lastSeq", NEW."events");

    INSERT INTO "Turn" ("id", "sessionId", "parentId", "runId", "message", "createdAt")
    SELECT value ->> 'id', NEW."sessionId", value ->> 'parentId', NEW."runId", value ->> 'message', NEW."now"
    FROM json_each(NEW."turns");

    UPDATE "Run" SET "status" = NEW."status", "lastSeq" = NEW."lastSeq", "updatedAt" = NEW."now"
    WHERE "id" = NEW."runId" AND ("status" <> NEW."status" OR "status" <> 'running' OR NEW."turns" <> '[]');

    UPDATE "Session" SET
        "updatedAt" = NEW."now",
        "headTurnId" = CASE
            WHEN "headTurnId" IS (SELECT value ->> 'parentId' FROM json_each(NEW."turns") WHERE key = 0)
            THEN coalesce((SELECT value ->> 'id' FROM json_each(NEW."turns") ORDER BY key DESC LIMIT 1), "headTurnId")
            ELSE "headTurnId"
        END
    WHERE "id" = NEW."sessionId" AND NEW."turns" <> '[]';
END;
