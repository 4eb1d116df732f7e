-- What the versions of a tool take, in bytes: the whole library has a bound. The index alone is read to add it up.
ALTER TABLE "LibraryTool" ADD COLUMN "size" INTEGER NOT NULL DEFAULT 0;

UPDATE "LibraryTool" SET "size" = coalesce((
    SELECT sum(length(CAST("text" AS BLOB)) + length(CAST(coalesce("answerer", '') AS BLOB)) + length(CAST("note" AS BLOB)))
        FROM "ToolVersion" WHERE "toolId" = "id"), 0);

-- CreateIndex
CREATE INDEX "LibraryTool_size_idx" ON "LibraryTool"("size");
