import { useInspectRequest } from '@/components/transcript/actions/inspecting';
import type { RequestTarget } from '@/components/transcript/forms/request-target';

/** Shows the request that brought an answer, where there is an inspector beside the conversation. */
export function InspectButton({ request }: { request: RequestTarget }) {
  const inspect = useInspectRequest();
  return (
    inspect && (
      <button
        type="button"
        className="rounded px-1 text-info underline-offset-2 hover:underline max-[899px]:hidden"
        onClick={() => inspect(request)}
      >
        inspect
      </button>
    )
  );
}
