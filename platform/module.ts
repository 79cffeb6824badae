import type { FastifyInstance } from 'fastify'
import type pg from 'pg'
import type { Actor } from './access/actor.ts'
import type { Role } from './access/access.ts'
import type { PeopleListener, PrincipalsListener } from './access/people-changes.ts'
import type { Away, StandsFor } from './away.ts'
import type { BlueprintPart, Said } from './blueprint.ts'
import type { ClosingPart, HarvestPart, KeeperPart } from './closing.ts'
import type { Api, Endpoint, Input, Reply } from './contract.ts'
import type { Database, Db, Tx } from './db/database.ts'
import type { ExportPart } from './exporting.ts'
import type { FollowsPart } from './follows.ts'
import type { LeavingPart } from './leaving.ts'
import type { LookPart } from './look.ts'
import type { Antivirus } from './files/clamd.ts'
import type { FilesHost } from './files/signed.ts'
import type { Store } from './files/store.ts'
import type { FactClass } from './journal/record.ts'
import type { Sentences } from './journal/sentences.ts'
import type { DoorOptions } from './http/door.ts'
import type { Brought } from './identity/sign-in.ts'
import type { Nouns } from './nouns.ts'
import type { Notices } from './notices/kinds.ts'
import type { Problems } from './problem.ts'
import type { Keeps } from './retention/kept.ts'
import type { RemovalPart } from './removal.ts'
import type { Searched, SearchedNouns } from './search/searched.ts'
import type { WeekPart } from './week.ts'

/** What a handler is given beside its input. `work` runs a verb in the one transaction of the request. */
export type Context = {
  db: Db
  actor: Actor
  work: <T>(verb: (tx: Tx) => Promise<T>) => Promise<T>
  /** Sets or clears the session cookie of the reply. */
  cookie: (secret: string | null, maxAgeSeconds?: number) => void
  /** Lets the browser show again that it is a device which its owner enrolled. */
  deviceCookie: (secret: string) => void
  /** The secrets of the cookies that the browser sent along, whoever they are of. */
  brought: Brought
  /** The browser in a few words, for the list of sessions. */
  device: string
  modules: readonly Module[]
  database: Database
  store: Store
  /** Where people's files are served, when not here. */
  filesHost: FilesHost | null
  /** Bytes that one file may have. */
  uploadLimit: number
  /** Who looks at what is brought, if anybody does. */
  antivirus: Antivirus | null
}
export type Handlers<A extends Api> = {
  readonly [K in keyof A]: A[K] extends Endpoint
    ? A[K]['raw'] extends string ? RawHandler : (input: Input<K, A[K]>, ctx: Context) => Promise<Reply<A[K]>> | Reply<A[K]>
    : never
}
/** A handler that reads or writes bytes itself; typed where it is served (platform/http). */
export type RawHandler = (request: never, reply: never, ctx: Context) => Promise<unknown>

/** What pages that the server writes itself are given: the door, the modules, where bytes go, and their style sheet and font. */
export type PageRoom = DoorOptions & Pick<Context, 'modules' | 'store' | 'uploadLimit' | 'antivirus'> & { secure: boolean }
export type PageOptions = PageRoom & { css: string, font: string }

/** What an address of another protocol is given: the door, and where bytes go. */
export type ProtocolRoom = DoorOptions & Pick<Context, 'modules' | 'store' | 'uploadLimit' | 'antivirus'>

/** What brings bytes into the store is held to. */
export type Bringing = Pick<Context, 'uploadLimit' | 'antivirus'>

/** The manifest: everything that the house must know of a module. */
export type Module = {
  name: string
  /** What people call it, and in one line what it is for: an administrator chooses by these words. What has none is not theirs to choose. */
  label?: Said
  about?: Said
  /** Ground-floor modules whose `index.ts` it may call; also the order of migrations. */
  needs: readonly string[]
  api: Api
  routes: object
  problems: Problems
  /** permission → least role */
  permissions: Readonly<Record<string, Role>>
  /** It is a tab of each space, and a space may be without it: its permissions are then held by nobody there. */
  tab?: true
  /** It says something of what a tab of spaces keeps (its name): where that is off, this is too. */
  upon?: string
  /** fact → its class in the journal */
  facts: Readonly<Record<string, FactClass>>
  /** How they read in the journal, and what they keep of before and after. */
  sentences?: Sentences
  /** Its kinds of things that others may link to: the first word of their facts. */
  nouns?: Nouns
  /** Which facts tell whom something, in which words. */
  notices?: Notices
  /** What it keeps for a time only: the screen of administration lists it, its jobs read it. */
  keeps?: Keeps
  /** Those of them that are found by what they say. */
  search?: SearchedNouns
  /** Its part of the home, at most one query. */
  home?: (db: Db, actor: Actor) => Promise<unknown>
  /** Replies that the page of this web address starts with, so that the first view asks for nothing more. */
  preload?: Readonly<Record<string, readonly string[]>>
  /** Pages that the server writes itself, without script. */
  pages?: (app: FastifyInstance, options: PageOptions) => void
  /** Addresses that speak another protocol than the contract's, for programs that know no other. */
  protocol?: (app: FastifyInstance, room: ProtocolRoom) => void
  /** Only in demo mode: the people one may enter as by one click, and how an empty database is filled with them. */
  demo?: {
    personas: (db: Db) => Promise<{ persona: string, name: string, headline: string, story: string }[]>
    /** The names of greater volumes to measure on. */
    profiles: readonly string[]
    seed: (pool: pg.Pool, options: { at: Date, store: Pick<Store, 'put'>, searched: ReadonlyMap<string, Searched>, profile?: string, progress?: (done: number, total: number, step: string) => void }) => Promise<void>
  }
  /** Work done later or every so often: cron line (UTC) and what runs. */
  jobs?: Readonly<Record<string, { cron: string, run: (database: Database, at: Date, store: Store, bringing?: Bringing) => Promise<void>, /** Is there something to do that somebody waits for? Asked each second. */ waits?: (database: Database) => Promise<boolean> }>>
  /** Its part in a space as a whole: what a blueprint gives a new one, what its week says, what ends when it closes, what is worth keeping of it, what is made of what is kept in it, what goes with it when it is deleted, what goes into its archive, what somebody else sees of it, how somebody's whole access ends. */
  space?: { blueprint?: BlueprintPart, closing?: ClosingPart, week?: WeekPart, harvest?: HarvestPart, keeper?: KeeperPart, remove?: RemovalPart, export?: ExportPart, look?: LookPart, endAccess?: (tx: Tx, actor: Actor, personId: string) => Promise<void> }
  /** Its part in « Ce que je suis ». */
  follows?: FollowsPart
  /** What of somebody who leaves it hands over, besides their spaces. */
  leaving?: LeavingPart
  /** Who is away, by what it knows. */
  away?: Away
  /** For whom somebody stands in, by what it knows. */
  standsFor?: StandsFor
  /** What must hold of the house before it serves: throws when it does not. */
  start?: (modules: readonly Module[]) => void
  /** Brings what it derives from people, affiliations and positions up to date, in the transaction that changed them. */
  peopleChanged?: PeopleListener
  /** The same when people came to count as an audience, or ceased to. */
  principalsChanged?: PrincipalsListener
  /** Builds what it derives from its rows anew: `npm run parvis -- reindex`. */
  reindex?: (database: Database, progress: (done: number, total: number) => void, at: Date) => Promise<void>
  /** What it holds about a person, for export; without `content`, not what people wrote: an administrator never reads that. */
  personal?: (db: Db, personId: string, content: boolean) => Promise<Readonly<Record<string, unknown>>>
  /** Erases what need not be kept of somebody who has left: what they contributed stays. */
  erase?: (tx: Tx, personId: string, at: Date) => Promise<void>
}
