import { describe, expect, test } from 'vitest'
import { idOf, sessionWith, testSession } from '../session.ts'

const class3 = ['Ada', 'Ben', 'Cleo'] as const

describe('what is told', () => {
  test('the class hears phases and its own acknowledgements, nothing else', () => {
    const room = sessionWith(class3)
    for (const name of class3) room.vote(name, 'key')
    room.host({ do: 'reveal' })
    expect(room.heardBy('Ada').map(({ type }) => type)).toEqual(['snapshot', 'phase', 'phase'])
  })

  test('a question comes with the phase that opens it, and not again until the next', () => {
    const room = sessionWith(class3)
    room.host({ do: 'discuss' })
    room.host({ do: 'revote' })
    room.host({ do: 'reveal' })
    room.host({ do: 'open' })
    const told = room.phases('Ada').map(({ phase, question }) => [phase.kind, question?.item])
    expect(told).toEqual([
      ['open', 0],
      ['discussion', undefined],
      ['open', 0],
      ['revealed', undefined],
      ['open', 1],
    ])
  })

  test('a round that closes is told to those who have not answered; the others learn what follows', () => {
    const room = sessionWith(class3)
    room.vote('Ada', 'key')
    room.host({ do: 'close' })
    expect(room.phases('Ada').at(-1)?.phase.kind).toBe('open')
    expect(room.phases('Ben').at(-1)?.phase.kind).toBe('closed')
    room.host({ do: 'reveal' })
    const [ada, ben] = [room.phases('Ada').at(-1), room.phases('Ben').at(-1)]
    expect(ada).toEqual(ben)
    // The version that Ada was not told of is no gap to her.
    expect(ada?.after).toBe(room.phases('Ada').at(-2)?.seq)
  })

  test('the host gets at most four feeds in three seconds, the projector two, and the last ones say all', () => {
    const names = Array.from({ length: 40 }, (_, i) => `Person ${i}`)
    const room = sessionWith(names, { closeEarly: false })
    room.watch()
    room.wait(1000)
    for (const name of names) {
      room.vote(name, 'key')
      room.wait(50)
    }
    room.wait(1500)
    expect([room.hostFeeds().length, room.projectorFeeds().length]).toEqual([4, 3])
    const totals = { answered: 40, expected: 40, people: 40, here: 40 }
    expect([room.hostFeeds().at(-1), room.projectorFeeds().at(-1)]).toMatchObject([{ totals }, { totals }])
    const changed = room.hostFeeds().flatMap(({ changed }) => changed)
    expect(new Set(changed.map(({ id }) => id)).size).toBe(40)
  })

  test('the projector hears who comes and goes, and how many have answered, but not who', () => {
    const room = testSession()
    room.watch()
    room.join('Ada')
    room.wait(1500)
    room.connect('Ada')
    room.wait(1500)
    expect(room.projectorFeeds().flatMap(({ changed }) => changed)).toEqual([
      { id: idOf('Ada'), nickname: 'Ada', here: false },
      { id: idOf('Ada'), nickname: 'Ada', here: true },
    ])
    room.host({ do: 'open' })
    room.vote('Ada', 'key')
    expect(room.projectorFeeds().at(-1)).toMatchObject({ changed: [], totals: { answered: 1, expected: 1 } })
    room.host({ do: 'remove', participant: idOf('Ada') })
    room.wait(1500)
    expect(room.projectorFeeds().at(-1)).toMatchObject({ gone: [idOf('Ada')], totals: { people: 0 } })
  })

  test('what changes nothing on the projector is not sent there', () => {
    const room = testSession({ pace: 'own' })
    room.watch()
    for (const name of class3) {
      room.join(name)
      room.connect(name)
    }
    room.wait(1500)
    const before = [room.hostFeeds().length, room.projectorFeeds().length] as const
    for (const name of class3) {
      room.vote(name, 'key')
      room.wait(1500)
    }
    expect([room.hostFeeds().length, room.projectorFeeds().length]).toEqual([before[0] + 3, before[1]])
  })

  test('neither host nor projector ever finds a gap in what it is told, whatever the other is told meanwhile', () => {
    const room = sessionWith(class3, { pace: 'teacher' })
    room.watch()
    for (const name of class3) {
      room.vote(name, 'key')
      room.wait(300)
    }
    room.host({ do: 'lock', locked: true })
    room.wait(1000)
    room.host({ do: 'reveal' })
    room.host({ do: 'own-pace' })
    for (const name of class3) room.vote(name, 'key', [1, 1])
    room.wait(1000)
    room.host({ do: 'remove', participant: idOf('Ada') })
    room.host({ do: 'end' })
    for (const told of [room.heard.host, room.heard.projector]) {
      const numbered = told.flatMap((said) => ('after' in said ? [said] : []))
      expect(numbered.length).toBeGreaterThan(5)
      expect(numbered.slice(1).map(({ after }) => after)).toEqual(numbered.slice(0, -1).map(({ seq }) => seq))
    }
  })

  test('feeds that were to come when the object was evicted come all the same', () => {
    const room = sessionWith(class3)
    room.watch()
    room.vote('Ada', 'key')
    room.vote('Ben', 'key')
    room.evict()
    room.wait(1500)
    const answered = { totals: { answered: 2 } }
    expect([room.hostFeeds().at(-1), room.projectorFeeds().at(-1)]).toMatchObject([answered, answered])
  })

  test('a question costs four messages a person, host and projector included, on a bad network too', () => {
    const names = Array.from({ length: 35 }, (_, i) => `Person ${i}`)
    const room = testSession({ closeEarly: false })
    room.watch()
    for (const name of names) {
      room.join(name)
      room.connect(name)
    }
    room.wait(5000)
    const told = (): number =>
      room.heard.host.length + room.heard.projector.length + [...room.heard.people.values()].flat().length
    const before = told()
    let replies = 0
    room.host({ do: 'open' })
    for (const [i, name] of names.entries()) {
      // A fifth is cut off, half of them with the answer on its way; every twentieth sends twice.
      const cut = i % 5 === 3
      if (!cut || i % 10 === 3) replies += room.vote(name, 'key') ? 1 : 0
      if (cut) room.drop(name)
      room.wait(70)
      if (cut) room.connect(name)
      if (cut || i % 20 === 5) replies += room.vote(name, 'key') ? 1 : 0
      room.wait(5000 / names.length - 70)
    }
    room.wait(1500)
    room.host({ do: 'reveal' })
    room.wait(1500)
    // And two times “done”, to the host.
    const all = told() - before + replies + 2
    expect(all).toBeGreaterThan(3 * names.length)
    expect(all).toBeLessThanOrEqual(4 * names.length)
  })

  test('only the host sees how the first round went, unless the class may', () => {
    const hidden = sessionWith(class3)
    const shown = sessionWith(class3, { showFirst: true })
    for (const room of [hidden, shown]) {
      room.vote('Ada', 'key')
      room.vote('Ben', 'wrong-0')
      room.host({ do: 'discuss' })
      expect(room.hostPhases().at(-1)?.result?.rounds).toMatchObject([{ share: 0.5, advice: 'discuss' }])
    }
    expect(hidden.phases('Ada').at(-1)).not.toHaveProperty('rounds')
    expect(shown.phases('Ada').at(-1)?.rounds).toEqual([{ round: 1, answered: 2, counts: { key: 1, 'wrong-0': 1 } }])
  })
})
