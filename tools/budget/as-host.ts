/** Asks for pages of a class as its host does, who has shown the secret; others as everybody. */
export async function asHost(
  fetch: (path: string, init?: RequestInit) => Promise<Response>,
  { code, secret }: { code: string; secret: string },
): Promise<(path: string) => Promise<Response>> {
  const body = new URLSearchParams({ secret })
  const shown = await fetch(`/class/${code}`, { method: 'POST', body, redirect: 'manual' })
  const cookie = shown.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  return (path) => fetch(path, { headers: { Cookie: cookie } })
}
