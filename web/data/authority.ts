// Whose house one is in: the page wears the accent and the mark of the space's authority, else of one's main one.
import { useQuery } from '@tanstack/react-query'
import { useLayoutEffect } from 'react'
import { useMatch } from 'react-router'
import { useMe, type Me } from '#web/data/me.ts'
import { spaceQuery } from '#web/data/spaces.ts'

type Authority = Pick<Me['authority'], 'shortName' | 'hue' | 'logo'>

export function useAuthority(): Authority {
  const { authority } = useMe()
  const id = useMatch('/espaces/:id/*')?.params.id ?? ''
  // Whoever shows the space asks for it; here it is only read.
  const { data: space } = useQuery({ ...spaceQuery(id), enabled: false })
  const worn = space ? { shortName: space.authorityName, hue: space.authorityHue, logo: space.authorityLogo } : authority
  useLayoutEffect(() => wear(worn.hue), [worn.hue])
  return worn
}

/** Hands the hue to the style sheet, which makes the accent of it (tokens.css). */
export function wear(hue: number | null): void {
  const { dataset, style } = document.documentElement
  if (hue === null) return void delete dataset['hue']
  style.setProperty('--pv-hue', String(hue))
  dataset['hue'] = ''
}
