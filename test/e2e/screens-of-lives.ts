// Spaces at a turn of their life: without an owner, asleep, closed and soon deleted. `turnSpaces` brings three of the demonstration there.
import type { Page } from 'playwright-core'
import type { Database } from '#platform/db/database.ts'
import { visit, type Screen } from './screen.ts'

const [ownerless, asleep, ending] = ['Direction de l’éducation', 'Cuisine centrale 2027', 'Bio et local au self']
export async function turnSpaces({ pool }: Pick<Database, 'pool'>): Promise<void> {
  await pool.query('insert into space_succession (space_id, authority_id, began_at) select id, authority_id, now() from space where name = $1', [ownerless])
  await pool.query(`update space set last_activity_at = now() - interval '100 days' where name = $1`, [asleep])
  await pool.query(`update scope set closed_at = now() - interval '59 months' where id = (select id from space where name = $1)`, [ending])
  await pool.query(`update space set archived_at = now() - interval '59 months', ending_told_at = now() - interval '1 day' where name = $1`, [ending])
}

const there = (name: string, seen: string) => async (page: Page): Promise<void> => {
  await visit(page, '/')
  // Closed spaces have left the lists that one sees first.
  const id = await page.evaluate(async (wanted) => {
    for (const closed of ['', '&closed=true']) {
      const { items } = await (await fetch(`/api/spaces?mine=true&limit=50${closed}`)).json() as { items: { id: string, name: string }[] }
      const found = items.find((one) => one.name === wanted)
      if (found) return found.id
    }
    return null
  }, name)
  await visit(page, `/espaces/${id}`)
  await page.getByText(seen).first().waitFor()
}
export const lifeScreens: readonly Screen[] = [
  { name: 'space-ownerless', open: there(ownerless!, 'Cet espace n’a plus de responsable') },
  { name: 'space-asleep', open: there(asleep!, 'Toujours utile ?') },
  { name: 'space-ending', open: there(ending!, 'sera supprimé') },
]
