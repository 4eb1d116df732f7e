-- AlterTable
ALTER TABLE "Run" ADD COLUMN "rerun" TEXT;
ALTER TABLE "Run" ADD COLUMN "divergence" TEXT;
