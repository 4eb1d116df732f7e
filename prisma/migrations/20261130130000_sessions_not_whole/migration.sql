-- A session that is written, or taken away, piece by piece is not whole meanwhile. It has the beginning of all time as the
-- time of its deletion, and is counted nowhere: neither among sessions nor in the bin.
DROP TRIGGER "SessionFacetChange_count";
CREATE TRIGGER "SessionFacetChange_count" INSTEAD OF INSERT ON "SessionFacetChange"
BEGIN
    INSERT INTO "SessionFacet" ("kind", "value", "count")
    SELECT "kind", "value", NEW."by" FROM (
        SELECT 'binned' AS "kind", '' AS "value" WHERE NEW."deletedAt" <> '1970-01-01T00:00:00.000+00:00'
        UNION ALL SELECT 'total', '' WHERE NEW."deletedAt" IS NULL
        UNION ALL SELECT 'model', NEW."model" WHERE NEW."deletedAt" IS NULL
        UNION ALL SELECT DISTINCT 'tool', value FROM json_each(CASE WHEN json_valid(NEW."toolNames") THEN NEW."toolNames" ELSE '[]' END)
            WHERE type = 'text' AND NEW."deletedAt" IS NULL
        UNION ALL SELECT DISTINCT 'tag', value FROM json_each(CASE WHEN json_valid(NEW."tags") THEN NEW."tags" ELSE '[]' END)
            WHERE type = 'text' AND NEW."deletedAt" IS NULL
    ) WHERE true
    ON CONFLICT ("kind", "value") DO UPDATE SET "count" = "count" + excluded."count";

    DELETE FROM "SessionFacet" WHERE "kind" IN ('model', 'tool', 'tag', 'total', 'binned') AND "count" = 0;
END;

-- From the bin to not whole and back, too: the time of deletion tells.
DROP TRIGGER "Session_changed_facets";
CREATE TRIGGER "Session_changed_facets" AFTER UPDATE OF "model", "toolNames", "tags", "deletedAt" ON "Session"
WHEN NEW."model" <> OLD."model" OR NEW."toolNames" <> OLD."toolNames" OR NEW."tags" <> OLD."tags"
    OR NEW."deletedAt" IS NOT OLD."deletedAt"
BEGIN
    INSERT INTO "SessionFacetChange" ("model", "toolNames", "tags", "deletedAt", "by")
    VALUES (OLD."model", OLD."toolNames", OLD."tags", OLD."deletedAt", -1);
    INSERT INTO "SessionFacetChange" ("model", "toolNames", "tags", "deletedAt", "by")
    VALUES (NEW."model", NEW."toolNames", NEW."tags", NEW."deletedAt", 1);
END;

DROP VIEW "SessionFacetNow";
CREATE VIEW "SessionFacetNow" AS
SELECT 'binned' AS "kind", '' AS "value", count(*) AS "count" FROM "Session"
    WHERE "deletedAt" <> '1970-01-01T00:00:00.000+00:00' HAVING count(*) > 0
UNION ALL SELECT 'total', '', count(*) FROM "Session" WHERE "deletedAt" IS NULL HAVING count(*) > 0
UNION ALL SELECT 'model', "model", count(*) FROM "Session" WHERE "deletedAt" IS NULL GROUP BY "model"
UNION ALL SELECT 'tool', value, count(DISTINCT "Session"."id") FROM "Session", json_each(CASE WHEN json_valid("toolNames") THEN "toolNames" ELSE '[]' END)
    WHERE type = 'text' AND "deletedAt" IS NULL GROUP BY value
UNION ALL SELECT 'tag', value, count(DISTINCT "Session"."id") FROM "Session", json_each(CASE WHEN json_valid("tags") THEN "tags" ELSE '[]' END)
    WHERE type = 'text' AND "deletedAt" IS NULL GROUP BY value;
