import { hashOf } from './hash.ts'

/** As much of the platform’s rate limiter as is needed. */
export type Limiter = { limit(options: { key: string }): Promise<{ success: boolean }> }

/** Missing where nothing limits: on a runtime without the bindings, and in load tests. */
export type Limits = { CLIENT_LIMIT?: Limiter; QUIZ_LIMIT?: Limiter }

/**
 * How many in how many seconds, as wrangler.toml has it, by the names that answers give the limits (`RateLimit-Policy`).
 * Each counts by itself: `attempts` sessions that one client starts, and wrong codes.
 */
export const policies = {
  client: { q: 600, w: 60 },
  quiz: { q: 12_000, w: 60 },
  attempts: { q: 60, w: 60 },
} as const
export type Policy = keyof typeof policies

type Sent = { address: string | undefined; quiz: string }

/** Which limit one more from this client to this quiz would exceed, or null. */
export async function exceeded({ CLIENT_LIMIT, QUIZ_LIMIT }: Limits, { address, quiz }: Sent): Promise<Policy | null> {
  // One after the other, so that a client who is turned away does not use up what others may send.
  if (!(await within(CLIENT_LIMIT, clientOf(address)))) return 'client'
  return (await within(QUIZ_LIMIT, quiz)) ? null : 'quiz'
}

/** What `RateLimit-Policy` says of these limits (draft-ietf-httpapi-ratelimit-headers). */
export const policyOf = (...names: readonly Policy[]): string =>
  names.map((name) => `"${name}";q=${policies[name].q};w=${policies[name].w}`).join(', ')

/**
 * Whether one more is within the limit. Where the limiter is not bound or does not answer, it is: what people do here is
 * worth more than a limit.
 */
export async function within(limiter: Limiter | undefined, key: string): Promise<boolean> {
  try {
    // Under `npm start` the limiter writes its keys to a file, and an address has no place there.
    return limiter ? (await limiter.limit({ key: await hashOf(key) })).success : true
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
