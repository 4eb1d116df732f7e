-- CreateTable
CREATE TABLE "Login" (
    "tokenHash" TEXT NOT NULL PRIMARY KEY,
    "createdAt" DATETIME NOT NULL,
    "lastSeenAt" DATETIME NOT NULL
);

-- CreateIndex
CREATE INDEX "Login_lastSeenAt_idx" ON "Login"("lastSeenAt");
