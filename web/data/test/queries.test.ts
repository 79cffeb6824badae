import { QueryObserver } from '@tanstack/react-query'
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { queries } from '#web/data/queries.ts'

test('what changes while it is asked for the first time is asked again', { timeout: 5_000 }, async () => {
  const answers = [Promise.withResolvers<string>(), Promise.withResolvers<string>()]
  let asked = 0
  const seen = Promise.withResolvers<void>()
  const observer = new QueryObserver(queries, { queryKey: ['list'], queryFn: () => answers[asked++]!.promise })
  const stop = observer.subscribe(({ data }) => { if (data === 'with the news') seen.resolve() })
  void queries.invalidateQueries({ queryKey: ['list'] })
  answers[0]!.resolve('from before')
  answers[1]!.resolve('with the news')
  await seen.promise
  assert.equal(asked, 2)
  // Once it has an answer, the library sees to it by itself.
  assert.equal(observer.getCurrentResult().data, 'with the news')
  stop()
  queries.clear()
})
