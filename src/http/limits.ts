/** As much of the platform’s rate limiter as is needed. */
export type Limiter = { limit(options: { key: string }): Promise<{ success: boolean }> }

/** Missing where nothing limits: on a runtime without the bindings, and in load tests. */
export type Limits = { CLIENT_LIMIT?: Limiter; QUIZ_LIMIT?: Limiter }

/** Whether one more may come from this client to this quiz. */
export async function passes(
  { CLIENT_LIMIT, QUIZ_LIMIT }: Limits,
  { address, quiz }: { address: string | undefined; quiz: string },
): Promise<boolean> {
  // One after the other, so that a client who is turned away does not use up what others may send.
  return (await within(CLIENT_LIMIT, clientOf(address))) && (await within(QUIZ_LIMIT, quiz))
}

/**
 * Whether one more is within the limit. Where the limiter is not bound or does not answer, it is: what people do here is
 * worth more than a limit.
 */
export async function within(limiter: Limiter | undefined, key: string): Promise<boolean> {
  try {
    return limiter ? (await limiter.limit({ key })).success : true
  } catch {
    return true
  }
}

/**
 * The networks that a client is in, the narrowest first: its IPv4 address, or the /64 and the /48 of its IPv6 address. None
 * where the platform does not say, and none for this very machine.
 */
export function networksOf(address: string | undefined): string[] {
  const client = clientOf(address)
  if (client === 'unknown' || client === '0:0:0:0' || client.startsWith('127.')) return []
  return client.includes(':') ? [client, client.split(':').slice(0, 3).join(':')] : [client]
}

/** One client: an IPv4 address, or the /64 network of an IPv6 address, which one subscriber holds whole. */
export function clientOf(address = 'unknown'): string {
  if (!address.includes(':')) return address
  const [head = ''] = address.split('::')
  // What a double colon stands for is zeros.
  const groups = [...head.split(':').filter(Boolean), '0', '0', '0', '0'].slice(0, 4)
  return groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':')
}
