-- CreateTable
CREATE TABLE "Repeat" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "sessionId" TEXT NOT NULL,
    "runId" TEXT NOT NULL,
    "times" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "problem" TEXT,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Repeat_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Repeat_sessionId_createdAt_idx" ON "Repeat"("sessionId", "createdAt");

-- CreateIndex
CREATE INDEX "Repeat_status_idx" ON "Repeat"("status");

-- AlterTable
ALTER TABLE "Run" ADD COLUMN "rerun" TEXT;
ALTER TABLE "Run" ADD COLUMN "divergence" TEXT;
ALTER TABLE "Run" ADD COLUMN "repeatId" TEXT REFERENCES "Repeat" ("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- CreateIndex
CREATE INDEX "Run_repeatId_idx" ON "Run"("repeatId");

-- A session's status is that of its newest run, and the runs of a series are none of its own.
DROP TRIGGER "Run_added";
CREATE TRIGGER "Run_added" AFTER INSERT ON "Run" WHEN NEW."repeatId" IS NULL
BEGIN
    UPDATE "Session" SET "status" = NEW."status", "hasErrors" = "hasErrors" OR NEW."status" = 'failed'
    WHERE "id" = NEW."sessionId";
END;

DROP TRIGGER "Run_status";
CREATE TRIGGER "Run_status" AFTER UPDATE OF "status" ON "Run"
WHEN NEW."status" <> OLD."status" AND NEW."repeatId" IS NULL
BEGIN
    UPDATE "Session" SET
        "hasErrors" = "hasErrors" OR NEW."status" = 'failed',
        "status" = (
            SELECT "status" FROM "Run" WHERE "sessionId" = NEW."sessionId" AND "repeatId" IS NULL
            ORDER BY "createdAt" DESC, "id" DESC LIMIT 1
        )
    WHERE "id" = NEW."sessionId";
END;
