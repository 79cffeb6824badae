// What comes along of a space that is done again: what one says otherwise, and the texts, folders and cards that one ticks.
import { useQuery } from '@tanstack/react-query'
import { useHouse } from '#web/data/house.ts'
import { fieldError } from '#web/data/sentences.ts'
import { spaces } from '#web/data/spaces.ts'
import { Field } from '#web/design/Field.tsx'
import { Loading } from '#web/design/Loading.tsx'
import { plain } from '../blueprints/lines.ts'
import type { Draft } from './draft.ts'
import { useTexts } from './texts.ts'

export const piecesOf = (spaceId: string) => spaces.ask('GET /spaces/:id/blueprint-pieces', { params: { id: spaceId } })
type Pieces = Awaited<ReturnType<typeof spaces.call<'GET /spaces/:id/blueprint-pieces'>>>['items']

/** Notes, folders, cards and the charter, unless one says otherwise: what was said of one day stays. */
export const usual = (pieces: Pieces): string[] => pieces.filter(({ kind, suggested }) => suggested || kind === 'card').map(({ id }) => id)

export function Along({ spaceId, draft, error, onChange }: { spaceId: string; draft: Draft; error: unknown; onChange: (draft: Draft) => void }) {
  const t = useTexts()
  const house = useHouse()
  const { data } = useQuery(piecesOf(spaceId))
  if (!data) return <Loading />
  const taken = draft.pieces ?? usual(data.items)
  const take = (pieces: readonly string[]): void => onChange({ ...draft, pieces })
  return (
    <>
      {data.variables.length > 0 && (
        <fieldset className="stack">
          <legend className="label">{t.changes}</legend>
          {data.variables.map(({ key, label, value }) => (
            <Field key={key} label={label} help={t.here(value)} error={fieldError(error, key)} optional={house.optional}>
              {(given) => <input {...given} className="inp" value={draft.variables[key] ?? ''} maxLength={200} autoComplete="off" onChange={(event) => onChange({ ...draft, variables: { ...draft.variables, [key]: event.target.value } })} />}
            </Field>
          ))}
        </fieldset>
      )}
      {data.items.length > 0 && (
        <fieldset className="stack-s">
          <legend className="label">{t.pieces}</legend>
          <div><button type="button" className="btn btn--3" onClick={() => take(taken.length > 0 ? [] : data.items.map(({ id }) => id))}>{taken.length > 0 ? t.none : t.all}</button></div>
          <div className="pieces">
            {data.items.map((piece) => (
              <label key={piece.id} className="ck"><input type="checkbox" checked={taken.includes(piece.id)} onChange={({ target }) => take(target.checked ? [...taken, piece.id] : taken.filter((id) => id !== piece.id))} /><span className="grow"><Kind kind={piece.kind} />{plain(piece.text)}</span></label>
            ))}
          </div>
        </fieldset>
      )}
    </>
  )
}

export function Kind({ kind }: { kind: string }) {
  const kinds: Readonly<Record<string, string>> = useTexts().kinds
  return kinds[kind] === undefined ? null : <span className="meta">{kinds[kind]}</span>
}
