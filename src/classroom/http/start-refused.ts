import type { Context } from 'hono'
import type { Bindings } from '../../env.ts'
import type { Policy } from '../../http/limits.ts'
import { isSame } from '../../http/secrets.ts'
import { countStart } from '../../results/intake/ledgers.ts'
import type { Starter } from '../../results/ledger/quota.ts'
import { day } from '../machine/state.ts'
import { rowsADay } from '../object/rows-a-day.ts'
import { startsTooOften } from './rate-limits.ts'
import { addressOf } from './session-client.ts'

type StartRefused = { reason: 'too-many-attempts' | 'wrong-host-key' | 'starts-used-up'; wait: number; limit?: Policy }

/**
 * Why no session may be started from here now, with this key, and in how many seconds it may; null where one may. `null` is
 * the key of a host who leads a class already, and has shown it then. A big one may count as several: `size`.
 */
export async function startRefused(
  env: Bindings,
  c: Context,
  starter: Starter,
  key: string | null,
  size = 1,
): Promise<StartRefused | null> {
  if (await startsTooOften(env, addressOf(c))) return { reason: 'too-many-attempts', wait: 60, limit: 'attempts' }
  // Whoever has the key is trusted with the day.
  if (env.HOST_KEY)
    return key === null || (await isSame(key, env.HOST_KEY)) ? null : { reason: 'wrong-host-key', wait: 0 }
  const most = { ofNetwork: Number(env.STARTS_OF_NETWORK) || 60, ofAll: Number(env.STARTS_A_DAY) || 1000 }
  // A class is worth more than its count.
  const isLeft = await countStart(env, starter, most, rowsADay(env), size).catch(() => true)
  return isLeft ? null : { reason: 'starts-used-up', wait: Math.ceil((day - (Date.now() % day)) / 1000) }
}
