/** What is known of a reader within one quiz: ability in logits, and from how many answers. */
export type Ability = { logit: number; responses: number }

/** A reader of whom nothing is known; there are no accounts, so every quiz starts here. */
export const evenAbility: Ability = { logit: 0, responses: 0 }

/** An item as the estimate sees it: difficulty in millionths of a logit, from how many answers, options offered. */
export type Rated = { logit: number; responses: number; offered: number }

const millionths = 1e6

/**
 * One answer as a match between reader and item: an online estimate of the Rasch model with a guessing floor of one in
 * k options, P = 1/k + (1 − 1/k) / (1 + e^(difficulty − ability)). Both sides move by K · (outcome − P), where
 * K = 1 / (1 + 0.05 n) shrinks with the n answers seen before (R. Pelánek, “Applications of the Elo rating system in
 * adaptive educational systems”, Computers & Education 98, 2016). The difficulty is kept in whole millionths of a
 * logit, so that it is the same on every machine.
 */
export function meet(ability: Ability, item: Rated, right: boolean): { ability: Ability; logit: number } {
  const surprise = (right ? 1 : 0) - chanceOf(ability.logit - item.logit / millionths, item.offered)
  return {
    ability: { logit: ability.logit + weight(ability.responses) * surprise, responses: ability.responses + 1 },
    logit: Math.round(item.logit - weight(item.responses) * surprise * millionths),
  }
}

/** Chance of a right answer by someone this many logits above the item’s difficulty. */
export const chanceOf = (above: number, offered: number): number =>
  1 / offered + (1 - 1 / offered) / (1 + Math.exp(-above))

const weight = (responses: number): number => 1 / (1 + 0.05 * responses)

/** A person’s answer to an item, in the order of time. */
export type Answer = { person: string; item: string; offered: number; right: boolean }

/**
 * The difficulty of each item, in logits, after a stream of answers. A person’s later answers to the same item say what
 * was learned from the first and are left out.
 */
export function estimate(answers: Iterable<Answer>): Map<string, { logit: number; responses: number }> {
  const abilities = new Map<string, Ability>()
  const items = new Map<string, { logit: number; responses: number }>()
  const seen = new Set<string>()
  for (const { person, item, offered, right } of answers) {
    const name = JSON.stringify([person, item])
    if (seen.has(name)) continue
    seen.add(name)
    const rated = items.get(item) ?? { logit: 0, responses: 0 }
    const met = meet(abilities.get(person) ?? evenAbility, { ...rated, offered }, right)
    abilities.set(person, met.ability)
    items.set(item, { logit: met.logit, responses: rated.responses + 1 })
  }
  return new Map([...items].map(([item, { logit, responses }]) => [item, { logit: logit / millionths, responses }]))
}

/**
 * The difficulty to work with, 0 (easy) to 1 (hard): the prior counts as ten answers, so that it leads at first and
 * fades as answers come in.
 */
export function difficulty(prior: number, { logit, responses }: { logit: number; responses: number }): number {
  const trust = responses / (responses + 10)
  return (1 - trust) * prior + trust / (1 + Math.exp(-logit / millionths))
}
