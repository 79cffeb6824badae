// The tabs of a space: its wall and its members are always there, the others as its owners like.
import { use } from 'react'
import { SpaceTabs } from '#web/data/seams.ts'
import { useTexts } from './texts.ts'

export function ToolChoice({ off, onChange }: { off: readonly string[]; onChange: (off: string[]) => void }) {
  const t = useTexts()
  const tabs = use(SpaceTabs).filter((tab) => tab.path !== '' && tab.module !== 'spaces')
  if (tabs.length === 0) return null
  return (
    <fieldset className="stack-s">
      <legend className="label">{t.edit.tools}</legend>
      {tabs.map((tab) => <Tool key={tab.path} useLabel={tab.useLabel} on={!off.includes(tab.module)} onChange={(on) => onChange(on ? off.filter((one) => one !== tab.module) : [...off, tab.module])} />)}
    </fieldset>
  )
}

const Tool = ({ useLabel, on, onChange }: { useLabel: () => string; on: boolean; onChange: (on: boolean) => void }) => <label className="ck"><input type="checkbox" checked={on} onChange={(event) => onChange(event.target.checked)} /><span>{useLabel()}</span></label>
