// What a list is narrowed to, kept in its address: a link to « the sheets that Sylvie changed this month » is one. Pure, but for the hook.
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { types, type Type } from './kinds.ts'

const ages = { jour: 1, semaine: 7, mois: 30, an: 365 } as const
export type Since = keyof typeof ages
/** '' : not narrowed by it. `by`: the id of whoever changed it last. */
export type Narrow = { q: string; type: Type | ''; by: string; since: Since | '' }
export const everything: Narrow = { q: '', type: '', by: '', since: '' }
export const sinces = Object.keys(ages) as Since[]
/** From when on, in the words of the server. */
export const sinceOf = (since: Since, now: number): string => new Date(now - ages[since] * 86_400_000).toISOString()
export const isNarrow = ({ q, type, by, since }: Narrow): boolean => [q, type, by, since].some((said) => said !== '')

const names = { q: 'mots', type: 'sorte', by: 'par', since: 'depuis' } as const
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
/** Of an address that somebody else may have written, what we know is taken. */
export function readNarrow(params: URLSearchParams): Narrow {
  const said = (part: keyof Narrow): string => params.get(names[part]) ?? ''
  return { q: said('q').slice(0, 100), type: types.find((one) => one === said('type')) ?? '', by: uuid.test(said('by')) ? said('by') : '', since: sinces.find((one) => one === said('since')) ?? '' }
}
/** The same address, narrowed in this way. */
export function writeNarrow(params: URLSearchParams, narrow: Narrow): URLSearchParams {
  const written = new URLSearchParams(params)
  for (const part of Object.keys(names) as (keyof Narrow)[]) {
    written.delete(names[part])
    if (narrow[part] !== '') written.set(names[part], narrow[part])
  }
  return written
}

/** `list`: the address is that of the list. While a file is open over it, the list stays as it was. */
export function useNarrow(parent: string | null, list: boolean) {
  const [params, setParams] = useSearchParams()
  const [kept, setKept] = useState({ in: parent, narrow: everything })
  const narrow = list ? readNarrow(params) : kept.in === parent ? kept.narrow : everything
  if (kept.in !== parent || !same(kept.narrow, narrow)) setKept({ in: parent, narrow })
  const search = writeNarrow(new URLSearchParams(), narrow).toString()
  return {
    narrow,
    /** Behind an address of the list. */
    search: search === '' ? '' : `?${search}`,
    change: (part: Partial<Narrow>): void => {
      const next = { ...narrow, ...part }
      if (same(next, narrow)) return
      if (list) setParams((was) => writeNarrow(was, next), { replace: true, preventScrollReset: true })
      else setKept({ in: parent, narrow: next })
    },
  }
}
const same = (one: Narrow, other: Narrow): boolean => (Object.keys(one) as (keyof Narrow)[]).every((part) => one[part] === other[part])
