/** The name a download comes with. */
export function readFileName(response: Response): string {
  const named = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1];
  return decodeURIComponent(named ?? 'session');
}
