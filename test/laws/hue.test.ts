// Whatever hue an authority chooses, what is written in its accent or on it can be read: contrast as WCAG 2.2 counts it, over all 360.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contrastOf, linear, luminance } from '#lib/contrast.ts'
import { read } from './tree.ts'

const css = read('web/design/tokens.css')
const fixed = block(/:root \{([^]*?)\n\}/)
const hued = block(/:root\[data-hue\] \{([^]*?)\n\}/)

/** Each colour of a block as its light and its dark form. */
function block(at: RegExp): Map<string, [string, string]> {
  return new Map([...at.exec(css)![1]!.matchAll(/--pv-([\w-]+): light-dark\(((?:[^(),]|\([^()]*(?:\([^()]*\))?[^()]*\))+), ((?:[^()]|\([^()]*(?:\([^()]*\))?[^()]*\))+)\);/g)].map(([, name, light, dark]) => [name!, [light!, dark!]]))
}

const paint = (name: string, theme: 0 | 1, hue: number): string => (hued.get(name) ?? fixed.get(name)!)[theme].replace('var(--pv-hue)', String(hue))
const contrast = (one: string, other: string): number => contrastOf(one, other)!

test('contrast is counted as WCAG counts it', () => {
  assert.equal(contrast('#ffffff', '#000000'), 21)
  assert.ok(Math.abs(contrast('rgb(119, 119, 119)', '#ffffff') - 4.478) < 0.01)
  assert.ok(Math.abs(luminance(linear('oklch(1 0 90)')!) - 1) < 0.001)
})

// Text, and what it is written on.
const pairs = [
  ['on-brand', 'brand'], ['on-brand', 'brand-strong'],
  ...['bg', 'surface', 'sunken', 'brand-soft'].flatMap((ground) => [['brand', ground], ['brand-strong', ground]]),
  ['ink', 'brand-soft'], ['ink-2', 'brand-soft'], ['ink-3', 'brand-soft'],
] as [string, string][]

test('at each of the 360 hues, in both themes, text in the accent and on it has 4.5 or more', (t) => {
  assert.deepEqual([...hued.keys()], ['brand', 'brand-strong', 'brand-soft', 'on-brand'])
  let least = 21
  for (let hue = 0; hue < 360; hue++) for (const theme of [0, 1] as const) for (const [text, ground] of pairs) {
    const found = contrast(paint(text, theme, hue), paint(ground, theme, hue))
    assert.ok(found >= 4.5, `${text} on ${ground}, ${theme ? 'dark' : 'light'}, hue ${hue}: ${found.toFixed(2)}`)
    least = Math.min(least, found)
  }
  t.diagnostic(`the least: ${least.toFixed(2)}`)
})

test('no hue leaves what every screen can show, so that no browser bends a colour in its own way', () => {
  for (let hue = 0; hue < 360; hue++) for (const [name, both] of hued) for (const theme of both.keys()) {
    assert.ok(linear(paint(name, theme as 0 | 1, hue))!.every((part) => part >= -0.0005 && part <= 1.0005), `${name} at ${hue}`)
  }
})
