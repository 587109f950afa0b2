import { describe, expect, test } from 'vitest'
import { clientOf, exceeded, type Limits } from '../../src/http/limits.ts'

/** A limiter that lets so many pass under each key, and remembers the keys. */
function limiter(most: number) {
  const asked: string[] = []
  return {
    asked,
    limit: ({ key }: { key: string }) => {
      asked.push(key)
      return Promise.resolve({ success: asked.filter((other) => other === key).length <= most })
    },
  }
}

const send = (limits: Limits, address = '203.0.113.7') => exceeded(limits, { address, quiz: 'call' })

describe('sending too much', () => {
  test('is refused to the client who does, and to nobody else', async () => {
    const limits = { CLIENT_LIMIT: limiter(2), QUIZ_LIMIT: limiter(10) }
    expect([await send(limits), await send(limits), await send(limits)]).toEqual([null, null, 'client'])
    expect(await send(limits, '198.51.100.1')).toBeNull()
    expect(limits.QUIZ_LIMIT.asked).toHaveLength(3)
    expect(new Set(limits.QUIZ_LIMIT.asked).size).toBe(1)
    // A limiter may write its keys down.
    expect(limits.CLIENT_LIMIT.asked.join()).not.toContain('203.0.113')
  })

  test('to one quiz by many clients is refused to all', async () => {
    const limits = { CLIENT_LIMIT: limiter(10), QUIZ_LIMIT: limiter(1) }
    expect([await send(limits, '203.0.113.1'), await send(limits, '203.0.113.2')]).toEqual([null, 'quiz'])
  })
})

test('without a limiter, or with one that fails, everything passes', async () => {
  const broken = { limit: () => Promise.reject(new Error('no answer')) }
  expect([await send({}), await send({ CLIENT_LIMIT: broken, QUIZ_LIMIT: broken })]).toEqual([null, null])
})

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['2001:db8:12:3400:a:b:c:d', '2001:db8:12:3400'],
  ['2001:0DB8:0012:3400::1', '2001:db8:12:3400'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  [undefined, 'unknown'],
])('%s is the client %s', (address, client) => {
  expect(clientOf(address)).toBe(client)
})
