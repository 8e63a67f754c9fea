/** A customer who can sign in, with the data that the page shows. All of it is invented. */
export interface Person {
  id: string
  name: string
  savings: Savings
}

/** Amounts are in cents. */
export interface Savings {
  balance: number
  /** Percent a year. */
  rate: number
  earnedThisYear: number
  goals: readonly Goal[]
  /** Newest first. */
  activity: readonly Activity[]
}

export interface Goal {
  name: string
  saved: number
  target: number
}

export interface Activity {
  kind: ActivityKind
  /** The goal that it went to, or came from; none for interest. */
  goal?: string
  daysAgo: number
  amount: number
}

export type ActivityKind = 'interest' | 'weekly' | 'monthly' | 'roundUps' | 'deposit' | 'withdrawal'

/** The two people of the demo, in the order in which the mock has its owners. */
export const people: readonly [Person, Person] = [
  {
    id: 'nora',
    name: 'Nora Whitfield',
    savings: {
      balance: 1_248_036,
      rate: 4.1,
      earnedThisYear: 34_218,
      goals: [
        { name: 'Rainy day', saved: 620_000, target: 800_000 },
        { name: 'Lisbon in May', saved: 228_036, target: 300_000 },
        { name: 'First home', saved: 400_000, target: 4_000_000 },
      ],
      activity: [
        { kind: 'interest', daysAgo: 2, amount: 4_187 },
        { kind: 'weekly', goal: 'Lisbon in May', daysAgo: 5, amount: 7_500 },
        { kind: 'withdrawal', goal: 'Rainy day', daysAgo: 9, amount: -24_000 },
      ],
    },
  },
  {
    id: 'theo',
    name: 'Theo Marchetti',
    savings: {
      balance: 391_520,
      rate: 4.1,
      earnedThisYear: 9_644,
      goals: [
        { name: 'Emergency fund', saved: 300_000, target: 600_000 },
        { name: 'Cargo bike', saved: 91_520, target: 240_000 },
      ],
      activity: [
        { kind: 'interest', daysAgo: 2, amount: 1_312 },
        { kind: 'roundUps', goal: 'Cargo bike', daysAgo: 3, amount: 2_265 },
        { kind: 'monthly', goal: 'Emergency fund', daysAgo: 16, amount: 25_000 },
      ],
    },
  },
]

/** The customer with this ID, if there is one. */
export function findPerson(id: string | undefined): Person | undefined {
  return people.find((person) => person.id === id)
}

/** Returns a customer's owner at a platform, whose owners are in the order of the customers. */
export function ownOf<owner>(person: Person, owners: readonly owner[]): owner {
  const own = owners[people.findIndex(({ id }) => id === person.id)]
  if (own === undefined) throw new Error(`The platform has no owner for ${person.name}.`)
  return own
}
