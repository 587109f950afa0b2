import { expect, test } from 'vitest'
import { within } from '../../src/http/timeout.ts'

test('a write to KV that takes too long counts as failed', async () => {
  await expect(within(10, new Promise(() => {}))).rejects.toThrow('KV took longer than 10 ms.')
  await expect(within(1000, Promise.resolve('done'))).resolves.toBe('done')
})
