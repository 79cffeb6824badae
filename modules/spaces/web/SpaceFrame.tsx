// The frame of a space: its header, its tabs, what stands beside them.
import './spaces.css'
import { Suspense, use, useState } from 'react'
import { Link, Navigate, Outlet, useLocation, useNavigate, useParams } from 'react-router'
import { useActs } from '#web/data/acts.ts'
import { SpaceAsides, SpaceTabs } from '#web/data/seams.ts'
import { remembered, useSpace, whoSees, type Space } from '#web/data/spaces.ts'
import { useLive } from '#web/data/live.ts'
import { queries } from '#web/data/queries.ts'
import { Dialog } from '#web/design/Dialog.tsx'
import { Heading } from '#web/design/Heading.tsx'
import { Alert, Bell, Blocks, Check, Copy, Door, Eye, Key, Lock, Pencil, UserPlus, Users } from '#web/design/icons.tsx'
import { Loading } from '#web/design/Loading.tsx'
import { Arch, KindTag } from '#web/design/Marks.tsx'
import { MoreMenu, type MenuItem } from '#web/design/MoreMenu.tsx'
import { EmergencyBanner } from './emergencies.ts'
import { forgetRefusals, useSpaceActs } from './actions.ts'
import { dayOf } from '#lib/when.ts'
import { useNow } from '#web/data/clock.ts'
import { locale } from '#web/data/texts.ts'
import { useClosed } from './closed.ts'
import { AskToEnter } from './AskToEnter.tsx'
import { EditSpace } from './EditSpace.tsx'
import { BellOff, Calendar, Down } from './icons.tsx'
import { Asleep, Ownerless } from './life/parts.ts'
import { BringBack, FollowBlueprint, SaveBlueprint } from './blueprints/parts.ts'
import { SpaceAside } from './SpaceAside.tsx'
import { useTexts } from './texts.ts'
import { useVisit } from './visit.ts'
import { WhoDialog } from './WhoDialog.tsx'
import { membersOf } from './words.ts'

export function SpaceFrame() {
  const { id = '' } = useParams()
  const t = useTexts()
  const space = useSpace(id)
  const now = useNow()
  const navigate = useNavigate()
  const { hash, pathname, search } = useLocation()
  const atWall = pathname.replace(/\/$/, '') === `/espaces/${id}`
  useVisit(space)
  useLive((live) => {
    const about = live.type === 'reset' || (live.fact.spaceId === id && /^(space|membership|succession|follow|request|invitation)\./.test(live.fact.fact))
    if (!about) return
    forgetRefusals(id)
    void queries.invalidateQueries({ queryKey: ['GET /spaces/:id', { params: { id } }] })
    void queries.invalidateQueries({ queryKey: ['GET /spaces/:id/members'] })
    for (const list of ['access-requests', 'invitations', 'visibility']) void queries.invalidateQueries({ queryKey: [`GET /spaces/:id/${list}`] })
  })
  return (
    <>
      <SpaceHeader space={space} />
      {space.invitedBy !== null && <p className="banner"><UserPlus />{t.act.invited(space.invitedBy)}</p>}
      {space.emergencyUntil && <EmergencyBanner space={space} />}
      {space.can.includes('space.read') ? (
        <>
          <Tabs space={space} />
          <div className="two">
            <div className="stack">
              {space.archivedAt && <p className="banner"><Lock />{t.frame.archived(dayOf(new Date(space.archivedAt), now, locale))}{space.deletedOn && ` ${t.frame.deleted(dayOf(new Date(space.deletedOn), now, locale))}`}</p>}
              {space.archivedAt && space.can.includes('space.reopen') && <BringBack space={space} />}
              {space.can.includes('space.take_over') && <Ownerless space={space} />}
              {space.can.includes('space.keep') && !space.can.includes('space.take_over') && <Asleep space={space} />}
              {space.blueprintChanged && <FollowBlueprint space={space} />}
              {/* On every page of it, so beside whatever one writes, changes or lays there. */}
              {space.discreet && <p className="discreet" id={remembered}><Alert />{t.frame.discreet}</p>}
              {atWall && <Tops space={space} />}
              <Suspense fallback={<Loading />}><Outlet /></Suspense>
            </div>
            <SpaceAside space={space} quiet={!atWall} />
          </div>
        </>
      ) : <Reserved space={space} />}
      {hash === whoSees && <WhoDialog space={space} onClose={() => void navigate({ pathname, search }, { replace: true, preventScrollReset: true })} />}
    </>
  )
}

function SpaceHeader({ space }: { space: Space }) {
  const t = useTexts()
  const acts = useSpaceActs(space)
  const closed = useClosed(space)
  const made = useActs({ noun: 'space', id: space.id, spaceId: space.id })
  const navigate = useNavigate()
  const [dialog, setDialog] = useState<'leave' | 'edit' | 'ask' | 'blueprint' | null>(null)
  const may = (action: string): boolean => space.can.includes(action)
  const items: MenuItem[] = [
    { label: t.act.who, icon: Eye, often: true, run: () => void navigate(whoSees, { preventScrollReset: true }) },
    ...(may('space.read') ? [{ label: t.act.week, icon: Calendar, run: () => void navigate(`/espaces/${space.id}/semaine`) }] : []),
    ...(may('space.edit') ? [{ label: t.act.edit, icon: Pencil, often: true, run: () => setDialog('edit') }] : []),
    ...(may('space.edit') ? [{ label: t.act.tools, icon: Blocks, run: () => void navigate(`/espaces/${space.id}/outils`) }] : []),
    ...(may('space.read') || space.muted ? [{ label: space.muted ? t.act.unmute : t.act.mute, icon: space.muted ? Bell : BellOff, run: () => acts.mute.mutate(!space.muted) }] : []),
    ...made,
    ...(may('space.close') ? [{ label: t.act.close, icon: Lock, run: () => void navigate(`/espaces/${space.id}/clore`) }] : []),
    ...(may('space.reopen') ? [{ label: t.act.reopen, icon: Check, run: () => closed.reopen.mutate() }] : []),
    ...(may('space.reopen') ? [{ label: t.act.archive, icon: Down, run: () => void navigate(`/espaces/${space.id}/archive`) }] : []),
    ...(may('member.manage') ? [{ label: t.act.blueprint, icon: Copy, run: () => setDialog('blueprint') }] : []),
    ...(may('space.edit') || may('space.reopen') ? [{ label: t.act.copy, icon: Copy, run: () => void navigate(`/espaces/nouveau?comme=${space.id}`) }] : []),
    ...(may('space.enter_emergency') ? [{ label: t.act.emergency, icon: Key, run: () => void navigate(`/administration/espaces/${space.id}`) }] : []),
    ...(space.asked ? [{ label: t.act.withdraw, icon: Door, run: () => acts.withdraw.mutate() }] : []),
    ...(may('invitation.answer') ? [{ label: t.act.decline, icon: Door, run: () => acts.decline.mutate() }] : []),
    ...(may('space.leave') ? [{ label: t.act.leave, icon: Door, run: () => (space.access === 'open' ? acts.leave.mutate() : setDialog('leave')) }] : []),
  ]
  const Mark = space.access === 'open' ? Users : Lock
  return (
    <header className={`sphead sphead--${space.kind}`}>
      <Arch kind={space.kind} size="l" />
      <div className="grow">
        <p className="wrap"><KindTag kind={space.kind} /><span className="meta"><Mark size="s" />{t.access[space.access]} · {membersOf(space, t)}</span>{space.muted && <span className="meta"><BellOff size="s" />{t.act.muted}</span>}</p>
        <Heading title={space.name} />
        {space.purpose && <p className="muted only-wide">{space.purpose}</p>}
      </div>
      <div className="row spacts">
        {may('invitation.answer') && <button type="button" className="btn" aria-busy={acts.accept.isPending} onClick={() => acts.accept.mutate()}>{t.act.accept}</button>}
        {may('space.join') && <button type="button" className="btn" aria-busy={acts.join.isPending} onClick={() => acts.join.mutate()}>{t.act.join}</button>}
        {may('space.ask') && !space.asked && <button type="button" className="btn" onClick={() => setDialog('ask')}>{t.act.ask}</button>}
        {space.asked && <span className="tag tag--ok"><Check />{t.act.asked}</span>}
        {may('space.follow') && (
          <button type="button" className="btn btn--2" aria-pressed={space.following} onClick={() => acts.follow.mutate(!space.following)}><Bell />{space.following ? t.act.followed : t.act.follow}</button>
        )}
        <MoreMenu label={t.act.more} items={items} />
      </div>
      {dialog === 'ask' && <AskToEnter space={space} onClose={() => setDialog(null)} />}
      {dialog === 'edit' && <EditSpace space={space} onClose={() => setDialog(null)} />}
      {dialog === 'blueprint' && <SaveBlueprint space={space} onClose={() => setDialog(null)} />}
      {dialog === 'leave' && (
        <Dialog title={t.act.leaveTitle(space.name)} onClose={() => setDialog(null)}>
          <p>{t.act.leaveText}</p>
          <div className="dialog__acts">
            <button type="button" className="btn btn--2" onClick={() => setDialog(null)}>{t.act.stay}</button>
            <button type="button" className="btn btn--bad" onClick={() => { setDialog(null); acts.leave.mutate() }}>{t.act.leave}</button>
          </div>
        </Dialog>
      )}
    </header>
  )
}

/** What other modules say above the wall. */
function Tops({ space }: { space: Space }) {
  const tabs = use(SpaceTabs)
  return use(SpaceAsides).map(({ module, spaceTop: Top }) => Top && (space.modules.includes(module) || !tabs.some((tab) => tab.module === module)) && <Top key={module} space={space} />)
}

function Tabs({ space }: { space: Space }) {
  const t = useTexts()
  const all = use(SpaceTabs)
  const { pathname } = useLocation()
  const tabs = all.filter(({ module }) => module === 'spaces' || space.modules.includes(module))
  // A tab that the space does without is no address either, nor is what lies below it: the first one it has is shown.
  const here = all.find(({ path }) => pathname.replace(/\/$/, '') === addressOf(space, path) || (path !== '' && pathname.startsWith(`${addressOf(space, path)}/`)))
  const first = tabs[0]
  if (here && first && !tabs.includes(here)) return <Navigate to={addressOf(space, first.path)} replace />
  return (
    <nav className="tabs sptabs" aria-label={t.frame.tabs}>
      {tabs.map((tab) => <Tab key={tab.path} to={addressOf(space, tab.path)} useLabel={tab.useLabel} />)}
    </nav>
  )
}

const addressOf = (space: Space, path: string): string => `/espaces/${space.id}${path && `/${path}`}`

function Tab({ to, useLabel }: { to: string; useLabel: () => string }) {
  const { pathname } = useLocation()
  // A page below the tab is still of it; below the space itself is everything.
  const below = to.split('/').length > 3 && pathname.startsWith(`${to}/`)
  return <Link to={to} aria-current={pathname.replace(/\/$/, '') === to ? 'page' : below ? 'true' : undefined}>{useLabel()}</Link>
}

/** What somebody sees who may find the space, and not read it. */
function Reserved({ space }: { space: Space }) {
  const t = useTexts()
  return (
    <div className="two reserved">
      <div className="empty">
        <Lock size="l" />
        <h2>{t.frame.reserved}</h2>
        <p>{space.access === 'on_request' ? t.frame.reservedAsk : t.frame.reservedInvite}</p>
      </div>
      <SpaceAside space={space} />
    </div>
  )
}
