// Whatever hue an authority chooses, what is written in its accent or on it can be read: contrast as WCAG 2.2 counts it, over all 360.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { read } from './tree.ts'

type Rgb = readonly [number, number, number]
const css = read('web/design/tokens.css')
const fixed = block(/:root \{([^]*?)\n\}/)
const hued = block(/:root\[data-hue\] \{([^]*?)\n\}/)

/** Each colour of a block as its light and its dark form. */
function block(at: RegExp): Map<string, [string, string]> {
  return new Map([...at.exec(css)![1]!.matchAll(/--pv-([\w-]+): light-dark\(((?:[^(),]|\([^()]*(?:\([^()]*\))?[^()]*\))+), ((?:[^()]|\([^()]*(?:\([^()]*\))?[^()]*\))+)\);/g)].map(([, name, light, dark]) => [name!, [light!, dark!]]))
}

/** Linear sRGB of a colour as the style sheet writes it, at a hue; OKLCH as its author gives it (bottosson.github.io/posts/oklab). */
function linear(colour: string, hue: number): Rgb {
  const hex = /^#(..)(..)(..)$/.exec(colour)
  if (hex) return hex.slice(1).map((two) => { const v = parseInt(two, 16) / 255; return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4 }) as unknown as Rgb
  const [, lightness, chroma] = /^oklch\(([\d.]+) ([\d.]+) var\(--pv-hue\)\)$/.exec(colour)!.map(Number) as [number, number, number]
  const [a, b] = [chroma * Math.cos((hue * Math.PI) / 180), chroma * Math.sin((hue * Math.PI) / 180)]
  const [l, m, s] = [(lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3, (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3, (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3]
  return [4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s, -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s, -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s]
}
const luminance = ([r, g, b]: Rgb): number => 0.2126 * r + 0.7152 * g + 0.0722 * b
const contrast = (one: Rgb, other: Rgb): number => {
  const [low, high] = [luminance(one), luminance(other)].toSorted((x, y) => x - y) as [number, number]
  return (high + 0.05) / (low + 0.05)
}
const paint = (name: string, theme: 0 | 1, hue: number): Rgb => linear((hued.get(name) ?? fixed.get(name)!)[theme], hue)

test('contrast is counted as WCAG counts it', () => {
  assert.equal(contrast(linear('#ffffff', 0), linear('#000000', 0)), 21)
  assert.ok(Math.abs(contrast(linear('#777777', 0), linear('#ffffff', 0)) - 4.478) < 0.01)
  assert.ok(Math.abs(luminance(linear('oklch(1 0 var(--pv-hue))', 90)) - 1) < 0.001)
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
  for (let hue = 0; hue < 360; hue++) for (const [name, both] of hued) for (const colour of both) {
    assert.ok(linear(colour, hue).every((part) => part >= -0.0005 && part <= 1.0005), `${name} at ${hue}`)
  }
})
