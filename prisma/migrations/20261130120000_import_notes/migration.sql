-- AlterTable
ALTER TABLE "Session" ADD COLUMN "notes" TEXT NOT NULL DEFAULT '[]';
