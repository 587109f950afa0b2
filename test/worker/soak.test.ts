import { expect, test } from 'vitest'
import { soak } from '../../tools/soak/soak.ts'

test('killed and evicted under load, the Worker keeps what it acknowledged, each attempt once', async () => {
  const { accepted, acknowledged, counted, inBatches, chosen, malformed, refused, kills } = await soak({
    attempts: 400,
    clients: 20,
    kills: 1,
    measured: 0,
  })
  expect({ accepted, acknowledged, counted, inBatches, chosen }).toEqual({
    accepted: 380,
    acknowledged: 380,
    counted: 380,
    inBatches: 380,
    chosen: 380,
  })
  expect([malformed, refused, kills]).toEqual([20, 20, 1])
}, 60_000)
