import { expect, test } from 'vitest'
import { soak } from '../../tools/soak/soak.ts'

test('killed and evicted under load, the Worker keeps what it acknowledged, each attempt once', async () => {
  const { accepted, acknowledged, counted, inBatches, chosen, differing, malformed, refused, kills } = await soak({
    attempts: 200,
    clients: 20,
    kills: 1,
    measured: 0,
  })
  expect({ accepted, acknowledged, counted, inBatches, chosen }).toEqual({
    accepted: 190,
    acknowledged: 190,
    counted: 190,
    inBatches: 190,
    chosen: 190,
  })
  expect([differing, malformed, refused, kills]).toEqual([0, 10, 10, 1])
}, 60_000)
