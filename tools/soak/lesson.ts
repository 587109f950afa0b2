import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Created } from '../../src/classroom/protocol/messages.ts'
import type { Report } from '../../src/classroom/protocol/report.ts'
import { openNetwork, type Traffic } from './network.ts'
import { joinClass, type Pupil, roundName } from './pupil.ts'
import { freePort, startServer } from './server.ts'
import { openTeacher } from './teacher.ts'

type Plan = { pupils: number; questions: 5 | 10 | 15; minutes: number; kills: number }

/** What became of one class’s answers. `differing` counts those that the report has otherwise, twice, or not. */
export type Outcome = {
  answers: number
  acknowledged: number
  reported: number
  late: number
  differing: number
  cuts: number
  doubled: number
  traffic: Traffic
  /** Milliseconds from the host’s click until a pupil’s page shows the question, rising. */
  shown: number[]
}

/**
 * Plays one lesson with two classes at once, by the pages’ own code: one over sockets, which are cut while votes are
 * doubled, the session’s object evicted and the whole runtime killed; and one to which no socket gets through.
 */
export async function lesson({ pupils, questions, minutes, kills }: Plan) {
  const state = mkdtempSync(join(tmpdir(), 'readout-lesson-'))
  const port = await freePort()
  const server = startServer({ port, state })
  const network = openNetwork(`http://127.0.0.1:${port}`)
  // The parts of a lesson as they are in 45 minutes.
  const pause = (seconds: number): Promise<void> => wait((seconds * 1000 * minutes) / 45)
  let [evictions, killed] = [0, 0]
  try {
    await server.ready()
    const discussionSeconds = Math.max(10, Math.round((600 / questions) * (minutes / 45)))
    const rough = await startClass(questions, discussionSeconds)
    const blocked = await startClass(questions, discussionSeconds)
    network.blocked.add(blocked.code)
    const disturbing = setInterval(
      () => {
        if (Math.random() < 0.5) rough.pupils[Math.floor(Math.random() * pupils)]?.cut()
        if (Math.random() > 0.9) {
          evictions += 1
          server.evict({ object: 'Session', name: rough.code })
        }
      },
      (4000 * minutes) / 45,
    )
    const dying = (async () => {
      for (; killed < kills; killed++) {
        // At other moments of a question each time.
        await pause((2700 / (kills + 1)) * (0.8 + Math.random() * 0.4))
        await server.killAndStart()
      }
    })()
    const outcomes = await Promise.all([teach(rough, true), teach(blocked, false)])
    clearInterval(disturbing)
    await dying
    await server.stop()
    return { outcomes, evictions, kills: killed }
  } finally {
    await server.kill()
    rmSync(state, { recursive: true, force: true })
  }

  async function teach(room: Room, isRough: boolean): Promise<Outcome> {
    const { code, secret } = room
    const teacher = openTeacher(code, secret)
    const opened = new Map<string, number>()
    const shown: number[] = []
    const thinking = [(4000 * minutes) / 45, (25_000 * minutes) / 45] as const
    const sees = (round: string): void => void shown.push(performance.now() - (opened.get(round) ?? Number.NaN))
    for (let i = 0; i < pupils; i++) {
      room.pupils.push(await joinClass({ code, network, thinking, rough: isRough, sees }))
      await pause(200 / pupils)
    }
    await pause(40)
    for (let item = 0; item < questions; item++) {
      opened.set(roundName(item, 1), performance.now())
      await teacher.lead('open', 'open')
      await pause(650 / questions)
      await teacher.lead('discuss', 'discussion')
      await pause(600 / questions)
      opened.set(roundName(item, 2), performance.now())
      await teacher.lead('revote', 'open')
      await pause(550 / questions)
      await teacher.lead('reveal', 'revealed')
      await pause(600 / questions)
    }
    for (let tries = 0; tries < 60 && !room.pupils.every(({ isDone }) => isDone()); tries++) await wait(1000)
    await teacher.lead('end', 'ended')
    return counted(room.pupils, await reportOf(code, secret), { traffic: network.of(code), shown })
  }
}

type Room = Created & { pupils: Pupil[] }

async function startClass(length: number, discussionSeconds: number): Promise<Room> {
  const body = { quiz: 'xi-putin-call', length, options: { closeEarly: false, discussionSeconds } }
  const answer = await fetch('/api/sessions', { method: 'POST', body: JSON.stringify(body) })
  return { ...((await answer.json()) as Created), pupils: [] }
}

async function reportOf(code: string, secret: string): Promise<Report> {
  const answer = await fetch(`/api/sessions/${code}/report`, { headers: { Authorization: `Bearer ${secret}` } })
  return (await answer.json()) as Report
}

function counted(
  pupils: readonly Pupil[],
  report: Report,
  { traffic, shown }: Pick<Outcome, 'traffic' | 'shown'>,
): Outcome {
  const { bankIds = {} } = report.session
  const rows = new Map(report.pupils.map(({ nickname, answers }) => [nickname, answers]))
  const sum = (of: (pupil: Pupil) => number): number => pupils.reduce((total, pupil) => total + of(pupil), 0)
  const reported = report.pupils.reduce((total, { answers }) => total + answers.flat().length, 0)
  const inRounds = report.questions.flatMap(({ rounds }) => rounds).reduce((total, { answered }) => total + answered, 0)
  const differing = sum(({ nickname, given, refused }) => {
    const answers = rows.get(nickname) ?? []
    const inReport = new Map(
      answers.flatMap((some, item) => some.map(({ round, option }) => [roundName(item, round), option] as const)),
    )
    const expected = new Map([...given].filter(([round]) => !refused.has(round)))
    const wrong = [...expected].filter(([round, option]) => inReport.get(round) !== bankIds[option]).length
    return wrong + [...inReport.keys()].filter((round) => !expected.has(round)).length
  })
  return {
    answers: sum(({ given }) => given.size),
    acknowledged: sum(
      ({ given, acknowledged }) => [...given].filter(([round, option]) => acknowledged.get(round) === option).length,
    ),
    reported,
    late: sum(({ refused }) => refused.size),
    differing: differing + Math.abs(inRounds - reported),
    cuts: sum(({ count }) => count().cuts),
    doubled: sum(({ count }) => count().doubled),
    traffic,
    shown: shown.sort((a, b) => a - b),
  }
}
