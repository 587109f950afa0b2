import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { reportCsv } from '../../../src/classroom/http/report-csv.ts'
import { reportOf } from '../../../src/classroom/machine/report.ts'
import { reportSchema } from '../../../src/classroom/protocol/report.ts'
import { movesOf } from '../../../src/classroom/report/moves.ts'
import { idOf, sessionWith, type TestSession, testSession } from '../session.ts'

/** Two of three right at first, all after the discussion; Cleo missed the second question. */
function smallClass(): TestSession {
  const room = sessionWith(['Ada', 'Ben', 'Cleo'], {
    points: true,
    timer: { kind: 'soft', seconds: 20 },
    closeEarly: false,
  })
  room.vote('Ada', 'key')
  room.vote('Ben', 'key')
  room.wait(30_000)
  room.vote('Cleo', 'wrong-1')
  room.host({ do: 'discuss' })
  room.host({ do: 'revote' })
  for (const name of ['Ada', 'Ben', 'Cleo']) room.vote(name, 'key', [0, 2])
  room.host({ do: 'reveal' })
  room.host({ do: 'open' })
  room.vote('Ada', 'key', [1, 1])
  room.vote('Ben', 'wrong-0', [1, 1])
  room.host({ do: 'reveal' })
  room.host({ do: 'end' })
  return room
}

describe('the report', () => {
  const report = reportOf(smallClass().state())

  test('has the statement of a question above its stem, and before it in the table’s heading', () => {
    expect(report.questions.map(({ statement, stem }) => [statement, stem])).toEqual([
      [undefined, 'Who said one?'],
      ['Ben said two.', 'Who said two?'],
    ])
    expect(reportCsv(report)).toContain('Q2 vote 1: Ben said two. Who said two?')
  })

  test('says how each question went, round by round, and what misled', () => {
    expect(report.questions.map(({ facility, rounds }) => [facility, rounds.map(({ share }) => share)])).toEqual([
      [2 / 3, [2 / 3, 1]],
      [0.5, [0.5]],
    ])
    expect(report.questions[0]?.misled).toEqual({
      option: 'wrong-1',
      misconception: 'wrong-outlet',
      feedback: 'Not so. Ann said one.',
      count: 1,
    })
    expect(report.questions[0]?.options.map(({ chosen }) => chosen)).toEqual([
      [2, 3],
      [0, 0],
      [1, 0],
    ])
  })

  test('has the shape that the API is described with', () => {
    expect(v.parse(reportSchema, report)).toEqual(report)
  })

  test('says who moved, over all questions', () => {
    expect(report.shift).toEqual({ paired: 3, rightRight: 2, wrongRight: 1, rightWrong: 0, wrongWrong: 0, gain: 1 })
  })

  test('says who changed from which answer to which, the most frequent change first', () => {
    const room = sessionWith(['Ada', 'Ben', 'Cleo', 'Dan', 'Eve'], { closeEarly: false })
    const [first, last] = ['key wrong-0 wrong-0 key wrong-1', 'wrong-1 key key key'].map((row) => row.split(' '))
    const names = ['Ada', 'Ben', 'Cleo', 'Dan', 'Eve']
    for (const [i, name] of names.entries()) room.vote(name, first?.[i] ?? '')
    room.host({ do: 'discuss' })
    room.host({ do: 'revote' })
    // Eve votes only once.
    for (const [i, name] of names.slice(0, 4).entries()) room.vote(name, last?.[i] ?? '', [0, 2])
    expect(movesOf(reportOf(room.state()), 0)).toEqual([
      { from: 'wrong-0', to: 'key', nicknames: ['Ben', 'Cleo'] },
      { from: 'key', to: 'wrong-1', nicknames: ['Ada'] },
    ])
    expect(movesOf(report, 1)).toEqual([])
  })

  test('says what each person did, by nickname and nothing else', () => {
    expect(report.pupils.map(({ answers: _, ...pupil }) => pupil)).toEqual([
      { nickname: 'Ada', answered: 2, right: 2, points: 2, late: 0 },
      { nickname: 'Ben', answered: 2, right: 1, points: 1, late: 0 },
      { nickname: 'Cleo', answered: 1, right: 1, points: 1, late: 1 },
    ])
    expect(JSON.stringify(report)).not.toContain(idOf('Ada'))
    expect(JSON.stringify(report)).not.toContain('token of')
  })

  test('says how the class did on each claim, by the last vote', () => {
    expect(report.claims).toEqual([
      { claim: 'one', right: 3, answered: 3 },
      { claim: 'two', right: 1, answered: 2 },
    ])
  })

  test('says how many took part', () => {
    expect(report.participation).toEqual({ people: 3, answering: 3, answers: 5, possible: 6 })
  })

  test('as a table has a row for each person and empty cells where there is no answer', () => {
    expect(reportCsv(report).split('\r\n')).toEqual([
      'nickname,answered,right,points,late,Q1 vote 1: Who said one?,Q1 vote 1 right,Q1 vote 2: Who said one?,Q1 vote 2 right,Q2 vote 1: Ben said two. Who said two?,Q2 vote 1 right',
      'Ada,2,2,2,0,A,1,A,1,A,1',
      'Ben,2,1,1,0,A,1,A,1,B,0',
      'Cleo,1,1,1,1,C,0,A,1,,',
      '',
    ])
  })
})

test('a table opened in a spreadsheet runs nobody’s nickname as a formula', () => {
  const report = reportOf(smallClass().state())
  const pupils = ['=1+1', '-2', 'a,"b"'].map((nickname) => ({ ...report.pupils[0], nickname, answered: 0 })) as never
  expect(
    reportCsv({ ...report, questions: [], pupils })
      .split('\r\n')
      .slice(1, 4)
      .map((row) => row.replace(/,0.*$/, '')),
  ).toEqual(["'=1+1", "'-2", '"a,""b"""'])
})

describe('discrimination', () => {
  /** `people` of whom the first half gets everything right and the other half nothing. */
  const split = (people: number) => {
    const room = testSession({ pace: 'own' })
    for (let i = 0; i < people; i++) {
      room.join(`P${i}`)
      for (const item of [0, 1, 2]) room.vote(`P${i}`, i < people / 2 ? 'key' : 'wrong-0', [item, 1])
    }
    return reportOf(room.state()).questions.map(({ discrimination }) => discrimination)
  }

  test('is given from twenty people on', () => {
    expect(split(19)).toEqual([null, null, null])
    for (const value of split(20)) expect(value).toBeCloseTo(1, 10)
  })
})
