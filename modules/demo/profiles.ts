// Skills, who confirms them, and what people say of themselves.
import { daysFrom } from '#lib/when.ts'
import { ownWords, skills } from './data/skills.ts'
import { profiles } from './data/profiles.ts'
import type { Rows } from './copy.ts'
import { french } from './french.ts'
import { departement } from './organisation.ts'
import type { Person } from './people.ts'
import { fixedId, founded, randomFor } from './random.ts'

const day = 86_400_000
export type ProfileTables = 'skill' | 'person_skill' | 'skill_confirmation' | 'profile'
export const skillId = (label: string): string => fixedId(`skill:${french(label)}`)

/** Tables in the order in which they must be loaded, after the people. */
export function profileRows(people: readonly Person[], at: Date): Readonly<Record<ProfileTables, Rows>> {
  const random = randomFor('profiles')
  const listed = new Set(skills.map((skill) => french(skill.label)))
  const said = Object.values(ownWords).flat().map(french)
  const held = people.filter((p) => p.kind !== 'partner' && p.kind !== 'guest' && p.authority === 'departement').map((person) => ({ person, labels: labelsOf(person, random) }))
  // Colleagues of the same service confirm; a few in the whole house know those whom everyone asks.
  const colleagues = Map.groupBy(held.filter(({ person }) => person.unit !== null), ({ person }) => person.unit)
  const holders = held.flatMap(({ person, labels }) => labels.map((label) => ({ person, label })))
  return {
    skill: [...new Set([...listed, ...said])].map((label) => ({ id: skillId(label), authority_id: departement, label, listed_at: listed.has(label) ? founded : null, created_at: founded })),
    person_skill: holders.map(({ person, label }) => ({ person_id: person.id, skill_id: skillId(label), since: new Date(at.getTime() - random.int(5, 400) * day) })),
    skill_confirmation: holders.flatMap(({ person, label }) => {
      const near = (colleagues.get(person.unit) ?? []).filter((other) => other.person.id !== person.id)
      const wanted = person.key !== null ? random.int(3, 12) : random.chance(0.5) ? random.int(1, 5) : 0
      return random.some(near, wanted).map((by) => ({ person_id: person.id, skill_id: skillId(label), by_id: by.person.id, at: new Date(at.getTime() - random.int(1, 300) * day) }))
    }),
    profile: people.flatMap((person, index) => profileOf(person, index, random, at)),
  }
}

function labelsOf(person: Person, random: ReturnType<typeof randomFor>): string[] {
  const fitting = skills.filter((skill) => person.trade !== null && skill.trades.includes(person.trade) && random.chance(skill.chance)).map((skill) => french(skill.label))
  const own = person.key === null ? [] : (ownWords[person.key] ?? []).map(french)
  return [...new Set([...own, ...random.some(fitting, 5)])]
}

/** Numbers of the ranges that the regulator keeps for fiction. */
const number = (range: string, n: number): string => `${range}${String(n % 10_000).padStart(4, '0')}`

function profileOf(person: Person, index: number, random: ReturnType<typeof randomFor>, at: Date): Record<string, string | number | Date | null | readonly string[]>[] {
  const told = person.key === null ? undefined : profiles[person.key]
  const [desk, pocket, week] = [random.chance(0.6), random.chance(0.45), random.chance(0.4)]
  if (!told && !desk && !pocket) return []
  const home = random.pick([[], [], [3], [5], [2, 4]])
  const days = week ? [1, 2, 3, 4, 5] : []
  return [{
    person_id: person.id, phone: desk || told ? number('019900', index) : '', mobile: pocket || told ? number('063998', index) : '',
    languages: told?.languages ?? (random.chance(0.12) ? ['Français', random.pick(['Anglais', 'Espagnol', 'Portugais', 'Arabe', 'Italien', 'Turc', 'Langue des signes'])] : []),
    helps_with: french(told?.helps ?? ''), presence: told?.presence ?? null, presence_until: told?.presence ? daysFrom(at, told.days ?? 0) : null,
    office_days: (told?.office ?? days.filter((d) => !home.includes(d))).map(String), home_days: (told?.home ?? (week ? home : [])).map(String),
  }]
}
