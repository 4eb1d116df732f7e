-- CreateTable
CREATE TABLE "InertData" (
    "sessionId" TEXT NOT NULL PRIMARY KEY,
    "fields" TEXT NOT NULL,
    CONSTRAINT "InertData_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
