-- AlterTable
ALTER TABLE "Run" ADD COLUMN "changes" TEXT;

-- Reruns kept their changes among what they repeat; any run can have some now.
UPDATE "Run" SET "changes" = json_set(
    json_extract("rerun", '$.changes'),
    '$.changed',
    json_object(
        'settings', json((SELECT json_group_array("key") FROM json_each("Run"."rerun", '$.changes.config'))),
        'tools', json('[]')
    )
)
WHERE "rerun" IS NOT NULL AND json_extract("rerun", '$.changes') <> '{}';
UPDATE "Run" SET "rerun" = json_remove("rerun", '$.changes') WHERE "rerun" IS NOT NULL;
