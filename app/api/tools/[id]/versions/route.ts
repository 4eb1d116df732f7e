import { addToolVersionOperation, listToolVersionsOperation } from '@/lib/core/api/library-operations';
import { handle } from '@/lib/server/http/handle';
import { respondJson } from '@/lib/server/http/respond-json';
import { listToolVersions } from '@/lib/server/store/get-tool-version';
import { addVersion } from '@/lib/server/tool-library/add-version';

export const GET = handle(listToolVersionsOperation, ({ params, query }) =>
  listToolVersions(params.id, query),
);

export const POST = handle(addToolVersionOperation, async ({ params, body }) => {
  const version = await addVersion(params.id, body);
  return version.added ? version : respondJson(version, { status: 200 });
});
