import type { Facts } from '../../dossier/facts.ts'
import type { Person } from '../../dossier/model.ts'
import type { Draft, Family } from '../family.ts'
import { pick } from '../random.ts'
import { attributed, capital } from '../wording.ts'

const roleStems = [
  (name: string) => `Which office does the article give for ${name}?`,
  (name: string) => `In what role does ${name} appear in the article?`,
] as const
const personStems = [
  (role: string) => `Whom does the article name as ${role}?`,
  (role: string) => `Which person, according to the article, is ${role}?`,
] as const

/** Who is who? Role by name, and name by role. */
export const role: Family = {
  id: 'role',
  skill: 'recall',
  prior: 0.2,
  drafts: (facts) => facts.dossier.people.flatMap((p) => [roleOf(facts, p), personOf(facts, p)]),
}

function roleOf(facts: Facts, person: Person): Draft {
  const why = attributed(facts, facts.claim(person.roleClaim))
  const others = facts.dossier.people.filter(({ id }) => id !== person.id)
  return {
    name: `role-${person.id}`,
    stem: pick(roleStems, 'role', person.id)(person.name),
    key: { id: person.id, text: capital(person.role), why },
    pool: [
      ...others.map((p) => ({
        id: p.id,
        text: capital(p.role),
        why: `That is ${p.name}’s role. ${why}`,
        misconception: 'wrong-role' as const,
      })),
      ...facts.dossier.foils.roles.map((foil, i) => ({
        id: `foil-${i}`,
        text: capital(foil.text),
        why: foil.why,
        misconception: 'not-in-article' as const,
      })),
    ],
    truth: ({ id }) => (id === person.id ? 'true' : 'false'),
    explanation: why,
    claims: [person.roleClaim],
  }
}

function personOf(facts: Facts, person: Person): Draft {
  const why = attributed(facts, facts.claim(person.roleClaim))
  return {
    name: `person-${person.id}`,
    stem: pick(personStems, 'role', 'person', person.id)(person.role),
    key: { id: person.id, text: person.name, why },
    pool: facts.dossier.people
      .filter(({ id }) => id !== person.id)
      .map((p) => ({
        id: p.id,
        text: p.name,
        why: `In the article ${p.name} is ${p.role}.`,
        misconception: 'wrong-role' as const,
      })),
    truth: ({ id }) => (id === person.id ? 'true' : 'false'),
    explanation: why,
    claims: [person.roleClaim],
  }
}
