// Small laws of the house, each with a right and a wrong line.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { modules } from '#modules/index.ts'
import type { Endpoint } from '#platform/contract.ts'
import { files } from '#platform/files/manifest.ts'
import { keeps } from '#platform/jobs/purge.ts'
import type { Kept } from '#platform/retention/kept.ts'
import { usual } from '#platform/http/problems.ts'
import { read, sources } from './tree.ts'

const isText = (path: string): boolean => /\/(fr|en)\.ts$/.test(path)
const isDemoContent = (path: string): boolean => /^modules\/demo\/(blocks|conversations|data)\//.test(path)

test('no file over 300 lines, texts and the demonstration’s stories excepted', () => {
  assert.deepEqual(sources().filter((path) => !isText(path) && !isDemoContent(path)).flatMap((path) => {
    const lines = read(path).split('\n').length
    return lines > 300 ? [`${path}: ${lines}`] : []
  }), [])
})

test('time comes from the clock that is passed: no now() in a module', () => {
  const clock = /\bnow\(\)|\b(current_timestamp|current_date|clock_timestamp)\b|new Date\(\)|Date\.now\(\)/i
  assert.ok(clock.test('where at < now()') && clock.test('new Date()') && !clock.test('where at < ${actor.at}'))
  const inside = sources('modules/**/*.ts').filter((path) => !/\/(web|test)\//.test(path))
  assert.ok(inside.length > 30)
  assert.deepEqual(inside.filter((path) => clock.test(read(path))), [])
})

test('a day is a day where the authority is: one rule, no cast of a moment', () => {
  const cast = /::timestamptz::date|(?:actor\.|[( ])at::date|toISOString\(\)\.slice\(0, 10\)|'Europe\/Paris'/
  assert.ok(cast.test('ends_on < ${at}::timestamptz::date') && cast.test('at.toISOString().slice(0, 10)') && !cast.test("${standing('a', actor.at)}"))
  // Hours of the demonstration's conversations, and the days by which one looks a journal through.
  const own = new Set(['lib/when.ts', 'modules/demo/moments.ts', 'modules/administration/journal.ts'])
  assert.deepEqual(sources('{lib,platform,modules}/**/*.ts').filter((path) => !/\/test\//.test(path) && !own.has(path) && cast.test(read(path))), [])
})

test('only the owner writes to its tables', () => {
  const write = /(?:insertInto|updateTable|deleteFrom)\('(\w+)'\)|\b(?:insert into|update|delete from) (\w+)/g
  const owners = new Map<string, string>()
  for (const path of sources('{platform,modules}/*/tables.ts')) for (const [, table] of read(path).matchAll(/^ {4}(\w+): (?:\{|Written)/gm)) owners.set(table!, path.split('/').slice(0, 2).join('/'))
  assert.ok(owners.get('post') === 'modules/wall' && owners.get('person') === 'platform/identity')
  // Spaces keep their own grants and scopes through the platform's tables: the one other writer, said here.
  // Movements change many people at once: set by set, what the verbs of the directory do one by one.
  // Audiences keep who counts as them, spaces who counts as an emergency entry.
  const also = new Map([['modules/spaces', new Set(['scope', 'scope_grant', 'person_principal'])], ['modules/audiences', new Set(['person_principal'])], ['modules/movements', new Set(['position', 'person', 'affiliation', 'account', 'person_principal'])], ['platform/journal', new Set(['idempotency'])], ['platform/search', new Set(['journal_cursor'])], ['platform/http', new Set(['idempotency'])], ['platform/jobs', new Set(['journal', 'idempotency', 'sign_in_attempt', 'session', 'token', 'person_principal', 'known_device', 'entry_code'])], ['modules/account', new Set(['person', 'account', 'token', 'session', 'known_device'])], ['modules/directory', new Set(['person', 'scope', 'affiliation'])]])
  assert.deepEqual(sources('{platform,modules}/*/*.ts').filter((path) => !path.startsWith('modules/demo/')).flatMap((path) => [...read(path).matchAll(write)].flatMap(([, a, b]) => {
    const table = (a ?? b)!
    const room = path.split('/').slice(0, 2).join('/')
    return !owners.has(table) || owners.get(table) === room || also.get(room)?.has(table) ? [] : [`${path} writes to ${table}`]
  })), [])
})

test('each table has its authority, or is listed as shared or reached through its parent', () => {
  const shared = new Set(['authority', 'person', 'account', 'administrator', 'session', 'known_device', 'entry_code', 'token', 'person_principal', 'sign_in_attempt', 'scope_grant', 'journal_cursor', 'journal_seal', 'idempotency', 'blob', 'rendition', 'file_view', 'content', 'content_piece', 'worker_beat', 'follow', 'home_layout', 'scout_question_to', 'access_request', 'comment_thanks', 'article_version', 'article_correction', 'article_reading', 'article_thanks', 'news_feed', 'space_postponement', 'post_photo', 'drive_lock', 'drive_property', 'drive_read', 'drive_scrap', 'document_version', 'document_usage', 'document_mark', 'approval_person', 'share_visit', 'upload', 'reaction', 'lexeme', 'accepted_answer', 'official_answer', 'question_call', 'question_call_off', 'post_version', 'comment_version', 'mention', 'kept', 'post_follow', 'acknowledgement', 'poll', 'poll_choice', 'poll_vote', 'practice_use', 'practice_follow', 'person_follow', 'reorganisation_step', 'people_import_row', 'directory_entry', 'directory_word', 'person_waiting', 'profile', 'person_skill', 'skill_confirmation', 'skill_proposal', 'notice', 'notice_fact', 'silence'])
  const tables = sources('{platform/db,modules/*}/migrations/*.sql').map(read).join('\n')
  const found = [...tables.matchAll(/create table (\w+) \(([^]*?)\n\);/g)]
  assert.ok(found.length > 20)
  assert.deepEqual(found.filter(([, name, body]) => !shared.has(name!) && !/\bauthority_id uuid\b/.test(body!)).map(([, name]) => name), [])
})

test('every error of a contract has its sentence in both languages, and its status once', () => {
  const sentences = Object.assign({}, usual, ...[files, ...modules].map((m) => m.problems)) as typeof usual
  const statuses = new Map<string, number>()
  for (const m of [files, ...modules]) for (const [address, endpoint] of Object.entries(m.api as Record<string, Endpoint>)) for (const [code, status] of Object.entries(endpoint.errors ?? {})) {
    assert.ok(sentences[code]?.fr && sentences[code].en, `${address}: ${code}`)
    if (code !== 'file.not_found') assert.equal(statuses.get(code) ?? status, status, `${code} has two statuses`)
    statuses.set(code, status)
  }
  const thrown = sources('{platform,modules}/**/*.ts').flatMap((path) => [...read(path).matchAll(/new Problem\(\d+, '([\w.]+)'/g)].map(([, code]) => code!))
  assert.ok(thrown.length > 30)
  assert.deepEqual([...new Set(thrown)].filter((code) => !sentences[code]), [])
})

test('French sentences are set as French is: apostrophe, narrow spaces, guillemets', () => {
  const bad = /[a-zàâéèêîôû]'[a-zàâéèêîôûh]| [;!?]|[a-zàâéèêîôû] :|«[^\u00a0\u202f]|[^\u00a0\u202f]»/i
  assert.ok(bad.test("l'espace") && bad.test('Quoi ?') && bad.test('« x »') && !bad.test('l’espace\u202f? «\u00a0x\u00a0»\u00a0: oui'))
  const kept = modules.flatMap((m) => Object.values(m.keeps ?? {})).concat(Object.values<Kept>(keeps)).flatMap((k) => [k.what.fr, k.why.fr, k.bounds?.why.fr ?? ''])
  const said = [...kept.map((fr) => ({ fr })), ...modules.flatMap(({ label, about }) => [label, about].filter((said) => said !== undefined)), ...Object.values(usual), ...[files, ...modules].flatMap((m) => Object.values(m.problems))].map((p) => p.fr)
    .concat(modules.flatMap((m) => Object.values(m.notices?.kinds ?? {}).flatMap(({ fr }) => [fr.why, ...[0, 1, 2].flatMap((n) => [fr.said(n), fr.counted(n)])])))
  assert.deepEqual(said.filter((text) => bad.test(text)), [])
  const screens = sources('{web,web/*/*,lib/*,modules/*}/fr.ts').flatMap((path) => [...read(path).matchAll(/(['`])((?:(?!\1)[^\\]|\\.)*)\1/g)].map(([, , text]) => text!).filter((text) => / /.test(text) && bad.test(text.replaceAll(/\$\{[^}]*\}/g, 'x'))).map((text) => `${path}: ${text}`))
  assert.deepEqual(screens, [])
})

test('a tab of spaces that a module brings to the browser is a tab in its manifest: a space may be without it', () => {
  const brought = sources('modules/*/web/routes.tsx').filter((path) => /\bspaceTabs:/.test(read(path))).map((path) => path.split('/')[1]!).filter((name) => name !== 'spaces')
  assert.deepEqual(modules.filter((m) => m.tab).map((m) => m.name).toSorted(), brought.toSorted())
})

test('each module says what it is called and for what, but the demonstration, which nobody switches', () => {
  assert.deepEqual(modules.filter((m) => !m.label || !m.about).map((m) => m.name), ['demo'])
})

test('nothing in the code names a silenced check or an unfinished line', () => {
  const silenced = new RegExp(['@ts-' + 'ignore', 'TO' + 'DO', 'FIX' + 'ME', '\\.on' + 'ly\\(', ': a' + 'ny\\b', 'as a' + 'ny\\b'].join('|'))
  assert.deepEqual(sources().filter((path) => silenced.test(read(path))), [])
})
