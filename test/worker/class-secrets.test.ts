import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Command, HostQuestion } from '../../src/classroom/protocol/host.ts'
import type { CreateBody } from '../../src/classroom/protocol/messages.ts'
import type { Report } from '../../src/classroom/protocol/report.ts'
import { assemble } from '../../src/questions/edition.ts'
import { lastEdition, type Question } from '../../src/questions/model.ts'
import { classClient } from '../support/class-client.ts'
import { findQuiz } from '../support/quizzes.ts'
import { runningWorker } from '../support/worker.ts'

/*
 * The attacker has the code, phones of their own, a screen, the public API and this repository. They fetch everything in
 * every phase, and try to tell a key before the class is told. The host’s secret is used only to know who was right.
 */
const worker = runningWorker()
const client = classClient(worker)
const html = { Accept: 'text/html' }

type Bank = { version: string; questions: Question[] }
const bankOf = async (): Promise<Bank> => (await client.get('/api/quizzes/xi-putin-call/bank')).json() as Promise<Bank>

const keyIn = ({ options }: Pick<Question, 'options'>) => options.find(({ correct }) => correct)

async function classWith(body: Partial<CreateBody> = {}) {
  const made = await client.create({ edition: undefined, ...body })
  const { code, secret } = made
  const spies = [await client.join(code), await client.join(code), await client.join(code), await client.join(code)]
  const [spy] = spies
  if (!spy) throw new Error('The spy has joined.')
  const phone = await client.phone(code, spy.token)
  const screen = await client.projector(code)
  let version = 1

  return {
    ...made,
    spies,
    async lead(command: Command): Promise<void> {
      const done = await client.command(code, secret, command, version)
      expect(done.status).toBe(200)
      version = ((await done.json()) as { version: number }).version
    },
    /** Every text that the attacker can get at this moment, and what their sockets have heard. */
    async loot(): Promise<string> {
      const at = (part: string) => client.at(code, part)
      const answers = await Promise.all([
        ...['', '/projector', '/nickname', '/host', '/report', '/report.csv'].map((part) => client.get(at(part))),
        ...['/participant', '/host'].map((part) => client.get(at(part), spy.token)),
        worker.fetch(`/j/${code}`, { headers: { ...html, Cookie: `seat=${spy.token}` } }),
        ...[`/j/${code}`, `/j/${code}?as=${spy.token}`, `/class/${code}`, `/class/${code}/screen`].map((page) =>
          worker.fetch(page, { headers: html }),
        ),
        worker.fetch(`/class/${code}/report`, { headers: { ...html, Cookie: `host-${code}=${spy.token}` } }),
      ])
      const texts = await Promise.all(
        answers.map(async (answer) => [JSON.stringify([...answer.headers]), await answer.text()]),
      )
      const sockets = [...phone.heard, ...screen.heard].map((message) => JSON.stringify(message))
      return plain([...texts.flat(), ...sockets].join('\n'))
    },
    vote: async (who: number, item: number, option: string) => {
      const message = { type: 'vote', submission: randomUUID(), item, round: 1, option }
      const answer = await client.post(client.at(code, '/votes'), message, spies[who]?.token)
      return { status: answer.status, text: await answer.text(), submission: message.submission }
    },
    questions: async () => (await client.hostSnapshot(code, secret)).questions,
    origin: async () => (await (await client.get(client.at(code, '/report'), secret)).json()) as Report,
    close: () => [phone, screen].map(({ socket }) => socket.close()),
  }
}

/** Without the escapes of JSON and HTML, so that the same words are the same text. */
const plain = (text: string): string =>
  text.replaceAll('\\"', '"').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&')

const told = (loot: string, what: string | number): boolean => loot.includes(String(what))

/** What of a question not asked yet can be read: its words, or its id. */
const isAhead = (loot: string, { id, stem }: HostQuestion): boolean => told(loot, id) || told(loot, stem)

test('in class, nothing that can be fetched in any phase tells a key, a question to come, or where they are from', async () => {
  const room = await classWith({ options: { showFirst: true, points: true, closeEarly: false } })
  const { version } = await bankOf()
  const questions = await room.questions()
  const { session } = await room.origin()
  const origin = [session.edition, version, ...Object.values(session.bankIds ?? {}).filter((id) => id.includes('.'))]
  expect(origin.length).toBeGreaterThanOrEqual(7)
  const [first] = questions
  if (!first) throw new Error('There is a question.')
  const secrets = [first.reveal.explanation, ...Object.values(first.reveal.feedback)]
  const steps: (Command | 'vote')[] = [{ do: 'open' }, 'vote', { do: 'close' }, { do: 'discuss' }, { do: 'revote' }]
  for (const step of ['lobby' as const, ...steps]) {
    if (step === 'vote') await room.vote(0, 0, first.options[0]?.id ?? '')
    else if (step !== 'lobby') await room.lead(step)
    const loot = await room.loot()
    const here = JSON.stringify(step)
    expect(
      questions.map((question) => isAhead(loot, question)),
      here,
    ).toEqual(questions.map(({ item }) => item === 0 && step !== 'lobby'))
    for (const secret of [...origin, ...secrets].filter(Boolean))
      expect(told(loot, secret ?? ''), `${here}: ${secret}`).toBe(false)
    expect(loot, here).not.toMatch(/"(correct|edition|bankIds|reveal|key)"/)
  }
  // What is told at the reveal is not told a moment earlier, or this test looked in the wrong place.
  await room.lead({ do: 'reveal' })
  const revealed = await room.loot()
  for (const secret of secrets.filter(Boolean)) expect(told(revealed, secret), secret).toBe(true)
  for (const secret of origin) expect(told(revealed, secret ?? ''), `${secret}`).toBe(false)
  await room.lead({ do: 'end' })
  expect(await (await client.get(client.at(room.code))).json()).toMatchObject({
    edition: session.edition,
    version,
    bankIds: session.bankIds,
  })
  room.close()
})

/** All words of a question, in whatever order its options stand. */
const wordsOf = (question: Question | HostQuestion | undefined): string =>
  JSON.stringify([question?.statement, question?.stem, question?.options.map(({ text }) => text).sort()])

type Asked = { question: Question; words: string }

/** Every way to guess a key from ids and places: each gives an option’s id, or undefined where it finds nothing. */
function guessers(bank: readonly Question[], editions: readonly (readonly Asked[])[]) {
  const byId = new Map(bank.map((item) => [item.id, item]))
  const optionIds = new Set(bank.flatMap(({ options }) => options.map(({ id }) => id)))
  const keyIds = new Set(bank.map((item) => keyIn(item)?.id))
  type Guess = (question: HostQuestion) => string | undefined
  const place =
    (find: (question: HostQuestion) => number): Guess =>
    (question) =>
      question.options[find(question)]?.id
  const sorted = ({ options }: HostQuestion): string[] => options.map(({ id }) => id).sort()
  return {
    'the item’s id, in the bank': ({ id }) => byId.get(id) && keyIn(byId.get(id) as Question)?.id,
    'an option’s id that is a key’s somewhere': ({ options }) => options.find(({ id }) => keyIds.has(id))?.id,
    'an option’s id that the bank has': ({ options }) => options.find(({ id }) => optionIds.has(id))?.id,
    'an edition of which this is that question, by its place': (question) => {
      const { item, options } = question
      const words = wordsOf(question)
      const form = editions.find((questions) => questions[item]?.words === words)
      return options[form?.[item]?.question.options.findIndex(({ correct }) => correct) ?? -1]?.id
    },
    'the first place': place(() => 0),
    'the last place': place(({ options }) => options.length - 1),
    'the place by the number of the question': place(({ item, options }) => item % options.length),
    'the smallest id': (question) => sorted(question)[0],
    'the largest id': (question) => sorted(question).at(-1),
  } satisfies Record<string, Guess>
}

test('neither ids nor places nor the public editions tell a key, though the words of a public story do', async () => {
  const { questions: bank } = await bankOf()
  // The API has exactly these; to ask it five hundred times takes a minute.
  const quiz = findQuiz('xi-putin-call')
  const editions = Array.from({ length: lastEdition }, (_, i) => {
    const form = quiz && assemble(quiz, { edition: i + 1, length: 10 })
    return form?.ok ? form.edition.questions.map((question): Asked => ({ question, words: wordsOf(question) })) : []
  })
  const classes: HostQuestion[][] = []
  for (let i = 0; i < 12; i++) {
    const { code, secret } = await client.create({ edition: undefined, length: 10 })
    classes.push((await client.hostSnapshot(code, secret)).questions)
  }
  const asked = classes.flat()
  expect(asked).toHaveLength(120)
  const all = guessers(bank, editions)
  const right = (guess: (question: HostQuestion) => string | undefined): number =>
    asked.filter((question) => guess(question) === question.reveal.key).length
  const chance = asked.reduce((sum, { options }) => sum + 1 / options.length, 0)
  for (const [name, guess] of Object.entries(all)) {
    const found = right(guess)
    // Of 120, chance is right some 35 times, with a standard deviation of 5.
    expect(found, `${name}: ${found} of 120, by chance ${Math.round(chance)}`).toBeLessThan(chance + 25)
    if (name.includes('’s id')) expect(asked.map(guess).filter(Boolean), name).toEqual([])
  }
  // A class with a public edition would be known by its first questions, and the others with it.
  const known = (questions: readonly HostQuestion[]) =>
    editions.filter((form) => questions.every((question) => form[question.item]?.words === wordsOf(question)))
  expect(classes.flatMap(known).length).toBe(0)
  // The control: the same attacker with the words of question and options, which are public, is always right.
  const words = new Map(bank.map((item) => [wordsOf(item), keyIn(item)?.text]))
  const byWords = (question: HostQuestion) =>
    question.options.find(({ text }) => text === words.get(wordsOf(question)))?.id
  expect(right(byWords)).toBe(120)
  const ids = asked.flatMap(({ id, options }) => [id, ...options.map((option) => option.id)])
  expect(new Set(ids).size).toBe(ids.length)
})

/** What a phone was told about its answer, without what it said itself. */
const bare = ({ text, submission }: { text: string; submission: string }, option: string): string =>
  text.replaceAll(submission, 'submission').replaceAll(option, 'option')

test('at own pace with a spy: where the host shows the answers, whoever tries every option learns nothing before', async () => {
  const room = await classWith({ length: 5, options: { pace: 'own', answers: 'released', points: true } })
  const questions = await room.questions()
  const [first] = questions
  if (!first) throw new Error('There is a question.')
  const replies = await Promise.all(first.options.map(async ({ id }, i) => bare(await room.vote(i % 4, 0, id), id)))
  expect(new Set(replies).size).toBe(1)
  const snapshots = await Promise.all(
    first.options.map(async ({ id }, i) => {
      const { me, now: _, ...rest } = await client.snapshot(room.code, room.spies[i % 4]?.token ?? '')
      const { id: __, nickname: ___, answers, ...mine } = me
      return JSON.stringify([mine, rest, answers.map(({ submission: ____, ...one }) => one)]).replaceAll(id, 'option')
    }),
  )
  expect(new Set(snapshots).size).toBe(1)
  // Another spy answers all, and is told nothing for it either.
  for (const { item, options } of questions.slice(1)) await room.vote(0, item, options[0]?.id ?? '')
  const loot = await room.loot()
  for (const { reveal } of questions) expect(told(loot, reveal.explanation)).toBe(false)
  expect(loot).not.toMatch(/"(correct|edition|bankIds|reveal|key)"/)

  await room.lead({ do: 'release' })
  const { recap = [], me } = await client.snapshot(room.code, room.spies[0]?.token ?? '')
  expect(recap.map(({ reveal }) => reveal.key)).toEqual(questions.map(({ reveal }) => reveal.key))
  expect(me.points).toBe(me.answers.filter(({ item, option }) => questions[item]?.reveal.key === option).length)
  const late = await room.vote(1, 1, questions[1]?.reveal.key ?? '')
  expect([late.status, JSON.parse(late.text)]).toMatchObject([409, { type: '/problems/late' }])
  room.close()
})

test('at own pace after the last question: a phone is told nothing until it has finished, and then everything', async () => {
  const room = await classWith({ options: { pace: 'own', answers: 'finished' } })
  const questions = await room.questions()
  for (const { item, options } of questions) {
    const { recap } = await client.snapshot(room.code, room.spies[0]?.token ?? '')
    expect(recap).toEqual([])
    const { text } = await room.vote(0, item, options[0]?.id ?? '')
    expect(told(text, 'reveal')).toBe(false)
  }
  const { recap = [] } = await client.snapshot(room.code, room.spies[0]?.token ?? '')
  expect(recap.map(({ reveal }) => reveal.key)).toEqual(questions.map(({ reveal }) => reveal.key))
  expect(
    told(await (await client.get(client.at(room.code, '/participant'), room.spies[1]?.token)).text(), 'reveal'),
  ).toBe(false)
  room.close()
})

test('a class may be given the edition that another class had, and the API does not have it', async () => {
  const one = await client.create({ edition: undefined })
  const { session } = (await (await client.get(client.at(one.code, '/report'), one.secret)).json()) as Report
  expect(session.edition).toBeGreaterThan(500)
  const open = await client.get(`/api/quizzes/xi-putin-call/questions?edition=${session.edition}&length=5`)
  expect(open.status).toBe(400)
  const other = await client.create({ ...(session.edition !== undefined && { edition: session.edition }) })
  const stems = async (made: typeof one) =>
    (await client.hostSnapshot(made.code, made.secret)).questions.map(({ stem }) => stem)
  expect(await stems(other)).toEqual(await stems(one))
})
