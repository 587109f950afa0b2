import { counted } from '../../ui/numbers.ts'

/** What the map of the class’s answers says. */
export const classMapText = {
  title: 'What the class got right',
  legend: 'Numbers: share of right answers. Full: over 70%. Half full: 35% to 70%. Empty: under 35%. Pale: not asked.',
  fewest: 'Fewest right answers first',
  right: (right: number, answered: number) => `${right} of ${counted(answered, 'answer', 'answers')} right`,
} as const
