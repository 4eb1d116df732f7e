import { useInspectRequest } from '@/components/transcript/actions/inspecting';
import type { RequestTarget } from '@/components/transcript/forms/request-target';
import { TextButton } from '@/components/ui/text-button';

/** Shows the request that brought an answer, where there is an inspector beside the conversation. */
export function InspectButton({ request }: { request: RequestTarget }) {
  const inspect = useInspectRequest();
  return (
    inspect && (
      <TextButton className="px-1 in-[.no-inspector]:max-[899px]:hidden" onClick={() => inspect(request)}>
        inspect
      </TextButton>
    )
  );
}
