/** For every address that leads nowhere. It tells nobody why: not of a link that is unknown, expired or revoked either. */
export default function NotFound() {
  return (
    <main className="flex min-h-dvh flex-col items-center justify-center gap-3 p-6 text-center">
      <h1 className="font-semibold text-lg">There is nothing here.</h1>
      <p className="max-w-sm text-ink-soft">
        The address may be cut off. A shared link may have expired or been revoked: ask for a new one. A
        session may have been deleted for good.
      </p>
      <a href="/" className="text-info hover:underline">
        To the sessions
      </a>
    </main>
  );
}
