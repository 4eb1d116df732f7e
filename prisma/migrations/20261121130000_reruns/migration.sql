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
