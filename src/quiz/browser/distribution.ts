type Question = { responses: number; options: Record<string, number> }
type Questions = Record<string, Question>
type Stats = {
  version: string
  scores: Record<string, number[]>
  questions: Questions
  joined: { questions: Questions }
}

// Below ten readers, a share says more about chance than about readers.
const enough = 10

/** Shows how others answered, once enough have: beside each option, and the score among all scores. */
export async function showDistribution(page: Document): Promise<void> {
  const place = page.querySelector<HTMLElement>('.distribution')
  if (!place) return
  const { stats: address = '', version, length = '', right } = place.dataset
  const stats = await fetched(address)
  if (stats?.version !== version || !stats) return
  const scores = stats.scores[length] ?? []
  if (sum(scores) < enough) return
  showScores(place, scores, Number(right))
  const questions = { ...stats.questions, ...stats.joined.questions }
  for (const question of page.querySelectorAll<HTMLElement>('[data-item]'))
    showShares(question, questions[question.dataset.item ?? ''])
  for (const part of place.querySelectorAll<HTMLElement>('.line, .few')) part.hidden = !part.hidden
}

async function fetched(address: string): Promise<Stats | null> {
  try {
    const answer = await fetch(address)
    return answer.ok ? await answer.json() : null
  } catch {
    return null
  }
}

function showScores(place: HTMLElement, scores: readonly number[], right: number): void {
  const count = sum(scores)
  const mean = sum(scores.map((readers, score) => readers * score)) / count
  const values: Record<string, number> = {
    better: sum(scores.slice(0, right)),
    count,
    mean: Math.round(mean * 10) / 10,
  }
  const line = place.querySelector<HTMLElement>('.line')
  if (line) line.textContent = line.dataset.words?.replace(/\{(\w+)\}/g, (_, name) => figure(values[name] ?? 0)) ?? ''
  const most = Math.max(...scores)
  for (const [score, bar] of place.querySelectorAll<HTMLElement>('.histogram i').entries())
    bar.style.setProperty('--share', `${((scores[score] ?? 0) / most) * 100}%`)
}

function showShares(place: HTMLElement, question: Question | undefined): void {
  if (!question || question.responses < enough) return
  for (const row of place.querySelectorAll<HTMLElement>('[data-option]')) {
    const share = document.createElement('span')
    share.className = 'readers'
    share.textContent = percent((question.options[row.dataset.option ?? ''] ?? 0) / question.responses)
    row.append(share)
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
const figure = (number: number): string => number.toLocaleString(document.documentElement.lang)
const percent = (share: number): string => share.toLocaleString(document.documentElement.lang, { style: 'percent' })
